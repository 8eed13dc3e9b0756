"""A change of one field, in words."""

from typing import Any

from analysis.records import FieldChange


def line(change: FieldChange) -> str:
    return f"{change.field}: {_shown(change.before)} → {_shown(change.after)}"


def _shown(value: Any) -> str:
    if value is None or value == []:
        return "not known"
    if isinstance(value, list):
        return "; ".join(_shown(item) for item in value)
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values() if part)
    text = str(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
