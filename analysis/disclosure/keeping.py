"""A cube and a release as they are kept between two publishings, and back."""

import json
from typing import Final

import pandas as pd

from analysis.disclosure.cube import KEY, Cube, Identity
from analysis.disclosure.release import COLUMNS, Release
from analysis.disclosure.rules import Rules

DECIMALS: Final = 6
"""Of people: sums of residents come out the same on every machine only so far."""


def cube_written(cube: Cube) -> str:
    """JSON; the same text for the same cube."""
    cells = cube.cells.assign(people=cube.cells["people"].round(DECIMALS))
    told = {
        "cells": {name: cells[name].tolist() for name in cells},
        "identities": [[one.whole, *one.parts] for one in cube.identities],
    }
    return json.dumps(told, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def cube_read(text: str) -> Cube:
    told = json.loads(text)
    identities = (Identity(whole, tuple(parts)) for whole, *parts in told["identities"])
    return Cube(pd.DataFrame(told["cells"]), tuple(identities))


def release_read(rules: Rules, frame: pd.DataFrame) -> Release:
    """``frame``: the rows of a release, in any order."""
    return Release(rules, frame[COLUMNS].sort_values(KEY, ignore_index=True))
