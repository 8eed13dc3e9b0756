"""Records compared field by field: what changed, and two changes of one record put together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True)
class FieldChange:
    """``None`` and an empty list both say that nothing is known."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Merged:
    """``conflicts``: fields that both sides changed, each to something else; ``record`` has the
    other side's value of them."""

    record: dict[str, Any]
    conflicts: list[FieldChange]


def differences(before: Record | None, after: Record | None) -> list[FieldChange]:
    """Fields whose values differ, in the order of the records; None is a record that is not."""
    old, new = before or {}, after or {}
    return [
        FieldChange(name, old.get(name), new.get(name))
        for name in dict.fromkeys([*old, *new])
        if not _same(old.get(name), new.get(name))
    ]


def merge(base: Record, other: Record, mine: Record) -> Merged:
    """Three-way: my changes since ``base`` on top of the other side's, field by field. Where both
    changed a field, the other side's value stays and my change is told."""
    record = dict(other)
    conflicts = []
    for change in differences(base, mine):
        theirs = other.get(change.field)
        if _same(theirs, change.before):
            record[change.field] = change.after
        elif not _same(theirs, change.after):
            conflicts.append(FieldChange(change.field, theirs, change.after))
    return Merged(record, conflicts)


def _same(one: Any, other: Any) -> bool:
    return bool(one == other or (_nothing(one) and _nothing(other)))


def _nothing(value: Any) -> bool:
    return value is None or value == [] or value == ""
