"""Which identifiers are one body, as people decided. Awards keep what their funder wrote."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, func, insert, select, update

from analysis.organisations import Organisation, Suggestion, suggest
from db.record_tables import organisation_apart, organisation_merge
from db.tables import award
from reports import FileProblem


@dataclass(frozen=True)
class Merge:
    """One decision that stands."""

    id: int
    from_id: str
    from_name: str
    into_id: str
    into_name: str
    at: datetime
    by: str


def merges(connection: Connection) -> list[Merge]:
    """Those that were not undone, oldest first."""
    table = organisation_merge
    query = select(table).where(table.c.undone_at.is_(None)).order_by(table.c.id)
    return [
        Merge(
            row.id,
            row.from_id,
            row.from_name,
            row.into_id,
            row.into_name,
            row.merged_at,
            row.merged_by,
        )
        for row in connection.execute(query)
    ]


def merged(connection: Connection) -> dict[str, tuple[str, str]]:
    """Identifier that was merged → identifier and name of the body it is shown as, at the end of
    all merges: where A went into B and B into C, both are C."""
    steps = {item.from_id: (item.into_id, item.into_name) for item in merges(connection)}
    return {start: _end(start, steps) for start in steps}


def _end(start: str, steps: dict[str, tuple[str, str]]) -> tuple[str, str]:
    """Two people who merge at one moment can make a circle; it is left where it closes."""
    found = steps[start]
    seen = {start}
    while found[0] in steps and found[0] not in seen:
        seen.add(found[0])
        found = steps[found[0]]
    return found


def organisations(connection: Connection) -> list[Organisation]:
    """Every funder and provider of the record, each body once, in order of identifier."""
    into = {key: body for key, (body, _) in merged(connection).items()}
    names: dict[str, Counter[str]] = {}
    ids: dict[str, set[str]] = {}
    for row in _written(connection):
        body = into.get(row.id, row.id)
        ids.setdefault(body, set()).add(row.id)
        names.setdefault(body, Counter())[row.name] += row.awards
    return [
        Organisation(
            ids=(body, *sorted(ids[body] - {body})),
            names=tuple(sorted(found, key=lambda name: (-found[name], name))),
            awards=found.total(),
        )
        for body, found in sorted(names.items())
    ]


def _written(connection: Connection) -> list[Row[tuple[str, str, int]]]:
    """id, name, awards: as the funders wrote them."""
    found: list[Row[tuple[str, str, int]]] = []
    for key, name in (
        (award.c.funder_id, award.c.funder_name),
        (award.c.recipient_id, award.c.recipient_name),
    ):
        columns = (key.label("id"), name.label("name"), func.count().label("awards"))
        found += connection.execute(select(*columns).group_by(key, name)).all()
    return found


def suggestions(connection: Connection) -> list[Suggestion]:
    """Bodies that may be one, best first; without those that a person said are two."""
    found = organisations(connection)
    body = {identifier: item.id for item in found for identifier in item.ids}
    table = organisation_apart
    apart = {
        frozenset((body.get(one, one), body.get(other, other)))
        for one, other in connection.execute(select(table.c.one_id, table.c.other_id))
    }
    return [item for item in suggest(found) if frozenset((item.gone.id, item.kept.id)) not in apart]


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
        "from_name": _name(connection, from_id),
        "into_id": into_id,
        "into_name": _name(connection, into_id),
        "merged_at": datetime.now(UTC),
        "merged_by": by,
    }
    made = insert(organisation_merge).values(row).returning(organisation_merge.c.id)
    return int(connection.execute(made).scalar_one())


def undo_merge(connection: Connection, merge_id: int, by: str) -> None:
    """Raises FileProblem where there is no such merge, or it was undone."""
    table = organisation_merge
    found = connection.execute(select(table.c.undone_at).where(table.c.id == merge_id)).first()
    if found is None:
        raise FileProblem(f"There is no merge {merge_id}; see: python -m etl organisations")
    if found.undone_at is not None:
        raise FileProblem(f"Merge {merge_id} was undone on {found.undone_at:%d %B %Y}.")
    undone = update(table).where(table.c.id == merge_id)
    connection.execute(undone.values(undone_at=datetime.now(UTC), undone_by=by))


def keep_apart(connection: Connection, one_id: str, other_id: str, by: str) -> None:
    """That the two are not one body; said twice it is said once. Raises FileProblem for
    organisations that are not known, and for two that are merged."""
    one, other = sorted((one_id, other_id))
    for identifier in (one, other):
        _name(connection, identifier)
    bodies = merged(connection)
    if bodies.get(one, (one,))[0] == bodies.get(other, (other,))[0]:
        raise FileProblem(f"“{one}” and “{other}” are merged; undo that first.")
    table = organisation_apart
    stands = select(table.c.kept_at).where(table.c.one_id == one, table.c.other_id == other)
    if connection.execute(stands).first() is None:
        row = {"one_id": one, "other_id": other, "kept_at": datetime.now(UTC), "kept_by": by}
        connection.execute(insert(table).values(row))


def _name(connection: Connection, identifier: str) -> str:
    """The name that most awards give it."""
    found: Counter[str] = Counter()
    for row in _written(connection):
        if row.id == identifier:
            found[row.name] += row.awards
    if not found:
        raise FileProblem(f"No award names an organisation “{identifier}”; check the identifier.")
    return min(found, key=lambda name: (-found[name], name))[:300]
