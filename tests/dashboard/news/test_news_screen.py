"""What is new on the page: since each person's own mark, as their role may see it."""

import re
from typing import Any

import pytest
from office import Office
from small_world import BOROUGH, WARDS
from village import Village, change, mark_of

from record.rights import EVERYTHING, Role


def words(page: str) -> str:
    """Of the left column, as it is read."""
    main = page.split("<main", 1)[1].split("<aside", 1)[0]
    return " ".join(re.sub(r"<[^>]*>", " ", main).split())


def seen_form(page: str) -> dict[str, str]:
    form = page.split('action="/news/seen"', 1)[1].split("</form>", 1)[0]
    return dict(re.findall(r'name="(\w+)" value="(\d+)"', form))


def test_what_a_publishing_brought_is_told_by_kind(village: Village) -> None:
    village.be("Ann", Role.STEERING)
    page = village.office.get("/news")
    told = words(page)
    assert "4 awards, 2 endings, 1 overlap, 1 new or corrected figure in Ward 1 since" in told
    assert "Amount: £36,500 before, £40,000 now." in told
    assert "New: Another funder pays Provider an amount that is not known, from" in told
    assert "Withdrawn by its funder. It was: Funder pays Provider £36,500" in told
    assert "After it, 1 other for ages 10–14 goes on there." in told
    assert "It is the last one known for ages 70–90 in Ward 1." in told
    assert "Found: Both pay for mentoring" in told
    assert "higher than 131.9 a year before by more than chance" in told
    assert "Another title" not in told, "of another ward, and a title is no news"
    assert "<i>in</i>" not in page
    for address in (
        "/register/award?id=award-new",
        "/overlaps/pair?a=award-0&amp;b=award-new",
        "/?measure=ed_assault&amp;period=2026-Q2&amp;area=ward&amp;place=E05999901&amp;tab=needed",
    ):
        assert f'href="{address}"' in page
        assert village.office.site.get(address.replace("&amp;", "&")).status_code == 200


def test_a_mark_moves_when_somebody_says_so_and_no_sooner(village: Village) -> None:
    village.be("Ben")
    before = mark_of(village.engine, "Ben")
    shown = seen_form(village.office.get("/news"))
    village.office.get("/news/email.txt")
    assert mark_of(village.engine, "Ben") == before
    forged = dict.fromkeys(shown, "999999999")
    assert village.office.post("/news/seen", forged).status_code == 303
    after = mark_of(village.engine, "Ben")
    assert after.last("release") == village.office.site.release.number
    told = words(village.office.get("/news"))
    assert "Nothing is new in Ward 1 since" in told
    assert "2 endings that were in sight before" in told
    assert village.office.post("/news/seen", dict.fromkeys(shown, "0")).status_code == 303
    assert mark_of(village.engine, "Ben").seen == after.seen, "a mark does not go back"
    village.be("Ann")
    assert "4 awards" in words(village.office.get("/news"))


def test_what_came_while_somebody_looked_is_told_the_next_time(village: Village) -> None:
    village.be("Cal")
    shown = seen_form(village.office.get("/news"))
    note = {"kind": "gap", "seen_by": "keepers", "text": "No bus", "about": f"place:{WARDS[0]}"}
    assert village.office.post("/notes/keep", note).status_code == 303
    decision = {"decided": "Ask both", "owner": "Sam", "decided_on": "2026-11-20"}
    about = {"about": f"place:{WARDS[0]}"}
    assert village.office.post("/decisions/keep", decision | about).status_code == 303
    assert village.office.post("/news/seen", shown).status_code == 303
    told = words(village.office.get("/news"))
    assert "2 notes and decisions in Ward 1" in told
    assert "Note by Cal: No bus" in told
    assert "Decided on 20 Nov 2026: Ask both (Sam sees to it)" in told
    village.be("Cal", Role.STEERING)
    told = words(village.office.get("/news"))
    assert ("No bus" in told, "Ask both" in told) == (False, True)


def test_a_settled_pair_is_no_longer_news_but_that_it_was_settled(village: Village) -> None:
    village.be("Dot")
    pair = {"a": "award-0", "b": "award-new"}
    page = village.office.get("/overlaps/pair", pair)
    hidden = dict(re.findall(r'name="(step|matters_a|matters_b)" value="([^"]*)"', page))
    told = {**pair, **hidden, "verdict": "complementary", "reason": "Other ages."}
    assert village.office.post("/overlaps/settle", told).status_code == 303
    found = words(village.office.get("/news"))
    assert "Settled as “Complementary”, so it is no longer in the list." in found
    assert "Found: Both pay" not in found


def test_changes_wait_for_the_next_publishing(village: Village) -> None:
    village.be("Eve")
    change(village.engine, "award-0", title="Yet another")
    told = words(village.office.get("/news"))
    assert "1 award here was changed after the map was published on" in told
    assert "Yet another" not in told


def test_places_are_followed_and_left(one_office: Office) -> None:
    one_office.look_as("csp:DEMO-B4", "Gil")
    page = one_office.get("/news")
    assert "Follow St Helens" in page
    wrong: tuple[dict[str, Any], ...] = ({}, {"place": "Orchard Bank"}, {"place": "Nowhere"})
    for form in wrong:
        answer = one_office.post("/news/follow", form)
        assert (answer.status_code, "is no ward or borough" in answer.text) == (400, True)
    for place in ("orchard bank, st helens", "DEMO-B4", "DEMO-B4", "Wirral"):
        assert one_office.post("/news/follow", {"place": place}).status_code == 303
    page = one_office.get("/news")
    assert "Nothing is new" in page
    assert "Orchard Bank, St Helens and Wirral since" in words(page)
    assert [one_office.site.json(f"/map/around/{x}")["follows"] for x in ("DEMO-W109", "DEMO-B1")]
    then = {"place": "DEMO-W109", "then": "https://elsewhere.example/x"}
    assert one_office.post("/news/unfollow", then).headers["Location"] == "/x"
    around = [one_office.site.json(f"/map/around/{x}")["follows"] for x in ("DEMO-W109", "DEMO-B4")]
    assert around == [False, True]
    lsoa = one_office.site.release.areas("lsoa")["codes"][0]
    assert one_office.site.json(f"/map/around/{lsoa}")["follows"] is None


def test_who_follows_nothing_is_told_what_to_do(one_office: Office) -> None:
    one_office.be("Hal", EVERYTHING)
    assert "Choose the wards or boroughs that you look after." in one_office.get("/news")
    seen = dict.fromkeys(("release", "note", "decision", "verdict"), "1")
    for path, form in (("unfollow", {"place": "x"}), ("seen", seen), ("key", {"act": "make"})):
        answer = one_office.post(f"/news/{path}", form)
        assert (answer.status_code, "You follow no place yet" in answer.text) == (409, True)
    assert one_office.site.get("/news/email.txt").status_code == 409


@pytest.mark.parametrize(
    ("path", "form", "status"),
    [
        ("seen", {"release": "1"}, 400),
        ("seen", dict.fromkeys(("release", "note", "decision", "verdict"), "²"), 400),
        ("mail", {"mail": "hourly"}, 400),
        ("mail", {"mail": "weekly"}, 409),
    ],
)
def test_what_cannot_be_kept_is_refused(
    village: Village, path: str, form: dict[str, str], status: int
) -> None:
    village.be("Ann")
    assert village.office.post(f"/news/{path}", form).status_code == status


def test_a_borough_is_followed_whole(village: Village) -> None:
    village.be("Flo")
    told = words(village.office.get("/news"))
    assert "4 awards, 2 endings" in told
    assert "Smallborough" in told
    assert f'href="/?place={BOROUGH}"' in village.office.get("/news")
