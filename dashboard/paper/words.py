"""A place in words for a sheet of paper: nothing is drawn here, and nothing is hidden by style."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from analysis.reached import months_after
from analysis.wording import counted, listed, ordinal, pounds, said
from dashboard.register.living import ages
from geography import LEVEL_BY_KEY

NOT_KNOWN: Final = "not known"
SOON_MONTHS: Final = 6
AIMS: Final = {"here": "aimed here", "school": "at a school here", "wider": "a share"}
TRENDS: Final = {"worse": "getting worse", "better": "getting better"}

Row = dict[str, str]


@dataclass(frozen=True)
class Room:
    """How many lines of each kind the two pages have room for."""

    needs: int = 14
    funded: int = 14
    others: int = 6

    def less(self) -> "Room":
        """The longest list gives way first; each keeps three."""
        longest = max((self.needs, self.funded, self.others))
        return Room(
            max(3, self.needs - (self.needs == longest)),
            max(3, self.funded - (self.funded == longest)),
            max(3, self.others - (self.others == longest)),
        )


def subtitle(place: Mapping[str, Any], front: Mapping[str, Any]) -> str:
    within = ", ".join(parent["name"] for parent in place["parents"])
    people = "population not known"
    if place["residents"] is not None:
        people = f"{place['residents']:,} people, {place['young_residents']:,} aged 10 to 24"
    level = f"{place['level_label']} in {within}" if within else place["level_label"]
    return f"{level} · {front['partnership']} · {people}"


def tiles(place: Mapping[str, Any]) -> list[Row]:
    """What is live, and for how much; "not known" is not nought."""
    summary = place["funded"]["summary"]
    head = summary["pounds_per_head"]
    unknown = summary["unknown_amounts"]
    missing = f"; {unknown} of {summary['live']} amounts not published" if unknown else ""
    money = pounds(head) if summary["live"] and head is not None else NOT_KNOWN
    if not summary["live"]:
        money = "none known"
    live = f"live: {summary['live_aimed']} here, {summary['live_wider']} wider"
    return [
        {"big": str(summary["live"]), "small": live},
        {"big": money, "small": f"a head a year, live{', at least' if unknown else ''}{missing}"},
    ]


def needs(
    place: Mapping[str, Any], front: Mapping[str, Any], room: int
) -> tuple[list[Row], list[str]]:
    """Rows with the worst rank first, and the labels of those that had no room."""
    known = {item["id"]: item for item in front["indicators"]}
    ranked = sorted(place["needs"], key=_worst_first)
    plural = LEVEL_BY_KEY[place["level"]].plural
    rows = [_need(need, known[need["indicator"]], front, plural) for need in ranked]
    return rows[:room], [row["label"] for row in rows[room:]]


def _worst_first(need: Mapping[str, Any]) -> float:
    rank = need["rank"]
    if need["value"] is None or rank is None or rank["rank"] is None:
        return 2.0
    return float(rank["rank"] / rank["of"])


def _need(
    need: Mapping[str, Any], indicator: Mapping[str, Any], front: Mapping[str, Any], plural: str
) -> Row:
    def number(value: float | None) -> str:
        return NOT_KNOWN if value is None else f"{value:,.{indicator['decimals']}f}"

    hidden = "hidden" if need["status"] == "suppressed" else "no figure"
    trend = need["trend"]
    return {
        "label": indicator["label"],
        "period": front["periods"][need["period"]]["label"],
        "value": hidden if need["value"] is None else number(need["value"]),
        "unit": "" if need["value"] is None else indicator["unit"],
        "rank": _rank(need["rank"], plural) if need["value"] is not None else "",
        "borough": number(need["compare"].get("la")) if "la" in need["compare"] else "",
        "partnership": number(need["compare"].get("partnership")),
        "trend": TRENDS.get(trend["direction"], trend["direction"]) if trend else "too few periods",
    }


def _rank(rank: Mapping[str, Any] | None, plural: str) -> str:
    if rank is None or rank["rank"] is None:
        return ""
    found = f"{ordinal(rank['rank'])} of {rank['of']:,} {plural}"
    if rank["from"] is None or rank["from"] == rank["to"]:
        return found
    return f"{found} ({ordinal(rank['from'])} to {ordinal(rank['to'])})"


def brief(
    place: Mapping[str, Any], front: Mapping[str, Any], alike: Sequence[str], ending: Sequence[str]
) -> list[str]:
    """What to look at first."""
    lines = []
    if alike:
        lines.append(f"{counted(len(alike), 'group')} of awards look alike and are not settled")
    if ending:
        one = len(ending) == 1
        lines.append(
            f"{counted(len(ending), 'award')} that {'is' if one else 'are'} live "
            f"{'ends' if one else 'end'} within six months"
        )
    called = {item["id"]: item["label"] for item in front["indicators"]}
    hot = [called[spot["indicator"]] for spot in place["spots"] if spot["kind"] == "hot spot"]
    if hot:
        lines.append(f"Part of a hot spot of {listed(hot)}")
    worse = [called[need["indicator"]] for need in place["needs"] if _worse(need)]
    if worse:
        lines.append(f"Getting worse: {listed(worse)}")
    return lines


def _worse(need: Mapping[str, Any]) -> bool:
    return bool(need["trend"] and need["trend"]["direction"] == "worse")


def funded(live: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Live awards, those aimed at the place first."""
    return [
        {
            "title": award["title"],
            "who": f"{award['funder']['name']} → {award['provider']['name']}",
            "dates": f"{_day(award['start'])} to {_day(award['end'])}",
            "ages": ages(award) or "any",
            "amount": pounds(award["amount"]),
            "reach": _reach(award),
        }
        for award in live
    ]


def _reach(award: Mapping[str, Any]) -> str:
    here = award["pounds_per_year_here"]
    about = "" if here is None else f", {pounds(round(here))} a year"
    return AIMS[award["aim"]] + about


def endings(live: Sequence[Mapping[str, Any]], on: date) -> list[str]:
    """What is live and ends within six months, the soonest first."""
    until = months_after(on, SOON_MONTHS).isoformat()
    ending = sorted((x for x in live if x["end"] and x["end"] <= until), key=lambda x: x["end"])
    return [
        f"{said(award['end'])}: {award['title']}, {award['funder']['name']}, "
        f"{pounds(award['amount'])}"
        for award in ending
    ]


def funded_said(place: Mapping[str, Any]) -> list[str]:
    """What the list below does not say by itself."""
    found, summary = place["funded"], place["funded"]["summary"]
    lines = []
    if not summary["live"]:
        lines.append("Nothing in the register is known to be live here on this date.")
    later = [
        counted(len(found[key]), "award") + f" {words}"
        for key, words in (
            ("starting", "starting later"),
            ("proposed", "proposed"),
            ("dates not known", "without dates, which may be live too"),
        )
        if found[key]
    ]
    if later:
        lines.append("Besides: " + ", ".join(later) + ".")
    return lines


def _day(text: str | None) -> str:
    return said(text) if text else NOT_KNOWN
