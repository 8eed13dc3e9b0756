"""Wards of earlier years, carried to today's areas through the LSOAs that lay in them."""

import pandas as pd


def carried_wards(former: pd.DataFrame, changes: pd.DataFrame, lsoas: pd.DataFrame) -> pd.DataFrame:
    """code, level, lsoa_code, ward_code, la_code: a former ward with the very LSOAs of one of today
    is that ward; any other is its LSOAs, so that nothing is guessed. A former ward with an LSOA
    that is not known today is left out.

    ``former``: code, lsoa_code (of its own time). ``changes``: from_code, to_code. ``lsoas``:
    lsoa_code, ward_code, la_code (today's).
    """
    former = former[~former["code"].isin(lsoas["ward_code"])].drop_duplicates()
    now = pd.concat(
        [
            changes[["from_code", "to_code"]],
            lsoas[["lsoa_code"]].assign(from_code=lsoas["lsoa_code"], to_code=lsoas["lsoa_code"]),
        ]
    )[["from_code", "to_code"]].drop_duplicates()
    parts = former.merge(now, left_on="lsoa_code", right_on="from_code", how="left")
    parts = parts[["code", "to_code"]].rename(columns={"to_code": "lsoa_code"})
    parts = parts.drop_duplicates().merge(lsoas, on="lsoa_code", how="left")
    lost = parts.loc[parts["ward_code"].isna(), "code"].unique()
    parts = parts[~parts["code"].isin(lost)]
    whole = _whole_wards(parts, lsoas)
    as_wards = parts[["code", "ward_code", "la_code"]].drop_duplicates("code")
    as_wards = as_wards[as_wards["code"].isin(whole)].assign(level="ward", lsoa_code=None)
    as_lsoas = parts[~parts["code"].isin(whole)].assign(level="lsoa")
    columns = ["code", "level", "lsoa_code", "ward_code", "la_code"]
    return pd.concat([as_wards[columns], as_lsoas[columns]], ignore_index=True).astype(object)


def _whole_wards(parts: pd.DataFrame, lsoas: pd.DataFrame) -> set[str]:
    """Former wards that hold all LSOAs of one ward of today, and no other."""
    today = lsoas.groupby("ward_code")["lsoa_code"].agg(frozenset)
    then = parts.groupby("code").agg(lsoas=("lsoa_code", frozenset), ward=("ward_code", "first"))
    return set(then.index[then["lsoas"] == then["ward"].map(today)])
