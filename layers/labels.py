"""Boundaries and names: borough outlines over everything, with their names."""

from typing import Any

from analysis.selection import Selection
from db.published import Release
from layers.layer import Layer


def points(release: Release, _selection: Selection) -> list[dict[str, Any]]:
    """Where to write each borough's name."""
    areas = release.areas("la")
    return [
        {"point": point, "title": name}
        for point, name in zip(areas["points"], areas["names"], strict=True)
    ]


LAYER = Layer(
    key="labels",
    group="labels",
    label="Borough names",
    unit="",
    about="The outlines and names of the boroughs.",
    points=points,
)
