"""What is served of restricted indicators is their release, and nothing else is read."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from asking import Site, quoted
from sqlalchemy import Engine, event, text

from dashboard.hidden import why

RAW = ("indicator_value", "disclosure_counts", "disclosure_figure", "disclosure_release")
YEAR = "2025/26"
OF_A_SERVER = re.compile(r'"end_id":"[^"]*"')
"""What Dash draws by lot whenever a server is started."""


def restricted(site: Site) -> list[dict[str, Any]]:
    return [item for item in site.release.front["indicators"] if item["access"] == "restricted"]


def addresses(site: Site) -> Iterator[str]:
    """Every screen, file and answer that holds a number of a restricted indicator."""
    key = site.release.key
    for item in restricted(site):
        name = item["id"]
        for level, told in item["levels"].items():
            for period in {told["latest"], told["periods"][0], told["periods"][-1]}:
                view = f"{level}/{name}/{quoted(period)}"
                yield f"/map/{key}/shade/{view}"
                yield f"/map/{key}/table/{view}"
                yield f"/api/v1/values/{name}/{quoted(period)}/{level}"
            yield f"/download/{level}/{name}/{quoted(told['latest'])}.csv"
            yield f"/download/{level}/{name}/{quoted(told['latest'])}.geojson"
        for level in ("ward", "lsoa"):
            yield f"/hot-spots?measure={name}&level={level}"
            yield f"/hot-spots.csv?measure={name}&level={level}"
            yield f"/api/v1/spots/{name}/{level}"
        yield f"/money/fairness?need={name}"
        yield f"/money/fairness.csv?need={name}"
        yield f"/money/endings?need={name}"
        yield f"/money/endings.csv?need={name}"
        yield f"/schools?need={name}"
        yield f"/schools/list.csv?need={name}"
    yield from ("/", "/sources", "/quality", "/api/v1/indicators", "/api/v1/deliveries")
    for level in ("la", "ward", "lsoa"):
        yield f"/gaps?area={level}"
        yield f"/gaps/list.csv?area={level}"
        yield f"/api/v1/gaps?area={level}"
        yield f"/api/v1/need?area={level}"
        for layer in ("serious-violence", "early-years", "schools"):
            yield f"/map/{key}/shade/{level}/gap-{layer}/2026-11-01"
    codes = [code for level in ("la", "ward") for code in site.release.areas(level)["codes"][:4]]
    codes += site.release.areas("lsoa")["codes"][:4]
    for code in codes:
        yield f"/api/v1/places/{code}"
        yield f"/api/v1/search?q={code}"
    for some in (codes[:4], codes[4:8], codes[8:]):
        for page in ("/compare", "/compare.csv", "/api/v1/compare"):
            yield f"{page}?places={','.join(some)}"
    title = "/check?title=Mentoring&place_code=DEMO-W001&place_code_type=WD&place_name=x"
    yield from (title, title.replace("/check", "/api/v1/check"))


def crawled(site: Site) -> dict[str, str]:
    found = {}
    for address in addresses(site):
        answer = site.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code} {answer.text[:200]}"
        found[address] = hashlib.sha256(OF_A_SERVER.sub("", answer.text).encode()).hexdigest()
    return found


def test_counts_that_change_under_a_fixed_release_change_no_byte(
    site_of: Callable[..., Site], demo_engine: Engine
) -> None:
    address = demo_engine.url.render_as_string(hide_password=False)
    before = crawled(site_of(address))
    assert len(before) > 200
    with demo_engine.begin() as connection:
        changed = connection.execute(
            text("UPDATE indicator_value SET count = 3 * count + 1, note = '7' WHERE count >= 0")
        )
        assert changed.rowcount > 150_000
        connection.execute(text("UPDATE disclosure_figure SET value = value + 5"))
        connection.execute(text("DELETE FROM disclosure_counts"))
    assert crawled(site_of(address)) == before


def test_nothing_that_is_served_asks_for_counts(
    site_of: Callable[..., Site], demo_sqlite_url: str
) -> None:
    site = site_of(demo_sqlite_url)
    said: list[str] = []

    @event.listens_for(site.app.published.engine, "before_cursor_execute")
    def listen(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        said.append(statement.lower())

    crawled(site)
    assert len(said) > 100
    assert [one for one in said if any(name in one for name in RAW)] == []


def test_every_released_count_is_rounded_and_none_is_below_the_threshold(demo: Site) -> None:
    seen = hidden = 0
    for item in restricted(demo):
        for level, told in item["levels"].items():
            for period in told["periods"]:
                name = f"{item['id']} {level} {period}"
                detail = demo.release.content("detail", name)
                shut = demo.release.content("values", name)["suppressed"]
                for count in detail["count"]:
                    assert count is None or (count % 5 == 0 and count + 2 >= item["hidden_below"])
                    seen += count is not None
                assert all(
                    detail[part][at] is None
                    for at in shut
                    for part in detail
                    if part not in ("of",)
                )
                hidden += len(shut)
    assert seen > 5_000
    assert hidden > 5_000


def test_a_hidden_place_has_one_mark_and_one_sentence(demo: Site) -> None:
    (item,) = [one for one in restricted(demo) if one["id"] == "knife_crime"]
    at = demo.release.content("values", f"knife_crime ward {YEAR}")["suppressed"][0]
    code = demo.release.areas("ward")["codes"][at]
    api = demo.json(f"/api/v1/values/knife_crime/{quoted(YEAR)}/ward")
    assert (api["values"][code], api["status"][code]) == (None, "suppressed")
    assert (api["hidden_below"], api["rounded_to"]) == (8, 5)
    file = demo.get(f"/download/ward/knife_crime/{quoted(YEAR)}.csv").data.decode("utf-8-sig")
    assert "Number, rounded to the nearest 5" in file.splitlines()[0]
    assert why(item) in file
    (line,) = [line for line in file.splitlines() if line.startswith(code)]
    assert line.endswith(",,,,,,,,,suppressed") or ",suppressed" in line
    assert json.dumps(api).count(code) == 2
    page = demo.get(f"/compare?places={code}").text
    assert "Hidden to protect people" in page
    assert "counts rounded to the nearest 5" in page


def test_hidden_places_come_after_the_others_and_have_no_rank(demo: Site) -> None:
    key = demo.release.key
    rows = demo.json(f"/map/{key}/table/ward/knife_crime/{quoted(YEAR)}")["rows"]
    shut = [row for row in rows if row["status"] == "suppressed"]
    open_ = [row for row in rows if row["rank"] is not None]
    assert len(shut) > 50
    assert {row["rank"] for row in shut} == {None}
    assert max(row["rank"] for row in open_) <= len(open_)
