"""Hot spots of each measure, worked out once when a release is built."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from analysis.aggregate import as_floats
from analysis.spots import PERMUTATIONS, SURE_ENOUGH, Spots, joined, pieces, spots
from db.releases import Document, document
from etl.publish.figures import plain
from etl.publish.ground import Ground
from etl.publish.measures import Measure
from etl.publish.shapes import METRES_27700

LEVELS_JUDGED = ("ward", "lsoa")
MOSTLY = 0.5
"""Where more of the places than this are hidden, nothing is said."""
GAP_M = 1.0
"""Neighbours whose corners were rounded may lie this far apart; a river is wider."""

Touching = list[list[int]]
PlaceSpots = dict[str, dict[str, list[dict[str, Any]]]]
"""Level → code → what the place is part of."""


def spot_documents(ground: Ground, made: Iterable[Measure]) -> tuple[list[Document], PlaceSpots]:
    """``touching`` per level and ``spots`` per measure and level, and the same by place."""
    documents, places = [], defaultdict[str, dict[str, list[dict[str, Any]]]](dict)
    touching = {level: neighbours(ground.areas[level]) for level in LEVELS_JUDGED}
    for level, found in touching.items():
        documents.append(document("touching", level, _described(ground, level, found)))
    for measure in made:
        if measure.level in touching:
            content = _judged(measure, touching[measure.level])
            if content is not None:
                name = f"{measure.indicator.id} {measure.level}"
                documents.append(document("spots", name, content))
                _tell_places(places[measure.level], measure, content)
    return documents, places


def neighbours(areas: gpd.GeoDataFrame) -> Touching:
    """For each area the positions of those that share a border or a corner with it (queen
    contiguity), within ``GAP_M``."""
    metres = areas.geometry.to_crs(METRES_27700).to_numpy()
    tree = shapely.STRtree(metres)
    found: Touching = [[] for _ in metres]
    for one, other in tree.query(metres, predicate="dwithin", distance=GAP_M).T.tolist():
        if one != other:
            found[one].append(other)
    return [sorted(others) for others in found]


def _described(ground: Ground, level: str, touching: Touching) -> dict[str, Any]:
    """``pieces``: parts of the map that touch no other part, largest first."""
    boroughs = ground.parents[level, "la"].map(ground.areas["la"]["name"])
    parts = sorted(pieces(touching, set(range(len(touching)))), key=len, reverse=True)
    return {
        "neighbours": touching,
        "pieces": [
            {"boroughs": sorted(set(boroughs.iloc[part])), "areas": len(part)} for part in parts
        ],
    }


def _judged(measure: Measure, touching: Touching) -> dict[str, Any] | None:
    period = measure.latest()
    if measure.behind(period).mean() > MOSTLY:
        return None  # what is usual cannot be told from the high figures alone
    value = as_floats(measure.value[period])
    found = spots(value, touching, measure.indicator.decimals, measure.indicator.worse)
    if found is None:
        return None
    hidden = measure.suppressed[period].to_numpy() & np.isnan(value)
    return {
        "period": period,
        "permutations": PERMUTATIONS,
        "sure_enough": SURE_ENOUGH,
        "known": found.known,
        "suppressed": np.flatnonzero(hidden).tolist(),
        "no_data": np.flatnonzero(np.isnan(value) & ~hidden).tolist(),
        "alone": found.alone,
        "star": plain(found.star.round(3)),
        "moran": plain(found.moran.round(3)),
        "p": plain(found.p.round(6)),
        "adjusted": plain(found.adjusted.round(6)),
        "kind": found.kind,
        "groups": _groups(found, touching),
    }


def _groups(found: Spots, touching: Touching) -> list[dict[str, Any]]:
    """Hot and cold spots that touch, each with the place that stands out most; then places that
    differ from all around them."""
    groups = []
    for kind in ("hot spot", "cold spot", "high among low", "low among high"):
        for places in joined(found.kind, touching, kind):
            most = max(places, key=lambda at: (abs(round(float(found.star[at]), 3)), -at))
            groups.append({"kind": kind, "lead": most, "places": places})
    return groups


def _tell_places(
    places: dict[str, list[dict[str, Any]]], measure: Measure, content: dict[str, Any]
) -> None:
    codes = [str(code) for code in measure.value.index]
    for group in content["groups"]:
        for at in group["places"]:
            places.setdefault(codes[at], []).append(
                {
                    "indicator": measure.indicator.id,
                    "period": content["period"],
                    "kind": group["kind"],
                    "lead": codes[group["lead"]],
                    "places": len(group["places"]),
                }
            )
