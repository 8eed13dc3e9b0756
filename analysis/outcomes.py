"""What changed for people, measure by measure; different measures are never put together."""

import numpy as np
import pandas as pd

COLUMNS = [
    "group",
    "measure",
    "scale",
    "measured",
    "people",
    "mean_before",
    "mean_after",
    "change",
    "returns",
    "returns_left_out",
    "sentence",
]


def outcomes(measures: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """Per group, measure and scale: means weighted by the number measured.

    ``measures``: intervention, quarter, name, scale, number_measured, mean_before, mean_after,
    people (of the return). Case and spaces of names and scales do not count. A return that lacks a
    part is left out, and counted; ``people`` is of the returns that are in.
    """
    found = measures.merge(members, on="intervention")
    found["measure_key"], found["scale_key"] = _plain(found["name"]), _plain(found["scale"])
    keys = ["group", "measure_key", "scale_key"]
    rows = [_row(str(group), rows) for (group, _, _), rows in found.groupby(keys, sort=True)]
    return pd.DataFrame(rows, columns=COLUMNS)


def _plain(texts: pd.Series) -> pd.Series:
    return texts.fillna("").astype(str).map(lambda text: " ".join(text.casefold().split()))


def _row(group: str, rows: pd.DataFrame) -> dict[str, object]:
    whole = rows.dropna(subset=["number_measured", "mean_before", "mean_after"])
    whole = whole[whole["number_measured"] > 0]
    measured = int(whole["number_measured"].sum())
    row: dict[str, object] = {
        "group": group,
        "measure": rows["name"].iloc[0],
        "scale": rows["scale"].iloc[0],
        "measured": measured,
        "people": int(whole["people"].sum()) if whole["people"].notna().all() else None,
        "mean_before": np.nan,
        "mean_after": np.nan,
        "change": np.nan,
        "returns": len(whole),
        "returns_left_out": len(rows) - len(whole),
    }
    if measured:
        weights = whole["number_measured"]
        before = float(np.average(whole["mean_before"], weights=weights))
        after = float(np.average(whole["mean_after"], weights=weights))
        row |= {"mean_before": before, "mean_after": after, "change": after - before}
    return row | {"sentence": _sentence(row)}


def _sentence(row: dict[str, object]) -> str:
    measured, people = row["measured"], row["people"]
    if not measured:
        return f"“{row['measure']}”: every return lacks a number or a mean."
    of = "an unknown number of" if people is None else f"{people:,}"
    return (
        f"“{row['measure']}”: {row['mean_before']:.1f} before, {row['mean_after']:.1f} after, a "
        f"change of {row['change']:+.1f}; {measured:,} measured of {of} people in {row['returns']} "
        "returns. Somebody measured in two quarters counts in both. Without a group to compare "
        "with, this does not show what caused the change."
    )
