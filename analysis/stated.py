"""What funders write for a place, read: codes in one spelling, names and postcodes to codes,
schools that closed to those that followed them."""

import re
from collections.abc import Callable
from typing import Final

import pandas as pd

from analysis.naming import AmbiguousName
from analysis.places import OPEN, Geography, text_of, urn_of
from analysis.postcodes import canonical
from analysis.school_names import SchoolNames
from analysis.successors import open_successors
from analysis.unplaced import AMBIGUOUS_CODE

SCHOOL_TYPES: Final = frozenset({"SCHOOL", "URN"})
"""Types under which a location is a school, by its number or by its name."""
POSTCODE_TYPES: Final = frozenset({"", "POSTCODE", "PCDS", "PCD"})
_URN: Final = re.compile(r"(?:GB-EDU-|URN)?(\d+)")


def read(stated: pd.DataFrame, geography: Geography) -> pd.DataFrame:
    """award_id, via, code, name, was; each place of an award once, blanks are None.

    A school that closed stands as the open ones that followed it, one row for each, with ``was``
    the number that the funder wrote.
    """
    asked = stated[["award_id", "via", "name"]].astype(object)
    kind = stated["code_type"].map(text_of).str.upper()
    name = asked["name"].map(text_of)
    asked["name"] = name.astype(object).where(name != "", None)
    via = asked["via"].where(asked["via"].notna(), "area")
    read_all = [_spelt(*one) for one in zip(stated["code"], via, kind, strict=True)]
    asked["via"] = pd.Series([one[0] for one in read_all], index=asked.index, dtype=object)
    asked["code"] = pd.Series([one[1] for one in read_all], index=asked.index, dtype=object)
    asked = _named(asked, kind, geography)
    same = asked["code"].where(asked["code"] != AMBIGUOUS_CODE, None).fillna("name " + name)
    asked = asked[~asked.assign(same=same).duplicated(["award_id", "via", "same"])]
    return _carried(asked, geography)


def _spelt(code: object, via: str, kind: str) -> tuple[str, str | None]:
    """Whether it is an area or a school, and its code: capitals without spaces, a postcode with its
    one space, a school's bare number; None for a blank."""
    text = "".join(urn_of(code).split()).upper()
    urn = _URN.fullmatch(text)
    if via == "school" or (kind in SCHOOL_TYPES and (urn or not text)):
        return "school", (urn[1] if urn else text) or None
    postcode = canonical(text) if kind in POSTCODE_TYPES else None
    return "area", postcode or text or None


def _named(asked: pd.DataFrame, kind: pd.Series, geography: Geography) -> pd.DataFrame:
    """With the code of every place that is stated by name alone, where the name says which."""
    alone = asked["code"].isna() & asked["name"].notna()
    if not alone.any():
        return asked
    in_school = _school_names(geography).urn
    for at in asked.index[alone]:
        name, of = str(asked.at[at, "name"]), str(kind.at[at])
        if asked.at[at, "via"] == "school":
            asked.at[at, "code"] = _code(in_school, name)
            continue
        postcode = canonical(name) if of in POSTCODE_TYPES else None
        asked.at[at, "code"] = postcode or _code(geography.names.code, name, of)
    return asked


def _code(find: Callable[..., str | None], *about: str) -> str | None:
    try:
        return find(*about)
    except AmbiguousName:
        return AMBIGUOUS_CODE


def _school_names(geography: Geography) -> SchoolNames:
    schools = geography.schools
    ours = schools["la_code"].isin(geography.boroughs["la_code"]) & (schools["status"] == OPEN)
    inside = schools[ours & schools["name"].notna()]
    return SchoolNames(zip(inside["urn"].map(urn_of), inside["name"], strict=True))


def successors(geography: Geography) -> dict[str, tuple[str, ...]]:
    """Closed school → the open ones that followed it, as the partnership's links say."""
    links, schools = geography.links, geography.schools
    still_open = set(schools.loc[schools["status"] == OPEN, "urn"].map(urn_of))
    pairs = zip(links["urn"].map(urn_of), links["successor_urn"].map(urn_of), strict=True)
    return open_successors(pairs, still_open)


def _carried(asked: pd.DataFrame, geography: Geography) -> pd.DataFrame:
    """With the open successors in place of schools that closed."""
    asked = asked.assign(was=None)
    followed = successors(geography)
    if not followed:
        return asked
    moved = (asked["via"] == "school") & asked["code"].map(lambda code: bool(followed.get(code)))
    after = asked["code"].map(lambda code: followed.get(code) or (code,))
    asked = asked.assign(
        was=asked["code"].where(moved, None), code=after.where(moved, asked["code"])
    )
    return asked.explode("code", ignore_index=True)
