"""Residents by single year of age, or in all, as ONS tables give them."""

import re
from pathlib import Path

import numpy as np
import pandas as pd

from etl.sources import numbers_as_text
from etl.sources.headings import BELONGS_TO, code_headings, listed
from etl.sources.row_checks import RowChecks
from etl.sources.tables import read_table
from geography import OLDEST_AGE
from reports import FileProblem, LoadReport

AGE_LIMIT = 120
"""Upper end of “and over” and of “all ages”."""
_AGE = re.compile(r"(?:aged?[ _])?(\d{1,3})(\+|[ _]?and[ _]over|[ _]?plus)?", re.IGNORECASE)
_TOTAL = re.compile(
    r"total|all[ _]ages|total[ _](residents|population|persons)(: mid.*)?|persons|population",
    re.IGNORECASE,
)
REPEATED_TOTAL = "rows that repeat an area's total"


def read(path: Path, report: LoadReport) -> pd.DataFrame:
    """Columns ``area_code``, ``age_from``, ``age_to`` (whole years, both included), ``persons``.

    One row per area and single year of age (the last is 90 to 120), or one per area for 0 to 120
    when the file gives only totals. Long files repeat an area's total: each area counts once.
    """
    table = read_table(path)
    codes = code_headings(table.columns)
    ages = _ages(table)
    total = next((name for name in table if _TOTAL.fullmatch(str(name))), None)
    if not codes or (not ages and total is None):
        raise FileProblem(
            f"{path.name}: a population file needs a column of area codes and either one column "
            f"per year of age or a total. The headings are {listed(table.columns)}."
        )
    table["area_code"] = table[codes[0].column].str.strip()
    checks = RowChecks(path.name, table, report, {"area_code": codes[0].column})
    checks.refuse(table["area_code"].eq(""), "The area code is blank.", "area_code")
    numbers = {
        column: _persons(checks, column) for column in [*ages, *([] if total is None else [total])]
    }
    result = _single_years(checks, ages, total, numbers) if ages else _totals(checks, numbers)
    checks.close()
    result.attrs[BELONGS_TO] = codes[0].belongs_to
    report.count("areas", result["area_code"].nunique())
    report.count("persons", round(result["persons"].sum()))
    return result


def _ages(table: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """Heading → first and last year of age; the oldest heading is “and over”."""
    ages = {}
    for column in table:
        if found := _AGE.fullmatch(str(column)):
            first = int(found.group(1))
            open_ended = bool(found.group(2)) or first >= OLDEST_AGE
            ages[str(column)] = (first, AGE_LIMIT if open_ended else first)
    return ages


def _persons(checks: RowChecks, column: str) -> pd.Series:
    numbers = numbers_as_text.parse(checks.table[column])
    unknown = numbers.missing | numbers.suppressed
    checks.refuse(unknown, "The number of persons is missing; missing is not zero.", column)
    checks.refuse(numbers.wrong | numbers.value.lt(0), "Not a number of persons.", column)
    return numbers.value


def _single_years(
    checks: RowChecks,
    ages: dict[str, tuple[int, int]],
    total: str | None,
    numbers: dict[str, pd.Series],
) -> pd.DataFrame:
    _check_ages(checks.file, ages)
    checks.refuse_duplicates(["area_code"], "This area stands in the file more than once.")
    persons = pd.DataFrame({column: numbers[column] for column in ages})
    if total is not None:
        differs = (persons.sum(axis=1) - numbers[total]).abs() > 0.5
        reason = "The total is not the sum of the ages; the ages are used."
        number = checks.mention(differs, reason, total)
        checks.report.count("totals that differ from the ages", number)
    good = persons.to_numpy()[checks.good]
    areas = checks.table.loc[checks.good, "area_code"].to_numpy()
    return pd.DataFrame(
        {
            "area_code": np.repeat(areas, len(ages)),
            "age_from": np.tile([first for first, _ in ages.values()], len(areas)),
            "age_to": np.tile([last for _, last in ages.values()], len(areas)),
            "persons": good.ravel(),
        }
    )


def _check_ages(file: str, ages: dict[str, tuple[int, int]]) -> None:
    """A gap between the ages would quietly lose people."""
    first = sorted(first for first, _ in ages.values())
    if first != list(range(OLDEST_AGE + 1)):
        raise FileProblem(
            f"{file}: the ages must run from 0 to {OLDEST_AGE} without gap or repeat; "
            f"found {len(first)} columns from {first[0]} to {first[-1]}."
        )


def _totals(checks: RowChecks, numbers: dict[str, pd.Series]) -> pd.DataFrame:
    ((column, persons),) = numbers.items()
    good = pd.DataFrame({"area": checks.table["area_code"], "persons": persons})[checks.good]
    first = good.groupby("area")["persons"].transform("first")
    differs = pd.Series(False, index=checks.table.index)
    differs[good.index] = first != good["persons"]
    checks.refuse(differs, "The area's total differs from its total on an earlier row.", column)
    repeated = pd.Series(False, index=checks.table.index)
    repeated[good.index] = good["area"].duplicated()
    checks.set_aside(repeated, REPEATED_TOTAL)
    return pd.DataFrame(
        {
            "area_code": checks.table.loc[checks.good, "area_code"],
            "age_from": 0,
            "age_to": AGE_LIMIT,
            "persons": persons[checks.good],
        }
    ).reset_index(drop=True)
