"""Schools as points."""

from typing import Any

from analysis.selection import Selection
from db.published import Release
from layers.layer import Layer


def points(release: Release, _selection: Selection) -> list[dict[str, Any]]:
    """Open schools whose position is known."""
    return [
        {
            "point": [school["lon"], school["lat"]],
            "urn": school["urn"],
            "title": school["name"],
            "phase": school["phase"],
            "ward": school["ward"],
        }
        for school in release.content("schools")
        if school["status"] == "open" and school["lon"] is not None
    ]


LAYER = Layer(
    key="schools",
    group="points",
    label="Schools",
    unit="",
    about="Open schools; those that share a site share a point.",
    points=points,
)
