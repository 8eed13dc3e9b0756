"""Downloads hold exactly what the table shows, with their sources, and nothing that runs."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from asking import NOTICE, Site, quoted
from python_calamine import CalamineWorkbook

MONEY = ("pounds-per-head", "pounds-per-young-person", "live-interventions")
OGL = "Open Government Licence"


def views(site: Site) -> list[tuple[str, str, str]]:
    """(level, measure, period): every measure at every level, its first and last period."""
    ends: dict[tuple[str, str], list[str]] = {}
    for indicator, level, period in site.measured:
        ends.setdefault((level, indicator), []).append(period)
    needs = [(*pair, period) for pair, found in ends.items() for period in {found[0], found[-1]}]
    return needs + [(level, m, "2020-06-30") for level in ("la", "ward", "lsoa") for m in MONEY]


def table(site: Site, view: tuple[str, str, str], query: Any = None) -> dict[str, Any]:
    level, measure, period = view
    path = f"/map/{site.release.key}/table/{level}/{measure}/{quoted(period)}"
    found: dict[str, Any] = site.json(path, query)
    return found


def cells(shown: dict[str, Any]) -> list[list[Any]]:
    return [[row.get(column["key"]) for column in shown["columns"]] for row in shown["rows"]]


def download(site: Site, view: tuple[str, ...], ending: str, query: Any = None) -> bytes:
    answer = site.get(f"/download/{'/'.join(view)}.{ending}", query)
    assert answer.status_code == 200
    disposition = answer.headers["Content-Disposition"]
    assert disposition.isascii()
    name = re.fullmatch(r'attachment; filename="([A-Za-z0-9_.-]+)"', disposition)
    assert name, disposition
    assert name[1].endswith(f".{ending}")
    assert ("demonstration" in name[1]) is site.release.front["demonstration"]
    return answer.data


def read_csv(content: bytes) -> tuple[list[list[str]], list[str]]:
    """The table with its headings, and the source lines below the blank line."""
    assert content.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    blank = lines.index([])
    return lines[:blank], [line[0] for line in lines[blank + 1 :]]


def read_xlsx(content: bytes) -> tuple[list[list[Any]], list[str]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    figures = book.get_sheet_by_name("Figures").to_python()
    return figures, [row[0] for row in book.get_sheet_by_name("Sources").to_python()]


def test_csv_equals_the_table(site: Site) -> None:
    for view in views(site):
        shown = table(site, view)
        lines, _ = read_csv(download(site, view, "csv"))
        assert lines[0] == [column["label"] for column in shown["columns"]]
        expected = [["" if cell is None else str(cell) for cell in row] for row in cells(shown)]
        assert lines[1:] == expected, view


def test_xlsx_equals_the_table_and_numbers_stay_numbers(site: Site) -> None:
    for view in views(site)[::3]:
        shown = table(site, view)
        lines, _ = read_xlsx(download(site, view, "xlsx"))
        assert lines[0] == [column["label"] for column in shown["columns"]]
        expected = [["" if cell is None else cell for cell in row] for row in cells(shown)]
        assert lines[1:] == expected, view
        for row in lines[1:]:
            for column, cell in zip(shown["columns"], row, strict=True):
                text = column["kind"] == "text"
                assert (
                    isinstance(cell, str) if text else cell == "" or isinstance(cell, float | int)
                )


def test_geojson_equals_the_table_and_stands_on_the_map(site: Site) -> None:
    west, south, east, north = site.release.front["bounds"]
    for view in views(site)[::5]:
        shown = table(site, view)
        found = json.loads(download(site, view, "geojson"))
        assert found["type"] == "FeatureCollection"
        assert "crs" not in found  # EPSG:4326, as RFC 7946 has it
        assert (found["sources"][0] == NOTICE) is site.release.front["demonstration"]
        assert len(found["features"]) == len(shown["rows"])
        for feature, row in zip(found["features"], shown["rows"], strict=True):
            assert feature["type"] == "Feature"
            keys = [column["key"] for column in shown["columns"]]
            assert feature["properties"] == {key: row.get(key) for key in keys}
            assert feature["geometry"]["type"] in ("Polygon", "MultiPolygon")
            lon, lat = corner(feature["geometry"])
            assert west <= lon <= east
            assert south <= lat <= north


def corner(geometry: dict[str, Any]) -> list[float]:
    found = geometry["coordinates"]
    while isinstance(found[0], list):
        found = found[0]
    return found


def test_each_shape_is_the_one_its_properties_are_about(demo: Site) -> None:
    drawn = json.loads(
        (Path(__file__).resolve().parents[2] / "data/boundaries/demo_wards.geojson").read_text()
    )
    where = {f["properties"]["code"]: corner(f["geometry"]) for f in drawn["features"]}
    found = json.loads(download(demo, ("ward", "imd_score", "2025"), "geojson"))
    points = demo.release.areas("ward")
    for at, feature in enumerate(found["features"]):
        code = feature["properties"]["code"]
        assert code == points["codes"][at]
        lon, lat = corner(feature["geometry"])
        assert abs(lon - where[code][0]) < 0.1
        assert abs(lat - where[code][1]) < 0.1


def test_missing_and_hidden_cells_are_empty_and_say_why(demo: Site) -> None:
    status = {"suppressed": 0, "no data": 0}
    for indicator, level, period in demo.measured:
        values = demo.json(f"/api/v1/values/{indicator}/{quoted(period)}/{level}")
        if not values["status"]:
            continue
        lines, _ = read_csv(download(demo, (level, indicator, period), "csv"))
        value = next(at for at, name in enumerate(lines[0]) if name == lines[0][-1])
        for line in lines[1:]:
            if line[0] in values["status"]:
                said = values["status"][line[0]]
                status[said] += 1
                assert line[value] == said
        if all(status.values()):
            break
    assert status["suppressed"] > 0


def test_every_file_names_its_sources_licences_and_dates(site: Site) -> None:
    demonstration = site.release.front["demonstration"]
    indicator, level, period = site.measured[-1]
    for view in ((level, indicator, period), ("ward", "pounds-per-head", "2020-06-30")):
        _, from_csv = read_csv(download(site, view, "csv"))
        _, from_xlsx = read_xlsx(download(site, view, "xlsx"))
        geojson = json.loads(download(site, view, "geojson"))
        for lines in (from_csv, from_xlsx, [geojson["title"], *geojson["sources"]]):
            assert site.release.front["partnership"] in lines[0]
            assert (NOTICE in lines) is demonstration
            sources = [line for line in lines if "licence: " in line]
            assert sources
            assert all(re.search(r"loaded 20\d\d-\d\d-\d\d", line) for line in sources)
            assert site.release.key in lines[-1]
            assert re.search(r"Made 20\d\d-\d\d-\d\d", lines[-1])
        if not demonstration:
            assert any(OGL in line for line in from_csv)


def test_the_filters_in_force_are_named(demo: Site) -> None:
    query = [("setting", "custody"), ("q", "=1+1 é")]
    view = ("ward", "live-interventions", "2026-11-01")
    _, sources = read_csv(download(demo, view, "csv", query))
    told = [line for line in sources if line.startswith("Only interventions that match")]
    assert len(told) == 1
    assert "setting=custody" in told[0]
    _, sources = read_csv(download(demo, ("ward", "imd_score", "2025"), "csv", query))
    assert not [line for line in sources if line.startswith("Only interventions that match")]


LIST = ("interventions",)


@pytest.mark.parametrize("query", [None, [("setting", "school"), ("on", "2025-01-01")]])
def test_the_list_of_interventions_can_be_taken_along(site: Site, query: Any) -> None:
    shown = site.json(f"/map/{site.release.key}/listing/interventions", query)
    lines, sources = read_csv(download(site, LIST, "csv", query))
    assert lines[0] == [column["label"] for column in shown["columns"]]
    numbers = {at for at, column in enumerate(shown["columns"]) if column["kind"] == "pounds"}
    assert len(lines) == len(shown["rows"]) + 1
    for line, row in zip(lines[1:], cells(shown), strict=True):
        for at, (cell, value) in enumerate(zip(line, row, strict=True)):
            if at in numbers:
                assert cell == ("" if value is None else str(value))
            else:
                assert cell.removeprefix("'") == (value or "").removeprefix("'")
    assert (NOTICE in sources) is site.release.front["demonstration"]
    sheet, _ = read_xlsx(download(site, LIST, "xlsx", query))
    assert len(sheet) == len(lines)
    assert {type(row[at]) for row in sheet[1:] for at in numbers} <= {float, int, str}


def test_the_list_as_geojson_stands_where_the_points_do(demo: Site) -> None:
    points = demo.json(f"/map/{demo.release.key}/points/interventions")
    found = json.loads(download(demo, LIST, "geojson"))
    assert len(found["features"]) == len(demo.release.awards)
    drawn = [
        (feature["properties"]["id"], *point)
        for feature in found["features"]
        if feature["geometry"]
        for point in feature["geometry"]["coordinates"]
    ]
    assert sorted(drawn) == sorted((point["award"], *point["point"]) for point in points)


def test_a_layer_without_a_list_cannot_be_taken_along(demo: Site) -> None:
    for path in ("/download/schools.csv", "/download/nothing.csv", "/download/interventions.pdf"):
        assert demo.get(path).status_code == 404
