"""What the map stands on: current areas, which lies in which, and who lives there."""

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
from sqlalchemy import Connection

from analysis.carry import carry_counts
from analysis.disclosure.rules import Rules
from db import queries
from etl.vintage import newest, order
from geography import LEVELS, OLDEST_AGE, YOUNG_AGES
from reports import FileProblem

PARTNERSHIP = "partnership"
"""Level and code of the whole: not a boundary, but a place with figures of its own."""


@dataclass(frozen=True)
class Ground:
    """``areas[level]``: index code, columns name, geometry, point; sorted by code.

    ``parents[(child, parent)]``: index child code, value parent code.
    ``residents``: index LSOA code, columns 0 … 90 (90 means "and over"), persons.
    ``former_wards``: code and lsoa_code of the wards of earlier years, as their own lookup said.
    ``threshold``: counts of restricted indicators below it are hidden.
    """

    partnership: str
    demonstration: bool
    as_at: str | None
    vintage: dict[str, str]
    areas: dict[str, gpd.GeoDataFrame]
    parents: dict[tuple[str, str], pd.Series]
    residents: pd.DataFrame
    changes: pd.DataFrame
    csp: pd.DataFrame
    former_wards: pd.DataFrame
    threshold: int

    def people(self, level: str, ages: tuple[int, int] | None = None) -> pd.Series:
        """Residents per area of a level, of some ages or of all; NaN where not known."""
        first, last = ages or (0, OLDEST_AGE)
        by_lsoa = self.residents.loc[:, first:last].sum(axis=1)
        if level == "lsoa":
            return by_lsoa.reindex(self.areas["lsoa"].index)
        parents = self.parents["lsoa", level].reindex(by_lsoa.index)
        return by_lsoa.groupby(parents).sum(min_count=1).reindex(self.areas[level].index)

    def young(self, level: str) -> pd.Series:
        return self.people(level, YOUNG_AGES)


def read_ground(connection: Connection) -> Ground:
    """Raises FileProblem, saying what to load, when a part of the ground is missing."""
    every_area = queries.areas(connection)
    vintage = {level.key: _newest(every_area, level.key) for level in LEVELS}
    areas = {key: _areas(every_area, key, vintage[key]) for key in vintage}
    relations = queries.relations(connection)
    changes = queries.changes(connection)
    changes = changes[changes["to_vintage"] == vintage["lsoa"]]
    named = queries.partnerships(connection)
    deliveries = queries.deliveries(connection).set_index("id")["demonstration"]
    standing = set(every_area["delivery_id"])
    as_at = None if named.empty else named["as_at"].iloc[0]
    return Ground(
        partnership="the partnership" if named.empty else str(named["name"].iloc[0]),
        demonstration=bool(deliveries[deliveries.index.isin(standing)].any()),
        as_at=None if as_at is None else as_at.isoformat(),
        vintage=vintage,
        areas=areas,
        parents=_parents(relations, vintage, areas),
        residents=_residents(connection, changes, vintage["lsoa"], areas["lsoa"].index),
        changes=changes,
        csp=_whole_boroughs(relations, vintage),
        former_wards=_former_wards(relations, vintage["ward"]),
        threshold=Rules().threshold if named.empty else int(named["threshold"].iloc[0]),
    )


def _newest(areas: pd.DataFrame, level: str) -> str:
    vintages = set(areas.loc[areas["level"] == level, "vintage"])
    if not vintages:
        raise FileProblem(
            f"There are no boundaries of level “{level}” in the store; load them first "
            f"(python -m etl load boundaries FILE)."
        )
    return newest(vintages)


def _areas(every_area: pd.DataFrame, level: str, vintage: str) -> gpd.GeoDataFrame:
    chosen = every_area[(every_area["level"] == level) & (every_area["vintage"] == vintage)]
    frame = gpd.GeoDataFrame(
        chosen[["code", "name", "geometry"]].set_index("code").sort_index(), crs=4326
    )
    frame["point"] = frame.geometry.representative_point()
    return frame


def _pairs(relations: pd.DataFrame, child: str, parent: str, vintage: dict[str, str]) -> pd.Series:
    """Index child code, value parent code; a parent level we draw must be of the drawn vintage."""
    chosen = relations[
        (relations["child_level"] == child)
        & (relations["parent_level"] == parent)
        & (relations["child_vintage"] == vintage[child])
    ]
    wanted = vintage.get(parent, max(chosen["parent_vintage"], default=""))
    chosen = chosen[chosen["parent_vintage"] == wanted]
    return chosen.set_index("child_code")["parent_code"].sort_index()


def _whole_boroughs(relations: pd.DataFrame, vintage: dict[str, str]) -> pd.DataFrame:
    """csp_code, la_code: codes of partnerships and police forces that mean whole boroughs."""
    found = [_pairs(relations, "la", parent, vintage) for parent in ("csp", "pfa")]
    return pd.concat(found).rename_axis("la_code").reset_index(name="csp_code")


def _former_wards(relations: pd.DataFrame, current: str) -> pd.DataFrame:
    """A ward that stands in the lookups of several years is as the newest has it."""
    wanted = (relations["child_level"] == "lsoa") & (relations["parent_level"] == "ward")
    found = relations[wanted & (relations["parent_vintage"] != current)]
    years = [found["parent_vintage"].map(order), found["child_vintage"].map(order)]
    year = pd.Series(list(zip(*years, strict=True)), index=found.index, dtype=object)
    latest = year.groupby(found["parent_code"]).transform("max") if len(found) else year
    found = found.loc[year == latest, ["parent_code", "child_code"]]
    return found.rename(columns={"parent_code": "code", "child_code": "lsoa_code"})


def _parents(
    relations: pd.DataFrame, vintage: dict[str, str], areas: dict[str, gpd.GeoDataFrame]
) -> dict[tuple[str, str], pd.Series]:
    found = {}
    for child, parent in (("lsoa", "ward"), ("lsoa", "la"), ("ward", "la")):
        pairs = _pairs(relations, child, parent, vintage)
        pairs = pairs[pairs.index.isin(areas[child].index) & pairs.isin(areas[parent].index)]
        lost = areas[child].index.difference(pairs.index)
        if len(lost):
            raise FileProblem(
                f"No lookup says in which {parent} {len(lost):,} areas of level “{child}” "
                f"({vintage[child]}) lie, for instance {lost[0]}; load the lookup first."
            )
        found[child, parent] = pairs.reindex(areas[child].index)
    return found


def _residents(
    connection: Connection, changes: pd.DataFrame, vintage: str, codes: pd.Index
) -> pd.DataFrame:
    """Single years of age on the current LSOAs, carried over where they are older."""
    every = queries.residents(connection)
    years = every[every["age_from"].eq(every["age_to"]) | every["age_from"].eq(OLDEST_AGE)]
    if years.empty:
        return pd.DataFrame(index=codes, columns=range(OLDEST_AGE + 1), dtype=float)
    totals = every[~every.index.isin(years.index) & (every["vintage"] == vintage)]
    held = set(years["vintage"])
    chosen = vintage if vintage in held else max(held)
    wide = years[years["vintage"] == chosen].pivot(
        index="area_code", columns="age_from", values="persons"
    )
    if chosen != vintage:
        weights = totals.set_index("area_code")["persons"]
        wide = carry_counts(wide, changes[changes["from_vintage"] == chosen], weights)
    wide.columns = [int(age) for age in wide.columns]
    return wide.reindex(codes)
