"""Headings that hold area codes and names, whose spelling changes with every vintage."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

LEVEL_OF_WORD = {
    "oa": "oa",
    "lsoa": "lsoa",
    "msoa": "msoa",
    "wd": "ward",
    "ward": "ward",
    "lad": "la",
    "ltla": "la",
    "la": "la",
    "local authority district": "la",
    "csp": "csp",
    "pfa": "pfa",
    "utla": "county",
    "ctyua": "county",
    "county": "county",
    "rgn": "region",
    "region": "region",
    "ctry": "country",
    "country": "country",
    "area": "area",
    "": "area",
}
FINEST_FIRST = tuple(dict.fromkeys(LEVEL_OF_WORD.values()))

_WORDS = "|".join(sorted((word for word in LEVEL_OF_WORD if word), key=len, reverse=True))
_SHORT = re.compile(rf"({_WORDS}|)[ _]?(\d\d|\d{{4}})?[ _]?(cd|code|nm|name)", re.IGNORECASE)
"""LSOA21CD, lsoa21_code, WD24NM, ward_code, LSOA 2021 Code, Area Code, code"""
_OFFICIAL = re.compile(rf"({_WORDS}) (code|name) \((\d{{4}})\)", re.IGNORECASE)
"""LSOA code (2011), Local Authority District name (2019)"""

BELONGS_TO = "belongs_to"
"""Key in a frame's ``attrs``: the level and vintage that the heading of the codes says."""


@dataclass(frozen=True)
class AreaHeading:
    """What a heading says: the level, the year of the boundaries if given, and code or name."""

    column: str
    level: str
    vintage: str | None
    part: Literal["code", "name"]

    @property
    def belongs_to(self) -> tuple[str, str]:
        """Level and vintage, each blank where the heading does not say."""
        return ("" if self.level == "area" else self.level, self.vintage or "")


def area_heading(column: str) -> AreaHeading | None:
    """None if the heading is not of an area code or name (``WD13CDO``, ``GlobalID``)."""
    if official := _OFFICIAL.fullmatch(column):
        word, part, year = official.groups()
    elif short := _SHORT.fullmatch(column):
        word, year, part = short.groups()
    else:
        return None
    vintage = f"20{year}" if year and len(year) == 2 else year
    is_code = part.lower() in ("cd", "code")
    return AreaHeading(column, LEVEL_OF_WORD[word.lower()], vintage, "code" if is_code else "name")


def area_headings(columns: Iterable[str]) -> tuple[AreaHeading, ...]:
    found = (area_heading(str(column)) for column in columns)
    return tuple(heading for heading in found if heading is not None)


def code_headings(columns: Iterable[str]) -> list[AreaHeading]:
    """The code columns, finest level first; the order of the file within one level."""
    codes = [heading for heading in area_headings(columns) if heading.part == "code"]
    return sorted(codes, key=lambda heading: FINEST_FIRST.index(heading.level))


def name_beside(code: AreaHeading, columns: Iterable[str]) -> str | None:
    """The heading of the names that belong to a code column, if the file has one."""
    for heading in area_headings(columns):
        if heading.part == "name" and (heading.level, heading.vintage) == (
            code.level,
            code.vintage,
        ):
            return heading.column
    return None


def listed(columns: Iterable[str]) -> str:
    """Headings as a message quotes them; the row number that we add is left out."""
    return ", ".join(f"“{column}”" for column in columns if not str(column).startswith("_"))
