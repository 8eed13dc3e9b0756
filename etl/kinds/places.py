"""Boundaries, lookups, population, schools and postcodes: what the map stands on."""

from typing import Any

import pandas as pd
import shapely
from sqlalchemy import Connection, and_, delete

from db import queries
from db.bulk import delete_keys, insert
from db.tables import area, area_change, area_relation, postcode, school, school_link
from db.tables import population as population_table
from etl.delivery import Delivery
from etl.kinds.belonging import belonging
from etl.sources import boundaries as boundaries_file
from etl.sources import lookup as lookup_file
from etl.sources import population as population_file
from etl.sources import postcodes as postcodes_file
from etl.sources import school_links as school_links_file
from etl.sources import schools as schools_file
from etl.sources.lookup import Lookup
from reports import LoadReport


def boundaries(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """A delivery is the complete set of its level and vintage; it replaces the set before."""
    files = [boundaries_file.read(path, report) for path in delivery.files]
    level, vintage = belonging(connection, delivery, files[0].table, report)
    connection.execute(delete(area).where(area.c.level == level, area.c.vintage == vintage))
    same = {"level": level, "vintage": vintage, "delivery_id": delivery_id}
    parts = (part for file in files for part in boundaries_file.parts(file, report))
    return {"area": sum(insert(connection, area, part.assign(**same)) for part in parts)}


def lookup(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """Relations and changes; what a code was said to be before is replaced."""
    written = {"area_relation": 0, "area_change": 0}
    for path in delivery.files:
        found = lookup_file.read(path, report)
        written["area_relation"] += _relations(connection, found, delivery_id)
        written["area_change"] += _changes(connection, found, delivery_id)
    return written


def _relations(connection: Connection, found: Lookup, delivery_id: int) -> int:
    """A child that already lies where the file says stays with the file that said it first, so
    that files which agree can each be loaded again without a change."""
    table = area_relation
    same = ["child_level", "child_vintage", "parent_level", "parent_vintage"]
    child = [*same, "child_code"]
    frame = found.relations.assign(delivery_id=delivery_id).drop(columns=["child_name"])
    said, held = _parents(frame, child), _parents(queries.relations(connection), child)
    known = [key for key, parents in said.items() if held.get(key) == parents]
    frame = frame[~pd.MultiIndex.from_frame(frame[child]).isin(known)]
    for key, part in frame.groupby(same):
        codes = list(part["child_code"])
        matches = [table.c[name] == value for name, value in zip(same, key, strict=True)]
        for start in range(0, len(codes), 5_000):
            among = table.c.child_code.in_(codes[start : start + 5_000])
            connection.execute(delete(table).where(and_(*matches, among)))
    return insert(connection, table, frame)


def _parents(relations: pd.DataFrame, child: list[str]) -> dict[tuple[str, ...], set[Any]]:
    """Child (level, vintage, parent's level and vintage, code) → its parents' codes and names."""
    parents: dict[tuple[str, ...], set[Any]] = {}
    for *key, code, name in relations[[*child, "parent_code", "parent_name"]].itertuples(
        index=False, name=None
    ):
        parents.setdefault(tuple(key), set()).add((code, name))
    return parents


def _changes(connection: Connection, found: Lookup, delivery_id: int) -> int:
    for key, _ in found.changes.groupby(["from_vintage", "to_vintage"]):
        connection.execute(
            delete(area_change).where(
                area_change.c.from_vintage == key[0], area_change.c.to_vintage == key[1]
            )
        )
    return insert(connection, area_change, found.changes.assign(delivery_id=delivery_id))


def population(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """Single years and totals are separate statements: one does not replace the other."""
    table = population_table
    frames = [population_file.read(path, report) for path in delivery.files]
    vintage = belonging(connection, delivery, frames[0], report).vintage
    frame = pd.concat(frames)
    bands = frame[["age_from", "age_to"]].drop_duplicates()
    for band in bands.itertuples():
        connection.execute(
            delete(table).where(
                table.c.vintage == vintage,
                table.c.age_from == int(band.age_from),
                table.c.age_to == int(band.age_to),
            )
        )
    frame = frame.assign(vintage=vintage, delivery_id=delivery_id)
    return {"population": insert(connection, table, frame)}


def schools(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """By URN: a school that stands in the file is replaced, others stay."""
    frame = pd.concat([schools_file.read(path, report) for path in delivery.files])
    points = [
        None if pd.isna(lon) or pd.isna(lat) else shapely.Point(lon, lat)
        for lon, lat in zip(frame["lon"], frame["lat"], strict=True)
    ]
    frame = frame.drop(columns=["lon", "lat"]).assign(point=points, delivery_id=delivery_id)
    delete_keys(connection, school.c.urn, list(frame["urn"]))
    return {"school": insert(connection, school, frame)}


def school_links(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """By the URN of the school that was followed: what is known of it is replaced, others stay."""
    frame = pd.concat([school_links_file.read(path, report) for path in delivery.files])
    frame = frame.drop_duplicates(["urn", "successor_urn"]).assign(delivery_id=delivery_id)
    delete_keys(connection, school_link.c.urn, list(frame["urn"].unique()))
    return {"school_link": insert(connection, school_link, frame)}


def postcodes(
    connection: Connection, delivery: Delivery, delivery_id: int, report: LoadReport
) -> dict[str, int]:
    """By postcode: those in the file are replaced, others stay."""
    frame = pd.concat([postcodes_file.read(path, report) for path in delivery.files])
    frame = frame.drop_duplicates("postcode", keep="last").assign(delivery_id=delivery_id)
    delete_keys(connection, postcode.c.postcode, list(frame["postcode"]))
    return {"postcode": insert(connection, postcode, frame)}
