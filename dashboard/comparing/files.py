"""A comparison to take along, and for programs: every figure with its parts."""

from collections.abc import Iterator
from typing import Any

from dashboard.comparing.columns import Column
from dashboard.downloads import Sheet, notes
from db.published import Release
from layers.layer import Column as Heading
from layers.layer import Table

HEADINGS = (
    Heading("code", "Code", "text"),
    Heading("place", "Place", "text"),
    Heading("about", "About", "text"),
    Heading("what", "What", "text"),
    Heading("period", "Period", "text"),
    Heading("value", "Value", decimals=2),
    Heading("unit", "Unit", "text"),
    Heading("note", "Note", "text"),
    Heading("lower", "Lower limit (95%)", decimals=2),
    Heading("upper", "Upper limit (95%)", decimals=2),
    Heading("count", "Number"),
    Heading("rank", "Rank (1 is worst)"),
    Heading("rank_from", "Rank from"),
    Heading("rank_to", "Rank to"),
    Heading("of", "Ranked among"),
    Heading("trend", "Trend", "text"),
    Heading("trend_p", "Trend p", decimals=4),
    Heading("per_year", "Change each year", decimals=4),
    Heading("compared", "Periods compared"),
    Heading("grain", "Kind of period", "text"),
)
MONEY = (
    ("aimed_pounds_per_year", "Live money delivered here", "£ a year"),
    ("shared_pounds_per_year", "Live money, share of wider awards", "£ a year"),
    ("pounds_per_head", "Live money for each resident", "£ a year"),
    ("live_aimed", "Live interventions here", "interventions"),
    ("live_wider", "Live wider interventions", "interventions"),
    ("unknown_amounts", "Amounts not published", "interventions"),
    ("ending_soon", "End within three months", "interventions"),
)


def sheet(release: Release, columns: list[Column], on: str) -> Sheet:
    rows = [row for column in columns for row in _rows(release, column, on)]
    names = " and ".join(column.name for column in columns)
    measured = {item["id"] for item in release.front["indicators"]}
    title = f"{names} side by side, {release.front['partnership']}; money live on {on}"
    sources = notes(release, {"boundaries", "population", "register"}, measured, None)
    return Sheet(title, Table(HEADINGS, rows), sources)


def _rows(release: Release, column: Column, on: str) -> Iterator[dict[str, Any]]:
    place = {"code": column.code, "place": column.name}
    people = {"about": "People", "unit": "residents"}
    yield place | people | {"what": "Residents", "value": column.profile["residents"]}
    yield place | people | {"what": "Aged 10–24", "value": column.profile["young_residents"]}
    for need in column.profile["needs"]:
        yield place | _need(release, need)
    for key, what, unit in MONEY:
        found = {"about": "Money and work", "what": what, "unit": unit, "period": on}
        yield place | found | {"value": column.summary[key]}
    for name, count in column.approaches:
        found = {"about": "Approaches", "what": name, "unit": "live interventions"}
        yield place | found | {"value": count, "period": on}
    for item in column.alike:
        found = {"about": "Alike", "what": item.name, "unit": "distance"}
        note = f"{item.share}% of pairs are less alike; {item.differs}"
        yield place | found | {"value": item.distance, "note": note}


def _need(release: Release, need: dict[str, Any]) -> dict[str, Any]:
    indicator = next(
        item for item in release.front["indicators"] if item["id"] == need["indicator"]
    )
    rank, trend = need["rank"] or {}, need["trend"] or {}
    return {
        "about": "Need",
        "what": indicator["label"],
        "unit": indicator["unit"],
        "period": need["period"],
        "note": need["status"],
        **{name: need[name] for name in ("value", "lower", "upper", "count")},
        "rank": rank.get("rank"),
        "rank_from": rank.get("from"),
        "rank_to": rank.get("to"),
        "of": rank.get("of"),
        "trend": trend.get("direction"),
        "trend_p": trend.get("p"),
        "per_year": trend.get("per_year"),
        "compared": trend.get("periods"),
        "grain": trend.get("grain"),
    }


def answer(column: Column) -> dict[str, Any]:
    """One place, for programs."""
    profile = column.profile
    kept = ("code", "name", "level", "residents", "young_residents", "needs", "spots")
    return {
        **{name: profile[name] for name in kept},
        "funded": column.summary,
        "aimed_pounds_per_head": column.a_head("aimed"),
        "shared_pounds_per_head": column.a_head("shared"),
        "approaches": dict(column.approaches),
        "ends_soon": [
            {"id": item["id"], "title": item["title"], "end": item["end"]} for item in column.ending
        ],
        "characteristics": column.like,
        "alike": [
            {
                "code": item.code,
                "name": item.name,
                "distance": item.distance,
                "less_alike_of_100_pairs": item.share,
                "differs": item.differs,
            }
            for item in column.alike
        ],
    }
