"""Gaps of a release: need as somebody put it together, against what is live and reaches a place."""

import math
from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date
from statistics import median
from typing import Final

import pandas as pd

from analysis.gaps import Around, Gap, around, gaps
from analysis.need import Need
from analysis.reached import Counted, compared, months_after, reached
from analysis.selection import Selection
from analysis.unreported import Unreported, unreported
from db.published import Release
from geography import BOROUGH, OLDEST_AGE
from layers.choosing import chosen_in
from layers.needs import Weights, need_of

SOON_MONTHS: Final = 6
"""How soon an ending counts, unless somebody asks otherwise."""


@dataclass(frozen=True)
class Question:
    """``weights``: as ``needs.need_of`` takes them. ``months``: how soon an ending counts.
    ``selection``: which awards count; its ages are also those of the people counted."""

    level: str
    weights: Weights
    scale: str
    counted: Counted
    months: int
    selection: Selection

    @property
    def key(self) -> Hashable:
        told = (self.level, self.weights, self.scale, self.counted, self.months)
        return (*told, self.selection.key)

    @property
    def ends_by(self) -> date:
        return months_after(self.selection.on, self.months)


@dataclass(frozen=True)
class Answer:
    """``places`` in the order of the list; ``reach`` has a row for each area in the level's order,
    as ``silent`` and ``boroughs`` (code) have. ``middle``: pounds per person of the middle place,
    NaN where none is known. ``undated``: awards that count and lack the dates that would tell
    whether they are live."""

    question: Question
    need: Need
    reach: pd.DataFrame
    silent: Around
    boroughs: list[str]
    unreported: Unreported
    places: list[Gap]
    middle: float
    undated: int


def answer(release: Release, question: Question) -> Answer:
    """Kept by the release for whoever asks the same."""
    found: Answer = release.derived(("gaps", question.key), lambda: _answer(release, question))
    return found


def _answer(release: Release, question: Question) -> Answer:
    level = question.level
    need = need_of(release, level, question.weights, question.scale)
    codes, boroughs = release.areas(level)["codes"], _boroughs(release, level)
    selection = replace(question.selection, statuses=(), lacks=())
    chosen = chosen_in(release, selection)
    silence = unreported(chosen, release.reach(), level)
    reach = reached(
        release.reach(),
        release.award_frame().loc[[item.award["id"] for item in chosen]],
        selection.on,
        question.ends_by,
        level,
        _people(release, level, selection.ages),
    )
    silent = around(codes, boroughs, silence)
    known = [float(pounds) for pounds in compared(reach, question.counted).dropna()]
    places = gaps(need, reach, question.counted, silent)
    middle = median(known) if known else math.nan
    undated = sum(item.status == "dates not known" for item in chosen)
    return Answer(question, need, reach, silent, boroughs, silence, places, middle, undated)


def _boroughs(release: Release, level: str) -> list[str]:
    """The code of the borough of each area."""
    codes: list[str] = release.areas(BOROUGH.key)["codes"]
    if level == BOROUGH.key:
        return codes
    return [codes[at] for at in release.areas(level)[BOROUGH.key]]


def _people(release: Release, level: str, ages: tuple[int, int] | None) -> pd.DataFrame:
    """Index area code; residents, and people of the ages: NaN where not known, as all are in a
    release that was published before it held residents by age."""
    areas = release.areas(level)
    residents = pd.Series(areas["residents"], index=areas["codes"], dtype=float)
    if ages is None:
        return pd.DataFrame({"residents": residents, "people": residents})
    first, last = (min(age, OLDEST_AGE) for age in ages)
    by_age = release.content("ages", level)
    people = pd.DataFrame(by_age, index=residents.index, columns=range(OLDEST_AGE + 1), dtype=float)
    asked = people.loc[:, first:last].sum(axis=1, skipna=False)
    return pd.DataFrame({"residents": residents, "people": asked})
