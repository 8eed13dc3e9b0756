"""What cannot be answered: a sentence that says what to do, never a trace, never a 500."""

import pytest
from asking import Site, quoted
from hypothesis import given, settings
from hypothesis import strategies as st

REFUSED = [
    ("/api/v1/places/E99999999", 404, "Search for the place"),
    ("/api/v1/places/%00", 404, "Search for the place"),
    ("/api/v1/places/a/b", 404, "/api/v1/openapi.json"),
    ("/api/v1/values/nothing/2025/ward", 404, "/api/v1/indicators lists what there is"),
    ("/api/v1/values/imd_score/1066/ward", 404, "/api/v1/indicators lists what there is"),
    ("/api/v1/values/imd_score/2025/parish", 404, "there are: la, ward, lsoa"),
    ("/api/v1/values/schools/2025/ward", 404, "/api/v1/indicators lists what there is"),
    ("/api/v1/values/pounds-per-head/soon/ward", 400, "write it as 2026-11-23"),
    ("/api/v1/values/pounds-per-head/2026-02-30/ward", 400, "write it as 2026-11-23"),
    ("/api/v1/interventions/nothing", 404, "not the identifier of an award"),
    ("/api/v1/interventions?on=20261123", 400, "write it as 2026-11-23"),
    ("/api/v1/interventions?on=2026-W48-1", 400, "write it as 2026-11-23"),
    ("/api/v1/interventions?age=24-10", 400, "write 10-24"),
    ("/api/v1/interventions?age=-1", 400, "write 14 or 10-24"),
    ("/api/v1/interventions?age=old", 400, "write 14 or 10-24"),
    ("/api/v1/interventions?age=%D9%A1%D9%A2", 400, "write 14 or 10-24"),
    ("/api/v1/interventions?age=14%0A", 400, "write 14 or 10-24"),
    ("/api/v1/interventions?status=busy", 400, "there are: live, starting"),
    ("/api/v1/interventions?offset=-1", 400, "whole number from 0"),
    ("/api/v1/interventions?offset=many", 400, "whole number from 0"),
    ("/api/v1/interventions?offset=1e3", 400, "whole number from 0"),
    ("/api/v1/interventions?offset=99999999999999999999", 400, "whole number from 0"),
    ("/api/v1/nothing", 404, "/api/v1/openapi.json"),
    ("/map/KEY/points/nothing", 404, "not a layer of points"),
    ("/map/KEY/areas/nothing", 404, "There is no areas"),
    ("/map/KEY/shade/ward/nothing/2025", 404, "/api/v1/indicators lists what there is"),
    ("/map/KEY/table/parish/imd_score/2025", 404, "there are: la, ward, lsoa"),
    ("/map/0000000000000000/areas/ward", 410, "load the page again"),
    ("/map/geometry/ward/0000.json", 410, "load the page again"),
    ("/map/nothing", 404, "The map is at /"),
    ("/nothing", 404, "The map is at /"),
    ("/_reload-hash", 404, "The map is at /"),
    ("/_dash-component-suites/dash/nothing.js", 404, "no such file"),
    ("/_dash-component-suites/nothing/nothing.js", 404, "no such file"),
    ("/download/ward/pounds-per-head/2026-11-01.pdf", 404, "csv, xlsx and geojson"),
    ("/download/ward/nothing/2025.csv", 404, "lists what there is"),
    ("/download/parish/imd_score/2025.csv", 404, "there are: la, ward, lsoa"),
]


@pytest.mark.parametrize(("path", "status", "sentence"), REFUSED)
def test_says_what_is_wrong_and_what_to_do(
    site: Site, path: str, status: int, sentence: str
) -> None:
    answer = site.get(path.replace("KEY", site.release.key))
    assert answer.status_code == status
    assert sentence in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    if path.startswith(("/api/", "/map/", "/_dash")):
        assert answer.json.keys() == {"error"}
    else:
        assert answer.mimetype == "text/html"
        assert '<a href="/">' in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(demo: Site, method: str) -> None:
    for path in ("/api/v1/health", "/api/v1/interventions", "/", "/quality", "/map/release"):
        answer = demo.client.open(path, method=method)
        assert answer.status_code == 405
        assert "GET" in answer.headers["Allow"]


def test_a_sentence_repeats_only_a_little_of_a_long_question(demo: Site) -> None:
    for path in ("/api/v1/places/", "/nothing/"):
        short, long = (demo.get(path + "b" * letters).text for letters in (1, 5000))
        assert len(long) < len(short) + 300


def test_what_was_typed_is_escaped_on_a_page(demo: Site) -> None:
    answer = demo.get("/<script>alert(1)</script>")
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;" in answer.text


NAMES = ["funder", "provider", "approach", "priority", "level", "setting", "age", "status", "on"]
JUNK = st.one_of(
    st.text(max_size=40),
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from(["", "\0", "-1", "9" * 400, "' OR 1=1 --", "%", "../..", "0001-01-01"]),
    st.sampled_from(["9999-12-31", "10-24", "live", "not-stated", "DEMO-B1", "\ud7ff", "é" * 300]),
)
PATHS = [
    "/api/v1/interventions",
    "/api/v1/places/partnership",
    "/api/v1/places/DEMO-W005",
    "/api/v1/values/live-interventions/2026-11-01/ward",
    "/api/v1/search",
    "/map/KEY/points/interventions",
    "/map/KEY/shade/la/pounds-per-head/2026-11-01",
    "/map/KEY/table/la/pounds-per-head/2026-11-01",
    "/download/la/pounds-per-head/2026-11-01.csv",
]


@settings(max_examples=120, deadline=None, derandomize=True)
@given(
    path=st.sampled_from(PATHS),
    query=st.lists(st.tuples(st.sampled_from([*NAMES, "q", "offset", "x"]), JUNK), max_size=5),
)
def test_junk_in_the_query_is_answered_or_refused_but_never_breaks(
    demo: Site, path: str, query: list[tuple[str, str]]
) -> None:
    answer = demo.get(path.replace("KEY", demo.release.key), query)
    assert answer.status_code in (200, 400, 404)
    assert "Traceback" not in answer.text


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    path=st.sampled_from(
        ["/api/v1/places/{}", "/api/v1/values/{}/2025/ward", "/api/v1/values/imd_score/{}/ward"]
        + ["/api/v1/values/pounds-per-head/{}/ward", "/api/v1/values/imd_score/2025/{}"]
        + ["/api/v1/interventions/{}", "/download/ward/imd_score/{}.csv", "/{}", "/map/{}/x"]
    ),
    part=JUNK,
)
def test_junk_in_the_path_is_refused_but_never_breaks(demo: Site, path: str, part: str) -> None:
    answer = demo.get(path.format(quoted(part) or "x"))
    assert answer.status_code in (200, 400, 404)
    assert "Traceback" not in answer.text


def test_bytes_that_are_no_text_never_break(demo: Site) -> None:
    for query in ("q=\xff\xfe", "funder=\xff", "on=\xff", "age=\xff"):
        for path in PATHS:
            answer = demo.client.get(
                path.replace("KEY", demo.release.key), environ_overrides={"QUERY_STRING": query}
            )
            assert answer.status_code in (200, 400), (path, query)
