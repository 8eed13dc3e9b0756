"""All demonstration files as text, by path under ``data/``."""

from __future__ import annotations

from collections.abc import Iterator

from etl.demonstration.coverage import Boundaries, boundaries
from etl.demonstration.figures import PATTERNS, choose_gaps, restricted_rows
from etl.demonstration.files import Cell, csv_text, geojson_text
from etl.demonstration.manifest import manifest_text
from etl.demonstration.open_figures import (
    absence_rows,
    imd_rows,
    language_rows,
    suspension_rows,
)
from etl.demonstration.population import Counts, population_rows, residents
from etl.demonstration.register import register, register_rows
from etl.demonstration.returns import return_rows
from etl.demonstration.schools import postcode_rows, postcodes, school_rows, schools


def build() -> dict[str, str]:
    """Every file's text by path; names ending in ``.gz`` are packed when written."""
    drawn = boundaries()
    people = residents(drawn.cells)
    found = postcodes(drawn.cells)
    made = schools(drawn, found)
    awards = register(drawn, made)
    return {
        "boundaries/demo_boroughs.geojson": geojson_text(drawn.boroughs),
        "boundaries/demo_wards.geojson": geojson_text(drawn.wards),
        "boundaries/demo_lsoas.geojson": geojson_text(drawn.cells),
        "demo/manifest.toml": manifest_text(),
        "demo/lookup.csv": csv_text(lookup_rows(drawn)),
        "demo/population.csv.gz": csv_text(population_rows(drawn.cells, people)),
        **_indicators(drawn, people),
        "demo/schools.csv": csv_text(school_rows(made)),
        "demo/postcodes.csv.gz": csv_text(postcode_rows(found)),
        "demo/register.csv": csv_text(register_rows(awards)),
        "demo/returns.csv": csv_text(return_rows(awards)),
    }


def lookup_rows(drawn: Boundaries) -> Iterator[list[Cell]]:
    """Heading and one row per cell: its ward and borough."""
    wards = dict(zip(drawn.wards["code"], drawn.wards["name"], strict=True))
    boroughs = dict(zip(drawn.boroughs["code"], drawn.boroughs["name"], strict=True))
    yield ["lsoa_code", "lsoa_name", "ward_code", "ward_name", "la_code", "la_name"]
    cells = drawn.cells
    for code, name, ward, borough in zip(
        cells["code"], cells["name"], cells["ward"], cells["borough"], strict=True
    ):
        yield [code, name, ward, wards[ward], borough, boroughs[borough]]


def _indicators(drawn: Boundaries, people: Counts) -> dict[str, str]:
    cells, gaps = drawn.cells, choose_gaps(drawn.cells)
    rows = {p.indicator: restricted_rows(p, cells, people, gaps) for p in PATTERNS}
    rows["imd_score"] = imd_rows(cells)
    rows["persistent_absence"] = absence_rows(cells, people)
    rows["early_language"] = language_rows(cells, people)
    rows["suspensions"] = suspension_rows(cells, people)
    return {f"demo/indicators/{name}.csv.gz": csv_text(found) for name, found in rows.items()}
