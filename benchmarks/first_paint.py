"""Navigation start → first painted frame with coloured LSOAs, against an empty Dash page."""

from playwright.sync_api import Browser

from benchmarks.browsing import watched_page
from benchmarks.result import Row, at_most, middle

REPETITIONS = 11
MAP = "/?area=lsoa"
COLOURED = "() => bench.coloured.length > 0 && bench.coloured[0] - performance.timeOrigin"
TEXT = "() => bench.text > 0 && bench.text - performance.timeOrigin"


def run(browser: Browser, site: str, empty: str) -> tuple[list[Row], dict[str, list[float]]]:
    """Every repetition in a new context, so without any cache; the two take turns."""
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(REPETITIONS):
        floor.append(_first(browser, empty, TEXT))
        ours.append(_first(browser, site + MAP, COLOURED))
    again = _second_visits(browser, site + MAP, COLOURED)
    empty_again = _second_visits(browser, empty, TEXT)
    rows = [
        at_most(
            "first paint of the LSOA map",
            middle(ours),
            middle(floor),
            1.25,
            "ms",
            "empty Dash page",
        ),
        Row(
            "… on a second visit (cached files)",
            f"{middle(again):,.0f} ms",
            f"empty Dash page {middle(empty_again):,.0f} ms",
            middle(again) / middle(empty_again),
        ),
    ]
    return rows, {"ours": ours, "empty": floor, "ours again": again, "empty again": empty_again}


def _first(browser: Browser, address: str, painted: str) -> float:
    with watched_page(browser) as page:
        page.goto(address, wait_until="commit")
        return float(page.wait_for_function(painted).json_value())


def _second_visits(browser: Browser, address: str, painted: str) -> list[float]:
    times = []
    with watched_page(browser) as page:
        for _ in range(6):
            page.goto(address, wait_until="commit")
            times.append(float(page.wait_for_function(painted).json_value()))
            page.wait_for_load_state("networkidle")
    return times[1:]
