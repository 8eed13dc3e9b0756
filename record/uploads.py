"""Lists brought to the browser: kept as they came, looked at, then accepted or put aside."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, delete, select, update

from db.record_tables import heading_choice, upload
from db.tables import delivery
from record.headings import HEADINGS, key

READING: Final = "reading"
READ: Final = "read"
UNREADABLE: Final = "unreadable"
WRITING: Final = "writing"
ACCEPTED: Final = "accepted"
DISCARDED: Final = "discarded"
OPEN: Final = (READING, READ, UNREADABLE, WRITING)
REGISTER: Final = "register"
RETURNS: Final = "returns"


@dataclass(frozen=True)
class Upload:
    """``kind`` is ``REGISTER`` or ``RETURNS``. ``funder`` is who pays where the list does not say;
    ``sender`` whose habit of headings it follows. ``message`` says why it cannot be read, or what
    became of it. ``preview`` is what ``etl.uploads`` or ``etl.return_uploads`` found."""

    number: int
    kind: str
    file_name: str
    funder: str
    sender: str
    received_at: datetime
    received_by: str
    state: str
    message: str
    preview: dict[str, Any]
    delivery_id: int | None
    undone: bool


def receive(
    connection: Connection,
    name: str,
    body: bytes,
    by: str,
    told: Mapping[str, str],
    kind: str = REGISTER,
) -> int:
    """``told``: funder and sender, both may be blank. The upload's number."""
    made = upload.insert().values(
        kind=kind,
        file_name=name[-200:],
        sha256=hashlib.sha256(body).hexdigest(),
        body=body,
        funder=told.get("funder", "")[:300],
        sender=told.get("sender", "")[:300],
        received_at=datetime.now(UTC),
        received_by=by,
        state=READING,
        message="",
    )
    return int(connection.execute(made.returning(upload.c.id)).scalar_one())


def find(connection: Connection, number: int, kind: str | None = None) -> Upload | None:
    """``kind``: only of that kind."""
    found = next(iter(_uploads(connection, upload.c.id == number)), None)
    return found if found and kind in (None, found.kind) else None


def latest(connection: Connection, most: int, kind: str = REGISTER) -> list[Upload]:
    """Newest first."""
    return _uploads(connection, upload.c.kind == kind)[:most]


def body(connection: Connection, number: int) -> bytes:
    """The file as it came; empty once it was decided on."""
    query = select(upload.c.body).where(upload.c.id == number)
    return bytes(connection.execute(query).scalar_one())


def annotated(connection: Connection, number: int) -> bytes | None:
    """The copy with the problems written into it; None where there is none."""
    found = connection.execute(select(upload.c.annotated).where(upload.c.id == number)).scalar()
    return None if found is None else bytes(found)


def settle(connection: Connection, number: int, state: str, **facts: Any) -> None:
    """``facts``: message, preview, delivery_id. A file that was decided on is no longer kept: what
    it changed stands in the history."""
    values = {"state": state, **facts}
    if state in (ACCEPTED, DISCARDED):
        values["body"] = b""
    connection.execute(update(upload).where(upload.c.id == number).values(values))


def claim(connection: Connection, number: int, state: str) -> bool:
    """Moves a list that was read on to another state; False where somebody else did."""
    query = update(upload).where(upload.c.id == number, upload.c.state == READ)
    return connection.execute(query.values(state=state)).rowcount == 1


# What headings mean


def choices(connection: Connection, sender: str) -> dict[str, str]:
    """Heading (as ``headings.key``) → field, as confirmed for this sender before."""
    query = select(heading_choice.c.heading, heading_choice.c.field)
    rows = connection.execute(query.where(heading_choice.c.sender == sender))
    return {row.heading: row.field for row in rows}


def remember(connection: Connection, sender: str, meant: Mapping[str, str | None], by: str) -> None:
    """``meant``: heading → field, blank to read past it, None to forget what was said. Raises
    ValueError for a field that is none."""
    unknown = [name for name in meant.values() if name and name not in HEADINGS]
    if unknown:
        raise ValueError(unknown[0])
    now = datetime.now(UTC)
    for heading, name in meant.items():
        where = (heading_choice.c.sender == sender, heading_choice.c.heading == key(heading)[:300])
        connection.execute(delete(heading_choice).where(*where))
        if name is None:
            continue
        connection.execute(
            heading_choice.insert().values(
                sender=sender,
                heading=key(heading)[:300],
                field=name,
                chosen_at=now,
                chosen_by=by,
            )
        )


def _uploads(connection: Connection, condition: Any) -> list[Upload]:
    columns = [column for column in upload.columns if column.name not in ("body", "annotated")]
    query = (
        select(*columns, delivery.c.undone_at)
        .join(delivery, delivery.c.id == upload.c.delivery_id, isouter=True)
        .where(condition)
    )
    rows = connection.execute(query.order_by(upload.c.id.desc())).mappings()
    return [_upload(row) for row in rows]


def _upload(row: RowMapping) -> Upload:
    return Upload(
        row["id"],
        row["kind"],
        row["file_name"],
        row["funder"],
        row["sender"],
        row["received_at"],
        row["received_by"],
        row["state"],
        row["message"],
        row["preview"] or {},
        row["delivery_id"],
        row["undone_at"] is not None,
    )
