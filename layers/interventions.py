"""Interventions as points: at the ward, LSOA or school where they are delivered."""

from typing import Any

from analysis.selection import Selection, choose
from db.published import Release
from layers.layer import Layer


def points(release: Release, selection: Selection) -> list[dict[str, Any]]:
    """One point per delivery place of each chosen award; borough-wide ones have none."""
    found = []
    for item in choose(release.awards, selection):
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


LAYER = Layer(
    key="interventions",
    group="points",
    label="Interventions",
    unit="",
    about="Where interventions are delivered: a ward, a smaller area or a school.",
    points=points,
)
