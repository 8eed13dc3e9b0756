"""The checks of a quarterly return: each fault that section 3.6 of the evaluation names."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from record.award import Award
from record.returns.bands import EVERYBODY_ONCE
from record.returns.checks import check
from record.returns.comparisons import JUMP
from record.returns.form import FIELD_BY_KEY, FIELDS, NARRATIVES, keys_of
from record.returns.headings import recognise, wrong_bands
from record.returns.model import QuarterlyReturn
from record.returns.read import cells_of, read_cells
from record.returns.remarks import Remark
from record.returns.sums import scale_range

GOOD = {
    "intervention": "X-1",
    "quarter": "2025-Q3",
    "counting_basis": "new this quarter",
    "age_0_4": "0",
    "age_5_10": "12",
    "age_11_15": "9",
    "age_16_17": "4",
    "age_18_24": "0",
    "age_25_plus": "3",
    "age_not_known": "2",
    "sex_female": "14",
    "sex_male": "12",
    "sex_another": "0",
    "sex_not_known": "4",
    "ethnic_asian": "3",
    "ethnic_black": "2",
    "ethnic_mixed": "2",
    "ethnic_white": "18",
    "ethnic_other": "0",
    "ethnic_not_known": "5",
    "secondary_beneficiaries": "10",
    "referrals_received": "15",
    "referrals_accepted": "11",
    "referrals_waiting": "2",
    "referral_sources": "school; police",
    "sessions_delivered": "24",
    "completed": "8",
    "left_early": "3",
    "outcome_1_name": "Feeling safe",
    "outcome_1_scale": "1 to 5, higher is better",
    "outcome_1_number_measured": "13",
    "outcome_1_mean_before": "2.8",
    "outcome_1_mean_after": "3.1",
    "delivery_wards": "e05000900",
    "spend_to_date": "£12,500.50",
    "narrative_activities": "Group work.",
}
AWARD = Award(
    identifier="X-1",
    title="Boxing",
    amount_awarded=20_000,  # type: ignore[arg-type]
    start_date=date(2025, 4, 1),
    end_date=date(2026, 3, 31),
    funder_id="F",
    funder_name="Fund",
    recipient_id="R",
    recipient_name="Club",
)


def told(**cells: str) -> QuarterlyReturn:
    found, remarks = read_cells(GOOD | cells)
    assert found is not None, remarks
    return found


def refused(**cells: str) -> Remark:
    """The one remark that refuses these cells."""
    found, remarks = read_cells(GOOD | cells)
    assert found is None
    (only,) = [remark for remark in remarks if remark.severity == "refused"]
    return only


def asked(new: QuarterlyReturn, last: QuarterlyReturn | None = None) -> list[str]:
    remarks = check(new, last, AWARD)
    assert {remark.severity for remark in remarks} <= {"question"}
    return [remark.sentence for remark in remarks]


def test_a_good_return_has_no_remarks_and_comes_back_the_same() -> None:
    new = told()
    assert asked(new) == []
    assert (new.people, new.delivery_wards, new.referral_sources) == (
        30,
        ("E05000900",),
        ("school", "police"),
    )
    assert new.record()["spend_to_date"] == "12500.50"
    assert QuarterlyReturn(**new.record()) == new
    assert read_cells(cells_of(new)) == (new, [])


def test_the_form_the_model_and_the_cells_have_the_same_fields() -> None:
    plain = {field.key for field in FIELDS if not field.key.startswith("outcome_")}
    assert plain == set(QuarterlyReturn.model_fields) - {"outcomes"}
    assert len({field.heading for field in FIELDS}) == len(FIELDS) == len(cells_of(told()))
    for field in FIELDS:
        assert recognise(field.heading) is field
        assert "Example" in field.help, field.key
    assert len(NARRATIVES) == 5


@pytest.mark.parametrize(
    "words", ["yes", "N/A", "~20", "12.5", "-3", "1,2", "lots", "２０", "1e3", "12,34", "True"]
)
def test_words_where_a_number_belongs_are_refused_and_quoted(words: str) -> None:
    remark = refused(sessions_delivered=words)
    assert remark.fields == ("sessions_delivered",)
    assert f"Sessions you held: “{words}” is not a whole number" in remark.sentence
    assert remark.found == words


@pytest.mark.parametrize(
    ("written", "number"), [("0", 0), ("12.0", 12), ("1,234", 1234), (" 7 ", 7), ("", None)]
)
def test_numbers_as_spreadsheets_write_them_are_read(written: str, number: int | None) -> None:
    assert told(sessions_delivered=written).sessions_delivered == number


@pytest.mark.parametrize(
    ("cell", "words", "says"),
    [
        ("counting_basis", "people", "“people” is not a counting basis"),
        ("counting_basis", "", "the cell is blank"),
        ("quarter", "Q3 2025", "“Q3 2025” is not a quarter such as 2025-Q3"),
        ("quarter", "2025/26 Q1", "not those of the financial year"),
        ("quarter", "2025-Q5", "“2025-Q5” is not a quarter"),
        ("intervention", "", "the cell is blank"),
        ("sessions_delivered", "2000000", "more than 1,000,000"),
        ("spend_to_date", "most", "“most” is not an amount in pounds"),
        ("spend_to_date", "-5", "“-5” is not an amount in pounds"),
        ("outcome_1_mean_after", "5.5", "“5.5” is outside the scale “1 to 5, higher is better”"),
        ("outcome_1_mean_after", "3,1", "“3,1” is not a number such as 3.5"),
        ("outcome_1_number_measured", "0", "There is no average of nobody"),
        ("outcome_1_name", "", "Name what was measured"),
        ("narrative_stories", "x" * 10_001, "longer than 10,000 characters"),
    ],
)
def test_what_cannot_be_is_refused(cell: str, words: str, says: str) -> None:
    remark = refused(**{cell: words})
    assert says in remark.sentence
    assert cell in remark.fields


def test_a_measure_said_twice_is_refused() -> None:
    again = {"outcome_2_name": " feeling  SAFE", "outcome_2_scale": "1 to 5, Higher is better"}
    assert "stands twice" in refused(**again).sentence
    other = told(outcome_2_name="Feeling safe", outcome_2_scale="0 to 10")
    assert len(other.outcomes) == 2


def test_totals_that_differ_are_refused_with_all_three_and_the_way_out() -> None:
    remark = refused(sex_female="17", age_0_4="1")
    assert "by age 31, by sex 33, by ethnic group 30" in remark.sentence
    assert "2 more by age and 3 more by ethnic group are missing" in remark.sentence
    assert "under “Age not known” and “Ethnic group not known”" in remark.sentence
    assert remark.fields[:2] == ("age_not_known", "ethnic_not_known")


def test_not_known_makes_totals_agree_and_a_blank_is_named() -> None:
    assert told(sex_female="17", age_not_known="5", ethnic_not_known="8").people == 33
    remark = refused(sex_not_known="")
    assert "Blank: Sex not known" in remark.sentence
    assert any("“Aged 0 to 4” is blank" in line for line in asked(told(age_0_4="")))


def test_a_group_left_blank_is_asked_about_and_not_zero() -> None:
    new = told(**dict.fromkeys(keys_of(EVERYBODY_ONCE[2]), ""))
    assert new.ethnic_white is None
    assert [line for line in asked(new) if "write 30 under “Ethnic group not known”" in line]


def test_a_refused_cell_does_not_bring_a_false_total() -> None:
    assert refused(age_5_10="~20").fields == ("age_5_10",)


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"outcome_1_" + p: "" for p in ("name", "scale", "number_measured", "mean_before",
                                         "mean_after")}, "no outcome is given"),
        ({"outcome_1_number_measured": "31"}, "measured of 31 people, but 30"),
        ({"outcome_1_mean_after": ""}, "lacks the number measured or an average"),
        ({"referral_sources": ""}, "No referral route"),
        ({"sessions_delivered": ""}, "“Sessions you held” is blank"),
        ({"referrals_accepted": "16"}, "16 referrals were accepted, but 15 were received"),
        ({"quarter": "2024-Q3"}, "outside the award's dates, 1 April 2025 to 31 March 2026"),
        ({"quarter": "2026-Q2"}, "outside the award's dates"),
        ({"spend_to_date": "20000.01"}, "£20,000.01, above the award of £20,000"),
        ({"counting_basis": "unique this quarter", "completed": "28"}, "28 completed and 3 left"),
    ],
)  # fmt: skip
def test_what_is_odd_is_asked(cells: dict[str, str], says: str) -> None:
    (only,) = asked(told(**cells))
    assert says in only


def test_nobody_is_asked_about() -> None:
    zero = {key: "0" for group in EVERYBODY_ONCE for key in keys_of(group)}
    assert any("Was there really nobody" in line for line in asked(told(**zero)))
    blank = told(**dict.fromkeys(zero, ""))
    assert any("No number of people is given at all" in line for line in asked(blank))


def test_an_unknown_intervention_is_refused() -> None:
    (only,) = check(told(), None, None)
    assert only.severity == "refused"
    assert "there is no intervention “X-1”" in only.sentence


def test_against_last_quarter() -> None:
    last = told(quarter="2025-Q2", spend_to_date="6000")
    assert asked(told(), last) == []
    fallen = asked(told(spend_to_date="5000"), last)
    assert fallen == [
        "“Spent so far” fell from £6,000 in 2025-Q2 to £5,000. It counts from the award's first "
        "day, so it should not fall. Was money paid back?"
    ]
    other = asked(told(counting_basis="caseload at quarter end"), last)
    assert len(other) == 1
    assert "was “new this quarter” in 2025-Q2 and is “caseload at quarter end” now" in other[0]
    assert asked(told(referrals_accepted="17"), last) == []
    assert "2 were waiting from last quarter" in asked(told(referrals_accepted="18"), last)[0]


def test_jumps_are_asked_about_by_one_rule() -> None:
    assert (JUMP.times, JUMP.at_least) == (2, 10)
    last = told(quarter="2025-Q2")
    more = {"age_11_15": "40", "sex_male": "43", "ethnic_white": "49"}
    assert "The number of people went from 30 in 2025-Q2 to 61" in asked(told(**more), last)[0]
    assert asked(told(**more), told(quarter="2025-Q2", counting_basis="unique this quarter"))[
        0
    ].startswith("The counting basis was")
    pairs = [(4, 13), (4, 14), (20, 40), (30, 14)]
    assert [JUMP.between(*pair) for pair in pairs] == [False, True, False, True]


def test_messages_name_a_field_in_one_way_and_no_other_field_by_it() -> None:
    labels = [field.label for field in FIELDS]
    assert len(set(labels)) == len(labels)
    assert not {label for label in labels if label.title() == label and " " in label}
    assert FIELD_BY_KEY["narrative_activities"].label == "What you did this quarter"
    assert recognise("Narrative Activities") is FIELD_BY_KEY["narrative_activities"]


def test_age_bands_that_are_not_ours_are_told() -> None:
    reason = wrong_bands(["Quarter", "5–11", "11 - 16", "16 to 18 years", "25+ years"])
    assert reason is not None
    assert "“5–11”, “11 - 16”, “16 to 18 years”, “25+ years”" in reason
    assert "age 11 is in two of them; age 16 is in two of them; age 19 to 24 is in none" in reason
    assert "“Age 5-10”" in reason
    assert wrong_bands(["Age 5–10", "AGE 25+", "Outcome 2 Name", "Quarter"]) is None


def test_scales_say_their_range() -> None:
    assert scale_range("0 to 20, higher is better") == (0, 20)
    assert scale_range("1–10") == (1, 10)
    assert scale_range("SDQ") is None
    assert scale_range(None) is None


@given(st.dictionaries(st.sampled_from([f.key for f in FIELDS]), st.text(max_size=12)))
def test_no_cell_whatever_stops_the_reader(cells: dict[str, Any]) -> None:
    """Either a return that is the same when written out and read again, or a refusal."""
    found, remarks = read_cells(GOOD | cells)
    if found is None:
        assert any(remark.severity == "refused" for remark in remarks)
        assert all(remark.fields and remark.sentence for remark in remarks)
    else:
        assert read_cells(cells_of(found))[0] == found
