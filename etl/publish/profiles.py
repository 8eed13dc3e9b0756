"""One document per place: who lives there and what is needed there, with trend and rank."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import numpy as np
import pandas as pd

from analysis.aggregate import as_floats
from analysis.periods import parse
from analysis.rates import per
from analysis.trends import trend
from db.releases import Document, document
from etl.publish.figures import period_ranks, plain
from etl.publish.ground import PARTNERSHIP, Ground
from etl.publish.measures import Measure
from etl.publish.spots import PlaceSpots
from geography import LEVEL_BY_KEY, LEVELS

MOSTLY = 0.5


def place_documents(ground: Ground, made: list[Measure], spots: PlaceSpots) -> Iterator[Document]:
    """Every borough, ward and LSOA, and the partnership as a whole."""
    needs: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    wider = _wider(made)
    for measure in made:
        for code, entry in _entries(measure, ground, wider):
            needs[measure.level][code].append(entry)
    yield document(
        "place",
        PARTNERSHIP,
        _partnership(ground) | {"needs": needs[PARTNERSHIP][PARTNERSHIP], "spots": []},
    )
    for level in LEVELS:
        people, young = ground.people(level.key), ground.young(level.key)
        for code, area in ground.areas[level.key].iterrows():
            facts = {
                "code": code,
                "name": area["name"],
                "level": level.key,
                "level_label": level.label,
                "parents": _parents(ground, level.key, str(code)),
                "residents": _whole(people[code]),
                "young_residents": _whole(young[code]),
                "vintage": ground.vintage[level.key],
                "needs": needs[level.key][str(code)],
                "spots": spots.get(level.key, {}).get(str(code), []),
            }
            yield document("place", str(code), facts)


def _partnership(ground: Ground) -> dict[str, Any]:
    return {
        "code": PARTNERSHIP,
        "name": ground.partnership,
        "level": PARTNERSHIP,
        "level_label": "Partnership",
        "parents": [],
        "residents": _whole(ground.people("la").sum(min_count=1)),
        "young_residents": _whole(ground.young("la").sum(min_count=1)),
        "vintage": ground.vintage["la"],
    }


def _whole(number: float) -> int | None:
    return None if pd.isna(number) else round(float(number))


def _parents(ground: Ground, level: str, code: str) -> list[dict[str, str]]:
    found = []
    for above in ("ward", "la"):
        pairs = ground.parents.get((level, above))
        if pairs is not None:
            parent = str(pairs[code])
            name = str(ground.areas[above].loc[parent, "name"])
            label = LEVEL_BY_KEY[above].label
            found.append({"code": parent, "name": name, "level": above, "level_label": label})
    return found


def _wider(made: list[Measure]) -> dict[tuple[str, str], Measure]:
    return {(item.indicator.id, item.level): item for item in made}


def _entries(
    measure: Measure, ground: Ground, wider: dict[tuple[str, str], Measure]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The newest long-period figure of each area, its rank, its trend, and the wider places'."""
    latest = measure.latest()
    rank = period_ranks(measure, latest)
    within = _borough_ranks(measure, latest, ground)
    series, trends = _series(measure), _trends(measure)
    for number, code in enumerate(measure.value.index):
        place = {
            "rank": plain([rank.rank[number]])[0],
            "from": plain([rank.rank_from[number]])[0],
            "to": plain([rank.rank_to[number]])[0],
            "of": rank.of,
        }
        yield (
            str(code),
            {
                "indicator": measure.indicator.id,
                "period": latest,
                "value": plain([measure.value.at[code, latest]])[0],
                "lower": plain([measure.lower.at[code, latest]])[0],
                "upper": plain([measure.upper.at[code, latest]])[0],
                "count": plain([measure.count.at[code, latest]])[0],
                "status": _status(measure, str(code), latest),
                "rank": place if measure.level != PARTNERSHIP else None,
                "rank_in_borough": within.get(str(code)),
                "compare": _compare(measure, str(code), latest, ground, wider),
                "series": series[number],
                "trend": trends[number],
            },
        )


def _status(measure: Measure, code: str, period: str) -> str | None:
    if not np.isnan(measure.value.at[code, period]):
        return None
    return "suppressed" if measure.suppressed.at[code, period] else "no data"


def _trends(measure: Measure) -> list[dict[str, Any] | None]:
    """Per area. From what was counted, not from rates rounded to be shown; a rate of a month or a
    quarter as that of a year at the same pace, so that the slope is in what the screens show."""
    shown, counted = as_floats(measure.value), as_floats(measure.count)
    exact = per(counted, as_floats(measure.denominator), measure.indicator.per)
    known = np.where(np.isnan(shown) | np.isnan(exact), shown, exact)
    if measure.indicator.kind == "count":
        known = known * [_pace(key) for key in measure.periods]
    found = (
        trend(list(zip(measure.periods, plain(row), strict=True)), measure.indicator.worse)
        for row in known
    )
    return [None if one is None else asdict(one) for one in found]


def _pace(key: str) -> float:
    """How many of this period make a year; a pooled one is a yearly mean already."""
    period = parse(key)
    return max(1.0, 12 / (period.last - period.first + 1))


def _borough_ranks(measure: Measure, period: str, ground: Ground) -> dict[str, dict[str, int]]:
    if (measure.level, "la") not in ground.parents:
        return {}
    value = measure.value[period].dropna()
    signed = -value if measure.indicator.worse == "higher" else value
    groups = signed.groupby(ground.parents[measure.level, "la"].reindex(value.index))
    position, size = groups.rank(method="min"), groups.transform("size")
    boroughs = ground.parents[measure.level, "la"]
    behind = measure.behind(period).groupby(boroughs).sum()
    return {
        str(code): {
            "rank": int(position[code]),
            "of": int(size[code]) + int(behind[boroughs[code]]),
        }
        for code in value.index
    }


def _series(measure: Measure) -> list[dict[str, Any]]:
    """Per area, the finest grain that the level is published for: a line of at least two points.
    A longer one where more than half of the figures are hidden."""
    order = {"month": 0, "quarter": 1, "year": 2}
    by_grain = defaultdict(list)
    for key in measure.periods:
        by_grain[parse(key).grain].append(key)
    grains = sorted(by_grain, key=order.__getitem__)
    values = {name: measure.value[by_grain[name]].to_numpy(dtype=float) for name in grains}
    hidden = {name: measure.suppressed[by_grain[name]].mean(axis=1).to_numpy() for name in grains}
    found = []
    for at in range(len(measure.value)):
        seen = (name for name in grains if hidden[name][at] <= MOSTLY)
        grain = next(seen, grains[0])
        line = {"grain": grain, "periods": by_grain[grain], "values": plain(values[grain][at])}
        found.append(line)
    return found


def _compare(
    measure: Measure,
    code: str,
    period: str,
    ground: Ground,
    wider: dict[tuple[str, str], Measure],
) -> dict[str, float | int | None]:
    """The same figure for the borough and the partnership around the place."""
    found = {}
    for level in ("la", PARTNERSHIP):
        other = wider.get((measure.indicator.id, level))
        if level == measure.level or other is None or period not in other.periods:
            continue
        if level == PARTNERSHIP:
            where = PARTNERSHIP
        elif (measure.level, level) in ground.parents:
            where = str(ground.parents[measure.level, level][code])
        else:
            continue
        found[level] = plain([other.value.at[where, period]])[0]
    return found
