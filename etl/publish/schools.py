"""Schools and postcodes, each placed in a current LSOA, ward and borough."""

import geopandas as gpd
import pandas as pd
import shapely
from sqlalchemy import Connection

from analysis.places import OPEN, Geography
from analysis.stated import successors
from db import queries
from db.releases import Document, document
from etl.publish.ground import Ground
from etl.publish.shapes import DECIMALS
from geography import LEVELS

PLACE_COLUMNS = ["lsoa_code", "ward_code", "la_code"]


def placed_postcodes(connection: Connection, ground: Ground) -> pd.DataFrame:
    """Index postcode; lon, lat, lsoa_code, ward_code, la_code (None where not known)."""
    return _placed(queries.postcodes(connection), ground).set_index("postcode")


def placed_schools(connection: Connection, ground: Ground, postcodes: pd.DataFrame) -> pd.DataFrame:
    """Index URN; a school without coordinates of its own stands at its postcode."""
    frame = queries.schools(connection)
    frame["lon"] = [None if point is None else point.x for point in frame["point"]]
    frame["lat"] = [None if point is None else point.y for point in frame["point"]]
    by_postcode = postcodes.reindex(frame["postcode"])
    for column in ("lon", "lat", *PLACE_COLUMNS):
        found = pd.Series(by_postcode[column].to_numpy(), index=frame.index)
        frame[column] = frame[column].where(frame[column].notna(), found)
    return _placed(frame.drop(columns="point"), ground).set_index("urn")


def _placed(frame: pd.DataFrame, ground: Ground) -> pd.DataFrame:
    """Codes of another vintage are dropped; gaps are filled by position, then by best fit."""
    frame = frame.copy()
    for level, column in zip(("lsoa", "ward", "la"), PLACE_COLUMNS, strict=True):
        known = frame[column].isin(ground.areas[level].index)
        frame[column] = frame[column].where(known, None)
    lost = frame["lsoa_code"].isna() & frame["lon"].notna()
    if lost.any():
        frame.loc[lost, "lsoa_code"] = _by_position(frame[lost], ground)
    for child, column, parent in (
        ("lsoa", "ward_code", "ward"),
        ("ward", "la_code", "la"),
        ("lsoa", "la_code", "la"),
    ):
        upward = frame[f"{child}_code"].map(ground.parents[child, parent])
        frame[column] = frame[column].where(frame[column].notna(), upward)
    return frame


def _by_position(frame: pd.DataFrame, ground: Ground) -> pd.Series:
    """The LSOA whose drawn boundary holds the point, unless it lies in another ward or borough
    than the source says: on generalised boundaries one point in ten falls next door."""
    shapes = shapely.points(frame["lon"].astype(float), frame["lat"].astype(float))
    points = gpd.GeoDataFrame(geometry=shapes, index=frame.index, crs=4326)
    joined = points.sjoin(ground.areas["lsoa"][["geometry"]], how="left", predicate="intersects")
    found = joined["code"].groupby(level=0).first().reindex(frame.index)
    for level in ("ward", "la"):
        said = frame[f"{level}_code"]
        agrees = said.isna() | said.eq(found.map(ground.parents["lsoa", level]))
        found = found.where(agrees, None)
    return found


def school_document(schools: pd.DataFrame) -> Document:
    """Schools in the partnership, by name."""
    inside = schools[schools["la_code"].notna()].sort_values(["name"], kind="stable")
    listed = [
        {
            "urn": str(school.Index),
            "name": school.name,
            "phase": _text(school.phase),
            "age_from": _number(school.age_from),
            "age_to": _number(school.age_to),
            "status": school.status,
            "postcode": _text(school.postcode),
            "lon": _degrees(school.lon),
            "lat": _degrees(school.lat),
            "lsoa": _text(school.lsoa_code),
            "ward": _text(school.ward_code),
            "la": _text(school.la_code),
        }
        for school in inside.itertuples()
    ]
    return document("schools", "", listed)


def successor_document(geography: Geography, schools: pd.DataFrame) -> Document:
    """``successors``: each closed school → the open ones in the partnership that followed it."""
    ours = schools[schools["la_code"].notna() & schools["status"].eq(OPEN)]
    followed = successors(geography)
    kept = {urn: [one for one in after if one in ours.index] for urn, after in followed.items()}
    return document("successors", "", {urn: after for urn, after in sorted(kept.items()) if after})


def postcode_document(postcodes: pd.DataFrame, ground: Ground) -> Document:
    """Postcodes inside the partnership; areas are positions in the levels' lists, −1 unknown."""
    inside = postcodes[postcodes["la_code"].notna()].sort_index()
    columns = {}
    for level in LEVELS:
        positions = ground.areas[level.key].index.get_indexer(inside[f"{level.key}_code"])
        columns[level.key] = positions.tolist()
    return document("postcodes", "", {"postcodes": list(inside.index), **columns})


def _text(value: object) -> str | None:
    return None if pd.isna(value) else str(value)


def _number(value: float | None) -> int | None:
    return None if pd.isna(value) else int(value)  # type: ignore[arg-type]


def _degrees(value: float | None) -> float | None:
    return None if pd.isna(value) else round(float(value), DECIMALS)  # type: ignore[arg-type]
