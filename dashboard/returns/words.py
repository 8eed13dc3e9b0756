"""What the screens of returns call things."""

from typing import Any, Final

from record.returns.form import FIELD_BY_KEY
from record.returns.measures import RESULTS

FACETS: Final = (
    ("state", "State"),
    ("quarter", "Quarter"),
    ("funder", "Funder"),
    ("provider", "Provider"),
)
STATES: Final = {
    "overdue": "Overdue",
    "due": "Due",
    "queried": "Question open",
    "received": "Received",
    "accepted": "Accepted",
    "not yet": "Not due yet",
}
"""What waits longest first."""
STATE_MEANINGS: Final = {
    "overdue": "should have come, and has not",
    "due": "the quarter has ended, and there is still time",
    "queried": "came, and somebody asks about it",
    "received": "came, and waits to be accepted",
    "accepted": "came, and was accepted",
    "not yet": "the quarter has not ended",
}
FOR_PARTNERS: Final = (
    "For the partnership only: small numbers can identify people. Do not put this screen or its "
    "files where others can see them."
)
WORDS_RESTRICTED: Final = (
    "Restricted: only who delivers or looks after this award reads what the provider wrote in "
    "their own words."
)


def label(key: str) -> str:
    """Of a field of the form, or of the measures together."""
    return FIELD_BY_KEY[key].label if key in FIELD_BY_KEY else RESULTS


def shown(value: Any) -> str:
    """A value of a return as a history or a comparison shows it."""
    if value is None or value in ("", [], ()):
        return "not known"
    if isinstance(value, list | tuple):
        return "; ".join(shown(item) for item in value)
    if isinstance(value, dict):
        before, after = (_mark(value[name]) for name in ("mean_before", "mean_after"))
        measured = shown(value["number_measured"])
        return f"{value['name']} ({measured} measured, {before} before, {after} after)"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _mark(value: float | None) -> str:
    return "not known" if value is None else f"{value:g}"
