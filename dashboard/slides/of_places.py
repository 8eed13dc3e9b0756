"""Views of the map, of gaps and hot spots, and of places side by side."""

from dataclasses import replace
from typing import Any, Final

from flask import request

from dashboard.asked import view
from dashboard.comparing.asked import asked as asked_places
from dashboard.comparing.screen import page as compared
from dashboard.downloads import notes
from dashboard.hot_spots.drawing import draw
from dashboard.hot_spots.words import sentence, summary
from dashboard.overlaps.current import Current
from dashboard.page import period_of
from dashboard.paper import words
from dashboard.pictures.places import asked_spots, spots_figure
from dashboard.pictures.places import gaps as gaps_figure
from dashboard.profile import place_profile
from dashboard.slides.content import Content, Grid
from dashboard.slides.map_figure import map_figure
from db.published import Release
from geography import LEVEL_BY_KEY, WARD
from layers import DATED, LAYERS
from layers.layer import View

SPOTS: Final = 2
"""Hot spots that are told in words beside the map."""
MEASURES: Final = 6
"""Rows of a comparison that a slide has room for."""


def whole_map(current: Current) -> Content:
    release, place = current.published.current(), request.args.get("place", "")
    asked = asked_map(release)
    return Content.drawn(map_figure(asked, place), _place(release, place, asked))


def _place(release: Release, code: str, asked: View) -> list[str]:
    """What is needed and what is live in the place that the view is about."""
    if release.content("place", code) is None:
        return []
    told = place_profile(release, code, asked.selection)
    ranked = words.needs(told, release.front)
    label = next((x["label"] for x in release.front["indicators"] if x["id"] == asked.measure), "")
    needs = [
        f"{row['label']}, {row['period']}: {row['value']} {row['unit']}, {row['rank']}".rstrip(", ")
        for row in ranked
        if row["label"] == label
    ]
    live = [f"{tile['big']} {tile['small']}" for tile in words.tiles(told)]
    return [f"{told['name']}:", *needs, *live]


def asked_map(release: Release) -> View:
    """What the map's address asks for, with the measure and the period that
    ``assets/02-state.js`` fills in."""
    query, front = request.args, release.front
    level = query.get("area", "")
    level = level if level in LEVEL_BY_KEY else WARD.key
    group = query.get("show", "")
    if group in DATED or not front["indicators"]:
        layers = [layer.key for layer in LAYERS if layer.group == (group or DATED[0])]
        wanted = query.get("measure", "")
        return view(query, release, wanted if wanted in layers else layers[0], "", level)
    by_id = {item["id"]: item for item in front["indicators"]}
    indicator = by_id.get(query.get("measure", ""), front["indicators"][0])
    published = indicator["levels"].get(level)
    period = query.get("period", "")
    if published is not None:
        period = period_of(front["periods"], published, period)
    return view(query, release, indicator["id"], period, level)


def gaps(current: Current) -> Content:
    return Content.drawn(gaps_figure(current))


def hot_spots(current: Current) -> Content:
    """Without the numbers of the spots, which would hide them on so small a map."""
    release = current.published.current()
    found = asked_spots(release)
    shape = replace(draw(release, found), numbers=[])
    told = [sentence(found, one) for one in found.groups[:SPOTS]] or [summary(found)]
    return Content.drawn(spots_figure(release, found, shape), told)


def compare(current: Current) -> Content:
    release = current.published.current()
    told = compared(asked_places(request.args, release), [])
    columns = told["columns"]
    rows = [row for theme in told["needs"].values() for row in theme]
    names = [column.name for column in columns]
    grid = Grid(
        ["Measure", *names],
        [[_measure(row), *(_cell(cell) for cell in row.cells)] for row in rows[:MEASURES]],
        [3, *([2] * len(names))],
        len(rows),
    )
    measured = {row.indicator["id"] for row in rows}
    sources = notes(release, {"boundaries", "population", "register"}, measured, None)
    shown = " ".join(told["sentences"]) or " and ".join(names) or "No place is chosen yet."
    return Content(shown, sources, grid=grid if columns else None)


def _measure(row: Any) -> str:
    period = f", {row.period}" if row.period else ""
    return f"{row.indicator['label']} ({row.indicator['unit']}){period}"


def _cell(cell: Any) -> str:
    if cell.missing:
        return str(cell.missing)
    return f"{cell.value}, {cell.rank}" if cell.rank else str(cell.value)
