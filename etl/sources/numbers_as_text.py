"""Numbers as publishers write them: “29,199”, “:”, “*”, “<5”, blank; missing is never zero."""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

MISSING_MARKS = frozenset({"", ":", "..", "...", "-", "–", "n/a", "na", "[x]", "[z]", "z"})
"""“[x]” and “[z]” are the Government Statistical Service's not available, not applicable."""
SUPPRESSED_MARKS = frozenset({"*", "c", "[c]", "x", "suppressed"})
_LESS_THAN = re.compile(r"(?:<=?|≤)\s*\d+")
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d*)?(?:[eE][+-]?\d{1,2})?")


@dataclass(frozen=True)
class Numbers:
    """One column of text read as numbers; exactly one of value, missing, suppressed, wrong holds.

    ``value`` is float with NaN wherever there is no number; the others are masks.
    """

    value: pd.Series
    missing: pd.Series
    suppressed: pd.Series
    wrong: pd.Series


def parse(texts: pd.Series) -> Numbers:
    """Each distinct text is looked at once, so long columns of few values are quick."""
    codes, distinct = pd.factorize(texts.fillna(""))
    read = [_one(str(text)) for text in distinct] or [(np.nan, "missing")]
    value = np.array([number for number, _ in read], dtype=float)[codes]
    kind = np.array([kind for _, kind in read])[codes]

    def mask(name: str) -> pd.Series:
        return pd.Series(kind == name, index=texts.index)

    return Numbers(
        pd.Series(value, index=texts.index), mask("missing"), mask("suppressed"), mask("wrong")
    )


def _one(text: str) -> tuple[float, str]:
    bare = text.strip().replace("\u2212", "-")
    mark = bare.lower()
    if mark in MISSING_MARKS:
        return np.nan, "missing"
    if mark in SUPPRESSED_MARKS or _LESS_THAN.fullmatch(bare):
        return np.nan, "suppressed"
    if _NUMBER.fullmatch(bare):
        return float(bare.replace(",", "")), "number"
    return np.nan, "wrong"
