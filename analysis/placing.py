"""Where an award is delivered, on the map: stated codes and schools to current areas.

Pure: frames in, frames out. A place that cannot be put on the map is never dropped in silence;
it comes back in ``Placed.unplaced`` with a sentence that says why.
"""

from dataclasses import dataclass, field
from typing import Final

import pandas as pd

from analysis.naming import AmbiguousName, Names
from analysis.unplaced import AMBIGUOUS_CODE, NOTHING, WIDER, area_reason, school_reasons

PLACE_COLUMNS: Final = [
    "award_id", "via", "stated_code", "level", "lsoa_code", "ward_code", "la_code", "stated_parts",
]  # fmt: skip
UNPLACED_COLUMNS: Final = ["award_id", "stated_code", "name", "reason"]
TRIPLE: Final = ["lsoa_code", "ward_code", "la_code"]


@dataclass(frozen=True)
class Geography:
    """The partnership's areas. All codes are text; a frame may have further columns.

    ``lsoas``: lsoa_code, ward_code, la_code (current best fit). ``wards``: ward_code, la_code
    (every current ward, also one without any LSOA). ``boroughs``: la_code. ``names``: what wards
    and boroughs are called. ``changes``:
    from_code, to_code, change (LSOA 2011 to 2021). ``csp``: csp_code, la_code; any other code
    that means whole boroughs may stand here too, with one row per borough (the police force
    area, the metropolitan county). ``schools``: urn, lsoa_code, ward_code, la_code.
    """

    lsoas: pd.DataFrame
    wards: pd.DataFrame
    boroughs: pd.DataFrame
    changes: pd.DataFrame
    csp: pd.DataFrame
    schools: pd.DataFrame
    names: Names = field(default_factory=lambda: Names([], []))


@dataclass(frozen=True)
class Placed:
    """What is on the map and what is not.

    ``places``: award_id, via (area or school), stated_code, level (lsoa, ward or la), lsoa_code,
    ward_code, la_code (None where the level is larger), stated_parts (how many places the award
    states, those off the map included). ``unplaced``: award_id, stated_code, name, reason.
    """

    places: pd.DataFrame
    unplaced: pd.DataFrame


def place(stated: pd.DataFrame, geography: Geography) -> Placed:
    """Put stated places on the map.

    ``stated``: award_id, via (``area`` or ``school``), code, code_type, name; one row per stated
    place, and one row with nothing but the award_id for an award that states none. Codes decide;
    where there is none the name does, with ``code_type`` (a ward's name only under ``WD``).
    Schools that are found override the award's areas; an area that contains another place of its
    award is left out.
    """
    asked = _asked(_named(stated, geography.names))
    known = pd.concat([_areas(geography), _schools(geography)], ignore_index=True)
    found = asked.merge(known, on=["via", "code"], how="left")
    found = found.rename(columns={"code": "stated_code"})
    missed = found["level"].isna()
    places = _narrowest(_schools_first(found[~missed]))
    unplaced = found.loc[missed].copy()
    unplaced["reason"] = _reasons(unplaced, geography)
    unplaced["stated_code"] = unplaced["stated_code"].replace({AMBIGUOUS_CODE: None})
    unplaced = _worth_saying(unplaced, places)
    places = places.assign(stated_parts=_stated_parts(places, unplaced))
    return Placed(
        places[PLACE_COLUMNS].reset_index(drop=True),
        unplaced[UNPLACED_COLUMNS].reset_index(drop=True),
    )


def _asked(stated: pd.DataFrame) -> pd.DataFrame:
    """The stated places with codes as capitals without spaces, each once; blanks are None."""
    asked = stated[["award_id", "via", "code", "name"]].astype(object)
    text = asked["code"].map(_text).str.replace(r"\s+|\.0$", "", regex=True).str.upper()
    asked["code"] = text.astype(object).where(text != "", None)
    name = asked["name"].map(_text)
    asked["name"] = name.astype(object).where(name != "", None)
    asked.loc[asked["via"].isna(), "via"] = "area"
    same = asked["code"].fillna("name " + name)
    return asked[~asked.assign(same=same).duplicated(["award_id", "via", "same"])]


def _named(stated: pd.DataFrame, names: Names) -> pd.DataFrame:
    """With the code of every area that is stated by name alone, where the name says which."""
    alone = stated["code"].isna() & stated["name"].notna() & (stated["via"] != "school")
    stated = stated.astype({"code": object})
    for at in stated.index[alone]:
        kind = stated.at[at, "code_type"] if "code_type" in stated else None
        stated.at[at, "code"] = _code(names, str(stated.at[at, "name"]), _text(kind))
    return stated


def _code(names: Names, name: str, kind: str) -> str | None:
    try:
        return names.code(name, kind)
    except AmbiguousName:
        return AMBIGUOUS_CODE


def _text(value: object) -> str:
    return "" if pd.isna(value) else str(value).strip()


def _urn(value: object) -> str:
    return _text(value).removesuffix(".0")


def _areas(geography: Geography) -> pd.DataFrame:
    """Every area code the map understands: via, code, level, triple."""
    lsoas = geography.lsoas[TRIPLE].assign(code=geography.lsoas["lsoa_code"], level="lsoa")
    changes = geography.changes
    old = changes.loc[~changes["from_code"].isin(geography.lsoas["lsoa_code"])]
    moved = (
        old[["from_code", "to_code"]]
        .rename(columns={"from_code": "code", "to_code": "lsoa_code"})
        .merge(geography.lsoas[TRIPLE], on="lsoa_code")
        .assign(level="lsoa")
    )
    wards = geography.wards[["ward_code", "la_code"]].assign(
        code=geography.wards["ward_code"], level="ward"
    )
    boroughs = geography.boroughs[["la_code"]].assign(
        code=geography.boroughs["la_code"], level="la"
    )
    ours = geography.csp["la_code"].isin(geography.boroughs["la_code"])
    csp = geography.csp.loc[ours, ["csp_code", "la_code"]].rename(columns={"csp_code": "code"})
    every = pd.concat([lsoas, moved, wards, boroughs, csp.assign(level="la")], ignore_index=True)
    return _blank_is_none(every.assign(via="area")).drop_duplicates(["code", *TRIPLE])


def _schools(geography: Geography) -> pd.DataFrame:
    """Schools inside the partnership, at the finest level that is known of them."""
    schools = _blank_is_none(geography.schools[["urn", *TRIPLE]])
    schools = schools[schools["la_code"].isin(geography.boroughs["la_code"])]
    level = pd.Series("la", index=schools.index, dtype=object)
    level = level.mask(schools["ward_code"].notna(), "ward")
    level = level.mask(schools["lsoa_code"].notna(), "lsoa")
    code = schools["urn"].map(_urn)
    return schools.assign(via="school", code=code, level=level).drop_duplicates("code")


def _blank_is_none(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.astype(object)
    return frame.where(frame.notna() & (frame != ""), None)


def _schools_first(found: pd.DataFrame) -> pd.DataFrame:
    """Areas of awards with a placed school go; so do second mentions of one place."""
    in_schools = found.loc[found["via"] == "school", "award_id"].unique()
    kept = found[(found["via"] == "school") | ~found["award_id"].isin(in_schools)]
    school = kept["via"] == "school"
    areas = kept[~school].drop_duplicates(["award_id", "level", *TRIPLE])
    return pd.concat([areas, kept[school].drop_duplicates(["award_id", "stated_code"])])


def _narrowest(places: pd.DataFrame) -> pd.DataFrame:
    """Without the areas that contain another listed area of the same award."""
    area = places["via"] == "area"
    inside_ward = _pairs(places[area & (places["level"] == "lsoa")], "ward_code")
    inside_borough = _pairs(places[area & (places["level"] != "la")], "la_code")
    ward = area & (places["level"] == "ward")
    borough = area & (places["level"] == "la")
    contains = (ward & _pairs(places, "ward_code").isin(inside_ward)) | (
        borough & _pairs(places, "la_code").isin(inside_borough)
    )
    return places[~contains]


def _pairs(places: pd.DataFrame, column: str) -> pd.Series:
    return pd.Series(
        list(zip(places["award_id"], places[column], strict=True)), index=places.index, dtype=object
    )


def _reasons(unplaced: pd.DataFrame, geography: Geography) -> list[str]:
    elsewhere = {*geography.changes["from_code"], *geography.changes["to_code"]}
    elsewhere |= set(geography.csp["csp_code"])
    of_school = school_reasons(geography.schools.assign(urn=geography.schools["urn"].map(_urn)))
    return [
        area_reason(code, name, elsewhere) if via == "area" else of_school(code, name)
        for via, code, name in zip(
            unplaced["via"], unplaced["stated_code"], unplaced["name"], strict=True
        )
    ]


def _worth_saying(unplaced: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Without blanks and wider areas of awards that say more narrowly where they are."""
    placed = unplaced["award_id"].isin(places["award_id"])
    schools = places.loc[places["via"] == "school", "award_id"]
    overridden = unplaced["award_id"].isin(schools) & (unplaced["via"] == "area")
    empty = unplaced["reason"] == NOTHING
    more_said = unplaced["award_id"].isin(unplaced.loc[~empty, "award_id"])
    wider = unplaced["reason"] == WIDER
    return unplaced[~overridden & ~(placed & (wider | empty)) & ~(empty & more_said)]


def _stated_parts(places: pd.DataFrame, unplaced: pd.DataFrame) -> pd.Series:
    """How many places each award states: placed ones, and those off the map but not wider."""
    here = places.groupby("award_id")["stated_code"].nunique()
    in_the_same_way = unplaced["award_id"].map(places.groupby("award_id")["via"].first())
    off_the_map = unplaced[unplaced["via"] == in_the_same_way].groupby("award_id").size()
    together = here.add(off_the_map, fill_value=0)
    return places["award_id"].map(together).astype("int64")
