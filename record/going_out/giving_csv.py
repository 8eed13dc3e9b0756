"""360Giving CSV: the standard's headings, one grant per row; incomplete awards in a second CSV."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any, Final

from record.award import Award
from record.award_cells import headings_of, shown_cells
from record.cells import harmless
from record.going_out.about import NOTICE, About, File, Parcel, Summary, counted
from record.going_out.giving import grant, lacking

ELSEWHERE = "they stand in the second file, in our own layout."
HEADINGS: Final = {
    "id": "Identifier",
    "title": "Title",
    "description": "Description",
    "currency": "Currency",
    "amountAwarded": "Amount Awarded",
    "amountDisbursed": "Amount Disbursed",
    "amountBudgeted": "Amount Budgeted",
    "amountSpent": "Amount Spent",
    "awardDate": "Award Date",
    "plannedDates/startDate": "Planned Dates:Start Date",
    "plannedDates/endDate": "Planned Dates:End Date",
    "recipientOrganization/id": "Recipient Org:Identifier",
    "recipientOrganization/name": "Recipient Org:Name",
    "fundingOrganization/id": "Funding Org:Identifier",
    "fundingOrganization/name": "Funding Org:Name",
    "fundingOrganization/department": "Funding Org:Department",
    "grantProgramme/title": "Grant Programme:Title",
    "beneficiaryLocation/name": "Beneficiary Location:Name",
    "beneficiaryLocation/geoCode": "Beneficiary Location:Geographic Code",
    "beneficiaryLocation/geoCodeType": "Beneficiary Location:Geographic Code Type",
    "classifications/vocabulary": "Classifications:Vocabulary",
    "classifications/title": "Classifications:Title",
    "regrantType": "For Regrant Type",
    "locationScope": "Location Scope",
    "statedLocationScope": "Stated Location Scope",
    "locationSensitive": "Location Sensitive",
    "schoolUrns": "School URNs",
    "ageFrom": "Age From",
    "ageTo": "Age To",
    "audience": "Audience",
    "setting": "Setting",
    "places": "Places",
    "status": "Status",
    "contactName": "Contact Name",
    "contactEmail": "Contact Email",
    "contactPhone": "Contact Phone",
    "dateModified": "Last Modified",
    "dataSource": "Data Source",
    "sourceOfData": "Source Of Data",
    "notice": "Notice",
}
"""Field of a grant → heading: the standard's titles, and between them our own."""
ALWAYS: Final = tuple(HEADINGS)[:16]
"""Columns that stand even where no row fills them; the others only where one does."""
Place = tuple[str, int]
"""A field, and which of several: the second beneficiary location has position 1."""


def write(awards: Sequence[Award], about: About, contacts: bool) -> Parcel:
    reasons = {award.identifier: lacking(award) for award in awards}
    invented = {"notice": NOTICE} if about.demonstration else {}
    complete = [award for award in awards if not reasons[award.identifier]]
    files = [_file("", _grants([grant(award, contacts) | invented for award in complete]))]
    incomplete = [award for award in awards if reasons[award.identifier]]
    if incomplete:
        extra = [
            {"Incomplete Because": "; ".join(reasons[award.identifier])}
            | ({"Notice": NOTICE} if about.demonstration else {})
            for award in incomplete
        ]
        rows = [
            shown_cells(award, contacts) | more
            for award, more in zip(incomplete, extra, strict=True)
        ]
        files.append(_file("-incomplete", _table(headings_of(rows), rows)))
    summary = Summary(
        "360Giving CSV", len(awards), len(complete), counted(reasons.values()), ELSEWHERE
    )
    return Parcel(tuple(files), summary)


def _file(addition: str, text: str) -> File:
    """With a byte-order mark, so that Excel shows £ and accents."""
    return File(addition, "csv", "text/csv; charset=utf-8", text.encode("utf-8-sig"))


def _grants(grants: Sequence[dict[str, Any]]) -> str:
    rows = [dict(_leaves(made)) for made in grants]
    fields = list(HEADINGS)
    found = {place for row in rows for place in row} | {(field, 0) for field in ALWAYS}
    several = {field.split("/")[0] for field, position in found if position}
    places = sorted(found, key=lambda place: _order(fields, place))
    named = {place: _heading(place, place[0].split("/")[0] in several) for place in places}
    return _table(
        list(named.values()),
        [{named[place]: value for place, value in row.items()} for row in rows],
    )


def _order(fields: list[str], place: Place) -> tuple[int, int, int]:
    """All of the first location, then all of the second, in the place of the first."""
    field, position = place
    first = next(
        at for at, known in enumerate(fields) if known.split("/")[0] == field.split("/")[0]
    )
    return first, position, fields.index(field)


def _heading(place: Place, numbered: bool) -> str:
    title = HEADINGS[place[0]]
    return title.replace(":", f":{place[1]}:", 1) if numbered and "/" in place[0] else title


def _leaves(made: dict[str, Any]) -> Iterator[tuple[Place, Any]]:
    for key, value in made.items():
        if not isinstance(value, list):
            yield (key, 0), value
        elif all(isinstance(item, dict) for item in value):
            for position, item in enumerate(value):
                for name, part in item.items():
                    yield (f"{key}/{name}", position), part
        else:
            yield (key, 0), "; ".join(value)


def _table(headings: Sequence[str], rows: Sequence[dict[str, Any]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(headings)
    for row in rows:
        writer.writerow([_text(row.get(heading)) for heading in headings])
    return out.getvalue()


def _text(value: Any) -> str:
    return "" if value is None else harmless(value) if isinstance(value, str) else str(value)
