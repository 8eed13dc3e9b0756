"""Geometry is sent once, values only recolour; an area without a figure never keeps a colour."""

from collections.abc import Callable
from typing import Any

from layers.layer import NEED_RAMP

HATCH_HIDDEN = {"#d9dee4", "#4a5463"}
RAMP = [colour.lower() for colour in NEED_RAMP]
LAYERS = (
    "() => { let ids = []; window.__map.eachLayer((l) => ids.push(l._leaflet_id)); return ids; }"
)


def test_ten_switches_of_real_lsoas(visit: Callable[..., Any], real_site: str) -> None:
    """No geometry again, no layer again, at most 6 kB each over the network."""
    lead = visit("?area=lsoa&points=none", site=real_site)
    published = [
        item["id"] for item in lead.api("indicators")["indicators"] if "lsoa" in item["levels"]
    ]
    assert len(published) >= 3
    wanted = [one for one in published if lead.page.locator(f"#measure [value={one}]").count()]
    sizes: list[tuple[int, str]] = []

    def finished(request: Any) -> None:
        measured = request.sizes()
        sizes.append((measured["responseBodySize"] + measured["responseHeadersSize"], request.url))

    layers = set(lead.page.evaluate(LAYERS))
    geometry = [address for address in lead.requests if "/map/geometry/" in address]
    assert len(set(geometry)) == 1
    before = len(lead.requests)
    lead.page.on("requestfinished", finished)
    now = lead.page.input_value("#measure")
    pictures = {now: lead.screen()["map"]}
    for number in range(10):
        choices = [one for one in wanted if one != now]
        now = choices[number % len(choices)]
        lead.page.select_option("#measure", now)
        lead.until_url(measure=now)
        picture = lead.screen()["map"]
        assert picture not in [one for name, one in pictures.items() if name != now]
        assert pictures.setdefault(now, picture) == picture
    assert not [one for one in lead.requests[before:] if "/map/geometry/" in one]
    assert set(lead.page.evaluate(LAYERS)) == layers
    sizes = [one for one in sizes if "/map/" in one[1]]
    assert len(sizes) >= min(len(published) - 1, 10)
    assert max(sizes)[0] <= 6000, max(sizes)


def test_each_level_is_fetched_once(visit: Callable[..., Any]) -> None:
    lead = visit()
    for level in ("la", "lsoa", "ward", "la", "ward"):
        label = {"la": "Borough", "lsoa": "LSOA", "ward": "Ward"}[level]
        lead.page.locator("[data-state=area] label", has_text=label).click()
        lead.until_url(area=None if level == "ward" else level)
    served = lead.page.evaluate(
        """() => performance.getEntriesByType("resource")
          .filter((one) => one.name.includes("/map/geometry/") && one.transferSize > 0)
          .map((one) => one.name)"""
    )
    assert len(served) == len(set(served))


def test_a_hidden_figure_never_keeps_a_colour(visit: Callable[..., Any]) -> None:
    """DEMO-W093's attendances are hidden at their source, DEMO-W138's because they are none; the
    deprivation of both is known."""
    lead = visit("?points=none")
    for _ in range(2):
        assert lead.colours("DEMO-W093", half=12) >= HATCH_HIDDEN
        assert not set(RAMP) & lead.colours("DEMO-W093", half=12)
        assert lead.colours("DEMO-W138", half=3) & HATCH_HIDDEN
        assert not set(RAMP) & lead.colours("DEMO-W138", half=3)
        assert len(lead.colours("DEMO-W076", half=3) & set(RAMP)) == 1
        lead.page.select_option("#measure", "imd_score")
        lead.until_url(measure="imd_score")
        assert len(lead.colours("DEMO-W093", half=3)) == 1
        assert lead.colours("DEMO-W093", half=3) < set(RAMP)
        assert lead.colours("DEMO-W138", half=3) < set(RAMP)
        lead.page.go_back()
        lead.until_url(measure=None)


def test_every_ward_has_the_colour_of_its_class(visit: Callable[..., Any]) -> None:
    """All 141 wards: the colour on the screen is worked out again from the API and the legend."""
    lead = visit("?points=none", size=(1920, 1080))
    answer = lead.api("values/ed_assault/2025%2F26/ward")
    areas = lead.areas("ward")
    limits = lead.page.evaluate("window.commonGround.shading.now.breaks")
    wrong = []
    for code, point in zip(areas["codes"], areas["points"], strict=True):
        value = answer["values"][code]
        found = set(lead.page.evaluate(f"({PIXEL})", [*point]))
        if value is None:
            right = not found & {*RAMP, "#ffffff"}  # one pixel may lie on the edge of a line
        elif value == 0:
            right = found == {"#ffffff"}
        else:
            right = found == {RAMP[sum(value >= limit for limit in limits)]}
        if not right:
            wrong.append((code, value, found))
    assert wrong == []


PIXEL = """([lon, lat]) => {
  const at = window.__map.latLngToContainerPoint([lat, lon]);
  const frame = window.__map.getContainer().getBoundingClientRect();
  const canvas = window.__map.getPane("overlayPane").querySelector("canvas");
  const box = canvas.getBoundingClientRect();
  const scale = canvas.width / box.width;
  const x = Math.round((at.x + frame.left - box.left) * scale);
  const y = Math.round((at.y + frame.top - box.top) * scale);
  const one = (dx, dy) => "#" + [...canvas.getContext("2d").getImageData(x + dx, y + dy, 1, 1).data]
    .slice(0, 3).map((part) => part.toString(16).padStart(2, "0")).join("");
  const middle = one(0, 0);
  const hatched = ["#d9dee4", "#4a5463"].includes(middle) || !/^#/.test(middle);
  return hatched ? [one(0, 0), one(2, 0), one(4, 0)] : [middle];
}"""


def test_a_level_without_figures_is_grey(visit: Callable[..., Any]) -> None:
    lead = visit("?points=none&measure=suspensions")
    assert lead.colours("DEMO-W093", half=3) == {"#e9edf1"}
    assert lead.legend.strip() == ""
