"""The register's screens: list, award, form, proposals, and who may do what."""

import html
import re
from urllib.parse import quote

import pytest
from asking import NOTICE, Site
from office import AWARD, Office

PAGES = ("/register", "/register/proposals", "/register/new", "/who")


def told(page: str) -> str:
    """Text of a page, without tags, in one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def titles(page: str) -> list[str]:
    found = re.findall(r'<th scope="row"><a href="/register/award[^"]*">([^<]*)</a>', page)
    return [html.unescape(title) for title in found]


@pytest.mark.parametrize("path", PAGES)
def test_every_screen_says_that_figures_are_invented(demo: Site, real: Site, path: str) -> None:
    assert NOTICE in demo.get(path).text
    assert NOTICE not in real.get(path).text


def test_the_list_has_every_award_and_its_sum(demo: Site) -> None:
    page = told(demo.get("/register").text)
    known = [item["amount_awarded"] for item in demo.release.awards if item["amount_awarded"]]
    unknown = len(demo.release.awards) - len(known)
    assert f"{len(demo.release.awards)} award s" in page.replace("awards", "award s")
    assert f"£{sum(known):,.0f} awarded, {unknown} amounts not known" in page


def test_facets_words_order_and_pages_are_in_the_address(demo: Site) -> None:
    awards = demo.release.awards
    found = demo.get("/register", {"q": "mentor", "sort": "-amount_awarded"}).text
    said = [
        item
        for item in awards
        if "mentor"
        in " ".join(
            item[name] or ""
            for name in ("title", "description", "funder_name", "recipient_name", "programme", "id")
        ).casefold()
    ]
    amounts = {item["title"]: item["amount_awarded"] for item in said}
    shown = titles(found)
    assert sorted(shown) == sorted(item["title"] for item in said)
    known = [amounts[title] for title in shown if amounts[title] is not None]
    assert known == sorted(known, reverse=True)
    pages = [titles(demo.get("/register", {"page": number}).text) for number in (1, 2, 3, 9)]
    assert [len(page) for page in pages] == [50, 50, 50, 50]
    assert pages[2] == pages[3]
    assert sorted(sum(pages[:3], [])) == sorted(item["title"] for item in awards)


def test_a_facet_counts_what_choosing_it_would_show(demo: Site) -> None:
    page = demo.get("/register", {"status": "live"}).text
    offered = re.findall(
        r'name="(\w+)" value="([^"]+)"[^>]*>(?:<span>[^<]*</span>)<span class="tally">([\d,]+)',
        page,
    )
    assert len(offered) > 30
    for facet, escaped, count in offered[::9]:
        key = html.unescape(escaped)
        chosen = {"status": ["live", key] if facet == "status" else "live", facet: [key]}
        if facet == "status":
            chosen = {"status": [key]}
        shown = told(demo.get("/register", chosen).text)
        number = re.search(r"Columns .*?Show (\d+) (?:of \d+ )?award", shown)
        assert number is not None
        assert int(number[1]) == int(count.replace(",", "")), (facet, key)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"sort": "colour"}, "cannot be ordered by “colour”"),
        ({"cols": "colour"}, "“colour” is not a column"),
        ({"page": "0"}, "“0” is not a page"),
        ({"page": "²"}, "is not a page"),
    ],
)
def test_an_address_that_makes_no_sense_is_told(
    demo: Site, query: dict[str, str], sentence: str
) -> None:
    answer = demo.get("/register", query)
    assert answer.status_code == 400
    assert sentence in html.unescape(answer.text)


def test_nothing_found_says_what_to_do(demo: Site) -> None:
    page = told(demo.get("/register", {"q": "zzzz"}).text)
    assert "No award is all of that. Take a choice away, or see all 150" in page


def test_an_unknown_award_is_a_sentence(demo: Site) -> None:
    for identifier in ("nowhere", ""):
        answer = demo.get("/register/award", {"id": identifier})
        assert answer.status_code == 404
        assert "There is no award" in answer.text


def test_an_edit_is_shown_with_its_history_and_can_be_put_back(office: Office) -> None:
    before = office.award()
    office.be("Ann of Liverpool", before.funder_id)
    answer = office.post(
        "/register/save", office.filled(title=["Ring & rope"], age_to=["19"], amount_spent=["0"])
    )
    assert answer.status_code == 303
    page = told(office.get("/register/award", {"id": AWARD}))
    assert "Ring & rope" in page
    assert "Ann of Liverpool · changed" in page
    assert f"Title {before.title} Ring & rope" in page
    assert "Spent £0" in page
    assert "1 award was changed since the map was published" in told(office.get("/register"))
    change = re.findall(r'name="change" value="(\d+)"', office.get(f"/register/award?id={AWARD}"))
    back = {"id": AWARD, "change": change[0], "field": ["title"]}
    assert office.post("/register/put-back", back).status_code == 303
    assert (office.award().title, office.award().age_to) == (before.title, 19)


def test_problems_are_told_at_their_field_and_nothing_is_saved(office: Office) -> None:
    before = office.award()
    form = office.filled(amount_awarded=["about 20"], end_date=["1999-01-01"])
    answer = office.post("/register/save", form)
    assert answer.status_code == 422
    assert "Nothing has been saved yet" in answer.text
    assert "Found “about 20”" in answer.text
    assert 'value="about 20"' in answer.text
    assert "the end is before the start" in answer.text.lower()
    assert office.award() == before
    assert office.post("/register/save", {**form, "anyway": "1"}).status_code == 303
    assert office.award().amount_awarded is None


def test_a_form_without_a_title_cannot_be_saved_anyway(office: Office) -> None:
    answer = office.post("/register/save", office.filled(title=[""], anyway="1"))
    assert answer.status_code == 422
    assert "there is no title" in answer.text.lower()


def test_the_later_of_two_sees_both_versions(office: Office) -> None:
    early, late = office.filled(title=["First"]), office.filled(title=["Second"], age_from=["9"])
    assert office.post("/register/save", early).status_code == 303
    answer = office.post("/register/save", late)
    page = told(answer.text)
    assert answer.status_code == 409
    assert "saved this award while you were writing" in page
    assert "Visitor to the demonstration: First" in page
    assert "You: Second" in page
    assert office.award().title == "First"
    seen = re.search(r'name="seen" value="(\d+)"', answer.text)
    assert seen is not None
    again = {**late, "seen": seen[1]}
    assert office.post("/register/save", again).status_code == 303
    assert (office.award().title, office.award().age_from) == ("Second", 9)


def test_who_does_not_look_after_an_award_proposes(office: Office) -> None:
    office.be("Dee", "DEMO-FUND-PH")
    assert "Propose a change" in office.get("/register/award", {"id": AWARD})
    answer = office.post("/register/save", office.filled(title=["Better"], why="The brochure"))
    assert answer.headers["Location"] == "/register/proposals"
    assert office.award().title != "Better"
    page = told(office.get("/register/proposals"))
    assert "“The brochure”" in page
    assert f"Title {office.award().title} Better" in page
    assert "Who looks after the awards" in page
    number = {"number": "1", "verdict": "accept", "answer": ""}
    assert office.post("/register/decide", number).status_code == 403
    office.be("Ann", office.award().funder_id)
    assert "Dee proposes to change title" in told(office.get("/register/award", {"id": AWARD}))
    assert office.post("/register/decide", number).status_code == 303
    assert office.award().title == "Better"
    assert office.post("/register/decide", number).status_code == 409
    assert "Accepted : Better, proposed by Dee" in told(office.get("/register/proposals"))


def test_a_new_award_is_added_once(office: Office) -> None:
    form = {
        "identifier": "NEW-1",
        "title": "Night football",
        "funder_name": "An invented fund",
        "recipient_name": "An invented club",
        "currency": "GBP",
        "place_name": ["Northgate", ""],
        "place_code": ["DEMO-W035", ""],
        "place_code_type": ["WD", ""],
        "anyway": "1",
    }
    assert office.post("/register/save", form).status_code == 303
    assert office.award("NEW-1").places[0].code == "DEMO-W035"
    assert "Not on the map yet" in office.get("/register/award", {"id": "NEW-1"})
    assert "NEW-1" in office.get("/register", {"where": "not-published"})
    answer = office.post("/register/save", form)
    assert answer.status_code == 422
    assert "another award has this identifier" in answer.text.lower()


def test_on_real_data_somebody_has_to_be_signed_in(real: Site) -> None:
    stranger = Site(real.app, real.app.server.test_client())
    for path in ("/register", "/register/new", "/register/award?id=x"):
        answer = stranger.get(path)
        assert answer.status_code == 303
        assert answer.headers["Location"] == f"/sign-in?then={quote(path)}"
    assert stranger.client.post("/register/publish").status_code == 401
    assert "analyst of the tests" in real.get("/register").text


def test_a_form_that_another_site_sends_is_refused(office: Office) -> None:
    before = office.award()
    form = office.filled(title=["Taken over"])
    for headers in (
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
    ):
        assert office.post("/register/save", form, **headers).status_code == 403
    assert office.award() == before
    assert office.post("/register/save", form, Origin="http://localhost").status_code == 303


@pytest.mark.parametrize(
    "then", ["https://elsewhere.example/x", "//elsewhere.example", "/\\elsewhere.example", "x"]
)
def test_nobody_is_led_to_another_site(office: Office, then: str) -> None:
    answer = office.post("/who/introduce", {"name": "Ann", "keeps": "", "then": then})
    target = answer.headers["Location"]
    assert target.startswith("/")
    assert not target.startswith(("//", "/\\"))


@pytest.mark.parametrize("number", ["²", "9" * 30, "-1", "1.0", ""])
def test_a_number_that_no_form_of_ours_sends_is_a_sentence(one_office: Office, number: str) -> None:
    for path, form in (
        ("/register/decide", {"number": number, "verdict": "accept"}),
        ("/register/put-back", {"id": AWARD, "change": number, "field": "title"}),
        ("/register/organisations/decide", {"number": number, "verdict": "undo-merge"}),
    ):
        answer = one_office.post(path, form)
        assert answer.status_code == 400, path
        assert "This form lacks a part" in answer.text


def test_hostile_text_stays_text(office: Office) -> None:
    hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}"
    office.be(hostile[:100], "*")
    form = office.filled(title=[hostile], description=[hostile], recipient_name=[hostile])
    assert office.post("/register/save", {**form, "anyway": "1"}).status_code == 303
    for page in ("/register?q=script", f"/register/award?id={AWARD}", f"/register/edit?id={AWARD}"):
        text = office.get(page)
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "&lt;script&gt;alert(1)" in text
        assert "{{7*7}}" in text


def test_publishing_puts_the_register_on_the_map(office: Office) -> None:
    office.post("/register/save", office.filled(title=["Ring craft"]))
    before = office.site.release.key
    assert office.post("/register/publish", {}).status_code == 303
    assert office.site.release.key != before
    assert office.site.release.by_id()[AWARD]["title"] == "Ring craft"
    assert "since the map was published" not in office.get("/register")
