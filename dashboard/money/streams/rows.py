"""The streams as rows: of the matrix, of the flow, of the files and of the interface."""

from typing import Any, Final

from analysis.crossing import Cell
from analysis.streams import DIMENSIONS
from dashboard.api import stamp
from dashboard.downloads import Sheet, notes
from dashboard.money.streams.asked import HEADS, Streams
from dashboard.money.streams.river import sentence
from layers.layer import Column, Table

RULE: Final = (
    "An award with several approaches is split between them in equal parts. One in several "
    "boroughs is split by the shares in which it reaches them. What is not stated has a row or "
    "stream of its own, and so has what lies off the map. An award can be in several cells, so "
    "numbers of awards do not add up; pounds do."
)
COLUMNS: Final = (
    *(Column(key, label, "text") for key, label in HEADS.items()),
    Column("pounds", "£ of known amounts", "pounds", 2),
    Column("awards", "Awards with a part here"),
    Column("unknown", "Amounts not known"),
)


def table(made: Streams) -> dict[str, Any]:
    """The matrix with names, addresses and a tint for the size of each cell."""
    found = made.matrix
    counted_ = {one: made.parts[one].nunique() for one in (made.down, made.across)}
    others = {
        made.down: counted_[made.down] - len(found.rows) + 1,
        made.across: counted_[made.across] - len(found.columns) + 1,
    }
    most = max((cell.pounds for cell in found.cells.values()), default=0.0)
    columns = [
        {
            "name": made.name(made.across, key, others[made.across]),
            **_shown(found.column_totals[key], made.list_of(**{made.across: key}), 0),
        }
        for key in found.columns
    ]
    rows = [
        {
            "name": made.name(made.down, row, others[made.down]),
            "total": _shown(found.row_totals[row], made.list_of(**{made.down: row}), 0),
            "cells": [
                _shown(
                    found.cells.get((row, column)),
                    made.list_of(**{made.down: row, made.across: column}),
                    most,
                )
                for column in found.columns
            ],
        }
        for row in found.rows
    ]
    return {"columns": columns, "rows": rows, "total": _shown(found.total, made.list_of(), 0)}


def _shown(cell: Cell | None, address: str | None, most: float) -> dict[str, Any]:
    if cell is None:
        return {"awards": 0}
    share = cell.pounds / most if most else 0.0
    return {
        "awards": cell.awards,
        "unknown": cell.unknown,
        "pounds": None if cell.unknown == cell.awards else cell.pounds,
        "address": address,
        "tint": next((at for at, limit in ((3, 0.5), (2, 0.2), (1, 0.05)) if share > limit), 0),
    }


def steps(made: Streams, names: list[dict[str, str]]) -> list[dict[str, Any]]:
    """The flow as tables: from, to and what runs there, largest first."""
    found = []
    for at, links in enumerate(made.flow.links):
        ordered = sorted(links.items(), key=lambda item: (-item[1].pounds, item[0]))
        found.append(
            {
                "title": f"{HEADS[DIMENSIONS[at]]} → {HEADS[DIMENSIONS[at + 1]].lower()}",
                "rows": [
                    (names[at][one], names[at + 1][other], sentence(cell))
                    for (one, other), cell in ordered
                ],
            }
        )
    return found


def cells_of(made: Streams) -> list[dict[str, Any]]:
    """Every combination of the four that an award has a part in."""
    if made.parts.empty:
        return []
    return [
        {
            **{one: made.names[one][key] for one, key in zip(DIMENSIONS, keys, strict=True)},
            "pounds": round(float(group["pounds"].sum()), 2),
            "awards": int(group["award_id"].nunique()),
            "unknown": int(group.loc[group["pounds"].isna(), "award_id"].nunique()),
        }
        for keys, group in made.parts.groupby(list(DIMENSIONS), sort=True)
    ]


def sheet(made: Streams) -> Sheet:
    release = made.asked.release
    what = f"awarded in {made.year}" if made.year else f"£ a year, live on {made.asked.on}"
    title = f"Funding streams, {what}, {release.front['partnership']}"
    lines = notes(release, {"register"}, set(), made.asked.selection)
    return Sheet(title, Table(COLUMNS, cells_of(made)), [RULE, *lines])


def answer(made: Streams) -> dict[str, Any]:
    """The API's twin: the whole cross-table of the four, and the matrix that is asked for."""
    found = made.matrix
    total = vars(found.total)
    return {
        **stamp(made.asked.release),
        "on": made.asked.on.isoformat(),
        "year": made.year or None,
        "rule": RULE,
        "down": made.down,
        "across": made.across,
        "total": total,
        "cells": [
            {"row": row, "column": column, **vars(cell)}
            for (row, column), cell in found.cells.items()
        ],
        "streams": cells_of(made),
    }
