"""360Giving JSON (version 1.4.3, packed with gzip or not): an object with a list ``grants``.

Our own files have a second list, ``incompleteGrants``: awards that lack what the standard demands.
"""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

from etl.intake import limits, text
from record.assemble import collect
from record.award import Award
from record.cells import clean
from record.headings import UNKNOWN_HEADING, read_past, recognise
from record.row import Row, Told, tell
from reports import FileProblem, LoadReport, Problem

DEEPEST: Final = 6
"""Objects inside objects; the standard's own fields lie four deep."""
LISTS: Final = ("grants", "incompleteGrants")
OBJECT_LISTS: Final = frozenset(
    {"plannedDates", "recipientOrganization", "fundingOrganization", "beneficiaryLocation"}
)


def read(path: Path, report: LoadReport, told: Told) -> list[Award]:
    """The awards of a 360Giving JSON file; ``row`` in the report is the place in ``grants``, going
    on through ``incompleteGrants``."""
    content, in_utf8 = text.decoded(path.name, limits.contents(path))
    if not in_utf8:
        report.mention(Problem(path.name, text.NOT_UTF8, "noted"))
    grants = _grants(path.name, content)
    limits.within_rows(path.name, len(grants))
    return collect(_rows(path.name, grants, told, report), report)


class KeyTwice(ValueError):
    """One object has two values of one name; json would keep the last and lose the other."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise KeyTwice(f"“{clean(twice)[:60]}” stands twice in one object")
    return found


def _number(written: str) -> Decimal | str:
    """Exponents beyond all arithmetic stay text, and become a problem of their cell."""
    try:
        return Decimal(written)
    except InvalidOperation:
        return written


def _grants(name: str, written: str) -> list[Any]:
    limits.within_depth(name, written)
    try:
        content = json.loads(
            written, parse_float=_number, parse_constant=str, object_pairs_hook=_once
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, character {error.colno}: {error.msg}"
        raise FileProblem(f"{name}: not well-formed JSON ({where}).") from error
    except (ValueError, RecursionError) as error:
        raise FileProblem(f"{name}: JSON that cannot be read ({error}).") from error
    if not isinstance(content, dict) or "grants" not in content:
        raise FileProblem(f"{name}: not 360Giving JSON, for there is no “grants” at its root.")
    grants: list[Any] = []
    for key in LISTS:
        found = content.get(key, [])
        if not isinstance(found, list):
            raise FileProblem(f"{name}: “{key}” is not a list, so no award can be read.")
        grants += found
    if not grants:
        raise FileProblem(f"{name}: “grants” is an empty list; there is nothing to read.")
    return grants


def _rows(name: str, grants: list[Any], told: Told, report: LoadReport) -> Iterator[Row]:
    mentioned: set[str] = set()
    for number, grant in enumerate(grants, start=1):
        row = Row(name, number, report)
        if not isinstance(grant, dict):
            report.read += 1
            reason = "this is not an object with an award's fields, so it cannot be kept."
            report.refuse(Problem(name, reason, "refused", number, f"grants/{number - 1}"))
            continue
        for key, value in grant.items():
            _put(row, key, value, mentioned)
        tell(row, told)
        yield row


def _put(row: Row, key: str, value: Any, mentioned: set[str]) -> None:
    known = read_past(key) or value is None
    for path, said in _leaves(key, value):
        target = recognise(path)
        if target is not None:
            row.put(target, said, clean(path))
            known = True
    if key in OBJECT_LISTS and isinstance(value, str):
        row.mention("text stands where the standard has a list of objects.", key, clean(value))
    if not known and key not in mentioned:
        mentioned.add(key)
        row.report.mention(Problem(row.file, UNKNOWN_HEADING, "noted", None, clean(key)[:200]))


def _leaves(path: str, value: Any, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Every scalar under a value with its path, such as ``plannedDates/0/startDate``."""
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in parts if depth < DEEPEST else ():
            yield from _leaves(f"{path}/{key}", part, depth + 1)
    elif value is not None:
        yield path, _text(value)


def _text(value: Any) -> str:
    """A scalar as a cell of a table would show it; ``1.5E+4`` becomes 15000."""
    if isinstance(value, Decimal) and abs(value.adjusted()) < 30:
        return format(value, "f")
    return str(value)
