"""Where money comes from and where it goes: funder, programme, approach, borough. Pure.

An award is cut into parts, one for each of its approaches and boroughs. Approaches have equal
parts; boroughs have the shares by which the award reaches them. Nothing is dropped: what an award
does not say is a group of its own, and so is what lies off the map. The parts of an award add up to
the award.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from analysis.fairness import NEVER_MADE
from analysis.funding import pounds_per_year
from analysis.periods import financial_year
from analysis.selection import NOT_STATED, Award, day

DIMENSIONS: Final = ("funder", "programme", "approach", "borough")
NOT_ON_MAP: Final = "not-on-the-map"
ELSEWHERE: Final = "elsewhere"
"""The rest of an award that is delivered in part outside the partnership."""
OTHERS: Final = "others"
BETWEEN: Final = "|"
"""Stands between a funder's identifier and its programme's name: names repeat among funders."""
PARTS: Final = ["award_id", *DIMENSIONS, "share", "pounds"]
WHOLE: Final = 0.9999


def of_a_year(awards: Sequence[Award]) -> dict[str, float | None]:
    """Pounds a year by award; None where the amount or a date is not known."""
    return {
        award["id"]: pounds_per_year(
            award["amount_awarded"], day(award["start_date"]), day(award["end_date"])
        )
        for award in awards
    }


def awarded(awards: Sequence[Award]) -> dict[str, float | None]:
    """All that was awarded, by award; None where it is not known."""
    return {award["id"]: award["amount_awarded"] for award in awards}


def awarded_in(award: Award) -> str | None:
    """The financial year of the award date; of the first day where that is not known."""
    when = day(award["award_date"]) or day(award["start_date"])
    return None if when is None else financial_year(when)


def parts(
    awards: Sequence[Award],
    pounds: Mapping[str, float | None],
    shares: Mapping[str, Mapping[str, float]],
) -> pd.DataFrame:
    """Columns ``PARTS``: keys of the four dimensions, the part's share of its award, and its
    pounds, NaN where those of the award are not known.

    ``shares``: award → borough → share; an award that is not in it is not on the map.
    """
    rows: list[tuple[Any, ...]] = []
    for award in awards:
        approaches = list(dict.fromkeys(award["approach"])) or [NOT_STATED]
        whole = pounds[award["id"]]
        for borough, in_borough in _boroughs(shares.get(award["id"], {})).items():
            share = in_borough / len(approaches)
            money = float("nan") if whole is None else whole * share
            rows += [
                (
                    award["id"],
                    award["funder_id"],
                    _programme(award),
                    approach,
                    borough,
                    share,
                    money,
                )
                for approach in approaches
            ]
    return pd.DataFrame(rows, columns=PARTS).astype({"share": float, "pounds": float})


def _programme(award: Award) -> str:
    """Different funders may have programmes of one name."""
    named = award["programme"]
    return f"{award['funder_id']}{BETWEEN}{named}" if named else NOT_STATED


def _boroughs(shares: Mapping[str, float]) -> dict[str, float]:
    """Adds up to 1: shares that only miss it by rounding are mended, others have a rest."""
    if not shares:
        return {NOT_ON_MAP: 1.0}
    every = sum(shares.values())
    if every >= WHOLE:
        return {code: share / every for code, share in shares.items()}
    return {**shares, ELSEWHERE: 1.0 - every}


@dataclass(frozen=True)
class Cell:
    """``pounds``: of the known amounts. ``awards``: how many have a part here, ``unknown`` how many
    of those have no known amount."""

    pounds: float
    awards: int
    unknown: int


@dataclass(frozen=True)
class Matrix:
    """``rows`` and ``columns``: keys by falling pounds; what is not stated or not on the map comes
    last. ``cells``: by row and column; a pair that no award has is not in it."""

    rows: list[str]
    columns: list[str]
    cells: Mapping[tuple[str, str], Cell]
    row_totals: Mapping[str, Cell]
    column_totals: Mapping[str, Cell]
    total: Cell


def matrix(frame: pd.DataFrame, down: str, across: str, rows: int, columns: int) -> Matrix:
    """Money of ``parts`` by two dimensions: the largest so many rows and columns, the smaller ones
    as ``OTHERS``. An award that is in several cells of a row is one award of the row."""
    kept = {down: _kept(frame, down, rows), across: _kept(frame, across, columns)}
    frame = frame.assign(**{name: frame[name].map(keep) for name, keep in kept.items()})
    cells = _cells(frame, [down, across])
    row_totals = {keys[0]: cell for keys, cell in _cells(frame, [down]).items()}
    column_totals = {keys[0]: cell for keys, cell in _cells(frame, [across]).items()}
    return Matrix(
        rows=_others_late(row_totals),
        columns=_others_late(column_totals),
        cells={(keys[0], keys[1]): cell for keys, cell in cells.items()},
        row_totals=row_totals,
        column_totals=column_totals,
        total=_cell(frame),
    )


def _cells(frame: pd.DataFrame, by: list[str]) -> dict[tuple[str, ...], Cell]:
    found: dict[tuple[str, ...], Cell] = {}
    for keys, group in frame.groupby(by, sort=False):
        found[keys if isinstance(keys, tuple) else (keys,)] = _cell(group)
    return found


def _cell(group: pd.DataFrame) -> Cell:
    unknown = group["pounds"].isna()
    return Cell(
        pounds=float(group["pounds"].sum()),
        awards=int(group["award_id"].nunique()),
        unknown=int(group.loc[unknown, "award_id"].nunique()),
    )


def is_unknown(key: str) -> bool:
    """True for what is not stated, not on the map or elsewhere."""
    return key in (NOT_STATED, NOT_ON_MAP, ELSEWHERE)


def _by_size(totals: Mapping[str, Cell]) -> list[str]:
    return sorted(
        totals, key=lambda key: (is_unknown(key), -totals[key].pounds, -totals[key].awards, key)
    )


@dataclass(frozen=True)
class Flow:
    """``levels``: for each dimension in order its groups, with what they have. ``links``: between
    one dimension and the next: (from, to) → what runs there."""

    levels: list[dict[str, Cell]]
    links: list[dict[tuple[str, str], Cell]]
    others: Mapping[str, int]


def flow(frame: pd.DataFrame, most: int, dimensions: Sequence[str] = DIMENSIONS) -> Flow:
    """Each dimension with its ``most`` largest groups; the smaller ones as ``OTHERS`` (how many
    there are is in ``others``). What is not stated keeps a place of its own. Every step carries all
    of the money."""
    told = frame.assign(**{name: frame[name].map(_kept(frame, name, most)) for name in dimensions})
    levels = []
    for name in dimensions:
        totals = {keys[0]: cell for keys, cell in _cells(told, [name]).items()}
        levels.append({key: totals[key] for key in _others_late(totals)})
    links = [
        {(keys[0], keys[1]): cell for keys, cell in _cells(told, [one, other]).items()}
        for one, other in zip(dimensions, dimensions[1:], strict=False)
    ]
    others = {name: int(frame.loc[told[name] == OTHERS, name].nunique()) for name in dimensions}
    return Flow(levels, links, others)


def _kept(frame: pd.DataFrame, name: str, most: int) -> Callable[[str], str]:
    order = _by_size({keys[0]: cell for keys, cell in _cells(frame, [name]).items()})
    stated = [key for key in order if not is_unknown(key)]
    # A single one left over keeps its name: "others (1)" would hide it for nothing.
    large = set(stated if len(stated) <= most + 1 else stated[:most])
    return lambda key: key if key in large or is_unknown(key) else OTHERS


def _others_late(totals: Mapping[str, Cell]) -> list[str]:
    order = _by_size(totals)
    return sorted(order, key=lambda key: 2 if is_unknown(key) else 1 if key == OTHERS else 0)


def chosen_for_a_year(awards: Sequence[Award], year: str) -> list[Award]:
    """Awards of a financial year; proposed and withdrawn ones were never awarded."""
    return [
        award for award in awards if award["status"] not in NEVER_MADE and awarded_in(award) == year
    ]


def years_of_awards(awards: Sequence[Award]) -> list[str]:
    """Financial years in which anything was awarded, newest first."""
    return sorted({year for award in awards if (year := awarded_in(award))}, reverse=True)
