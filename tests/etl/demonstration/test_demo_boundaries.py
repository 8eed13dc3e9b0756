"""The drawn boundaries: one clean coverage at each level, nesting exactly."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

DATA = Path(__file__).resolve().parents[3] / "data"
BOUNDARIES = DATA / "boundaries"
DEMO = DATA / "demo"

LEVELS = ("boroughs", "wards", "lsoas")
PATTERNS = {"boroughs": r"DEMO-B[1-5]", "wards": r"DEMO-W\d{3}", "lsoas": r"DEMO-L\d{4}"}


@pytest.fixture(scope="module")
def frames() -> dict[str, gpd.GeoDataFrame]:
    """The three files in metres, EPSG:27700, indexed by code."""
    return {
        level: gpd.read_file(BOUNDARIES / f"demo_{level}.geojson").to_crs(27700).set_index("code")
        for level in LEVELS
    }


@pytest.fixture(scope="module")
def lookup() -> pd.DataFrame:
    return pd.read_csv(DEMO / "lookup.csv").set_index("lsoa_code")


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_is_one_clean_coverage(frames: dict[str, gpd.GeoDataFrame], level: str) -> None:
    frame = frames[level]
    shapes = frame.geometry.to_numpy()
    assert frame.is_valid.all()
    assert set(frame.geom_type) == {"Polygon"}
    assert shapely.coverage_is_valid(shapes)
    assert not shapely.get_num_interior_rings(shapes).any()


@pytest.mark.parametrize(("upper", "column"), [("wards", "ward_code"), ("boroughs", "la_code")])
def test_union_of_cells_is_the_area_above(
    frames: dict[str, gpd.GeoDataFrame], lookup: pd.DataFrame, upper: str, column: str
) -> None:
    cells = frames["lsoas"].join(lookup)
    joined = cells.dissolve(column, method="coverage")
    above = frames[upper].loc[joined.index]
    difference = joined.geometry.symmetric_difference(above.geometry).area
    assert difference.max() < 1e-3  # square metres: nothing but the last bit of a coordinate
    vertices = [{tuple(p) for p in shapely.get_coordinates(s)} for s in above.geometry]
    below = [{tuple(p) for p in shapely.get_coordinates(s)} for s in joined.geometry]
    assert vertices == below


def test_codes_names_and_counts(frames: dict[str, gpd.GeoDataFrame], lookup: pd.DataFrame) -> None:
    for level, pattern in PATTERNS.items():
        codes = list(frames[level].index)
        assert len(set(codes)) == len(codes)
        assert all(re.fullmatch(pattern, code) for code in codes)
    assert list(frames["boroughs"]["name"]) == [
        "Knowsley",
        "Liverpool",
        "Sefton",
        "St Helens",
        "Wirral",
    ]
    assert len(frames["wards"]) == 141
    assert set(lookup.index) == set(frames["lsoas"].index)
    assert lookup.groupby("ward_code").size().between(5, 8).all()
    wards_of = lookup.drop_duplicates("ward_code").groupby("la_name").size().to_dict()
    assert wards_of == {
        "Knowsley": 15,
        "Liverpool": 64,
        "St Helens": 18,
        "Sefton": 22,
        "Wirral": 22,
    }


def test_two_ward_names_repeat_between_boroughs(lookup: pd.DataFrame) -> None:
    wards = lookup.drop_duplicates("ward_code")
    repeated = [name for name, times in Counter(wards["ward_name"]).items() if times > 1]
    assert len(repeated) == 2
    for name in repeated:
        assert wards.loc[wards["ward_name"] == name, "la_code"].nunique() == 2


def test_no_slivers(frames: dict[str, gpd.GeoDataFrame]) -> None:
    cells = frames["lsoas"]
    assert cells.area.min() > 40_000  # square metres
    compactness = 4 * 3.14159 * cells.area / cells.length**2
    assert compactness.min() > 0.3


def test_the_mersey_is_water(frames: dict[str, gpd.GeoDataFrame]) -> None:
    shapes = frames["boroughs"].set_index("name").geometry
    assert 1_000 < shapes["Wirral"].distance(shapes["Liverpool"]) < 3_000  # metres
    assert shapes["Wirral"].distance(shapes["Sefton"]) > 500


@pytest.mark.parametrize("level", LEVELS)
def test_files_keep_five_decimals_and_only_code_and_name(level: str) -> None:
    path = BOUNDARIES / f"demo_{level}.geojson"
    told = json.loads(path.read_text(encoding="utf-8"))
    assert path.stat().st_size < 900_000
    for feature in told["features"]:
        assert set(feature["properties"]) == {"code", "name"}
        for x, y in feature["geometry"]["coordinates"][0]:
            assert x == round(x, 5)
            assert y == round(y, 5)
