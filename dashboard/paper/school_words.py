"""A school in words for a sheet of paper, with the words of its page and of the list of schools."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

from werkzeug.datastructures import MultiDict

from analysis.funding import NOT_KNOWN as NO_DATES
from analysis.schooling.phases import NOT_KNOWN as NO_PHASE
from analysis.schooling.visits import Had, Visit
from analysis.wording import counted, pounds, said
from dashboard.overlaps.current import Overlaps
from dashboard.paper.words import NOT_KNOWN, Row, lacking, on_day, ranked
from dashboard.register.living import ages
from dashboard.schools.asked import FIFTH, asked
from dashboard.schools.known import School
from dashboard.schools.listed import lines
from dashboard.schools.one import groups_of
from dashboard.schools.reaching import Offer
from db.published import Release
from geography import LEVEL_BY_KEY, LSOA

ORDER: Final = ("live", "starting", "proposed", NO_DATES, "finished", "withdrawn")
WHOLE: Final = 0.9999
"""A share from here on is all of an award."""


def subtitle(release: Release, school: School) -> str:
    facts, named = school.facts, release.every_name()
    where = ", ".join(named[facts[level]] for level in ("ward", "la") if facts[level])
    postcode = facts["postcode"] or "postcode not known"
    return f"{_about(school)} · {where} · {postcode} · URN {school.urn}"


def _about(school: School) -> str:
    """Phase and ages."""
    phase, told = school.phase, ages(school.facts)
    label = "Phase not known" if phase.label == NO_PHASE else phase.label
    by_name = " (by its name)" if phase.by_name else ""
    return f"{label}{by_name}, {f'ages {told}' if told else 'ages not known'}"


def on_target_list(now: Overlaps, school: School, on: date) -> list[str]:
    """Why it is on the list of schools in the fifth with the most need, or why it is not."""
    wanted = replace(asked(MultiDict({"in": FIFTH}), now.release), on=on)
    need = wanted.need
    standing = need.of(school.facts)
    area = LEVEL_BY_KEY[need.level].label.lower()
    if standing.rank is None:
        return [f"The rank of its {area} by {need.title} is {standing.why}."]
    ranks = f"by {need.title} its {area} is {standing.words(need.plural)}; 1st is the most need"
    if not school.is_open:
        return [f"{ranks[:1].upper()}{ranks[1:]}."]
    if not standing.in_worst_fifth:
        return [f"Not on the target list, the fifth of {need.plural} with the most need: {ranks}."]
    found = lines(now, wanted)
    idle = sum(not line.had.live for line in found)
    return [
        f"On the target list, the fifth of {need.plural} with the most need: {ranks}. "
        f"{counted(len(found), 'open school')} on it, {idle:,} with nothing live that names them."
    ]


def tiles(found: Had) -> list[Row]:
    """A school that nothing names has had none that is known, which is not nothing."""
    money = "none known" if not found.live else pounds(found.pounds_a_year)
    least = ", at least" if found.unknown_amounts and found.pounds_a_year is not None else ""
    missing = f"; {counted(found.unknown_amounts, 'amount')} not known"
    return [
        {"big": str(found.live), "small": f"live that name it; {found.ever} ever"},
        {
            "big": money,
            "small": f"a year meant for it{least}{missing if found.unknown_amounts else ''}",
        },
    ]


def visits(school: School, on: date) -> list[Row]:
    """What is live first, then what is to come, then what ended last."""

    def latest(visit: Visit) -> date:
        return visit.last_day or date.max

    listed = sorted(school.visits, key=latest, reverse=True)
    return [_visit(one, on) for one in sorted(listed, key=lambda v: ORDER.index(v.status(on)))]


def _visit(visit: Visit, on: date) -> Row:
    award, yearly = visit.award, visit.pounds_a_year
    status = visit.status(on)
    told = ages(award)
    part = "" if visit.share >= WHOLE else f"{100 * visit.share:.0f}% of it"
    return {
        "title": award["title"],
        "status": f"{status}; named {visit.was}, which closed" if visit.was else status,
        "who": f"{award['funder_name']} → {award['recipient_name']}",
        "groups": groups_of(award) or "year group not said",
        "ages": f"ages {told}" if told else "ages not said",
        "dates": f"{on_day(award['start_date'])} to {on_day(award['end_date'])}",
        "amount": pounds(award["amount_awarded"]),
        "here": NOT_KNOWN if yearly is None else pounds(round(yearly)),
        "share": "" if yearly is None else part,
    }


def small_area(release: Release, school: School) -> dict[str, str]:
    """Indicator → the rank of the school's LSOA, or why there is none."""
    code = school.facts[LSOA.key]
    found: Any = release.content("place", code) if code else None
    return {
        need["indicator"]: ranked(need["rank"], LSOA.plural)
        if need["value"] is not None
        else lacking(need)
        for need in (found["needs"] if found else ())
    }


def offer(one: Offer) -> str:
    award = one.award
    groups, told = groups_of(award), ages(award)
    for_whom = f"{groups} (ages {told})" if groups else "ages not said"
    until = f"until {said(award['end_date'])}" if award["end_date"] else "until a day not known"
    parts = [f"{award['funder_name']} → {award['recipient_name']}, {one.place}", for_whom, until]
    if "school" in award["setting"]:
        parts.append("set in schools")
    coming = "" if one.status == "live" else f" ({one.status})"
    return f"{award['title']}{coming}: {'; '.join(parts)}"
