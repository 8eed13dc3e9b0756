"""Street-level crime of data.police.uk as monthly counts by the LSOA code given in each row."""

import re
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from etl.sources.headings import listed
from etl.sources.row_checks import RowChecks
from etl.sources.tables import ROW, read_table
from reports import FileProblem, LoadReport, Problem

INDICATOR_OF_CRIME_TYPE = {
    "Violence and sexual offences": "police_violence_sexual",
    "Possession of weapons": "police_weapons",
    "Robbery": "police_robbery",
    "Public order": "police_public_order",
    "Criminal damage and arson": "police_criminal_damage",
    "Anti-social behaviour": "police_asb",
}
OTHER_CRIME_TYPES = frozenset(
    {
        "Bicycle theft",
        "Burglary",
        "Drugs",
        "Other crime",
        "Other theft",
        "Shoplifting",
        "Theft from the person",
        "Vehicle crime",
    }
)
SUPERSEDED_CRIME_TYPES = frozenset({"Violent crime", "Public disorder and weapons"})
"""Until April 2013; counted under today's headings they would give false zeros."""

NEEDED = ("Month", "Falls within", "Longitude", "Latitude", "LSOA code", "Crime type")
NOT_NEEDED = ("Crime ID", "Reported by", "Location", "LSOA name", "Last outcome category")
HEADINGS = frozenset({*NEEDED, *NOT_NEEDED, "Context"})
KEYS = ["indicator_id", "area_code", "period"]
_MONTH = re.compile(r"(19|20)\d\d-(0[1-9]|1[0-2])")

LEAST_SHARE_OF_AREA = 0.01
"""A neighbour's file cut down to the area lies wholly inside it, yet is not the area's force."""

NO_COORDINATES = "rows without coordinates"
NO_LSOA = "rows with coordinates but no LSOA"
OUTSIDE = "rows outside the area"
UNUSED_TYPE = "rows of crime types not used"
WITHOUT_HOME_FORCE = "rows in months without the home force's file"
OTHER_FORCE = "rows of other forces inside the area"
DUPLICATES = "rows exactly like another row (kept)"
ASB_DUPLICATES = "rows exactly like another row (kept) that are anti-social behaviour"
WITH_CONTEXT = "rows with a Context"


def read(paths: Sequence[Path], report: LoadReport, area_codes: frozenset[str]) -> pd.DataFrame:
    """Columns ``indicator_id``, ``area_code``, ``period`` (``2025-06``) and whole ``count``.

    A zero is written only where it is known: every area and indicator of the months in which
    the files of all home forces are present. Rows read = kept + refused + those set aside by name.
    """
    crimes = pd.concat([_crimes(path, report) for path in paths], ignore_index=True)
    _refuse_months_given_twice(crimes)
    home = _home_forces(crimes, area_codes)
    complete = _complete_months(crimes, home, report)
    _mention_another_vintage(crimes, area_codes, report)
    used = _used(crimes, home, complete, area_codes, report)
    counts = used.groupby(KEYS).size()
    cells = pd.MultiIndex.from_product(
        [INDICATOR_OF_CRIME_TYPE.values(), sorted(area_codes), complete], names=KEYS
    )
    return counts.reindex(cells, fill_value=0).astype("int64").rename("count").reset_index()


def _crimes(path: Path, report: LoadReport) -> pd.DataFrame:
    """The needed columns of one file, rows with a faulty month or no crime type refused."""
    table = read_table(path)
    if missing := [heading for heading in NEEDED if heading not in table]:
        raise FileProblem(
            f"{path.name}: not a street-level crime file; it lacks {listed(missing)}. "
            f"The headings are {listed(table.columns)}."
        )
    if unknown := [str(name) for name in table if name not in HEADINGS and name != ROW]:
        reason = f"Headings that are not known and not read: {listed(unknown)}."
        report.mention(Problem(path.name, reason, "noted"))
    _check_types(path.name, table, report)
    checks = RowChecks(path.name, table, report)
    good_months = [month for month in table["Month"].unique() if _MONTH.fullmatch(month)]
    checks.refuse(~table["Month"].isin(good_months), "The month is not like 2025-06.", "Month")
    if named := _MONTH.match(path.name):
        other = table["Month"].ne(named.group())
        checks.refuse(other, "The month is not the one in the file's name.", "Month")
    checks.refuse(table["Crime type"].eq(""), "The crime type is blank.", "Crime type")
    checks.refuse(table["Falls within"].eq(""), "The police force is blank.", "Falls within")
    _count_duplicates(table[checks.good], report)
    crimes = table[list(NEEDED)].assign(file=path.name, lsoa_name=table.get("LSOA name", ""))
    return crimes[checks.good]


def _check_types(file: str, table: pd.DataFrame, report: LoadReport) -> None:
    types = set(table["Crime type"].unique()) - {""}
    if old := sorted(types & SUPERSEDED_CRIME_TYPES):
        raise FileProblem(
            f"{file}: uses the crime types of before May 2013 ({listed(old)}), "
            "which cannot be compared with today's; leave this file out."
        )
    for name in sorted(types - OTHER_CRIME_TYPES - set(INDICATOR_OF_CRIME_TYPE)):
        reason = "A crime type that is not in police.uk's list is not counted; was one renamed?"
        report.mention(Problem(file, reason, "noted", column="Crime type", value=name))


def _count_duplicates(table: pd.DataFrame, report: LoadReport) -> None:
    """Each incident of anti-social behaviour is a row without id: equal rows are separate ones."""
    repeated = table.duplicated([name for name in table if name != ROW], keep=False)
    report.count(DUPLICATES, int(repeated.sum()))
    asb = table["Crime type"].eq("Anti-social behaviour")
    report.count(ASB_DUPLICATES, int((repeated & asb).sum()))
    context = table["Context"].ne("") if "Context" in table else pd.Series(dtype=bool)
    report.count(WITH_CONTEXT, int(context.sum()))


def _refuse_months_given_twice(crimes: pd.DataFrame) -> None:
    stands_in = crimes.groupby(["Falls within", "Month"])["file"].unique()
    for (force, month), files in stands_in.items():
        if len(files) > 1:
            raise FileProblem(
                f"{' and '.join(files)}: {force} has the same month twice ({month}); "
                "give each force's month once."
            )


def _home_forces(crimes: pd.DataFrame, area_codes: frozenset[str]) -> frozenset[str]:
    """Forces most of whose rows lie inside the area and that are no mere sprinkling there."""
    coded = crimes[crimes["LSOA code"].ne("")]
    inside = coded["LSOA code"].isin(area_codes).groupby(coded["Falls within"])
    share_of_area = inside.sum() / max(inside.sum().sum(), 1)
    home = inside.mean().gt(0.5) & share_of_area.ge(LEAST_SHARE_OF_AREA)
    return frozenset(home[home].index)


def _complete_months(crimes: pd.DataFrame, home: frozenset[str], report: LoadReport) -> list[str]:
    """Months with a file of every home force; the others cannot give zeros and are reported."""
    forces = crimes.groupby("Month")["Falls within"].unique()
    complete = [month for month, present in forces.items() if home and home <= set(present)]
    for month in sorted(set(forces.index) - set(complete)):
        present = ", ".join(sorted(forces[month]))
        needed = ", ".join(sorted(home)) or "not known: no force has most of its rows here"
        reason = (
            f"Only some of the files needed are present ({present}; home force {needed}): "
            "no zeros are made for this month and no counts are taken from it."
        )
        report.mention(Problem(", ".join(report.files), reason, "noted", value=month))
    return complete


def _mention_another_vintage(
    crimes: pd.DataFrame, area_codes: frozenset[str], report: LoadReport
) -> None:
    """An LSOA that was split keeps its borough's name, but its old code is in no boundaries."""
    inside = crimes["LSOA code"].isin(area_codes)
    borough = crimes["lsoa_name"].str.rsplit(n=1).str[0]
    strange = ~inside & borough.isin(set(borough[inside])) & borough.notna() & borough.ne("")
    for code, number in crimes.loc[strange, "LSOA code"].value_counts().items():
        reason = (
            f"{number} rows of an LSOA of the area's own boroughs that is not in the boundaries: "
            "is the file of another LSOA vintage? Zeros near it would be false."
        )
        column = "LSOA code"
        report.mention(Problem(", ".join(report.files), reason, "noted", None, column, str(code)))


def _used(
    crimes: pd.DataFrame,
    home: frozenset[str],
    complete: list[str],
    area_codes: frozenset[str],
    report: LoadReport,
) -> pd.DataFrame:
    """Rows that count, keyed for the result; the rest is tallied by the first reason that fits."""
    placed = crimes["LSOA code"].ne("")
    located = crimes["Longitude"].ne("") & crimes["Latitude"].ne("")
    indicator = crimes["Crime type"].map(INDICATOR_OF_CRIME_TYPE)
    left = pd.Series(True, index=crimes.index)
    for what, rows in (
        (NO_COORDINATES, ~placed & ~located),
        (NO_LSOA, ~placed & located),
        (OUTSIDE, ~crimes["LSOA code"].isin(area_codes)),
        (WITHOUT_HOME_FORCE, ~crimes["Month"].isin(complete)),
        (UNUSED_TYPE, indicator.isna()),
    ):
        report.count(what, int((left & rows).sum()))
        left &= ~rows
    report.kept += int(left.sum())
    inside = placed & crimes["LSOA code"].isin(area_codes)
    report.count(OTHER_FORCE, int((inside & ~crimes["Falls within"].isin(home)).sum()))
    return pd.DataFrame(
        {
            "indicator_id": indicator[left],
            "area_code": crimes.loc[left, "LSOA code"],
            "period": crimes.loc[left, "Month"],
        }
    )
