"""Documents of figures: what the map is coloured with, and what the table and downloads say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from analysis.aggregate import as_floats
from analysis.disclosure.rules import BASE
from analysis.periods import month_key, parse
from analysis.ranks import Ranks, ranks
from db.releases import Document, document
from etl.publish.ground import PARTNERSHIP
from etl.publish.measures import Measure
from indicators import INDICATORS


def key(indicator_id: str, level: str, period: str) -> str:
    return f"{indicator_id} {level} {period}"


def plain(numbers: Iterable[float]) -> list[float | int | None]:
    """NaN to null, whole numbers without a point: short JSON that means the same."""
    return [
        None if np.isnan(number) else int(number) if number == int(number) else float(number)
        for number in numbers
    ]


def period_ranks(measure: Measure, period: str) -> Ranks:
    """Hidden places have no rank, but come after those that do."""
    found = ranks(
        as_floats(measure.value[period]),
        as_floats(measure.lower[period]),
        as_floats(measure.upper[period]),
        measure.indicator.worse,
    )
    return replace(found, of=found.of + int(measure.behind(period).sum()))


def figure_documents(measure: Measure) -> Iterator[Document]:
    """Two per period, aligned with the level's list of areas: ``values`` (small, for the map)
    and ``detail`` (limits, counts, ranks). The partnership itself is not on the map."""
    if measure.level == PARTNERSHIP:
        return
    limits = _limits(measure)
    for period in measure.periods:
        name = key(measure.indicator.id, measure.level, period)
        hidden = np.flatnonzero(measure.suppressed[period] & measure.value[period].isna())
        yield document(
            "values",
            name,
            {
                "values": plain(measure.value[period]),
                "suppressed": [int(index) for index in hidden],
                "breaks": limits[parse(period).grain],
            },
        )
        yield document("detail", name, _detail(measure, period))


def _detail(measure: Measure, period: str) -> dict[str, Any]:
    place = period_ranks(measure, period)
    return {
        "count": plain(measure.count[period]),
        "denominator": plain(measure.denominator[period].round()),
        "lower": plain(measure.lower[period]),
        "upper": plain(measure.upper[period]),
        "rank": plain(place.rank),
        "rank_from": plain(place.rank_from),
        "rank_to": plain(place.rank_to),
        "of": place.of,
        **_standing_for(measure, period),
    }


def _standing_for(measure: Measure, period: str) -> dict[str, Any]:
    """Of a restricted indicator, the least and the most that each released count stands for."""
    if measure.least is None or measure.most is None:
        return {}
    return {"least": plain(measure.least[period]), "most": plain(measure.most[period])}


def indicator_list(made: list[Measure], thresholds: Mapping[str, int]) -> list[dict[str, Any]]:
    """What can be chosen: every declared indicator that has figures, with periods and limits.
    ``thresholds``: of each restricted one, the count below which it is hidden."""
    listed = []
    for indicator in INDICATORS:
        levels = {
            item.level: _level(item)
            for item in made
            if item.indicator == indicator and item.level != PARTNERSHIP
        }
        if levels:
            listed.append(
                {
                    "id": indicator.id,
                    "label": indicator.label,
                    "unit": indicator.unit,
                    "kind": indicator.kind,
                    "worse": indicator.worse,
                    "access": indicator.access,
                    "theme": indicator.theme,
                    "source": indicator.source,
                    "why": indicator.why,
                    "review": indicator.review,
                    "decimals": indicator.decimals,
                    "levels": levels,
                    **_rules(thresholds.get(indicator.id)),
                }
            )
    return listed


def _rules(threshold: int | None) -> dict[str, int]:
    return {} if threshold is None else {"hidden_below": threshold, "rounded_to": BASE}


def _limits(measure: Measure) -> dict[str, list[float]]:
    """Class limits per grain: month, quarter and year figures differ in size."""
    grains = sorted({parse(key).grain for key in measure.periods})
    return {grain: measure.breaks(grain) for grain in grains}


def period_labels(made: list[Measure]) -> dict[str, dict[str, str]]:
    """Every period that stands anywhere: its words, grain and last month."""
    keys = sorted({key for measure in made for key in measure.periods}, key=parse)
    return {
        key: {
            "label": parse(key).label,
            "grain": parse(key).grain,
            "ends": month_key(parse(key).last),
        }
        for key in keys
    }


def _level(measure: Measure) -> dict[str, Any]:
    return {"periods": measure.periods, "latest": measure.latest()}
