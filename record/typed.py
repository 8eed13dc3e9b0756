"""Awards that came in no file: one delivery stands for all that were typed in."""

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from db.tables import delivery, partnership

KIND = "typed"
LABEL = "awards typed in"


def typed_delivery(connection: Connection) -> int:
    """The delivery of awards typed in, with one more award; made when there is none yet."""
    demonstration = bool(connection.execute(select(partnership.c.demonstration)).scalar())
    found = connection.execute(
        select(delivery.c.id)
        .where(delivery.c.kind == KIND, delivery.c.demonstration == demonstration)
        .order_by(delivery.c.id.desc())
    ).scalar()
    number = found or _made(connection, demonstration)
    one_more = {
        "rows_read": delivery.c.rows_read + 1,
        "rows_kept": delivery.c.rows_kept + 1,
        "loaded_at": datetime.now(UTC),
    }
    connection.execute(delivery.update().where(delivery.c.id == number).values(one_more))
    return number


def _made(connection: Connection, demonstration: bool) -> int:
    made = delivery.insert().values(
        kind=KIND,
        label=LABEL,
        file_names=[LABEL],
        sha256="",
        loaded_at=datetime.now(UTC),
        licence="not stated",
        source="the partnership",
        vintage="",
        demonstration=demonstration,
        rows_read=0,
        rows_kept=0,
        rows_refused=0,
        rows_written={},
        report={},
    )
    return int(connection.execute(made.returning(delivery.c.id)).scalar_one())
