"""Indicator values: deprivation tables, police.uk counts and the tidy layout."""

import pandas as pd
from sqlalchemy import Connection, delete, select

from db.tables import area, indicator_value
from etl.bulk import insert
from etl.checks import FileProblem, LoadReport
from etl.delivery import Delivery
from etl.sources import deprivation as deprivation_file
from etl.sources import indicator as indicator_file
from etl.sources import police as police_file
from indicators import INDICATOR_BY_ID


def deprivation(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    frame = pd.concat([deprivation_file.read(path, report) for path in delivery.files])
    return _write(connection, frame, "lsoa", delivery, delivery_id)


def police(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """Counts by the LSOA code given. Needs the LSOA boundaries first: they say what is inside."""
    codes = connection.execute(
        select(area.c.code).where(area.c.level == "lsoa", area.c.vintage == delivery.vintage)
    ).scalars()
    inside = frozenset(codes)
    if not inside:
        raise FileProblem(
            f"There are no LSOA boundaries of {delivery.vintage} in the store, so rows outside "
            "the area cannot be told apart; load the boundaries first."
        )
    frame = police_file.read(list(delivery.files), report, inside)
    return _write(connection, frame, "lsoa", delivery, delivery_id)


def indicator(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    declared = INDICATOR_BY_ID.get(delivery.indicator)
    if declared is None:
        names = ", ".join(INDICATOR_BY_ID)
        raise FileProblem(
            f"“{delivery.indicator}” is not a declared indicator; it is one of: {names}. "
            "CONTRIBUTING.md shows how to declare another."
        )
    frame = pd.concat([indicator_file.read(path, declared, report) for path in delivery.files])
    return _write(connection, frame, delivery.level, delivery, delivery_id)


def _write(
    connection: Connection,
    frame: pd.DataFrame,
    level: str,
    delivery: Delivery,
    delivery_id: int,
) -> dict[str, int]:
    """A file is complete for the periods it holds: those are replaced whole."""
    table = indicator_value
    for key, part in frame.groupby("indicator_id"):
        connection.execute(
            delete(table).where(
                table.c.indicator_id == key,
                table.c.level == level,
                table.c.vintage == delivery.vintage,
                table.c.period.in_(sorted(set(part["period"]))),
            )
        )
    frame = frame.assign(level=level, vintage=delivery.vintage, delivery_id=delivery_id)
    for name in ("sex", "age", "category"):
        frame[name] = frame[name].fillna("") if name in frame else ""
    return {"indicator_value": insert(connection, table, frame)}
