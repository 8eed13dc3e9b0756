"""The record at the command line: look before loading, take a delivery back, read a history."""

import argparse
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from analysis.records import FieldChange
from etl.delivery import Delivery
from etl.kinds.awards import planned
from etl.not_on_map import not_on_map
from etl.uploads import accept, look
from etl.who import add_by, named
from record.history import history
from record.plan import Plan
from record.undo import undo
from reports import LoadReport

SHOWN = 20

Say = Callable[[str], None]


def add_commands(commands: Any, store: Callable[[], Engine], say: Say) -> None:
    """``preview``, ``undo``, ``upload`` and ``history``."""

    def show(told: argparse.Namespace) -> int:
        delivery = Delivery("register", tuple(told.files), funder=told.funder)
        report = LoadReport(delivery.label, delivery.file_names)
        with store().connect() as connection:
            made = planned(connection, delivery, report)
            lost = not_on_map(connection, made)
        said = [report.as_text(), as_text(made), *off_map_lines(lost), "Nothing has been written."]
        say("\n".join(said))
        return 0

    def take_back(told: argparse.Namespace) -> int:
        say(undo(store(), told.delivery, named(told)).as_text())
        return 0

    def settle(told: argparse.Namespace) -> int:
        do = look if told.task == "look" else accept
        do(store(), told.number, named(told))
        return 0

    def tell(told: argparse.Namespace) -> int:
        with store().connect() as connection:
            steps = history(connection, told.identifier)
        for step in steps:
            say(f"{step.at:%d %B %Y %H:%M}, {step.by}: {step.what}")
            if step.what.startswith("changed"):
                say("\n".join(f"  {line(item)}" for item in step.fields))
        if not steps:
            say(f"No change of “{told.identifier}” is on record.")
        return 0

    preview = _command(commands, "preview", "Say what a register would change; write nothing.")
    preview.add_argument("files", nargs="+", type=Path, metavar="FILE")
    preview.add_argument("--funder", default="", help="who pays; only where the list does not say")
    preview.set_defaults(do=show)
    back = _command(commands, "undo", "Take a delivery of awards back; see status for its number.")
    back.add_argument("delivery", type=int, metavar="NUMBER")
    add_by(back, "takes it back")
    back.set_defaults(do=take_back)
    list_ = _command(commands, "upload", "Read, or write, a list that was brought to the browser.")
    list_.add_argument("task", choices=("look", "accept"))
    list_.add_argument("number", type=int, metavar="NUMBER")
    add_by(list_, "decides")
    list_.set_defaults(do=settle)
    past = _command(commands, "history", "Every change of one award.")
    past.add_argument("identifier", metavar="IDENTIFIER")
    past.set_defaults(do=tell)


EXAMPLES = {
    "preview": "preview awards.xlsx",
    "undo": "undo 12",
    "upload": "upload look 3",
    "history": "history 360G-MVRP-2026-001",
}


def _command(commands: Any, name: str, about: str) -> argparse.ArgumentParser:
    epilog = f"Example: python -m etl {EXAMPLES[name]}"
    made: argparse.ArgumentParser = commands.add_parser(
        name, help=about, description=about, epilog=epilog
    )
    return made


def as_text(made: Plan) -> str:
    """What would be new, changed field by field, unchanged, and missing."""
    lines = [
        f"New: {len(made.new):,}. Changed: {len(made.changed):,}. "
        f"Unchanged: {len(made.unchanged):,}."
    ]
    for item in made.changed[:SHOWN]:
        lines.append(f"  {item.after.identifier}, “{item.after.title}”:")
        lines += [f"    {line(change)}" for change in item.fields]
    if len(made.changed) > SHOWN:
        fields = Counter(change.field for item in made.changed[SHOWN:] for change in item.fields)
        words = ", ".join(f"{name} {number:,}" for name, number in fields.most_common())
        lines.append(f"  and {len(made.changed) - SHOWN:,} more, in: {words}")
    if made.missing:
        lines.append(
            f"In the record, by the same funders, but not in this file: {len(made.missing):,}"
        )
        lines += [f"  {identifier}, “{title}”" for identifier, title in made.missing[:SHOWN]]
        lines.append("  They stay: a list never deletes.")
    return "\n".join(lines)


def off_map_lines(lost: dict[str, Any] | None) -> list[str]:
    """Which of the new and changed awards would not be on the map; nothing where all would be."""
    if lost is None:
        return ["Whether it would be on the map is not known: no boundaries are loaded."]
    lines = []
    if lost["awards"]:
        lines.append(f"Not on the map: {lost['awards']:,} of {lost['of']:,} new or changed awards.")
        lines += [f"  {number:,}: {reason}" for reason, number in lost["reasons"]]
    if lost["partly"]["awards"]:
        lines.append(f"On the map only in part: {lost['partly']['awards']:,}.")
    listed = [*lost["listed"][:SHOWN], *lost["partly"]["listed"][:SHOWN]]
    return lines + [
        f"  {item['identifier']}, “{item['title']}”: {item['reason']}" for item in listed
    ]


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
