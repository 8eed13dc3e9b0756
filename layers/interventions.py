"""Interventions as points: at the ward, LSOA or school where they are delivered."""

from typing import Any

from analysis.funding import pounds_per_year
from analysis.selection import Chosen, Selection, day
from db.published import Release
from layers.choosing import chosen_in
from layers.layer import Column, Layer, Table


def points(release: Release, selection: Selection) -> list[dict[str, Any]]:
    """One point per delivery place of each chosen award; borough-wide ones have none."""
    found = []
    for item in chosen_in(release, selection):
        for place in item.award["where"]:
            if place["point"] is not None:
                found.append(
                    {
                        "point": place["point"],
                        "award": item.award["id"],
                        "title": item.award["title"],
                        "where": place["name"],
                        "funder": item.award["funder_name"],
                        "provider": item.award["recipient_name"],
                        "status": item.status,
                    }
                )
    return found


COLUMNS = (
    Column("title", "Intervention", "text"),
    Column("funder", "Funder", "text"),
    Column("provider", "Provider", "text"),
    Column("amount", "Amount awarded", "pounds"),
    Column("status", "Status", "text"),
    Column("start", "First day", "date"),
    Column("end", "Last day", "date"),
    Column("pounds_per_year", "£ a year", "pounds"),
    Column("ages", "Ages", "text"),
    Column("approach", "Approach", "text"),
    Column("where", "Where delivered", "text"),
    Column("id", "Identifier", "text"),
)


def listing(release: Release, selection: Selection) -> Table:
    """One row per chosen award, also those that cannot be put on the map."""
    return Table(COLUMNS, [_row(item) for item in chosen_in(release, selection)])


def _row(item: Chosen) -> dict[str, Any]:
    award = item.award
    start, end = award["start_date"], award["end_date"]
    yearly = pounds_per_year(award["amount_awarded"], day(start), day(end))
    return {
        "id": award["id"],
        "title": award["title"],
        "funder": award["funder_name"],
        "provider": award["recipient_name"],
        "status": item.status,
        "start": start,
        "end": end,
        "amount": award["amount_awarded"],
        "pounds_per_year": None if yearly is None else round(yearly),
        "ages": _ages(award["age_from"], award["age_to"]),
        "approach": "; ".join(award["approach"]),
        "where": "; ".join(dict.fromkeys(place["name"] for place in award["where"]))
        or "not on the map",
    }


def _ages(first: int | None, last: int | None) -> str:
    if first is None and last is None:
        return "any or not stated"
    return f"{first or 0} and over" if last is None else f"{first or 0}–{last}"


LAYER = Layer(
    key="interventions",
    group="points",
    label="Interventions",
    unit="",
    about="Where interventions are delivered: a ward, a smaller area or a school.",
    points=points,
    listing=listing,
)
