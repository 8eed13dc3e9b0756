"""The record as it stands now, and how to tell that it is another than a moment ago."""

from typing import NamedTuple

import pandas as pd
from sqlalchemy import Connection, func, select

from db.record_tables import award_change, organisation_merge, upload
from db.tables import award, delivery


class Stamp(NamedTuple):
    """Differs whenever an award, or which organisations are one, was changed."""

    changes: int
    awards: int
    merges: int
    unmerged: int


def stamp(connection: Connection) -> Stamp:
    merge = organisation_merge.c
    query = select(
        select(func.coalesce(func.max(award_change.c.id), 0)).scalar_subquery(),
        select(func.count()).select_from(award).scalar_subquery(),
        select(func.coalesce(func.max(merge.id), 0)).scalar_subquery(),
        select(func.count(merge.undone_at)).scalar_subquery(),
    )
    return Stamp(*connection.execute(query).one())


def changed_since(connection: Connection, moment: object) -> int:
    """How many awards were changed after a moment, such as that of publishing."""
    query = select(func.count(func.distinct(award_change.c.identifier)))
    return connection.execute(query.where(award_change.c.changed_at > moment)).scalar_one()


def last_changes(connection: Connection) -> pd.DataFrame:
    """Index identifier; changed_at, changed_by: of each award's latest change."""
    latest = select(func.max(award_change.c.id)).group_by(award_change.c.identifier)
    query = select(
        award_change.c.identifier, award_change.c.changed_at, award_change.c.changed_by
    ).where(award_change.c.id.in_(latest))
    rows = connection.execute(query).all()
    frame = pd.DataFrame(rows, columns=["identifier", "changed_at", "changed_by"])
    return frame.set_index("identifier")


def last_received(connection: Connection) -> dict[str, str]:
    """Funder → day on which a list with awards of theirs was last loaded, as ISO text."""
    query = (
        select(award.c.funder_id, func.max(delivery.c.loaded_at))
        .join(delivery, delivery.c.id == award.c.delivery_id)
        .group_by(award.c.funder_id)
    )
    return {funder: moment.date().isoformat() for funder, moment in connection.execute(query)}


def waiting_uploads(connection: Connection) -> int:
    """How many lists were brought to the browser and are not decided on yet."""
    undecided = (upload.c.kind == "register", upload.c.state.in_(("reading", "read", "writing")))
    query = select(func.count()).select_from(upload).where(*undecided)
    return int(connection.execute(query).scalar_one())
