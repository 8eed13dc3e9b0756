"""The web form: checked while typing exactly as when it is sent; nothing typed is ever lost."""

import html
import io
from collections.abc import Callable

import pytest
from asking import Site
from desk import (
    KEY,
    NEXT,
    PROVIDER,
    filled,
    fresh,
    json_of,
    send,
    stands,
    there,
    told,
    value_of,
    which,
)
from office import Office
from python_calamine import CalamineWorkbook

from record.returns.field import Field
from record.returns.form import FIELDS
from record.rights import Role

MISTAKES = [
    ({"age_25_plus": "yes"}, "Aged 25 or over: “yes” is not a whole number"),
    ({"age_25_plus": "~20"}, "“~20” is not a whole number such as 0 or 20; write your best"),
    ({"sessions_delivered": "12.5"}, "Sessions you held: “12.5” is not a whole number"),
    ({"left_early": "-3"}, "“-3” is not a whole number such as 0 or 20; it cannot be less"),
    ({"sex_not_known": "1"}, "The totals differ: by age 20, by sex 19, by ethnic group 20."),
    ({"counting_basis": ""}, "Counting basis: the cell is blank."),
    ({"counting_basis": "people"}, "“people” is not a counting basis"),
    ({"spend_to_date": "lots"}, "Spent so far: “lots” is not an amount in pounds"),
    (
        {"outcome_1_name": "Trust", "outcome_1_scale": "1 to 5", "outcome_1_mean_before": "7"},
        "“7” is outside the scale “1 to 5”",
    ),
]
ODDITIES = [
    ({"sessions_delivered": "400"}, "“Sessions you held” went from 34 in 2026-Q1 to 400."),
    ({"counting_basis": "new this quarter"}, "The two cannot be added up. Is the change meant?"),
    ({"spend_to_date": "1"}, "“Spent so far” fell from"),
    ({}, "No referral route is given: how do people come?"),
]


def remarks(office: Office, form: dict[str, str]) -> list[str]:
    found = json_of(office.post("/returns/check", form))["remarks"]
    return [item["sentence"] for item in found]


def as_shown(field: Field, text: str) -> str:
    """How a page writes a figure that the file holds as plain digits."""
    if not text:
        return "not known"
    if field.kind == "pounds":
        return f"£{int(float(text)):,}" if float(text).is_integer() else f"£{float(text):,.2f}"
    return f"{int(text):,}" if field.kind == "whole" else text


def test_the_form_is_made_from_the_declaration_with_last_quarters_figures(office: Office) -> None:
    page = office.get("/returns/form", which(NEXT))
    last = filled(office)
    for field in FIELDS[3:]:
        assert f'<label for="{field.key}">{field.label}</label>' in page, field.key
        assert field.help.split("“")[0] in html.unescape(page)
        assert value_of(page, field.key) == ""
        if not field.restricted:
            assert f"2026-Q1: {as_shown(field, last[field.key])}" in told(page)
    text = told(page)
    assert "Unique this quarter : everyone you saw in these three months, each once." in text
    assert "12 people stayed on from last quarter" in text
    assert "In the example: 15." in text


def test_a_return_that_stands_is_filled_in(office: Office) -> None:
    page = office.get("/returns/form", which(KEY))
    for name, text in filled(office).items():
        if name not in ("intervention", "counting_basis", "id", "quarter", "seen"):
            assert value_of(page, name) == text
    assert 'value="unique this quarter" checked' in page


@pytest.mark.parametrize(("changes", "sentence"), MISTAKES)
def test_a_mistake_is_told_while_typing_and_again_when_sent(
    office: Office, changes: dict[str, str], sentence: str
) -> None:
    form = fresh(**changes)
    found = remarks(office, form)
    assert any(sentence in line for line in found), found
    assert stands(office, NEXT) is None

    answer = send(office, form, anyway=True)
    assert answer.status_code == 422
    page = told(answer.text)
    assert all(line in page for line in found)
    assert "Nothing has been sent yet." in page
    for name, text in form.items():
        if text and name not in ("counting_basis", "id", "quarter"):
            assert value_of(answer.text, name) == text
    assert stands(office, NEXT) is None


@pytest.mark.parametrize(("changes", "sentence"), ODDITIES)
def test_an_oddity_is_asked_about_and_may_be_sent_all_the_same(
    office: Office, changes: dict[str, str], sentence: str
) -> None:
    form = fresh(**changes)
    found = remarks(office, form)
    assert any(sentence in line for line in found), found
    first = send(office, form)
    assert first.status_code == 422
    assert all(line in told(first.text) for line in found)
    assert "Send all the same" in first.text
    assert stands(office, NEXT) is None
    assert send(office, form, anyway=True).status_code == 303
    made = there(office, NEXT)
    assert (made.state, made.received_by) == ("received", "Visitor to the demonstration")
    assert made.told.people == 20


def test_running_totals_come_from_the_same_cells(office: Office) -> None:
    def totals(**changes: str) -> tuple[list[int | None], str]:
        found = json_of(office.post("/returns/check", fresh(**changes)))
        return list(found["totals"].values()), found["agreement"]

    assert totals() == ([20, 20, 20], "The totals agree.")
    assert totals(age_0_4="1,000") == ([1020, 20, 20], "The totals differ.")
    assert totals(ethnic_white="") == ([20, 20, None], "The totals agree so far.")
    assert totals(ethnic_white="some") == ([20, 20, None], "The totals agree so far.")
    blank = dict.fromkeys(("age_25_plus", "sex_female", "sex_not_known", "ethnic_white"), "")
    assert totals(**blank) == ([None, None, None], "No number of people yet.")


def test_two_people_at_once_lose_nothing(office: Office) -> None:
    mine = filled(office, left_early="5", sessions_delivered="61")
    theirs = filled(office, completed="9", sessions_delivered="60")
    office.look_as(PROVIDER, "Kim Provider")
    assert send(office, theirs, anyway=True).status_code == 303
    office.be("Fay Funder", "*")
    answer = send(office, mine, anyway=True)
    assert answer.status_code == 409
    page = told(answer.text)
    assert "Kim Provider saved this return while you were writing." in page
    assert "Kim Provider: 60" in page
    assert "You: 61" in page
    assert value_of(answer.text, "left_early") == "5"
    assert value_of(answer.text, "completed") == "9"
    assert value_of(answer.text, "sessions_delivered") == "60"
    assert there(office).version == 2

    again = filled(office, left_early="5", sessions_delivered="61")
    assert send(office, again, anyway=True).status_code == 303
    now = there(office).told
    assert (now.left_early, now.completed, now.sessions_delivered) == (5, 9, 61)


def test_two_who_send_the_first_at_once(office: Office) -> None:
    assert send(office, fresh(completed="3"), anyway=True).status_code == 303
    answer = send(office, fresh(completed="4", left_early="1"), anyway=True)
    assert answer.status_code == 409
    assert value_of(answer.text, "completed") == "3"
    assert value_of(answer.text, "left_early") == "1"
    assert "You: 4" in told(answer.text)
    assert there(office, NEXT).told.completed == 3


def test_words_are_for_who_delivers_or_looks_after_the_award(office: Office) -> None:
    words = there(office).told.narrative()
    assert words
    for guise in (PROVIDER, "csp:DEMO-FUND-LPL", "analyst"):
        office.look_as(guise)
        page = html.unescape(office.get("/returns/form", which(KEY)))
        assert all(text in page for text in words.values()), guise
    before = there(office)
    for guise, status in (("csp:DEMO-FUND-PH", 403), ("partner:DEMO-ORG-001", 404)):
        office.look_as(guise)
        assert send(office, fresh(completed="9"), anyway=True).status_code == status
        for path in ("/returns/form", "/returns/return", "/returns/form.xlsx"):
            body = office.site.get(path, which(KEY)).data
            assert not any(text.encode() in body for text in words.values())
    assert there(office) == before


def test_the_excel_form_says_the_same(office: Office) -> None:
    words = there(office).told.narrative()
    body = office.site.get("/returns/form.xlsx", which(KEY)).data
    rows = CalamineWorkbook.from_filelike(io.BytesIO(body)).get_sheet_by_index(0).to_python()
    answers = {row[0]: row[2] for row in rows}
    assert answers["Sessions Delivered"] == 34
    assert set(words.values()) <= set(map(str, answers.values()))


def test_hostile_text_is_text(office: Office) -> None:
    hostile = '"><script>alert(1)</script>{{7*7}}=cmd'
    form = fresh(
        sessions_delivered=hostile, narrative_stories=hostile, outcome_1_name=hostile, age_5_10="x"
    )
    answer = send(office, form)
    assert answer.status_code == 422
    assert "<script>alert" not in answer.text
    assert "{{7*7}}" in answer.text
    assert value_of(answer.text, "narrative_stories") == hostile
    assert office.post("/returns/check", form).mimetype == "application/json"
    sent = fresh(narrative_stories=hostile, outcome_1_name=hostile, referral_sources=hostile)
    assert send(office, sent, anyway=True).status_code == 303
    for path in ("/returns/return", "/returns/form"):
        assert "<script>alert" not in office.get(path, which(NEXT))


def test_addresses_that_name_nothing_get_a_sentence(office: Office) -> None:
    for query, status, sentence in (
        ({"id": KEY[0], "quarter": "2025-07"}, 400, "is not a quarter; write it as 2025-Q3"),
        ({"id": "nobody's", "quarter": "2025-Q3"}, 404, "There is no award"),
        ({"id": "a\0b", "quarter": "2025-Q3"}, 400, "a character that no text has"),
    ):
        for path in ("/returns/form", "/returns/return", "/returns/form.xlsx"):
            answer = office.site.get(path, query)
            assert answer.status_code == status
            assert sentence in html.unescape(answer.text)


def test_on_real_data_somebody_has_to_be_signed_in(
    site_of: Callable[[str], Site], real_sqlite_url: str
) -> None:
    stranger = site_of(real_sqlite_url)
    award = stranger.release.awards[0]["id"]
    query = {"id": award, "quarter": "2025-Q3"}
    sent_to = stranger.get("/returns/form", query).headers["Location"]
    assert sent_to.startswith("/sign-in?then=/returns/form%3Fid%3D")
    for path in ("send", "accept", "question", "answer", "ask"):
        assert stranger.client.post(f"/returns/{path}", data=query).status_code == 401, path
    site = stranger.signed_in(Role.ANALYST)
    shown = site.get("/returns/return", query).text
    assert "No return stands for this quarter." in shown
    assert "Nobody owes a return yet" in site.get("/returns").text
