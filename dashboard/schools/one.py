"""The page of one school: what runs there, for whom and until when, and who should know."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from flask import Response, render_template, request
from werkzeug.exceptions import NotFound

from analysis.schooling.alike import LISTED, alike
from analysis.schooling.terms import days_of, school_year_of
from analysis.schooling.timetable import timetable
from analysis.schooling.visits import Visit
from analysis.schooling.year_groups import named, of_ages
from analysis.wording import WORDS
from dashboard.access import PARTNERSHIP, Register
from dashboard.asked import opening_date
from dashboard.downloads import file_of, register_files
from dashboard.identity import person
from dashboard.knowledge.shown import notes_about
from dashboard.meeting.around import decided_about
from dashboard.overlaps.current import Current
from dashboard.schools import grid as cells
from dashboard.schools.doubled import shown
from dashboard.schools.files import visits_sheet
from dashboard.schools.known import School, schools
from dashboard.schools.listed import had_by_school
from dashboard.schools.named import followers
from dashboard.schools.need import LEVELS, indicators, need
from dashboard.schools.reaching import may_reach
from dashboard.schools.sentences import lead, rule_of_likeness, why_alike
from db.published import Release
from record.subjects import SCHOOL
from record.watches import every

NO_SUCH = (
    "No school here has the number (URN) “{}”. The number may be wrong, or the school’s position "
    "is not known, so that nobody can say in which ward it lies: Sources and methods names those. "
    "The list of schools is at /schools."
)


def register_one(register: Register, overlaps: Current) -> None:
    def school() -> Response:
        now, urn = overlaps.now(), request.args.get("urn", "")[:40]
        release = now.release
        if urn not in schools(release):
            return Response(render_template("schools/closed.html", **closed(release, urn)))
        with overlaps.published.engine.connect() as connection:
            watches = every(connection, urn)
            decided = decided_about(connection, release, SCHOOL, urn)
            notes = notes_about(connection, release, SCHOOL, urn)
        on = opening_date(release)
        about = page(release, schools(release)[urn], on) | {"pairs": shown(now, urn, on)}
        about |= {"watches": watches, "decided": decided, "local_notes": notes}
        about |= {"pin_to": f"{SCHOOL}:{urn}"}
        return Response(render_template("schools/school.html", **about))

    def file(ending: str) -> Response:
        """``/schools/school.csv?urn=…``: the awards that name it."""
        release, urn = overlaps.published.current(), request.args.get("urn", "")[:40]
        if urn not in schools(release):
            raise NotFound(NO_SUCH.format(urn))
        made = visits_sheet(release, schools(release)[urn], opening_date(release))
        return file_of(release, made, [], f"school-{urn}", ending)

    register.route("/schools/school", school, PARTNERSHIP, name="school")
    register_files(register, "/schools/school", file, PARTNERSHIP)


def closed(release: Release, urn: str) -> dict[str, Any]:
    """A closed school that is not listed any more, with what followed it. Raises NotFound."""
    after = [schools(release)[one] for one in followers(release).get(urn, ())]
    if not after:
        raise NotFound(NO_SUCH.format(urn))
    return {"front": release.front, "person": person(release), "urn": urn, "after": after}


def page(release: Release, school: School, on: date) -> dict[str, Any]:
    facts = school.facts
    found = had_by_school(release, on)[school.urn]
    grid = timetable(school.visits, on, facts["age_from"], facts["age_to"])
    offers = may_reach(release, school, on)
    return {
        "front": release.front,
        "person": person(release),
        "school": school,
        "names": release.every_name(),
        "on": on,
        "had": found,
        "lead": lead(school, found, on),
        "grid": grid,
        "years": cells.years(grid),
        "rows": [(row, cells.lanes(row.lanes, grid, on)) for row in grid.rows],
        "visits": _latest_first(school.visits, on),
        "groups": groups_of,
        "own_groups": of_ages(facts["age_from"], facts["age_to"]) is not None,
        "near": [offer for offer in offers if offer.near],
        "wide": [offer for offer in offers if not offer.near],
        "needs": _needs(release, school),
        "followed_by": [schools(release)[urn] for urn in followers(release).get(school.urn, ())],
        "year_ends": days_of(school_year_of(on))[1],
        **_like(release, school, on),
        **WORDS,
    }


def _latest_first(visits: Sequence[Visit], on: date) -> list[tuple[Visit, str]]:
    dated = sorted(visits, key=lambda visit: visit.last_day or date.max, reverse=True)
    return [(visit, visit.status(on)) for visit in dated]


def groups_of(award: Any) -> str:
    """An award's year groups in words, blank where it does not say its ages."""
    groups = of_ages(award["age_from"], award["age_to"])
    return "" if groups is None else named(groups) or "no year group"


def _needs(release: Release, school: School) -> list[dict[str, Any]]:
    """Every indicator with the ranks of the school's ward and LSOA, where it has them."""
    rows = []
    for indicator in indicators(release):
        at = {level: need(release, indicator, level) for level in LEVELS}
        ranked = {level: found for level, found in at.items() if found.level == level}
        first = next(iter(ranked.values()))
        rows.append(
            {
                "indicator": indicator,
                "period": first.period_label,
                **{level: found.of(school.facts) for level, found in ranked.items()},
            }
        )
    return rows


def _like(release: Release, school: School, on: date) -> dict[str, Any]:
    """Open schools like this one that nothing in the register names."""
    leading = need(release, indicators(release)[0], LEVELS[0])
    every_had = had_by_school(release, on)
    idle = [s for s in schools(release).values() if s.is_open and not every_had[s.urn].ever]
    mine = school.pupils(leading.of(school.facts))
    found = alike(mine, [other.pupils(leading.of(other.facts)) for other in idle])
    listed = [(schools(release)[item.urn], item) for item in found[:LISTED]]
    return {
        "rule": rule_of_likeness(school, leading.of(school.facts), leading.plural),
        "like_total": len(found),
        "leading": leading,
        "standing": leading.of(school.facts),
        "like": [
            (other, why_alike(item, other, leading.of(other.facts), leading.plural))
            for other, item in listed
        ],
    }
