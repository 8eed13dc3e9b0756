"""The need of each place of a proposal: rank, range and move of the leading indicators."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from analysis.lately import Move, moved, year_before
from db.published import Release
from geography import LEVEL_BY_KEY

FIRST: Final = 3
"""Indicators of violence that are shown, in the order in which the product names them."""
AND_ALSO: Final = "imd_score"
MOST_PLACES: Final = 8


@dataclass(frozen=True)
class Study:
    """A ward or a borough that the proposal is in: schools and small areas stand as their ward."""

    level: str
    code: str
    name: str
    borough: str
    borough_code: str


@dataclass(frozen=True)
class Need:
    """``told``: value with its unit, or why there is none. ``rank`` as published, None where the
    place is not ranked."""

    indicator: str
    label: str
    period: str
    told: str
    rank: Mapping[str, int | None] | None
    of_what: str
    move: Move | None
    since: str


def studied(release: Release, where: Sequence[Mapping[str, Any]]) -> list[Study]:
    """The wards and boroughs of the places, each once, by borough and name."""
    boroughs, wards = release.areas("la"), release.areas("ward")
    found = set()
    for place in where:
        la = place["la"]
        borough = boroughs["names"][release.positions("la")[la]]
        if place["ward"] is None:
            found.add(Study("la", la, borough, borough, la))
        else:
            name = wards["names"][release.positions("ward")[place["ward"]]]
            found.add(Study("ward", place["ward"], name, borough, la))
    return sorted(found, key=lambda item: (item.borough, item.level, item.name))


def needs(release: Release, place: Study) -> list[Need]:
    profile = release.content("place", place.code)
    by_id = {item["indicator"]: item for item in profile["needs"]}
    return [_need(release, place, by_id[key]) for key in leading(release) if key in by_id]


def leading(release: Release) -> list[str]:
    """The first indicators of the product, and deprivation."""
    keys = [item["id"] for item in release.front["indicators"]]
    first = [key for key in keys if key != AND_ALSO][:FIRST]
    return [*first, *(key for key in keys if key == AND_ALSO)]


def _need(release: Release, place: Study, entry: Mapping[str, Any]) -> Need:
    indicator = next(x for x in release.front["indicators"] if x["id"] == entry["indicator"])
    value = entry["value"]
    if value is None:
        hidden = entry["status"] == "suppressed"
        told = "hidden: too few to publish" if hidden else "not known"
    else:
        told = _with_unit(f"{value:,.{indicator['decimals']}f}", indicator["unit"])
    periods = release.front["periods"]
    then = year_before(entry["period"], indicator["levels"][place.level]["periods"])
    return Need(
        indicator["id"],
        indicator["label"],
        periods[entry["period"]]["label"],
        told,
        entry["rank"] if value is not None else None,
        LEVEL_BY_KEY[place.level].plural,
        None if then is None else _move(release, place, indicator, entry, then),
        "" if then is None else periods[then]["label"],
    )


def _with_unit(number: str, unit: str) -> str:
    return f"score {number}" if unit == "score" else f"{number} {unit}"


def _move(
    release: Release,
    place: Study,
    indicator: Mapping[str, Any],
    entry: Mapping[str, Any],
    then: str,
) -> Move | None:
    content = release.content("values", f"{indicator['id']} {place.level} {then}")
    was = content["values"][release.positions(place.level)[place.code]]
    return moved(was, then, (entry["lower"], entry["upper"]), indicator["worse"])
