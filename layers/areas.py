"""The columns that say which area a row is about."""

from typing import Any

from geography import LEVEL_BY_KEY, LEVELS
from layers.layer import Column, View


def area_columns(view: View) -> list[Column]:
    """Code, name and the larger areas around it, largest last."""
    above = [level for level in LEVELS[::-1] if level.key in view.release.areas(view.level)]
    return [
        Column("code", "Code", "text"),
        Column("name", LEVEL_BY_KEY[view.level].label, "text"),
        *(Column(level.key, level.label, "text") for level in above),
    ]


def area_rows(view: View) -> list[dict[str, Any]]:
    """One row per area of the level, in the level's order."""
    areas = view.release.areas(view.level)
    rows = [
        {"code": code, "name": name}
        for code, name in zip(areas["codes"], areas["names"], strict=True)
    ]
    for level in LEVELS:
        if level.key in areas:
            names = view.release.areas(level.key)["names"]
            for row, parent in zip(rows, areas[level.key], strict=True):
                row[level.key] = names[parent]
    return rows
