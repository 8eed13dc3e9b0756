"""Work whose place must not be known, such as a refuge: what a row says of where it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from record import cells
from record.award import StatedPlace, boroughs
from record.headings import key, recognise
from record.row import Row

NO: Final = frozenset(("no", "n", "false", "0", "none"))
YES: Final = frozenset(("yes", "y", "true", "1", "x"))
PLACES: Final = ("place_name", "place_code", "place_code_type", "school_urns")
LEFT_OUT: Final = (
    "the location is sensitive, so nothing finer than the code of the borough is kept, and this "
    "was left out."
)
NO_BOROUGH: Final = (
    "the location is sensitive and there is no code of a borough, so the award is not on the map; "
    "write the code, such as E08000012."
)
NOT_SURE: Final = "neither yes nor no, so the location is taken to be sensitive."


SAID: Final = "location_sensitive"
Lines = Sequence[tuple[int, list[str]]]


def is_sensitive(row: Row) -> bool:
    text = row.text(SAID) or ""
    if _means_yes(text) and text.casefold() not in YES:
        row.mention(NOT_SURE, row.column(SAID), text)
    return _means_yes(text)


def _means_yes(text: str) -> bool:
    """In doubt it does; a blank does not."""
    return text.strip().casefold() not in NO | {""}


def place_of(row: Row) -> dict[str, Any]:
    """The boroughs alone. What is left out is told by its column, and not repeated."""
    _forget_what_was_said(row)
    coded = {position for position, _ in row.all("place_code")}
    codes = dict.fromkeys(
        code for _, cell in row.all("place_code") for code in cells.codes(cell.text)
    )
    kept = boroughs(StatedPlace(code=code) for code in codes)
    left_out = {
        "place_code": len(codes) > len(kept),
        "place_name": any(position not in coded for position, _ in row.all("place_name")),
        "school_urns": "school_urns" in row.found,
    }
    for name in (name for name, so in left_out.items() if so):
        row.mention(LEFT_OUT, row.column(name), None)
    if not kept:
        row.mention(NO_BOROUGH, row.column("place_code"), None)
    return {"places": kept, "school_urns": (), "location_sensitive": True}


def _forget_what_was_said(row: Row) -> None:
    """What was odd about the cells of the place was told with what stands in them."""
    columns = {cell.column for name in PLACES for _, cell in row.all(name)}
    problems = row.report.problems
    for at, problem in enumerate(problems):
        if (problem.file, problem.row) == (row.file, row.number) and problem.column in columns:
            problems[at] = replace(problem, value=None)


def without_places(rows: Lines, meant: Mapping[str, str]) -> Lines:
    """A table as it was brought, without what its sensitive rows say of where the work is done.
    ``meant``: as ``Told.headings``."""
    fields: dict[int, str] = {}
    made = []
    for number, texts in rows:
        if SAID not in fields.values():
            fields = {at: _field(text, meant) for at, text in enumerate(texts)}
        elif any(_means_yes(text) for at, text in enumerate(texts) if fields.get(at) == SAID):
            texts = ["" if fields.get(at) in PLACES else text for at, text in enumerate(texts)]
        made.append((number, texts))
    return made


def _field(heading: str, meant: Mapping[str, str]) -> str:
    """Blank for a heading that is read past."""
    target = recognise(heading)
    return meant.get(key(heading), "" if target is None else target.field)
