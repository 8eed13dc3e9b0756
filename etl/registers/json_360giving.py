"""360Giving JSON (version 1.4.3, packed with gzip or not): an object with a list ``grants``.

Our own files have a second list, ``incompleteGrants``: awards that lack what the standard demands.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from etl.sources.tables import decode, read_bytes
from record.assemble import collect
from record.award import Award
from record.cells import clean
from record.headings import read_past, recognise
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
    grants = _grants(path)
    return collect(_rows(path.name, grants, told, report), report)


def _grants(path: Path) -> list[Any]:
    name = path.name
    try:
        content = json.loads(decode(read_bytes(path)), parse_float=Decimal, parse_constant=str)
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
    for path, text in _leaves(key, value):
        target = recognise(path)
        if target is not None:
            row.put(target, text, clean(path))
            known = True
    if key in OBJECT_LISTS and isinstance(value, str):
        row.mention("text stands where the standard has a list of objects.", key, clean(value))
    if not known and key not in mentioned:
        mentioned.add(key)
        reason = "the product does not know this heading and reads past it."
        row.report.mention(Problem(row.file, reason, "noted", None, clean(key)[:200]))


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
