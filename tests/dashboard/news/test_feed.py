"""The feed: to its key alone, while its owner may read it, and no more than may leave."""

import re
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from asking import Site
from office import Office
from small_world import WARDS
from sqlalchemy import text
from village import Village, close, mark_of

from dashboard.news.feed import ATOM
from db.asker import Asker, asking_as
from record import members
from record.members import Newcomer
from record.rights import Role

NAMES = {"a": ATOM}
Answer = Any


def made(site: Site) -> str:
    """Path and query of a new feed, as the page tells it once."""
    page = site.client.post("/news/key", data={"act": "make"}).text
    found = re.search(r">http://localhost(/news/feed.atom\?key=[\w-]{43})</textarea>", page)
    assert found is not None
    return found[1]


def reader(site: Site) -> Site:
    """A program without a cookie."""
    return Site(site.app, site.app.server.test_client())


def names(body: bytes) -> list[str]:
    root = ElementTree.fromstring(body)
    return [one.text or "" for one in root.iterfind("a:entry/a:id", NAMES)]


@pytest.fixture
def member(village: Village) -> tuple[str, Site]:
    """A new member who follows the ward."""
    site = village.office.site.signed_in(Role.STEERING)
    assert site.client.post("/news/follow", data={"place": WARDS[0]}).status_code == 303
    found = re.search(r"\w+@example\.org", site.get("/news").text)
    assert found is not None
    return found[0], site


def test_it_is_atom_with_links_that_lead_somewhere(village: Village) -> None:
    village.be("Ann")
    before = mark_of(village.engine, "Ann")
    address = made(village.office.site)
    answer = reader(village.office.site).get(address)
    assert (answer.status_code, answer.mimetype) == (200, "application/atom+xml")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    root = ElementTree.fromstring(answer.data)
    assert root.tag == f"{{{ATOM}}}feed"
    for one in (root, *root.iterfind("a:entry", NAMES)):
        for part in ("id", "title", "updated"):
            assert one.findtext(f"a:{part}", "", NAMES), part
        moment = one.findtext("a:updated", "", NAMES)
        assert datetime.fromisoformat(moment).tzinfo is not None
        (link,) = one.findall("a:link", NAMES)
        where = urlsplit(link.get("href", ""))
        assert (where.scheme, where.netloc) == ("http", "localhost")
        assert village.office.site.get(f"{where.path}?{where.query}").status_code == 200
    told = names(answer.data)
    assert len(told) == len(set(told)) >= 6
    assert all(re.fullmatch(r"tag:localhost,2026:news/[0-9a-f]{32}", one) for one in told)
    kinds = {one.get("term") for one in root.iterfind("a:entry/a:category", NAMES)}
    assert {"awards", "endings", "figures"} <= kinds
    assert "Work <i>in</i> Ash: Ward 1" in {
        one.findtext("a:title", "", NAMES) for one in root.iterfind("a:entry", NAMES)
    }
    assert mark_of(village.engine, "Ann") == before, "reading it moves nobody's mark"
    assert address.partition("key=")[2] not in answer.text


def test_pieces_stay_the_same_pieces(village: Village) -> None:
    village.be("Eve")
    address = made(village.office.site)
    first = reader(village.office.site).get(address)
    again = reader(village.office.site).get(address, If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.data) == (304, b"")
    village.office.get("/news")
    shown = dict.fromkeys(("release", "note", "decision", "verdict"), "999")
    assert village.office.post("/news/seen", shown).status_code == 303
    assert names(reader(village.office.site).get(address).data) == names(first.data)


def test_a_feed_ends_with_its_key(village: Village, member: tuple[str, Site]) -> None:
    site = member[1]
    old = made(site)
    new = made(site)
    assert [reader(site).get(one).status_code for one in (old, new)] == [404, 200]
    with village.engine.connect() as connection:
        kept = connection.execute(text("SELECT key_hash FROM feed_key")).scalars().all()
    assert not any(new.partition("key=")[2] in one for one in kept)
    assert site.client.post("/news/key", data={"act": "end"}).status_code == 303
    refused = reader(site).get(new)
    assert (refused.status_code, "There is no feed at this address" in refused.text) == (404, True)


def test_a_feed_ends_with_its_owners_role(village: Village, member: tuple[str, Site]) -> None:
    email, site = member
    address = made(site)
    with asking_as(Asker(Role.ADMIN)), village.engine.begin() as connection:
        found = next(one for one in members.every(connection) if one.email == email)
        partner = Newcomer(email, found.name, Role.PARTNER, body="P1")
        members.change(connection, found.number, partner)
    assert reader(site).get(address).status_code == 404
    with asking_as(Asker(Role.ADMIN)), village.engine.begin() as connection:
        members.change(connection, found.number, Newcomer(email, found.name, Role.STEERING))
    assert reader(site).get(address).status_code == 200
    close(village.engine, email)
    assert reader(site).get(address).status_code == 404


def test_nothing_restricted_leaves(village: Village) -> None:
    """Whoever owns the feed: an analyst's own page says all of it."""
    village.be("Flo")
    about = f"place:{WARDS[0]}"
    for seen_by in ("partnership", "team"):
        note = {"kind": "safety", "seen_by": seen_by, "text": f"By night, {seen_by}"}
        assert village.office.post("/notes/keep", note | {"about": about}).status_code == 303
    decision = {"decided": "Move the lamp", "owner": "Sam", "decided_on": "2026-11-20"}
    assert village.office.post("/decisions/keep", decision | {"about": about}).status_code == 303
    page = village.office.get("/news")
    for words in ("87.9", "By night, team", "Move the lamp"):
        assert words in page
    outside = reader(village.office.site).get(made(village.office.site)).text
    preview = village.office.site.get("/news/email.txt").text
    for words in ("87.9", "44.0", "By night", "Move the lamp", "higher than"):
        assert words not in outside, words
        assert words not in preview, words
    for told in (outside, " ".join(preview.split())):
        assert "New figures for June 2026 and 2 more. Partners alone share these figures" in told
        assert "What it says is read on the screen alone." in told


def test_guessing_is_slowed_down(village: Village, member: tuple[str, Site]) -> None:
    address = made(member[1])
    guesser = reader(member[1])
    answers = [
        guesser.get("/news/feed.atom", {"key": f"guess {at}"}).status_code for at in range(9)
    ]
    assert answers[-1] == 429
    assert set(answers) <= {404, 429}
    assert guesser.get(address).status_code == 200, "a right key is no guess"
    assert guesser.get("/sign-in").status_code == 200


def test_the_address_is_not_shown_to_a_meeting(one_office: Office) -> None:
    one_office.look_as("analyst", "Ida")
    one_office.post("/news/follow", {"place": "DEMO-W109"})
    one_office.post("/meeting/start", {"then": "/news"})
    assert "As a feed" not in one_office.get("/news")
    assert one_office.post("/news/key", {"act": "make"}).status_code == 403


def test_it_is_all_done_as_the_applications_own_role(office: Office) -> None:
    """On both kinds of store: on PostgreSQL through the door alone."""
    office.look_as("csp:DEMO-B4", "Jo")
    assert office.post("/news/follow", {"place": "DEMO-W109"}).status_code == 303
    assert "Nothing is new" in office.get("/news")
    address = made(office.site)
    answer = reader(office.site).get(address)
    assert answer.status_code == 200
    assert names(answer.data), "endings in sight"
    shown = dict.fromkeys(("release", "note", "decision", "verdict"), "0")
    assert office.post("/news/seen", shown).status_code == 303
    assert office.post("/news/mail", {"mail": "never"}).status_code == 303
    assert office.post("/news/unfollow", {"place": "DEMO-W109"}).status_code == 303
    assert names(reader(office.site).get(address).data) == []
