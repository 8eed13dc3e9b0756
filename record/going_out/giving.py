"""An award as a grant of the 360Giving Data Standard 1.4.3, and what the standard finds lacking.

Nothing is invented to satisfy the standard: an award that lacks something is no grant of it.
"""

import re
from decimal import Decimal
from typing import Any, Final

from record.award import Award
from record.lists import LOCATION_SCOPES

NOTHING: Final[tuple[Any, ...]] = (None, [], {})
_WEB_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::\d+)?"
    r"(?:[/?#](?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?"
)
"""Narrower than the standard's “uri”, so that whatever passes here passes there."""


def lacking(award: Award) -> list[str]:
    """What the standard demands and the award has not; empty for an award it can hold. An
    identifier or a name that the loader had to make up counts as lacking."""
    said = {
        "the amount awarded is not known": award.amount_awarded is None,
        "the currency is not pounds": award.currency != "GBP",
        "the award date is not known": award.award_date is None,
        "there is no description": award.description is None,
        "the list gave the award no identifier": award.identifier.startswith("list:"),
        "the funder has no identifier": award.funder_id.startswith("name:"),
        "the funder has no name": award.funder_name == award.funder_id,
        "the provider has no identifier": award.recipient_id.startswith("name:"),
        "the provider has no name": award.recipient_name == award.recipient_id,
    }
    return [what for what, so in said.items() if so]


def grant(award: Award, contacts: bool) -> dict[str, Any]:
    """The standard's fields first, then ours under names that ``record.headings`` knows."""
    made = _standard(award) | _ours(award)
    if contacts:
        made |= {
            "contactName": award.contact_name,
            "contactEmail": award.contact_email,
            "contactPhone": award.contact_phone,
        }
    return _said(made)


def _standard(award: Award) -> dict[str, Any]:
    scope, source = award.location_scope, award.data_source
    modified = award.last_modified
    dates = {"startDate": _day(award.start_date), "endDate": _day(award.end_date)}
    funder = {"id": award.funder_id, "name": award.funder_name}
    return {
        "id": award.identifier,
        "title": award.title,
        "description": award.description,
        "currency": award.currency,
        "amountAwarded": pounds(award.amount_awarded),
        "amountDisbursed": pounds(award.amount_disbursed),
        "awardDate": _day(award.award_date),
        "plannedDates": [_said(dates)] if _said(dates) else [],
        "recipientOrganization": [{"id": award.recipient_id, "name": award.recipient_name}],
        "fundingOrganization": [_said({**funder, "department": award.funder_department})],
        "grantProgramme": [{"title": title} for title in (award.programme or "").split("; ")]
        if award.programme
        else [],
        "beneficiaryLocation": [
            _said({"name": place.name, "geoCode": place.code, "geoCodeType": place.code_type})
            for place in award.places
        ],
        "classifications": _classifications(award),
        "regrantType": award.regrant_type,
        "locationScope": scope if scope in LOCATION_SCOPES else None,
        "dateModified": None if modified is None else f"{modified.isoformat()}T00:00:00Z",
        "dataSource": source if source and _WEB_ADDRESS.fullmatch(source) else None,
    }


def _classifications(award: Award) -> list[dict[str, str]]:
    titles = [
        *(("YEF Toolkit", approach) for approach in award.approaches),
        *(("Common Ground Priority", priority) for priority in award.priorities),
        *([("Common Ground Level", award.level)] if award.level else []),
    ]
    return [{"vocabulary": vocabulary, "title": title} for vocabulary, title in titles]


def _ours(award: Award) -> dict[str, Any]:
    """What no standard field holds; a source or scope in words the standard does not admit too."""
    scope, source = award.location_scope, award.data_source
    return {
        "amountBudgeted": pounds(award.amount_budgeted),
        "amountSpent": pounds(award.amount_spent),
        "schoolUrns": list(award.school_urns),
        "locationSensitive": "yes" if award.location_sensitive else None,
        "ageFrom": award.age_from,
        "ageTo": award.age_to,
        "audience": list(award.audiences),
        "setting": list(award.settings),
        "places": award.places_planned,
        "status": award.status,
        "statedLocationScope": None if scope in LOCATION_SCOPES else scope,
        "sourceOfData": None if source and _WEB_ADDRESS.fullmatch(source) else source,
    }


def _said(fields: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known; 0 is known."""
    return {name: value for name, value in fields.items() if value not in NOTHING}


def _day(day: Any) -> str | None:
    return None if day is None else day.isoformat()


def pounds(amount: Decimal | None) -> int | float | None:
    """A number with at most two places; exact up to a million million pounds."""
    if amount is None:
        return None
    return int(amount) if amount == int(amount) else float(amount)
