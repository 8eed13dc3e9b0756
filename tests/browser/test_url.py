"""The URL holds the whole state: every control changes it, and it opens the same screen again."""

import base64
import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image, ImageChops

Act = Callable[[Any], None]


def segment(key: str, words: str) -> Act:
    return lambda page: page.locator(f"[data-state={key}] label", has_text=words).click()


def select(control: str, value: str) -> Act:
    def act(page: Any) -> None:
        group = page.locator(f"details:has(#{control})")
        if group.count() and group.get_attribute("open") is None:
            group.locator("summary").click()
        page.select_option(f"#{control}", value)

    return act


def typed(control: str, value: str) -> Act:
    def act(page: Any) -> None:
        group = page.locator(f"details:has(#{control})")
        if group.count() and group.get_attribute("open") is None:
            group.locator("summary").click()
        page.fill(f"#{control}", value)
        page.locator(f"#{control}").blur()

    return act


def slide(page: Any) -> None:
    page.locator("#period-slider").focus()
    page.keyboard.press("ArrowLeft")


def tab(key: str) -> Act:
    return lambda page: page.click(f"#tab-{key}")


def click(name: str, role: str = "button") -> Act:
    return lambda page: page.get_by_role(role, name=name, exact=True).first.click()


def interventions_rows(page: Any) -> None:
    page.locator("#table .rows label", has_text="Interventions").click()


# In an order in which each one can be used: what is done, and what the URL then says.
STEPS: list[tuple[Act, dict[str, str | None]]] = [
    (select("measure", "knife_crime"), {"measure": "knife_crime"}),
    (slide, {"period": "2024/25"}),
    (click("Period before"), {"period": "2023/24"}),
    (click("Period after"), {"period": "2024/25"}),
    (lambda page: page.locator("#period label", has_text="Quarter").click(), {"period": "2026-Q1"}),
    (segment("area", "Borough"), {"area": "la"}),
    (lambda page: page.locator("#period label", has_text="Month").click(), {"period": "2026-03"}),
    (segment("area", "LSOA"), {"area": "lsoa"}),
    (segment("area", "Ward"), {"area": None}),
    (segment("points", "Schools"), {"points": "interventions,schools"}),
    (segment("points", "Interventions"), {"points": "schools"}),
    (click("Show table"), {"view": "table"}),
    (click("Amberwick"), {"place": "DEMO-W008"}),
    (tab("needed"), {"tab": "needed"}),
    (tab("schools"), {"tab": "schools"}),
    (tab("funded"), {"tab": None}),
    (click("Credible messengers"), {"award": "DEMO-VRP-2026-010"}),
    (click("‹ Back to the place"), {"award": None}),
    (interventions_rows, {"rows": "interventions"}),
    (click("Show map"), {"view": None}),
    (segment("show", "Funding"), {"show": "funding", "measure": None}),
    (select("measure", "live-interventions"), {"measure": "live-interventions"}),
    (typed("filter-on", "2026-06-14"), {"on": "2026-06-14"}),
    (select("filter-priority", "preventing offending"), {"priority": "preventing offending"}),
    (select("filter-level", "targeted"), {"level": "targeted"}),
    (select("filter-age", "11-15"), {"age": "11-15"}),
    (select("filter-approach", "Mentoring"), {"approach": "Mentoring"}),
    (click("Clear filters"), {"approach": None, "age": None, "level": None, "on": None}),
    (select("filter-funder", "DEMO-FUND-VRP"), {"funder": "DEMO-FUND-VRP"}),
    (select("filter-provider", "DEMO-ORG-028"), {"provider": "DEMO-ORG-028"}),
    (select("filter-status", "finished"), {"status": "finished"}),
    (typed("filter-q", "boxing"), {"q": "boxing"}),
    (segment("show", "Gap"), {"show": "gap", "measure": None, "q": "boxing"}),
    (select("measure", "gap-schools"), {"measure": "gap-schools"}),
]


def differences(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """Which parts of two screens differ; on the map, the soft edges of points may."""
    found = [key for key in one if key != "map" and one[key] != other[key]]
    if len(one["map"]) != len(other["map"]):
        return [*found, "map"]
    changed = sum(map(pixels_unlike, one["map"], other["map"]))
    return [*found, f"map: {changed} pixels"] if changed else found


def pixels_unlike(one: str, other: str) -> int:
    """How many pixels of two pictures differ by more than a tenth of the scale."""
    if one == other:
        return 0
    first, second = (
        Image.open(io.BytesIO(base64.b64decode(picture.split(",")[1]))).convert("RGBA")
        for picture in (one, other)
    )
    if first.size != second.size:
        return first.width * first.height
    return sum(
        sum(band.point(lambda value: value > 25).convert("L").histogram()[1:])
        for band in ImageChops.difference(first, second).split()
    )


def test_every_control_is_in_the_url_and_every_url_opens_its_screen(
    visit: Callable[..., Any],
) -> None:
    """Each step changes the URL and the screen; a fresh page with that URL shows the same text,
    the same choices and the same pixels; back and forward walk through all of them."""
    lead = visit()
    trail = [(lead.query, lead.screen())]
    for number, (act, parts) in enumerate(STEPS):
        act(lead.page)
        lead.until_url(**parts)
        lead.rest()
        trail.append((lead.query, lead.screen()))
        assert trail[-1] != trail[-2], f"step {number} changes nothing"
    queries = [query for query, _ in trail]
    assert all(one != other for one, other in zip(queries, queries[1:], strict=False))
    differing = []
    fresh = visit()
    for number, (query, screen) in enumerate(trail):
        unlike = differences(fresh.open(query).screen(), screen)
        if unlike:
            differing.append((number, unlike))
    assert differing == []
    for query, screen in reversed(trail[:-1]):
        lead.page.go_back()
        lead.until("(query) => location.search === query", query)
        assert not differences(lead.screen(), screen), f"back to {query}"
    for query, screen in trail[1:6]:
        lead.page.go_forward()
        lead.until("(query) => location.search === query", query)
        assert not differences(lead.screen(), screen), f"forward to {query}"


def test_many_choices_at_once(visit: Callable[..., Any]) -> None:
    query = (
        "?show=funding&measure=pounds-per-young-person&area=la&place=DEMO-B2&points=schools"
        "&approach=Mentoring&age=10-24&on=2026-03-01&view=table"
    )
    lead = visit(query)
    screen = lead.screen()
    assert screen["typed"][0] == "2026-03-01"
    assert "Liverpool" in screen["place"]
    assert "Mentoring" in screen["chosen"]
    assert "£ per young person, live on 1 March 2026, 5 boroughs" in screen["table"]
    lead.page.get_by_role("button", name="Clear filters").click()
    lead.until_url(approach=None, age=None, on=None, area="la", view="table", place="DEMO-B2")


@pytest.mark.parametrize(
    "query",
    [
        "?show=nonsense&measure=nonsense&period=nonsense&area=nonsense&view=x&tab=x&points=x&rows=x",
        "?show=funding&measure=ed_assault&period=2025/26",
        "?measure=suspensions&period=2031",
        "?on=2026-02-31",
        "?on=soon&show=funding",
        "?age=old&status=perhaps",
        "?measure=ed_assault&period=2024-07&area=lsoa",
        "?unknown=1&unknown=2&%F0%9F%92%A9=1",
        "?q=" + "x" * 1500,
    ],
)
def test_what_a_url_cannot_mean_falls_back(visit: Callable[..., Any], query: str) -> None:
    """No error, no message of failure: something sensible is shown."""
    lead = visit(query)
    assert "Nothing to show" not in lead.place
    assert "went wrong" not in lead.page.inner_text("#message")
    assert lead.page.locator("#place h1").inner_text() == "Merseyside (demonstration)"
    lead.page.locator("[data-state=area] label", has_text="Borough").click()
    lead.until_url(area="la")


def test_an_indicator_that_is_not_published_at_a_level_says_where_it_is(
    visit: Callable[..., Any],
) -> None:
    lead = visit("?measure=suspensions")
    assert "Published for boroughs only." in lead.page.inner_text("#period")
    lead.page.locator("[data-state=area] label", has_text="Borough").click()
    lead.until_url(area="la", measure="suspensions")
    assert "uspension" in lead.legend


def test_copy_link_gives_the_address(visit: Callable[..., Any]) -> None:
    lead = visit("?area=la", permissions=["clipboard-read", "clipboard-write"])
    lead.page.get_by_role("button", name="Copy link").click()
    lead.until("() => document.getElementById('spoken').innerText.includes('Link copied')")
    assert lead.page.evaluate("navigator.clipboard.readText()") == lead.page.url
