"""Save a return in the caller's transaction; every version is kept."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, select, update
from sqlalchemy.exc import IntegrityError

from analysis.records import Merged, merge
from db.return_tables import quarterly_return, return_change, return_narrative
from record.returns.form import NARRATIVES
from record.returns.model import QuarterlyReturn
from record.returns.stored import Key, Standing, queries, standing, version_told


class NotPossible(Exception):
    """The step cannot be taken; the message says why and what to do. Nothing was changed."""


class Conflict(Exception):
    """Somebody else saved meanwhile. ``mine`` is what was to be saved, ``theirs`` what stands
    (None if it was removed); ``merged`` puts both together where they touch different fields, and
    lists those that both changed. Nothing was changed."""

    def __init__(self, mine: QuarterlyReturn, theirs: Standing | None, merged: Merged) -> None:
        self.mine, self.theirs, self.merged = mine, theirs, merged
        who = f"{theirs.received_by} saved" if theirs else "somebody removed"
        super().__init__(
            f"{who} the return of {mine.intervention} for {mine.quarter} since you opened it. "
            "Look at both versions and save again."
        )


@dataclass(frozen=True)
class Cause:
    """Who acts: with a delivery, by hand, or taking a delivery back (``undoes``); what is put back
    then comes from ``delivery_id``, the delivery before."""

    by: str
    delivery_id: int | None = None
    undoes: int | None = None


def save(connection: Connection, new: QuarterlyReturn, seen: int | None, cause: Cause) -> Standing:
    """``seen`` is the version that was on the screen, None where none stood. The same return again
    changes nothing; another takes an accepted one back to ``received``, or to ``queried`` while a
    question is open. Raises Conflict."""
    key = (new.intervention, new.quarter)
    before = standing(connection, *key, narrative=True)
    if before is not None and before.told == new:
        return before
    if seen != (before.version if before else None):
        raise conflict(connection, new, seen)
    version = _next_version(connection, key)
    still_asked = any(each.answer is None for each in queries(connection, *key))
    state = "queried" if still_asked else "received"
    row = {
        "version": version,
        "told": _told(new),
        "state": state,
        "received_at": datetime.now(UTC),
        "received_by": cause.by,
        "accepted_at": None,
        "accepted_by": None,
        "delivery_id": cause.delivery_id,
    }
    if not _placed(connection, key, seen, row):
        raise conflict(connection, new, seen)
    _keep_words(connection, new, version, cause.delivery_id)
    what = "sent" if before is None else "changed"
    keep(connection, key, before, new, what, version, cause, state)
    return Standing(told=new, **{name: row[name] for name in row if name != "told"})  # type: ignore[arg-type]


def keep(
    connection: Connection,
    key: Key,
    before: Standing | None,
    after: QuarterlyReturn | None,
    what: str,
    version: int,
    cause: Cause,
    state: str | None = "received",
) -> None:
    """One row of history."""
    row = {
        "intervention": key[0],
        "quarter": key[1],
        "version": version,
        "what": what,
        "changed_at": datetime.now(UTC),
        "changed_by": cause.by,
        "state_before": before.state if before else None,
        "state_after": state,
        "before": _told(before.told) if before else None,
        "after": _told(after) if after else None,
        "version_before": before.version if before else None,
        "delivery_before": before.delivery_id if before else None,
        "delivery_id": None if cause.undoes else cause.delivery_id,
        "undoes_delivery_id": cause.undoes,
    }
    connection.execute(return_change.insert(), row)


def _placed(connection: Connection, key: Key, seen: int | None, row: dict[str, Any]) -> bool:
    """False if somebody else was quicker: the row is written only over the version seen."""
    table = quarterly_return
    if seen is None:
        try:
            with connection.begin_nested():
                connection.execute(
                    table.insert().values(intervention=key[0], quarter=key[1], **row)
                )
        except IntegrityError:
            return False
        return True
    same = (table.c.intervention == key[0], table.c.quarter == key[1], table.c.version == seen)
    return connection.execute(update(table).where(*same).values(**row)).rowcount == 1


def _next_version(connection: Connection, key: Key) -> int:
    """Versions that were removed keep their numbers."""
    table = return_change
    highest = select(func.max(table.c.version)).where(
        table.c.intervention == key[0], table.c.quarter == key[1]
    )
    return int(connection.execute(highest).scalar() or 0) + 1


def _keep_words(
    connection: Connection, new: QuarterlyReturn, version: int, delivery_id: int | None
) -> None:
    if texts := new.narrative():
        connection.execute(
            return_narrative.insert().values(
                intervention=new.intervention,
                quarter=new.quarter,
                version=version,
                texts=texts,
                delivery_id=delivery_id,
            )
        )


def conflict(connection: Connection, mine: QuarterlyReturn, seen: int | None) -> Conflict:
    """Both versions, and what each changed of the one that was seen."""
    key = (mine.intervention, mine.quarter)
    theirs = standing(connection, *key, narrative=True)
    base = version_told(connection, key, seen, narrative=True) if seen is not None else None
    merged = merge(
        base.record() if base else {},
        theirs.told.record() if theirs else {},
        mine.record(),
    )
    return Conflict(mine, theirs, merged)


def _told(told: QuarterlyReturn) -> dict[str, Any]:
    """As every table but that of the narratives keeps it."""
    return {name: value for name, value in told.record().items() if name not in NARRATIVES}
