"""A visitor: one fresh browser context that notes whatever goes wrong on the way."""

import re
from typing import Any

import httpx
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from welcomed import COOKIES, TOKEN

from dashboard.identity import COOKIE

# Counts the answers that are still awaited, and keeps the Leaflet map for reading its pixels.
WATCH = """
(() => {
  const fetched = window.fetch;
  window.__waiting = 0;
  window.__last = 0;
  window.fetch = async (...asked) => {
    window.__waiting += 1;
    try { return await fetched(...asked); }
    finally { window.__waiting -= 1; window.__last = performance.now(); }
  };
  let leaflet;
  Object.defineProperty(window, "L", {
    configurable: true,
    get: () => leaflet,
    set: (value) => {
      leaflet = value;
      if (value && value.Map) value.Map.addInitHook(function () { window.__map = this; });
    },
  });
})();
"""
SETTLED = """() => {
  const cg = window.commonGround;
  const drawn = document.documentElement.dataset;
  if (!cg || !cg.state || !cg.state.now || !document.querySelector("#place h1")) return false;
  if (window.__waiting || performance.now() - window.__last < 60) return false;
  if (document.querySelector("#place[aria-busy]")) return false;
  if (drawn.areasDrawn !== cg.state.now.area || !drawn.shaded) return false;
  if (drawn.furnished !== cg.state.now.search) return false;
  if (document.querySelector("canvas.first-look")) return false;
  return JSON.stringify(cg.state.read(location.search)) === JSON.stringify(cg.state.now);
}"""
SCREEN = """() => {
  const text = (id) => {
    const part = document.getElementById(id);
    return part && part.checkVisibility() ? part.innerText : "";
  };
  const ticked = [...document.querySelectorAll(".choices input:checked")].map((box) => box.value);
  const chosen = [...document.querySelectorAll(".choices select")].map((box) => box.value);
  const typed = ["filter-on", "filter-q"].map((id) => document.getElementById(id).value);
  return {
    place: text("place"), legend: text("legend"), table: text("table"), period: text("period"),
    groups: [...document.querySelectorAll(".group summary")].map((line) => line.innerText),
    ticked, chosen, typed,
    clusters: [...document.querySelectorAll(".cluster")].map((dot) => dot.innerText).sort(),
    points: [...document.querySelectorAll("#map-frame svg path.leaflet-interactive")]
      .filter((one) => one.checkVisibility()).map((one) => one.getAttribute("d")).sort(),
    map: document.getElementById("map-frame").hidden ? [] : drawn(),
  };
  function drawn() {
    // A layer of points that was taken off leaves an empty canvas behind.
    const blank = document.createElement("canvas");
    return [...document.querySelectorAll("#map-frame canvas")].filter((one) => {
      [blank.width, blank.height] = [one.width, one.height];
      return one.toDataURL() !== blank.toDataURL();
    }).map((one) => one.toDataURL());
  }
}"""
PIXELS = """([lon, lat, half]) => {
  const at = window.__map.latLngToContainerPoint([lat, lon]);
  const frame = window.__map.getContainer().getBoundingClientRect();
  const canvas = window.__map.getPane("overlayPane").querySelector("canvas");
  const box = canvas.getBoundingClientRect();
  const scale = canvas.width / box.width;
  const x = Math.round((at.x + frame.left - box.left) * scale);
  const y = Math.round((at.y + frame.top - box.top) * scale);
  const size = 2 * half + 1;
  const found = canvas.getContext("2d").getImageData(x - half, y - half, size, size).data;
  const colours = new Set();
  for (let i = 0; i < found.length; i += 4) {
    const hex = [0, 1, 2].map((c) => found[i + c].toString(16).padStart(2, "0")).join("");
    colours.add("#" + hex);
  }
  return [...colours];
}"""


class Visitor:
    """One person with one browser window; ``troubles`` must be empty in the end."""

    def __init__(self, browser: Browser, site: str, width: int, height: int, **context: Any):
        self.site = site
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, locale="en-GB", **context
        )
        self.context.set_default_timeout(10_000)
        self.context.add_cookies([{"name": COOKIE, "value": TOKEN, "url": site}])
        self.context.add_init_script(WATCH)
        self.page = self.context.new_page()
        self.troubles: list[str] = []
        self.requests: list[str] = []
        self.expected = ["willReadFrequently"]  # our own reading of pixels
        self._listen(self.page)

    def _listen(self, page: Page) -> None:
        def console(said: Any) -> None:
            if said.type in ("error", "warning"):
                self.troubles.append(f"console {said.type}: {said.text} {said.location}")

        def failed(request: Any) -> None:
            # A newer question drops an older one on purpose.
            if request.failure != "net::ERR_ABORTED":
                self.troubles.append(f"failed: {request.url} {request.failure}")

        def answered(response: Any) -> None:
            if response.status >= 400:
                self.troubles.append(f"{response.status}: {response.url}")

        page.on("console", console)
        page.on("pageerror", lambda error: self.troubles.append(f"page error: {error}"))
        page.on("dialog", lambda dialog: self.troubles.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", failed)
        page.on("response", answered)

    def expect_trouble(self, *patterns: str) -> None:
        """For tests of failures: what may be logged."""
        self.expected += patterns

    def unexpected(self) -> list[str]:
        """Troubles that no test announced, and everything asked of another host."""
        elsewhere = [
            f"elsewhere: {address}"
            for address in self.requests
            if not address.startswith((self.site, "data:", "blob:"))
        ]
        return elsewhere + [
            trouble
            for trouble in self.troubles
            if not any(re.search(pattern, trouble) for pattern in self.expected)
        ]

    # Going about

    def open(self, query: str = "", settled: bool = True) -> "Visitor":
        self.page.goto(f"{self.site}/{query}")
        return self.settle() if settled else self

    def settle(self) -> "Visitor":
        """Until the screen shows what the URL asks for."""
        self.page.wait_for_function(SETTLED, timeout=10_000)
        return self

    def until_url(self, **parts: str | None) -> "Visitor":
        """Until the query has these parts (None: is without it), and the screen follows."""
        self.page.wait_for_function(
            """(parts) => {
              const query = new URLSearchParams(location.search);
              return Object.entries(parts).every(([key, value]) => query.get(key) === value);
            }""",
            arg=parts,
            timeout=10_000,
        )
        return self.settle()

    def follow(self, name: str, exact: bool = False) -> None:
        """Presses a link, and waits until the page that it leads to has come."""
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=name, exact=exact).click()

    def rest(self) -> None:
        """Takes the pointer off the map, so that no tooltip stands on it."""
        self.page.mouse.move(1, 1)
        self.until("() => !document.querySelector('.leaflet-tooltip')")

    def until(self, condition: str, arg: Any = None) -> None:
        self.page.wait_for_function(condition, arg=arg, timeout=10_000)

    def find(self, words: str) -> "Visitor":
        """Types into the search box and presses Enter when there is an answer."""
        self.page.locator("#search-box").fill(words)
        self.until(
            "() => document.querySelector('#search-list [role=option]:not(.said)') !== null"
            " && window.__waiting === 0"
        )
        self.page.keyboard.press("Enter")
        return self

    def sheet(self, name: str) -> None:
        self.page.locator(f".sheets button[data-sheet={name}]").click()

    # Reading

    @property
    def query(self) -> str:
        return str(self.page.evaluate("location.search"))

    @property
    def place(self) -> str:
        return self.page.locator("#place").inner_text()

    @property
    def legend(self) -> str:
        return self.page.locator("#legend").inner_text()

    @property
    def table(self) -> list[list[str]]:
        """Cells of every row, heading first."""
        return list(
            self.page.eval_on_selector_all(
                "#table tr",
                "(rows) => rows.map((row) => [...row.children].map((cell) => cell.innerText))",
            )
        )

    @property
    def focus(self) -> str:
        """What has the keyboard: tag, id and text."""
        return str(
            self.page.evaluate(
                """() => {
                  const at = document.activeElement;
                  const words = at.innerText || at.value || "";
                  return `${at.tagName}#${at.id} ${words.slice(0, 60)}`;
                }"""
            )
        )

    def screen(self) -> dict[str, Any]:
        """Everything that a copied link must show again, once it stands still: dash-leaflet draws
        points a little after it was told of them."""
        self.settle()
        found = dict(self.page.evaluate(SCREEN))
        for _ in range(20):
            self.page.wait_for_timeout(150)
            before, found = found, dict(self.page.evaluate(SCREEN))
            if found == before:
                return found
        raise AssertionError("the screen does not come to rest")

    def api(self, path: str) -> Any:
        return (
            httpx.get(f"{self.site}/api/v1/{path}", timeout=30, cookies=COOKIES)
            .raise_for_status()
            .json()
        )

    def areas(self, level: str) -> dict[str, Any]:
        release = self.api("health")["release"]
        return dict(
            httpx.get(
                f"{self.site}/map/{release}/areas/{level}", timeout=30, cookies=COOKIES
            ).json()
        )

    def point(self, code: str, level: str = "ward") -> list[float]:
        """A longitude and latitude inside an area."""
        areas = self.areas(level)
        return list(areas["points"][areas["codes"].index(code)])

    def colours(self, code: str, level: str = "ward", half: int = 6) -> set[str]:
        """Colours of the map's pixels in the middle of an area."""
        return set(self.page.evaluate(PIXELS, [*self.point(code, level), half]))

    def on_map(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a place is on the page."""
        found = self.page.evaluate(
            """([lon, lat]) => {
              const at = window.__map.latLngToContainerPoint([lat, lon]);
              const frame = window.__map.getContainer().getBoundingClientRect();
              return [at.x + frame.left, at.y + frame.top];
            }""",
            [lon, lat],
        )
        return found[0], found[1]

    def violations(self) -> list[str]:
        """What axe finds wrong, one line each."""
        found = Axe().run(self.page).response["violations"]
        return [
            f"{item['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
            for item in found
            for node in item["nodes"]
        ]

    def accessible(self) -> None:
        assert self.violations() == []
        assert self.wider_than_screen() <= 0

    def wider_than_screen(self) -> int:
        """Pixels that would need sideways scrolling of the page."""
        return int(
            self.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        )
