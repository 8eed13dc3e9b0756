"""What a sheet is made of, as its template reads it: sections of sentences, a table and a list."""

from collections.abc import Sequence
from typing import Any, NamedTuple

Part = dict[str, Any]


class Column(NamedTuple):
    """``width``: as a share of what the others take."""

    label: str
    width: float
    right: bool = False


def cell(text: str, beside: str = "", under: str = "", strong: bool = False) -> Part:
    """``beside`` and ``under`` are small: after the text, and in a line of their own."""
    return {"text": text, "beside": beside, "under": under, "strong": strong}


def table(columns: Sequence[Column], rows: Sequence[Sequence[Part]]) -> Part | None:
    """None without a row: a sheet shows no empty table."""
    if not rows:
        return None
    return {"columns": [column._asdict() for column in columns], "rows": rows}


def section(
    heading: str,
    said: Sequence[str] = (),
    table: Part | None = None,
    items: Sequence[str] = (),
    note: str = "",
) -> Part:
    return {"heading": heading, "said": said, "table": table, "items": items, "note": note}


def some(
    heading: str, every: Sequence[str], room: int, called: tuple[str, str], empty: str
) -> Part:
    """A section that is a list, as far as there is room. ``called``: one of them, and several."""
    said = () if every else (empty,)
    return section(heading, said, items=every[:room], note=more(len(every) - room, *called))


def more(number: int, one: str, many: str) -> str:
    """What a list left out; blank where it left out nothing."""
    return (
        f"And {number:,} {one if number == 1 else many} more, on the screen." if number > 0 else ""
    )
