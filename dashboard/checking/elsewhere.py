"""Comparable places with more need and less money, of the published figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analysis.alike_places import Alike, Place, with_more_need_and_less_money
from analysis.need import Need
from analysis.selection import Selection
from dashboard.checking.needed import TOGETHER, Study, rank_at, together
from db.published import Release
from layers.layer import View
from layers.money import money


@dataclass(frozen=True)
class Elsewhere:
    """``found`` of one level; ``judged``: whether need and money of the proposal's own places are
    known, so that others can be compared at all."""

    level: str
    by: str
    found: Sequence[Alike]
    judged: bool


def comparable(release: Release, studies: Sequence[Study], on: date) -> Elsewhere | None:
    """By need put together; wards where the proposal names any, else boroughs. None where it is in
    no place."""
    if not studies:
        return None
    level = "ward" if any(item.level == "ward" for item in studies) else "la"
    codes = {item.code for item in studies if item.level == level}
    everywhere = places(release, level, on)
    here = [place for place in everywhere if place.code in codes]
    judged = bool(here) and all(place.known for place in here)
    return Elsewhere(level, TOGETHER, with_more_need_and_less_money(here, everywhere), judged)


def places(release: Release, level: str, on: date) -> list[Place]:
    """Every area of the level with its need and its live money; none where need is not known."""
    need = together(release, level)
    if need is None:
        return []
    made: list[Place] = release.derived(
        ("compared", level, on), lambda: _places(release, need, level, on)
    )
    return made


def _places(release: Release, need: Need, level: str, on: date) -> list[Place]:
    areas = release.areas(level)
    view = View(release, level, "pounds-per-head", on.isoformat(), Selection(on))
    pounds = money(view)["pounds_per_head"]
    boroughs = release.areas("la")["names"]
    return [
        Place(
            code,
            areas["names"][at],
            boroughs[areas["la"][at]] if level != "la" else "",
            areas["residents"][at],
            (rank := rank_at(need, at))["rank"],
            rank["from"],
            rank["to"],
            None if pounds.isna().iloc[at] else float(pounds.iloc[at]),
        )
        for at, code in enumerate(areas["codes"])
    ]
