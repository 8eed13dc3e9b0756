"""Another indicator: click → changed pixels, against the page's own floor; bytes on the wire."""

from typing import Any

from playwright.sync_api import Browser, Page

from benchmarks.browsing import watched_page
from benchmarks.result import Row, at_most, middle

PAGES = 3
MOST_BYTES = 6_000
SWITCH = """value => {
  const seen = bench.changed.length, select = document.getElementById("measure");
  return new Promise((tell, fail) => {
    setTimeout(() => fail(new Error(`no pixel changed within 20 s of choosing ${value}`)), 20000);
    const began = bench.clock();
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    const wait = () => bench.changed.length > seen ? tell(bench.changed[seen] - began)
                                                   : setTimeout(wait, 4);
    wait();
  });
}"""
FLOOR = """() => {
  const square = document.getElementById("floor");
  const before = getComputedStyle(square).backgroundColor;
  return bench.timed(() => document.getElementById("floor-button").click(),
                     () => getComputedStyle(square).backgroundColor !== before);
}"""
PAINT = """
window.dash_clientside = Object.assign(window.dash_clientside || {}, {
  floor: { paint: clicks => ({ width: "9px", height: "9px",
                               background: clicks % 2 ? "rgb(1, 2, 3)" : "rgb(3, 2, 1)" }) },
});
"""
MEASURES = """() => [...document.querySelectorAll("#measure option")].map(option => option.value)"""


def run(browser: Browser, site: str) -> tuple[list[Row], dict[str, list[float]]]:
    """``site`` serves ``benchmarks.floored``. Every first switch asks the server; the second
    round finds the values in the browser's cache."""
    fresh: list[float] = []
    again: list[float] = []
    floor: list[float] = []
    for _ in range(PAGES):
        with watched_page(browser) as page:
            measures = _open(page, site)
            for value in measures:
                floor.append(_settled(page, FLOOR))
                fresh.append(_settled(page, SWITCH, value))
            for value in measures[:-1]:
                again.append(_settled(page, SWITCH, value))
    sizes = _bytes(browser, site)
    rows = [
        at_most("indicator switch", middle(fresh), middle(floor), 2, "ms", "page's own floor"),
        Row(
            "… values already in the browser",
            f"{middle(again):,.0f} ms",
            f"page's own floor {middle(floor):,.0f} ms",
            middle(again) / middle(floor),
        ),
        Row(
            "bytes per switch",
            f"{middle(sizes):,.0f} B (largest {max(sizes):,.0f})",
            "",
            None,
            f"≤ {MOST_BYTES:,} B",
            max(sizes) <= MOST_BYTES,
        ),
    ]
    return rows, {"switch": fresh, "again": again, "floor": floor, "bytes": sizes}


def _open(page: Page, site: str) -> list[str]:
    """The map, coloured and at rest; answers with the measures not yet shown."""
    page.add_init_script(PAINT)
    page.goto(site + "/?area=lsoa")
    page.wait_for_function("() => bench.coloured.length > 0")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    listed: list[str] = page.evaluate(MEASURES)
    shown: str = page.evaluate("() => document.getElementById('measure').value")
    return [value for value in listed if value != shown]


def _settled(page: Page, script: str, value: Any = None) -> float:
    taken = float(page.evaluate(script, value))
    page.wait_for_timeout(150)
    return taken


def _bytes(browser: Browser, site: str) -> list[float]:
    """Everything that comes over the wire within a second of a switch, with its headers."""
    sizes = []
    with watched_page(browser) as page:
        measures = _open(page, site)
        wire = page.context.new_cdp_session(page)
        received: list[float] = []
        wire.on("Network.loadingFinished", lambda told: received.append(told["encodedDataLength"]))
        wire.send("Network.enable")
        for value in measures:
            received.clear()
            page.evaluate(SWITCH, value)
            page.wait_for_timeout(800)
            sizes.append(sum(received))
    return sizes
