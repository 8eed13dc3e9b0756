"""What awards are placed by, the same for a release and for a look at a list beforehand."""

from collections.abc import Iterable

import pandas as pd
from sqlalchemy import Connection

from analysis.naming import Names
from analysis.places import TRIPLE, Geography
from db import queries
from etl.publish.ground import Ground, read_ground
from etl.publish.schools import placed_postcodes, placed_schools


def standing_geography(connection: Connection) -> Geography:
    """As the store is now. Raises FileProblem when a part of the ground is missing."""
    ground = read_ground(connection)
    postcodes = placed_postcodes(connection, ground)
    return geography_of(
        connection, ground, placed_schools(connection, ground, postcodes), postcodes
    )


def geography_of(
    connection: Connection, ground: Ground, schools: pd.DataFrame, postcodes: pd.DataFrame
) -> Geography:
    """The partnership's areas as the placing rules want them."""
    wards = ground.parents["ward", "la"].rename_axis("ward_code").reset_index(name="la_code")
    lsoas = pd.DataFrame(
        {
            "ward_code": ground.parents["lsoa", "ward"],
            "la_code": ground.parents["lsoa", "la"],
        }
    )
    return Geography(
        lsoas=lsoas.rename_axis("lsoa_code").reset_index(),
        wards=wards,
        boroughs=pd.DataFrame({"la_code": list(ground.areas["la"].index)}),
        changes=ground.changes[["from_code", "to_code", "change"]],
        csp=ground.csp,
        schools=schools.reset_index()[["urn", "name", "status", *TRIPLE]],
        names=Names(
            ground.areas["ward"]["name"]
            .to_frame()
            .assign(la=ground.parents["ward", "la"])
            .itertuples(name=None),
            ground.areas["la"]["name"].items(),
        ),
        links=queries.school_links(connection)[["urn", "successor_urn"]],
        postcodes=postcodes.reset_index()[["postcode", *TRIPLE]],
        former_wards=ground.former_wards,
    )


def stated(places: pd.DataFrame, awards: Iterable[str]) -> pd.DataFrame:
    """As ``analysis.placing.place`` wants it, with one blank row for an award that states none.

    ``places``: identifier, via, code, code_type, name.
    """
    found = places.rename(columns={"identifier": "award_id"}).astype(object)
    silent = pd.Index(awards).difference(found["award_id"])
    blank = pd.DataFrame({"award_id": silent, "via": "area"}, dtype=object)
    return pd.concat([found, blank], ignore_index=True)
