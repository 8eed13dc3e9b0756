"""Few bytes, sent once: what may be kept for ever, what must be asked again, and how packed."""

import gzip

import pytest
from asking import NOTICE, Site

FOR_EVER = "private, max-age=31536000, immutable"
MOST_BYTES_PER_SWITCH = 6_000


def test_a_switch_of_measure_costs_at_most_six_kilobytes(real: Site) -> None:
    areas = {level: len(real.release.areas(level)["codes"]) for level in ("la", "ward", "lsoa")}
    assert areas == {"la": 5, "ward": 141, "lsoa": 923}
    views = [(level, indicator, period) for indicator, level, period in real.measured]
    views += [
        (level, measure, day)
        for level in areas
        for measure in ("pounds-per-head", "pounds-per-young-person", "live-interventions")
        for day in ("2016-06-30", "2020-06-30", "2026-11-01")
    ]
    for level, measure, period in views:
        path = f"/map/{real.release.key}/shade/{level}/{measure}/{period}"
        answer = real.get(path, Accept_Encoding="gzip")
        assert answer.status_code == 200
        assert len(answer.data) <= MOST_BYTES_PER_SWITCH, path
        assert answer.headers["Cache-Control"] == FOR_EVER


def kept(site: Site) -> list[str]:
    key = site.release.key
    indicator, level, period = site.measured[-1]
    shapes = {item["key"]: item["geometry"] for item in site.release.front["levels"]}
    return [
        *(f"/map/geometry/{name}/{sha256}.json" for name, sha256 in shapes.items()),
        f"/map/{key}/areas/ward",
        f"/map/{key}/shade/{level}/{indicator}/{period}",
        f"/map/{key}/shade/lsoa/pounds-per-head/2026-11-01",
        f"/map/{key}/table/{level}/{indicator}/{period}",
        f"/map/{key}/points/schools?on=2026-11-01",
    ]


def changing(site: Site) -> list[str]:
    return [
        "/map/release",
        "/api/v1/health",
        "/api/v1/indicators",
        "/api/v1/interventions",
        "/api/v1/places/partnership",
        "/api/v1/search?q=a",
        "/api/v1/openapi.json",
    ]


def test_addresses_with_the_content_in_them_are_kept_for_ever(site: Site) -> None:
    for path in kept(site):
        answer = site.get(path)
        assert answer.status_code == 200, path
        assert answer.headers["Cache-Control"] == FOR_EVER, path


@pytest.mark.parametrize("kind", ["points", "listing"])
def test_interventions_of_today_are_not_kept_past_today(real: Site, demo: Site, kind: str) -> None:
    """Without a date the answer depends on the day, and must not be kept; the demonstration's
    day is fixed."""
    path = f"/map/{real.release.key}/{kind}/interventions"
    assert real.get(path).headers["Cache-Control"] == "no-cache"
    assert real.get(path, {"on": ""}).headers["Cache-Control"] == "no-cache"
    assert real.get(path, {"on": "2026-11-01"}).headers["Cache-Control"] == FOR_EVER
    fixed = f"/map/{demo.release.key}/{kind}/interventions"
    assert demo.get(fixed).headers["Cache-Control"] == FOR_EVER


def test_what_may_change_is_asked_for_again_and_tagged(site: Site) -> None:
    for path in changing(site):
        first = site.get(path)
        assert first.headers["Cache-Control"] == "no-cache", path
        tag = first.headers["ETag"]
        again = site.get(path, If_None_Match=tag)
        assert again.status_code == 304, path
        assert again.data == b""
        other = site.get(path, If_None_Match='W/"something-else"')
        assert other.status_code == 200
        assert other.data == first.data


def test_a_tag_is_the_same_however_the_answer_is_packed(site: Site) -> None:
    plain = site.get("/api/v1/interventions")
    packed = site.get("/api/v1/interventions", Accept_Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["ETag"] == plain.headers["ETag"]
    again = site.get(
        "/api/v1/interventions", Accept_Encoding="gzip", If_None_Match=plain.headers["ETag"]
    )
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip", True),
        ("gzip, deflate, br", True),
        ("deflate, gzip;q=0.5", True),
        ("*", True),
        ("", False),
        ("identity", False),
        ("gzip;q=0", False),
        ("br", False),
        ("not-gzip", False),
    ],
)
def test_packed_only_for_who_can_unpack(site: Site, accepted: str, packed: bool) -> None:
    for path in (*kept(site)[:5], "/api/v1/interventions"):
        answer = site.get(path, Accept_Encoding=accepted)
        plain = site.get(path)
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert ("Content-Encoding" in answer.headers) is packed, path
        body = gzip.decompress(answer.data) if packed else answer.data
        assert body == plain.data
        assert int(answer.headers["Content-Length"]) == len(answer.data)


def test_the_page_fetches_early_the_shapes_it_will_draw(site: Site) -> None:
    shapes = {item["key"]: item["geometry"] for item in site.release.front["levels"]}
    for area in ("la", "ward", "lsoa"):
        assert (
            f'href="/map/geometry/{area}/{shapes[area]}.json"' in site.get("/", {"area": area}).text
        )
    answer = site.get("/", {"area": '"><script>alert(1)</script>'})
    assert answer.status_code == 200
    assert "alert(1)" not in answer.text


def test_the_page_carries_the_notice_of_its_store(demo: Site, real: Site) -> None:
    assert NOTICE in demo.get("/_dash-layout").text
    assert '"demonstration":true' in demo.get("/").text
    assert '"demonstration":false' in real.get("/").text
