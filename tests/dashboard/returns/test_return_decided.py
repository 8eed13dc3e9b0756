"""A question goes back with its cell marked; it is answered; the return is accepted."""

import html

from desk import FUNDER, KEY, NEXT, PROVIDER, asked, filled, marked, send, there, told, which
from office import Office

from record.returns.stored import history


def ask(office: Office, field: str, question: str) -> int:
    form = {**which(KEY), "field": field, "question": question}
    return office.post("/returns/question", form).status_code


def accept(office: Office, seen: int) -> tuple[int, str]:
    answer = office.post("/returns/accept", {**which(KEY), "seen": str(seen)})
    return answer.status_code, html.unescape(answer.text)


def test_the_journey_of_a_question(office: Office) -> None:
    office.be("Fay Funder", FUNDER)
    assert ask(office, "sessions_delivered", "34? It was 25.") == 303
    assert there(office).state == "queried"
    page = office.get("/returns/return", which(KEY))
    assert marked(page) == {"sessions_delivered"}
    assert "Question open" in told(page)
    assert "1 question about it has no answer yet" in told(page)
    status, said = accept(office, 1)
    assert status == 400
    assert "have no answer. Answer them first." in said

    office.look_as(PROVIDER, "Kim Provider")
    form = office.get("/returns/form", which(KEY))
    assert marked(form) == {"sessions_delivered"}
    assert "Fay Funder asks: 34? It was 25." in told(form)
    assert 'id="sessions_delivered" name="sessions_delivered" type="text" value="34"' in form
    assert form.count("autofocus") == 1
    changed = filled(office, sessions_delivered="38")
    assert send(office, changed, anyway=True).status_code == 303
    assert there(office).state == "received"
    assert asked(office)[0].answer == "Changed from “34” to “38”."
    assert asked(office)[0].answered_by == "Kim Provider"

    office.be("Fay Funder", FUNDER)
    status, said = accept(office, 1)
    assert status == 409
    assert "Look at both versions" in said
    assert there(office).state == "received"
    assert accept(office, 2)[0] == 303
    assert there(office).accepted_by == "Fay Funder"
    with office.engine.connect() as connection:
        steps = [step.what for step in history(connection, *KEY)]
    assert steps == ["sent", "queried", "changed", "answered", "accepted"]
    page = told(office.get("/returns/return", which(KEY)))
    assert "Accepted by Fay Funder" in page
    assert "Sessions you held 34 38" in page


def test_a_figure_that_is_right_is_answered_in_words(office: Office) -> None:
    ask(office, "age_25_plus", "All of them?")
    ask(office, "completed", "So many?")
    first, second = (item.id for item in asked(office))
    answer = {**which(KEY), "number": str(first), "answer": "Yes, <b>all</b>."}
    assert office.post("/returns/answer", answer).status_code == 303
    assert there(office).state == "queried"
    assert "&lt;b&gt;all&lt;/b&gt;" in office.get("/returns/return", which(KEY))
    again = office.post("/returns/answer", answer)
    assert again.status_code == 400
    assert "somebody has answered it" in again.text

    form = filled(office, **{f"answer-{second}": "Counted twice; see the note."})
    assert send(office, form, anyway=True).status_code == 303
    assert there(office).version == 1
    assert there(office).state == "received"
    assert asked(office)[1].answer == "Counted twice; see the note."


def test_a_question_that_stays_open_keeps_the_return_queried(office: Office) -> None:
    ask(office, "completed", "So many?")
    assert send(office, filled(office, left_early="5"), anyway=True).status_code == 303
    assert (there(office).version, there(office).state) == (2, "queried")
    assert asked(office)[0].answer is None


def test_words_are_never_quoted_in_an_answer(office: Office) -> None:
    ask(office, "narrative_challenges", "Which end?")
    secret = "A secret nobody may read."
    assert send(office, filled(office, narrative_challenges=secret), anyway=True).status_code == 303
    assert asked(office)[0].answer == "Written anew."


def test_only_who_keeps_the_award_accepts_and_asks(office: Office) -> None:
    for keeps in ("", "DEMO-FUND-PH"):
        office.be("Kim Provider", keeps)
        assert ask(office, "completed", "So many?") == 403
        assert accept(office, 1)[0] == 403
        page = told(office.get("/returns/return", which(KEY)))
        assert "Only who looks after the awards of Liverpool" in page
        assert "Accept version" not in page
    assert (there(office).state, asked(office)) == ("received", [])
    office.be("Tim Team", "*")
    assert accept(office, 1)[0] == 303


def test_questions_about_nothing_are_refused(office: Office) -> None:
    assert ask(office, "shoe_size", "Which?") == 400
    assert ask(office, "completed", "   ") == 400
    assert office.post("/returns/accept", {**which(NEXT), "seen": "1"}).status_code == 400
    assert office.post("/returns/accept", {**which(KEY), "seen": "x"}).status_code == 400
    ask(office, "completed", "So many?")
    other = {"id": "DEMO-PH-2023-001", "quarter": "2025-Q3", "number": str(asked(office)[0].id)}
    assert office.post("/returns/answer", {**other, "answer": "Yes."}).status_code == 400
    assert asked(office)[0].answer is None


def test_nothing_is_taken_from_another_site(office: Office) -> None:
    form = {**which(KEY), "seen": "1"}
    for path in ("send", "check", "accept", "question", "answer", "ask", "bring/receive"):
        assert office.post(f"/returns/{path}", form, Sec_Fetch_Site="cross-site").status_code == 403
    assert there(office).state == "received"


def test_the_awards_page_lists_its_returns(office: Office) -> None:
    page = told(office.get("/register/award", {"id": KEY[0]}))
    assert "2026-Q2 : write it Overdue 2026-Q1 Received 34 unique this quarter" in page
    assert "Quarters are not added here" in page
    assert "small numbers can identify people" in page
