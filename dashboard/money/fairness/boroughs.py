"""What the release knows of the boroughs' money and need, as ``analysis.fairness`` takes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from analysis.fairness import Units, exactly
from analysis.need_units import Reading, of_events, of_people, of_score, worst_fifth
from analysis.quality import LACKS
from db.published import Release


@dataclass(frozen=True)
class Boroughs:
    """The five, in the map's order, which is no order of merit."""

    release: Release

    @cached_property
    def codes(self) -> list[str]:
        return list(self.release.areas("la")["codes"])

    @property
    def names(self) -> Mapping[str, str]:
        return self.release.names("la")

    @cached_property
    def awards(self) -> pd.DataFrame:
        """Index award_id; funder_id, amount_awarded, start_date, end_date, status."""
        funders = {award["id"]: award["funder_id"] for award in self.release.awards}
        frame = self.release.award_frame()
        return frame.assign(funder_id=frame.index.map(funders))

    @cached_property
    def reach(self) -> pd.DataFrame:
        rows = self.release.reach()
        return rows[rows["level"] == "la"]

    @cached_property
    def without_place(self) -> list[str]:
        """Awards of which it is not known that they are delivered elsewhere."""
        return [award["id"] for award in self.release.awards if LACKS["place"](award)]

    @property
    def residents(self) -> Units:
        return exactly(self._people("residents"))

    @property
    def young(self) -> Units:
        return exactly(self._people("young"))

    def _people(self, who: str) -> dict[str, float | None]:
        return dict(zip(self.codes, self.release.areas("la")[who], strict=True))

    def completeness(self) -> list[dict[str, Any]]:
        """For each borough: of all awards of the funders that pay for anything there, how many say
        where, how much and when."""
        mine: dict[str, set[str]] = {code: set() for code in self.codes}
        for award in self.release.awards:
            for place in award["where"]:
                mine[place["la"]].add(award["funder_id"])
        found = []
        for code, funders in mine.items():
            awards = [award for award in self.release.awards if award["funder_id"] in funders]
            stated = {
                part: sum(not LACKS[part](award) for award in awards)
                for part in ("place", "amount", "dates")
            }
            found.append(
                {"code": code, "funders": len(funders), "awards": len(awards), "stated": stated}
            )
        return found


def readings(boroughs: Boroughs, indicator: dict[str, Any]) -> list[Reading]:
    """How an indicator can be divided by, for its latest period of a year."""
    release, codes = boroughs.release, boroughs.codes
    period = indicator["levels"]["la"]["latest"]
    label, worse = indicator["label"], indicator["worse"]
    detail = release.content("detail", f"{indicator['id']} la {period}")
    if indicator["kind"] == "count":
        return of_events(codes, label, period, detail, release.areas("la")["residents"])
    if indicator["kind"] == "proportion":
        return of_people(codes, label, period, worse, detail)
    scores = release.content("values", f"{indicator['id']} la {period}")["values"]
    residents = release.areas("la")["residents"]
    return of_score(codes, label, worse, _worst(boroughs, indicator), scores, residents)


def _worst(boroughs: Boroughs, indicator: dict[str, Any]) -> dict[str, float]:
    release = boroughs.release
    if "lsoa" not in indicator["levels"]:
        return {}
    period = indicator["levels"]["lsoa"]["latest"]
    areas = release.areas("lsoa")
    values = release.content("values", f"{indicator['id']} lsoa {period}")["values"]
    codes = [boroughs.codes[at] for at in areas["la"]]
    return worst_fifth(values, areas["residents"], codes, indicator["worse"])
