"""Drawing: wandering lines keep their ends, and a divided area is divided wholly."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from etl.demonstration.chance import stream
from etl.demonstration.shapes import borough_outlines, cell_seeds, divide, wander


def test_wander_keeps_ends_and_shortens_steps() -> None:
    line = wander(np.array([[0.0, 0.0], [1000.0, 0.0]]), 0.1, 150.0, stream("test"))
    assert line[0].tolist() == [0.0, 0.0]
    assert line[-1].tolist() == [1000.0, 0.0]
    assert np.hypot(*np.diff(line, axis=0).T).max() <= 150.0


def test_without_sway_a_line_stays_straight() -> None:
    line = wander(np.array([[0.0, 0.0], [1000.0, 0.0]]), 0.0, 300.0, stream("test"))
    assert line.tolist() == [[0.0, 0.0], [250.0, 0.0], [500.0, 0.0], [750.0, 0.0], [1000.0, 0.0]]


def test_divide_leaves_nothing_over() -> None:
    square = shapely.box(0.0, 0.0, 4000.0, 4000.0)
    seeds = cell_seeds(square, 6, stream("test"))
    parts = divide(square, seeds, 0.1, 300.0, stream("test"))
    assert len(parts) == 6
    assert sum(part.area for part in parts) == pytest.approx(square.area)
    for part, seed in zip(parts, seeds, strict=True):
        assert shapely.contains_xy(part, *seed)


def test_neighbouring_boroughs_share_their_border() -> None:
    outlines = borough_outlines()
    shared = shapely.intersection(outlines["Liverpool"].boundary, outlines["Knowsley"].boundary)
    assert shared.length > 20_000  # metres
    assert outlines["Liverpool"].intersection(outlines["Knowsley"]).area == 0.0


def test_streams_are_apart_and_repeat() -> None:
    assert stream("one").random() == stream("one").random()
    assert stream("one").random() != stream("two").random()
