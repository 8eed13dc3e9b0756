"""Which school followed which: the links file of Get Information about Schools (GIAS)."""

from pathlib import Path
from typing import Final

import pandas as pd

from etl.sources.headings import listed
from etl.sources.row_checks import RowChecks
from etl.sources.schools import day
from etl.sources.tables import ROW, read_table
from reports import FileProblem, LoadReport

HEADINGS: Final = {
    "school": "urn",
    "other": "linkurn",
    "other_name": "linkname",
    "kind": "linktype",
    "established": "linkestablisheddate",
}
AFTER: Final = ("successor", "merged")
"""The school named second followed the first. “Merged - expansion of school capacity” stands at
both schools; the one that is still open is the one that stayed."""
BEFORE: Final = "predecessor"
COLUMNS: Final = ["urn", "successor_urn", "name", "kind", "established"]
KINDS: Final = "links of kind “{kind}”"


def read(path: Path, report: LoadReport) -> pd.DataFrame:
    """One row for each school and one that followed it: urn, successor_urn, name (of the first, or
    None), kind, established (``datetime.date`` or None). A link that the file states from both
    sides stands once. Raises FileProblem if a heading is missing.
    """
    raw = read_table(path)
    given = {str(column).lower(): str(column) for column in raw}
    if not set(HEADINGS.values()) <= given.keys():
        raise FileProblem(
            f"{path.name}: a file of school links needs URN, LinkURN, LinkName, LinkType and "
            f"LinkEstablishedDate. The headings are {listed(raw.columns)}."
        )
    headings = {name: given[heading] for name, heading in HEADINGS.items()}
    text = pd.DataFrame({name: raw[column].str.strip() for name, column in headings.items()})
    text[ROW] = raw[ROW]
    checks = RowChecks(path.name, text, report, headings)
    for name in ("school", "other"):
        wrong = ~text[name].str.fullmatch(r"\d{5,7}")
        checks.refuse(wrong, "This is not a school's number (URN).", name)
    for kind, number in text.loc[checks.good, "kind"].value_counts().sort_index().items():
        report.count(KINDS.format(kind=kind), int(number))
    kind = text["kind"].str.lower()
    forward, backward = kind.str.startswith(AFTER), kind.str.startswith(BEFORE)
    checks.set_aside(~forward & ~backward, "links that do not say which school followed")
    dates = text["established"].map(day).astype(object)
    odd = text["established"].ne("") & dates.isna()
    checks.mention(odd, "Not a date like 01-09-2005; taken as not known.", "established")
    checks.close()
    return _links(text.assign(established=dates), checks.good & forward, checks.good & backward)


def _links(text: pd.DataFrame, forward: pd.Series, backward: pd.Series) -> pd.DataFrame:
    """What a predecessor's row says comes first, for it has the predecessor's name."""
    after = text[forward].rename(columns={"school": "urn", "other": "successor_urn"})
    before = text[backward].rename(columns={"other": "urn", "school": "successor_urn"})
    before = before.assign(name=before["other_name"].replace("", None))
    links = pd.concat([before, after.assign(name=None)])[COLUMNS].astype(object)
    links = links.drop_duplicates(["urn", "successor_urn"]).reset_index(drop=True)
    return links.where(links.notna(), None)
