"""To which boundaries rows belong: as told, else as headings say, else where the codes stand."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd
from sqlalchemy import Connection, func, select

from db.tables import area
from etl.delivery import Delivery
from etl.sources.headings import BELONGS_TO
from etl.vintage import order
from geography import LEVEL_BY_KEY
from reports import FileProblem, LoadReport

MOST_CODES = 5_000
"""Enough of a file's codes to tell where they stand."""


class Belonging(NamedTuple):
    level: str
    vintage: str


def belonging(
    connection: Connection, delivery: Delivery, frame: pd.DataFrame, report: LoadReport
) -> Belonging:
    """``frame`` has ``area_code`` or ``code``. The report is told the vintage.

    Raises FileProblem when nothing tells, or when the level is none of the map's.
    """
    level, vintage = frame.attrs.get(BELONGS_TO, ("", ""))
    found = Belonging(delivery.level or level, delivery.vintage or vintage)
    if not all(found):
        codes = frame["code" if "code" in frame else "area_code"].dropna().unique()
        found = _where_they_stand(connection, codes[:MOST_CODES], found) or found
    if not all(found) or found.level not in LEVEL_BY_KEY:
        raise FileProblem(
            f"{', '.join(delivery.file_names)}: nothing says which level and year of boundaries "
            f"the codes belong to, or it is no level of the map ({', '.join(LEVEL_BY_KEY)}). "
            "Add --level and --vintage, for instance --level ward --vintage 2024."
        )
    report.vintage = found.vintage
    return found


def _where_they_stand(
    connection: Connection, codes: Iterable[str], told: Belonging
) -> Belonging | None:
    """The loaded boundaries that hold most of the codes, the newest among equals."""
    counted = (
        select(area.c.level, area.c.vintage, func.count())
        .where(area.c.code.in_(list(codes)))
        .group_by(area.c.level, area.c.vintage)
    )
    found = [
        (number, order(vintage), Belonging(level, vintage))
        for level, vintage, number in connection.execute(counted)
        if told.level in ("", level) and told.vintage in ("", vintage)
    ]
    return max(found)[2] if found else None
