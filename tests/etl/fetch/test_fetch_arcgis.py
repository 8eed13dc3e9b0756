import csv
import json
import time
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from etl.fetch import FetchOptions, FileOutcome, OfficialFile
from etl.fetch.arcgis import read_page

Answer = tuple[int, dict[str, str], bytes]
Handler = Callable[[BaseHTTPRequestHandler], Answer | None]
Serve = Callable[[Handler], str]
Fetch = Callable[..., FileOutcome]
Json = dict[str, Any]
CODES = ("W1", "W2", "W3", "W4", "W5")

WARDS = OfficialFile(
    name="Wards",
    kind="boundaries",
    level="ward",
    vintage="May 2024",
    form="arcgis",
    file_name="wards.geojson",
    address="",
    publisher_page="https://example.org/wards",
    where="WD24CD LIKE 'W%'",
    key_fields=("WD24CD",),
    expected_fields=("WD24CD", "WD24NM"),
    licence="OGL",
    attribution="ONS",
)
LOOKUP = replace(WARDS, file_name="wards.csv")


def feature(code: str) -> Json:
    square = [[[-3.0, 53.4], [-2.9, 53.4], [-2.9, 53.5], [-3.0, 53.4]]]
    return {
        "type": "Feature",
        "properties": {"WD24CD": code, "WD24NM": f"Ward {code}"},
        "geometry": {"type": "Polygon", "coordinates": square},
    }


def query(request: BaseHTTPRequestHandler) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(request.path).query).items()}


def as_json(body: object, status: int = 200) -> Answer:
    return status, {"Content-Type": "application/json"}, json.dumps(body).encode()


class Service:
    """A well-behaved layer; each test bends one of its two answers."""

    def __init__(self, codes: tuple[str, ...] = CODES, flag: str = "top", cap: int = 2) -> None:
        self.codes, self.flag, self.cap = codes, flag, cap
        self.asked: list[dict[str, str]] = []

    def __call__(self, request: BaseHTTPRequestHandler) -> Answer | None:
        asked = query(request)
        self.asked.append(asked)
        if "returnCountOnly" in asked:
            return as_json({"count": self.count()})
        return as_json(self.page(int(asked["resultOffset"]), asked))

    def count(self) -> int:
        return len(self.codes)

    def page(self, offset: int, asked: dict[str, str]) -> Json:
        size = min(self.cap, int(asked["resultRecordCount"]))
        features = [feature(code) for code in self.codes[offset : offset + size]]
        body: Json = {"type": "FeatureCollection", "features": features}
        more = offset + size < len(self.codes)
        if more and self.flag in ("top", "both"):
            body["exceededTransferLimit"] = True
        if more and self.flag in ("properties", "both"):
            body["properties"] = {"exceededTransferLimit": True}
        return body

    def offsets(self) -> list[int]:
        return [int(asked["resultOffset"]) for asked in self.asked if "resultOffset" in asked]


def codes_in(path: Path | None) -> list[str]:
    assert path is not None
    collection = json.loads(path.read_text(encoding="utf-8"))
    return [item["properties"]["WD24CD"] for item in collection["features"]]


@pytest.mark.parametrize("flag", ["top", "properties", "both", "nowhere"])
def test_every_placement_of_the_limit_flag_brings_every_record(
    serve: Serve, fetch: Fetch, lines: list[str], flag: str
) -> None:
    service = Service(flag=flag)
    outcome = fetch(replace(WARDS, address=serve(service)))
    assert outcome.state == "fetched", outcome.sentence
    assert codes_in(outcome.path) == list(CODES)
    assert outcome.records == 5
    assert service.offsets() == [0, 2, 4]
    assert "Wards: 4 of 5 records." in lines


@pytest.mark.parametrize(
    ("flags", "says_more"),
    [
        ({"exceededTransferLimit": True}, True),
        ({"properties": {"exceededTransferLimit": True}}, True),
        ({"exceededTransferLimit": True, "properties": {"exceededTransferLimit": True}}, True),
        ({"exceededTransferLimit": False, "properties": {"exceededTransferLimit": True}}, True),
        ({"exceededTransferLimit": False}, False),
        ({"properties": None}, False),
        ({}, False),
    ],
)
def test_the_limit_flag_is_read_in_each_place(flags: Json, says_more: bool) -> None:
    assert read_page({"features": [feature("W1")]} | flags, WARDS).says_more is says_more


def test_the_request_asks_for_degrees_in_a_stable_order(serve: Serve, fetch: Fetch) -> None:
    service = Service()
    fetch(replace(WARDS, address=serve(service)))
    count, first = service.asked[:2]
    assert count == {"where": WARDS.where, "returnCountOnly": "true", "f": "json"}
    assert first == {
        "where": WARDS.where,
        "outFields": "*",
        "orderByFields": "WD24CD",
        "resultOffset": "0",
        "resultRecordCount": "2",
        "outSR": "4326",
        "f": "geojson",
    }


def test_a_service_that_caps_its_pages_lower_loses_nothing(serve: Serve, fetch: Fetch) -> None:
    service = Service(cap=1)
    outcome = fetch(replace(WARDS, address=serve(service)))
    assert codes_in(outcome.path) == list(CODES)
    assert service.offsets() == [0, 1, 2, 3, 4]


def test_records_are_written_in_the_order_of_their_codes(serve: Serve, fetch: Fetch) -> None:
    outcome = fetch(replace(WARDS, address=serve(Service(codes=("W3", "W1", "W2")))))
    assert codes_in(outcome.path) == ["W1", "W2", "W3"]


def test_an_error_inside_an_answer_of_200_is_told_and_not_repeated(
    serve: Serve, fetch: Fetch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def handler(request: BaseHTTPRequestHandler) -> Answer:
        asked.append(request.path)
        details = ["'Invalid field: WD24XX' parameter is invalid"]
        return as_json({"error": {"code": 400, "message": "Cannot query", "details": details}})

    outcome = fetch(replace(WARDS, address=serve(handler)))
    assert outcome.state == "failed"
    assert "Cannot query; 'Invalid field: WD24XX'" in outcome.sentence
    assert len(asked) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_passing_fault_told_inside_200_is_tried_again(serve: Serve, fetch: Fetch) -> None:
    service, faults = Service(), [503, 500]

    def handler(request: BaseHTTPRequestHandler) -> Answer | None:
        if faults and "resultOffset" in request.path:
            return as_json({"error": {"code": faults.pop(), "message": "busy"}})
        return service(request)

    assert fetch(replace(WARDS, address=serve(handler))).state == "fetched"


def test_a_fault_twice_and_then_good_is_fetched(
    serve: Serve, fetch: Fetch, lines: list[str]
) -> None:
    service, faults = Service(), [500, 500]

    def handler(request: BaseHTTPRequestHandler) -> Answer | None:
        return as_json({}, faults.pop()) if faults else service(request)

    outcome = fetch(replace(WARDS, address=serve(handler)))
    assert codes_in(outcome.path) == list(CODES)
    assert "Wards: attempt 3 of 4." in lines


def test_the_same_page_for_ever_is_refused_at_its_first_return(serve: Serve, fetch: Fetch) -> None:
    class Stuck(Service):
        def page(self, offset: int, asked: dict[str, str]) -> Json:
            return super().page(0, asked)

    service = Stuck()
    outcome = fetch(replace(WARDS, address=serve(service)))
    assert outcome.state == "failed"
    assert "sent W1 twice" in outcome.sentence
    assert service.offsets() == [0, 2]


def test_a_record_repeated_on_the_next_page_is_refused(
    serve: Serve, fetch: Fetch, tmp_path: Path
) -> None:
    outcome = fetch(replace(WARDS, address=serve(Service(codes=("W1", "W2", "W2", "W3")))))
    assert outcome.state == "failed"
    assert "sent W2 twice" in outcome.sentence
    assert not (tmp_path / "wards.geojson").exists()


def test_pages_that_drop_records_are_refused(serve: Serve, fetch: Fetch, tmp_path: Path) -> None:
    class Dropping(Service):
        def count(self) -> int:
            return 7

    outcome = fetch(replace(WARDS, address=serve(Dropping())))
    assert "announced 7 records and sent 5" in outcome.sentence
    assert not (tmp_path / "wards.geojson").exists()


def test_pages_that_never_end_stop_at_the_announced_count(serve: Serve, fetch: Fetch) -> None:
    class Endless(Service):
        def page(self, offset: int, asked: dict[str, str]) -> Json:
            features = [feature(f"X{offset + step}") for step in range(2)]
            return {"features": features, "exceededTransferLimit": True}

    service = Endless()
    outcome = fetch(replace(WARDS, address=serve(service)))
    assert "goes on sending more" in outcome.sentence
    assert service.offsets() == [0, 2, 4]


def test_a_flag_left_on_after_the_last_record_does_no_harm(serve: Serve, fetch: Fetch) -> None:
    class Flagged(Service):
        def page(self, offset: int, asked: dict[str, str]) -> Json:
            return super().page(offset, asked) | {"exceededTransferLimit": True}

    service = Flagged()
    assert fetch(replace(WARDS, address=serve(service))).records == 5
    assert service.offsets() == [0, 2, 4, 5]


def test_a_missing_field_is_named_and_the_older_file_stays(
    serve: Serve, fetch: Fetch, tmp_path: Path
) -> None:
    address = serve(Service())
    fetch(replace(WARDS, address=address))
    before = (tmp_path / "wards.geojson").read_bytes()
    stricter = replace(WARDS, address=address, expected_fields=("WD24CD", "WD24NMW"))
    outcome = fetch(stricter)
    assert "“WD24NMW” did not arrive" in outcome.sentence
    assert (tmp_path / "wards.geojson").read_bytes() == before
    assert not (tmp_path / "wards.geojson.part").exists()


def test_a_web_page_where_data_is_expected_is_told(serve: Serve, fetch: Fetch) -> None:
    def handler(request: BaseHTTPRequestHandler) -> Answer:
        return 200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><html>Sign in</html>"

    outcome = fetch(replace(WARDS, address=serve(handler)))
    assert "a web page arrived instead of data" in outcome.sentence


def test_text_that_is_not_json_is_told(serve: Serve, fetch: Fetch) -> None:
    outcome = fetch(replace(WARDS, address=serve(lambda request: (200, {}, b"{'no'"))))
    assert "something that is not JSON" in outcome.sentence


@pytest.mark.parametrize(
    ("geometry", "words"),
    [
        (None, "W1 came with no shape"),
        ({"type": "Polygon", "coordinates": []}, "W1 came with no shape"),
        ({"type": "Polygon", "coordinates": [[[334864, 389326]]]}, "not degrees"),
    ],
)
def test_a_boundary_without_a_shape_in_degrees_is_refused(
    serve: Serve, fetch: Fetch, geometry: Json | None, words: str
) -> None:
    class Shapeless(Service):
        def page(self, offset: int, asked: dict[str, str]) -> Json:
            return {"features": [feature("W1") | {"geometry": geometry}]}

    outcome = fetch(replace(WARDS, address=serve(Shapeless(codes=("W1",)))))
    assert words in outcome.sentence


def test_a_frozen_geography_with_another_number_of_areas_is_refused(
    serve: Serve, fetch: Fetch
) -> None:
    outcome = fetch(replace(WARDS, address=serve(Service()), expected_records=141))
    assert "has 5 records where 141 are known" in outcome.sentence


def test_a_lookup_without_geometry_becomes_a_csv(serve: Serve, fetch: Fetch) -> None:
    class Table(Service):
        def page(self, offset: int, asked: dict[str, str]) -> Json:
            assert (asked["f"], asked["returnGeometry"]) == ("json", "false")
            rows = [{"WD24CD": code, "WD24NM": "Old, Swan", "WD24NMW": None} for code in self.codes]
            page = rows[offset : offset + 2]
            return {
                "fields": [],
                "features": [{"attributes": row} for row in page],
                "exceededTransferLimit": offset + 2 < len(rows),
            }

    outcome = fetch(replace(LOOKUP, address=serve(Table())))
    assert outcome.path is not None
    with outcome.path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["WD24CD"] for row in rows] == list(CODES)
    assert rows[0] == {"WD24CD": "W1", "WD24NM": "Old, Swan", "WD24NMW": ""}


def test_a_pair_of_codes_can_be_the_key(serve: Serve, fetch: Fetch) -> None:
    pairs = [("A1", "B1"), ("A1", "B2"), ("A2", "B2")]

    def handler(request: BaseHTTPRequestHandler) -> Answer:
        asked = query(request)
        if "returnCountOnly" in asked:
            return as_json({"count": 3})
        assert asked["orderByFields"] == "OLD,NEW"
        offset = int(asked["resultOffset"])
        page = pairs[offset : offset + 2]
        features = [{"attributes": {"OLD": old, "NEW": new}} for old, new in page]
        return as_json({"features": features})

    changes = replace(LOOKUP, key_fields=("OLD", "NEW"), expected_fields=("OLD", "NEW"))
    assert fetch(replace(changes, address=serve(handler))).records == 3


def test_the_same_content_fetched_again_is_called_unchanged(serve: Serve, fetch: Fetch) -> None:
    wards = replace(WARDS, address=serve(Service()))
    assert fetch(wards).state == "fetched"
    assert fetch(wards).state == "unchanged"


def test_an_answer_that_only_drips_is_stopped(
    serve: Serve, fetch: Fetch, quick: FetchOptions
) -> None:
    def handler(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        for _ in range(200):
            try:
                request.wfile.write(b" ")
            except OSError:
                return
            time.sleep(0.02)

    started = time.monotonic()
    outcome = fetch(replace(WARDS, address=serve(handler)), replace(quick, longest_per_request=0.1))
    assert "still not whole, so it was stopped" in outcome.sentence
    assert time.monotonic() - started < 2


def test_a_silent_service_is_given_up(serve: Serve, fetch: Fetch, quick: FetchOptions) -> None:
    def handler(request: BaseHTTPRequestHandler) -> None:
        time.sleep(0.5)

    outcome = fetch(
        replace(WARDS, address=serve(handler)), replace(quick, read_timeout=0.05, attempts=2)
    )
    assert "did not answer in time" in outcome.sentence


def test_an_answer_above_the_cap_is_refused(serve: Serve, fetch: Fetch) -> None:
    outcome = fetch(replace(WARDS, address=serve(Service()), size_cap_bytes=100))
    assert "larger than the 0.0 MB allowed" in outcome.sentence
