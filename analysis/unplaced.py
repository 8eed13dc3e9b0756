"""Why a stated place is not on the map, as sentences a funder can act on."""

import re
from collections.abc import Callable
from typing import Final

import pandas as pd

from analysis.postcodes import canonical

WIDER: Final = "wider than the partnership: not counted on the map"
OUTSIDE: Final = "outside the partnership: not counted on the map"
OTHER_KIND: Final = "a kind of area the map does not hold: give a ward, an LSOA or a borough"
NOT_CURRENT: Final = (
    "not a current code of the partnership: it may be of an earlier year, or of somewhere else"
)
NO_SCHOOL: Final = "the list of schools has no such number"
SCHOOL_NOWHERE: Final = "the place of this school is not known"
NO_SCHOOL_NAME: Final = (
    "no open school of the partnership has this name: give the school's number (URN)"
)
SCHOOLS_ALIKE: Final = (
    "several schools have this name, or begin with it: give the school's number (URN)"
)
CLOSED: Final = (
    "the school closed or was merged, and neither its place nor an open school that followed it is "
    "known"
)
FOLLOWED: Final = "the school closed or was merged; the one that followed it, URN {urn}: {reason}"
UNKNOWN_POSTCODE: Final = (
    "the list of postcodes does not have this one: it may have ended, be mistyped, or lie outside "
    "the partnership"
)
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
    if canonical(code) == code:
        return OUTSIDE if code in elsewhere else UNKNOWN_POSTCODE
    if WIDER_CODES.fullmatch(code):
        return WIDER
    if code in elsewhere or LOCAL_CODES.fullmatch(code):
        return OUTSIDE
    return NOT_CURRENT if SMALL_CODES.fullmatch(code) else OTHER_KIND


Reason = Callable[[str | None, str | None, str | None], str]


def school_reasons(schools: pd.DataFrame, followed: set[str]) -> Reason:
    """A function from URN, name and the URN that the school followed to the reason.

    ``schools``: urn (text), status, la_code. ``followed``: URNs of schools
    that others followed.
    """
    unknown = schools["la_code"].isna() | (schools["la_code"] == "")
    nowhere = set(schools.loc[unknown, "urn"])
    elsewhere = set(schools.loc[~unknown, "urn"])
    closed = followed | set(schools.loc[schools["status"] == "closed", "urn"])

    def reason(urn: str | None, name: str | None, was: str | None) -> str:
        if was is not None:
            return FOLLOWED.format(urn=urn, reason=reason(urn, name, None))
        if urn is None:
            return NOTHING if name is None else NO_SCHOOL_NAME
        if urn == AMBIGUOUS_CODE:
            return SCHOOLS_ALIKE
        if urn in elsewhere:
            return OUTSIDE
        if urn in closed:
            return CLOSED
        return SCHOOL_NOWHERE if urn in nowhere else NO_SCHOOL

    return reason
