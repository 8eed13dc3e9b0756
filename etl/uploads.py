"""A list brought to the browser: looked at, then written, by the loader's own code."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, func, select

from db.tables import delivery as delivery_table
from etl import return_uploads
from etl.delivery import Delivery
from etl.intake import confined
from etl.kinds.awards import planned
from etl.load import load
from etl.not_on_map import not_on_map
from record import audit, uploads
from record.annotated import annotated
from record.headings import SAID_HEADING, UNKNOWN_HEADING, alike, key
from record.machine import LOADER
from record.plan import Plan
from record.rights import Person
from record.row import Told
from record.sensitive import without_places
from record.uploads import Upload
from reports import FileProblem, LoadReport, Problem, gravest_first

ENDINGS: Final = (".csv", ".csv.gz", ".json", ".json.gz", ".xlsx", ".xlsm", ".xls", ".ods", ".pdf")
"""Kept of a file's name, which reaches the disk in no other way: the reader tells kinds apart by
content, and says more of a wrong one when it knows what it claims to be."""
SHOWN: Final = 200
"""Awards and problems of each sort that the screen lists; the annotated copy has every problem."""
MOVED_ON: Final = (
    "The {} changed since you looked at this list, so nothing was written. Look at it again below."
)
OF_A_HEADING: Final = (SAID_HEADING, UNKNOWN_HEADING)
COUNTED: Final = ("new awards", "changed awards", "unchanged awards")


def look(engine: Engine, number: int, who: Person = LOADER) -> None:
    """Says what the list would change and what is wrong with it; writes only that."""
    with engine.connect() as connection:
        brought = _brought(connection, number)
        chosen = uploads.choices(connection, brought.sender)
        body = uploads.body(connection, number)
    with _on_disk(brought, body) as path:
        facts = _looked(engine, brought, _delivery(brought, path, chosen))
    what = f"{brought.kind} {number}: {brought.file_name}"
    with audit.recorded(engine, who, "etl_look", what) as connection:
        uploads.settle(connection, number, **facts)


def accept(engine: Engine, number: int, who: Person) -> None:
    """Writes every good row in one transaction, if the list still means what was shown. Raises
    FileProblem otherwise, and looks again."""
    with engine.begin() as connection:
        brought = _brought(connection, number)
        if not uploads.claim(connection, number, uploads.WRITING):
            raise FileProblem("This list was decided on already, or is being read.")
        chosen = uploads.choices(connection, brought.sender)
        body = uploads.body(connection, number)
    try:
        with _on_disk(brought, body) as path:
            made = replace(_delivery(brought, path, chosen), by=who.name, keeper=who)
            load(engine, made, lambda _line: None, lambda report: _agreed(brought, report), who)
            sha256 = made.sha256()
    except Exception:
        look(engine, number, who)
        raise
    what = f"{brought.kind} {number}: {brought.file_name}"
    with audit.recorded(engine, who, "etl_accept", what) as connection:
        query = select(func.max(delivery_table.c.id)).where(delivery_table.c.sha256 == sha256)
        written = connection.execute(query).scalar_one()
        uploads.settle(connection, number, uploads.ACCEPTED, delivery_id=written)


def _brought(connection: Connection, number: int) -> Upload:
    found = uploads.find(connection, number)
    if found is None:
        raise FileProblem(f"There is no list {number}.")
    return found


@contextmanager
def _on_disk(brought: Upload, body: bytes) -> Iterator[Path]:
    """The file under a name of ours."""
    name = brought.file_name.lower()
    ending = max((end for end in ENDINGS if name.endswith(end)), key=len, default="")
    if brought.kind == uploads.RETURNS:
        ending = return_uploads.ending(body)
    with tempfile.TemporaryDirectory(prefix="common-ground-") as folder:
        path = Path(folder) / f"list{ending}"
        path.write_bytes(body)
        yield path


def _delivery(brought: Upload, path: Path, chosen: dict[str, str]) -> Delivery:
    return Delivery(
        brought.kind,
        (path,),
        source=brought.sender or brought.received_by,
        by=brought.received_by,
        funder=brought.funder,
        headings=chosen,
        called=brought.file_name,
    )


def _agreed(brought: Upload, report: LoadReport) -> None:
    shown = brought.preview["tallies"]
    of_returns = brought.kind == uploads.RETURNS
    counted = return_uploads.COUNTED if of_returns else COUNTED
    if any(report.counts[what] != shown[what] for what in counted):
        raise FileProblem(MOVED_ON.format("returns were" if of_returns else "register was"))


def _looked(engine: Engine, brought: Upload, delivery: Delivery) -> dict[str, Any]:
    if brought.kind == uploads.RETURNS:
        return return_uploads.looked(engine, brought, delivery)
    report = LoadReport("register", delivery.file_names)
    path = delivery.files[0]
    try:
        with engine.connect() as connection:
            made = planned(connection, delivery, report)
            off_map = not_on_map(connection, made)
    except FileProblem as problem:
        message = str(problem).replace(path.name, brought.file_name)
        headings = _headings(problem.headings)
        return {
            "state": uploads.UNREADABLE,
            "message": message,
            "preview": {"headings": headings},
            "annotated": None,
        }
    problems = [replace(problem, file=brought.file_name) for problem in report.problems]
    copy = None
    if problems and "json" not in path.name:
        told = Told({"funder_name": brought.funder} if brought.funder else {}, delivery.headings)
        rows = without_places(confined.rows(path, told), delivery.headings)
        copy = annotated(rows, problems)
    return {
        "state": uploads.READ,
        "message": "",
        "preview": preview(made, report, problems, off_map),
        "annotated": copy,
    }


def preview(
    made: Plan, report: LoadReport, problems: list[Problem], off_map: dict[str, Any] | None
) -> dict[str, Any]:
    """As JSON keeps it; ``tallies`` counts what the lists below cut short. ``off_map``: as
    ``not_on_map`` says it."""
    unknown = [item.column or "" for item in problems if item.reason.startswith(OF_A_HEADING)]
    sizes = (len(made.new), len(made.changed), len(made.unchanged))
    fields = Counter(change.field for item in made.changed for change in item.fields)
    return {
        "read": report.read,
        "kept": report.kept,
        "refused": report.refused,
        "tallies": dict(zip(COUNTED, sizes, strict=True)) | {"missing": len(made.missing)},
        "counts": {what: number for what, number in report.counts.items() if number},
        "new": [_named(item.identifier, item.title) for item in made.new[:SHOWN]],
        "changed": [
            _named(item.after.identifier, item.after.title)
            | {"fields": [asdict(change) for change in item.fields]}
            for item in made.changed[:SHOWN]
        ],
        "fields": dict(fields.most_common()),
        "missing": [_named(*item) for item in made.missing[:SHOWN]],
        "problems": [asdict(item) for item in gravest_first(problems)[:SHOWN]],
        "severities": dict(Counter(item.severity for item in problems)),
        "headings": _headings(unknown),
        "not_on_map": off_map,
    }


def _named(identifier: str, title: str) -> dict[str, Any]:
    return {"identifier": identifier, "title": title}


def _headings(columns: list[str]) -> list[dict[str, str]]:
    """Headings that somebody says the meaning of, each with what we think it may be, and with the
    key under which an answer is remembered."""
    return [
        {"heading": column, "key": key(column), "like": alike(column) or ""}
        for column in dict.fromkeys(columns)
    ]
