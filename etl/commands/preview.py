"""``python -m etl preview``: what a register would change, before anything is written."""

import argparse
from collections import Counter
from pathlib import Path
from typing import Any, Final

from etl.commands.changes import line
from etl.commands.made import Say, Store, command
from etl.delivery import Delivery
from etl.kinds.awards import planned
from etl.not_on_map import not_on_map
from record.plan import Plan
from reports import LoadReport

SHOWN: Final = 20


def add(commands: Any, store: Store, say: Say) -> None:
    """``preview FILE ...``"""

    def do(told: argparse.Namespace) -> int:
        delivery = Delivery("register", tuple(told.files), funder=told.funder)
        report = LoadReport(delivery.label, delivery.file_names)
        with store().connect() as connection:
            made = planned(connection, delivery, report)
            lost = not_on_map(connection, made)
        said = [report.as_text(), as_text(made), *off_map_lines(lost), "Nothing has been written."]
        say("\n".join(said))
        return 0

    about = "Say what a register would change; write nothing."
    made = command(commands, "preview", about, "preview awards.xlsx")
    made.add_argument("files", nargs="+", type=Path, metavar="FILE")
    made.add_argument("--funder", default="", help="who pays; only where the list does not say")
    made.set_defaults(do=do)


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
