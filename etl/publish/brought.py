"""What a release says otherwise than the one before it, for who follows places."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, select

from analysis.news.brought import TOLD, Brought, Figures, alike, hidden_places, of_awards, otherwise
from db import release_changes, releases
from db.releases import Document
from db.tables import award

LEVELS: Final = ("ward", "la")
"""Places of these can be followed."""
HIDDEN: Final = "hidden"
COMPARED: Final = ("areas", "awards", "overlaps", "values")
"""Kinds of documents."""
Values = dict[str, object]


def what_changed(
    connection: Connection, before: int | None, documents: Sequence[Document]
) -> Brought | None:
    """None for the first release there is, and after one of an older program that tells less of
    awards: with nothing to compare, nothing is new. ``before``: number of the release that is
    published now."""
    if before is None:
        return None
    old = releases.content(connection, before, "awards", "") or ()
    if any(not award.keys() >= TOLD for award in old):
        return None
    now = {(item.kind, item.key): item for item in documents if item.kind in COMPARED}
    new = json.loads(now["awards", ""].content)
    pairs_before = alike(releases.content(connection, before, "overlaps", "") or ())
    pairs = alike(json.loads(now["overlaps", ""].content) or ())
    brought = Brought(
        awards=of_awards(old, new),
        found=pairs - pairs_before,
        gone=pairs_before - pairs,
        **_figures(connection, before, now),
    )
    return hidden_places(brought, _sensitive(connection))


def forget_places(connection: Connection) -> None:
    """Of awards whose place must not be known any more, also where it was told before."""
    hidden = _sensitive(connection)
    for number, _ in release_changes.keys(connection) if hidden else ():
        told = Brought.of_content(release_changes.content(connection, number))
        kept = hidden_places(told, hidden)
        if kept != told:
            release_changes.rewrite(connection, number, kept.as_content())


def _sensitive(connection: Connection) -> set[str]:
    query = select(award.c.identifier).where(award.c.location_sensitive)
    return set(connection.execute(query).scalars())


def _figures(
    connection: Connection, before: int, now: Mapping[tuple[str, str], Document]
) -> dict[str, Any]:
    old = releases.digests(connection, before, "values")
    new = {key: item.sha256 for (kind, key), item in now.items() if kind == "values"}
    there = {key for key in (*old, *new) if _named(key)[1] in LEVELS}
    corrected: dict[Figures, frozenset[str]] = {}
    for key in sorted(there):
        if key in old and key in new and old[key] != new[key]:
            level = _named(key)[1]
            values_before = _values(
                releases.content(connection, before, "areas", level)["codes"],
                releases.content(connection, before, "values", key),
            )
            values_now = _values(
                json.loads(now["areas", level].content)["codes"],
                json.loads(now["values", key].content),
            )
            if codes := otherwise(values_before, values_now):
                corrected[_named(key)] = codes
    return {
        "new": frozenset(_named(key) for key in there if key not in old),
        "corrected": corrected,
        "taken_out": frozenset(_named(key) for key in there if key not in new),
    }


def _named(key: str) -> Figures:
    """``ed_assault ward 2025/26`` in its parts; see ``etl.publish.figures``."""
    indicator, level, period = key.split(" ")
    return indicator, level, period


def _values(codes: Sequence[str], told: Mapping[str, Any]) -> Values:
    found: Values = dict(zip(codes, told["values"], strict=True))
    return found | {codes[at]: HIDDEN for at in told["suppressed"]}
