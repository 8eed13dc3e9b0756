"""What a browser prints of every screen: A4, the page alone, nothing cut off."""

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from dashboard.screens import SCREENS

MEMBERS = "/members"
"""Open to administrators alone; its page is like the others."""
LONGEST = 10
OF_ONE_THING = {
    "a school": "/schools/school?urn=9000007",
    "an award": "/register/award?id=DEMO-VRP-2026-010",
    "a pair": "/overlaps/pair?a=DEMO-PCC-2026-001&b=DEMO-VRP-2026-001",
    "a return": "/returns/form?id=DEMO-LPL-2024-005&quarter=2026-Q4",
    "a check": "/check?title=Mentoring&place_name=Liverpool",
    "places compared": "/compare?places=DEMO-W008,DEMO-W109",
}
PAGES = {screen.label: screen.address for screen in SCREENS if screen.address not in (MEMBERS, "/")}
OF_THE_MAP = {"need": "", "gap": "?show=gap", "a place": "?place=DEMO-W008", "table": "?view=table"}
WORDS_OF_THE_SCREEN = re.compile(
    r"^(Menu|Skip to .*|Copy link|Download|Show( table| map)?|Clear all|CSV.*|Find|Sign out|"
    r"Overlaps Check Schools.*)$",
    re.MULTILINE,
)
PAPER = 703
"""Pixels that a browser lays A4 out in, between margins of 12 mm."""
CUT_OFF = """(width) => [...document.querySelectorAll("main *")].filter((one) => {
  if (!one.checkVisibility() || one.closest(".spoken, .leaflet-container, svg")) return false;
  const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return own && one.getBoundingClientRect().right > width + 1;
}).slice(0, 3).map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 40)}`)"""
BOXES = """() => [...document.querySelectorAll("main *")].filter((one) =>
  one.checkVisibility() && one.scrollHeight > one.clientHeight + 2 && one.clientHeight > 0
  && ["auto", "scroll"].includes(getComputedStyle(one).overflowY)).map((one) => one.className)"""


def printed(lead: Any) -> list[str]:
    """The words of each page."""
    sheet = PdfReader(io.BytesIO(lead.page.pdf(prefer_css_page_size=True)))
    box = sheet.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    return [page.extract_text().replace("\ufb01", "fi") for page in sheet.pages]


def check(lead: Any, name: str, found: list[str], most: int) -> list[str]:
    pages = printed(lead)
    text = "\n".join(pages)
    if len(pages) > most:
        found.append(f"{name}: {len(pages)} pages")
    for wanted in ("Demonstration data: invented figures", "printed on ", "/sources"):
        if wanted not in text:
            found.append(f"{name}: without “{wanted}”")
    found += [f"{name}: “{word[0]}”" for word in WORDS_OF_THE_SCREEN.findall(text)]
    return pages


@pytest.fixture
def lead(visit: Callable[..., Any]) -> Any:
    """As wide as the sheet, so that what the style of paper lays out can be measured."""
    return visit("accessibility", settled=False, size=(PAPER, 900))


def test_every_page_prints_as_a_page(lead: Any) -> None:
    found: list[str] = []
    for name, address in (PAGES | OF_ONE_THING).items():
        lead.open(address.lstrip("/"), settled=False)
        heading = lead.page.locator("h1").first.inner_text()
        pages = check(lead, name, found, LONGEST)
        first = " ".join(pages[0].split())[:300]
        if " ".join(heading.split())[:20] not in first:
            found.append(f"{name}: its heading is not among the first lines: {first[:120]}")
        lead.page.emulate_media(media="print")
        found += [f"{name}: cut off: {one}" for one in lead.page.evaluate(CUT_OFF, PAPER)]
        found += [f"{name}: a box that scrolls: {one}" for one in lead.page.evaluate(BOXES)]
        lead.page.emulate_media(media="null")
    assert found == [], "\n".join(found)


def test_the_map_prints_with_its_legend_and_the_panel(visit: Callable[..., Any]) -> None:
    lead, found = visit(), list[str]()
    for name, query in OF_THE_MAP.items():
        lead.open(query)
        before = lead.page.evaluate("[window.__map.getSize().x, window.__map.getZoom()]")
        pages = check(lead, name, found, 10 if name == "table" else 2)
        assert lead.page.evaluate("[window.__map.getSize().x, window.__map.getZoom()]") == before
        told = lead.page.locator("#told").inner_text()
        assert " ".join(told.split())[:40] in " ".join(pages[0].split())
        if name == "table":
            rows = [page for page in pages if len(re.findall(r"Liverpool\s+[\d.]+", page)) > 5]
            assert len(rows) > 1
            assert all("Residents" in page for page in rows), rows[1][:300]
            continue
        legend = [line for line in lead.legend.splitlines() if line.strip()]
        assert legend[0] in pages[0]
        assert lead.place.splitlines()[-1].strip()
        assert lead.page.locator("#place h1").inner_text() in "".join(pages)
    assert found == [], "\n".join(found)


def test_the_printed_map_has_its_colours(visit: Callable[..., Any]) -> None:
    """What would print is drawn: classes and both hatchings, where the map stands on the sheet."""
    lead = visit("?points=none")
    darkest = lead.page.evaluate("commonGround.shading.now.colours.at(-1)")
    lead.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    lead.page.emulate_media(media="print")
    drawn = lead.page.evaluate(
        """() => {
          const canvas = document.querySelector("#map-frame canvas");
          const box = canvas.getBoundingClientRect();
          const seen = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
          const colours = new Set();
          for (let i = 0; i < seen.length; i += 4) {
            if (seen[i + 3] === 255) colours.add([seen[i], seen[i + 1], seen[i + 2]].join());
          }
          const map = document.getElementById("map-frame").getBoundingClientRect();
          const kept = getComputedStyle(canvas).printColorAdjust;
          return { colours: [...colours], width: map.width, kept };
        }"""
    )
    assert drawn["kept"] == "exact"
    assert drawn["width"] == pytest.approx(700, abs=3)
    wanted = ",".join(str(int(darkest[at : at + 2], 16)) for at in (1, 3, 5))
    assert wanted in drawn["colours"]
    assert "74,84,99" in drawn["colours"], "the hatching of what is hidden"
    lead.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert lead.page.locator("html.on-paper").count() == 0
