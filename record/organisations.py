"""Which identifiers are one body, as people decided. Awards keep what their funder wrote."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, func, select

from analysis.body import Organisation
from analysis.organisations import Suggestion, suggest
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


def as_one(bodies: Mapping[str, tuple[str, str]], identifier: str, name: str) -> tuple[str, str]:
    """Identifier and name of the body that ``merged`` says it is, or its own."""
    return bodies.get(identifier, (identifier, name))


def same_body(connection: Connection, identifier: str) -> frozenset[str]:
    """Every identifier of the body that an identifier belongs to, itself among them."""
    into = {key: body for key, (body, _) in merged(connection).items()}
    body = into.get(identifier, identifier)
    return frozenset({identifier, body, *(key for key, of in into.items() if of == body)})


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
        for one, other in connection.execute(
            select(table.c.one_id, table.c.other_id).where(table.c.undone_at.is_(None))
        )
    }
    return [item for item in suggest(found) if frozenset((item.gone.id, item.kept.id)) not in apart]


def name_of(connection: Connection, identifier: str) -> str:
    """The name that most awards give it. Raises FileProblem where none names it."""
    found: Counter[str] = Counter()
    for row in _written(connection):
        if row.id == identifier:
            found[row.name] += row.awards
    if not found:
        raise FileProblem(f"No award names an organisation “{identifier}”; check the identifier.")
    return min(found, key=lambda name: (-found[name], name))[:300]
