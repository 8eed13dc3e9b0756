"""Every map layer. Adding one is a module and an entry here."""

from typing import Final

from layers import (
    gap,
    interventions,
    labels,
    live_interventions,
    need,
    pounds_per_head,
    pounds_per_young_person,
    schools,
)
from layers.layer import Layer, UnknownView

LAYERS: Final[tuple[Layer, ...]] = (
    need.LAYER,
    pounds_per_head.LAYER,
    pounds_per_young_person.LAYER,
    live_interventions.LAYER,
    *gap.LAYERS,
    interventions.LAYER,
    schools.LAYER,
    labels.LAYER,
)

DATED: Final = ("funding", "gap")
"""Groups of layers that are measured on a date, and of whatever interventions are chosen."""
LAYER_BY_KEY: Final = {layer.key: layer for layer in LAYERS}


def layer_of(measure: str) -> Layer:
    """A layer of funding or gaps by its own key; anything else is an indicator, drawn by the need
    layer.

    The need layer itself raises UnknownView for a measure that nobody declared.
    """
    found = LAYER_BY_KEY.get(measure)
    return found if found is not None and found.group in DATED else need.LAYER


__all__ = ["DATED", "LAYERS", "LAYER_BY_KEY", "Layer", "UnknownView", "layer_of"]
