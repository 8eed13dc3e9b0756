"""Restricted counts pass here on their way to a release of the map, and nowhere else.

What was released of an indicator stands for as long as its counts and the rules do. Where they
have changed, a new release is built beside every earlier one; where that is refused, the old one
stands. A new one is kept in the transaction that shows it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection

from analysis.disclosure.building import build
from analysis.disclosure.cube import Cube
from analysis.disclosure.keeping import cube_read, cube_written, release_read
from analysis.disclosure.making import make_cube
from analysis.disclosure.release import Earlier, Release
from analysis.disclosure.rules import Refused, Rules
from analysis.periods import parse
from db import disclosed, queries
from db.disclosed import Kept, Made
from etl.publish.ground import Ground
from geography import LEVELS
from indicators import INDICATORS, Indicator

NOT_SAFE = "newer counts are loaded, but cannot be released without giving small numbers away. {}"
NOT_USABLE = (
    "the counts that are loaded cannot be released: they must be whole numbers, by month, of small "
    "areas, wards or boroughs. {}"
)
OLD_STANDS = "What was released before still stands."
NOTHING_SHOWN = "Nothing of them is shown."


@dataclass(frozen=True)
class Disclosed:
    """What may be shown of a restricted indicator. ``release``: None where there never was one.
    ``made``: to be kept with what is published. ``note``: for every reader of the screens;
    ``reason``: for the administrator alone, as it may name a place."""

    indicator: Indicator
    release: Release | None
    made: Made | None = None
    note: str = ""
    reason: str = ""


def disclose(connection: Connection, ground: Ground) -> Iterator[Disclosed]:
    """Every restricted indicator of which anything is loaded."""
    for indicator in INDICATORS:
        if indicator.access == "restricted":
            rows = queries.values(connection, indicator.id)
            if not rows.empty:
                yield _disclosed(connection, indicator, rows, ground)


def _disclosed(
    connection: Connection, indicator: Indicator, rows: pd.DataFrame, ground: Ground
) -> Disclosed:
    kept, rules = disclosed.kept(connection, indicator.id), Rules(ground.threshold)
    stands = _release(connection, kept[-1]) if kept else None
    still = OLD_STANDS if kept else NOTHING_SHOWN
    try:
        cube = cube_of(indicator, rows, ground)
    except ValueError as problem:
        return _kept_back(indicator, stands, NOT_USABLE.format(still), problem)
    counts = cube_written(cube)
    if stands and stands.rules == rules and kept[-1].sha256 == disclosed.sha256(counts):
        return Disclosed(indicator, stands)
    earlier = [
        Earlier(cube_read(disclosed.counts(connection, one.number)), _release(connection, one))
        for one in kept
    ]
    try:
        release = build(cube, rules, earlier)
    except (Refused, ArithmeticError) as problem:
        return _kept_back(indicator, stands, NOT_SAFE.format(still), problem)
    made = Made(
        indicator.id,
        rules.threshold,
        rules.most_lost,
        ground.demonstration,
        release.frame,
        counts,
    )
    return Disclosed(indicator, release, made)


def _kept_back(
    indicator: Indicator, stands: Release | None, note: str, problem: Exception
) -> Disclosed:
    return Disclosed(indicator, stands, None, f"{indicator.label}: {note}", str(problem))


def _release(connection: Connection, one: Kept) -> Release:
    rules = Rules(one.threshold, one.most_lost)
    return release_read(rules, disclosed.figures(connection, one.number))


def cube_of(indicator: Indicator, rows: pd.DataFrame, ground: Ground) -> Cube:
    """From monthly counts of the smallest level that there are any of; figures that came for larger
    places or longer periods beside them are not used. ``rows``: as ``queries.values`` has them.
    Raises ValueError with a sentence."""
    if indicator.kind != "count":
        raise ValueError(f"“{indicator.id}” is restricted and no count; only counts are released.")
    monthly = rows[[parse(key).grain == "month" for key in rows["period"]]]
    for level in [each.key for each in LEVELS[::-1]]:
        areas = ground.areas[level].index
        own = monthly[(monthly["level"] == level) & (monthly["vintage"] == ground.vintage[level])]
        own = own[own["area_code"].isin(areas)]
        if not own.empty and indicator.published.get(level):
            return _cube(indicator, own, level, ground)
    found = ", ".join(sorted(set(rows["level"] + " " + rows["vintage"] + " " + rows["period"]))[:3])
    raise ValueError(f"There are no monthly counts of places that are drawn, but only: {found}.")


def _cube(indicator: Indicator, own: pd.DataFrame, level: str, ground: Ground) -> Cube:
    areas = ground.areas[level].index
    above = [each.key for each in LEVELS[::-1] if (level, each.key) in ground.parents]
    columns = {larger: ground.parents[level, larger] for larger in above}
    parents = pd.DataFrame(columns, index=areas).rename_axis(level)
    counts = own.pivot(index="area_code", columns="period", values="count").astype(float)
    status = own.pivot(index="area_code", columns="period", values="status")
    return make_cube(
        {indicator.id: counts},
        parents,
        ground.people(level),
        indicator.published,
        year=indicator.year,
        withheld={indicator.id: status.eq("suppressed")},
    )
