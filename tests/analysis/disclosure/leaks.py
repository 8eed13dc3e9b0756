"""What careless screens and exports would tell besides a release, each as the attacker reads it.

Every leak takes a case (a country, its counts, a release that is safe by itself) and an attacker
who has read the release, and tells the attacker what the careless thing shows.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from attacker import Atoms, Attacker, Key, months_of
from invented_counts import COUNTED, YEAR, attacker_of, cube_of, tell_small

from analysis.disclosure.building import build
from analysis.disclosure.cube import Cube
from analysis.disclosure.release import HIDDEN, Release
from analysis.disclosure.rules import Rules
from analysis.rates import byar

RESIDENTS = 1503.0


@dataclass(frozen=True)
class Case:
    parents: pd.DataFrame
    counts: pd.DataFrame
    threshold: int

    @cached_property
    def rules(self) -> Rules:
        return Rules(self.threshold, most_lost=1.0)

    @cached_property
    def cube(self) -> Cube:
        return cube_of({COUNTED: self.counts}, self.parents)

    @cached_property
    def release(self) -> Release:
        return build(self.cube, self.rules)

    @cached_property
    def truth(self) -> dict[Key, int]:
        return dict(zip(self.cube.keys, map(int, self.cube.counts), strict=True))

    def attacker(self) -> Attacker:
        attacker = attacker_of(self.release, self.parents)
        tell_small(attacker, self.cube, self.threshold)
        return attacker

    def figures(self, level: str, grain: str) -> list[tuple[Key, str]]:
        """Names of the figures of one table, each with its mark."""
        length = {"month": 1, "quarter": 3, "year": 12}[grain]
        marks = self.release.marks().items()
        return [
            (key, mark)
            for key, mark in marks
            if key[1] == level and len(months_of(key[3])) == length
        ]


def atoms(attacker: Attacker, key: Key) -> Atoms:
    return attacker.atoms(*key[:3], months_of(key[3]))


def rolling_window(case: Case, attacker: Attacker) -> None:
    """Three months up to each month, per ward, rounded and hidden by the same rules."""
    for ward in sorted(set(case.parents["ward"])):
        for start in range(len(YEAR) - 2):
            months = list(YEAR[start : start + 3])
            inside = case.parents.index[case.parents["ward"] == ward]
            count = int(case.counts.loc[inside, months].to_numpy().sum())
            if count >= case.threshold:
                shown = 5 * ((count + 2) // 5)
                window = attacker.atoms(COUNTED, "ward", ward, months)
                attacker.limit(window, max(shown - 2, case.threshold), shown + 2)


def free_dates(case: Case, attacker: Attacker) -> None:
    """Any range of months, per ward, to the unit, hidden only where it is small itself."""
    for ward in sorted(set(case.parents["ward"])):
        inside = case.parents.index[case.parents["ward"] == ward]
        for start in range(len(YEAR)):
            for end in range(start + 1, len(YEAR) + 1):
                months = list(YEAR[start:end])
                count = int(case.counts.loc[inside, months].to_numpy().sum())
                if count >= case.threshold:
                    attacker.limit(attacker.atoms(COUNTED, "ward", ward, months), count, count)


def sorted_rows(case: Case, attacker: Attacker) -> None:
    """The table of LSOAs, hidden ones too, in the order of their true counts."""
    keys = sorted((key for key, _ in case.figures("lsoa", "year")), key=lambda k: case.truth[k])
    for lower, higher in zip(keys, keys[1:], strict=False):
        terms = [(atoms(attacker, higher), 1.0), (atoms(attacker, lower), -1.0)]
        attacker.weigh(terms, 0, np.inf)


def ranks(case: Case, attacker: Attacker) -> None:
    """The place of each LSOA among all, hidden ones too: equal counts share a place."""
    keys = sorted((key for key, _ in case.figures("lsoa", "year")), key=lambda k: case.truth[k])
    for lower, higher in zip(keys, keys[1:], strict=False):
        terms = [(atoms(attacker, higher), 1.0), (atoms(attacker, lower), -1.0)]
        equal = case.truth[lower] == case.truth[higher]
        attacker.weigh(terms, 0 if equal else 1, 0 if equal else np.inf)


def raw_interval(case: Case, attacker: Attacker) -> None:
    """The 95 % limits of the true rate of every ward and quarter, to one decimal."""
    every = np.arange(200)
    limits = np.round([1000 / RESIDENTS * limit for limit in byar(every.astype(float))], 1)
    for key, _ in case.figures("ward", "quarter"):
        alike = every[(limits == limits[:, [case.truth[key]]]).all(axis=0)]
        attacker.limit(atoms(attacker, key), alike.min(), alike.max())


def raw_colours(case: Case, attacker: Attacker) -> None:
    """Every LSOA in the colour of its true count, with the breaks that its true values gave."""
    keys = [key for key, _ in case.figures("lsoa", "year")]
    breaks = np.quantile([case.truth[key] for key in keys], (0.25, 0.5, 0.75))
    for key in keys:
        above, below = breaks[breaks <= case.truth[key]], breaks[breaks > case.truth[key]]
        attacker.limit(atoms(attacker, key), max(above, default=0.0), min(below, default=np.inf))


def unrounded_totals(case: Case, attacker: Attacker) -> None:
    """What is shown for wards, to the unit."""
    for grain in ("quarter", "year"):
        for key, mark in case.figures("ward", grain):
            if mark != HIDDEN:
                attacker.limit(atoms(attacker, key), case.truth[key], case.truth[key])


def rate_to_one_decimal(case: Case, attacker: Attacker) -> None:
    """Where a count is shown, its true rate per 1,000 residents, who are known to the unit."""
    for level, grain in (("lsoa", "year"), ("ward", "quarter"), ("ward", "year")):
        for key, mark in case.figures(level, grain):
            if mark != HIDDEN:
                rate = round(1000 * case.truth[key] / RESIDENTS, 1)
                low, high = ((rate + way * 0.05) * RESIDENTS / 1000 for way in (-1, 1))
                attacker.limit(atoms(attacker, key), np.ceil(low - 1e-9), np.floor(high + 1e-9))


def mean_of_hidden(case: Case, attacker: Attacker) -> None:
    """ "The hidden LSOAs of this ward had … on average", to one decimal."""
    for ward in sorted(set(case.parents["ward"])):
        inside = set(case.parents.index[case.parents["ward"] == ward])
        keys = [k for k, mark in case.figures("lsoa", "year") if mark == HIDDEN and k[2] in inside]
        if keys:
            mean = round(sum(case.truth[key] for key in keys) / len(keys), 1)
            terms = [(atoms(attacker, key), 1.0) for key in keys]
            attacker.weigh(terms, (mean - 0.05) * len(keys), (mean + 0.05) * len(keys))


def narrower_bands(case: Case, attacker: Attacker) -> None:
    """“None”, “1 to 3” and “4 or more” in place of one mark."""
    bands = ((0, 0), (1, 3), (4, np.inf))
    for level, grain in (("lsoa", "year"), ("ward", "quarter")):
        for key, mark in case.figures(level, grain):
            if mark == HIDDEN:
                (band,) = (ends for ends in bands if ends[0] <= case.truth[key] <= ends[1])
                attacker.limit(atoms(attacker, key), *band)


def marks_told_apart(case: Case, attacker: Attacker) -> None:
    """One mark for small counts and another for those hidden to protect them."""
    for name, unknown in attacker.hidden.items():
        if case.truth[name] >= case.threshold:
            attacker.limit(unknown, case.threshold, np.inf)


def sparkline(case: Case, attacker: Attacker) -> None:
    """A ward's months as bars drawn from the true counts, one pixel an event."""
    for ward in sorted(set(case.parents["ward"])):
        inside = case.parents.index[case.parents["ward"] == ward]
        for month in YEAR:
            count = int(case.counts.loc[inside, month].sum())
            attacker.limit(attacker.atoms(COUNTED, "ward", ward, [month]), count, count)


def score_from_counts(case: Case, attacker: Attacker) -> None:
    """A need score: each LSOA's share of the highest true count, in hundredths."""
    keys = [key for key, _ in case.figures("lsoa", "year")]
    highest = max(case.truth[key] for key in keys)
    for key in keys:
        score = round(case.truth[key] / highest, 2)
        attacker.limit(atoms(attacker, key), (score - 0.005) * highest, (score + 0.005) * highest)
