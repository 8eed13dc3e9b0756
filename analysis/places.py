"""The partnership's places: what an award can be put at, under every code that means it."""

from dataclasses import dataclass, field
from typing import Final

import pandas as pd

from analysis.former_wards import carried_wards
from analysis.naming import Names

TRIPLE: Final = ["lsoa_code", "ward_code", "la_code"]
OPEN: Final = "open"


def _none_of(*columns: str) -> pd.DataFrame:
    return pd.DataFrame(columns=list(columns), dtype=object)


@dataclass(frozen=True)
class Geography:
    """The partnership's areas. All codes are text; a frame may have further columns.

    ``lsoas``: lsoa_code, ward_code, la_code (current best fit). ``wards``: ward_code, la_code
    (every current ward, also one without any LSOA). ``boroughs``: la_code. ``names``: what wards
    and boroughs are called. ``changes``:
    from_code, to_code, change (LSOA 2011 to 2021). ``csp``: csp_code, la_code; any other code
    that means whole boroughs may stand here too, with one row per borough (the police force
    area, the metropolitan county). ``schools``: urn, name, status (``open`` or ``closed``),
    lsoa_code, ward_code, la_code. ``links``: urn and successor_urn of schools that followed one
    another. ``postcodes``: postcode as ``postcodes.canonical`` writes it, lsoa_code, ward_code,
    la_code. ``former_wards``: code and, row by row, lsoa_code of the LSOAs that lay in it.
    """

    lsoas: pd.DataFrame
    wards: pd.DataFrame
    boroughs: pd.DataFrame
    changes: pd.DataFrame
    csp: pd.DataFrame
    schools: pd.DataFrame
    names: Names = field(default_factory=lambda: Names([], []))
    links: pd.DataFrame = field(default_factory=lambda: _none_of("urn", "successor_urn"))
    postcodes: pd.DataFrame = field(default_factory=lambda: _none_of("postcode", *TRIPLE))
    former_wards: pd.DataFrame = field(default_factory=lambda: _none_of("code", "lsoa_code"))


def areas(geography: Geography) -> pd.DataFrame:
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
    former = geography.former_wards
    former = carried_wards(
        former[~former["code"].isin(geography.wards["ward_code"])], changes, geography.lsoas[TRIPLE]
    )
    kinds = [lsoas, moved, wards, boroughs, csp.assign(level="la"), former]
    every = pd.concat([kind.astype(object) for kind in kinds], ignore_index=True)
    return blank_is_none(every.assign(via="area")).drop_duplicates(["code", *TRIPLE])


def postcodes(geography: Geography, asked: pd.Series) -> pd.DataFrame:
    """Those of the asked ones that lie in the partnership: via, code, level, triple. One stands as
    its LSOA, in the ward that the LSOA is best-fitted to; where its LSOA is not known, as its own
    ward or borough."""
    found = blank_is_none(geography.postcodes[geography.postcodes["postcode"].isin(asked)])
    found = found.rename(columns={"postcode": "code"})[["code", *TRIPLE]]
    best_fit = found[["code", "lsoa_code"]].merge(geography.lsoas[TRIPLE], on="lsoa_code")
    rest = _ours(found[~found["code"].isin(best_fit["code"])].assign(lsoa_code=None), geography)
    return pd.concat([best_fit.assign(level="lsoa"), rest]).astype(object).assign(via="area")


def schools(geography: Geography) -> pd.DataFrame:
    """Schools inside the partnership, at the finest level that is known of them."""
    found = _ours(blank_is_none(geography.schools[["urn", *TRIPLE]]), geography)
    code = found["urn"].map(urn_of)
    return found.assign(via="school", code=code).drop_duplicates("code")


def _ours(places: pd.DataFrame, geography: Geography) -> pd.DataFrame:
    """Those in the partnership's boroughs, with their finest level that is known."""
    ours = places[places["la_code"].isin(geography.boroughs["la_code"])]
    level = pd.Series("la", index=ours.index, dtype=object)
    level = level.mask(ours["ward_code"].notna(), "ward")
    return ours.assign(level=level.mask(ours["lsoa_code"].notna(), "lsoa"))


def text_of(value: object) -> str:
    return "" if pd.isna(value) else str(value).strip()


def urn_of(value: object) -> str:
    """A number that a frame has made a float of is a URN all the same."""
    return text_of(value).removesuffix(".0")


def blank_is_none(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.astype(object)
    return frame.where(frame.notna() & (frame != ""), None)
