"""Open Referral UK 3.0: services by the published list of fields, and what each is made of."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import ABOUT, FULL, INVENTED, an_award, awards
from jsonschema import Draft202012Validator, FormatChecker
from round_trip import sent

from etl.registers import read
from record.award import Award
from record.going_out import NOTICE, About
from reports import LoadReport

DEMONSTRATION = Path(__file__).resolve().parents[3] / "data" / "demo" / "register.csv"
TEXT = {"type": "string"}
NUMBER = {"type": "number"}
IDENTIFIER = {"type": "string", "format": "uuid"}
ADDRESS = {"type": "string", "format": "uri"}


def an_object(required: str, **fields: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": required.split(),
        "additionalProperties": False,
    }


def several(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


# Names, types and required fields as the Human Services Data Specification 3.0 publishes them
# (github.com/openreferral/specification, schema/service.json, organization.json,
# organization_identifier.json, funding.json, service_area.json, service_at_location.json,
# location.json, attribute.json, taxonomy_term.json, openapi.json for the page), which Open
# Referral UK 3.0 profiles. Only the fields that we write are listed, so that any other fails.
TERM = an_object(
    "id name description taxonomy",
    id=IDENTIFIER,
    code=TEXT,
    name=TEXT,
    description=TEXT,
    taxonomy=TEXT,
)
ATTRIBUTE = an_object(
    "id link_id taxonomy_term_id link_entity",
    id=IDENTIFIER,
    link_id=IDENTIFIER,
    link_entity=TEXT,
    link_type=TEXT,
    taxonomy_term_id=IDENTIFIER,
    value=TEXT,
    taxonomy_term=TERM,
)
LOCATION = an_object(
    "id location_type",
    id=IDENTIFIER,
    location_type={"enum": ["physical", "postal", "virtual"]},
    external_identifier=TEXT,
    external_identifier_type=TEXT,
)
ORGANISATION = an_object(
    "id name description",
    id=IDENTIFIER,
    name=TEXT,
    description=TEXT,
    organization_identifiers=several(
        an_object(
            "id identifier_type identifier",
            id=IDENTIFIER,
            organization_id=IDENTIFIER,
            identifier_scheme=TEXT,
            identifier_type=TEXT,
            identifier=TEXT,
        )
    ),
)
SERVICE = an_object(
    "id name status organization",
    id=IDENTIFIER,
    name=TEXT,
    description=TEXT,
    status={"enum": ["active", "inactive", "defunct", "temporarily closed"]},
    eligibility_description=TEXT,
    minimum_age=NUMBER,
    maximum_age=NUMBER,
    alert=TEXT,
    last_modified={"type": "string", "format": "date-time"},
    organization=ORGANISATION,
    funding=several(an_object("id", id=IDENTIFIER, service_id=IDENTIFIER, source=TEXT)),
    service_areas=several(
        an_object("id", id=IDENTIFIER, service_id=IDENTIFIER, name=TEXT, uri=ADDRESS)
    ),
    service_at_locations=several(
        an_object(
            "id", id=IDENTIFIER, service_id=IDENTIFIER, location_id=IDENTIFIER, location=LOCATION
        )
    ),
    attributes=several(ATTRIBUTE),
)
WHOLE = {"type": "integer"}
PAGE = {
    "type": "object",
    "required": ["total_items", "total_pages", "page_number", "size", "first_page", "last_page"],
    "properties": {
        "total_items": WHOLE,
        "total_pages": WHOLE,
        "page_number": WHOLE,
        "size": WHOLE,
        "first_page": {"type": "boolean"},
        "last_page": {"type": "boolean"},
        "empty": {"type": "boolean"},
        "contents": several(SERVICE),
    },
}


def page_of(found: list[Award], about: About = ABOUT) -> Any:
    page = json.loads(sent(found, "open-referral", about).files[0].content)
    checker = Draft202012Validator(PAGE, format_checker=FormatChecker())
    assert [error.message for error in checker.iter_errors(page)] == []
    services = page["contents"]
    assert page["total_items"] == page["size"] == len(services)
    every_id = [service["id"] for service in services]
    assert len(set(every_id)) == len(every_id)
    for service in services:
        parts = service.get("funding", []) + service.get("service_areas", [])
        assert {part["service_id"] for part in parts} <= {service["id"]}
        assert {made["link_id"] for made in service.get("attributes", [])} <= {service["id"]}
    return page


def service_of(*found: Award) -> Any:
    (service,) = page_of(list(found))["contents"]
    return service


def test_the_demonstration_is_a_list_of_services() -> None:
    found = read(DEMONSTRATION, LoadReport("register", []))
    page = page_of(found, INVENTED)
    known = [award for award in found if award.start_date and award.end_date or award.status]
    titles = {(award.recipient_id, award.title.casefold()) for award in known}
    assert len(titles) - 5 < len(page["contents"]) <= len(titles)
    assert {service["alert"] for service in page["contents"]} == {NOTICE}
    assert page["about"][0] == NOTICE
    assert "@" not in json.dumps(page)


def test_a_full_award_as_a_service() -> None:
    service = service_of(FULL)
    assert (service["name"], service["status"]) == ("Boxing after school", "active")
    assert (service["minimum_age"], service["maximum_age"]) == (0, 16)
    assert service["eligibility_description"] == "For: girls, whole class; aged 0 to 16."
    assert service["organization"]["name"] == "Invented Boxing Club"
    (number,) = service["organization"]["organization_identifiers"]
    assert (number["identifier_scheme"], number["identifier"]) == ("GB-CHC", "0000001")
    assert [source["source"] for source in service["funding"]] == [
        "Invented Fund (Safer Summers; Safer Winters)"
    ]
    assert [
        (area["name"], area.get("uri", "").split("/")[-1]) for area in service["service_areas"]
    ] == [
        ("Ash", "E05000001"),
        ("Somewhere", ""),
        ("Birch; and Beech", "E08000012"),
    ]
    at = service["service_at_locations"]
    assert [place["location"]["external_identifier"] for place in at] == ["100001", "100002"]
    terms = [
        (made["taxonomy_term"]["taxonomy"], made["taxonomy_term"]["name"])
        for made in service["attributes"]
    ]
    assert terms[:3] == [
        ("YEF Toolkit", "Sports programmes"),
        ("YEF Toolkit", "Mentoring"),
        ("Common Ground Priority", "education"),
    ]
    assert ("Common Ground Level", "targeted") in terms
    text = json.dumps(service)
    assert "Invented Person" not in text
    assert "person@example.org" not in text


def test_identifiers_are_the_same_every_time_and_name_one_thing() -> None:
    assert page_of([FULL]) == page_of([FULL])
    assert UUID(service_of(FULL)["id"]).version == 5
    other = FULL.model_copy(update={"recipient_id": "GB-CHC-2"})
    assert service_of(other)["id"] != service_of(FULL)["id"]
    mine, theirs = service_of(FULL)["attributes"][0], service_of(other)["attributes"][0]
    assert mine["taxonomy_term_id"] == theirs["taxonomy_term_id"]
    assert mine["id"] != theirs["id"]


def test_two_funders_of_one_piece_of_work_are_one_service() -> None:
    last_year = FULL.model_copy(
        update={
            "identifier": "X-OLD",
            "title": "Boxing  After School",
            "funder_name": "Another Fund",
            "programme": None,
            "start_date": date(2024, 4, 1),
            "end_date": date(2025, 3, 31),
            "status": None,
            "description": "As it was",
        }
    )
    service = service_of(last_year, FULL)
    assert (service["status"], service["description"]) == ("active", "Two evenings a week")
    assert [source["source"] for source in service["funding"]] == [
        "Invented Fund (Safer Summers; Safer Winters)",
        "Another Fund",
    ]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"start_date": date(2026, 1, 1), "end_date": date(2026, 12, 31)}, "active"),
        ({"start_date": date(2027, 1, 1)}, "inactive"),
        ({"end_date": date(2026, 10, 31)}, "defunct"),
        ({"status": "live"}, "active"),
        ({"status": "proposed"}, "inactive"),
        ({"status": "withdrawn"}, "defunct"),
    ],
)
def test_the_status_is_that_of_the_day(said: dict[str, Any], status: str) -> None:
    assert service_of(an_award(**said))["status"] == status


def test_a_service_of_which_nobody_knows_whether_it_runs_is_left_out_and_told() -> None:
    parcel = sent([an_award(), FULL], "open-referral", ABOUT)
    assert len(json.loads(parcel.files[0].content)["contents"]) == 1
    assert (parcel.summary.held, parcel.summary.total) == (1, 2)
    assert "dates and status are not known: 1" in parcel.summary.as_text()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"age_from": 10}, "People aged 10 and over."),
        ({"age_to": 0}, "People aged up to 0."),
        ({"audiences": ("parents",)}, "For: parents."),
    ],
)
def test_who_may_come_is_said_in_words(said: dict[str, Any], sentence: str) -> None:
    assert service_of(an_award(status="live", **said))["eligibility_description"] == sentence


@given(st.lists(awards(), max_size=4, unique_by=lambda award: award.identifier))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_awards_make_services_of_the_standard(found: list[Award]) -> None:
    page = page_of(found)
    assert page["empty"] is (page["contents"] == [])
