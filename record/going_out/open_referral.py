"""Open Referral UK 3.0 (HSDS 3.0): what is funded, as services of those who provide them.

One page of the standard's list of services, with every service in full. Awards by several funders,
or of several years, for one title by one provider are one service. Nothing personal goes out.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID, uuid5

from analysis.funding import NOT_KNOWN, status_on
from record.award import Award
from record.going_out.about import NOTICE, About, File, Parcel, Summary, counted

OURS: Final = UUID("6d1a3a1c-3f0b-5a52-9d5e-6a1f0c9b7e11")
"""Name space of our identifiers: the same service has the same one in every file."""
STATUS: Final = {
    "live": "active",
    "starting": "inactive",
    "proposed": "inactive",
    "finished": "defunct",
    "withdrawn": "defunct",
}
"""Our status → the standard's. One whose dates are not known has none, and stays out."""
RANK: Final = ("active", "inactive", "defunct")
ELSEWHERE: Final = "the standard demands to know whether a service runs; they are left out."
TAXONOMIES: Final = (
    ("approaches", "YEF Toolkit", "An approach, in the words of the YEF Toolkit."),
    ("priorities", "Common Ground Priority", "A priority of the partnership."),
    ("audiences", "Common Ground Audience", "Whom the work is for, in the funder's words."),
    ("settings", "Common Ground Setting", "Where people meet."),
)
LEVEL: Final = ("Common Ground Level", "For everybody, for those at risk, or for those involved.")
_AREA_CODE = re.compile(r"[EWSNK]\d{8}")
_SCHEMES = {"GB-CHC": "charity", "GB-COH": "company", "GB-EDU": "school", "GB-LAE": "council"}


def write(awards: Sequence[Award], about: About, _contacts: bool) -> Parcel:
    """Contacts are never written: these would be for the public to call."""
    unknown = [award for award in awards if _status(award, about.made) is None]
    services = [_service(group, about) for group in _groups(awards, about.made)]
    page = {
        "total_items": len(services),
        "total_pages": 1,
        "page_number": 1,
        "size": len(services),
        "first_page": True,
        "last_page": True,
        "empty": not services,
        "about": about.lines(),
        "contents": services,
    }
    text = json.dumps(page, ensure_ascii=False, allow_nan=False, indent=1)
    reasons = counted([["dates and status are not known"]] * len(unknown))
    held = len(awards) - len(unknown)
    summary = Summary("Open Referral UK services", len(awards), held, reasons, ELSEWHERE)
    return Parcel((File("", "json", "application/json", text.encode()),), summary)


def _status(award: Award, on: date) -> str | None:
    found = status_on(on, award.start_date, award.end_date, award.status)
    return None if found == NOT_KNOWN else STATUS[found]


def _groups(awards: Sequence[Award], on: date) -> Iterator[list[Award]]:
    """The awards of each service, the one that says most about today first."""
    found: dict[tuple[str, str], list[Award]] = {}
    for award in awards:
        if _status(award, on) is not None:
            key = (award.recipient_id, " ".join(award.title.casefold().split()))
            found.setdefault(key, []).append(award)
    for group in found.values():
        newest = sorted(group, key=lambda item: item.start_date or date.min, reverse=True)
        yield sorted(newest, key=lambda item: RANK.index(_status(item, on) or ""))


def _service(group: list[Award], about: About) -> dict[str, Any]:
    first = group[0]
    key = f"service/{first.recipient_id}/{' '.join(first.title.casefold().split())}"
    service_id = _id(key)
    made = {
        "id": service_id,
        "name": first.title,
        "description": first.description,
        "status": _status(first, about.made),
        "eligibility_description": _eligibility(first),
        "minimum_age": first.age_from,
        "maximum_age": first.age_to,
        "alert": NOTICE if about.demonstration else None,
        "last_modified": _moment(first.last_modified),
        "organization": _organisation(first),
        "funding": list(_funding(group, service_id)),
        "service_areas": list(_areas(group, service_id)),
        "service_at_locations": list(_schools(group, service_id)),
        "attributes": list(_attributes(first, service_id)),
    }
    return {name: value for name, value in made.items() if value not in (None, [])}


def _id(key: str) -> str:
    return str(uuid5(OURS, key))


def _moment(day: date | None) -> str | None:
    return None if day is None else f"{day.isoformat()}T00:00:00.000Z"


def _eligibility(award: Award) -> str | None:
    """The audience and the ages in words; None where the funder says neither."""
    ages = {
        (True, True): f"aged {award.age_from} to {award.age_to}",
        (True, False): f"aged {award.age_from} and over",
        (False, True): f"aged up to {award.age_to}",
    }.get((award.age_from is not None, award.age_to is not None))
    who = ", ".join(award.audiences)
    if not who:
        return None if ages is None else f"People {ages}."
    return f"For: {who}{f'; {ages}' if ages else ''}."


def _organisation(award: Award) -> dict[str, Any]:
    """The standard demands a description; all we know of a provider is that it is one."""
    organisation_id = _id(f"organisation/{award.recipient_id}")
    made: dict[str, Any] = {
        "id": organisation_id,
        "name": award.recipient_name,
        "description": "Delivers work funded for violence prevention, as the register says.",
    }
    scheme, _, number = award.recipient_id.rpartition("-")
    if scheme in _SCHEMES and number:
        made["organization_identifiers"] = [
            {
                "id": _id(f"identifier/{award.recipient_id}"),
                "organization_id": organisation_id,
                "identifier_scheme": scheme,
                "identifier_type": _SCHEMES[scheme],
                "identifier": number,
            }
        ]
    return made


def _funding(group: list[Award], service_id: str) -> Iterator[dict[str, Any]]:
    for source in dict.fromkeys(
        f"{award.funder_name}{f' ({award.programme})' if award.programme else ''}"
        for award in group
    ):
        made = _id(f"funding/{service_id}/{source}")
        yield {"id": made, "service_id": service_id, "source": source}


def _areas(group: list[Award], service_id: str) -> Iterator[dict[str, Any]]:
    for place in dict.fromkeys(place for award in group for place in award.places):
        code = place.code or ""
        made = {
            "id": _id(f"area/{service_id}/{place.model_dump_json()}"),
            "service_id": service_id,
            "name": place.name or code,
        }
        if _AREA_CODE.fullmatch(code):
            made["uri"] = f"http://statistics.data.gov.uk/id/statistical-geography/{code}"
        yield made


def _schools(group: list[Award], service_id: str) -> Iterator[dict[str, Any]]:
    for urn in dict.fromkeys(urn for award in group for urn in award.school_urns):
        location_id = _id(f"school/{urn}")
        yield {
            "id": _id(f"at/{service_id}/{urn}"),
            "service_id": service_id,
            "location_id": location_id,
            "location": {
                "id": location_id,
                "location_type": "physical",
                "external_identifier": urn,
                "external_identifier_type": "URN",
            },
        }


def _attributes(award: Award, service_id: str) -> Iterator[dict[str, Any]]:
    terms = [
        (taxonomy, term, about)
        for field, taxonomy, about in TAXONOMIES
        for term in getattr(award, field)
    ]
    if award.level:
        terms.append((LEVEL[0], award.level, LEVEL[1]))
    for taxonomy, term, about in terms:
        term_id = _id(f"term/{taxonomy}/{term.casefold()}")
        yield {
            "id": _id(f"attribute/{service_id}/{taxonomy}/{term.casefold()}"),
            "link_id": service_id,
            "link_entity": "service",
            "link_type": taxonomy,
            "taxonomy_term_id": term_id,
            "value": term,
            "taxonomy_term": {
                "id": term_id,
                "code": term,
                "name": term,
                "description": about,
                "taxonomy": taxonomy,
            },
        }
