"""Which interventions a person asked for: filters over the register, pure and in one place.

The map, the profile, the table, the downloads and the API all choose through ``choose``.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from analysis.funding import status_on
from analysis.quality import LACKS

Award = Mapping[str, Any]

STATUSES: Final = ("live", "starting", "finished", "proposed", "withdrawn", "dates not known")
FIELDS: Final = {
    "funder": "funder_id",
    "provider": "recipient_id",
    "approach": "approach",
    "priority": "priority",
    "level": "level",
    "setting": "setting",
}
"""Filters that match a code or a term exactly, and the award's field they look at."""
NOT_STATED: Final = "not-stated"
ENDING_SOON = timedelta(days=92)
"""About three months: long enough to decide what follows."""


@dataclass(frozen=True)
class Selection:
    """``terms``: filter name → accepted values (empty: any). ``ages``: whole years, both
    included. ``lacks``: parts (see ``quality.LACKS``) that the award must not say. ``words``:
    every one must stand in title, description, funder or provider; not in the description, where
    ``texts`` says that it may not be read."""

    on: date
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ages: tuple[int, int] | None = None
    statuses: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    texts: bool = True

    @property
    def key(self) -> Hashable:
        """The same for selections that choose the same."""
        terms = tuple(sorted((name, wanted) for name, wanted in self.terms.items() if wanted))
        asked = (self.ages, self.statuses, self.lacks, self.words)
        return (self.on, terms, *asked, self.texts or not self.words)

    @property
    def narrows(self) -> bool:
        """True when anything but the date is asked for."""
        asked = (self.ages, self.statuses, self.lacks, self.words)
        return any(self.terms.values()) or any(asked)


@dataclass(frozen=True)
class Chosen:
    """An award that was asked for: its position in the register and its status on the date."""

    position: int
    award: Award
    status: str
    ends_soon: bool


def choose(awards: Sequence[Award], selection: Selection) -> list[Chosen]:
    """The awards that match, in the register's order."""
    found = []
    for position, award in enumerate(awards):
        if not _matches(award, selection):
            continue
        start, end = day(award["start_date"]), day(award["end_date"])
        status = status_on(selection.on, start, end, award["status"])
        if selection.statuses and status not in selection.statuses:
            continue
        soon = status == "live" and end is not None and end - selection.on <= ENDING_SOON
        found.append(Chosen(position, award, status, soon))
    return found


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _matches(award: Award, selection: Selection) -> bool:
    return (
        all(_has(award, FIELDS[name], wanted) for name, wanted in selection.terms.items() if wanted)
        and _meets_ages(award, selection.ages)
        and all(LACKS[part](award) for part in selection.lacks)
        and _says(award, selection)
    )


def _has(award: Award, name: str, wanted: tuple[str, ...]) -> bool:
    held = award[name]
    values = held if isinstance(held, list) else [] if held is None else [held]
    return bool(set(values) & set(wanted)) or (not values and NOT_STATED in wanted)


def _meets_ages(award: Award, ages: tuple[int, int] | None) -> bool:
    """A blank age means "any age", so such an award meets every age."""
    if ages is None:
        return True
    lowest = award["age_from"] if award["age_from"] is not None else 0
    highest = award["age_to"] if award["age_to"] is not None else 200
    return bool(lowest <= ages[1] and ages[0] <= highest)


def _says(award: Award, selection: Selection) -> bool:
    if not selection.words:
        return True
    parts = ["title", "funder_name", "recipient_name", "programme"]
    parts += ["description"] if selection.texts else []
    text = " ".join(award[name] or "" for name in parts).casefold()
    return all(word.casefold() in text for word in selection.words)
