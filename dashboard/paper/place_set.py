"""All sheets of a borough in one file: its own first, then its wards' by name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from werkzeug.exceptions import NotFound

from analysis.wording import counted, said
from dashboard.overlaps.current import Overlaps
from dashboard.paper.fitted import Sheet
from dashboard.paper.place_sheet import place_sheet
from dashboard.paper.typeset import pdf
from dashboard.screens import NOTICE
from db.published import Release
from geography import BOROUGH, WARD

TEMPLATE: Final = "set.typ"
NO_SET: Final = "“{}” is not the code of a borough here. Only a borough’s sheets come as one file."
LEAVES: Final = (
    "Two pages for the borough and for each of its wards. Printed on both sides of the paper, each "
    "place has a leaf of its own to hand out."
)
IN_ONE_COLUMN: Final = 20
"""Lines of contents; more stand in two."""


def places_of(release: Release, borough: str) -> list[str]:
    """Codes. Raises NotFound with a sentence for what is no borough."""
    at = release.positions(BOROUGH.key).get(borough)
    if at is None:
        raise NotFound(NO_SET.format(borough[:40]))
    wards = release.areas(WARD.key)
    lying = zip(wards["names"], wards["codes"], wards["la"], strict=True)
    return [borough, *(code for _, code, la in sorted(lying) if la == at)]


def set_pdf(now: Overlaps, borough: str, on: date, told: Callable[[int], None]) -> bytes:
    """``told``: is told how many sheets there are by now."""
    sheets = list[Sheet]()
    for code in places_of(now.release, borough):
        sheets.append(_of_set(place_sheet(now, code, on), len(sheets)))
        told(len(sheets))
    front, name = now.release.front, sheets[0].told["title"]
    wards = counted(len(sheets) - 1, "ward")
    content = {
        "title": f"{name} and its {wards}",
        "description": f"Need and funding in {name} and its {wards} on {said(on)}",
        "subtitle": f"{front['partnership']} · {said(on)}",
        "notice": NOTICE if front["demonstration"] else "",
        "said": [LEAVES],
        "columns": 1 if len(sheets) <= IN_ONE_COLUMN else 2,
        "footer": f"{name} and its wards, {said(on)} · Common Ground · {front['partnership']}",
        "sheets": [sheet.told for sheet in sheets],
    }
    return pdf(TEMPLATE, content, {sheet.told["map"]: sheet.map for sheet in sheets})


def _of_set(sheet: Sheet, at: int) -> Sheet:
    """Its map under a name of its own."""
    return replace(sheet, told={**sheet.told, "map": f"map-{at}.svg"})
