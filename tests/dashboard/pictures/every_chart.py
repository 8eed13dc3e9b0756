"""Every screen that draws a chart, and the pictures of them over the demonstration."""

import re
from dataclasses import dataclass
from typing import Final

from asking import Site

ONE, OTHER = "DEMO-PCC-2026-001", "DEMO-VRP-2026-001"
"""Two awards at one school."""
PAIR: Final = f"a={ONE}&b={OTHER}"
MEASURE: Final = "ed_assault"
SCREENS: Final = (
    "/money/endings",
    "/money/endings?months=24&where=DEMO-B1",
    "/money/fairness",
    "/money/streams",
    "/gaps",
    "/hot-spots",
    "/compare?places=DEMO-B1,DEMO-B2",
    "/overlaps?listed=chosen",
    f"/overlaps/pair?{PAIR}",
    f"/register/award?id={ONE}",
    "/returns/summary",
    "/returns/summary?by=borough",
    "/quality",
    "/quality?funder=DEMO-FUND-PH",
)
OF_CLASS: Final = {
    "timeline": {"endings"},
    "river": {"streams"},
    "range": {"fairness"},
    "multiple": {"fairness-years"},
    "gap-map": {"gaps"},
    "spot-map": {"hot-spots"},
    "small-map": {"award-places"},
    "two": {"pair-places"},
    "trend": {"trend"},
    "axis": {"awards-in-time"},
    "days": {"awards-in-time"},
    "share": {"pair-score"},
    "bar": {"quality", "award-years"},
    "track": {"returns-people", "returns-sessions", "returns-completion"},
    "scale": {"returns-outcomes"},
}
"""By what class a chart is known, and which pictures show it."""
NO_CHART: Final = {
    "patterns": "stripes that bars are filled with",
    "": "samples of a legend, beside the chart that they explain",
}
DRAWING: Final = re.compile(r"<svg\b([^>]*)>")
CLASS: Final = re.compile(r'\bclass="([^"]*)"')
PICTURE: Final = re.compile(r'href="(/picture/chart/([\w-]+)\.(svg|png)[^"]*)"')


@dataclass(frozen=True)
class Offered:
    """``charts``: classes of the drawings of a page. ``pictures``: name → endings → address."""

    charts: set[str]
    pictures: dict[str, dict[str, str]]


def offered(site: Site, address: str) -> Offered:
    answer = site.get(address)
    assert answer.status_code == 200, f"{address}: {answer.text[:300]}"
    main = answer.text.partition('<main id="main"')[2]
    charts = {
        (CLASS.search(found) or ("", ""))[1].split(" ")[-1] for found in DRAWING.findall(main)
    }
    pictures: dict[str, dict[str, str]] = {}
    for link, name, ending in PICTURE.findall(main):
        pictures.setdefault(name, {})[ending] = link.replace("&amp;", "&")
    return Offered(charts, pictures)
