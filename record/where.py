"""Where a row says its work is delivered: beneficiary locations and schools, nothing else."""

import re

from analysis.postcodes import canonical
from analysis.stated import POSTCODE_TYPES, SCHOOL_TYPES
from record import cells
from record.award import StatedPlace
from record.row import LONGEST_IN_LIST, Row


def places(row: Row) -> tuple[StatedPlace, ...]:
    """Every stated beneficiary location, each once, in the order of the file."""
    positions = sorted({place for part in PARTS for place in row.found.get(part, {})})
    found = (stated for position in positions for stated in _at(row, position))
    return tuple(dict.fromkeys(found))


PARTS = ("place_name", "place_code", "place_code_type")
LONGEST_PARTS = (1_000, 300, 60)
"""Characters of each, as wide as the store's columns."""
URN = re.compile(r"(?:GB-EDU-|URN\s*)?(\d{5,7})(?:\.0)?", re.IGNORECASE)


def _at(row: Row, position: int) -> list[StatedPlace]:
    """One location, or one cell with several of them.

    Names belong to codes only where there are as many; one type may serve all codes.
    """
    name_cell, code_cell, type_cell = (row.found.get(part, {}).get(position) for part in PARTS)
    code_list = cells.codes(code_cell.text) if code_cell else ()
    types = _repeated(type_cell.text if type_cell else "")
    if not code_list:
        names = cells.several(name_cell.text) if name_cell else ()
        kind = types[0] if len(types) == 1 else None
        return [_stated(row, name, None, kind) for name in names]
    names = _names(name_cell.text if name_cell else "", len(code_list))
    if len(types) not in (0, 1, len(code_list)):
        reason = "there are more or fewer code types than codes, so the types are left out."
        row.mention(reason, row.column("place_code_type"), "; ".join(types))
        types = ()
    if len(types) == 1:
        types = types * len(code_list)
    return [
        _stated(row, names[number] if names else None, code, types[number] if types else None)
        for number, code in enumerate(code_list)
    ]


def _stated(row: Row, name: str | None, code: str | None, kind: str | None) -> StatedPlace:
    """Within what the store has room for."""
    _doubt(row, name, code, kind)
    cut = (
        None if text is None else row.cut(text, most, row.column(part))
        for part, text, most in zip(PARTS, (name, code, kind), LONGEST_PARTS, strict=True)
    )
    return StatedPlace(**dict(zip(("name", "code", "code_type"), cut, strict=True)))


def _doubt(row: Row, name: str | None, code: str | None, kind: str | None) -> None:
    """A code that is not of its kind; a postcode may stand in either cell."""
    if kind in SCHOOL_TYPES and code and URN.fullmatch(code) is None:
        reason = (
            "this is not a school's unique reference number (URN), so the school is not found; "
            "write the number, or leave the code blank and write the school's name."
        )
        row.mention(reason, row.column("place_code"), code)
    elif kind in POSTCODE_TYPES and (found := code or name) and canonical(found) is None:
        reason = "this is not a postcode such as L1 8JQ, so the place is not found."
        row.mention(reason, row.column("place_code" if code else "place_name"), found)


def _repeated(text: str) -> tuple[str, ...]:
    """Code types, which unlike codes may rightly stand twice in one cell."""
    return tuple(part.strip().upper() for part in text.split(";") if part.strip())


def _names(text: str, number: int) -> tuple[str, ...]:
    if number == 1:
        return (text,) if text else ()
    names = _split_names(text)
    return names if len(names) == number else ()


def _split_names(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def school_urns(row: Row) -> tuple[str, ...]:
    """Six-figure unique reference numbers of Get Information about Schools; where the funder wrote
    something else, that, for a school may be found by its name."""
    found: dict[str, None] = {}
    for _, cell in row.all("school_urns"):
        for part in cells.several(cell.text):
            pieces = cells.several(part.replace(",", ";"))
            numbers = any(URN.fullmatch(piece) for piece in pieces)
            found |= dict.fromkeys(
                _school(row, piece, cell.column) for piece in (pieces if numbers else [part])
            )
    return tuple(found)


def _school(row: Row, text: str, column: str) -> str:
    urn = URN.fullmatch(text)
    if urn is not None:
        return urn[1]
    reason = (
        "this is not a school's unique reference number (URN); it is taken for the name of a "
        "school, which is on the map if exactly one open school has it."
    )
    row.mention(reason, column, text)
    return row.cut(text, LONGEST_IN_LIST, column)
