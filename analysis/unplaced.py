"""Why a stated place is not on the map, as sentences a funder can act on."""

import re
from collections.abc import Callable
from typing import Final

import pandas as pd

WIDER: Final = "wider than the partnership: not counted on the map"
OUTSIDE: Final = "outside the partnership: not counted on the map"
OTHER_KIND: Final = "a kind of area the map does not hold: give a ward, an LSOA or a borough"
NOT_CURRENT: Final = (
    "not a current code of the partnership: it may be of an earlier year, or of somewhere else"
)
NO_SCHOOL: Final = "the list of schools has no such number"
SCHOOL_NOWHERE: Final = "the place of this school is not known"
NAME_ONLY: Final = "a name without a code cannot be placed"
AMBIGUOUS_CODE: Final = "AMBIGUOUS"
"""Stands where a name means several areas."""
AMBIGUOUS: Final = "several wards have this name: add the borough, as in “Central (Sefton)”"
NOTHING: Final = "the funder did not say where it is delivered"

WIDER_CODES: Final = re.compile(r"(K0\d|[EWSN]92|E10|E11|E12|E23|E47|E54)\d{6}|GB|UK")
"""Nations and groups of them, counties, regions, police forces, combined authorities, ICBs."""
LOCAL_CODES: Final = re.compile(r"(E06|E07|E08|E09|E22|W06|W22|S12|N09)\d{6}")
"""Local authorities and community safety partnerships: any we do not hold is elsewhere."""
SMALL_CODES: Final = re.compile(r"(E01|E05|W01|W05|S01|S13|N08|N20|N21)\d{6}")
"""LSOAs, wards and their like: one we do not hold may be ours under an older code."""


def area_reason(code: str | None, name: str | None, elsewhere: set[str]) -> str:
    """``elsewhere``: codes that lookups know and that are not the partnership's."""
    if code is None:
        return NOTHING if name is None else NAME_ONLY
    if code == AMBIGUOUS_CODE:
        return AMBIGUOUS
    if WIDER_CODES.fullmatch(code):
        return WIDER
    if code in elsewhere or LOCAL_CODES.fullmatch(code):
        return OUTSIDE
    return NOT_CURRENT if SMALL_CODES.fullmatch(code) else OTHER_KIND


def school_reasons(schools: pd.DataFrame) -> Callable[[str | None, str | None], str]:
    """A function from URN and name to the reason. ``schools``: urn (text), la_code."""
    unknown = schools["la_code"].isna() | (schools["la_code"] == "")
    nowhere = set(schools.loc[unknown, "urn"])
    elsewhere = set(schools.loc[~unknown, "urn"])

    def reason(urn: str | None, name: str | None) -> str:
        if urn is None:
            return NOTHING if name is None else NAME_ONLY
        if urn in nowhere:
            return SCHOOL_NOWHERE
        return OUTSIDE if urn in elsewhere else NO_SCHOOL

    return reason
