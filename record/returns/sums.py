"""What cannot be true of one return, whatever quarter it is for: its totals and its measures."""

import re
from collections.abc import Mapping
from typing import Any, Final

from record.returns.bands import EVERYBODY_ONCE
from record.returns.form import keys_of, label
from record.returns.measures import OUTCOME_PARTS, OUTCOMES, outcome_key
from record.returns.remarks import Remark

_RANGE: Final = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)\s*(?:to|-|–|—)\s*([0-9]+(?:\.[0-9]+)?)")
Values = Mapping[str, Any]
"""Cells as they were read, by key of the form; a cell that was refused is left out."""


def unequal_totals(values: Values) -> list[Remark]:
    """The same people, counted by age, by sex and by ethnic group, with those not known.

    A group with nothing in it says nothing, and one with a refused cell cannot be added up.
    """
    totals = {}
    for group in EVERYBODY_ONCE:
        keys = keys_of(group)
        if all(key in values for key in keys) and any(values[key] is not None for key in keys):
            totals[group] = sum(values[key] or 0 for key in keys)
    if len(set(totals.values())) <= 1:
        return []
    said = ", ".join(f"{_by(group)} {total:,}" for group, total in totals.items())
    highest = max(totals.values())
    short = [group for group in totals if totals[group] < highest]
    missing = " and ".join(f"{highest - totals[group]:,} more {_by(group)}" for group in short)
    unknown = " and ".join(f"“{label(keys_of(group)[-1])}”" for group in short)
    blank = [label(key) for group in totals for key in keys_of(group) if values[key] is None]
    sentence = (
        f"The totals differ: {said}. They count the same people, so all must be the same. If "
        f"{highest:,} is right, {missing} are missing: people of whom you do not know it belong "
        f"under {unknown}." + (f" Blank: {', '.join(blank)}." if blank else "")
    )
    fields = tuple(keys_of(group)[-1] for group in short)
    every = tuple(key for group in totals for key in keys_of(group))
    return [Remark(tuple(dict.fromkeys((*fields, *every))), "refused", sentence)]


def _by(group: str) -> str:
    return group.removeprefix("People ")


def impossible_outcomes(values: Values) -> list[Remark]:
    """Measures without a name, said twice, of nobody, or outside their own scale."""
    remarks: list[Remark] = []
    seen: set[tuple[str, str]] = set()
    for number in range(1, OUTCOMES + 1):
        keys = {part: outcome_key(number, part) for part, *_ in OUTCOME_PARTS}
        found = {part: values.get(key) for part, key in keys.items()}
        if found["name"] is None and keys["name"] in values:
            remarks += _nameless(keys, found)
            continue
        if found["name"] is None:
            continue
        measure = (same_words(found["name"]), same_words(found["scale"]))
        if measure in seen:
            sentence = f"{label(keys['name'])}: “{found['name']}” stands twice. Leave one out."
            remarks.append(Remark((keys["name"],), "refused", sentence, found["name"]))
        seen.add(measure)
        remarks += _of_nobody(keys, found) + _outside(keys, found)
    return remarks


def _nameless(keys: Mapping[str, str], found: Values) -> list[Remark]:
    first = next((part for part, value in found.items() if value is not None), None)
    if first is None:
        return []
    sentence = (
        f"{label(keys['name'])}: the cell is blank, but {label(keys[first])} says "
        f"“{found[first]}”. Name what was measured."
    )
    return [Remark((keys["name"], keys[first]), "refused", sentence, str(found[first]))]


def _of_nobody(keys: Mapping[str, str], found: Values) -> list[Remark]:
    means = [part for part in ("mean_before", "mean_after") if found[part] is not None]
    if found["number_measured"] != 0 or not means:
        return []
    part = means[0]
    sentence = (
        f"{label(keys['number_measured'])}: “0”, but {label(keys[part])} says "
        f"“{found[part]:g}”. There is no average of nobody: correct one of them."
    )
    return [Remark((keys["number_measured"], keys[part]), "refused", sentence, "0")]


def _outside(keys: Mapping[str, str], found: Values) -> list[Remark]:
    stated = scale_range(found["scale"])
    if stated is None:
        return []
    remarks = []
    for part in ("mean_before", "mean_after"):
        mean = found[part]
        if mean is not None and not stated[0] <= mean <= stated[1]:
            sentence = (
                f"{label(keys[part])}: “{mean:g}” is outside the scale “{found['scale']}”. "
                "Correct the average or the scale."
            )
            remarks.append(Remark((keys[part], keys["scale"]), "refused", sentence, f"{mean:g}"))
    return remarks


def scale_range(scale: str | None) -> tuple[float, float] | None:
    """Lowest and highest mark of a scale that states them (“1 to 5, higher is better”)."""
    found = _RANGE.search(scale or "")
    if found is None:
        return None
    low, high = float(found[1]), float(found[2])
    return (low, high) if low < high else (high, low)


def same_words(text: str | None) -> str:
    """Two spellings of one measure or scale: case and spaces do not count."""
    return " ".join((text or "").casefold().split())
