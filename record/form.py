"""An award as a form holds it: every field as text, read by the checks that read a list's rows."""

from collections.abc import Mapping, Sequence
from typing import Final

from record.assemble import collect
from record.award import Award
from record.headings import HEADINGS, Target, shown
from record.row import Row
from reports import LoadReport, Problem

FORM: Final = "the form"
PLACE_FIELDS: Final = {"place_name": "name", "place_code": "code", "place_code_type": "code_type"}
LISTED: Final = ("approaches", "priorities", "audiences", "settings", "school_urns")
KEPT: Final = ("last_modified",)
"""Fields that the form does not show; they stay as they are."""
FIELDS: Final = (
    "identifier",
    "title",
    "description",
    "programme",
    "funder_name",
    "funder_id",
    "funder_department",
    "recipient_name",
    "recipient_id",
    "regrant_type",
    "amount_budgeted",
    "amount_awarded",
    "amount_disbursed",
    "amount_spent",
    "currency",
    "award_date",
    "start_date",
    "end_date",
    "status",
    *PLACE_FIELDS,
    "school_urns",
    "location_scope",
    "location_sensitive",
    "approaches",
    "priorities",
    "level",
    "age_from",
    "age_to",
    "audiences",
    "settings",
    "places_planned",
    "contact_name",
    "contact_email",
    "contact_phone",
    "data_source",
)
Cells = Mapping[str, Sequence[str]]
"""Field → its texts: one, or one per place."""


def read_form(cells: Cells, before: Award | None) -> tuple[Award | None, list[Problem]]:
    """The award that the form describes, None where it cannot be kept, and what is odd about it.
    An empty cell is "not known"."""
    report = LoadReport("award", [FORM])
    row = Row(FORM, 1, report)
    for name in FIELDS:
        for position, text in enumerate(cells.get(name, ())):
            row.put(Target(name, position), text, shown(name))
    found = collect([row], report)
    if not found:
        return None, report.problems
    award = found[0]
    if before is not None:
        award = award.model_copy(update={name: getattr(before, name) for name in KEPT})
    return award, report.problems


def cells_of(award: Award) -> dict[str, list[str]]:
    """What the form shows of an award that stands."""
    record = award.record()
    cells: dict[str, list[str]] = {}
    for name in FIELDS:
        if name in PLACE_FIELDS:
            cells[name] = [getattr(place, PLACE_FIELDS[name]) or "" for place in award.places]
        elif name in LISTED:
            cells[name] = ["; ".join(record[name])]
        elif isinstance(record[name], bool):
            cells[name] = ["yes" if record[name] else ""]
        else:
            cells[name] = ["" if record[name] is None else str(record[name])]
    return cells


def field_of(problem: Problem) -> str | None:
    """The field of the form that a problem is about."""
    return next((name for name in HEADINGS if shown(name) == problem.column), None)
