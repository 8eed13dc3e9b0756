"""Which awards of a list would not be on the map, and why: said before the list is written."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
from sqlalchemy import Connection

from analysis.placing import Placed, place
from etl.publish.placing import standing_geography, stated
from record.award import Award
from record.plan import Plan
from record.write import place_rows
from reports import FileProblem

LISTED: Final = 200
"""Awards of each sort that are named; the numbers count them all."""
COLUMNS: Final = ["identifier", "via", "code", "code_type", "name"]


def not_on_map(connection: Connection, made: Plan) -> dict[str, Any] | None:
    """Of the new and changed awards, as JSON keeps it; None where the store has no map yet.

    ``of``: how many were placed; ``awards``: how many of them have no place on the map;
    ``reasons``: each reason with its number of awards, most first; ``listed``: the first of them;
    ``partly``: awards and listed of those that are on the map with only some of their places.
    """
    try:
        geography = standing_geography(connection)
    except FileProblem:
        return None
    awards = [*made.new, *(item.after for item in made.changed)]
    rows = pd.DataFrame(list(place_rows(awards)), columns=COLUMNS, dtype=object)
    return _said(awards, place(stated(rows, [item.identifier for item in awards]), geography))


def _said(awards: Sequence[Award], placed: Placed) -> dict[str, Any]:
    on_map = set(placed.places["award_id"])
    why = _reasons(placed)
    lost = [item for item in awards if item.identifier not in on_map]
    partly = [item for item in awards if item.identifier in on_map and item.identifier in why]
    reasons = Counter(
        reason for item in lost for reason in dict.fromkeys(one[1] for one in why[item.identifier])
    )
    return {
        "of": len(awards),
        "awards": len(lost),
        "reasons": [list(pair) for pair in reasons.most_common()],
        "listed": _listed(lost, why),
        "partly": {"awards": len(partly), "listed": _listed(partly, why)},
    }


def _reasons(placed: Placed) -> dict[str, list[tuple[str, str]]]:
    """Per award, each place that is not on the map, as the funder wrote it, with the reason."""
    why: dict[str, list[tuple[str, str]]] = {}
    unplaced = placed.unplaced.astype(object)
    for row in unplaced.where(unplaced.notna(), None).itertuples(index=False):
        written = str(row.name or row.stated_code or "")
        why.setdefault(str(row.award_id), []).append((written, str(row.reason)))
    return why


def _listed(awards: Sequence[Award], why: dict[str, list[tuple[str, str]]]) -> list[dict[str, str]]:
    return [
        {
            "identifier": item.identifier,
            "title": item.title,
            "reason": "; ".join(
                f"{written}: {reason}" if written else reason
                for written, reason in why[item.identifier]
            ),
        }
        for item in awards[:LISTED]
    ]
