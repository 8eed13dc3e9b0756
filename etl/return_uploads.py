"""Quarterly returns brought to the browser: what the file would write, and what is wrong in it."""

from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine

from analysis.records import differences
from etl.delivery import Delivery
from etl.intake.limits import contents
from etl.intake.signatures import ZIP, refuse_foreign
from etl.intake.workbook import inspect
from etl.kinds.returns import Planned, planned
from record import uploads
from record.uploads import Upload
from reports import FileProblem, LoadReport, Problem, gravest_first

COUNTED: Final = ("new returns", "changed returns", "unchanged returns")
SHOWN: Final = 200
"""Returns and problems that the screen lists."""


def ending(body: bytes) -> str:
    """By content: people rename files."""
    return ".xlsx" if body.startswith(ZIP) else ".csv"


def looked(engine: Engine, brought: Upload, delivery: Delivery) -> dict[str, Any]:
    """What ``uploads.settle`` keeps of a file of returns. Writes nothing."""
    path = delivery.files[0]
    report = LoadReport(uploads.RETURNS, delivery.file_names)
    try:
        guard(path)
        with engine.connect() as connection:
            made = planned(connection, delivery, report)
    except FileProblem as problem:
        message = str(problem).replace(path.name, brought.file_name)
        return {"state": uploads.UNREADABLE, "message": message, "preview": {}}
    problems = [replace(problem, file=brought.file_name) for problem in report.problems]
    return {"state": uploads.READ, "message": "", "preview": _preview(made, report, problems)}


def guard(path: Path) -> None:
    """Raises FileProblem for what no program should open; the limits are those of a register."""
    content = contents(path)
    refuse_foreign(path.name, content)
    if content.startswith(ZIP):
        inspect(path.name, content)


def _preview(made: list[Planned], report: LoadReport, problems: list[Problem]) -> dict[str, Any]:
    """As JSON keeps it; ``tallies`` counts what the lists cut short. Holds no narrative."""
    new = sum(item.before is None for item in made)
    changed = sum(item.changes for item in made) - new
    sizes = (new, changed, len(made) - new - changed)
    return {
        "read": report.read,
        "kept": report.kept,
        "refused": report.refused,
        "tallies": dict(zip(COUNTED, sizes, strict=True)),
        "returns": [_shown(item) for item in made if item.changes][:SHOWN],
        "problems": [asdict(item) for item in gravest_first(problems)[:SHOWN]],
        "severities": dict(Counter(item.severity for item in problems)),
    }


def _shown(item: Planned) -> dict[str, Any]:
    """``words_lost``: the file leaves words blank that were sent before."""
    before = item.before
    told = before.told.without_narrative().record() if before else None
    now = item.new.without_narrative().record()
    lost = set(before.told.narrative()) - set(item.new.narrative()) if before else set()
    return {
        "intervention": item.new.intervention,
        "quarter": item.new.quarter,
        "people": item.new.people,
        "new": before is None,
        "was_accepted": bool(before and before.state == "accepted"),
        "fields": [asdict(change) for change in differences(told, now)] if before else [],
        "words_lost": bool(lost),
    }
