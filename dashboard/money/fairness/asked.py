"""What the address of the fairness page asks for, worked out."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import pandas as pd
from flask import request

from analysis.fairness import Range, Units, may_be_live, money, nowhere, ranges
from analysis.fairness_years import by_year, covered, thin, years_around
from analysis.funding import statuses, yearly_pounds
from analysis.need_units import Reading
from analysis.periods import financial_year
from dashboard.money.asked import Asked, asked, one_of
from dashboard.money.fairness.boroughs import Boroughs, readings
from dashboard.money.fairness.over_time import OPEN, THIN, WHOLE
from dashboard.money.fairness.ranges import Panel, panel
from db.published import Release

PER: Final = {"head": "Resident", "young": "Person aged 10–24"}
MOST_YEARS: Final = 10
YEARS_BACK: Final = 20
YEARS_AHEAD: Final = 2


@dataclass(frozen=True)
class Fairness:
    """What one address asks for, worked out."""

    asked: Asked
    boroughs: Boroughs
    indicator: dict[str, Any] | None
    per: str

    @cached_property
    def money(self) -> pd.DataFrame:
        of = self.boroughs
        return money(of.awards, of.reach, self.asked.on, of.codes)

    @cached_property
    def unplaced(self) -> float:
        return nowhere(self.boroughs.awards, self.boroughs.without_place, self.asked.on)

    @property
    def unplaced_awards(self) -> int:
        """Awards of unknown place that are live, or may be."""
        of = self.boroughs.awards.loc[self.boroughs.without_place]
        return int(may_be_live(of, self.asked.on).sum())

    @cached_property
    def readings(self) -> list[Reading]:
        """By resident, by young person, and what the chosen figure of need gives."""
        of = self.boroughs
        about = "Pounds a year for each {}, by the mid-year estimate of the figures published."
        people = [
            Reading("head", "resident", about.format("resident"), of.residents),
            Reading("young", "person aged 10–24", about.format("resident aged 10 to 24"), of.young),
        ]
        return people + (readings(of, self.indicator) if self.indicator else [])

    @cached_property
    def _placed(self) -> pd.DataFrame:
        """Awards that reach a borough, each once, with their status on the day."""
        awards = self.boroughs.awards
        found = awards[awards.index.isin(self.boroughs.reach["award_id"])]
        return found.assign(status_on=statuses(found, self.asked.on))

    @property
    def unknown(self) -> int:
        """Live awards without pounds a year."""
        live = self._placed[self._placed["status_on"] == "live"]
        return int(yearly_pounds(live).isna().sum())

    @property
    def undated(self) -> int:
        return int((self._placed["status_on"] == "dates not known").sum())

    def ranges(self, units: Units) -> list[Range]:
        return ranges(self.money, units, self.unplaced)

    @cached_property
    def panels(self) -> list[Panel]:
        names = self.boroughs.names
        return [panel(one, self.ranges(one.units), names) for one in self.readings]

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Financial year → whether it is whole, thinly covered or not over yet."""
        placed = self.boroughs.reach["award_id"].unique().tolist()
        now = financial_year(self.asked.on)
        window = years_around(self.asked.on, YEARS_BACK, YEARS_AHEAD)
        counts = covered(self.boroughs.awards, placed, window)
        shown = list(counts)[-MOST_YEARS:]
        few = thin({year: counts[year] for year in shown if year < now})
        return {y: OPEN if y >= now else THIN if y in few else WHOLE for y in shown}

    @cached_property
    def years(self) -> list[dict[str, Any]]:
        """Pounds a head by borough and year; residents are those of today's figures throughout."""
        of = self.boroughs
        if not self.kinds:
            return []
        frame = by_year(of.awards, of.reach, of.codes, list(self.kinds))
        people = (of.residents if self.per == "head" else of.young).value
        below = frame["borough"].map(people).astype("float64")
        frame = frame.assign(low=frame["known"] / below, high_per=frame["high"] / below)
        rows: list[dict[str, Any]] = frame.to_dict("records")
        for row in rows:
            row["high"] = None if pd.isna(row["high_per"]) else row["high_per"]
        return rows


def fairness(release: Release) -> Fairness:
    """What the request asks for. Raises BadRequest."""
    query = request.args
    known = {item["id"]: item for item in release.front["indicators"] if "la" in item["levels"]}
    measure = one_of(query, "measure", list(known)) if known else ""
    boroughs: Boroughs = release.derived("boroughs", lambda: Boroughs(release))
    return Fairness(
        asked(query, release), boroughs, known.get(measure), one_of(query, "per", list(PER))
    )
