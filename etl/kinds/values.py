"""Indicator values: deprivation tables, police.uk counts and the tidy layout."""

import pandas as pd
from sqlalchemy import Connection, delete, select

from db.bulk import insert
from db.tables import area, indicator_value
from etl.delivery import Delivery
from etl.kinds.belonging import Belonging, belonging
from etl.sources import deprivation as deprivation_file
from etl.sources import indicator as indicator_file
from etl.sources import police as police_file
from etl.vintage import newest
from indicators import INDICATOR_BY_ID
from reports import FileProblem, LoadReport


def deprivation(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    frames = [deprivation_file.read(path, report) for path in delivery.files]
    stand = belonging(connection, delivery, frames[0], report)
    return _write(connection, pd.concat(frames), stand, delivery_id)


def police(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """Counts by the LSOA code given. Needs the LSOA boundaries first: they say what is inside."""
    lsoas = select(area.c.vintage, area.c.code).where(area.c.level == "lsoa")
    held: dict[str, set[str]] = {}
    for vintage, code in connection.execute(lsoas):
        held.setdefault(vintage, set()).add(code)
    vintage = delivery.vintage or newest(held)
    if not held.get(vintage):
        raise FileProblem(
            f"There are no LSOA boundaries {vintage and f'of {vintage} '}in the store, so rows "
            "outside the area cannot be told apart; load the boundaries first."
        )
    report.vintage = vintage
    frame = police_file.read(list(delivery.files), report, frozenset(held[vintage]))
    return _write(connection, frame, Belonging("lsoa", vintage), delivery_id)


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
    return _write(connection, frame, belonging(connection, delivery, frame, report), delivery_id)


def _write(
    connection: Connection, frame: pd.DataFrame, stand: Belonging, delivery_id: int
) -> dict[str, int]:
    """A file is complete for the periods it holds: those are replaced whole."""
    table = indicator_value
    for key, part in frame.groupby("indicator_id"):
        connection.execute(
            delete(table).where(
                table.c.indicator_id == key,
                table.c.level == stand.level,
                table.c.vintage == stand.vintage,
                table.c.period.in_(sorted(set(part["period"]))),
            )
        )
    frame = frame.assign(level=stand.level, vintage=stand.vintage, delivery_id=delivery_id)
    for name in ("sex", "age", "category"):
        frame[name] = frame[name].fillna("") if name in frame else ""
    return {"indicator_value": insert(connection, table, frame)}
