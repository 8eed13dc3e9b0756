"""Parts of awards (see ``analysis.streams``) added up by two dimensions, or along all of them.
Pure: nothing is lost on the way.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from analysis.selection import NOT_STATED
from analysis.streams import DIMENSIONS, ELSEWHERE, NOT_ON_MAP

OTHERS: Final = "others"


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
    grouped = frame.groupby(by, sort=False)
    unknown = frame[frame["pounds"].isna()].groupby(by)["award_id"].nunique()
    counted = pd.DataFrame(
        {
            "pounds": grouped["pounds"].sum(),
            "awards": grouped["award_id"].nunique(),
            "unknown": unknown,
        }
    ).fillna({"unknown": 0})
    return {
        keys if isinstance(keys, tuple) else (keys,): Cell(float(pounds), int(awards), int(blank))
        for keys, pounds, awards, blank in counted.itertuples(name=None)
    }


def _cell(frame: pd.DataFrame) -> Cell:
    unknown = frame["pounds"].isna()
    return Cell(
        pounds=float(frame["pounds"].sum()),
        awards=int(frame["award_id"].nunique()),
        unknown=int(frame.loc[unknown, "award_id"].nunique()),
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
