"""Who follows which wards and boroughs, up to where they have looked, and how they are told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hmac import compare_digest
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, select

from db.news_tables import feed_key, followed_place, follower

NEVER: Final = "never"
WEEKLY: Final = "weekly"
MAILS: Final = (NEVER, WEEKLY)
COUNTED: Final = ("release", "note", "decision", "verdict")
MOST_PLACES: Final = 200


class Full(ValueError):
    """More places are followed than anybody would read about."""


@dataclass(frozen=True)
class Whose:
    """A member, or a visitor to the demonstration by name: the other is None."""

    member_id: int | None = None
    visitor: str | None = None


@dataclass(frozen=True)
class Mark:
    """Up to where somebody was told: the last number of each of ``COUNTED``, and the day from which
    endings were counted. ``at``: UTC."""

    seen: Mapping[str, int]
    at: datetime
    day: date

    def last(self, what: str) -> int:
        return self.seen.get(what, 0)


@dataclass(frozen=True)
class Place:
    """``name``: as it was called when somebody began to follow it."""

    code: str
    name: str
    since: datetime


@dataclass(frozen=True)
class Follower:
    """``seen``: what they looked at; ``sent``: what they were sent. ``key_made_at``: None where
    they have no feed."""

    number: int
    whose: Whose
    places: tuple[Place, ...]
    seen: Mark
    mail: str
    sent: Mark
    key_made_at: datetime | None

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(place.code for place in self.places)


def find(connection: Connection, whose: Whose) -> Follower | None:
    if whose.member_id is not None:
        return _one(connection, follower.c.member_id == whose.member_id)
    return _one(connection, follower.c.visitor == whose.visitor)


def by_key(connection: Connection, key_hash: str) -> Follower | None:
    """Whose feed it is."""
    row = connection.execute(select(feed_key).where(feed_key.c.key_hash == key_hash)).first()
    if row is None or not compare_digest(row.key_hash, key_hash):
        return None
    return _one(connection, follower.c.id == row.follower_id)


def mailed(connection: Connection) -> list[Follower]:
    """Who asked to be sent what is new."""
    query = select(follower).where(follower.c.mail == WEEKLY).order_by(follower.c.id)
    return [_follower(connection, row) for row in connection.execute(query).mappings().all()]


def follow(connection: Connection, whose: Whose, code: str, name: str, mark: Mark) -> None:
    """Nothing is new yet for who follows a first place: ``mark`` is now. Raises Full."""
    found = find(connection, whose)
    number = found.number if found else _begin(connection, whose, mark)
    if found and code in found.codes:
        return
    if found and len(found.places) >= MOST_PLACES:
        raise Full(str(MOST_PLACES))
    values = {"follower_id": number, "code": code, "name": name, "since": datetime.now(UTC)}
    connection.execute(followed_place.insert().values(**values))


def _begin(connection: Connection, whose: Whose, mark: Mark) -> int:
    told = {"seen": dict(mark.seen), "seen_at": mark.at, "seen_day": mark.day}
    sent = {"sent": dict(mark.seen), "sent_at": mark.at, "sent_day": mark.day}
    made = follower.insert().values(**vars(whose), mail=NEVER, **told, **sent)
    return int(connection.execute(made.returning(follower.c.id)).scalar_one())


def unfollow(connection: Connection, number: int, code: str) -> None:
    table = followed_place.c
    here = (table.follower_id == number) & (table.code == code)
    connection.execute(followed_place.delete().where(here))


def see(connection: Connection, number: int, mark: Mark) -> None:
    """They have looked at everything up to ``mark``."""
    told = {"seen": dict(mark.seen), "seen_at": mark.at, "seen_day": mark.day}
    _change(connection, number, **told)


def sent(connection: Connection, number: int, mark: Mark) -> None:
    """They were sent everything up to ``mark``."""
    told = {"sent": dict(mark.seen), "sent_at": mark.at, "sent_day": mark.day}
    _change(connection, number, **told)


def choose_mail(connection: Connection, number: int, mail: str, mark: Mark) -> None:
    """Who begins to be sent e-mails is sent what is new from now on."""
    begins = connection.execute(select(follower.c.mail).where(follower.c.id == number)).scalar_one()
    _change(connection, number, mail=mail)
    if mail == WEEKLY and begins != WEEKLY:
        sent(connection, number, mark)


def give_key(connection: Connection, number: int, key_hash: str) -> None:
    """In place of the one there was, which opens nothing any more."""
    take_key(connection, number)
    values = {"key_hash": key_hash, "follower_id": number, "made_at": datetime.now(UTC)}
    connection.execute(feed_key.insert().values(**values))


def take_key(connection: Connection, number: int) -> None:
    connection.execute(feed_key.delete().where(feed_key.c.follower_id == number))


def _change(connection: Connection, number: int, **values: Any) -> None:
    connection.execute(follower.update().where(follower.c.id == number).values(**values))


def _one(connection: Connection, which: Any) -> Follower | None:
    row = connection.execute(select(follower).where(which)).mappings().first()
    return None if row is None else _follower(connection, row)


def _follower(connection: Connection, row: RowMapping) -> Follower:
    number = row["id"]
    table = followed_place
    query = select(table).where(table.c.follower_id == number).order_by(table.c.name, table.c.code)
    places = connection.execute(query).all()
    made = select(feed_key.c.made_at).where(feed_key.c.follower_id == number)
    key_made_at = connection.execute(made).scalar_one_or_none()
    return Follower(
        number=number,
        whose=Whose(row["member_id"], row["visitor"]),
        places=tuple(Place(one.code, one.name, _utc(one.since)) for one in places),
        seen=Mark(row["seen"], _utc(row["seen_at"]), row["seen_day"]),
        mail=row["mail"],
        sent=Mark(row["sent"], _utc(row["sent_at"]), row["sent_day"]),
        key_made_at=None if key_made_at is None else _utc(key_made_at),
    )


def _utc(moment: datetime) -> datetime:
    """SQLite keeps no time zone."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
