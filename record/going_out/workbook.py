"""XLSX of the whole register, in the layout of the template: nothing of an award is left out."""

from collections.abc import Sequence

from record.award import Award
from record.going_out.about import About, File, Parcel, Summary
from record.sheets import XLSX
from record.template import workbook


def write(awards: Sequence[Award], about: About, contacts: bool) -> Parcel:
    content = workbook(awards, contacts, about.lines())
    summary = Summary("Excel workbook", len(awards), len(awards))
    return Parcel((File("", "xlsx", XLSX, content),), summary)
