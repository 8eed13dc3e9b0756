"""A visitor who writes down every number about restricted indicators that the API, the map and the
files serve, and what each says of the count behind it.

A number that is as released says no more than its release does: which multiple of 5 it is. One that
no released count could have made is taken at its word, so that a leak tells all it can.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from asking import Site, quoted

Z = 1.959964
MOST = 5_000
"""No count of a place and a year is larger here."""


@dataclass(frozen=True)
class Told:
    """``low`` and ``high``: what the count must be between; both None where it is hidden."""

    level: str
    code: str
    period: str
    low: int | None
    high: int | None
    where: str


@dataclass(frozen=True)
class Visitor:
    site: Site
    indicator: dict[str, Any]

    @property
    def threshold(self) -> int:
        return int(self.indicator["hidden_below"])

    def everything(self, periods: set[str], places: dict[str, list[str]]) -> Iterator[Told]:
        """Tables, values and files of the periods, and the profiles of the places (by level)."""
        for level, described in self.indicator["levels"].items():
            for period in described["periods"]:
                if period in periods:
                    yield from self.of_table(level, period)
                    yield from self.of_values(level, period)
        for level, codes in places.items():
            for code in codes:
                yield from self.of_profile(level, code, periods)

    def of_table(self, level: str, period: str) -> Iterator[Told]:
        release = self.site.release.key
        path = f"/map/{release}/table/{level}/{self.indicator['id']}/{quoted(period)}"
        for row in self.site.json(path)["rows"]:
            yield from self._of_row(row, level, row["code"], period, "table")

    def of_values(self, level: str, period: str) -> Iterator[Told]:
        path = f"/api/v1/values/{self.indicator['id']}/{quoted(period)}/{level}"
        found = self.site.json(path)
        people = self._people(level, period)
        for code, rate in found["values"].items():
            if rate is not None:
                yield self._rate(rate, people[code], level, code, period, "values")
            elif found["status"][code] == "suppressed":
                yield Told(level, code, period, None, None, "values")

    def of_profile(self, level: str, code: str, periods: set[str]) -> Iterator[Told]:
        needs = self.site.json(f"/api/v1/places/{code}")["needs"]
        found = [need for need in needs if need["indicator"] == self.indicator["id"]]
        for need in found:
            if need["period"] in periods:
                yield from self._of_row(need, level, code, need["period"], "profile")
            line = need["series"]
            for period, rate in zip(line["periods"], line["values"], strict=True):
                if rate is not None and period in periods:
                    people = self._people(level, period)[code]
                    yield self._rate(rate, people, level, code, period, "line of a profile")

    def _of_row(
        self, row: dict[str, Any], level: str, code: str, period: str, where: str
    ) -> Iterator[Told]:
        if row["status"] == "suppressed":
            numbers = [row.get(name) for name in ("value", "lower", "upper", "count", "least")]
            assert numbers == [None] * 5, (where, code, period)
            yield Told(level, code, period, None, None, where)
        elif row["value"] is not None:
            people = self._people(level, period)[code]
            count = row["count"]
            low, high = (max(count - 2, self.threshold), count + 2)
            exact = count % 5 or (row.get("least", low), row.get("most", high)) != (low, high)
            yield Told(level, code, period, *((count, count) if exact else (low, high)), where)
            yield self._rate(row["value"], people, level, code, period, where)
            yield from self._limit(row, people, (low, high), (level, code, period, where))

    def _rate(
        self, rate: float, people: float, level: str, code: str, period: str, where: str
    ) -> Told:
        """From a rate to one decimal to the counts that give it."""
        least, most = ((rate + side) * people / 1000 for side in (-0.0501, 0.0501))
        first, last = 5 * ceil(least / 5), 5 * floor(most / 5)
        if first <= last:
            low, high = max(first - 2, self.threshold), last + 2
            return Told(level, code, period, low, high, where)
        return Told(level, code, period, int(least) + 1, int(most), where)

    def _limit(
        self,
        row: dict[str, Any],
        people: float,
        ends: tuple[int, int],
        about: tuple[str, str, str, str],
    ) -> Iterator[Told]:
        """A limit that is not that of the least or most count is that of another."""
        for name, end in zip(("lower", "upper"), ends, strict=True):
            side = 0 if name == "lower" else 1
            if abs(1000 * byar(end)[side] / people - row[name]) > 0.0501:
                others = [
                    count
                    for count in range(MOST)
                    if abs(1000 * byar(count)[side] / people - row[name]) <= 0.0501
                ]
                level, code, period, where = about
                yield Told(level, code, period, others[0], others[-1], f"{name} limit, {where}")

    def _people(self, level: str, period: str) -> dict[str, float]:
        """Residents that the figures cover, as the table has them."""
        release = self.site.release
        detail = release.content("detail", f"{self.indicator['id']} {level} {period}")
        return dict(zip(release.areas(level)["codes"], detail["denominator"], strict=True))


def byar(count: int) -> tuple[float, float]:
    """Breslow and Day's approximation, written out again."""
    more = count + 1
    low = count * (1 - 1 / (9 * count) - Z / (3 * count**0.5)) ** 3 if count else 0.0
    return low, more * (1 - 1 / (9 * more) + Z / (3 * more**0.5)) ** 3
