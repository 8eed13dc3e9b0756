"""360Giving JSON: several dates, places and recipients, classifications, and broken content."""

import gzip
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.registers import Award, read
from reports import FileProblem, LoadReport

GRANT: dict[str, Any] = {
    "id": "360G-x-1",
    "title": "Boxing",
    "currency": "GBP",
    "amountAwarded": 1500.10,
    "awardDate": "2026-03-01",
    "fundingOrganization": [{"id": "GB-CHC-1", "name": "A trust"}],
    "recipientOrganization": [{"id": "GB-CHC-2", "name": "A club", "postalCode": "L1 1AA"}],
}


def load_text(folder: Path, text: str) -> tuple[list[Award], LoadReport]:
    path = folder / "grants.json"
    path.write_text(text, encoding="utf-8")
    report = LoadReport("register", [path.name])
    return read(path, report), report


def one(folder: Path, **fields: Any) -> tuple[Award, LoadReport]:
    (award,), report = load_text(folder, json.dumps({"grants": [GRANT | fields]}))
    return award, report


def test_amounts_keep_their_pennies(tmp_path: Path) -> None:
    award, report = one(tmp_path, amountAwarded=0.1)
    assert award.amount_awarded == Decimal("0.1")
    assert report.problems == []
    text = json.dumps({"grants": [GRANT]}).replace("1500.1", "1.5E+4")
    assert load_text(tmp_path, text)[0][0].amount_awarded == 15000


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999999999", "-5"])
def test_numbers_that_are_no_amount(tmp_path: Path, number: str) -> None:
    text = json.dumps({"grants": [GRANT]}).replace("1500.1", number)
    (award,), report = load_text(tmp_path, text)
    assert award.amount_awarded is None
    assert [problem.column for problem in report.problems] == ["amountAwarded"]


def test_several_planned_dates_give_the_earliest_start_and_the_latest_end(tmp_path: Path) -> None:
    award, _ = one(
        tmp_path,
        plannedDates=[
            {"startDate": "2026-06-01", "duration": 12},
            {"startDate": "2026-04-01T00:00:00Z", "endDate": "2026-09-30", "duration": 99},
        ],
    )
    assert (award.start_date, award.end_date) == (date(2026, 4, 1), date(2027, 5, 31))


def test_several_places_each_keep_their_code_and_type(tmp_path: Path) -> None:
    award, _ = one(
        tmp_path,
        beneficiaryLocation=[
            {"name": "Ash", "geoCode": "E05000001", "geoCodeType": "WD"},
            {"name": "Merseyside"},
            {"geoCode": "E08000012", "geoCodeType": "MD"},
        ],
    )
    assert [(place.name, place.code, place.code_type) for place in award.places] == [
        ("Ash", "E05000001", "WD"),
        ("Merseyside", None, None),
        (None, "E08000012", "MD"),
    ]


def test_the_recipients_own_location_is_not_a_place_of_delivery(tmp_path: Path) -> None:
    here = {"geoCode": "E05000001", "geoCodeType": "WD", "name": "Ash"}
    recipient = {"id": "GB-CHC-2", "name": "A club", "postalCode": "L1 1AA", "location": [here]}
    award, report = one(tmp_path, recipientOrganization=[recipient])
    assert award.places == ()
    assert report.problems == []


def test_of_several_recipients_the_first_is_used_and_the_others_mentioned(tmp_path: Path) -> None:
    award, report = one(
        tmp_path,
        recipientOrganization=[{"id": "R1", "name": "One"}, {"id": "R2", "name": "Two"}],
    )
    assert (award.recipient_id, award.recipient_name) == ("R1", "One")
    (problem,) = report.problems
    assert (problem.value, problem.column) == ("Two", "recipientOrganization/1/name")


def test_an_individual_recipient_is_a_recipient(tmp_path: Path) -> None:
    award, _ = one(
        tmp_path,
        recipientOrganization=None,
        recipientIndividual={"id": "I1", "name": "Individual recipient"},
    )
    assert award.recipient_name == "Individual recipient"


def test_classifications_of_known_vocabularies_become_fields(tmp_path: Path) -> None:
    award, report = one(
        tmp_path,
        classifications=[
            {"vocabulary": "YEF Toolkit", "title": "Mentoring"},
            {"vocabulary": "yef toolkit", "title": "Sports programmes"},
            {"vocabulary": "Common Ground priority", "title": "Education"},
            {"vocabulary": "Common Ground level", "title": "Targeted"},
            {"vocabulary": "Other", "title": "Unread"},
            {"vocabulary": None, "title": None},
        ],
    )
    assert award.approaches == ("Mentoring", "Sports programmes")
    assert award.priorities == ("education",)
    assert award.level == "targeted"
    assert dict(report.counts) == {"classifications read past, of vocabulary “Other”": 1}


def test_our_own_headings_are_understood_beside_the_standards(tmp_path: Path) -> None:
    award, report = one(
        tmp_path, **{"School URNs": [104418, "103598"], "Age From": 10, "status": "proposed"}
    )
    assert award.school_urns == ("104418", "103598")
    assert (award.age_from, award.status) == (10, "proposed")
    assert report.problems == []


def test_gzip_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "grants.json.gz"
    path.write_bytes(gzip.compress(json.dumps({"grants": [GRANT]}).encode()))
    assert len(read(path, LoadReport("register", [path.name]))) == 1


def test_the_content_decides_not_the_name(tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text(json.dumps({"grants": [GRANT]}))
    assert len(read(path, LoadReport("register", [path.name]))) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"grants": [', "not well-formed JSON"),
        ('{"grants": {}}', "not a list"),
        ('{"grants": []}', "empty list"),
        ('{"releases": []}', "no “grants”"),
        ('[{"id": 1}]', "no “grants”"),
        ('{"grants": ' + "[" * 100_000, "cannot be read"),
        ('{"grants": [' + "9" * 5000 + "]}", "cannot be read"),
    ],
)
def test_broken_content_is_a_file_problem(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(FileProblem, match=says):
        load_text(tmp_path, text)


def test_entries_that_are_no_objects_are_refused_one_by_one(tmp_path: Path) -> None:
    text = json.dumps({"grants": [None, 5, "x", GRANT, {}]})
    awards, report = load_text(tmp_path, text)
    assert (report.read, report.kept, report.refused) == (5, 1, 4)
    assert [problem.row for problem in report.problems] == [1, 2, 3, 5]


def test_what_no_database_stores_is_taken_out(tmp_path: Path) -> None:
    award, report = one(tmp_path, title="Box\x00ing \ud800 club", **{"odd\ud800": "x"})
    assert award.title == "Boxing  club"
    report.as_json().encode("utf-8")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
FIELDS = [
    *GRANT,
    "plannedDates",
    "beneficiaryLocation",
    "classifications",
    "School URNs",
    "Age From",
    "Level",
    "dateModified",
]


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes=st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=4))
def test_whatever_stands_in_a_field_there_is_a_report(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    awards, report = load_text(tmp_path, json.dumps({"grants": [GRANT | changes]}))
    assert report.read == 1 == report.kept + report.refused
    assert len(awards) == report.kept
    report.as_json().encode("utf-8")
