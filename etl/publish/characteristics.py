"""What places are like, apart from what funding is meant to change: for finding those alike."""

from collections.abc import Sequence

import pandas as pd

from analysis.neighbours import CHARACTERISTICS, Characteristic
from db.releases import Document, document
from etl.publish.figures import plain
from etl.publish.ground import Ground
from etl.publish.measures import Measure
from etl.publish.shapes import METRES_27700
from geography import LEVELS

SQUARE_METRES_IN_A_HECTARE = 10_000


def characteristic_documents(ground: Ground, made: Sequence[Measure]) -> list[Document]:
    """One per level: the figures of every characteristic that any place has, and their periods."""
    return [_of_level(ground, level.key, made) for level in LEVELS]


def _of_level(ground: Ground, level: str, made: Sequence[Measure]) -> Document:
    measured = {item.indicator.id: item for item in made if item.level == level}
    values, periods = {}, {}
    for item in CHARACTERISTICS:
        measure = measured.get(item.indicator or "")
        if item.indicator and measure is None:
            continue
        values[item.key] = plain(_values(ground, level, item, measure).round(item.decimals))
        if measure is not None:
            periods[item.key] = measure.latest()
    return document("characteristics", level, {"values": values, "periods": periods})


def _values(ground: Ground, level: str, item: Characteristic, measure: Measure | None) -> pd.Series:
    people = ground.people(level)
    if measure is not None:
        return measure.value[measure.latest()]
    if item.ages is not None:
        return 100 * ground.people(level, item.ages) / people.where(people > 0)
    metres = ground.areas[level].geometry.to_crs(METRES_27700).area
    return people * SQUARE_METRES_IN_A_HECTARE / metres
