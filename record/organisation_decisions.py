"""What people decide about organisations: one body, or two; every decision can be taken back."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Connection, Table, insert, select, update

from db.record_tables import organisation_apart, organisation_merge
from record.organisations import merged, name_of
from reports import FileProblem

What = Literal["merge", "apart"]


@dataclass(frozen=True)
class Decision:
    """That ``one`` is shown as ``other`` (``merge``), or that they are two bodies (``apart``).
    ``undone_by`` is None while it stands."""

    what: What
    id: int
    one_id: str
    one_name: str
    other_id: str
    other_name: str
    at: datetime
    by: str
    undone_at: datetime | None
    undone_by: str | None


def decisions(connection: Connection) -> list[Decision]:
    """All that was ever decided, newest first."""
    merges, aparts = organisation_merge.c, organisation_apart.c
    queries: tuple[tuple[What, tuple[object, ...]], ...] = (
        ("merge", (merges.id, merges.from_id, merges.from_name, merges.into_id, merges.into_name,
                   merges.merged_at, merges.merged_by, merges.undone_at, merges.undone_by)),
        ("apart", (aparts.id, aparts.one_id, aparts.one_name, aparts.other_id, aparts.other_name,
                   aparts.kept_at, aparts.kept_by, aparts.undone_at, aparts.undone_by)),
    )  # fmt: skip
    found = [
        Decision(what, *row)
        for what, columns in queries
        for row in connection.execute(select(*columns))  # type: ignore[call-overload]
    ]
    return sorted(found, key=lambda item: (item.at, item.id), reverse=True)


def merge(connection: Connection, from_id: str, into_id: str, by: str) -> int:
    """The number of the merge, by which it is undone. Raises FileProblem, and changes nothing,
    for organisations that are not known, one that was merged already, and a circle."""
    bodies = merged(connection)
    if from_id in bodies:
        into = bodies[from_id]
        raise FileProblem(f"“{from_id}” is merged already, and shown as {into[1]} ({into[0]}).")
    if from_id == bodies.get(into_id, (into_id, ""))[0]:
        raise FileProblem(f"“{into_id}” is the same body as “{from_id}”; that would be a circle.")
    row = {
        "from_id": from_id,
        "from_name": name_of(connection, from_id),
        "into_id": into_id,
        "into_name": name_of(connection, into_id),
        "merged_at": datetime.now(UTC),
        "merged_by": by,
    }
    made = insert(organisation_merge).values(row).returning(organisation_merge.c.id)
    return int(connection.execute(made).scalar_one())


def undo_merge(connection: Connection, merge_id: int, by: str) -> None:
    """Raises FileProblem where there is no such merge, or it was undone."""
    _undo(connection, organisation_merge, merge_id, "merge", by)


def keep_apart(connection: Connection, one_id: str, other_id: str, by: str) -> None:
    """That the two are not one body; said twice it is said once. Raises FileProblem for
    organisations that are not known, and for two that are merged."""
    one, other = sorted((one_id, other_id))
    names = {"one_name": name_of(connection, one), "other_name": name_of(connection, other)}
    bodies = merged(connection)
    if bodies.get(one, (one,))[0] == bodies.get(other, (other,))[0]:
        raise FileProblem(f"“{one}” and “{other}” are merged; undo that first.")
    table = organisation_apart
    same = (table.c.one_id == one, table.c.other_id == other, table.c.undone_at.is_(None))
    if connection.execute(select(table.c.id).where(*same)).first() is None:
        said = {"one_id": one, "other_id": other, "kept_at": datetime.now(UTC), "kept_by": by}
        connection.execute(insert(table).values(said | names))


def undo_apart(connection: Connection, apart_id: int, by: str) -> None:
    """The two may be suggested again. Raises FileProblem where that was never said, or was taken
    back."""
    _undo(connection, organisation_apart, apart_id, "pair that was kept apart", by)


def _undo(connection: Connection, table: Table, number: int, what: str, by: str) -> None:
    found = connection.execute(select(table.c.undone_at).where(table.c.id == number)).first()
    if found is None:
        raise FileProblem(f"There is no {what} {number}; see: python -m etl organisations")
    if found.undone_at is not None:
        raise FileProblem(f"{what.capitalize()} {number} was undone on {found.undone_at:%d %B %Y}.")
    undone = update(table).where(table.c.id == number)
    connection.execute(undone.values(undone_at=datetime.now(UTC), undone_by=by))
