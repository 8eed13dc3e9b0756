"""Where an award is delivered, on the map: stated codes and schools to current areas.

Pure: frames in, frames out. A place that cannot be put on the map is never dropped in silence;
it comes back in ``Placed.unplaced`` with a sentence that says why.
"""

from dataclasses import dataclass
from typing import Final

import pandas as pd

from analysis import places as known_places
from analysis.places import TRIPLE, Geography, blank_is_none, urn_of
from analysis.stated import read
from analysis.unplaced import AMBIGUOUS_CODE, NOTHING, WIDER, area_reason, school_reasons

PLACE_COLUMNS: Final = [
    "award_id", "via", "stated_code", "was", "level", "lsoa_code", "ward_code", "la_code",
    "stated_parts",
]  # fmt: skip
UNPLACED_COLUMNS: Final = ["award_id", "stated_code", "name", "reason"]


@dataclass(frozen=True)
class Placed:
    """What is on the map and what is not.

    ``places``: award_id, via (area or school), stated_code, was (the number of the school that the
    funder names, where ``stated_code`` followed it), level (lsoa, ward or la), lsoa_code,
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
    asked = read(stated, geography)
    known = pd.concat(
        [
            known_places.areas(geography),
            known_places.postcodes(geography, asked["code"]),
            known_places.schools(geography),
        ],
        ignore_index=True,
    )
    found = asked.merge(known, on=["via", "code"], how="left")
    found = found.rename(columns={"code": "stated_code"})
    missed = found["level"].isna()
    places = _narrowest(_schools_first(found[~missed]))
    unplaced = found.loc[missed].copy()
    unplaced["reason"] = _reasons(unplaced, geography)
    unplaced["stated_code"] = unplaced["was"].fillna(unplaced["stated_code"])
    unplaced["stated_code"] = unplaced["stated_code"].replace({AMBIGUOUS_CODE: None})
    unplaced = _worth_saying(unplaced, places)
    places = places.assign(stated_parts=_stated_parts(places, unplaced))
    return Placed(
        places[PLACE_COLUMNS].reset_index(drop=True),
        unplaced[UNPLACED_COLUMNS].reset_index(drop=True),
    )


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
    elsewhere |= {*geography.csp["csp_code"], *geography.postcodes["postcode"]}
    schools = geography.schools.assign(urn=geography.schools["urn"].map(urn_of))
    about = blank_is_none(unplaced[["via", "stated_code", "name", "was"]])
    of_school = school_reasons(schools, set(geography.links["urn"].map(urn_of)))
    return [
        area_reason(row.stated_code, row.name, elsewhere)
        if row.via == "area"
        else of_school(row.stated_code, row.name, row.was)
        for row in about.itertuples(index=False)
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
