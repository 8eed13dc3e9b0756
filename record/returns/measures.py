"""The measures of a return: the same people's marks before and after."""

from typing import Final

from record.returns.field import Field, Kind

RESULTS: Final = "Outcomes"
OUTCOMES: Final = 5
"""Measures that one return has room for."""
OUTCOME_PARTS: Final[tuple[tuple[str, str, str, Kind, str], ...]] = (
    (
        "name",
        "Name",
        "what you measured",
        "text",
        "One thing that may change. Example: Feeling safe where I live.",
    ),
    (
        "scale",
        "Scale",
        "its scale",
        "text",
        "Lowest to highest mark. Example: 1 to 5, higher is better.",
    ),
    (
        "number_measured",
        "Number Measured",
        "people measured",
        "whole",
        "People who were measured both before and after. Example: 13.",
    ),
    ("mean_before", "Mean Before", "average before", "mean", "At the start. Example: 2.8."),
    (
        "mean_after",
        "Mean After",
        "average after",
        "mean",
        "The same people's average mark now. Example: 3.1.",
    ),
)
"""Of each part of a measure: key, end of the heading, end of the label, kind, help."""


def outcome_key(number: int, part: str) -> str:
    return f"outcome_{number}_{part}"


def _outcome(number: int) -> tuple[Field, ...]:
    """The first measure has no number in its heading, so a table with one reads plainly."""
    front = "Outcome" if number == 1 else f"Outcome {number}"
    return tuple(
        Field(
            outcome_key(number, part),
            f"{front} {end}",
            f"Measure {number}: {label}",
            RESULTS,
            kind,
            help,
        )
        for part, end, label, kind, help in OUTCOME_PARTS
    )


MEASURES: Final = tuple(field for number in range(1, OUTCOMES + 1) for field in _outcome(number))
