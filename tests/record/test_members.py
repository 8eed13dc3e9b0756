"""Who may sign in: added, invited, signed in, changed, closed; and nobody guesses for long."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, select, update

from db.member_tables import member, member_link, member_session, sign_in_failure
from record import guessing, members, passwords, sessions
from record.members import Newcomer, Unfit
from record.passwords import Weak
from record.rights import Role

ANN = Newcomer("Ann@Example.org ", " Ann  Field ", Role.ADMIN)
CSP = Newcomer("csp@example.org", "Casey", Role.CSP, la_code="E08000012")
WORDS = "copper kettle sunday"


def added(engine: Engine, told: Newcomer = ANN, password: str = WORDS) -> int:
    with engine.begin() as connection:
        number = members.add(connection, told, "the tests")
        found = members.by_number(connection, number)
        assert found is not None
        members.keep_password(connection, found, members.hashed(found, password))
    return number


def test_a_member_is_kept_without_the_password(engine: Engine) -> None:
    number = added(engine)
    with engine.connect() as connection:
        row = connection.execute(select(member)).mappings().one()
        assert (row["email"], row["name"], row["role"]) == ("ann@example.org", "Ann Field", "admin")
        assert row["password"].startswith("$argon2id$")
        assert WORDS not in str(dict(row))
        assert members.with_password(connection, "ANN@example.org", WORDS) == members.by_number(
            connection, number
        )


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("ann@example.org", "copper kettle monday"),
        ("ann@example.org", ""),
        ("nobody@example.org", WORDS),
        ("", WORDS),
    ],
)
def test_nobody_else_gets_in(engine: Engine, email: str, password: str) -> None:
    added(engine)
    with engine.connect() as connection:
        assert members.with_password(connection, email, password) is None


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (Newcomer("ann", "Ann", Role.ADMIN), "not an e-mail address"),
        (Newcomer("a@b", "Ann", Role.ADMIN), "not an e-mail address"),
        (Newcomer("a b@c.de", "Ann", Role.ADMIN), "not an e-mail address"),
        (Newcomer("<a@c.de", "Ann", Role.ADMIN), "not an e-mail address"),
        (Newcomer("a" * 200 + "@c.de", "Ann", Role.ADMIN), "not an e-mail address"),
        (Newcomer("a@c.de", "  ", Role.ADMIN), "name of 1 to 100"),
        (Newcomer("a@c.de", "A" * 101, Role.ADMIN), "name of 1 to 100"),
        (Newcomer("a@c.de", "Ann", Role.PARTNER), "which provider"),
        (Newcomer("a@c.de", "Ann", Role.CSP), "which borough"),
        (Newcomer("a@c.de", "Ann", Role.ANONYMOUS), "Choose a role"),
        (Newcomer("ANN@example.org", "Ann", Role.ADMIN), "a member already"),
    ],
)
def test_what_is_unfit_is_said(engine: Engine, told: Newcomer, said: str) -> None:
    added(engine)
    with engine.begin() as connection, pytest.raises(Unfit, match=said):
        members.add(connection, told, "the tests")


@pytest.mark.parametrize(
    "password",
    ["short", "           x", "aaaaaaaaaaaaaaaa", "abababababababab", "x" * 201, "Ann@Example.org",
     "ann field ann field"],
)  # fmt: skip
def test_weak_passwords_are_refused(engine: Engine, password: str) -> None:
    with pytest.raises(Weak):
        added(engine, ANN, password)


def test_body_and_borough_only_where_the_role_has_them(engine: Engine) -> None:
    told = Newcomer("s@example.org", "Sam", Role.STEERING, body="X", la_code="Y")
    with engine.begin() as connection:
        found = members.by_number(connection, members.add(connection, told, "the tests"))
        assert found is not None
        assert (found.body, found.la_code) == ("", "")


def test_a_changed_role_ends_every_session(engine: Engine) -> None:
    added(engine)
    number = added(engine, CSP)
    with engine.begin() as connection:
        sessions.begin(connection, "t1", number, {})
        sessions.begin(connection, "t2", number, {})
        members.change(connection, number, Newcomer(CSP.email, "Casey", Role.STEERING))
        assert sessions.find(connection, "t1") is None
        assert connection.execute(select(member_session)).all() == []


def test_change_checks_what_it_is_told(engine: Engine) -> None:
    number = added(engine, CSP)
    with engine.begin() as connection, pytest.raises(Unfit, match="which provider"):
        members.change(connection, number, Newcomer("x@y.zz", "Casey", Role.PARTNER))


def test_a_closed_member_is_out_at_once_and_stays_named(engine: Engine) -> None:
    added(engine)
    number = added(engine, CSP)
    with engine.begin() as connection:
        sessions.begin(connection, "t1", number, {})
        members.invite(connection, number, "link")
        members.close(connection, number, "Ann")
        assert sessions.find(connection, "t1") is None
        assert members.invited(connection, "link") is None
        assert members.with_password(connection, CSP.email, WORDS) is None
        assert members.known_as(connection, "someone", CSP.email) is None
        assert members.by_number(connection, number) is None
        assert {one.name for one in members.every(connection)} == {"Ann Field", "Casey"}
        members.open_again(connection, number)
        again = members.by_number(connection, number)
        assert again is not None
        assert not again.has_password


def test_the_last_administrator_stays(engine: Engine) -> None:
    number = added(engine)
    with engine.begin() as connection:
        with pytest.raises(Unfit, match="last administrator"):
            members.close(connection, number, "Ann")
        with pytest.raises(Unfit, match="last administrator"):
            members.change(connection, number, Newcomer("a@b.cd", "Ann", Role.ANALYST))
    other = added(engine, Newcomer("bob@example.org", "Bob", Role.ADMIN))
    with engine.begin() as connection:
        members.close(connection, number, "Bob")
        assert members.admins(connection) == 1
        assert members.by_number(connection, other) is not None


def test_an_invitation_works_once_and_for_three_days(engine: Engine) -> None:
    number = added(engine)
    with engine.begin() as connection:
        members.invite(connection, number, "first")
        members.invite(connection, number, "second")
        assert members.invited(connection, "first") is None, "a new one takes the old one's place"
        found = members.invited(connection, "second")
        assert found is not None
        members.keep_password(connection, found, members.hashed(found, "green lamp tuesday"))
        assert members.invited(connection, "second") is None
        members.invite(connection, number, "third")
        late = datetime.now(UTC) - timedelta(seconds=1)
        connection.execute(update(member_link).values(ends_at=late))
        assert members.invited(connection, "third") is None


def test_an_identity_provider_knows_one_member_for_good(engine: Engine) -> None:
    number = added(engine)
    with engine.begin() as connection:
        assert members.known_as(connection, "subject-1", "stranger@example.org") is None
        first = members.known_as(connection, "subject-1", "Ann@example.org")
        assert first is not None
        assert first.number == number
        assert members.known_as(connection, "subject-1", "renamed@example.org") == first
        assert members.known_as(connection, "subject-2", "ann@example.org") is None, "taken over"


def test_sessions_end_by_themselves(engine: Engine) -> None:
    number = added(engine)
    now = datetime.now(UTC)
    with engine.begin() as connection:
        for name, values in (
            ("idle", {"seen_at": now - sessions.IDLE - timedelta(seconds=1)}),
            ("old", {"ends_at": now - timedelta(seconds=1)}),
        ):
            sessions.begin(connection, name, number, {})
            found = member_session.c.token_hash == name
            connection.execute(member_session.update().where(found).values(**values))
            assert sessions.find(connection, name) is None
        sessions.begin(connection, "new", number, {"a": 1})
        kept = sessions.find(connection, "new")
        assert kept is not None
        assert (kept.member_id, kept.told) == (number, {"a": 1})
        assert len(connection.execute(select(member_session)).all()) == 1, "ended ones go"


def test_an_errand_is_taken_once_and_only_from_nobodys_session(engine: Engine) -> None:
    number = added(engine)
    told = {"errand": {"state": "s"}}
    with engine.begin() as connection:
        sessions.begin(connection, "away", None, told)
        sessions.begin(connection, "visitor", None, {"visitor": {"role": "admin"}})
        sessions.begin(connection, "member", number, told)
        sessions.begin(connection, "late", None, told, timedelta(0))
        assert sessions.take(connection, "away", "errand") == {"state": "s"}
        for name in ("away", "visitor", "member", "late", ""):
            assert sessions.take(connection, name, "errand") is None
        assert sessions.find(connection, "away") is None
        assert sessions.find(connection, "visitor") is not None
        assert sessions.find(connection, "member") is not None


def tries(engine: Engine, email: str, address: str, times: int) -> list[bool]:
    found = []
    for _ in range(times):
        with engine.begin() as connection:
            found.append(guessing.may_try(connection, email, address))
    return found


def test_five_tries_for_one_member_from_one_address(engine: Engine) -> None:
    assert tries(engine, "ann", "1.2.3.4", 7) == [True] * 5 + [False] * 2
    assert tries(engine, "ann", "5.6.7.8", 1) == [True], "nobody locks a member out from elsewhere"
    with engine.begin() as connection:
        guessing.succeeded(connection, "ann", "1.2.3.4")
    assert tries(engine, "ann", "1.2.3.4", 1) == [True]


def test_thirty_from_one_address_and_fifty_for_one_member(engine: Engine) -> None:
    assert sum(tries(engine, f"m{n}", "1.2.3.4", 1)[0] for n in range(32)) == 30
    assert sum(tries(engine, "ann", f"10.0.0.{n}", 1)[0] for n in range(52)) == 50


def test_tries_are_forgotten(engine: Engine) -> None:
    tries(engine, "ann", "1.2.3.4", 5)
    early = datetime.now(UTC) - guessing.WITHIN - timedelta(seconds=1)
    with engine.begin() as connection:
        connection.execute(update(sign_in_failure).values(failed_at=early))
    assert tries(engine, "ann", "1.2.3.4", 1) == [True]
    longer = datetime.now(UTC) - guessing.FORGOTTEN_AFTER - timedelta(seconds=1)
    with engine.begin() as connection:
        connection.execute(update(sign_in_failure).values(failed_at=longer))
    tries(engine, "bob", "1.2.3.4", 1)
    with engine.connect() as connection:
        assert len(connection.execute(select(sign_in_failure)).all()) == 1


def test_fingerprints_need_the_secret() -> None:
    assert passwords.fingerprint("one", "x") != passwords.fingerprint("two", "x")
    assert passwords.fingerprint("one", "x") == passwords.fingerprint("one", "x")
    assert len({passwords.token() for _ in range(50)}) == 50


def test_sessions_are_bounded(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest go, each kind by itself."""
    number = added(engine)
    monkeypatch.setattr(sessions, "MOST_OF_NOBODY", 3)
    with engine.begin() as connection:
        for at in range(sessions.MOST_OF_ONE + 2):
            sessions.begin(connection, f"m{at:02}", number, {})
        for at in range(5):
            sessions.begin(connection, f"n{at}", None, {})
        query = select(member_session.c.token_hash).order_by(member_session.c.token_hash)
        found = list(connection.execute(query).scalars())
    kept = [f"m{at:02}" for at in range(2, sessions.MOST_OF_ONE + 2)]
    assert found == [*kept, "n2", "n3", "n4"]


def test_notes_of_failures_are_bounded(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guessing, "MOST_KEPT", 10)
    with engine.begin() as connection:
        for at in range(25):
            assert guessing.may_try(connection, f"member {at}", f"10.0.0.{at}")
        kept = connection.execute(select(sign_in_failure.c.email_hash)).scalars().all()
    assert sorted(kept) == sorted(f"member {at}" for at in range(15, 25))


def test_addresses_of_version_6_count_by_their_beginning(engine: Engine) -> None:
    with engine.begin() as connection:
        tries = [
            guessing.may_try(connection, "ann", f"2001:db8:0:1::{at:x}")
            for at in range(1, guessing.MOST_FOR_ONE + 2)
        ]
        assert tries == [True] * guessing.MOST_FOR_ONE + [False]
        assert guessing.may_try(connection, "ann", "2001:db8:0:2::1")
    assert guessing.neighbourhood("::ffff:10.0.0.1") == "10.0.0.1"
    assert guessing.neighbourhood("no address") == "no address"
    assert len(guessing.neighbourhood("x" * 99)) == 64


def test_addresses_that_have_ended_go(engine: Engine) -> None:
    first, second = added(engine), added(engine, CSP)
    with engine.begin() as connection:
        members.invite(connection, first, "one")
        late = datetime.now(UTC) - timedelta(seconds=1)
        connection.execute(update(member_link).values(ends_at=late))
        members.invite(connection, second, "two")
        assert list(connection.execute(select(member_link.c.token_hash)).scalars()) == ["two"]
