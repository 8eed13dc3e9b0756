"""An award as cells of the register's own layout, read back the same."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from record.award import Award, StatedPlace
from record.columns import COLUMNS, HEADINGS, RESTRICTED, Column
from record.headings import Target, shown
from record.lists import REGRANT_TITLES
from record.row import Row
from record.where import PARTS, places
from reports import LoadReport

_AFTER_PLACES: Final = shown("place_code_type")


def shown_cells(award: Award, contacts: bool) -> dict[str, Any]:
    """Heading → text, number or date, without what is not known. Places that cannot share a cell
    and be told apart again stand in numbered columns, such as ``Beneficiary Location:1:Name``."""
    left_out = (*PARTS, "school_urns", *(() if contacts else RESTRICTED))
    found = {
        column.heading: _cell(column, getattr(award, column.field))
        for column in COLUMNS
        if column.field not in left_out
    }
    found[shown("school_urns")] = "; ".join(award.school_urns)
    found |= _place_cells(award.places)
    return {heading: value for heading, value in found.items() if value not in (None, "")}


def headings_of(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Our headings, numbered places after the first, and at the end what else the rows have."""
    used = dict.fromkeys(heading for row in rows for heading in row)
    numbered = sorted(
        (heading for heading in used if ":" in heading and heading not in HEADINGS),
        key=lambda heading: int(heading.split(":")[1]),
    )
    at = HEADINGS.index(_AFTER_PLACES) + 1
    known = [*HEADINGS[:at], *numbered, *HEADINGS[at:]]
    return [*known, *(heading for heading in used if heading not in known)]


def _cell(column: Column, value: Any) -> Any:
    if column.field == "regrant_type":
        return REGRANT_TITLES.get(value, value)
    if isinstance(value, bool):
        return "yes" if value else None
    return "; ".join(value) if isinstance(value, tuple) else value


def _place_cells(stated: tuple[StatedPlace, ...]) -> dict[str, str]:
    together = _together(stated)
    if _read_back(together) == stated:
        return {shown(part): text for part, text in together.items()}
    found = {}
    for position, place in enumerate(stated):
        for part, text in zip(PARTS, (place.name, place.code, place.code_type), strict=True):
            heading = shown(part).replace(":", f":{position}:", 1) if position else shown(part)
            found[heading] = text or ""
    return found


def _together(stated: tuple[StatedPlace, ...]) -> dict[str, str]:
    types = [place.code_type for place in stated]
    one_type = len(set(types)) == 1
    return {
        "place_name": _joined(place.name for place in stated),
        "place_code": _joined(place.code for place in stated),
        "place_code_type": types[0] or "" if one_type else _joined(types),
    }


def _joined(parts: Iterable[str | None]) -> str:
    found = [part or "" for part in parts]
    return "; ".join(found) if any(found) else ""


def _read_back(together: Mapping[str, str]) -> tuple[StatedPlace, ...]:
    """As the reader of registers would understand the three cells."""
    row = Row("", 0, LoadReport("register", []))
    for part, text in together.items():
        row.put(Target(part, 0), text, part)
    return places(row)
