"""The small map of a sheet, and what it shows in words."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from analysis.selection import Selection
from dashboard.paper.map_drawing import Mark, caption, drawing
from dashboard.paper.tones import Tones
from dashboard.paper.whole_map import tones_of
from db.published import Release
from layers.layer import NEED_RAMP, Shade, View


class Drawn(NamedTuple):
    svg: str
    caption: str
    alt: str


def place_map(release: Release, place: Any, on: date, marks: Sequence[Mark] = ()) -> Drawn:
    """A place among its neighbours, by the first of its needs that has a figure."""
    level, code, name = place["level"], place["code"], place["name"]
    known = [item for item in place["needs"] if item["value"] is not None]
    need = next(iter(known or place["needs"]), None)
    if need is None:
        blank = Shade([None] * len(release.areas(level)["codes"]), [], {})
        tones, said = Tones(blank, NEED_RAMP, 0), f"{name} among its neighbours."
    else:
        asked = View(release, level, need["indicator"], need["period"], Selection(on=on))
        tones = tones_of(asked)
        named = {item["id"]: item for item in release.front["indicators"]}
        indicator, period = named[need["indicator"]], release.front["periods"][need["period"]]
        said = caption(indicator["label"], indicator["unit"], period["label"], level, tones)
    if marks:
        said = f"The dot is {marks[0].name}. {said}"
    return Drawn(drawing(release, level, code, tones, marks), said, f"Map of {name}. {said}")
