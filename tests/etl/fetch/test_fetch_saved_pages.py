"""Real answers saved from real services, read and replayed."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from etl.fetch import FetchError, FileOutcome, OfficialFile
from etl.fetch.arcgis import attributes, read_count, read_page

REAL = Path(__file__).resolve().parents[4] / "shared" / "realdata"
Answer = tuple[int, dict[str, str], bytes]
Serve = Callable[[Callable[[BaseHTTPRequestHandler], Answer | None]], str]

TABLE = OfficialFile(
    name="Saved table",
    kind="lookup",
    level="ward",
    vintage="saved",
    form="arcgis",
    file_name="saved.csv",
    address="",
    publisher_page="https://example.org",
    key_fields=("objectid",),
    expected_fields=("objectid", "facilityid"),
    licence="tests only",
    attribution="",
)
WATER = [f"terria-water-network-multi-layer{letter}.json" for letter in ("", "B", "C")]


def saved(name: str) -> Any:
    return json.loads((REAL / name).read_text(encoding="utf-8-sig"))


def test_three_pages_in_a_row_say_more_then_not_then_are_empty() -> None:
    pages = [read_page(saved(f"arcgis/{name}"), TABLE) for name in WATER]
    assert [(len(page.records), page.says_more) for page in pages] == [
        (11, True),
        (2, False),
        (0, False),
    ]


def test_the_three_pages_replayed_become_one_table_of_thirteen(
    serve: Serve, fetch: Callable[..., FileOutcome]
) -> None:
    replies = {0: WATER[0], 11: WATER[1], 13: WATER[2]}

    def handler(request: BaseHTTPRequestHandler) -> Answer:
        if "returnCountOnly" in request.path:
            return 200, {}, b'{"count": 13}'
        offset = int(request.path.partition("resultOffset=")[2].partition("&")[0])
        return 200, {}, (REAL / "arcgis" / replies[offset]).read_bytes()

    outcome = fetch(replace(TABLE, address=serve(handler)))
    assert outcome.state == "fetched", outcome.sentence
    assert outcome.path is not None
    with outcome.path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    keys = [
        item["attributes"]["objectid"]
        for name in WATER
        for item in saved(f"arcgis/{name}")["features"]
    ]
    assert sorted(row["objectid"] for row in rows) == sorted(str(key) for key in keys)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("us-ca-carson-0.json", "SITENUMBER"),
        ("us-il-cook-page-partial.json", "POLICE_ID"),
        ("us-ms-madison-0.json", "PARCEL_ID_EED"),
    ],
)
def test_esri_pages_give_the_attributes_of_every_feature(name: str, field: str) -> None:
    body = saved(f"arcgis/{name}")
    page = read_page(body, TABLE)
    assert len(page.records) == len(body["features"]) > 0
    assert [attributes(record)[field] for record in page.records] == [
        item["attributes"][field] for item in body["features"]
    ]


@pytest.mark.parametrize(
    ("name", "count"),
    [("us-ca-carson-count-only.json", 30551), ("us-ms-madison-count-only.json", 124)],
)
def test_counts_are_read(name: str, count: int) -> None:
    assert read_count(saved(f"arcgis/{name}"), TABLE) == count


@pytest.mark.parametrize("name", ["us-ca-carson-metadata.json", "us-ca-carson-ids-only.json"])
def test_an_answer_to_another_question_is_refused(name: str) -> None:
    with pytest.raises(FetchError, match="no list of features"):
        read_page(saved(f"arcgis/{name}"), TABLE)
    with pytest.raises(FetchError, match="did not say how many"):
        read_count(saved(f"arcgis/{name}"), TABLE)


def test_a_geojson_lookup_whose_geometries_are_all_null_is_read() -> None:
    page = read_page(saved("lookups/ward24_lad24_merseyside_ons_null_geometry.geojson"), TABLE)
    boroughs = {attributes(record)["LAD24CD"] for record in page.records}
    assert len(page.records) == 141
    assert boroughs == {f"E080000{number}" for number in range(11, 16)}
