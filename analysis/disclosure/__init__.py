"""Disclosure control: what of a restricted count may be shown. See docs/disclosure.md."""

from analysis.disclosure.building import build
from analysis.disclosure.cube import Cube, Identity
from analysis.disclosure.figures import Figures, figures
from analysis.disclosure.keeping import cube_read, cube_written, release_read
from analysis.disclosure.making import Sum, make_cube
from analysis.disclosure.release import HIDDEN, NO_DATA, WITHHELD, Earlier, Release
from analysis.disclosure.rules import BASE, THRESHOLDS, Refused, Rules

__all__ = [
    "BASE",
    "HIDDEN",
    "NO_DATA",
    "THRESHOLDS",
    "WITHHELD",
    "Cube",
    "Earlier",
    "Figures",
    "Identity",
    "Refused",
    "Release",
    "Rules",
    "Sum",
    "build",
    "cube_read",
    "cube_written",
    "figures",
    "make_cube",
    "release_read",
]
