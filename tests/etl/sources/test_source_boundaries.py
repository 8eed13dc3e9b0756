"""Boundaries: every format, the broken polygons by code, and what is refused."""

import csv
import json
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
import pytest
import shapely

from etl.sources import boundaries
from reports import FileProblem, LoadReport

Write = Callable[[str, str], Path]
SQUARE = [[-3.0, 53.4], [-2.9, 53.4], [-2.9, 53.5], [-3.0, 53.5], [-3.0, 53.4]]
BOW_TIE = [[-3.0, 53.4], [-2.9, 53.5], [-2.9, 53.4], [-3.0, 53.5], [-3.0, 53.4]]
SPIKE = [[-3.0, 53.4], [-2.9, 53.4], [-2.8, 53.4], [-2.9, 53.4], [-2.9, 53.5], [-3.0, 53.4]]


def polygon(ring: list[list[float]]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [ring]}


def feature(code: Any, geometry: Any = None, **more: Any) -> dict[str, Any]:
    properties = {"LSOA21CD": code, "LSOA21NM": f"Place {code}", **more}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def good(code: str = "E01000001", **more: Any) -> dict[str, Any]:
    return feature(code, polygon(SQUARE), **more)


def collection(*features: dict[str, Any], **more: Any) -> str:
    return json.dumps({"type": "FeatureCollection", **more, "features": list(features)})


def refusals(report: LoadReport) -> list[tuple[int | None, str, str | None]]:
    found = [problem for problem in report.problems if problem.severity == "refused"]
    return [(problem.row, problem.reason, problem.value) for problem in found]


def read(path: Path, report: LoadReport) -> geopandas.GeoDataFrame:
    """All the good areas at once, as shapes."""
    frame = pd.concat(boundaries.parts(boundaries.read(path, report), report), ignore_index=True)
    shapes = shapely.from_wkb(frame["geometry"].to_numpy(dtype=object))
    return geopandas.GeoDataFrame(frame.assign(geometry=shapes), crs="EPSG:4326")


def test_columns_crs_and_kind_of_shape(write: Write, report: LoadReport) -> None:
    frame = read(write("a.geojson", collection(good())), report)
    assert list(frame.columns) == ["code", "name", "geometry"]
    assert frame.crs == "EPSG:4326"
    assert frame.geom_type.tolist() == ["MultiPolygon"]
    assert frame["name"].tolist() == ["Place E01000001"]
    assert (report.read, report.kept, report.refused) == (1, 1, 0)


def test_null_geometry_is_refused_as_a_lookup(write: Write, report: LoadReport) -> None:
    path = write("a.geojson", collection(good(), feature("E01000002")))
    frame = read(path, report)
    assert frame["code"].tolist() == ["E01000001"]
    assert refusals(report) == [(2, boundaries.NO_SHAPE, "E01000002")]
    assert report.problems[0].column == "LSOA21CD"


def test_points_lines_and_nothing_are_refused(write: Write, report: LoadReport) -> None:
    point = {"type": "Point", "coordinates": [-2.9, 53.4]}
    line = {"type": "LineString", "coordinates": SQUARE}
    empty = {"type": "Polygon", "coordinates": []}
    shapes = [feature("A", point), feature("B", line), feature("C", empty)]
    read(write("a.geojson", collection(good(), *shapes)), report)
    assert [value for _, _, value in refusals(report)] == ["C", "A", "B"]
    assert (report.read, report.kept, report.refused) == (4, 1, 3)


def test_duplicate_and_blank_codes_are_refused(write: Write, report: LoadReport) -> None:
    path = write("a.geojson", collection(good(), good("E01000002"), good(), good("")))
    frame = read(path, report)
    assert frame["code"].tolist() == ["E01000001", "E01000002"]
    assert [row for row, _, _ in refusals(report)] == [4, 3]


def test_checked_in_pieces_it_says_the_same(
    write: Write, report: LoadReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    bow_tie = feature("E01000002", polygon(BOW_TIE), LSOA21NM=None)
    rows = [good(), bow_tie, feature("E01000003"), good(), good("")]
    path = write("a.geojson", collection(*rows))
    at_once = read(path, whole := LoadReport("a", []))
    monkeypatch.setattr(boundaries, "CHECKED_AT_ONCE", 1)
    in_pieces = read(path, report)
    assert in_pieces.equals(at_once)
    assert in_pieces["name"].tolist() == ["Place E01000001", "E01000002"]
    assert sorted(map(repr, report.problems)) == sorted(map(repr, whole.problems))
    assert report.counts == whole.counts
    assert (report.read, report.kept, report.refused) == (5, 2, 3)


def test_a_shapeless_row_does_not_push_out_the_shape(write: Write, report: LoadReport) -> None:
    path = write("a.geojson", collection(feature("E01000001"), good("E01000001")))
    assert len(read(path, report)) == 1
    assert [row for row, _, _ in refusals(report)] == [1]


def test_bow_tie_is_repaired_and_named(write: Write, report: LoadReport) -> None:
    frame = read(write("a.geojson", collection(feature("X", polygon(BOW_TIE)))), report)
    assert frame.is_valid.all()
    assert shapely.area(frame.geometry.iloc[0]) == pytest.approx(0.1 * 0.1 / 2)
    (problem,) = report.problems
    assert (problem.severity, problem.value, problem.row) == ("repaired", "X", 1)
    assert (report.kept, report.refused, report.counts["polygons repaired"]) == (1, 0, 1)


def test_repair_keeps_only_the_polygonal_part(write: Write, report: LoadReport) -> None:
    frame = read(write("a.geojson", collection(feature("X", polygon(SPIKE)))), report)
    assert frame.geom_type.tolist() == ["MultiPolygon"]
    assert frame.total_bounds[2] == pytest.approx(-2.9)


def test_a_shape_without_area_is_refused(write: Write, report: LoadReport) -> None:
    flat = polygon([[-3.0, 53.4], [-2.9, 53.4], [-2.8, 53.4], [-3.0, 53.4]])
    read(write("a.geojson", collection(good(), feature("X", flat))), report)
    assert refusals(report) == [(2, boundaries.NO_AREA, "X")]


def test_height_is_dropped(write: Write, report: LoadReport) -> None:
    high = polygon([[*corner, 12.0] for corner in SQUARE])
    frame = read(write("a.geojson", collection(feature("X", high))), report)
    assert not frame.has_z.any()


@pytest.mark.parametrize(
    "crs",
    ["EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326"],
)
def test_legacy_crs_members_are_longitude_first(write: Write, report: LoadReport, crs: str) -> None:
    member = {"type": "name", "properties": {"name": crs}}
    frame = read(write("a.geojson", collection(good(), crs=member)), report)
    assert frame.total_bounds == pytest.approx([-3.0, 53.4, -2.9, 53.5])


def test_declared_grid_is_reprojected(write: Write, report: LoadReport) -> None:
    member = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::27700"}}
    metres = [[334e3, 389e3], [335e3, 389e3], [335e3, 390e3], [334e3, 390e3], [334e3, 389e3]]
    text = collection(feature("X", polygon(metres)), crs=member)
    frame = read(write("a.geojson", text), report)
    assert frame.total_bounds == pytest.approx([-2.994, 53.394, -2.979, 53.403], abs=0.002)


def test_undeclared_grid_and_swapped_axes_are_refused(write: Write, report: LoadReport) -> None:
    metres = [[334e3, 389e3], [335e3, 389e3], [335e3, 390e3], [334e3, 389e3]]
    swapped = [[lat, lon] for lon, lat in SQUARE]
    text = collection(good(), feature("M", polygon(metres)), feature("S", polygon(swapped)))
    read(write("a.geojson", text), report)
    assert [(value, reason) for _, reason, value in refusals(report)] == [
        ("M", boundaries.OUTSIDE_UK),
        ("S", boundaries.OUTSIDE_UK),
    ]


def test_own_level_is_the_one_unique_per_row(write: Write, report: LoadReport) -> None:
    wards = [
        {
            "type": "Feature",
            "properties": {
                "lad_code": "E08000011",
                "lad_name": "Knowsley",
                "ward_code": code,
                "ward_name": f"Ward {code}",
                "region_code": "E12000002",
            },
            "geometry": polygon(SQUARE),
        }
        for code in ("E05000001", "E05000002")
    ]
    frame = read(write("a.geojson", collection(*wards)), report)
    assert frame["code"].tolist() == ["E05000001", "E05000002"]
    one = read(write("b.geojson", collection(wards[0])), report)
    assert one["code"].tolist() == ["E05000001"]


def test_code_stands_in_for_a_missing_name(write: Write, report: LoadReport) -> None:
    bare = good()
    del bare["properties"]["LSOA21NM"]
    frame = read(write("a.geojson", collection(bare)), report)
    assert frame["name"].tolist() == ["E01000001"]
    assert "no name" in report.problems[0].reason


def test_no_code_column_names_the_fields(write: Write, report: LoadReport) -> None:
    plain = {"type": "Feature", "properties": {"label": "x"}, "geometry": polygon(SQUARE)}
    with pytest.raises(FileProblem, match="“label”"):
        read(write("a.geojson", collection(plain)), report)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.geojson", '{"error": {"code": 400, "message": "Invalid query"}}', "Invalid query"),
        ("a.geojson", "<OGRVRTDataSource></OGRVRTDataSource>", "does not begin"),
        ("a.geojson", '{"type": "FeatureCollection", "features": [', "cannot be read"),
        ("a.geojson", '{"type": "FeatureCollection", "features": []}', "a.geojson"),
        ("a.kml", "<kml/>", "not a boundary format"),
        ("a.gpkg", "not a database", "cannot be read"),
        ("a.zip", "not a zip", "not a readable zip"),
    ],
)
def test_unusable_files(write: Write, report: LoadReport, name: str, text: str, said: str) -> None:
    with pytest.raises(FileProblem, match=said):
        read(write(name, text), report)


def test_missing_file(tmp_path: Path, report: LoadReport) -> None:
    with pytest.raises(FileProblem, match="no such file"):
        read(tmp_path / "none.geojson", report)


def test_a_portal_answer_cut_short_is_mentioned(write: Write, report: LoadReport) -> None:
    text = collection(good(), properties={"exceededTransferLimit": True})
    read(write("a.geojson", text), report)
    assert "incomplete" in report.problems[0].reason


@pytest.mark.parametrize("name", ["wards.shp", "wards.zip", "wards.gpkg"])
def test_other_formats_say_the_same(tmp_path: Path, real: Path, name: str) -> None:
    expected = read(
        real / "boundaries/wards2024_merseyside_bsc_epsg27700.gpkg", LoadReport("a", [])
    )
    source = geopandas.read_file(real / "boundaries/wards2024_merseyside_bsc_epsg27700.gpkg")
    source = source[["ward_code", "ward_name", "lad_code", "geometry"]]
    source.to_file(tmp_path / ("wards.gpkg" if name.endswith("gpkg") else "wards.shp"))
    if name.endswith("zip"):
        with zipfile.ZipFile(tmp_path / name, "w") as packed:
            for part in tmp_path.glob("wards.[!z]*"):
                packed.write(part, part.name)
    frame = read(tmp_path / name, LoadReport("b", []))
    assert frame["code"].tolist() == expected["code"].tolist()
    assert frame["name"].tolist() == expected["name"].tolist()
    assert shapely.equals_exact(
        shapely.normalize(frame.geometry.to_numpy()),
        shapely.normalize(expected.geometry.to_numpy()),
        tolerance=1e-9,
    ).all()


@pytest.mark.parametrize(
    ("file", "number", "code", "name"),
    [
        ("lsoa2021_merseyside_bsc.geojson", 923, "E01006412", "Knowsley 006A"),
        ("lsoa2011_merseyside_20m.geojson", 910, "E01006412", "Knowsley 006A"),
        ("wards2024_merseyside_bsc.geojson", 141, "E05000932", "Ainsdale"),
        ("wards2024_merseyside_bsc_epsg27700.gpkg", 141, "E05000932", "Ainsdale"),
        ("wards2022_merseyside_simplified.geojson", 107, "E05000887", "Anfield"),
        ("wards2013_merseyside_20m.geojson", 111, "E05000865", "Cherryfield"),
        ("lad2024_merseyside_bsc.geojson", 5, "E08000011", "Knowsley"),
        ("lad2024_merseyside_ons_download.geojson", 5, "E08000011", "Knowsley"),
        ("msoa2021_merseyside_bsc.geojson", 185, "E02001327", "Knowsley 001"),
        ("lsoa2011_knowsley_topo.json", 98, "E01006412", "Knowsley 006A"),
    ],
)
def test_real_files(
    real: Path, report: LoadReport, file: str, number: int, code: str, name: str
) -> None:
    frame = read(real / "boundaries" / file, report)
    assert (report.read, report.kept, report.refused) == (number, number, 0)
    assert frame["code"].is_unique
    assert dict(zip(frame["code"], frame["name"], strict=True))[code] == name
    assert frame.is_valid.all()
    assert set(frame.geom_type) == {"MultiPolygon"}
    west, south, east, north = frame.total_bounds
    assert -3.3 < west < east < -2.5
    assert 53.2 < south < north < 53.8


def test_the_four_broken_polygons(real: Path, report: LoadReport) -> None:
    read(real / "boundaries/lsoa2011_merseyside_20m.geojson", report)
    repaired = [problem.value for problem in report.problems if problem.severity == "repaired"]
    assert repaired == ["E01006453", "E01006527", "E01007009", "E01007154"]


def test_grid_and_degrees_agree_for_the_wards(real: Path, report: LoadReport) -> None:
    degrees = read(real / "boundaries/wards2024_merseyside_bsc.geojson", report)
    grid = read(real / "boundaries/wards2024_merseyside_bsc_epsg27700.gpkg", report)
    pairs = degrees.merge(grid, on="code")
    assert len(pairs) == 141
    apart = shapely.hausdorff_distance(
        pairs["geometry_x"].to_numpy(), pairs["geometry_y"].to_numpy()
    )
    assert apart.max() < 2e-5


def test_file_of_null_geometries_is_no_set_of_boundaries(real: Path, report: LoadReport) -> None:
    path = real / "lookups/ward24_lad24_merseyside_ons_null_geometry.geojson"
    with pytest.raises(FileProblem, match="lookup without shapes"):
        read(path, report)
    assert (report.read, report.kept, report.refused) == (141, 0, 141)


def test_national_lsoas_of_2011(real: Path, report: LoadReport) -> None:
    start = time.perf_counter()
    frame = read(real / "national/lsoa_2011_england_wales_20m.gpkg.gz", report)
    seconds = time.perf_counter() - start
    assert (report.read, report.kept, len(frame)) == (34_753, 34_753, 34_753)
    assert report.counts["polygons repaired"] == 94
    assert frame.is_valid.all()
    assert seconds < 15, "a few seconds on an idle machine"


def test_national_lsoas_of_2021_and_wards(real: Path, report: LoadReport) -> None:
    lsoas = read(real / "national/lsoa_2021_england_wales_bsc.gpkg.gz", report)
    assert len(lsoas) == 35_672
    assert lsoas["code"].str.fullmatch(r"[EW]01\d{6}").all()
    wards = read(real / "national/wards_may2024_uk_bsc.geojson.gz", report)
    assert len(wards) == 8_396
    assert report.kept == 35_672 + 8_396


def test_codes_agree_with_the_lookup(real: Path, report: LoadReport) -> None:
    frame = read(real / "boundaries/lsoa2021_merseyside_bsc.geojson", report)
    with (real / "lookups/lsoa21_ward24_lad24_merseyside.csv").open(newline="") as file:
        expected = {row["lsoa21_code"]: row["lsoa21_name"] for row in csv.DictReader(file)}
    assert dict(zip(frame["code"], frame["name"], strict=True)) == expected
