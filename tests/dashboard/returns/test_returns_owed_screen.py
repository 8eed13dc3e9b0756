"""Who owes what on a day, recomputed from the files of the demonstration."""

import csv
import html
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from desk import FUNDER, KEY, told
from icalendar import Calendar
from office import Office

from record.returns.owed import asks

DEMO = Path(__file__).resolve().parents[3] / "data/demo"
OPENING = date(2026, 11, 1)


def rows(name: str) -> list[dict[str, str]]:
    with (DEMO / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def days(quarter: str) -> tuple[date, date]:
    year, number = int(quarter[:4]), int(quarter[-1])
    after = date(year + number // 4, number % 4 * 3 + 1, 1)
    return date(year, number * 3 - 2, 1), after - timedelta(days=1)


def expected(office: Office, on: date) -> Counter[str]:
    """Counted quarter by quarter, without ``analysis.owed``."""
    with office.engine.connect() as connection:
        came = connection.exec_driver_sql(
            "SELECT intervention, quarter, state FROM quarterly_return"
        ).all()
    state = {(row[0], row[1]): row[2] for row in came}
    register = rows("register.csv")
    funder_of = {row["Identifier"]: row["Funding Org:Identifier"] for row in register}
    first: dict[str, str] = {}
    for name, quarter in state:
        funder = funder_of[name]
        first[funder] = min(first.get(funder, quarter), quarter)
    found: Counter[str] = Counter()
    for row in register:
        start, end = row["Planned Dates:Start Date"], row["Planned Dates:End Date"]
        funder = row["Funding Org:Identifier"]
        if funder not in first or not start or not end:
            continue
        if row["Status"] in ("proposed", "withdrawn"):
            continue
        for year in (2025, 2026):
            for quarter in (f"{year}-Q{number}" for number in (1, 2, 3, 4)):
                begins, ends = days(quarter)
                live = date.fromisoformat(start) <= ends and date.fromisoformat(end) >= begins
                if not live or quarter < first[funder] or begins > on:
                    continue
                late = on > ends + timedelta(days=28)
                waiting = "not yet" if on <= ends else "overdue" if late else "due"
                found[state.get((row["Identifier"], quarter), waiting)] += 1
    return found


def shown(page: str) -> dict[str, int]:
    tiles = re.findall(
        r'<div class="tile-([\w-]+)(?: late)?"><dt>[^<]+</dt><dd>([\d,]+)</dd>', page
    )
    return {key.replace("-", " "): int(number.replace(",", "")) for key, number in tiles}


def test_the_counts_are_those_of_the_files(office: Office) -> None:
    for on in (OPENING, date(2025, 7, 15), date(2026, 7, 28), date(2026, 7, 29)):
        found = shown(office.get("/returns", {"on": on.isoformat()}))
        assert {key: number for key, number in found.items() if number} == expected(office, on)
    assert shown(office.get("/returns")) == shown(office.get("/returns", {"on": "2026-11-01"}))


def test_the_demonstration_owes_as_in_life(office: Office) -> None:
    found = shown(office.get("/returns"))
    ended = sum(number for state, number in found.items() if state != "not yet")
    assert found["received"] > 0.9 * ended
    assert 12 <= found["overdue"] <= 24


def test_the_address_narrows_the_list(office: Office) -> None:
    page = office.get("/returns", {"state": "received", "quarter": "2026-Q1", "funder": FUNDER})
    text = told(page)
    assert "Open door for survivors 2026-Q1 28 Apr 2026 Received" in text
    table = page.split('<table class="owed">', 1)[1].split("</table>", 1)[0]
    assert set(re.findall(r"20\d\d-Q\d", table)) == {"2026-Q1"}
    late = told(office.get("/returns", {"state": "overdue", "q": "carry nothing"}))
    assert "Carry nothing, Boilermakers 2026-Q3 28 Oct 2026 Overdue 4 days late" in late
    assert "No return is all of that" in told(office.get("/returns", {"q": "zzzz"}))


def test_states_follow_what_happens(office: Office) -> None:
    before = shown(office.get("/returns"))
    form = {"id": KEY[0], "quarter": KEY[1]}
    office.post("/returns/question", {**form, "field": "completed", "question": "So many?"})
    page = office.get("/returns", {"state": "queried"})
    assert "See the question" in page
    after = shown(office.get("/returns"))
    assert after == {**before, "queried": 1, "received": before["received"] - 1}


def test_what_cannot_be_read_gets_a_sentence(office: Office) -> None:
    for query, sentence in (
        ({"on": "yesterday"}, "is not a date"),
        ({"page": "0"}, "is not a page"),
        ({"page": "²"}, "is not a page"),
    ):
        answer = office.site.get("/returns", query)
        assert answer.status_code == 400
        assert sentence in html.unescape(answer.text)
    assert office.site.get("/returns", {"page": "999999"}).status_code == 200


def test_a_funder_says_what_it_collects(office: Office) -> None:
    form = {"funder": FUNDER, "from": "2026-q3", "days": "10"}
    office.be("Other Funder", "DEMO-FUND-PH")
    assert office.post("/returns/ask", form).status_code == 403
    office.be("Kim Provider", "")
    assert office.post("/returns/ask", form).status_code == 403
    assert "This funder collects returns" not in office.get("/returns")
    office.be("Tim Team", "*")
    assert office.post("/returns/ask", {**form, "funder": "a\0b"}).status_code == 400
    office.be("Fay Funder", FUNDER)
    assert office.post("/returns/ask", form).status_code == 303
    with office.engine.connect() as connection:
        (said,) = [item for item in asks(connection) if item.funder_id == FUNDER]
    assert (said.from_quarter, said.days_to_send) == ("2026-Q3", 10)
    text = told(office.get("/returns", {"funder": FUNDER}))
    assert "2026-Q3 10 Oct 2026 Overdue 22 days late" in text
    for wrong in ({"from": "soon"}, {"days": "many"}, {"days": "9999"}):
        assert office.post("/returns/ask", {**form, **wrong}).status_code == 400
    assert office.post("/returns/ask", {**form, "none": "1"}).status_code == 303
    assert "for Liverpool" not in told(office.get("/returns", {"funder": FUNDER}))


def test_reminders_are_one_text_for_each_provider(office: Office) -> None:
    office.be("Fay Funder", FUNDER)
    page = office.get("/returns/reminders", {"funder": FUNDER, "state": "overdue"})
    texts = [html.unescape(t) for t in re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.S)]
    starts = [text.splitlines()[0] for text in texts]
    assert len(starts) == len(set(starts)) > 1
    assert all(text.rstrip().endswith("Fay Funder") for text in texts)
    lines = [line for text in texts for line in text.splitlines() if line.startswith("- ")]
    counted = shown(office.get("/returns", {"funder": FUNDER}))
    assert len(lines) == counted["overdue"]
    assert "Nobody of what is chosen" in office.get("/returns/reminders", {"state": "received"})


def test_the_calendar_has_every_date_that_is_waited_for(office: Office) -> None:
    answer = office.site.get("/returns/calendar.ics", {"funder": FUNDER})
    assert answer.mimetype == "text/calendar"
    events = Calendar.from_ical(answer.data).walk("VEVENT")
    counted = shown(office.get("/returns", {"funder": FUNDER}))
    assert len(events) == counted["overdue"] + counted["due"] + counted["not yet"]
    assert len({str(event["uid"]) for event in events}) == len(events)
    assert answer.data == office.site.get("/returns/calendar.ics", {"funder": FUNDER}).data
