"""The layers of need against money: the classes of the list, as one number for each area."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from analysis.gap_words import CELLS
from analysis.selection import Selection
from dashboard.bundle import ASSETS
from db.connection import engine_for
from db.published import Published, Release
from layers import LAYER_BY_KEY, gap
from layers.gaps import Question, answer
from layers.layer import GAP_RAMP, Layer, UnknownView, View

ON = date(2026, 11, 1)


@pytest.fixture(scope="module")
def release(demo_sqlite_url: str) -> Iterator[Release]:
    engine = engine_for(demo_sqlite_url)
    yield Published(engine).current()
    engine.dispose()


def view(release: Release, level: str, layer: Layer) -> View:
    return View(release, level, layer.key, ON.isoformat(), Selection(ON))


@pytest.mark.parametrize("layer", gap.LAYERS, ids=lambda layer: layer.key)
@pytest.mark.parametrize("level", ["la", "ward", "lsoa"])
def test_each_number_says_both_thirds(release: Release, level: str, layer: Layer) -> None:
    assert layer.shade is not None
    assert layer.table is not None
    assert layer.indicators is not None
    asked = view(release, level, layer)
    found, rows = layer.shade(asked), layer.table(asked).rows
    weights = layer.indicators(asked)
    assert weights
    assert found.breaks == [2, 3, 4, 5, 6, 7, 8, 9]
    assert len(found.values) == len(rows) == len(release.areas(level)["codes"])
    for at, (value, row) in enumerate(zip(found.values, rows, strict=True)):
        if value is None:
            assert row["class"] == ""
            assert row["status"] == found.status[at]
        else:
            need, money = divmod(int(value) - 1, 3)
            assert row["class"] == CELLS[need][money] == layer.cells[int(value) - 1]
            assert at not in found.status


def test_it_is_what_the_list_opens_with(release: Release) -> None:
    layer = LAYER_BY_KEY["gap-serious-violence"]
    assert layer.shade is not None
    values = layer.shade(view(release, "ward", layer)).values
    weights = (
        ("ed_assault", 3),
        ("police_violence_injury", 3),
        ("ambulance_assault", 2),
    )
    listed = answer(release, Question("ward", weights, "percentile", "all", 6, Selection(ON)))
    for item in listed.places:
        known = item.need_third is not None and item.reach_third is not None
        assert values[item.position] == (gap.number(item) if known else None)
    assert len({value for value in values if value is not None}) > 6


def test_without_any_figure_there_is_no_layer(
    release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gap, "published", lambda *_: {})
    layer = gap.LAYERS[0]
    assert layer.shade is not None
    with pytest.raises(UnknownView, match="Nothing of “Serious violence” is published"):
        layer.shade(view(release, "ward", layer))


def test_the_list_and_the_map_wear_the_same_colours() -> None:
    styles = (ASSETS / "gaps.css").read_text(encoding="utf-8")
    found = re.findall(r"\.c(\d)(\d) \{ fill: (#\w{6}); background: \3; \}", styles)
    assert [(need, money) for need, money, _ in found] == [(n, m) for n in "012" for m in "012"]
    assert [colour.upper() for _, _, colour in found] == list(GAP_RAMP)
