"""Awards as bars on one axis of time, in per cent of its length. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from analysis.selection import day

LONG: Final = timedelta(days=900)
"""An axis longer than this is marked year by year."""
ROOM_FOR_A_LABEL: Final = 12.0
"""Per cent of the axis at its end in which a label would be cut."""
Span = tuple[date | None, date | None]


@dataclass(frozen=True)
class Bar:
    """``open_left``, ``open_right``: that day is not known, so the bar runs to the edge."""

    left: float
    width: float
    open_left: bool
    open_right: bool


@dataclass(frozen=True)
class Axis:
    """From the first known day of any award to the last, today among them."""

    first: date
    last: date
    today: date

    @classmethod
    def of(cls, awards: Iterable[Mapping[str, Any]], today: date) -> "Axis":
        known = [d for a in awards for d in (day(a["start_date"]), day(a["end_date"])) if d]
        margin = timedelta(days=15)
        return cls(min([*known, today]) - margin, max([*known, today]) + margin, today)

    def at(self, moment: date) -> float:
        whole = (self.last - self.first).days
        return round(100 * min(1, max(0, (moment - self.first).days / whole)), 2)

    @property
    def now(self) -> float:
        return self.at(self.today)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """The first days of years, and of half years on a short axis. No label stands where it
        would be cut off or where today's stands."""
        months = (1,) if self.last - self.first > LONG else (1, 7)
        years = range(self.first.year, self.last.year + 1)
        days = [date(year, month, 1) for year in years for month in months]
        inside = [one for one in days if self.first < one < self.last]
        labels = [f"{one:%Y}" if len(months) == 1 else f"{one:%b %Y}" for one in inside]
        ticks = [(self.at(one), label) for one, label in zip(inside, labels, strict=True)]
        return [tick for tick in ticks if tick[0] <= 100 - ROOM_FOR_A_LABEL]

    def bar(self, span: Span) -> Bar | None:
        """None where neither day is known."""
        start, end = span
        if start is None and end is None:
            return None
        left = 0.0 if start is None else self.at(start)
        right = 100.0 if end is None else self.at(end + timedelta(days=1))
        return Bar(left, round(max(0.6, right - left), 2), start is None, end is None)


def span_of(award: Mapping[str, Any]) -> Span:
    return day(award["start_date"]), day(award["end_date"])
