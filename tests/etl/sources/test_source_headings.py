import pytest

from etl.sources.headings import area_heading, code_headings, name_beside


@pytest.mark.parametrize(
    ("column", "level", "vintage", "part"),
    [
        ("LSOA21CD", "lsoa", "2021", "code"),
        ("LSOA11NM", "lsoa", "2011", "name"),
        ("lsoa21_code", "lsoa", "2021", "code"),
        ("WD24CD", "ward", "2024", "code"),
        ("ward22_code", "ward", "2022", "code"),
        ("ward_code", "ward", None, "code"),
        ("LAD24CD", "la", "2024", "code"),
        ("ltla24_name", "la", "2024", "name"),
        ("la_code", "la", None, "code"),
        ("msoa21_code", "msoa", "2021", "code"),
        ("csp24_code", "csp", "2024", "code"),
        ("pfa24_name", "pfa", "2024", "name"),
        ("LSOA code (2011)", "lsoa", "2011", "code"),
        ("Local Authority District name (2019)", "la", "2019", "name"),
        ("LSOA 2021 Code", "lsoa", "2021", "code"),
        ("Area Code", "area", None, "code"),
        ("code", "area", None, "code"),
    ],
)
def test_reads_every_spelling(column: str, level: str, vintage: str | None, part: str) -> None:
    heading = area_heading(column)
    assert heading is not None
    assert (heading.level, heading.vintage, heading.part) == (level, vintage, part)


@pytest.mark.parametrize(
    "column",
    ["WD13CDO", "WD13NMW", "LAD24NMW", "FID", "GlobalID", "lad_code_by_position", "change_code"],
)
def test_leaves_others(column: str) -> None:
    assert area_heading(column) is None


def test_finest_code_first_and_its_own_name() -> None:
    columns = ["LAD17CD", "LAD17NM", "LSOA11CD", "WD17CD", "LSOA11NM", "WD17NM"]
    codes = code_headings(columns)
    assert [code.column for code in codes] == ["LSOA11CD", "WD17CD", "LAD17CD"]
    assert [name_beside(code, columns) for code in codes] == ["LSOA11NM", "WD17NM", "LAD17NM"]
    assert name_beside(codes[0], ["LSOA21NM"]) is None
