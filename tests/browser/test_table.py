"""The table twin, its order, its filters and the files made of it."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook
from welcomed import COOKIES

FILTERS = "approach=Mentoring&on=2026-06-14"


def rows_of(lead: Any) -> list[list[str]]:
    return list(lead.table[1:])


def number(text: str) -> float | None:
    plain = text.replace("£", "").replace(",", "").strip()
    try:
        return float(plain)
    except ValueError:
        return None


@pytest.mark.parametrize(
    ("query", "path", "column"),
    [
        ("?view=table", "ed_assault/2025%2F26/ward", 2),
        ("?view=table&measure=knife_crime&area=lsoa", "knife_crime/2025%2F26/lsoa", 3),
        ("?view=table&measure=suspensions&area=la", "suspensions/2024%2F25/la", 1),
        ("?view=table&show=funding", "pounds-per-head/2026-11-01/ward", 2),
        (f"?view=table&show=funding&{FILTERS}", f"pounds-per-head/2026-06-14/ward?{FILTERS}", 2),
    ],
)
def test_every_row_says_what_the_map_shows(
    visit: Callable[..., Any], query: str, path: str, column: int
) -> None:
    lead = visit(query)
    answer = lead.api(f"values/{path}")
    rows = rows_of(lead)
    assert len(rows) == len(answer["values"])
    for row, (code, value) in zip(rows, answer["values"].items(), strict=True):
        said = row[column]
        if value is None:
            expected = {"suppressed": "hidden", "no data": ("no data", "not known")}
            assert said in expected[answer["status"][code]], row
        else:
            assert number(said) == pytest.approx(value, abs=0.051), row


def test_sorting_keeps_missing_last_both_ways(visit: Callable[..., Any]) -> None:
    lead = visit("?view=table&measure=knife_crime")
    for direction in ("descending", "ascending"):
        lead.page.locator("#table thead button").nth(2).click()
        assert lead.page.locator("#table thead th").nth(2).get_attribute("aria-sort") == direction
        assert lead.page.locator("#table thead th[aria-sort]").count() == 1
        cells = [number(row[2]) for row in rows_of(lead)]
        known = [cell for cell in cells if cell is not None]
        assert known == sorted(known, reverse=direction == "descending")
        hidden = len(cells) - len(known)
        assert hidden > 50
        assert cells[len(known) :] == [None] * hidden
        assert lead.focus.startswith("BUTTON#")
    lead.page.locator("#table thead button").nth(0).click()
    names = [row[0] for row in rows_of(lead)]
    assert names == sorted(names)


@pytest.mark.parametrize(
    "query",
    ["?measure=knife_crime", f"?show=funding&{FILTERS}"],
)
def test_downloads_are_what_is_shown(visit: Callable[..., Any], query: str, tmp_path: Path) -> None:
    lead = visit(f"{query}&view=table")
    shown = rows_of(lead)
    files = {}
    for ending in ("csv", "xlsx", "geojson"):
        lead.page.locator(".tools summary").click()
        with lead.page.expect_download() as told:
            lead.page.locator(f".menu a[href^='/download/ward/'][href*='.{ending}']").click()
        files[ending] = tmp_path / told.value.suggested_filename
        told.value.save_as(files[ending])
        assert files[ending].suffix == f".{ending}"
        lead.page.keyboard.press("Escape")
    table = list(csv.reader(io.StringIO(files["csv"].read_text(encoding="utf-8-sig"))))
    body = table[1 : 1 + len(shown)]
    # The screen leaves out the code; figures are rounded there.
    for row, cells in zip(shown, body, strict=True):
        assert row[0] == cells[1]
        for said, kept in zip(row[2:], cells[3:], strict=True):
            if number(said) is None:
                assert number(kept) is None
            else:
                assert number(kept) == pytest.approx(number(said), abs=0.51)
    book = CalamineWorkbook.from_path(str(files["xlsx"]))
    sheet = book.get_sheet_by_name("Figures").to_python()
    assert [row[0] for row in sheet[1:]] == [row[0] for row in body]
    assert [str(row[3]) for row in sheet[1:]] == [
        str(float(row[3])) if row[3] else "" for row in body
    ]
    features = json.loads(files["geojson"].read_text())["features"]
    assert [one["properties"]["code"] for one in features] == [row[0] for row in body]
    said = files["csv"].read_text(encoding="utf-8-sig")
    assert "Demonstration data: invented figures" in said


def test_filters_act_on_map_profile_table_and_file_alike(visit: Callable[..., Any]) -> None:
    plain = visit("?show=funding&place=DEMO-B2&area=la")
    first = plain.screen()
    lead = visit(f"?show=funding&place=DEMO-B2&area=la&{FILTERS}")
    second = lead.screen()
    assert first["map"] != second["map"]
    assert first["clusters"] != second["clusters"]
    assert first["place"] != second["place"]
    found = lead.api(f"interventions?{FILTERS}&status=live")
    titles = {item["title"] for item in found["interventions"]}
    headings = lead.page.locator("#place .awards-group").first.locator(".title").all_inner_texts()
    assert headings
    assert set(headings) <= titles
    lead.page.get_by_role("button", name="Show table").click()
    lead.until_url(view="table")
    shown = {row[0]: row[1:] for row in rows_of(lead)}
    address = f"{lead.site}/download/la/pounds-per-head/2026-06-14.csv?{FILTERS}"
    kept = list(csv.reader(io.StringIO(httpx.get(address, cookies=COOKIES).text.lstrip("\ufeff"))))
    for row in kept[1:6]:
        assert number(shown[row[1]][0]) == pytest.approx(float(row[2]), abs=0.006)


def test_an_empty_result_says_what_to_do(visit: Callable[..., Any]) -> None:
    lead = visit("?show=funding&q=zzzznothing&place=DEMO-W008")
    assert "No live intervention matches these filters" in lead.page.inner_text("#message")
    assert "No intervention here matches the filters." in lead.place
    lead.page.locator("#place").get_by_role("button", name="Clear filters").click()
    lead.until_url(q=None)
    assert "Credible messengers" in lead.place
    assert lead.page.inner_text("#message") == ""


def test_an_empty_list_of_interventions_says_what_to_do(visit: Callable[..., Any]) -> None:
    lead = visit("?view=table&rows=interventions&q=zzzznothing")
    assert "No intervention matches these filters" in lead.page.inner_text("#table")


def test_a_date_without_any_award(visit: Callable[..., Any]) -> None:
    lead = visit("?show=funding&on=1999-01-01")
    assert "is live on 1 January 1999." in lead.page.inner_text("#message")
    lead.page.get_by_role("button", name="Clear filters").click()
    lead.until_url(on=None)
    assert lead.page.inner_text("#message") == ""
