"""How many people interventions reached: people are not events, and quarters share people.

Pure: frames in, frames and sentences out. ``returns`` is as in ``analysis.returns``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.returns import BASES, CASELOAD, NEW, UNIQUE
from analysis.wording import listed


@dataclass(frozen=True)
class Part:
    """What can be said of the quarters that were counted on one basis.

    ``lower`` and ``upper`` bound the number of people: who came for the first time (new), who were
    seen (unique), who were on the books at the end of the last of ``quarters`` (caseload, whose
    smallest and largest quarter are ``smallest`` and ``largest``).
    """

    basis: str
    quarters: tuple[str, ...]
    lower: int
    upper: int
    smallest: int
    largest: int


@dataclass(frozen=True)
class People:
    """``missing``: quarters without a return, or without a number of people in it."""

    parts: tuple[Part, ...]
    missing: tuple[str, ...]
    sentence: str


def people(returns: pd.DataFrame, quarters: Sequence[str]) -> People:
    """How many people one intervention reached over the chosen quarters."""
    known = returns[returns["quarter"].isin(list(quarters)) & returns["people"].notna()]
    known = known.sort_values("quarter")
    by_basis = dict(list(known.groupby("counting_basis")))
    parts = tuple(_part(basis, by_basis[basis]) for basis in BASES if basis in by_basis)
    missing = tuple(sorted(set(quarters) - set(known["quarter"])))
    return People(parts, missing, _sentence(parts, missing))


def _part(basis: str, rows: pd.DataFrame) -> Part:
    lower, upper = bounds(basis, rows["people"])
    smallest, largest = int(rows["people"].min()), int(rows["people"].max())
    return Part(basis, tuple(rows["quarter"]), lower, upper, smallest, largest)


def bounds(basis: str, counts: pd.Series) -> tuple[int, int]:
    """Of known counts of successive quarters, oldest first; (0, 0) of none."""
    if counts.empty:
        return 0, 0
    if basis == NEW:
        return int(counts.sum()), int(counts.sum())
    if basis == UNIQUE:
        return int(counts.max()), int(counts.sum())
    return int(counts.iloc[-1]), int(counts.iloc[-1])


def _sentence(parts: Sequence[Part], missing: Sequence[str]) -> str:
    if not parts:
        return "Nothing can be said: no return with a number of people came for these quarters."
    said = [_said(part) for part in parts]
    if len(parts) > 1:
        said.insert(0, "The counting basis changed, so each part stands by itself.")
    if missing:
        said.append(f"Not complete: {listed(missing)} missing.")
    return " ".join(said)


def _said(part: Part) -> str:
    when = listed(part.quarters)
    if part.basis == NEW:
        return (
            f"{_persons(part.lower)} came for the first time in {when}. Nobody is new twice, so "
            "the quarters may be added."
        )
    if part.basis == CASELOAD:
        last = part.quarters[-1]
        between = f" (between {part.smallest:,} and {part.largest:,} over {when})"
        return (
            f"{_persons(part.lower)} on the books at the end of {last}"
            f"{between if len(part.quarters) > 1 else ''}. A caseload is counted on one day, so "
            "quarters may not be added."
        )
    if len(part.quarters) == 1:
        return f"{_persons(part.lower)} seen in {when}."
    return (
        f"Between {part.lower:,} and {part.upper:,} people seen in {when}. The same person may "
        f"come in several quarters, so they may not be added: {part.lower:,} is the largest "
        f"quarter, {part.upper:,} the sum."
    )


def _persons(number: int) -> str:
    return "1 person" if number == 1 else f"{number:,} people"


def people_by_intervention(
    returns: pd.DataFrame, expected: Mapping[str, Sequence[str]]
) -> pd.DataFrame:
    """One row per intervention and counting basis; an intervention of which no return came has
    one with nothing known. ``expected``: the chosen quarters of each intervention."""
    narrow = returns[["intervention", "quarter", "counting_basis", "people"]]
    sent = dict(list(narrow.groupby("intervention")))
    rows = []
    for name, quarters in expected.items():
        found = people(sent.get(name, narrow.head(0)), quarters)
        said = {"missing": ", ".join(found.missing), "sentence": found.sentence}
        for part in found.parts or (None,):
            numbers = {"counting_basis": None, "quarters": "", "lower": np.nan, "upper": np.nan}
            if part is not None:
                numbers = {
                    "counting_basis": part.basis,
                    "quarters": ", ".join(part.quarters),
                    "lower": part.lower,
                    "upper": part.upper,
                }
            rows.append({"intervention": name, **numbers, **said})
    columns = ["intervention", "counting_basis", "quarters", "lower", "upper", "missing"]
    return pd.DataFrame(rows, columns=[*columns, "sentence"])


def people_by_group(by_intervention: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """Several interventions together, each counting basis by itself.

    ``members``: intervention, group; an intervention may stand in several groups, so groups do not
    add up. Places are what interventions gave, added; people may be the same in two interventions,
    so there are at least as many as the largest has and at most as many as all have.
    """
    known = by_intervention.dropna(subset=["counting_basis"]).merge(members, on="intervention")
    rows = []
    for (group, basis), found in known.groupby(["group", "counting_basis"], sort=True):
        low, high = int(found["lower"].sum()), int(found["upper"].sum())
        least = int(found["lower"].max())
        rows.append(
            {
                "group": group,
                "counting_basis": basis,
                "interventions": len(found),
                "incomplete": int((found["missing"] != "").sum()),
                "places_lower": low,
                "places_upper": high,
                "people_lower": least,
                "people_upper": high,
                "sentence": _together(str(basis), len(found), (low, high), least),
            }
        )
    columns = ["group", "counting_basis", "interventions", "incomplete"]
    columns += ["places_lower", "places_upper", "people_lower", "people_upper", "sentence"]
    return pd.DataFrame(rows, columns=columns)


def _together(basis: str, number: int, places: tuple[int, int], least: int) -> str:
    low, high = places
    taken = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    what = {NEW: "first visits", UNIQUE: "places taken", CASELOAD: "places taken at quarter end"}
    if number == 1:
        return f"{taken} {what[basis]} in 1 intervention."
    return (
        f"{taken} {what[basis]} in {number:,} interventions. One person may be in several of them, "
        f"so these are between {least:,} and {high:,} people."
    )
