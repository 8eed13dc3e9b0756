"""The kinds of file that can be loaded: what each needs to be told, and how it is written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection

from etl.delivery import Delivery
from etl.kinds import awards, places, returns, values
from reports import LoadReport

Write = Callable[[Connection, Delivery, int, LoadReport], dict[str, int]]
Stands = Callable[[Connection, Delivery], bool]


@dataclass(frozen=True)
class Kind:
    """``takes``: ``boundaries`` (level and vintage may be told), ``indicator`` (must be told),
    ``funder`` (may be told).
    ``stands`` says whether files that were loaded before still stand; by default they do while
    no later delivery has replaced a row of theirs."""

    name: str
    about: str
    example: str
    takes: tuple[str, ...]
    write: Write
    stands: Stands | None = None


KINDS: Final[tuple[Kind, ...]] = (
    Kind(
        "boundaries",
        "Areas with a code, a name and a shape: GeoJSON, GPKG, Shapefile or TopoJSON.",
        "load boundaries wards.geojson",
        ("boundaries",),
        places.boundaries,
    ),
    Kind(
        "lookup",
        "Which area lies in which (best fit), or how codes changed from 2011 to 2021.",
        "load lookup lsoa21_ward24_lad24.csv",
        (),
        places.lookup,
    ),
    Kind(
        "population",
        "Residents by single year of age, or in total, for LSOAs.",
        "load population mid2020.csv",
        ("boundaries",),
        places.population,
    ),
    Kind(
        "deprivation",
        "Indices of Deprivation or Community Needs Index, one row per LSOA.",
        "load deprivation iod2025.csv",
        ("boundaries",),
        values.deprivation,
    ),
    Kind(
        "police",
        "data.police.uk street-level crime, as downloaded; several months at once.",
        "load police 2025-*-merseyside-street.csv",
        ("boundaries",),
        values.police,
    ),
    Kind(
        "schools",
        "Get Information about Schools (GIAS).",
        "load schools edubasealldata.csv",
        (),
        places.schools,
    ),
    Kind(
        "school-links",
        "Which school followed which: the links file of GIAS.",
        "load school-links links_edubasealldata.csv",
        (),
        places.school_links,
    ),
    Kind(
        "postcodes",
        "Code-Point Open, or a directory with LSOA codes.",
        "load postcodes l.csv ch.csv",
        (),
        places.postcodes,
    ),
    Kind(
        "indicator",
        "Values of one indicator, one row per area and period.",
        "load indicator ed.csv --indicator ed_assault",
        ("boundaries", "indicator"),
        values.indicator,
    ),
    Kind(
        "register",
        "Awards: 360Giving CSV, XLSX or JSON, or the partnership's own list.",
        "load register awards.csv",
        ("funder",),
        awards.register,
        awards.stands,
    ),
    Kind(
        "returns",
        "Quarterly returns: a table with one in each row, or the filled-in form of one.",
        "load returns returns.csv",
        (),
        returns.returns,
        returns.stands,
    ),
)

KIND_BY_NAME: Final = {kind.name: kind for kind in KINDS}
