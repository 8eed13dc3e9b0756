"""Write, read again by the reader of registers, compare field by field."""

from collections.abc import Sequence
from pathlib import Path

from analysis.records import FieldChange, differences
from etl.registers import read
from record.award import Award
from record.going_out import FORM_BY_KEY, About, Parcel
from reports import LoadReport, Problem

FORMS_READ_AGAIN = ("360giving-json", "360giving-csv", "xlsx")


def sent(awards: Sequence[Award], form: str, about: About, contacts: bool = True) -> Parcel:
    return FORM_BY_KEY[form].write(awards, about, contacts)


def read_again(parcel: Parcel, folder: Path) -> tuple[list[Award], list[Problem]]:
    """Every file of the parcel, as one register."""
    awards, problems = [], []
    for number, file in enumerate(parcel.files):
        path = folder / f"sent-{number}.{file.ending}"
        path.write_bytes(file.content)
        if number == 0 and len(parcel.files) > 1 and file.content.count(b"\n") == 1:
            continue  # headings alone: every award stands in the file of the incomplete ones
        report = LoadReport("register", [path.name])
        awards += read(path, report)
        problems += report.problems
        assert report.refused == 0, report.as_text()
    return awards, problems


def changes(before: Sequence[Award], after: Sequence[Award]) -> dict[str, list[FieldChange]]:
    """Identifier → what is different; an award that is missing or too many differs wholly."""
    old = {award.identifier: award.record() for award in before}
    new = {award.identifier: award.record() for award in after}
    assert (len(old), len(new)) == (len(before), len(after))
    found = {key: differences(old.get(key), new.get(key)) for key in old | new}
    return {key: fields for key, fields in found.items() if fields}
