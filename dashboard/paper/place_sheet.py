"""A ward, a borough or a smaller area on two A4 pages."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import NotFound

from analysis.selection import Selection
from analysis.wording import said
from dashboard.gaps.asked import asked as asked_gaps
from dashboard.gaps.rows import rows
from dashboard.overlaps.asked import asked as asked_overlaps
from dashboard.overlaps.current import Overlaps
from dashboard.overlaps.listed import listing, names
from dashboard.overlaps.sentences import of_group
from dashboard.paper import words
from dashboard.paper.map_drawing import caption, drawing
from dashboard.paper.sources import source_lines
from dashboard.paper.tones import Tones
from dashboard.paper.typeset import pages, pdf
from dashboard.paper.whole_map import tones_of
from dashboard.paper.words import Room
from dashboard.profile import WHOLE, place_profile
from dashboard.screens import NOTICE
from db.published import Release
from geography import BOROUGH
from layers.gaps import answer
from layers.layer import NEED_RAMP, Shade, View

TEMPLATE: Final = "sheet.typ"
MOST_PAGES: Final = 2
NO_SHEET: Final = "There is no sheet about the whole partnership. Choose a borough, ward or LSOA."
NEEDS_HEAD: Final = ("Measure", "Here", "Rank, 1st is worst", "Borough", "Partnership", "Trend")
FUNDED_HEAD: Final = ("What", "Who pays → who delivers", "When", "Ages", "Amount", "Reaches")


def place_sheet(now: Overlaps, code: str, on: date) -> bytes:
    """Raises NotFound with a sentence for a code that is no current area."""
    release = now.release
    place = place_profile(release, code, Selection(on=on))
    if place["level"] == WHOLE:
        raise NotFound(NO_SHEET)
    drawings, of_map = _map(release, place, on)
    alike, ending = _alike(now, place, on), words.endings(place["funded"]["live"], on)
    same = _same(release, place, on) | of_map
    same["brief"] = words.brief(place, release.front, alike, ending)
    room = Room()
    told = same | _listed(place, release.front, alike, ending, room)
    while pages(TEMPLATE, told, drawings) > MOST_PAGES and room != room.less():
        room = room.less()
        told = same | _listed(place, release.front, alike, ending, room)
    return pdf(TEMPLATE, told, drawings)


def _same(release: Release, place: Mapping[str, Any], on: date) -> dict[str, Any]:
    """What the sheet says however much room its lists have."""
    front = release.front
    return {
        "title": place["name"],
        "description": f"Need and funding in {place['name']} on {said(on)}",
        "subtitle": words.subtitle(place, front),
        "notice": NOTICE if front["demonstration"] else "",
        "lead": _lead(release, place, on),
        "tiles": words.tiles(place),
        "needs_head": NEEDS_HEAD,
        "funded_head": FUNDED_HEAD,
        "funded_said": words.funded_said(place),
        "sources": _sources(release, place),
        "footer": f"{place['name']}, {said(on)} · Common Ground · {front['partnership']}",
    }


def _listed(
    place: Mapping[str, Any],
    front: Mapping[str, Any],
    alike: list[str],
    ending: list[str],
    room: Room,
) -> dict[str, Any]:
    """The lists, as far as there is room for them, and what was left out."""
    needs, no_room = words.needs(place, front, room.needs)
    funded = words.funded(place["funded"]["live"])
    return {
        "needs": needs,
        "needs_note": _needs_note(no_room),
        "funded": funded[: room.funded],
        "funded_more": _more(len(funded) - room.funded, "live award"),
        "sections": _sections(place, alike, ending, room.others),
    }


def _lead(release: Release, place: Mapping[str, Any], on: date) -> list[str]:
    """Why it stands where it does in the list of gaps, in the list's own words."""
    query = MultiDict({"area": place["level"], "on": on.isoformat()})
    wanted = asked_gaps(query, release)
    if wanted.question is None:
        return []
    found = answer(release, wanted.question)
    at = release.positions(place["level"])[place["code"]]
    gap = next(gap for gap in found.places if gap.position == at)
    sentence = rows(release, found, [gap])[0]["sentence"]
    return [f"Need as “{wanted.need.preset.label}”: {sentence}"]


def _sections(
    place: Mapping[str, Any], alike: list[str], ending: list[str], room: int
) -> list[dict[str, Any]]:
    return [
        {
            "heading": "What looks alike and is not settled",
            "items": alike[:room],
            "more": _more(len(alike) - room, "group of awards", "groups of awards"),
            "empty": "No possible duplication is known here."
            if place["level"] in ("ward", BOROUGH.key)
            else "Overlaps are listed for wards and boroughs.",
        },
        {
            "heading": "What ends within six months",
            "items": ending[:room],
            "more": _more(len(ending) - room, "award"),
            "empty": "Nothing that is live here is known to end by then.",
        },
    ]


def _alike(now: Overlaps, place: Mapping[str, Any], on: date) -> list[str]:
    if place["level"] not in ("ward", BOROUGH.key):
        return []
    query = MultiDict({place["level"]: place["code"], "on": on.isoformat()})
    wanted = asked_overlaps(query, now.release)
    listed = listing(now, wanted.on)
    found = listed.find(wanted.wanted, wanted.on)
    called = names(now.release)
    return [of_group(now, listed.awards[at]["group"], called) for at in found.positions]


def _map(
    release: Release, place: Mapping[str, Any], on: date
) -> tuple[dict[str, str], dict[str, str]]:
    """The map's files, and what is said of it."""
    level, code = place["level"], place["code"]
    need = next((item for item in place["needs"] if item["value"] is not None), None)
    need = need or next(iter(place["needs"]), None)
    if need is None:
        blank = Shade([None] * len(release.areas(level)["codes"]), [], {})
        tones, said_of_map = Tones(blank, NEED_RAMP, 0), f"{place['name']} among its neighbours."
    else:
        asked = View(release, level, need["indicator"], need["period"], Selection(on=on))
        tones = tones_of(asked)
        named = {item["id"]: item for item in release.front["indicators"]}
        indicator, period = named[need["indicator"]], release.front["periods"][need["period"]]
        said_of_map = caption(indicator["label"], indicator["unit"], period["label"], level, tones)
    told = {"map_caption": said_of_map, "map_alt": f"Map of {place['name']}. {said_of_map}"}
    return {"map.svg": drawing(release, level, code, tones)}, told


def _needs_note(no_room: list[str]) -> str:
    said_of_ranks = "In brackets: the ranks that chance alone could give it (95%)."
    if not no_room:
        return said_of_ranks
    return f"{said_of_ranks} No room for: {', '.join(no_room)}."


def _sources(release: Release, place: Mapping[str, Any]) -> list[str]:
    shown = {need["indicator"] for need in place["needs"]}
    return source_lines(release, shown)


def _more(number: int, one: str, many: str = "") -> str:
    if number < 1:
        return ""
    return f"And {number:,} {one if number == 1 else many or one + 's'} more, on the screen."
