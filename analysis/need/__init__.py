"""A composite of need that people build in the open: indicators, weights, scale and uncertainty.

Arrays in, arrays out; position ``n`` of every array is the same place. What is not known stays
NaN and is never zero. docs/methods.md tells the method in plain words.
"""

from analysis.need.composite import KNOWN_NEEDED, Need, Part, composite
from analysis.need.measured import Measured
from analysis.need.presets import PRESET_BY_KEY, PRESETS, Fitted, Preset, Wish, fitted
from analysis.need.scaling import SCALES
from analysis.need.sensitivity import MOVE, TOP, Swap
from analysis.need.smoothing import smoothed
from analysis.need.uncertainty import DRAWS

__all__ = [
    "DRAWS",
    "KNOWN_NEEDED",
    "MOVE",
    "PRESETS",
    "PRESET_BY_KEY",
    "SCALES",
    "TOP",
    "Fitted",
    "Measured",
    "Need",
    "Part",
    "Preset",
    "Swap",
    "Wish",
    "composite",
    "fitted",
    "smoothed",
]
