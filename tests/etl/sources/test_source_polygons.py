"""Polygons judged: the right ones keep their bytes, faults are named, what can be is repaired."""

import numpy as np
import pytest
import shapely

from etl.sources.polygons import judge

SQUARE = shapely.box(-3.0, 53.4, -2.9, 53.5)
BOW_TIE = shapely.Polygon([(-3.0, 53.4), (-2.9, 53.5), (-2.9, 53.4), (-3.0, 53.5)])
FLAT = shapely.Polygon([(-3.0, 53.4), (-2.9, 53.4), (-2.8, 53.4)])


def packed(*shapes: shapely.Geometry | None) -> np.ndarray:
    return np.asarray(shapely.to_wkb(np.array(shapes, dtype=object), byte_order=1))


def test_what_is_right_keeps_its_bytes() -> None:
    wkb = packed(shapely.MultiPolygon([SQUARE]))
    judged = judge(wkb, "EPSG:4326")
    assert judged.wkb is wkb
    assert not np.any(judged[1:])


def test_each_fault_is_named() -> None:
    elsewhere = shapely.box(10, 50, 11, 51)
    wkb = packed(None, shapely.Polygon(), shapely.Point(-3, 53), elsewhere, BOW_TIE, FLAT, SQUARE)
    judged = judge(wkb, "EPSG:4326")
    assert judged.empty.tolist() == [True, True, False, False, False, False, False]
    assert np.flatnonzero(judged.not_polygonal).tolist() == [0, 2]
    assert {2: False, 3: True, 6: False}.items() <= dict(enumerate(judged.outside_uk)).items()
    assert np.flatnonzero(judged.repaired).tolist() == [4, 5]
    assert judged.without_area[[4, 5, 6]].tolist() == [False, True, False]


@pytest.mark.parametrize("shape", [SQUARE, BOW_TIE, shapely.force_3d(SQUARE, 7.0)])
def test_all_become_valid_flat_multipolygons(shape: shapely.Geometry) -> None:
    (found,) = shapely.from_wkb(judge(packed(shape), "EPSG:4326").wkb)
    assert found.is_valid
    assert found.geom_type == "MultiPolygon"
    assert not found.has_z
    assert found.bounds == SQUARE.bounds


def test_metres_become_degrees() -> None:
    metres = shapely.MultiPolygon([shapely.box(334e3, 389e3, 335e3, 390e3)])
    judged = judge(packed(metres), "EPSG:27700")
    (found,) = shapely.from_wkb(judged.wkb)
    assert not np.any(judged[1:])
    assert found.bounds == pytest.approx([-2.994, 53.394, -2.979, 53.403], abs=0.002)
