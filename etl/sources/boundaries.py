"""Area boundaries as the Open Geography portal and others publish them."""

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from etl.sources.feature_files import Features, read_features
from etl.sources.headings import BELONGS_TO, AreaHeading, code_headings, listed, name_beside
from etl.sources.polygons import Judged, judge
from etl.sources.row_checks import RowChecks
from etl.sources.tables import ROW
from reports import FileProblem, LoadReport, Problem

NO_CODE = "The area has no code."
NO_SHAPE = "This row has no shape: the file is a lookup without shapes, not boundaries."
NOT_A_POLYGON = "Not a polygon: boundaries are areas, not points or lines."
OUTSIDE_UK = "The coordinates lie outside the United Kingdom: the file is in the wrong coordinates."
TWICE = "This area code stands in the file more than once."
NO_AREA = "The shape encloses nothing, even after repair."
REPAIRED = "The polygon crosses itself and was repaired."
NAMELESS = "_nameless"
CHECKED_AT_ONCE = 5_000
THREADS = min(4, os.cpu_count() or 1)


class Boundaries(NamedTuple):
    """``table`` has the columns ``code``, ``name`` and ``_row``; its ``attrs`` say what the heading
    of the codes, ``column``, belongs to. Nothing has been checked yet."""

    file: str
    column: str
    table: pd.DataFrame
    features: Features


def read(path: Path, report: LoadReport) -> Boundaries:
    """Raises FileProblem for a file that cannot be opened or has no area codes."""
    features = read_features(path, report)
    code = _own_code(path.name, features.fields)
    return Boundaries(path.name, code.column, _table(features, code), features)


def parts(found: Boundaries, report: LoadReport) -> Iterator[pd.DataFrame]:
    """The good areas, some at a time: ``code``, ``name``, and ``geometry`` as well-known binary of
    a valid two-dimensional MultiPolygon, EPSG:4326. Each part can be written while others are
    being checked.

    Rows in the report are features, counted from 1. Raises FileProblem if no area is left: an
    empty set would replace the boundaries that the store has.
    """
    seen: set[str] = set()
    kept = nameless = 0
    for table, judged in _judged(found):
        checks = RowChecks(found.file, table, report, {"code": found.column})
        _refuse(checks, judged, seen)
        checks.close()
        good = table[["code", "name"]].assign(geometry=judged.wkb)[checks.good]
        nameless += int(table.loc[checks.good, NAMELESS].sum())
        kept += len(good)
        yield good
    if nameless:
        reason = f"{nameless} areas have no name; their code stands in its place."
        report.mention(Problem(found.file, reason, "noted"))
    if not kept:
        reason = report.problems[-1].reason if report.problems else "It has no features."
        raise FileProblem(f"{found.file}: not one area can be used. {reason}")


def _judged(found: Boundaries) -> Iterator[tuple[pd.DataFrame, Judged]]:
    """To check shapes is the dearest step of a load, and needs Python's lock for little of it."""
    starts = range(0, max(1, len(found.table)), CHECKED_AT_ONCE)
    pieces = [slice(start, start + CHECKED_AT_ONCE) for start in starts]
    shapes = [found.features.wkb[piece] for piece in pieces]
    with ThreadPoolExecutor(THREADS) as threads:
        judged = threads.map(judge, shapes, [found.features.crs] * len(shapes))
        for piece, verdict in zip(pieces, judged, strict=True):
            yield found.table.iloc[piece].reset_index(drop=True), verdict


def _refuse(checks: RowChecks, judged: Judged, seen: set[str]) -> None:
    """``seen`` are the codes of good rows before these; it is added to."""
    checks.refuse(checks.table["code"].eq(""), NO_CODE, "code")
    empty = int((judged.empty & checks.good).sum())
    checks.report.count("features without a shape", empty)
    checks.refuse(judged.empty, NO_SHAPE, "code")
    checks.refuse(judged.not_polygonal, NOT_A_POLYGON, "code")
    checks.refuse(judged.outside_uk, OUTSIDE_UK, "code")
    checks.refuse(_again(checks, seen), TWICE, "code")
    checks.refuse(judged.without_area, NO_AREA, "code")
    repaired = checks.mention(judged.repaired, REPAIRED, "code", "repaired")
    checks.report.count("polygons repaired", repaired)


def _again(checks: RowChecks, seen: set[str]) -> np.ndarray:
    again = np.zeros(len(checks.table), dtype=bool)
    for at, code in enumerate(checks.table["code"]):
        if checks.good[at]:
            again[at] = code in seen
            seen.add(code)
    return again


def _own_code(file: str, fields: Mapping[str, np.ndarray]) -> AreaHeading:
    """A ward file also carries borough and region codes: its own level has the most codes."""
    codes = code_headings(fields)
    if not codes:
        raise FileProblem(
            f"{file}: no column of area codes was found (such as LSOA21CD or ward_code). "
            f"The fields are {listed(fields)}."
        )
    return max(codes, key=lambda heading: pd.Series(fields[heading.column]).nunique())


def _table(features: Features, code: AreaHeading) -> pd.DataFrame:
    def text(column: str | None) -> list[str]:
        if column is None:
            return [""] * len(features.wkb)
        values = features.fields[column]
        missing = pd.isna(values)
        return ["" if no else str(value).strip() for value, no in zip(values, missing, strict=True)]

    name = name_beside(code, features.fields)
    table = pd.DataFrame({"code": text(code.column), "name": text(name)}, dtype=object)
    table[NAMELESS] = table["name"].eq("")
    table["name"] = table["name"].mask(table[NAMELESS], table["code"])
    table[ROW] = np.arange(1, len(table) + 1)
    table.attrs[BELONGS_TO] = code.belongs_to
    return table
