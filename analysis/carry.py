"""Carry figures from LSOA 2011 to LSOA 2021 by the official change lookup."""

import pandas as pd


def carry_counts(counts: pd.DataFrame, changes: pd.DataFrame, weights: pd.Series) -> pd.DataFrame:
    """Counts of people carried to the new codes; the total is kept.

    ``counts``: index old code, any columns of counts. ``changes``: from_code, to_code, change
    (U unchanged, M merged, S split, X irregular). ``weights``: index new code, residents of a
    later census; a split or irregular LSOA's people are shared over its successors in
    proportion to them, equally where they are not known. Codes without a change row are left out.
    """
    links = changes.loc[changes["from_code"].isin(counts.index), ["from_code", "to_code"]].copy()
    size = links["to_code"].map(weights)
    unknown = size.isna().groupby(links["from_code"]).transform("any")
    links["weight"] = size.where(~unknown, 1.0)
    total = links.groupby("from_code")["weight"].transform("sum")
    share = links["weight"] / total
    carried = counts.loc[links["from_code"]].mul(share.to_numpy(), axis=0)
    carried.index = pd.Index(links["to_code"], name="code")
    return carried.groupby(level=0).sum()
