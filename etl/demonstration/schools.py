"""Invented schools and postcodes: points in metres, EPSG:27700, each inside its cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely
from shapely import Polygon

from etl.demonstration.chance import stream
from etl.demonstration.coverage import Boundaries
from etl.demonstration.files import Cell
from etl.demonstration.school_names import ALTERNATIVE, PRIMARY, SCHOOLS, SPECIAL

POSTCODE_AREA = "ZZ"
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
PER_DISTRICT = 40

GIAS = [
    "URN",
    "EstablishmentName",
    "PhaseOfEducation (name)",
    "StatutoryLowAge",
    "StatutoryHighAge",
    "EstablishmentStatus (name)",
    "OpenDate",
    "CloseDate",
    "Postcode",
    "Easting",
    "Northing",
]
AGES = {"Primary": (3, 11), "Secondary": (11, 16), "Special": (4, 19), "Alternative": (11, 16)}
SHARED_SITE = ("Tallow Hill Infant School", "Tallow Hill Junior School")
CLOSED = "Bandstand Primary School"


@dataclass(frozen=True)
class Postcode:
    """A postcode and its point, metres EPSG:27700, with the codes of its places."""

    text: str
    easting: int
    northing: int
    cell: str
    ward: str
    borough: str


@dataclass(frozen=True)
class School:
    """A school at the point of its postcode; ``ward`` and ``borough`` are codes."""

    urn: str
    name: str
    phase: str
    postcode: Postcode
    ward: str
    borough: str


def _inside(shape: Polygon, chance: np.random.Generator) -> tuple[int, int]:
    """A whole-metre point well inside a shape (metres)."""
    core = shape.buffer(-0.12 * float(np.sqrt(shape.area)))
    left, bottom, right, top = core.bounds
    while True:
        x, y = int(chance.uniform(left, right)), int(chance.uniform(bottom, top))
        if shapely.contains_xy(core, x, y):
            return x, y


def postcodes(cells: gpd.GeoDataFrame) -> list[Postcode]:
    """Two postcodes to a cell, in an area (ZZ) that no real address has."""
    chance = stream("postcodes")
    shapes = cells.geometry.to_crs(27700)
    found: list[Postcode] = []
    for cell, ward, borough, shape in zip(
        cells["code"], cells["ward"], cells["borough"], shapes, strict=True
    ):
        for _ in range(2):
            district, place = divmod(len(found), PER_DISTRICT)
            unit = LETTERS[7 * place % 20] + LETTERS[(3 * place + district) % 20]
            text = f"{POSTCODE_AREA}{district + 1} {1 + place // 8}{unit}"
            found.append(Postcode(text, *_inside(shape, chance), cell, ward, borough))
    return found


def postcode_rows(found: list[Postcode]) -> Iterator[list[Cell]]:
    """Rows of Code-Point Open, which has no heading."""
    for p in found:
        yield [p.text, 10, p.easting, p.northing, "E92000001", "", "", "", p.borough, p.ward]


def schools(drawn: Boundaries, found: list[Postcode]) -> list[School]:
    """The invented schools, each at a postcode of its ward."""
    chance = stream("schools")
    codes = dict(zip(drawn.boroughs["name"], drawn.boroughs["code"], strict=True))
    wards = {
        (borough, name): code
        for borough, name, code in zip(
            drawn.wards["borough"], drawn.wards["name"], drawn.wards["code"], strict=True
        )
    }
    made: list[School] = []
    sites: dict[str, Postcode] = {}
    for borough, listed in SCHOOLS.items():
        for name, phase, ward in listed:
            code = wards[codes[borough], ward]
            choice = [p for p in found if p.ward == code and p not in sites.values()]
            sites[name] = choice[int(chance.integers(len(choice)))]
            if name == SHARED_SITE[1]:
                sites[name] = sites[SHARED_SITE[0]]
            urn = str(9000001 + len(made))
            made.append(School(urn, name, phase, sites[name], code, codes[borough]))
    return made


def school_rows(made: list[School]) -> Iterator[list[Cell]]:
    """Heading and rows as in Get Information about Schools (dates dd-mm-yyyy)."""
    chance = stream("school years")
    yield list(GIAS)
    for school in made:
        low, high = AGES[school.phase]
        if school.name in SHARED_SITE:
            low, high = (3, 7) if school.name == SHARED_SITE[0] else (7, 11)
        phase = "Not applicable" if school.phase in (SPECIAL, ALTERNATIVE) else school.phase
        closed = school.name == CLOSED
        opened = f"01-09-{int(chance.integers(1962, 2017))}"
        yield [
            school.urn,
            school.name,
            phase,
            low,
            high,
            "Closed" if closed else "Open",
            opened,
            "31-08-2025" if closed else "",
            school.postcode.text,
            school.postcode.easting,
            school.postcode.northing,
        ]


def open_schools(made: list[School], primary: bool) -> list[School]:
    """Schools where an award can be delivered: open, and primary or not."""
    return [s for s in made if s.name != CLOSED and (s.phase == PRIMARY) == primary]
