"""Question, answer and accept a return, in the caller's transaction; every step is kept."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, update

from db.return_tables import quarterly_return, return_query
from record.cells import clean
from record.returns.form import FIELD_BY_KEY
from record.returns.model import QuarterlyReturn
from record.returns.read import cells_of
from record.returns.stored import Key, Standing, queries, standing, version_told
from record.returns.write import Cause, NotPossible, conflict, keep


def query(connection: Connection, key: Key, field: str, question: str, by: str) -> int:
    """Ask about one field; the return is ``queried`` until every question is answered. Returns
    the number of the question."""
    now, question = _there(connection, key), clean(question)
    if field not in FIELD_BY_KEY:
        raise NotPossible(f"“{field}” is not a field of the form.")
    if not question:
        raise NotPossible("The question is blank. Write what you want to know.")
    asked = return_query.insert().values(
        intervention=key[0],
        quarter=key[1],
        version=now.version,
        field=field,
        question=question,
        asked_at=datetime.now(UTC),
        asked_by=by,
    )
    number = connection.execute(asked.returning(return_query.c.id)).scalar_one()
    _state(connection, key, now, "queried", "queried", by)
    return int(number)


def answer(connection: Connection, query_id: int, text: str, by: str) -> None:
    """Answer one question, once; after the last the return is ``received`` again."""
    table, text = return_query, clean(text)
    if not text:
        raise NotPossible("The answer is blank. Write what you know.")
    unanswered = (table.c.id == query_id, table.c.answer.is_(None))
    written = connection.execute(
        update(table)
        .where(*unanswered)
        .values(answer=text, answered_at=datetime.now(UTC), answered_by=by)
        .returning(table.c.intervention, table.c.quarter)
    ).first()
    if written is None:
        raise NotPossible(f"Question {query_id} is not there, or somebody has answered it.")
    key = (written.intervention, written.quarter)
    now = _there(connection, key)
    more = any(each.answer is None for each in queries(connection, *key))
    after = "received" if now.state == "queried" and not more else now.state
    _state(connection, key, now, after, "answered", by)


def reply(
    connection: Connection,
    key: Key,
    before: QuarterlyReturn | None,
    answers: Mapping[int, str],
    by: str,
) -> None:
    """After a return was sent again: answers what is still open, with the words given, or with
    the change itself where the field that was asked about says something else than ``before``.
    The rest stays open."""
    now = standing(connection, *key, narrative=True)
    if before is None or now is None:
        return
    old, new = cells_of(before), cells_of(now.told)
    for each in queries(connection, *key):
        text = clean(answers.get(each.id, ""))
        if not text and old[each.field] != new[each.field]:
            text = _change(each.field, old[each.field], new[each.field])
        if each.answer is None and text:
            answer(connection, each.id, text, by)


def _change(field: str, old: str, new: str) -> str:
    """Never with a provider's own words, which stand apart."""
    if FIELD_BY_KEY[field].restricted:
        return "Written anew."
    return f"Changed from “{old or 'blank'}” to “{new or 'blank'}”."


def accept(connection: Connection, key: Key, seen: int, by: str) -> None:
    """``seen`` is the version that was looked at. Raises Conflict if another stands."""
    now = _there(connection, key)
    if now.state == "accepted" and now.version == seen:
        return
    open_questions = sum(each.answer is None for each in queries(connection, *key))
    if open_questions:
        raise NotPossible(
            f"{open_questions} questions about this return have no answer. Answer them first."
        )
    if now.version != seen:
        raise conflict(connection, version_told(connection, key, seen) or now.told, seen)
    _state(connection, key, now, "accepted", "accepted", by)


def _state(connection: Connection, key: Key, now: Standing, after: str, what: str, by: str) -> None:
    """Raises Conflict if another version was saved meanwhile."""
    table = quarterly_return
    values: dict[str, Any] = {"state": after}
    accepted = after == "accepted"
    values["accepted_at"] = datetime.now(UTC) if accepted else None
    values["accepted_by"] = by if accepted else None
    same = (table.c.intervention == key[0], table.c.quarter == key[1])
    written = connection.execute(
        update(table).where(*same, table.c.version == now.version).values(**values)
    )
    if written.rowcount != 1:
        raise conflict(connection, now.told, now.version)
    keep(connection, key, now, now.told, what, now.version, Cause(by), after)


def _there(connection: Connection, key: Key) -> Standing:
    found = standing(connection, *key)
    if found is None:
        raise NotPossible(f"There is no return of {key[0]} for {key[1]}.")
    return found
