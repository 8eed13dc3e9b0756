"""A ward, a borough or a smaller area on two A4 pages."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import NotFound

from analysis.selection import Selection
from analysis.wording import said
from dashboard.overlaps.asked import asked as asked_overlaps
from dashboard.overlaps.current import Overlaps
from dashboard.overlaps.listed import listing, names
from dashboard.overlaps.sentences import of_group
from dashboard.paper import words
from dashboard.paper.fitted import Room, Sheet, fitted
from dashboard.paper.gap_said import gap_said
from dashboard.paper.parts import Column, Part, cell, more, section, some, table
from dashboard.paper.place_map import place_map
from dashboard.paper.sources import source_lines
from dashboard.profile import WHOLE, place_profile
from dashboard.screens import NOTICE
from db.published import Release
from geography import BOROUGH

NO_SHEET: Final = "There is no sheet about the whole partnership. Choose a borough, ward or LSOA."
NEEDS: Final = (
    Column("Measure", 2.6),
    Column("Here", 1.35),
    Column("Rank, 1st is worst", 1.7),
    Column("Borough", 0.9, right=True),
    Column("Partnership", 0.9, right=True),
    Column("Trend", 1.5),
)
FUNDED: Final = (
    Column("What", 2.5),
    Column("Who pays → who delivers", 2.6),
    Column("When", 1.5),
    Column("Ages", 0.8),
    Column("Amount", 1.1, right=True),
    Column("Reaches", 1.3),
)
GROUPS: Final = ("group of awards", "groups of awards")
AWARDS: Final = ("award", "awards")
WITH_OVERLAPS: Final = ("ward", BOROUGH.key)


def place_sheet(now: Overlaps, code: str, on: date) -> Sheet:
    """Raises NotFound with a sentence for a code that is no current area."""
    release = now.release
    place = place_profile(release, code, Selection(on=on))
    if place["level"] == WHOLE:
        raise NotFound(NO_SHEET)
    front, drawn = release.front, place_map(release, place, on)
    alike, ending = _alike(now, place, on), words.endings(place["funded"]["live"], on)
    same = {
        "title": place["name"],
        "description": f"Need and funding in {place['name']} on {said(on)}",
        "subtitle": words.subtitle(place, front),
        "notice": NOTICE if front["demonstration"] else "",
        "lead": list(filter(None, [gap_said(release, place["level"], code, on)])),
        "tiles": words.tiles(place),
        "brief": [
            *words.unsettled(len(alike), "group"),
            *words.ending_soon(len(ending)),
            *words.alarming(place, front),
        ],
        "map_caption": drawn.caption,
        "map_alt": drawn.alt,
        "sources": source_lines(release, {need["indicator"] for need in place["needs"]}),
        "footer": f"{place['name']}, {said(on)} · Common Ground · {front['partnership']}",
    }
    return fitted(same, lambda room: _sections(release, place, alike, ending, room), drawn.svg)


def _sections(
    release: Release, place: Mapping[str, Any], alike: list[str], ending: list[str], room: Room
) -> list[Part]:
    listed = place["level"] in WITH_OVERLAPS
    nothing = "No possible duplication is known here."
    return [
        _needed(words.needs(place, release.front), room.needs),
        _funded(place, room.funded),
        some(
            "What looks alike and is not settled",
            alike,
            room.others,
            GROUPS,
            nothing if listed else "Overlaps are listed for wards and boroughs.",
        ),
        some(
            "What ends within six months",
            ending,
            room.others,
            AWARDS,
            "Nothing that is live here is known to end by then.",
        ),
    ]


def _needed(rows: list[words.Row], room: int) -> Part:
    if not rows:
        return section("Needed here", ["No measure of need is published for this place."])
    shown = [
        (
            cell(row["label"], under=row["period"]),
            cell(row["value"], beside=row["unit"]),
            *(cell(row[name]) for name in ("rank", "borough", "partnership", "trend")),
        )
        for row in rows[:room]
    ]
    return section("Needed here", table=table(NEEDS, shown), note=words.needs_note(rows[room:]))


def _funded(place: Mapping[str, Any], room: int) -> Part:
    rows = words.funded(place["funded"]["live"])
    shown = [
        (
            cell(row["title"], strong=True),
            *(cell(row[name]) for name in ("who", "dates", "ages", "amount", "reach")),
        )
        for row in rows[:room]
    ]
    return section(
        "Funded here",
        words.funded_said(place),
        table(FUNDED, shown),
        note=more(len(rows) - room, "live award", "live awards"),
    )


def _alike(now: Overlaps, place: Mapping[str, Any], on: date) -> list[str]:
    """Groups of awards in words."""
    if place["level"] not in WITH_OVERLAPS:
        return []
    query = MultiDict({place["level"]: place["code"], "on": on.isoformat()})
    wanted = asked_overlaps(query, now.release)
    listed = listing(now, wanted.on)
    found = listed.find(wanted.wanted, wanted.on)
    called = names(now.release)
    return [of_group(now, listed.awards[at]["group"], called) for at in found.positions]
