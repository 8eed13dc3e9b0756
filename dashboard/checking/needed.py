"""The need of each place of a proposal: put together, and the leading indicators one by one."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from analysis.need import PRESET_BY_KEY, SCALES, fitted
from analysis.need import Need as Composite
from dashboard.comparing.words import trend_basis, trend_words
from db.published import Release
from geography import LEVEL_BY_KEY
from layers.needs import need_of, published

FIRST: Final = 3
"""Indicators of violence that are shown, in the order in which the product names them."""
AND_ALSO: Final = "imd_score"
MOST_PLACES: Final = 8
PRESET: Final = PRESET_BY_KEY["serious-violence"]
TOGETHER: Final = f"{PRESET.label}, put together"
SCALE: Final = next(iter(SCALES))


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
    """``told``: value with its unit, or why there is none. ``rank``: rank, from, to, of; None where
    the place is not ranked. ``trend`` in words, with ``basis``; both blank where none is told."""

    indicator: str
    label: str
    period: str
    told: str
    rank: Mapping[str, int | None] | None
    of_what: str
    trend: str = ""
    basis: str = ""


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
    singly = [_need(release, place, by_id[key]) for key in leading(release) if key in by_id]
    composite = together(release, place.level)
    return singly if composite is None else [_composite(release, place, composite), *singly]


def leading(release: Release) -> list[str]:
    """The first indicators of the product, and deprivation."""
    keys = [item["id"] for item in release.front["indicators"]]
    first = [key for key in keys if key != AND_ALSO][:FIRST]
    return [*first, *(key for key in keys if key == AND_ALSO)]


def together(release: Release, level: str) -> Composite | None:
    """The composite that the gaps open with; None where nothing of it is published."""
    weights = fitted(PRESET, published(release, level)).weights
    return need_of(release, level, tuple(weights.items()), SCALE) if weights else None


def rank_at(need: Composite, at: int) -> dict[str, int | None]:
    """Rank and its range of the place at a position; None where it has no composite."""
    found = {"rank": need.rank[at], "from": need.rank_from[at], "to": need.rank_to[at]}
    ranks = {name: None if math.isnan(rank) else int(rank) for name, rank in found.items()}
    return {**ranks, "of": need.of}


def _composite(release: Release, place: Study, need: Composite) -> Need:
    rank = rank_at(need, release.positions(place.level)[place.code])
    told = f"from {len(need.parts)} indicators" if rank["rank"] else "not known"
    plural = LEVEL_BY_KEY[place.level].plural
    return Need("together", TOGETHER, "newest figures", told, rank, plural)


def _need(release: Release, place: Study, entry: Mapping[str, Any]) -> Need:
    indicator = next(x for x in release.front["indicators"] if x["id"] == entry["indicator"])
    value = entry["value"]
    if value is None:
        hidden = entry["status"] == "suppressed"
        told = "hidden to protect people" if hidden else "not known"
    else:
        told = _with_unit(f"{value:,.{indicator['decimals']}f}", indicator["unit"])
    return Need(
        indicator["id"],
        indicator["label"],
        release.front["periods"][entry["period"]]["label"],
        told,
        entry["rank"] if value is not None else None,
        LEVEL_BY_KEY[place.level].plural,
        trend_words(entry["trend"]),
        trend_basis(entry["trend"], indicator["unit"]),
    )


def _with_unit(number: str, unit: str) -> str:
    return f"score {number}" if unit == "score" else f"{number} {unit}"
