"""Values of one declared indicator in the tidy layout: a row per area, period and category."""

import re
from pathlib import Path

import numpy as np
import pandas as pd

from etl.sources import numbers_as_text
from etl.sources.headings import listed
from etl.sources.numbers_as_text import Numbers
from etl.sources.row_checks import RowChecks
from etl.sources.tables import ROW, read_table
from indicators import Indicator
from reports import FileProblem, LoadReport, Problem

NUMBERS = ("Count", "Denominator", "Value", "Lower CI", "Upper CI")
TEXTS = ("Sex", "Age", "Category", "Note")
HEADINGS = ("Area Code", "Period", *NUMBERS, *TEXTS)
KEY = ["Area Code", "Period", "Sex", "Age", "Category"]
COLUMNS = ["indicator_id", "area_code", "period", "count", "denominator", "value", "lower_ci"]
COLUMNS += ["upper_ci", "sex", "age", "category", "status", "note"]
_PERIOD = re.compile(r"((?:19|20)\d\d)(?:-Q[1-4]|-(?:0[1-9]|1[0-2])|/(\d\d))?")
LONGEST_POOL_YEARS = 10

BAD_PERIOD = (
    "The period is not like 2025, 2025-Q2, 2025-06, 2025/26 or 2022/25 "
    "(a spreadsheet may have made a date of it: format the column as text)."
)


def is_period(text: str) -> bool:
    """“2025/26” is a financial year, “2022/25” pools several; the second year is the later one."""
    found = _PERIOD.fullmatch(text)
    if not found:
        return False
    start, end = found.groups()
    return end is None or 1 <= (int(end) - int(start)) % 100 <= LONGEST_POOL_YEARS


def read(path: Path, indicator: Indicator, report: LoadReport) -> pd.DataFrame:
    """One row per good row of the file; ``status`` is None, “suppressed” or “no data”.

    Numbers are float with NaN for what is not known or suppressed; texts are None if blank.
    """
    table = _table(path, report)
    checks = RowChecks(path.name, table, report, {"_key": ", ".join(KEY)})
    checks.refuse(table["Area Code"].eq(""), "The area code is blank.", "Area Code")
    good = [period for period in table["Period"].unique() if is_period(period)]
    checks.refuse(~table["Period"].isin(good), BAD_PERIOD, "Period")
    numbers = {column: numbers_as_text.parse(table[column]) for column in NUMBERS}
    _refuse_bad_numbers(numbers, indicator, checks)
    _refuse_contradictions(numbers, indicator, checks)
    checks.refuse_duplicates(
        ["_key"], "A row for this area, period, sex, age and category stands above."
    )
    checks.close()
    frame = _frame(table, numbers, indicator)[checks.good].reset_index(drop=True)
    for status in ("suppressed", "no data"):
        report.count(f"rows {status}", int(frame["status"].eq(status).sum()))
    return frame


def _table(path: Path, report: LoadReport) -> pd.DataFrame:
    """Every heading of the layout as stripped text, blank where the file has no such column."""
    raw = read_table(path)
    given = {" ".join(str(column).lower().split()): column for column in raw}
    missing = [name for name in ("Area Code", "Period") if name.lower() not in given]
    if missing or not {"count", "value"} & given.keys():
        raise FileProblem(
            f"{path.name}: needs “Area Code”, “Period” and “Count” or “Value”. "
            f"The headings are {listed(raw.columns)}."
        )
    expected = {name.lower() for name in HEADINGS}
    if unknown := [given[name] for name in given if name not in expected and given[name] != ROW]:
        reason = f"Headings that are not known and not read: {listed(unknown)}."
        report.mention(Problem(path.name, reason, "noted"))
    table = pd.DataFrame({ROW: raw[ROW]})
    for name in HEADINGS:
        table[name] = raw[given[name.lower()]].str.strip() if name.lower() in given else ""
    table["_key"] = table[KEY[0]].str.cat(table[KEY[1:]], sep=" · ")
    return table


def _refuse_bad_numbers(
    numbers: dict[str, Numbers], indicator: Indicator, checks: RowChecks
) -> None:
    for column, found in numbers.items():
        checks.refuse(found.wrong, "Not a number and not a mark for missing.", column)
    for column in ("Count", "Denominator", *(("Value",) if indicator.kind != "score" else ())):
        negative = numbers[column].value.lt(0)
        checks.refuse(negative, f"A {column.lower()} cannot be negative.", column)
    count = numbers["Count"].value
    checks.refuse(count.mod(1).gt(0), "A count must be a whole number.", "Count")


def _refuse_contradictions(
    numbers: dict[str, Numbers], indicator: Indicator, checks: RowChecks
) -> None:
    count, denominator = numbers["Count"].value, numbers["Denominator"].value
    if indicator.kind == "proportion":
        more = count.gt(denominator)
        checks.refuse(more, "The count is greater than the denominator.", "Count")
        alone = count.notna() & numbers["Denominator"].missing & numbers["Value"].missing
        checks.refuse(alone, "A proportion needs a denominator or a value.", "Denominator")
    crossed = numbers["Lower CI"].value.gt(numbers["Upper CI"].value)
    checks.refuse(crossed, "The lower confidence limit is above the upper.", "Lower CI")


def _frame(table: pd.DataFrame, numbers: dict[str, Numbers], indicator: Indicator) -> pd.DataFrame:
    """A mark in the count or the value hides both: one would give the other away."""
    suppressed = numbers["Count"].suppressed | numbers["Value"].suppressed
    if indicator.kind == "proportion":
        suppressed |= numbers["Denominator"].suppressed
    nothing = numbers["Count"].value.isna() & numbers["Value"].value.isna() & ~suppressed
    frame = pd.DataFrame({"indicator_id": indicator.id, "area_code": table["Area Code"]})
    frame["period"] = table["Period"]
    for column in NUMBERS:
        value = numbers[column].value
        hidden = value if column == "Denominator" else value.mask(suppressed)
        frame[column.lower().replace(" ", "_")] = hidden
    for column in TEXTS:
        text = table[column].astype(object)
        frame[column.lower()] = text.where(text.ne(""), None)
    status = np.select([suppressed, nothing], ["suppressed", "no data"], default="")
    frame["status"] = pd.Series(status, dtype=object).where(status != "", None)
    return frame[COLUMNS]
