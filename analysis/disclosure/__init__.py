"""Disclosure control: what of a restricted count may be shown. See docs/disclosure.md."""

from analysis.disclosure.building import build
from analysis.disclosure.cube import Cube, Identity
from analysis.disclosure.figures import Figures, figures
from analysis.disclosure.making import Sum, make_cube
from analysis.disclosure.release import HIDDEN, NO_DATA, Earlier, Release
from analysis.disclosure.rules import Refused, Rules

__all__ = [
    "HIDDEN",
    "NO_DATA",
    "Cube",
    "Earlier",
    "Figures",
    "Identity",
    "Refused",
    "Release",
    "Rules",
    "Sum",
    "build",
    "figures",
    "make_cube",
]
