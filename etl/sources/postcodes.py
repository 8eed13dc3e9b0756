"""Postcodes with a position: Code-Point Open as published, or a file with headings."""

import csv
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.postcodes import canonical
from etl.sources import grid, numbers_as_text
from etl.sources.headings import listed
from etl.sources.row_checks import RowChecks
from etl.sources.tables import decode, read_bytes, read_table
from reports import FileProblem, LoadReport

CODE_POINT_OPEN = (
    "Postcode",
    "Positional_quality_indicator",
    "Eastings",
    "Northings",
    "Country_code",
    "NHS_regional_HA_code",
    "NHS_HA_code",
    "Admin_county_code",
    "Admin_district_code",
    "Admin_ward_code",
)
"""The columns of Code-Point Open, which has no heading row."""
HEADINGS = {
    "postcode": ("postcode",),
    "quality": ("positional_quality_indicator", "quality"),
    "easting": ("eastings", "easting"),
    "northing": ("northings", "northing"),
    "lon": ("long", "lon", "longitude"),
    "lat": ("lat", "latitude"),
    "la_code": ("admin_district_code", "la_code"),
    "ward_code": ("admin_ward_code", "ward_code"),
    "lsoa_code": ("lsoa21_derived", "lsoa21_code", "lsoa_code"),
}
WITHOUT_POSITION = 90
"""Positional quality of a postcode whose place is not known; its coordinates are 0, 0."""


def read(path: Path, report: LoadReport) -> pd.DataFrame:
    """Columns ``postcode``, ``lon``, ``lat``, whole ``quality``, and three area codes or None."""
    table = read_table(path, None if _has_headings(path) else CODE_POINT_OPEN)
    heading = _headings(path.name, table)
    checks = RowChecks(path.name, table, report, {"_postcode": heading["postcode"]})
    table["_postcode"] = table[heading["postcode"]].map(canonical)
    checks.refuse(table["_postcode"].isna(), "Not a UK postcode.", heading["postcode"])
    checks.refuse_duplicates(["_postcode"], "This postcode stands in the file more than once.")
    quality = numbers_as_text.parse(table[heading["quality"]]).value
    not_whole = quality.isna() | quality.mod(1).gt(0)
    checks.refuse(not_whole, "The positional quality is not a whole number.", heading["quality"])
    lon, lat = _position(table, heading)
    nowhere = quality.ge(WITHOUT_POSITION) | lon.isna() | lat.isna()
    refused = checks.refuse(nowhere, "The postcode has no position.", heading["postcode"])
    report.count("postcodes without a position", refused)
    strange = ~grid.in_the_uk(lon, lat)
    checks.refuse(strange, "The position lies outside the United Kingdom.", heading["postcode"])
    checks.close()
    frame = pd.DataFrame({"postcode": table["_postcode"], "lon": lon, "lat": lat})
    frame["quality"] = quality.fillna(WITHOUT_POSITION).astype("int64")
    for code in ("la_code", "ward_code", "lsoa_code"):
        frame[code] = _text_or_none(table, heading.get(code))
    return frame[checks.good].reset_index(drop=True)


def _has_headings(path: Path) -> bool:
    """Code-Point Open begins with a postcode, every other file with the word."""
    lines = decode(read_bytes(path)[:2000]).splitlines()
    first = next(csv.reader(lines), [])
    if first and canonical(first[0]) and len(first) != len(CODE_POINT_OPEN):
        raise FileProblem(
            f"{path.name}: has no heading row and {len(first)} columns; "
            f"Code-Point Open has {len(CODE_POINT_OPEN)}."
        )
    return not (first and canonical(first[0]))


def _headings(file: str, table: pd.DataFrame) -> dict[str, str]:
    """Our name → the file's heading, for the headings it has."""
    given = {str(column).lower(): str(column) for column in table}
    found = {
        name: given[spelling]
        for name, spellings in HEADINGS.items()
        for spelling in spellings
        if spelling in given
    }
    placed = {"lon", "lat"} <= found.keys() or {"easting", "northing"} <= found.keys()
    if not placed or not {"postcode", "quality"} <= found.keys():
        raise FileProblem(
            f"{file}: needs the postcode, its positional quality and either eastings and northings "
            f"or longitude and latitude. The headings are {listed(table.columns)}."
        )
    return found


def _position(table: pd.DataFrame, heading: dict[str, str]) -> tuple[pd.Series, pd.Series]:
    """Degrees if the file gives them, else from the grid; 0 north is no place in the country."""
    if {"lon", "lat"} <= heading.keys():
        lon = numbers_as_text.parse(table[heading["lon"]]).value
        lat = numbers_as_text.parse(table[heading["lat"]]).value
        unknown = lat.eq(0)
        return lon.mask(unknown), lat.mask(unknown)
    east = numbers_as_text.parse(table[heading["easting"]]).value
    north = numbers_as_text.parse(table[heading["northing"]]).value
    return grid.lon_lat(east, north)


def _text_or_none(table: pd.DataFrame, column: str | None) -> pd.Series:
    if column is None:
        return pd.Series(np.full(len(table), None), index=table.index, dtype=object)
    text = table[column].str.strip().astype(object)
    return text.where(text.ne(""), None)
