"""Wide LSOA tables of scores and ranks: Indices of Deprivation, Community Needs Index."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from etl.sources import numbers_as_text
from etl.sources.headings import BELONGS_TO, AreaHeading, code_headings, listed
from etl.sources.row_checks import RowChecks
from etl.sources.tables import read_table
from reports import FileProblem, LoadReport, Problem


@dataclass(frozen=True)
class Column:
    """One heading that is read; ``period`` None means the edition that the LSOA codes tell."""

    heading: str
    indicator_id: str
    period: str | None = None


COLUMNS = (
    Column("IMD_score", "imd_score"),
    Column("Index of Multiple Deprivation (IMD) Score", "imd_score"),
    Column("IMD_rank", "imd_rank"),
    Column("Index of Multiple Deprivation (IMD) Rank", "imd_rank"),
    Column("Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)", "imd_rank"),
    Column("Crime_score", "imd_crime_score"),
    Column("Crime Score", "imd_crime_score"),
    Column("Education_score", "imd_education_score"),
    Column("Education, Skills and Training Score", "imd_education_score"),
    Column("Community Needs Index 2023 Score", "community_needs", "2023"),
)
EDITION_OF_LSOA = {"2011": "2019", "2021": "2025"}
LATEST_EDITION = "2025"
_BY_HEADING = {column.heading.lower(): column for column in COLUMNS}


def read(path: Path, report: LoadReport) -> pd.DataFrame:
    """Columns ``indicator_id``, ``area_code``, ``period``, ``value`` (NaN where not published)."""
    table = read_table(path)
    lsoa, found = _headings(path.name, table)
    edition = _edition(path.name, lsoa, report)
    table["area_code"] = table[lsoa.column].str.strip()
    checks = RowChecks(path.name, table, report, {"area_code": lsoa.column})
    checks.refuse(table["area_code"].eq(""), "The LSOA code is blank.", "area_code")
    checks.refuse_duplicates(["area_code"], "This LSOA stands in the file more than once.")
    numbers = {heading: _numbers(heading, column, checks) for heading, column in found.items()}
    checks.close()
    frames = [
        pd.DataFrame(
            {
                "indicator_id": column.indicator_id,
                "area_code": table.loc[checks.good, "area_code"],
                "period": column.period or edition,
                "value": numbers[heading][checks.good],
            }
        )
        for heading, column in found.items()
    ]
    values = pd.concat(frames, ignore_index=True)
    report.count("values missing or suppressed", int(values["value"].isna().sum()))
    values.attrs[BELONGS_TO] = lsoa.belongs_to
    return values


def _headings(file: str, table: pd.DataFrame) -> tuple[AreaHeading, dict[str, Column]]:
    """The column of LSOA codes, and the file's spelling of each declared heading it has."""
    spelt = {str(heading): " ".join(str(heading).lower().split()) for heading in table}
    found = {heading: _BY_HEADING[low] for heading, low in spelt.items() if low in _BY_HEADING}
    lsoa = next((code for code in code_headings(table.columns) if code.level == "lsoa"), None)
    if not found or lsoa is None:
        raise FileProblem(
            f"{file}: needs a column of LSOA codes and at least one of "
            f"{listed(column.heading for column in COLUMNS)}. "
            f"The headings are {listed(table.columns)}."
        )
    return lsoa, found


def _numbers(heading: str, column: Column, checks: RowChecks) -> pd.Series:
    numbers = numbers_as_text.parse(checks.table[heading])
    wrong = numbers.wrong
    if column.indicator_id.endswith("_rank"):
        wrong = wrong | numbers.value.lt(1) | numbers.value.mod(1).gt(0)
    checks.refuse(wrong, "Not a score or rank.", heading)
    return numbers.value


def _edition(file: str, lsoa: AreaHeading, report: LoadReport) -> str:
    """The 2019 index is on the LSOAs of 2011, the 2025 index on those of 2021."""
    if lsoa.vintage is None:
        reason = f"The code heading has no year; taken as the {LATEST_EDITION} edition."
        report.mention(Problem(file, reason, "noted", column=lsoa.column))
        return LATEST_EDITION
    if lsoa.vintage not in EDITION_OF_LSOA:
        raise FileProblem(f"{file}: no edition of the index is on the LSOAs of {lsoa.vintage}.")
    return EDITION_OF_LSOA[lsoa.vintage]
