"""Signing in and out over HTTP: a plain page, sessions that the server keeps, members and links."""

import html
import re
from datetime import timedelta
from typing import Any

import pytest
from asking import Site
from office import Office
from welcomed import SECRET

from dashboard.identity import COOKIE
from db.connection import hold
from record import audit, members, passwords
from record.machine import LOADER
from record.members import Newcomer
from record.rights import Role

EMAIL, WORDS = "ann@example.org", "copper kettle sunday"
ANN = Newcomer(EMAIL, "Ann Field", Role.ADMIN)


@pytest.fixture
def house(office: Office) -> Office:
    """Data that count as real, and one administrator who has not signed in."""
    office.site.release.front["demonstration"] = False
    with office.engine.begin() as connection:
        number = members.add(connection, ANN, "the tests")
        found = members.by_number(connection, number)
        assert found is not None
        members.keep_password(connection, found, members.hashed(found, WORDS))
    return office


def sign_in(house: Office, email: str = EMAIL, password: str = WORDS, **more: str) -> Any:
    return house.post("/sign-in/now", {"email": email, "password": password, **more})


def cookie(house: Office) -> str:
    found = house.site.client.get_cookie(COOKIE)
    return found.value if found else ""


def acts(house: Office) -> list[str]:
    with house.engine.connect() as connection:
        audit.verify(connection)
        lines = reversed(audit.latest(connection, 99))
    return [line.act for line in lines if line.who != LOADER.name]


def test_a_member_signs_in_and_goes_on(house: Office) -> None:
    led = house.site.get("/register/proposals")
    page = html.unescape(house.get(led.location))
    assert 'name="then" value="/register/proposals"' in page
    answer = sign_in(house, then="/register/proposals")
    assert (answer.status_code, answer.location) == (303, "/register/proposals")
    assert "Ann Field" in house.get("/register/proposals")
    told = answer.headers["Set-Cookie"]
    assert "HttpOnly" in told
    assert "SameSite=Lax" in told
    assert "Secure" not in told, "plain HTTP on this machine"
    assert house.site.get("/sign-in").status_code == 303
    assert acts(house) == ["signed_in"]


def test_over_https_the_cookie_never_travels_plainly(house: Office) -> None:
    form = {"email": EMAIL, "password": WORDS}
    answer = house.site.client.post("/sign-in/now", data=form, base_url="https://localhost")
    assert "Secure" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize(("proxies", "secure"), [(0, False), (1, True)])
def test_a_proxy_is_believed_only_where_there_is_one(
    house: Office, site_of: Any, proxies: int, secure: bool
) -> None:
    address = house.engine.url.render_as_string(hide_password=False)
    site = site_of(address, proxies=proxies)
    told = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "10.9.8.7", "X-Forwarded-Host": "evil"}
    form = {"email": EMAIL, "password": "wrong"}
    for _ in range(5):
        site.client.post("/sign-in/now", data=form, headers=told)
    form["password"] = WORDS
    elsewhere = site.client.post(
        "/sign-in/now", data=form, headers={**told, "X-Forwarded-For": "1.1.1.1"}
    )
    assert elsewhere.status_code == (303 if secure else 429)
    if secure:
        assert "Secure" in elsewhere.headers["Set-Cookie"]


@pytest.mark.parametrize(
    ("email", "password"),
    [(EMAIL, "wrong"), (EMAIL, ""), ("x@example.org", WORDS), ("", ""), ("' OR 1=1 --", "x")],
)
def test_a_stranger_is_told_the_same_whatever_is_wrong(
    house: Office, email: str, password: str
) -> None:
    answer = sign_in(house, email, password)
    assert answer.status_code == 422
    assert "do not belong together" in answer.text
    assert cookie(house) == ""
    assert acts(house) == []


@pytest.mark.parametrize("email", ["a\0b", "x" * 301])
def test_what_is_no_address_at_all_is_refused(house: Office, email: str) -> None:
    assert sign_in(house, email).status_code == 400


def test_guessing_is_slowed_down(house: Office) -> None:
    statuses = [sign_in(house, password=f"guess number {n}").status_code for n in range(6)]
    assert statuses == [422] * 5 + [429]
    assert sign_in(house).status_code == 429, "the right one too, or guessing would pay"


def test_the_present_password_cannot_be_guessed_either(house: Office) -> None:
    """By somebody who found a screen unlocked."""
    sign_in(house)
    new = {"password": "green lamp tuesday", "again": "green lamp tuesday"}
    tries = [house.post("/account/password", {"now": f"guess {n}", **new}) for n in range(6)]
    assert [answer.status_code for answer in tries] == [422] * 5 + [429]
    assert "Wait a quarter of an hour" in tries[-1].text
    right = house.post("/account/password", {"now": WORDS, **new})
    assert right.status_code == 429, "the right one too, or guessing would pay"


def test_slips_before_the_right_password_are_forgotten(house: Office) -> None:
    sign_in(house)
    new = {"password": "green lamp tuesday", "again": "green lamp wednesday"}
    for _ in range(2):
        for _ in range(4):
            assert house.post("/account/password", {"now": "a slip", **new}).status_code == 422
        answer = house.post("/account/password", {"now": WORDS, **new})
        assert answer.status_code == 422
        assert "not the same" in answer.text


def test_the_record_is_not_held_while_a_password_is_worked_out(
    house: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is slow on purpose, and others save meanwhile."""
    sign_in(house)
    held: list[bool] = []
    work = passwords.hashed

    def watched(*told: Any) -> str:
        with house.engine.begin() as connection:
            hold(connection, timedelta(milliseconds=200))
            held.append(False)
        return work(*told)

    monkeypatch.setattr(passwords, "hashed", watched)
    new = {"now": WORDS, "password": "green lamp tuesday", "again": "green lamp tuesday"}
    assert house.post("/account/password", new).status_code == 303
    assert held == [False]


def test_the_token_changes_at_sign_in(house: Office) -> None:
    house.site.client.set_cookie(COOKIE, "chosen by somebody else")
    sign_in(house)
    first = cookie(house)
    assert first not in ("", "chosen by somebody else")
    house.site.client.set_cookie(COOKIE, first)
    sign_in(house)
    assert cookie(house) != first
    other = Site(house.site.app, house.site.app.server.test_client())
    other.client.set_cookie(COOKIE, first)
    assert other.get("/account").status_code == 303, "the one before has ended"


def test_a_copied_cookie_dies_at_sign_out(house: Office) -> None:
    sign_in(house)
    thief = Site(house.site.app, house.site.app.server.test_client())
    thief.client.set_cookie(COOKIE, cookie(house))
    assert thief.get("/account").status_code == 200
    assert house.post("/sign-out", {}).location == "/sign-in?out=1"
    assert "You are signed out" in house.get("/sign-in?out=1")
    assert thief.get("/account").status_code == 303
    assert cookie(house) == ""
    assert acts(house) == ["signed_in", "sign_out"]


def test_the_store_holds_no_token(house: Office) -> None:
    sign_in(house)
    with house.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM member_session").all()
    assert cookie(house) not in str(rows)
    assert passwords.fingerprint(SECRET, cookie(house)) in str(rows)


def test_nobody_is_led_to_another_site(house: Office) -> None:
    for then in (
        "//elsewhere.example",
        "https://elsewhere.example/x",
        "/\\elsewhere.example",
        "/\t/elsewhere.example",
        "/\r\n\\elsewhere.example",
    ):
        assert sign_in(house, then=then).location.startswith("/")
        assert not sign_in(house, then=then).location.startswith(("//", "/\\"))


def test_an_administrator_adds_somebody_who_chooses_a_password(house: Office) -> None:
    sign_in(house)
    told = {"email": "sam@example.org", "name": "Sam", "role": "steering"}
    made = house.post("/members/add", told)
    assert made.status_code == 303
    page = html.unescape(house.post("/members/invite", {"number": made.location[-1:]}).text)
    link = re.search(r'value="http://localhost(/sign-in/password\?token=[^"]+)"', page)
    assert link is not None
    guest = Office(Site(house.site.app, house.site.app.server.test_client()), house.engine)
    assert "Choose a password, Sam" in guest.get(link[1])
    form = {"token": link[1].partition("=")[2], "password": "short", "again": "short"}
    weak = guest.post("/sign-in/password/set", form)
    assert (weak.status_code, "at least 12 characters" in weak.text) == (422, True)
    form |= {"password": "green lamp tuesday", "again": "green lamp"}
    assert "not the same" in guest.post("/sign-in/password/set", form).text
    form |= {"again": "green lamp tuesday"}
    assert guest.post("/sign-in/password/set", form).status_code == 303
    assert "Sam" in guest.get("/account")
    assert guest.site.get("/members").status_code == 403
    assert guest.site.get(link[1]).status_code == 404, "it works once"
    assert acts(house) == ["signed_in", "member_added", "member_invited", "password_set"]


def test_a_member_changes_the_password_and_is_out_elsewhere(house: Office) -> None:
    sign_in(house)
    elsewhere = Site(house.site.app, house.site.app.server.test_client())
    elsewhere.client.set_cookie(COOKIE, cookie(house))
    form = {"now": "wrong", "password": "green lamp tuesday", "again": "green lamp tuesday"}
    assert "not your password now" in house.post("/account/password", form).text
    form["now"] = WORDS
    assert house.post("/account/password", form).status_code == 303
    assert "new password is kept" in house.get("/account?changed=1")
    assert elsewhere.get("/account").status_code == 303
    assert sign_in(house).status_code == 422


def test_a_closed_member_is_out_at_once(house: Office) -> None:
    sign_in(house)
    sam = house.site.signed_in(Role.STEERING)
    assert sam.get("/account").status_code == 200
    with house.engine.connect() as connection:
        number = next(m.number for m in members.every(connection) if m.role is Role.STEERING)
    assert house.post("/members/close", {"number": str(number)}).status_code == 303
    assert sam.get("/account").status_code == 303
    assert "Closed: this member cannot sign in" in house.get(f"/members/member?number={number}")
    last = house.post("/members/close", {"number": "1"})
    assert "last administrator" in last.text


def test_hostile_names_stay_text(house: Office) -> None:
    sign_in(house)
    hostile = '"><script>alert(1)</script>{{7*7}}'
    told = {"email": "sam@example.org", "name": hostile, "role": "steering"}
    assert house.post("/members/add", told).status_code == 303
    for path in ("/members", "/members/member?number=2", "/members/trail"):
        page = house.get(path)
        assert "<script>alert(1)" not in page
        assert "49" not in re.sub(r"[^>]*script[^<]*", "", page.partition("alert(1)")[2][:20])
    wrong = house.post("/members/add", {**told, "email": hostile})
    assert wrong.status_code == 422
    assert "<script>alert(1)" not in wrong.text


def test_the_trail_is_shown_to_administrators(house: Office) -> None:
    sign_in(house)
    house.get("/download/interventions.csv")
    page = html.unescape(house.get("/members/trail"))
    assert "signed in" in page
    assert "/download/interventions.csv" in page


def test_roles_are_tried_on_the_demonstration_alone(house: Office) -> None:
    assert house.site.get("/who").status_code == 404
    assert house.post("/who/introduce", {"guise": "admin"}).status_code == 404
    house.site.release.front["demonstration"] = True
    assert house.post("/who/introduce", {"guise": "admin", "name": "Dee"}).status_code == 303
    assert house.site.get("/members").status_code == 200
    house.site.release.front["demonstration"] = False
    assert house.site.get("/members").status_code == 303, "and is worth nothing on real data"


def test_no_visitor_from_another_machine(house: Office) -> None:
    house.site.release.front["demonstration"] = True
    at_home = house.site.client.get("/register", base_url="http://127.0.0.1:8050")
    assert at_home.status_code == 200
    for host in ("map.example.org", "127.0.0.1.example.org", "192.168.1.7:8050"):
        answer = house.site.client.get("/register", base_url=f"http://{host}")
        assert answer.status_code == 303, host
