"""A school on two A4 pages: what its page on the screen says, without people's notes."""

from datetime import date
from typing import Any, Final, NamedTuple

from werkzeug.exceptions import NotFound

from analysis.selection import Selection
from analysis.wording import said
from dashboard.overlaps.current import Overlaps
from dashboard.paper import school_words, words
from dashboard.paper.fitted import Room, Sheet, fitted
from dashboard.paper.gap_said import gap_said
from dashboard.paper.map_drawing import Mark
from dashboard.paper.parts import Column, Part, cell, more, section, some, table
from dashboard.paper.place_map import place_map
from dashboard.paper.sources import OF_SCHOOLS, source_lines
from dashboard.profile import facts, place_profile
from dashboard.schools.doubled import shown
from dashboard.schools.known import School, schools
from dashboard.schools.listed import had_by_school
from dashboard.schools.one import NO_SUCH
from dashboard.schools.reaching import may_reach
from dashboard.schools.sentences import lead
from dashboard.schools.table import NOT_IN_THE_REGISTER
from dashboard.screens import NOTICE
from db.published import Release

NAMING: Final = (
    Column("What", 2.4),
    Column("Who pays → who delivers", 2.4),
    Column("For whom", 1.3),
    Column("When", 1.5),
    Column("Amount", 1.0, right=True),
    Column("Here, a year", 1.1, right=True),
)
PAIRS: Final = ("pair of awards", "pairs of awards")
OFFERS: Final = ("offer", "offers")
AWARDS: Final = ("award", "awards")
REACHING: Final = (
    "Offers for its area and its ages that do not name it. The register does not say whether they "
    "go into this school."
)


class Found(NamedTuple):
    """What the lists are made from, however much room they have."""

    school: School
    place: dict[str, Any]
    pairs: list[dict[str, Any]]
    ending: list[str]
    on: date


def school_sheet(now: Overlaps, urn: str, on: date) -> Sheet:
    """Raises NotFound with a sentence for a number that no listed school has."""
    release = now.release
    school = schools(release).get(urn)
    if school is None:
        raise NotFound(NO_SUCH.format(urn))
    place = place_profile(release, _area(school), Selection(on=on))
    drawn = place_map(release, place, on, _marks(school))
    pairs = shown(now, urn, on)
    live = [facts(visit.award) for visit in school.visits if visit.status(on) == "live"]
    ending = words.endings(live, on)
    same = {
        **_head(now, school, place, on),
        "brief": [
            *words.unsettled(sum(_open(pair) for pair in pairs), "pair"),
            *words.ending_soon(len(ending)),
            *words.alarming(place, release.front, f"its {place['level_label'].lower()}"),
        ],
        "map_caption": drawn.caption,
        "map_alt": drawn.alt,
        "sources": [
            NOT_IN_THE_REGISTER,
            *source_lines(release, {need["indicator"] for need in place["needs"]}, OF_SCHOOLS),
        ],
    }

    found = Found(school, place, pairs, ending, on)
    return fitted(same, lambda room: _sections(release, found, room), drawn.svg)


def _sections(release: Release, found: Found, room: Room) -> list[Part]:
    school, on = found.school, found.on
    nothing = "Nothing that names the school and is live is known to end by then."
    return [
        _named(school, on, room.funded),
        _needed(release, school, found.place, room.needs),
        _doubled(found.pairs, room.others),
        _reaching(release, school, on, room.others),
        some("What ends within six months", found.ending, room.others, AWARDS, nothing),
    ]


def _head(now: Overlaps, school: School, place: Any, on: date) -> Part:
    release, name = now.release, str(school.facts["name"])
    front, found = release.front, had_by_school(release, on)[school.urn]
    gap = gap_said(release, place["level"], place["code"], on)
    around = f"Its {place['level_label'].lower()} among the gaps. {gap}" if gap else ""
    return {
        "title": name if school.is_open else f"{name} (closed)",
        "description": f"What {name} has had, and need around it, on {said(on)}",
        "subtitle": school_words.subtitle(release, school),
        "notice": NOTICE if front["demonstration"] else "",
        "lead": [
            lead(school, found, on),
            *school_words.on_target_list(now, school, on),
            *filter(None, [around]),
        ],
        "tiles": school_words.tiles(found),
        "footer": f"{name}, {said(on)} · Common Ground · {front['partnership']}",
    }


def _area(school: School) -> str:
    """Its ward; its borough where that is all that is known."""
    return str(school.facts["ward"] or school.facts["la"])


def _marks(school: School) -> list[Mark]:
    """Without its own where the list of schools does not say where it stands."""
    facts = school.facts
    if facts["lon"] is None:
        return []
    return [Mark(facts["lon"], facts["lat"], facts["name"])]


def _open(pair: Any) -> bool:
    return pair["kind"] != "joint" and not pair["settled"]


def _named(school: School, on: date, room: int) -> Part:
    rows = school_words.visits(school, on)
    listed = [
        (
            cell(row["title"], under=row["status"], strong=True),
            cell(row["who"]),
            cell(row["groups"], under=row["ages"]),
            cell(row["dates"]),
            cell(row["amount"]),
            cell(row["here"], under=row["share"]),
        )
        for row in rows[:room]
    ]
    nothing = "Nothing in the register names this school. That is not the same as nothing happening"
    return section(
        "Awards that name it",
        [] if rows else [f"{nothing}: ask the school."],
        table(NAMING, listed),
        note=more(len(rows) - room, "award", "awards"),
    )


def _needed(release: Release, school: School, place: Any, room: int) -> Part:
    """The figures of its ward, with the ranks of its LSOA beside them."""
    rows, small = words.needs(place, release.front), school_words.small_area(release, school)
    listed = [
        (
            cell(row["label"], under=row["period"]),
            cell(row["value"], beside=row["unit"]),
            cell(row["rank"]),
            cell(small.get(row["indicator"], "not measured")),
            *(cell(row[name]) for name in ("borough", "partnership", "trend")),
        )
        for row in rows[:room]
    ]
    columns = (
        Column("Measure", 2.3),
        Column(f"Its {place['level_label'].lower()}", 1.3),
        Column("Rank, 1st is worst", 1.5),
        Column("Its LSOA", 1.5),
        Column("Borough", 0.9, right=True),
        Column("Partnership", 0.9, right=True),
        Column("Trend", 1.1),
    )
    said_of_it = ["Pupils may live elsewhere."] if rows else ["No measure of need is published."]
    note = words.needs_note(rows[room:])
    return section("Need around it", said_of_it, table(columns, listed), note=note)


def _doubled(pairs: list[Any], room: int) -> Part:
    """What nobody has settled first."""
    told = [
        f"{pair['settled'] or pair['kind_label']}. {pair['reasons']}"
        for pair in sorted(pairs, key=lambda pair: not _open(pair))
    ]
    nothing = "No two awards that name this school look alike."
    return some("What may be doubled here", told, room, PAIRS, nothing)


def _reaching(release: Release, school: School, on: date, room: int) -> Part:
    every = sorted(may_reach(release, school, on), key=lambda offer: not offer.near)
    told = [school_words.offer(one) for one in every]
    nothing = "Nothing in the register is for its area and its ages without naming it."
    made = some("What may reach it", told, room, OFFERS, nothing)
    return {**made, "said": [REACHING]} if every else made
