"""Who owes which quarterly return on a day. Pure: no database, no clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from analysis.periods import quarter_days, quarter_of, quarters

DAYS_TO_SEND: Final = 28
"""After the quarter's end, where a funder says nothing else: four weeks, so that the last month's
registers can be closed and two partners asked, and the figures still serve the next quarter."""

State = Literal["not yet", "due", "overdue", "received", "queried", "accepted"]
NEVER_LIVE: Final = ("proposed", "withdrawn")


@dataclass(frozen=True)
class Asks:
    """A funder that collects returns, from a quarter on."""

    funder_id: str
    from_quarter: str
    days_to_send: int = DAYS_TO_SEND


@dataclass(frozen=True)
class Reports:
    """An award whose provider may owe returns. Dates that are not known are None."""

    intervention: str
    title: str
    funder_id: str
    funder_name: str
    provider_id: str
    provider_name: str
    start: date | None
    end: date | None
    status: str | None = None


@dataclass(frozen=True)
class Owed:
    """One return. ``due`` is the last day on which it is in time."""

    award: Reports
    quarter: str
    due: date
    state: State


@dataclass(frozen=True)
class Overview:
    """``undated``: awards of a funder who collects returns that have no start or no end, so that
    nobody can say for which quarters they owe one."""

    owed: list[Owed]
    undated: list[Reports]


def due_day(quarter: str, days_to_send: int) -> date:
    return quarter_days(quarter)[1] + timedelta(days=days_to_send)


def overview(
    awards: Iterable[Reports],
    asks: Iterable[Asks],
    sent: Mapping[tuple[str, str], str],
    on: date,
) -> Overview:
    """``sent``: (intervention, quarter) → state of the return that stands.

    Sorted by funder, provider, title and quarter. An award owes a return for every quarter in
    which it was live for a day, from the quarter that its funder asks from up to the current one.
    """
    of_funder = {item.funder_id: item for item in asks}
    found = Overview([], [])
    for award in sorted(awards, key=_order):
        asked = of_funder.get(award.funder_id)
        if asked is None or award.status in NEVER_LIVE:
            continue
        if award.start is None or award.end is None:
            found.undated.append(award)
        for quarter in _quarters(award, asked, on):
            due = due_day(quarter, asked.days_to_send)
            state = _state(sent.get((award.intervention, quarter)), quarter, due, on)
            found.owed.append(Owed(award, quarter, due, state))
    return found


def _order(award: Reports) -> tuple[str, str, str, str]:
    return award.funder_name, award.provider_name, award.title, award.intervention


def _quarters(award: Reports, asked: Asks, on: date) -> list[str]:
    if award.start is None or award.end is None:
        return []
    first = max(asked.from_quarter, quarter_of(award.start))
    return quarters(first, min(quarter_of(on), quarter_of(award.end)))


def _state(sent: str | None, quarter: str, due: date, on: date) -> State:
    if sent in ("received", "queried", "accepted"):
        return sent  # type: ignore[return-value]
    if on <= quarter_days(quarter)[1]:
        return "not yet"
    return "due" if on <= due else "overdue"


def by_funder_and_provider(
    owed: Iterable[Owed],
) -> dict[tuple[str, str], dict[tuple[str, str], list[Owed]]]:
    """(funder's identifier, name) → (provider's identifier, name) → what it owes, in order."""
    found: dict[tuple[str, str], dict[tuple[str, str], list[Owed]]] = {}
    for item in owed:
        award = item.award
        funder = found.setdefault((award.funder_id, award.funder_name), {})
        funder.setdefault((award.provider_id, award.provider_name), []).append(item)
    return found
