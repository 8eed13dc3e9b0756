"""Comparable places with more need and less money, of the published figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analysis.alike_places import Alike, Place, with_more_need_and_less_money
from analysis.selection import Selection
from dashboard.checking.needed import Study, leading
from db.published import Release
from layers.layer import View
from layers.money import money


@dataclass(frozen=True)
class Elsewhere:
    """``found`` of one level by one indicator; ``judged``: whether need and money of the
    proposal's own places are known, so that others can be compared at all."""

    level: str
    indicator: str
    period: str
    found: Sequence[Alike]
    judged: bool


def comparable(release: Release, studies: Sequence[Study], on: date) -> Elsewhere | None:
    """By the first leading indicator that ranks every place of the proposal; wards where it names
    any, else boroughs. None where it is in no place."""
    if not studies:
        return None
    level = "ward" if any(item.level == "ward" for item in studies) else "la"
    codes = {item.code for item in studies if item.level == level}
    for indicator in leading(release):
        found = _by(release, indicator, level, codes, on)
        if found is not None and found.judged:
            return found
    return Elsewhere(level, "", "", (), judged=False)


def _by(release: Release, key: str, level: str, codes: set[str], on: date) -> Elsewhere | None:
    indicator = next(item for item in release.front["indicators"] if item["id"] == key)
    described = indicator["levels"].get(level)
    if described is None:
        return None
    period = described["latest"]
    everywhere = places(release, key, level, period, on)
    here = [place for place in everywhere if place.code in codes]
    judged = all(place.known for place in here)
    label = release.front["periods"][period]["label"]
    found = with_more_need_and_less_money(here, everywhere)
    return Elsewhere(level, indicator["label"], label, found, judged)


def places(release: Release, key: str, level: str, period: str, on: date) -> list[Place]:
    """Every area of the level with its need and its live money."""
    made: list[Place] = release.derived(
        ("compared", key, level, period, on), lambda: _places(release, key, level, period, on)
    )
    return made


def _places(release: Release, key: str, level: str, period: str, on: date) -> list[Place]:
    areas = release.areas(level)
    detail = release.content("detail", f"{key} {level} {period}")
    view = View(release, level, "pounds-per-head", on.isoformat(), Selection(on))
    pounds = money(view)["pounds_per_head"]
    boroughs = release.areas("la")["names"]
    return [
        Place(
            code,
            areas["names"][at],
            boroughs[areas["la"][at]] if level != "la" else "",
            areas["residents"][at],
            detail["rank"][at],
            detail["rank_from"][at],
            detail["rank_to"][at],
            None if pounds.isna().iloc[at] else float(pounds.iloc[at]),
        )
        for at, code in enumerate(areas["codes"])
    ]
