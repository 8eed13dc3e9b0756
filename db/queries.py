"""Every SELECT that building a release needs: connection in, frame out."""

import pandas as pd
from sqlalchemy import Connection, Table, func, select

from db.frames import frame_of
from db.tables import (
    area,
    area_change,
    area_relation,
    award,
    award_contact,
    award_place,
    award_tag,
    award_text,
    delivery,
    indicator_value,
    partnership,
    population,
    postcode,
    school,
    school_link,
)


def partnerships(connection: Connection) -> pd.DataFrame:
    """name, demonstration, as_at: at most one row."""
    return frame_of(connection, select(partnership))


def areas(connection: Connection) -> pd.DataFrame:
    """level, vintage, code, name, geometry (shapely, EPSG:4326), delivery_id; by code."""
    return frame_of(connection, select(area).order_by(area.c.level, area.c.vintage, area.c.code))


def relations(connection: Connection) -> pd.DataFrame:
    """Which area lies in which, by best fit, all vintages."""
    table = area_relation
    return frame_of(connection, select(table).order_by(table.c.child_level, table.c.child_code))


def changes(connection: Connection) -> pd.DataFrame:
    """from_vintage, from_code, to_vintage, to_code, change."""
    table = area_change
    return frame_of(connection, select(table).order_by(table.c.from_code, table.c.to_code))


def residents(connection: Connection) -> pd.DataFrame:
    """vintage, area_code, age_from, age_to, persons, delivery_id."""
    table = population
    return frame_of(connection, select(table).order_by(table.c.area_code, table.c.age_from))


def values(connection: Connection, indicator_id: str) -> pd.DataFrame:
    """Whole-population values of one indicator (no split by sex, age or category)."""
    table = indicator_value
    whole = (table.c.sex == "", table.c.age == "", table.c.category == "")
    query = select(table).where(table.c.indicator_id == indicator_id, *whole)
    return frame_of(connection, query.order_by(table.c.area_code, table.c.period))


def schools(connection: Connection) -> pd.DataFrame:
    return frame_of(connection, select(school).order_by(school.c.urn))


def school_links(connection: Connection) -> pd.DataFrame:
    """urn, successor_urn, name (of the first), kind, established."""
    table = school_link
    return frame_of(connection, select(table).order_by(table.c.urn, table.c.successor_urn))


def postcodes(connection: Connection) -> pd.DataFrame:
    return frame_of(connection, select(postcode).order_by(postcode.c.postcode))


def awards(connection: Connection) -> pd.DataFrame:
    """Every award with its ``description``."""
    query = select(award, award_text.c.description).outerjoin(award_text)
    return frame_of(connection, query.order_by(award.c.identifier))


def award_contacts(connection: Connection) -> pd.DataFrame:
    return frame_of(connection, select(award_contact).order_by(award_contact.c.identifier))


def award_places(connection: Connection) -> pd.DataFrame:
    table = award_place
    columns = (table.c.identifier, table.c.via, table.c.code, table.c.code_type, table.c.name)
    return frame_of(connection, select(*columns).order_by(table.c.identifier, table.c.id))


def award_tags(connection: Connection) -> pd.DataFrame:
    table = award_tag
    columns = (table.c.identifier, table.c.vocabulary, table.c.term)
    return frame_of(connection, select(*columns).order_by(table.c.identifier, table.c.id))


def deliveries(connection: Connection) -> pd.DataFrame:
    return frame_of(connection, select(delivery).order_by(delivery.c.id))


def standing_rows(connection: Connection, tables: list[Table]) -> dict[int, int]:
    """How many rows each delivery still has, over the given tables."""
    found: dict[int, int] = {}
    for table in tables:
        counted = select(table.c.delivery_id, func.count()).group_by(table.c.delivery_id)
        for delivery_id, number in connection.execute(counted):
            found[delivery_id] = found.get(delivery_id, 0) + number
    return found


def indicator_deliveries(connection: Connection) -> dict[int, list[str]]:
    """Which indicators each delivery has values of."""
    table = indicator_value
    pairs = select(table.c.delivery_id, table.c.indicator_id).distinct()
    found: dict[int, list[str]] = {}
    for delivery_id, indicator_id in sorted(tuple(row) for row in connection.execute(pairs)):
        found.setdefault(delivery_id, []).append(indicator_id)
    return found
