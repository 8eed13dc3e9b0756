"""The register going out in public standards: awards in, bytes out. One module for each form.

Contacts stay out unless they are asked for. The description of a grant is public in 360Giving and
goes out; so does the source. ``docs/exports.md`` says what each form holds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from record.award import Award
from record.going_out import giving_csv, giving_json, open_referral, workbook
from record.going_out.about import NOTICE, About, File, Parcel, Summary

__all__ = ["FORMS", "FORM_BY_KEY", "NOTICE", "About", "File", "Form", "Parcel", "Summary"]


@dataclass(frozen=True)
class Form:
    """``write(awards, about, contacts)``; identifiers must be unique."""

    key: str
    label: str
    write: Callable[[Sequence[Award], About, bool], Parcel]


FORMS: Final = (
    Form("360giving-json", "360Giving JSON", giving_json.write),
    Form("360giving-csv", "360Giving CSV", giving_csv.write),
    Form("xlsx", "Excel workbook", workbook.write),
    Form("open-referral", "Open Referral UK services", open_referral.write),
)
FORM_BY_KEY: Final = {form.key: form for form in FORMS}
