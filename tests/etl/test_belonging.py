"""Which boundaries rows belong to, when nobody says it."""

from pathlib import Path

import pandas as pd
import pytest
from sqlalchemy import Engine, select

from db.tables import area, delivery, indicator_value, population
from etl.delivery import Delivery
from etl.load import load
from reports import FileProblem, LoadReport


def quiet(_line: str) -> None:
    """Loads talk; these tests look at the store."""


def add(engine: Engine, kind: str, path: Path, **told: str) -> LoadReport:
    return load(engine, Delivery(kind=kind, files=(path,), **told), quiet)


def found(engine: Engine, *columns: object) -> set[tuple[object, ...]]:
    with engine.connect() as connection:
        return {tuple(row) for row in connection.execute(select(*columns).distinct())}  # type: ignore[call-overload]


def test_headings_say_level_and_year(engine: Engine, realdata: Path) -> None:
    add(engine, "boundaries", realdata / "boundaries/lad2024_merseyside_ons_download.geojson")
    add(engine, "boundaries", realdata / "boundaries/lsoa2021_merseyside_bsc.geojson")
    add(
        engine,
        "population",
        realdata / "population/mid2020_population_lsoa11_single_year_merseyside.csv",
    )
    assert found(engine, area.c.level, area.c.vintage) == {("la", "2024"), ("lsoa", "2021")}
    assert found(engine, population.c.vintage) == {("2011",)}
    assert {row[0] for row in found(engine, delivery.c.vintage)} == {"2024", "2021", "2011"}


def test_a_heading_without_a_year_is_refused_until_it_is_told(
    engine: Engine, realdata: Path
) -> None:
    wards = realdata / "boundaries/wards2024_merseyside_bsc.geojson"
    with pytest.raises(FileProblem, match="Add --level and --vintage"):
        add(engine, "boundaries", wards)
    assert found(engine, area.c.code) == set()
    add(engine, "boundaries", wards, vintage="2024")
    assert found(engine, area.c.level, area.c.vintage) == {("ward", "2024")}


def test_plain_codes_belong_where_they_stand_newest_first(
    engine: Engine, realdata: Path, tmp_path: Path
) -> None:
    wards = realdata / "boundaries/wards2024_merseyside_bsc.geojson"
    add(engine, "boundaries", wards, vintage="2023")
    add(engine, "boundaries", wards, vintage="2024")
    rows = pd.DataFrame({"Area Code": ["E05010938", "E05010939"], "Period": "2025", "Count": 3})
    rows.to_csv(tmp_path / "ed.csv", index=False)
    add(engine, "indicator", tmp_path / "ed.csv", indicator="ed_assault")
    assert found(engine, indicator_value.c.level, indicator_value.c.vintage) == {("ward", "2024")}


def test_codes_that_stand_nowhere_are_refused_with_what_to_do(
    engine: Engine, tmp_path: Path
) -> None:
    (tmp_path / "ed.csv").write_text("Area Code,Period,Count\nE05000001,2025,4\n")
    with pytest.raises(FileProblem, match="ed.csv: nothing says which level and year"):
        add(engine, "indicator", tmp_path / "ed.csv", indicator="ed_assault")
    assert found(engine, indicator_value.c.area_code) == set()
