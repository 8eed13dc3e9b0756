"""axe, targets, zoom and modes, at desktop, phone and 400 %."""

from collections.abc import Callable
from typing import Any

import pytest

SIZES = {"desktop": (1280, 800), "phone": (375, 812), "400 percent": (320, 640)}
SMALL_TARGETS = """() => {
  const found = [];
  const seen = "button, select, input, summary, [role=tab], [role=option], nav a, .menu a";
  for (const one of document.querySelectorAll(seen)) {
    const box = (one.closest("label") || one).getBoundingClientRect();
    if (!box.width || !one.checkVisibility({ visibilityProperty: true })) continue;
    if (one.matches(".plain.inline") || one.closest(".skip")) continue;  // within a sentence
    if (box.width < 23.9 || box.height < 23.9) {
      found.push(`${one.outerHTML.slice(0, 100)} ${box.width}×${box.height}`);
    }
  }
  return found;
}"""
STATES = {
    "need": "",
    "funding": "?show=funding",
    "gap": "?show=gap",
    "funded here": "?place=DEMO-W008",
    "needed here": "?place=DEMO-W008&tab=needed",
    "schools here": "?place=DEMO-W008&tab=schools",
    "award": "?place=DEMO-W008&award=DEMO-VRP-2026-010",
    "table": "?view=table",
    "interventions table": "?view=table&rows=interventions",
    "nothing matches": "?show=funding&q=zzzznothing",
    "not published here": "?measure=suspensions",
}

ON_SMALL_SCREENS = {
    "need": ["where", "choices"],
    "needed here": ["place"],
    "funded here": ["place"],
    "award": ["place"],
    "table": ["where"],
}


def check(lead: Any, name: str, found: list[str]) -> None:
    found += [f"{name}: {line}" for line in lead.violations()]
    found += [f"{name} small: {line}" for line in lead.page.evaluate(SMALL_TARGETS)]
    if lead.wider_than_screen():
        found.append(f"{name}: {lead.wider_than_screen()} px too wide")


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_every_state_of_the_screen(visit: Callable[..., Any], size: tuple[int, int]) -> None:
    lead, found = visit(size=size), list[str]()
    for name, query in STATES.items():
        sheets = [""] if size[0] > 860 else ON_SMALL_SCREENS.get(name, [])
        if sheets:
            lead.open(query)
        for sheet in sheets:
            if sheet:
                lead.sheet(sheet)
            check(lead, f"{name} {sheet}", found)
    assert found == []


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_what_opens(visit: Callable[..., Any], size: tuple[int, int]) -> None:
    lead, found = visit(size=size), list[str]()
    lead.expect_trouble("404")
    if size[0] < 860:
        lead.page.locator("#legend summary").click()
        check(lead, "legend", found)
    lead.page.locator(".tools summary").click()
    check(lead, "menu", found)
    lead.page.keyboard.press("Escape")
    lead.page.fill("#search-box", "har")
    lead.until("() => document.querySelectorAll('#search-list [role=option]').length > 3")
    check(lead, "search", found)
    lead.page.fill("#search-box", "amberwik")
    lead.until("() => document.querySelector('#search-list .said')")
    check(lead, "near search", found)
    lead.page.keyboard.press("Escape")
    if size[0] < 860:
        lead.sheet("choices")
    for summary in lead.page.locator(".group summary").all():
        summary.click()
    check(lead, "filters", found)
    lead.open("?place=NOWHERE", settled=False)
    lead.until("() => document.querySelector('#place h1')")
    check(lead, "unknown place", found)
    lead.open("nowhere", settled=False)
    check(lead, "nowhere", found)
    assert found == []


@pytest.mark.parametrize(
    "mode",
    [{"forced_colors": "active"}, {"reduced_motion": "reduce"}, {"color_scheme": "dark"}],
    ids=lambda mode: next(iter(mode)),
)
def test_other_ways_of_seeing(visit: Callable[..., Any], mode: dict[str, str]) -> None:
    lead = visit("?place=DEMO-W008", **mode)
    found: list[str] = []
    check(lead, str(mode), found)
    assert found == []
    lead.find("harbour east")
    lead.until("() => document.querySelector('#place h1').innerText === 'Harbour East'")
    lead.settle()


def test_text_at_200_percent(visit: Callable[..., Any]) -> None:
    """1280×800 enlarged twice, as a browser does it: half as many pixels, each twice as dense."""
    lead = visit("?place=DEMO-W008", size=(640, 400), device_scale_factor=2)
    assert lead.wider_than_screen() == 0
    assert lead.page.locator("#place h1").is_visible()
    lead.sheet("where")
    assert lead.page.locator("#map").bounding_box()["height"] >= 200
    lead.page.locator("#legend summary").click()
    assert lead.page.locator("#legend .entry").first.is_visible()
