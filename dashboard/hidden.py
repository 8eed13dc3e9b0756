"""What is said beside figures of restricted indicators; docs/disclosure.md has the rules."""

from collections.abc import Iterable, Mapping
from typing import Any


def rounding(indicator: Mapping[str, Any]) -> str:
    """Blank for an open indicator."""
    if "rounded_to" not in indicator:
        return ""
    return f"Counts are rounded to the nearest {indicator['rounded_to']}."


def why(indicator: Mapping[str, Any]) -> str:
    """Why a figure of it is hidden; never that it is small, as some are not."""
    return (
        f"Hidden to protect people: the count is below {indicator['hidden_below']}, or it would "
        "give away one that is, or its source hides it."
    )


def lines(indicators: Iterable[Mapping[str, Any]]) -> list[str]:
    """For the end of a file with figures of these indicators."""
    return [
        f"{item['label']}: {rounding(item)} {why(item)}"
        for item in indicators
        if "rounded_to" in item
    ]
