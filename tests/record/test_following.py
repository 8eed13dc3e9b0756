"""Who follows what: each person's own mark, key and e-mails."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine

from db.backup import LEFT_OUT
from record import following, members
from record.following import MOST_PLACES, NEVER, WEEKLY, Full, Mark, Whose
from record.members import Newcomer
from record.rights import Role

DAY = date(2026, 11, 1)
BEGUN = Mark({"release": 3, "note": 1}, datetime(2026, 11, 1, 9, 30, tzinfo=UTC), DAY)
LATER = Mark({"release": 5, "note": 4}, datetime(2026, 12, 1, 9, 30, tzinfo=UTC), date(2026, 12, 1))
ANN, BEN = Whose(visitor="Ann"), Whose(visitor="Ben")


def test_everybody_has_a_mark_of_their_own(engine: Engine) -> None:
    with engine.begin() as connection:
        for who in (ANN, BEN):
            following.follow(connection, who, "W1", "Ash", BEGUN)
        following.follow(connection, ANN, "W1", "Ash", LATER)
        following.follow(connection, ANN, "B1", "Northborough", LATER)
        ann = following.find(connection, ANN)
        assert ann is not None
        assert (ann.codes, ann.seen, ann.sent) == (("W1", "B1"), BEGUN, BEGUN)
        following.see(connection, ann.number, LATER)
        following.unfollow(connection, ann.number, "W1")
        ann, ben = following.find(connection, ANN), following.find(connection, BEN)
    assert ann is not None
    assert ben is not None
    assert (ann.codes, ann.seen, ann.sent) == (("B1",), LATER, BEGUN)
    assert (ben.codes, ben.seen) == (("W1",), BEGUN)
    assert (ann.seen.last("note"), ann.seen.last("verdict")) == (4, 0)


def test_a_new_key_takes_the_place_of_the_old(engine: Engine) -> None:
    with engine.begin() as connection:
        following.follow(connection, ANN, "W1", "Ash", BEGUN)
        ann = following.find(connection, ANN)
        assert ann is not None
        assert ann.key_made_at is None
        following.give_key(connection, ann.number, "one")
        assert following.by_key(connection, "one") == following.find(connection, ANN)
        following.give_key(connection, ann.number, "two")
        assert following.by_key(connection, "one") is None
        following.take_key(connection, ann.number)
        assert following.by_key(connection, "two") is None
        assert "feed_key" in LEFT_OUT


def test_who_begins_to_be_sent_e_mails_is_sent_what_is_new_from_then_on(engine: Engine) -> None:
    with engine.begin() as connection:
        following.follow(connection, ANN, "W1", "Ash", BEGUN)
        ann = following.find(connection, ANN)
        assert ann is not None
        assert ann.mail == NEVER
        assert following.mailed(connection) == []
        following.choose_mail(connection, ann.number, WEEKLY, LATER)
        (sent_to,) = following.mailed(connection)
        assert (sent_to.sent, sent_to.seen) == (LATER, BEGUN)
        following.choose_mail(connection, ann.number, WEEKLY, BEGUN)
        assert following.mailed(connection) == [sent_to], "saving the same again moves nothing"
        following.choose_mail(connection, ann.number, NEVER, LATER)
        assert following.mailed(connection) == []


def test_the_feed_of_a_closed_member_does_not_come_back_with_them(engine: Engine) -> None:
    with engine.begin() as connection:
        told = Newcomer("kim@example.org", "Kim", Role.STEERING)
        number = members.add(connection, told, "the tests")
        following.follow(connection, Whose(member_id=number), "W1", "Ash", BEGUN)
        kim = following.find(connection, Whose(member_id=number))
        assert kim is not None
        following.give_key(connection, kim.number, "one")
        members.close(connection, number, "the tests")
        members.open_again(connection, number)
        assert following.by_key(connection, "one") is None
        assert following.find(connection, Whose(member_id=number)) is not None


def test_nobody_follows_more_than_can_be_read(engine: Engine) -> None:
    with engine.begin() as connection:
        for number in range(MOST_PLACES):
            following.follow(connection, ANN, f"W{number}", "Ash", BEGUN)
        with pytest.raises(Full):
            following.follow(connection, ANN, "B1", "Northborough", BEGUN)
