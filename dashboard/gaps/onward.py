"""Where to go on from a place of the list, with the same awards and on the same day."""

from urllib.parse import urlencode

from analysis.selection import FIELDS
from dashboard.checking.asked import TYPES
from dashboard.gaps.asked import Asked
from dashboard.gaps.rows import Row

CHOSEN = (*FIELDS, "on", "q")


def on_map(asked: Asked, code: str) -> str:
    return "/?" + urlencode([("area", asked.level), ("place", code), *_chosen(asked)])


def compared(asked: Asked, code: str) -> str:
    """Of the place beside those that are most like it."""
    return "/compare?" + urlencode([("like", code), *_chosen(asked)])


def checked(asked: Asked, row: Row) -> str:
    """Of a proposal in the place, still to be written."""
    named = {"place_name": row["name"], "place_code": row["code"]}
    return "/check?" + urlencode(named | {"place_code_type": TYPES[asked.level]})


def hot_spot(asked: Asked, indicator: str) -> str:
    return "/hot-spots?" + urlencode({"measure": indicator, "level": asked.level})


def row_address(asked: Asked, code: str) -> str:
    """Of the list with this place's row open."""
    return f"{asked.address('/gaps', kind=None, place=code)}#{code}"


def _chosen(asked: Asked) -> list[tuple[str, str]]:
    return [(key, text) for key in CHOSEN for text in asked.query.getlist(key) if text]
