"""Lookups between areas: best fit to ward and borough, and the LSOA changes of 2011 to 2021."""

from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pandas as pd

from etl.sources.feature_files import TEXT_ENDINGS, read_properties
from etl.sources.headings import AreaHeading, code_headings, listed, name_beside
from etl.sources.row_checks import RowChecks
from etl.sources.tables import ROW, read_table
from reports import FileProblem, LoadReport

LEVELS = ("lsoa", "ward", "la", "csp", "pfa")
"""Child before parent; other levels of a file (county, region, country) are not used."""
LABELS = {
    "lsoa": "LSOA",
    "ward": "ward",
    "la": "borough",
    "csp": "community safety partnership",
    "pfa": "police force area",
}
BEST_FIT_PARENTS = ("ward", "la")
"""A best fit gives one of these; merged boroughs keep two partnerships or more."""
WITHOUT_YEAR = "demo"
"""Vintage of headings with no year: only the invented demonstration data have those."""
CHANGE_HEADINGS = ("change_code", "chgind", "change", "chngind")
CHANGES = {"U": "unchanged", "S": "split", "M": "merged", "X": "irregular"}

RELATION = ["child_level", "child_vintage", "child_code", "child_name"]
RELATION += [column.replace("child", "parent") for column in RELATION]
CHANGE = ["from_vintage", "from_code", "to_vintage", "to_code", "change"]


@dataclass(frozen=True)
class Lookup:
    """``relations``: one row per child and parent; ``changes``: one row per LSOA before and after.

    A split or merged LSOA stands on several rows of ``changes``: joining multiplies rows.
    """

    relations: pd.DataFrame
    changes: pd.DataFrame


def read(path: Path, report: LoadReport) -> Lookup:
    """Raises FileProblem if the file does not tie at least two kinds of area together."""
    table = _table(path, report)
    codes = [heading for heading in code_headings(table.columns) if heading.level in LEVELS]
    change = next((name for name in table if str(name).lower() in CHANGE_HEADINGS), None)
    if len(codes) < 2:
        raise FileProblem(
            f"{path.name}: a lookup needs at least two columns of area codes "
            f"(such as LSOA21CD and WD24CD). The headings are {listed(table.columns)}."
        )
    checks = RowChecks(path.name, table, report)
    for heading in codes:
        blank = table[heading.column].eq("")
        checks.refuse(blank, "The area code is blank.", heading.column)
    columns = [heading.column for heading in codes]
    checks.refuse_duplicates(columns, "This row repeats an earlier one.")
    changes = _changes(table, codes, change, checks)
    relations = _relations(table, codes, change is None, checks)
    checks.close()
    for heading in codes:
        number = table.loc[checks.good, heading.column].nunique()
        report.count(f"{LABELS[heading.level]}s {_vintage(heading)}", number)
    return Lookup(relations, changes)


def _table(path: Path, report: LoadReport) -> pd.DataFrame:
    if not path.name.removesuffix(".gz").lower().endswith(TEXT_ENDINGS):
        table = read_table(path)
        return table.apply(lambda column: column if column.name == ROW else column.str.strip())
    table = pd.DataFrame(read_properties(path, report), dtype=object)
    table = table.where(table.notna(), "").astype(str).apply(lambda column: column.str.strip())
    table[ROW] = range(1, len(table) + 1)
    return table


def _vintage(heading: AreaHeading) -> str:
    return heading.vintage or WITHOUT_YEAR


def _relations(
    table: pd.DataFrame, codes: list[AreaHeading], best_fit: bool, checks: RowChecks
) -> pd.DataFrame:
    """Every finer level to every coarser; in a best fit a second ward or borough is refused."""
    pairs = [pair for pair in combinations(codes, 2) if pair[0].level != pair[1].level]
    for child, parent in pairs:
        good = table.loc[checks.good, [child.column, parent.column]]
        first = good.groupby(child.column)[parent.column].transform("first")
        other = pd.Series(False, index=table.index)
        other[good.index] = first != good[parent.column]
        reason = f"This {LABELS[child.level]} stands with another {LABELS[parent.level]} above"
        if best_fit and parent.level in BEST_FIT_PARENTS:
            checks.refuse(other, f"{reason}; a best fit has one.", child.column)
        else:
            checks.mention(other, f"{reason}; both are kept.", child.column)
    frames = [_relation(table.loc[checks.good], child, parent) for child, parent in pairs]
    return pd.concat(frames or [pd.DataFrame(columns=RELATION)], ignore_index=True)


def _relation(table: pd.DataFrame, child: AreaHeading, parent: AreaHeading) -> pd.DataFrame:
    """Distinct by code: a name spelt two ways must not make two rows."""
    relation: dict[str, str | pd.Series] = {}
    for side, heading in (("child", child), ("parent", parent)):
        name = name_beside(heading, table.columns) or heading.column
        relation |= {
            f"{side}_level": heading.level,
            f"{side}_vintage": _vintage(heading),
            f"{side}_code": table[heading.column],
            f"{side}_name": table[name],
        }
    return pd.DataFrame(relation).drop_duplicates(["child_code", "parent_code"])[RELATION]


def _changes(
    table: pd.DataFrame, codes: list[AreaHeading], change: str | None, checks: RowChecks
) -> pd.DataFrame:
    lsoas = sorted((code for code in codes if code.level == "lsoa"), key=_vintage)
    if change is None or len(lsoas) != 2:
        return pd.DataFrame(columns=CHANGE)
    before, after = lsoas
    flag = table[change].str.upper()
    checks.refuse(~flag.isin(list(CHANGES)), "The change flag is not U, M, S or X.", change)
    good = table.loc[checks.good]
    flag = flag[checks.good]
    for letter, word in CHANGES.items():
        checks.report.count(f"rows {word} ({letter})", int(flag.eq(letter).sum()))
    split = good.loc[flag.eq("S"), before.column].nunique()
    merged = good.loc[flag.eq("M"), after.column].nunique()
    checks.report.count(f"LSOAs {_vintage(before)} that were split", split)
    checks.report.count(f"LSOAs {_vintage(after)} made by merging", merged)
    return pd.DataFrame(
        {
            "from_vintage": _vintage(before),
            "from_code": good[before.column],
            "to_vintage": _vintage(after),
            "to_code": good[after.column],
            "change": flag,
        }
    ).reset_index(drop=True)
