"""What a list would write of others: nothing of it is written then."""

from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import Connection, select

from db.record_tables import award_change
from db.return_tables import return_change
from record.award import Award
from record.rights import Person
from record.stored import stored
from reports import FileProblem

NAMED: Final = 5
FOREIGN: Final = (
    "{} in this list {} not of the organisation that you look after ({}), so nothing of it was "
    "written. Leave them out, or ask an analyst of the partnership to accept it."
)
FOREIGN_RETURNS: Final = (
    "{} in this file {} for interventions of others ({}), so nothing of it was written. Leave them "
    "out, or ask an analyst of the partnership to accept it."
)
TAKES_BACK: Final = (
    "This also changed awards of others ({}), so only an analyst of the partnership takes it back."
)
Pairs = Iterable[tuple[Award | None, Award | None]]


def refuse_foreign(changes: Pairs, who: Person) -> None:
    """``changes``: each award as it stands and as it would be. Raises FileProblem."""
    foreign = [
        (after or before).identifier  # type: ignore[union-attr]
        for before, after in changes
        if not who.may_change(before, after)
    ]
    if foreign:
        raise FileProblem(FOREIGN.format(*_counted(foreign, "award")))


def refuse_foreign_returns(
    connection: Connection, interventions: Sequence[str], who: Person
) -> None:
    """Raises FileProblem."""
    foreign = _not_reported_by(connection, interventions, who)
    if foreign:
        raise FileProblem(FOREIGN_RETURNS.format(*_counted(foreign, "return")))


def refuse_foreign_delivery(connection: Connection, delivery_id: int, who: Person) -> None:
    """For who would take a delivery back. Raises FileProblem."""
    awards, returns = award_change.c, return_change.c
    changed = select(awards.identifier).where(awards.delivery_id == delivery_id)
    sent = select(returns.intervention).where(returns.delivery_id == delivery_id)
    names = list(connection.execute(changed).scalars())
    standing = [award for award, _ in stored(connection, names).values()]
    foreign = [item.identifier for item in standing if not who.may_change(item, item)]
    foreign += _not_reported_by(connection, list(connection.execute(sent).scalars()), who)
    if foreign:
        raise FileProblem(TAKES_BACK.format(_some(foreign)))


def _not_reported_by(
    connection: Connection, interventions: Sequence[str], who: Person
) -> list[str]:
    found = stored(connection, sorted({*interventions}))
    return [name for name, (award, _) in found.items() if not who.may_report(award)]


def _counted(foreign: Sequence[str], what: str) -> tuple[str, str, str]:
    one = len(foreign) == 1
    return f"{len(foreign):,} {what}{'' if one else 's'}", "is" if one else "are", _some(foreign)


def _some(foreign: Sequence[str]) -> str:
    more = f" and {len(foreign) - NAMED:,} more" if len(foreign) > NAMED else ""
    return ", ".join(foreign[:NAMED]) + more
