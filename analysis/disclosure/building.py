"""The whole way from a cube of counts to a frozen release."""

from collections.abc import Sequence

import numpy as np

from analysis.disclosure.cube import Cube
from analysis.disclosure.knowledge import knowledge
from analysis.disclosure.release import HIDDEN, Earlier, Release, freeze
from analysis.disclosure.repair import secondary
from analysis.disclosure.rules import Bools, Rules


def build(cube: Cube, rules: Rules, earlier: Sequence[Earlier] = ()) -> Release:
    """``earlier``: every release so far of any of these periods. What was hidden in one of them
    stays hidden. Raises Refused, saying why, where protection is not to be had within the rules."""
    small = cube.published & rules.small(cube.counts)
    hidden = small | _hidden_before(cube, earlier)
    allowed = int(rules.most_lost * (cube.published & ~hidden).sum())
    further = secondary(knowledge(cube, hidden, rules, earlier), allowed)
    hidden[further] = True
    return freeze(cube, hidden, rules)


def _hidden_before(cube: Cube, earlier: Sequence[Earlier]) -> Bools:
    ever = {key for past in earlier for key, mark in past.release.marks().items() if mark == HIDDEN}
    before: Bools = np.array([key in ever for key in cube.keys], dtype=bool)
    return before & cube.published
