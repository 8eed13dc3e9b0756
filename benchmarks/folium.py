"""The same polygons and two of the same indicators in streamlit-folium: click → changed pixels.

folium asks content delivery networks for Leaflet and others: the browser is given Debian's Leaflet
and, in place of what these maps do not use, nothing. That is in the rival's favour.
"""

import json
import os
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Frame, Page, Route

from benchmarks.browsing import watched_page, watcher
from benchmarks.member import asked
from benchmarks.serving import ROOT, serving
from layers.layer import NEED_RAMP

RIVALS_PYTHON = Path(os.environ.get("RIVALS_PYTHON", ROOT / "var/bench-venv/bin/python"))
LEAFLET = Path("/usr/share/javascript/leaflet/leaflet.min.js")
WAYS = ("choropleth", "tuned")
SWITCHES = 7
AT_REST_MS = 2_000
CLICK = """number => {
  const began = bench.clock();
  document.querySelectorAll("input[type=radio]")[number].click();
  return began;
}"""


def available() -> bool:
    return RIVALS_PYTHON.exists() and LEAFLET.exists()


def run(browser: Browser, site: str, folder: Path) -> dict[str, list[float]]:
    """Milliseconds by way of drawing: ``choropleth`` and ``tuned``; see the rival itself."""
    shapes = folder / "shapes.geojson"
    shapes.write_text(json.dumps(_coloured(site)), encoding="utf-8")
    told = {"BENCH_SHAPES": str(shapes), "HOME": str(folder)}
    return {way: _switches(browser, told | {"BENCH_WAY": way}) for way in WAYS}


def _switches(browser: Browser, told: dict[str, str]) -> list[float]:
    command = [str(RIVALS_PYTHON), "-m", "streamlit", "run", "benchmarks/rivals/streamlit_map.py"]
    command += ["--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    command += ["--browser.gatherUsageStats=false", "--server.fileWatcherType=none"]
    with serving(command, told) as rival, watched_page(browser) as page:
        page.route(lambda address: "127.0.0.1" not in address, _instead_of_the_internet)
        page.on("framenavigated", _watch_component)
        page.goto(rival.address)
        page.wait_for_function("() => bench.coloured.length > 0", timeout=60_000)
        page.wait_for_timeout(AT_REST_MS)
        return [_switch(page, at) for at in range(SWITCHES)]


def _switch(page: Page, at: int) -> float:
    """A new canvas is drawn each time: its first colours are the change."""
    seen = "bench.changed.length + bench.coloured.length"
    before = page.evaluate(seen)
    began = page.evaluate(CLICK, (at + 1) % 2)
    page.wait_for_function(f"() => {seen} > {before}", timeout=60_000)
    ended = page.evaluate("() => Math.max(...bench.changed, ...bench.coloured)")
    page.wait_for_timeout(AT_REST_MS)
    return float(ended - began)


def _coloured(site: str) -> dict[str, Any]:
    """Our geometry and our classes, so that both maps draw exactly the same."""
    page = asked(site + "/").read().decode()
    front = json.loads(page.split('id="front">')[1].split("</script>")[0])
    level = next(item for item in front["levels"] if item["key"] == "lsoa")
    shapes: dict[str, Any] = _json(f"{site}/map/geometry/lsoa/{level['geometry']}.json")
    chosen = [item for item in front["indicators"] if "lsoa" in item["levels"]][:2]
    for number, item in enumerate(chosen):
        period = item["levels"]["lsoa"]["latest"]
        shade = _json(f"{site}/map/{front['release']}/shade/lsoa/{item['id']}/{period}")
        for feature in shapes["features"]:
            value = shade["values"][feature["properties"]["i"]]
            place = sum((value or 0) >= limit for limit in shade["breaks"])
            feature["properties"][f"value_{number}"] = value
            feature["properties"][f"colour_{number}"] = NEED_RAMP[min(place, 4)]
    return shapes


def _json(address: str) -> Any:
    return json.loads(asked(address).read())


def _watch_component(frame: Frame) -> None:
    """The frame's window is the one of the empty page before it, where the watcher has stopped."""
    if frame.parent_frame is not None and "/component/" in frame.url:
        frame.evaluate(watcher())


def _instead_of_the_internet(route: Route) -> None:
    address = route.request.url
    anyone = {"Access-Control-Allow-Origin": "*"}
    if "leaflet.js" in address:
        route.fulfill(path=LEAFLET, headers={**anyone, "Content-Type": "text/javascript"})
    else:
        kind = "text/css" if ".css" in address else "text/javascript"
        route.fulfill(body="", headers={**anyone, "Content-Type": kind})
