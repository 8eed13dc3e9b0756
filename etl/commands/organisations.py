"""Organisations at the command line: what may be one body, and what a person decided."""

import argparse
from typing import Any

from analysis.organisations import Suggestion, under_several_names
from etl.commands.made import Say, Store, command
from record import audit
from record.machine import at_the_machine
from record.organisation_decisions import keep_apart, merge, undo_merge
from record.organisations import merges, organisations, suggestions

SHOWN = 50
PUBLISH = "The screens show it after: python -m etl publish"


def add(commands: Any, store: Store, say: Say) -> None:
    """``organisations``, and under it ``merge``, ``undo`` and ``apart``."""

    who = at_the_machine()

    def show(_told: argparse.Namespace) -> int:
        with store().connect() as connection:
            standing, found = merges(connection), suggestions(connection)
            renamed = under_several_names(organisations(connection))
        for item in standing:
            say(
                f"Merge {item.id}, {item.at:%d %B %Y}, {item.by}: “{item.from_name}” "
                f"({item.from_id}) is “{item.into_name}” ({item.into_id})"
            )
        say(f"Perhaps one body: {len(found):,} pairs.")
        say("\n".join(_line(item) for item in found[:SHOWN]))
        if len(found) > SHOWN:
            say(f"and {len(found) - SHOWN:,} more, less likely than these.")
        say(f"One identifier under several names, or a wrong one: {len(renamed):,}.")
        for body in renamed[:SHOWN]:
            say(f"  {body.id}: {'; '.join(body.names)}")
        return 0

    def join(told: argparse.Namespace) -> int:
        what = f"{told.from_id} into {told.into_id}"
        with audit.recorded(store(), who, "etl_merge", what) as connection:
            number = merge(connection, told.from_id, told.into_id, who.name)
        say(f"Merge {number}: “{told.from_id}” is now shown as “{told.into_id}”. {PUBLISH}")
        return 0

    def take_back(told: argparse.Namespace) -> int:
        what = f"merge {told.merge}"
        with audit.recorded(store(), who, "etl_undo_merge", what) as connection:
            undo_merge(connection, told.merge, who.name)
        say(f"Merge {told.merge} is undone. {PUBLISH}")
        return 0

    def part(told: argparse.Namespace) -> int:
        what = f"{told.one_id} and {told.other_id}"
        with audit.recorded(store(), who, "etl_keep_apart", what) as connection:
            keep_apart(connection, told.one_id, told.other_id, who.name)
        say(f"“{told.one_id}” and “{told.other_id}” are two bodies; nobody will be asked again.")
        return 0

    about = "Say which organisations may be one body under several spellings."
    made = command(commands, "organisations", about)
    made.set_defaults(do=show)
    under = made.add_subparsers(metavar="WHAT")
    for name, about, words, do in (
        ("merge", "Show one organisation as another.", ("from_id", "into_id"), join),
        ("apart", "Say that two organisations are not one body.", ("one_id", "other_id"), part),
    ):
        parser = command(under, name, about)
        for word in words:
            parser.add_argument(word, metavar="IDENTIFIER")
        parser.set_defaults(do=do)
    back = command(under, "undo", "Take a merge back.")
    back.add_argument("merge", type=int, metavar="NUMBER")
    back.set_defaults(do=take_back)


def _line(item: Suggestion) -> str:
    return (
        f"  {item.score:>3}  “{item.gone.name}” ({item.gone.id}) → “{item.kept.name}” "
        f"({item.kept.id}). {item.why}"
    )
