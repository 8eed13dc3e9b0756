"""Awards drawn by chance from the catalogue of activities, in the mix that real registers show:
finished, live, ending soon and about to start; ward, school, borough and region; with gaps.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import geopandas as gpd
import numpy as np

from etl.demonstration.activities import ACTIVITIES, Activity
from etl.demonstration.awards import NO_CONTACT, Award, Numbers, Place, borough_place, contact
from etl.demonstration.chance import stream
from etl.demonstration.coverage import Boundaries
from etl.demonstration.deliberate import WRITTEN
from etl.demonstration.fields import centres_km
from etl.demonstration.figures import common_need
from etl.demonstration.organisations import FIELDS, FUNDERS, Funder
from etl.demonstration.schools import School, open_schools

AS_AT = date(2026, 11, 1)
FIRST_START, LAST_END = date(2023, 9, 1), date(2028, 3, 31)
DRAWN = 112
NEEDY, LEFT_OUT = 24, 8

TIMES = ("finished", "live", "ending soon", "starting soon")
TIME_SHARES = (0.36, 0.36, 0.14, 0.14)
MONTHS = (4, 6, 9, 12, 12, 12, 18, 24, 36)
SCOPES = ("ward", "wards", "cell", "borough", "partnership")
SCOPE_SHARES = (0.46, 0.20, 0.20, 0.08, 0.06)
SCOPE_COST = {"ward": 1.0, "wards": 1.5, "cell": 0.6, "borough": 2.2, "partnership": 3.4}
WIDE_ONLY = (
    "A&E navigators",
    "Focused deterrence",
    "Multi-systemic therapy",
    "Resettlement",
    "Pre-court diversion",
    "Domestic abuse perpetrator programmes",
)


def left_out_wards(cells: gpd.GeoDataFrame) -> set[str]:
    """Codes of high-need wards at which no award is aimed: the gaps for the product to find."""
    need = cells.assign(n=common_need(cells)).groupby("ward")["n"].mean().sort_values()
    chance = stream("wards left out")
    names = {place.split("/")[-1] for text in WRITTEN for place in text.places.split(";")}
    ward_name = cells.assign(w=cells["name"].str.rsplit(" ", n=1).str[0]).groupby("ward")["w"]
    free = [w for w in need.index[-NEEDY:] if ward_name.first()[w] not in names]
    return {str(w) for w in chance.choice(free, size=min(LEFT_OUT, len(free)), replace=False)}


@dataclass
class Chooser:
    """Chooses places for drawn awards, a little more often where need is high."""

    drawn: Boundaries
    schools: list[School]
    chance: np.random.Generator

    def __post_init__(self) -> None:
        cells = self.drawn.cells
        self.out = left_out_wards(cells)
        where = centres_km(cells)
        told = cells.assign(n=common_need(cells), x=where[:, 0], y=where[:, 1])
        self.wards = self.drawn.wards.merge(
            told.groupby("ward")[["n", "x", "y"]].mean(), left_on="code", right_index=True
        )
        self.wards = self.wards[~self.wards["code"].isin(self.out)]

    def borough(self, funder: Funder) -> Place:
        names = funder.boroughs or tuple(self.drawn.boroughs["name"])
        return borough_place(self.drawn, str(self.chance.choice(names)))

    def ward_codes(self, borough: Place, count: int) -> list[str]:
        """One ward drawn by need and the ``count`` - 1 wards nearest to it in the borough."""
        mine = self.wards[self.wards["borough"] == borough.code]
        pull = np.exp(0.45 * mine["n"].to_numpy())
        first = mine.iloc[int(self.chance.choice(len(mine), p=pull / pull.sum()))]
        away = np.hypot(mine["x"] - first["x"], mine["y"] - first["y"])
        return [str(code) for code in mine["code"].iloc[np.argsort(away.to_numpy())[:count]]]

    def ward(self, code: str) -> Place:
        return Place(code, str(self.wards.set_index("code")["name"][code]), "WD")

    def places(self, scope: str, funder: Funder) -> tuple[Place, ...]:
        if scope == "partnership":
            return tuple(borough_place(self.drawn, n) for n in self.drawn.boroughs["name"])
        borough = self.borough(funder)
        if scope == "borough":
            return (borough,)
        count = int(self.chance.integers(2, 5)) if scope == "wards" else 1
        codes = self.ward_codes(borough, count)
        if scope == "cell":
            cells = self.drawn.cells[self.drawn.cells["ward"] == codes[0]]
            picked = cells.iloc[: int(self.chance.integers(1, 3))]
            return tuple(
                Place(c, n, "LSOA") for c, n in zip(picked["code"], picked["name"], strict=True)
            )
        return tuple(self.ward(code) for code in codes)

    def school_group(self, activity: Activity, funder: Funder) -> tuple[School, ...]:
        """One to three open schools of one borough, of the right phase and not in a left-out
        ward."""
        primary = activity.ages[1] is not None and activity.ages[1] <= 11
        borough = self.borough(funder)
        fitting = [
            s
            for s in open_schools(self.schools, primary)
            if s.borough == borough.code and s.ward not in self.out
        ]
        count = min(int(self.chance.integers(1, 4)), len(fitting))
        picked = sorted(int(i) for i in self.chance.choice(len(fitting), count, replace=False))
        return tuple(fitting[i] for i in picked)


def _dates(time: str, chance: np.random.Generator) -> tuple[date, date]:
    """Planned start and end that stand as ``time`` says, seen from ``AS_AT``."""
    length = timedelta(days=round(30.44 * float(chance.choice(MONTHS))))
    if time == "starting soon":
        start = AS_AT + timedelta(days=int(chance.integers(8, 110)))
    elif time == "ending soon":
        start = AS_AT + timedelta(days=int(chance.integers(4, 91))) - length
    elif time == "live":
        past = chance.uniform(0.05, 0.6) * max(length.days, 270)
        start, length = AS_AT - timedelta(days=int(past)), max(length, timedelta(days=270))
    else:
        start = AS_AT - length - timedelta(days=int(chance.integers(20, 560)))
    start = max(start, FIRST_START)
    start -= timedelta(days=start.weekday())
    start = max(start, FIRST_START)
    while start + length > LAST_END:
        length -= timedelta(days=91)
    end = start + length
    if time == "live":
        end = max(end, AS_AT + timedelta(days=100))
    return start, end


def _pounds(
    activity: Activity, funder: Funder, scope: str, days: int, chance: np.random.Generator
) -> int:
    """Whole pounds between 1,500 and 420,000, by activity, funder's purse, scope and length."""
    low, high = activity.pounds
    yearly = float(np.exp(chance.uniform(np.log(low), np.log(high)))) * funder.purse
    yearly *= 1.0 if activity.approach in WIDE_ONLY else SCOPE_COST[scope]
    full = yearly * min(max(days / 365.0, 0.4), 2.2)
    step = 50 if full < 10_000 else 250
    return int(min(max(round(full / step) * step, 1_500), 420_000))


def _title(told: str, places: tuple[Place, ...], start: date, used: set[str]) -> str:
    """The told title, with its place or year where another award has it already."""
    where = "all boroughs" if len(places) == 5 else places[0].name
    if places[0].kind == "LSOA":
        where = where.rsplit(" ", 1)[0]
    for title in (
        told,
        f"{told}, {where}",
        f"{told} {start.year}",
        f"{told}, {where} {start.year}",
        f"{told}, second round",
        f"{told}, third round",
        f"{told}, fourth round",
    ):
        if title not in used:
            used.add(title)
            return title
    raise ValueError(f"too many awards are called {told}")


def _status(time: str, chance: np.random.Generator) -> str:
    said = {"starting soon": "proposed", "finished": "finished"}.get(time, "live")
    return said if chance.random() < 0.35 else ""


def _scope(activity: Activity, funder: Funder, chance: np.random.Generator) -> str:
    scope = str(chance.choice(SCOPES, p=SCOPE_SHARES))
    if activity.approach in WIDE_ONLY and scope not in ("borough", "partnership"):
        return "borough"
    return "borough" if funder.boroughs and scope == "partnership" else scope


def _where(
    activity: Activity, funder: Funder, scope: str, chooser: Chooser
) -> tuple[tuple[Place, ...], tuple[School, ...]]:
    """Places, and schools when a school activity is narrower than a borough."""
    if activity.setting != "school" or scope in ("borough", "partnership"):
        return chooser.places(scope, funder), ()
    schools = chooser.school_group(activity, funder)
    return tuple(chooser.ward(w) for w in dict.fromkeys(s.ward for s in schools)), schools


def _draw(
    activity: Activity, telling: int, chooser: Chooser, used: set[str], numbers: Numbers
) -> Award:
    """One award, complete but for the blanks that the register makes."""
    chance = chooser.chance
    weights = np.array([f.weight for f in FUNDERS])
    funder = FUNDERS[int(chance.choice(len(FUNDERS), p=weights / weights.sum()))]
    time = str(chance.choice(TIMES, p=TIME_SHARES))
    start, end = _dates(time, chance)
    scope = _scope(activity, funder, chance)
    places, schools = _where(activity, funder, scope, chooser)
    told, description = activity.tellings[telling % len(activity.tellings)]
    awarded = start - timedelta(days=int(chance.integers(15, 95)))
    awarded = min(max(awarded, date(2023, 6, 1)), date(2026, 10, 28))
    pounds = _pounds(activity, funder, scope, (end - start).days, chance)
    disbursed = {"finished": pounds, "live": pounds // 2}.get(time)
    return Award(
        identifier=numbers.next(funder, awarded),
        title=_title(told, places, start, used),
        description=description,
        pounds=pounds,
        awarded=awarded,
        start=start,
        end=end,
        provider=str(chance.choice(FIELDS[activity.field])),
        funder=funder,
        programme=str(chance.choice(funder.programmes)),
        places=places,
        schools=schools,
        approach=activity.approach,
        priority=activity.priority,
        level=activity.level,
        age_from=activity.ages[0],
        age_to=activity.ages[1],
        audience=activity.audience,
        setting=activity.setting,
        beneficiaries=int(chance.uniform(*activity.places) * SCOPE_COST[scope]) or None,
        disbursed=disbursed if chance.random() < 0.3 else None,
        status=_status(time, chance),
        contact=contact(int(chance.integers(70))) if chance.random() < 0.4 else NO_CONTACT,
    )


def drawn_awards(drawn: Boundaries, schools: list[School], numbers: Numbers) -> list[Award]:
    """``DRAWN`` awards; every kind of activity comes up before any comes up again."""
    chooser = Chooser(drawn, schools, stream("awards"))
    used = {text.title for text in WRITTEN}
    made: list[Award] = []
    while len(made) < DRAWN:
        for kind in chooser.chance.permutation(len(ACTIVITIES)):
            telling = len(made) // len(ACTIVITIES)
            made.append(_draw(ACTIVITIES[kind], telling, chooser, used, numbers))
    return made[:DRAWN]
