"""The real grants files and the 360Giving validator's own: each a right report or FileProblem."""

from decimal import Decimal
from pathlib import Path

import pytest

from etl.registers import Award, read
from reports import FileProblem, LoadReport

GRANTS = Path(__file__).resolve().parents[4] / "shared" / "realdata" / "grants"
FIXTURES = GRANTS / "validator_fixtures"


def load(path: Path) -> tuple[list[Award], LoadReport]:
    report = LoadReport("register", [path.name])
    return read(path, report), report


@pytest.mark.parametrize(
    ("name", "number", "converted"),
    [
        ("360giving_ab_charitable_trust_2021-04.json.gz", 783, "date and time"),
        ("360giving_ab_charitable_trust_2021-04.xlsx", 783, None),
        ("360giving_andrew_lloyd_webber_foundation_2021-04.json.gz", 475, "date and time"),
        ("360giving_andrew_lloyd_webber_foundation_2021-04.xlsx", 475, None),
        ("360giving_lloyds_bank_foundation_merseyside_subset_testcopy.json", 161, "date and time"),
        ("360giving_power_to_change_merseyside_subset_testcopy.json", 58, "date and time"),
        ("360giving_wolfson_foundation_2014_merseyside_subset_testcopy.json", 5, "day/month/year"),
    ],
)
def test_real_files_keep_every_grant(name: str, number: int, converted: str | None) -> None:
    awards, report = load(GRANTS / name)
    assert (report.read, report.kept, report.refused) == (number, number, 0)
    assert len({award.identifier for award in awards}) == number
    assert all(award.award_date and award.amount_awarded is not None for award in awards)
    forms = {what for what in report.counts if what.startswith("dates converted")}
    assert forms == ({f"dates converted from {converted}"} if converted else set())


@pytest.mark.parametrize(
    "publisher", ["ab_charitable_trust_2021-04", "andrew_lloyd_webber_foundation_2021-04"]
)
def test_the_workbook_and_the_json_of_one_publisher_give_the_same_awards(publisher: str) -> None:
    from_json, _ = load(GRANTS / f"360giving_{publisher}.json.gz")
    from_table, _ = load(GRANTS / f"360giving_{publisher}.xlsx")
    same = {"description": None, "places": (), "title": ""}
    assert [award.model_copy(update=same) for award in from_table] == [
        award.model_copy(update=same) for award in from_json
    ]


def test_known_figures_of_ab_charitable_trust() -> None:
    awards, report = load(GRANTS / "360giving_ab_charitable_trust_2021-04.json.gz")
    assert report.counts == {"dates converted from date and time": 783}
    assert {problem.column for problem in report.problems} == {
        "Website",
        "Award Date - website format",
        "Amount Awarded - website format",
    }
    assert sum(bool(award.places) for award in awards) == 782
    assert not any(place.code for award in awards for place in award.places)


def test_a_duration_without_a_start_leaves_the_dates_unknown() -> None:
    awards, report = load(GRANTS / "360giving_andrew_lloyd_webber_foundation_2021-04.json.gz")
    assert report.counts["awards with a duration but no start date: dates not known"] == 468
    assert not any(award.start_date or award.end_date for award in awards)
    assert awards[0].places[0].code == "K02000001"


def test_lloyds_has_dates_and_no_place_for_postcodes_are_not_places() -> None:
    awards, _ = load(GRANTS / "360giving_lloyds_bank_foundation_merseyside_subset_testcopy.json")
    assert all(award.start_date and award.end_date for award in awards)
    assert not any(award.places or award.school_urns for award in awards)


def test_power_to_change_names_lsoas() -> None:
    awards, report = load(GRANTS / "360giving_power_to_change_merseyside_subset_testcopy.json")
    assert all(place.code_type == "LSOA" for award in awards for place in award.places)
    assert awards[0].amount_awarded == Decimal("3239.34")
    assert awards[0].amount_disbursed == 0
    assert len(report.problems) == 9


def test_wolfson_has_one_award_of_zero_which_stays_zero() -> None:
    awards, report = load(
        GRANTS / "360giving_wolfson_foundation_2014_merseyside_subset_testcopy.json"
    )
    assert [award.identifier for award in awards if award.amount_awarded == 0] == [
        awards[4].identifier
    ]
    assert [problem.row for problem in report.problems if "amount awarded is 0" in problem.reason]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        (GRANTS / "360giving_registry_2021-04.json.gz", "no “grants” at its root"),
        (FIXTURES / "GeoCodePostcode.xlsx", "no column “Title”"),
        (FIXTURES / "bom.csv", "no column “Title”, “Funding Org:Name”, “Recipient Org:Name”"),
        (FIXTURES / "decimal_amounts.csv", "not a register of awards"),
        (FIXTURES / "fundingproviders-grants_malformed.json", "line 10, character 15"),
        (FIXTURES / "validation_errors-3.json", "no “grants” at its root"),
    ],
)
def test_files_that_cannot_be_used_say_why(path: Path, says: str) -> None:
    with pytest.raises(FileProblem, match=says) as problem:
        load(path)
    assert str(problem.value).startswith(path.name)
    assert str(problem.value).endswith((".", "?"))


@pytest.mark.parametrize(
    ("name", "read_kept_refused"),
    [
        ("badfile_all_validation_errors.json", (1, 0, 1)),
        ("fundingproviders-grants_2_grants.xlsx", (2, 2, 0)),
        ("fundingproviders-grants_2_grants_cp1252.csv", (2, 2, 0)),
        ("fundingproviders-grants_2_grants_titleswithoutrollup.xlsx", (2, 2, 0)),
        ("fundingproviders-grants_broken_grants.json", (4, 2, 2)),
        ("fundingproviders_grants_2_grants.csv", (2, 2, 0)),
        ("nulls.json", (2, 0, 2)),
    ],
)
def test_validator_fixtures(name: str, read_kept_refused: tuple[int, int, int]) -> None:
    _, report = load(FIXTURES / name)
    assert (report.read, report.kept, report.refused) == read_kept_refused


def test_no_file_of_the_folders_is_left_out_or_breaks() -> None:
    for path in sorted([*GRANTS.glob("*.*"), *FIXTURES.iterdir()]):
        try:
            awards, report = load(path)
        except FileProblem:
            continue
        assert report.read == report.kept + report.refused
        assert report.kept == len(awards)
        assert report.as_json()
        assert report.as_text()


def test_windows_1252_and_the_missing_identifier_of_a_recipient() -> None:
    awards, report = load(FIXTURES / "fundingproviders-grants_2_grants_cp1252.csv")
    assert awards[0].identifier == "360G-<~>€funding€providers-000001/X/00/X"
    assert awards[0].recipient_id == "name:company-name-limited"
    assert [problem.severity for problem in report.problems].count("repaired") == 1


def test_refusals_of_nulls_and_duplicates_name_row_column_and_reason() -> None:
    _, report = load(FIXTURES / "fundingproviders-grants_broken_grants.json")
    refused = [problem for problem in report.problems if problem.severity == "refused"]
    assert [(problem.row, problem.column) for problem in refused] == [(2, "id"), (4, "id")]
    assert "same identifier" in refused[0].reason
