"""Which heading means which field: the one declaration for tables and for 360Giving JSON.

A heading is compared without case, spaces and underscores, and without the positions that
360Giving writes between colons or slashes: ``Recipient Org:0:Name``, ``recipient org : name`` and
``recipientOrganization/0/name`` are one heading. The first spelling listed is the one shown to
people; the names come from the 360Giving Data Standard 1.4.3 and from our own register format.
"""

import re
from typing import Final, NamedTuple

from rapidfuzz import fuzz, process

HEADINGS: Final[dict[str, tuple[str, ...]]] = {
    "identifier": ("Identifier", "id"),
    "title": ("Title",),
    "description": ("Description",),
    "currency": ("Currency",),
    "amount_budgeted": ("Amount Budgeted",),
    "amount_awarded": ("Amount Awarded",),
    "amount_disbursed": ("Amount Disbursed",),
    "amount_spent": ("Amount Spent",),
    "award_date": ("Award Date",),
    "start_date": ("Planned Dates:Start Date",),
    "end_date": ("Planned Dates:End Date",),
    "months": ("Planned Dates:Duration (months)", "plannedDates/duration"),
    "recipient_id": (
        "Recipient Org:Identifier",
        "recipientOrganization/id",
        "Recipient Ind:Identifier",
        "recipientIndividual/id",
    ),
    "recipient_name": (
        "Recipient Org:Name",
        "recipientOrganization/name",
        "Recipient Ind:Name",
        "recipientIndividual/name",
    ),
    "funder_id": ("Funding Org:Identifier", "fundingOrganization/id"),
    "funder_name": ("Funding Org:Name", "fundingOrganization/name"),
    "funder_department": ("Funding Org:Department", "fundingOrganization/department"),
    "programme": ("Grant Programme:Title",),
    "place_name": ("Beneficiary Location:Name",),
    "place_code": ("Beneficiary Location:Geographic Code", "beneficiaryLocation/geoCode"),
    "place_code_type": (
        "Beneficiary Location:Geographic Code Type",
        "beneficiaryLocation/geoCodeType",
    ),
    "location_scope": ("Location Scope", "Stated Location Scope"),
    "location_sensitive": ("Location Sensitive",),
    "regrant_type": ("Regrant Type", "For Regrant Type"),
    "class_title": ("Classifications:Title",),
    "class_vocabulary": ("Classifications:Vocabulary",),
    "school_urns": ("School URNs", "School URN"),
    "approaches": ("Approach", "Approaches"),
    "priorities": ("Priority", "Priorities"),
    "level": ("Level",),
    "age_from": ("Age From", "minimum_age"),
    "age_to": ("Age To", "maximum_age"),
    "audiences": ("Audience", "Audiences"),
    "settings": ("Setting", "Settings"),
    "places_planned": ("Places",),
    "status": ("Status",),
    "contact_name": ("Contact Name",),
    "contact_email": ("Contact Email",),
    "contact_phone": ("Contact Phone", "Contact Telephone"),
    "last_modified": ("Last Modified", "dateModified"),
    "data_source": ("Data Source", "Source Of Data"),
}

UNUSED_STANDARD: Final = (
    "Amount Applied For",
    "From An Open Call?",
    "fromOpenCall",
    "Open Call?",
    "URL",
    "Web Address",
    "Purpose",
    "toIndividualsDetails",
    "To Individuals Details",
    "Funding Type",
    "Related Activity",
    "Related Document",
    "Actual Dates",
    "Application Transaction",
    "Commitment Transaction",
    "Disbursement Transaction",
    "Planned Dates",
    "Grant Programme",
    "Beneficiary Location",
    "Classifications",
    "Recipient Org",
    "recipientOrganization",
    "Recipient Ind",
    "recipientIndividual",
    "Funding Org",
    "fundingOrganization",
)
"""Headings of the standard, and the starts of such headings, that are read past in silence.

``Recipient Org:Postal Code`` is among them on purpose: where a provider has its office is never
where its work is delivered."""

SAID_GOING_OUT: Final = ("Notice", "Incomplete Because")
"""What our own files say beside an award; read past in silence when they come back."""

VOCABULARIES: Final = {
    "yef toolkit": "approaches",
    "common ground priority": "priorities",
    "common ground level": "level",
}
"""360Giving ``classifications`` vocabularies (in lower case) that carry a field of ours."""


SAID_HEADING: Final = "as was said of this heading, it is read"
UNKNOWN_HEADING: Final = "the product does not know this heading and reads past it."
ALIKE: Final = 75
"""Per cent of letters in common order, from which a heading may be a slip for another."""


class Target(NamedTuple):
    """A field, and which of several (the second beneficiary location has position 1)."""

    field: str
    position: int


def key(heading: str) -> str:
    """The heading without case, spaces, underscores and positions; ``/`` counts as ``:``."""
    bare = re.sub(r"[\s_]+", "", heading.replace("/", ":")).casefold()
    return ":".join(part for part in bare.split(":") if not part.isdigit())


def _position(heading: str) -> int:
    numbers = re.findall(r"[:/]\s*(\d{1,6})\s*(?=[:/]|$)", heading)
    return int(numbers[0]) if numbers else 0


_FIELD_OF_KEY: Final = {
    key(spelling): field for field, spellings in HEADINGS.items() for spelling in spellings
}
_UNUSED: Final = frozenset(key(heading) for heading in (*UNUSED_STANDARD, *SAID_GOING_OUT))


def recognise(heading: str) -> Target | None:
    """The field a heading or JSON path stands for; None when it is not one we read."""
    field = _FIELD_OF_KEY.get(key(heading))
    return None if field is None else Target(field, _position(heading))


def alike(heading: str) -> str | None:
    """The known heading that an unknown one most resembles, if any does."""
    known = [shown(field) for field in HEADINGS]
    found = process.extractOne(
        key(heading), known, processor=key, scorer=fuzz.ratio, score_cutoff=ALIKE
    )
    return None if found is None else found[0]


def read_past(heading: str) -> bool:
    """True for a heading of the standard that the product has no use for."""
    return key(heading).split(":")[0] in _UNUSED


def shown(field: str) -> str:
    """How the field's heading is written for people."""
    return HEADINGS[field][0]
