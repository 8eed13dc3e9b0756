"""A drawn area, worked by hand on a board of four squares and told in sentences when unusable."""

import json

import pytest
from shapely.geometry import box

from analysis.drawn_area import (
    DECIMALS,
    Ground,
    NotAnArea,
    covered,
    read,
    rolled_up,
    written,
)

BOARD = Ground.of(
    [
        ("south-west", box(-3.0, 53.0, -2.9, 53.1)),
        ("south-east", box(-2.9, 53.0, -2.8, 53.1)),
        ("north-west", box(-3.0, 53.1, -2.9, 53.2)),
        ("north-east", box(-2.9, 53.1, -2.8, 53.2)),
    ]
)


def drawing(*corners: tuple[float, float]) -> str:
    ring = [list(corner) for corner in (*corners, corners[0])]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def rectangle(west: float, south: float, east: float, north: float) -> str:
    return drawing((west, south), (east, south), (east, north), (west, north))


@pytest.mark.parametrize(
    ("drawn", "codes"),
    [
        (rectangle(-3.0, 53.0, -2.849, 53.1), ["south-east", "south-west"]),  # one whole, one half
        (rectangle(-3.0, 53.0, -2.86, 53.1), ["south-west"]),  # 40 % of the second is too little
        (rectangle(-2.98, 53.02, -2.97, 53.03), ["south-west"]),  # a small one lies in one square
        (rectangle(-2.91, 53.04, -2.87, 53.05), ["south-east"]),  # most of it lies in the second
        (
            rectangle(-3.5, 52.0, -2.0, 54.0),
            ["north-east", "north-west", "south-east", "south-west"],
        ),
    ],
)
def test_squares_that_are_half_covered_belong(drawn: str, codes: list[str]) -> None:
    assert covered(read(drawn), BOARD) == codes


def test_a_drawing_beside_the_board_is_told() -> None:
    for beside in (rectangle(-1.0, 51.0, -0.9, 51.1), rectangle(-2.8, 53.0, -2.7, 53.1)):
        with pytest.raises(NotAnArea, match="outside the partnership"):
            covered(read(beside), BOARD)


def test_a_parent_stands_for_all_of_its_children_only() -> None:
    parents = {"a1": "A", "a2": "A", "b1": "B", "b2": "B"}
    assert rolled_up(["a1", "a2", "b1"], parents) == ["A", "b1"]
    assert rolled_up(["a1", "c1"], parents) == ["a1", "c1"]
    assert rolled_up([], parents) == []


def test_corners_are_rounded_and_written_again_alike() -> None:
    told = rectangle(-2.987654321, 53.0123456, -2.9, 53.1)
    polygon = read(told)
    assert all(round(x, DECIMALS) == x for point in polygon.exterior.coords for x in point)
    assert read(written(polygon)).equals(polygon)
    assert "-2.9877" in written(polygon)


def test_a_feature_around_the_polygon_is_understood() -> None:
    polygon = rectangle(-3.0, 53.0, -2.9, 53.1)
    feature = json.dumps({"type": "Feature", "properties": {}, "geometry": json.loads(polygon)})
    assert read(feature).equals(read(polygon))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "cannot be read"),
        ("{", "cannot be read"),
        ("[" * 2_900, "cannot be read"),
        ("7", "not a GeoJSON polygon"),
        ('{"type":"Point","coordinates":[1,2]}', "not a GeoJSON polygon"),
        ('{"type":"Feature","geometry":null}', "not a GeoJSON polygon"),
        ('{"type":"Polygon","coordinates":[]}', "empty"),
        ('{"type":"Polygon","coordinates":[[]]}', "fewer than three corners"),
        ('{"type":"Polygon","coordinates":[[["a","b"]]]}', "no longitude and latitude"),
        ('{"type":"Polygon","coordinates":[[[true,false]]]}', "no longitude and latitude"),
        ('{"type":"Polygon","coordinates":[[[NaN,53]]]}', "no longitude and latitude"),
        ('{"type":"Polygon","coordinates":[[[1e999,53]]]}', "no longitude and latitude"),
        ('{"type":"Polygon","coordinates":[[[-3]]]}', "no longitude and latitude"),
        ('{"type":"Polygon","coordinates":[[[400,53]]]}', "not on the earth"),
        ('{"type":"Polygon","coordinates":[[[1,2]],[[1,2]]]}', "has a hole"),
        (drawing((-3.0, 53.0), (-2.9, 53.1)), "fewer than three corners"),
        (drawing((-3.0, 53.0), (-2.9, 53.0), (-2.8, 53.0)), "lie on one line"),
        (drawing((-3.0, 53.0), (-2.9, 53.2), (-2.9, 53.0), (-3.0, 53.1)), "crosses itself"),
        (drawing((-3.0, 53.0), (-2.9, 53.1), (-2.9, 53.0), (-3.0, 53.1)), "crosses itself"),
        (drawing(*((-3.0 + i / 1000, 53.0 + i * i / 10_000) for i in range(70))), "corners"),
        ("x" * 3_001, "longer than"),
    ],
)
def test_what_cannot_be_used_is_told_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(NotAnArea, match=sentence) as told:
        read(text)
    assert str(told.value).endswith(".")
