"""Which funders collect returns, and who owes one on a day, from what stands in the store."""

import re
from datetime import UTC, date, datetime

from sqlalchemy import ColumnElement, Connection, delete, select

from analysis.owed import DAYS_TO_SEND, Asks, Overview, Reports, State, overview
from db.return_tables import quarterly_return, return_asked
from db.tables import award
from db.views import return_first
from record.organisations import as_one, merged
from record.returns.write import NotPossible

LONGEST_WAIT = 366
"""Days to send; more is a slip of the keyboard."""


def ask(
    connection: Connection,
    funder_id: str,
    from_quarter: str | None,
    by: str,
    days_to_send: int = DAYS_TO_SEND,
) -> None:
    """A funder collects returns from a quarter on; with None it collects none."""
    if from_quarter is not None and re.fullmatch(r"20[0-9]{2}-Q[1-4]", from_quarter) is None:
        raise NotPossible(f"“{from_quarter}” is not a quarter such as 2025-Q3.")
    if not 0 <= days_to_send <= LONGEST_WAIT:
        raise NotPossible(f"“{days_to_send}” is not a number of days from 0 to {LONGEST_WAIT}.")
    table = return_asked
    connection.execute(delete(table).where(table.c.funder_id == funder_id))
    connection.execute(
        table.insert().values(
            funder_id=funder_id,
            from_quarter=from_quarter,
            days_to_send=days_to_send,
            asked_at=datetime.now(UTC),
            asked_by=by,
        )
    )


def asks(connection: Connection) -> list[Asks]:
    """Who said so; and every other funder of whose awards a return stands, from the earliest
    quarter of them. Funders that were merged are one: what it said itself counts first, then what
    was said last."""
    bodies = merged(connection)
    told = connection.execute(select(return_asked).order_by(return_asked.c.asked_at)).all()
    said: dict[str, Asks | None] = {}
    for row in sorted(told, key=lambda row: row.funder_id not in bodies):
        body = as_one(bodies, row.funder_id, "")[0]
        asked = row.from_quarter is not None
        said[body] = Asks(body, row.from_quarter, row.days_to_send) if asked else None
    first: dict[str, str] = {}
    for row in connection.execute(select(return_first)):
        body = as_one(bodies, row.funder_id, "")[0]
        first[body] = min(first.get(body, row.quarter), row.quarter)
    found = {body: Asks(body, quarter) for body, quarter in first.items()} | said
    return [asked for _, asked in sorted(found.items()) if asked is not None]


def owed(connection: Connection, on: date) -> Overview:
    """Every return that is owed, was sent or will be owed for the quarter of ``on``."""
    collected = asks(connection)
    funders = {item.funder_id for item in collected}
    funders |= {key for key, (body, _) in merged(connection).items() if body in funders}
    awards = _awards(connection, award.c.funder_id.in_(funders))
    table = quarterly_return
    states = connection.execute(select(table.c.intervention, table.c.quarter, table.c.state))
    sent = {(row.intervention, row.quarter): row.state for row in states}
    return overview(awards, collected, sent, on)


def owed_of(connection: Connection, intervention: str, on: date) -> dict[str, State]:
    """Quarter → state, of one award: what it owes on the day, and what came though nobody asked."""
    table = quarterly_return
    query = select(table.c.quarter, table.c.state).where(table.c.intervention == intervention)
    sent = {(intervention, row.quarter): row.state for row in connection.execute(query)}
    awards = _awards(connection, award.c.identifier == intervention)
    found = {item.quarter: item.state for item in overview(awards, asks(connection), sent, on).owed}
    return {quarter: state for (_, quarter), state in sent.items()} | found


def _awards(connection: Connection, which: ColumnElement[bool]) -> list[Reports]:
    bodies = merged(connection)
    return [
        Reports(
            row.identifier,
            row.title,
            *as_one(bodies, row.funder_id, row.funder_name),
            *as_one(bodies, row.recipient_id, row.recipient_name),
            row.start_date,
            row.end_date,
            row.status,
        )
        for row in connection.execute(select(award).where(which))
    ]
