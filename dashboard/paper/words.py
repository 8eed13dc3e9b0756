"""A place in words for a sheet of paper: nothing is drawn here, and nothing is hidden by style."""

from collections.abc import Mapping, Sequence
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


def needs(place: Mapping[str, Any], front: Mapping[str, Any]) -> list[Row]:
    """The worst rank first."""
    known = {item["id"]: item for item in front["indicators"]}
    worst_first = sorted(place["needs"], key=_worst_first)
    plural = LEVEL_BY_KEY[place["level"]].plural
    return [_need(need, known[need["indicator"]], front, plural) for need in worst_first]


def needs_note(no_room: Sequence[Row]) -> str:
    said_of_ranks = "In brackets: the ranks that chance alone could give it (95%)."
    if not no_room:
        return said_of_ranks
    return f"{said_of_ranks} No room for: {', '.join(row['label'] for row in no_room)}."


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

    trend = need["trend"]
    return {
        "indicator": need["indicator"],
        "label": indicator["label"],
        "period": front["periods"][need["period"]]["label"],
        "value": lacking(need) if need["value"] is None else number(need["value"]),
        "unit": "" if need["value"] is None else indicator["unit"],
        "rank": ranked(need["rank"], plural) if need["value"] is not None else "",
        "borough": number(need["compare"].get("la")) if "la" in need["compare"] else "",
        "partnership": number(need["compare"].get("partnership")),
        "trend": TRENDS.get(trend["direction"], trend["direction"]) if trend else "too few periods",
    }


def lacking(need: Mapping[str, Any]) -> str:
    """Why there is no figure."""
    return "hidden" if need["status"] == "suppressed" else "no figure"


def ranked(rank: Mapping[str, Any] | None, plural: str) -> str:
    """``4th of 141 wards (2nd to 9th)``; blank without a rank."""
    if rank is None or rank["rank"] is None:
        return ""
    found = f"{ordinal(rank['rank'])} of {rank['of']:,} {plural}"
    if rank["from"] is None or rank["from"] == rank["to"]:
        return found
    return f"{found} ({ordinal(rank['from'])} to {ordinal(rank['to'])})"


def unsettled(number: int, one: str) -> list[str]:
    """``one``: what looks alike, "group" or "pair"."""
    if not number:
        return []
    alike, are = ("looks", "is") if number == 1 else ("look", "are")
    return [f"{counted(number, one)} of awards {alike} alike and {are} not settled"]


def ending_soon(number: int) -> list[str]:
    if not number:
        return []
    are, end = ("is", "ends") if number == 1 else ("are", "end")
    return [f"{counted(number, 'award')} that {are} live {end} within six months"]


def alarming(place: Mapping[str, Any], front: Mapping[str, Any], whose: str = "") -> list[str]:
    """Hot spots and what gets worse. ``whose``: "its ward", where the sheet is not the place's."""
    lines = []
    called = {item["id"]: item["label"] for item in front["indicators"]}
    hot = [called[spot["indicator"]] for spot in place["spots"] if spot["kind"] == "hot spot"]
    if hot:
        part = f"{_capital(whose)} is part" if whose else "Part"
        lines.append(f"{part} of a hot spot of {listed(hot)}")
    worse = [called[need["indicator"]] for need in place["needs"] if _worse(need)]
    if worse:
        lines.append(f"Getting worse{f' in {whose}' if whose else ''}: {listed(worse)}")
    return lines


def _worse(need: Mapping[str, Any]) -> bool:
    return bool(need["trend"] and need["trend"]["direction"] == "worse")


def funded(live: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Live awards, those aimed at the place first."""
    return [
        {
            "title": award["title"],
            "who": f"{award['funder']['name']} → {award['provider']['name']}",
            "dates": f"{on_day(award['start'])} to {on_day(award['end'])}",
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


def on_day(text: str | None) -> str:
    return said(text) if text else NOT_KNOWN


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
