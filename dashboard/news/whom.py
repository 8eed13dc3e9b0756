"""Who follows, who may be told, and the words for it."""

from typing import Any, Final

from analysis.news.places import aims
from dashboard.access import OF_THE_PARTNERSHIP
from dashboard.identity import VISITOR, asking
from dashboard.news.gathering import News, gather, mark_of
from dashboard.news.said import Said, said_to
from dashboard.news.scene import Editions, followed_on_map, where_of
from dashboard.overlaps.current import Current, Overlaps
from dashboard.since_publishing import SincePublishing
from db.asker import DOOR, Asker, asking_as
from record import following, members
from record.following import Follower, Mark, Whose
from record.members import Member
from record.rights import Role

OUTSIDE: Final = Role.STEERING
"""In whose eyes feeds and e-mails are written, whoever they are for: they leave the service."""


def whose() -> Whose:
    """Who asks, whatever they show to a meeting meanwhile."""
    asker = asking()
    if asker is not None and asker.member is not None:
        return Whose(member_id=asker.member.number)
    name = asker.visitor["name"] if asker is not None and asker.visitor else VISITOR.name
    return Whose(visitor=name)


class Telling:
    """One per process: who follows, and what is new to them."""

    def __init__(self, overlaps: Current, since_publishing: SincePublishing) -> None:
        self.overlaps = overlaps
        self._since_publishing = since_publishing
        self.published = overlaps.published
        self.editions = Editions(overlaps.published)

    def follower(self, who: Whose) -> Follower | None:
        with asking_as(DOOR), self.published.engine.connect() as connection:
            return following.find(connection, who)

    def follows(self, code: str) -> bool:
        """Whether who asks follows a place."""
        found = self.follower(whose())
        return found is not None and code in found.codes

    def news(self, follower: Follower, role: Role, since: Mark) -> News:
        """On a screen: what who asks may see, whose role is ``role``."""
        with self.published.engine.connect() as connection:
            told = said_to(connection, role)
        return self._news(self.overlaps.now(), follower, told, since)

    def mark(self, role: Role) -> Mark:
        """Of who has seen everything that there is for them."""
        with self.published.engine.connect() as connection:
            return mark_of(self.overlaps.now(), said_to(connection, role))

    def waiting(self, follower: Follower) -> int:
        """Awards that reach a followed place, or say that they will, and were changed after the map
        was published: they are news when it is published again."""
        release = self.published.whole()
        changed, known = self._since_publishing.at(release), release.by_id()
        followed = followed_on_map(release, follower.codes)
        found = {
            name
            for name in known.keys() & (changed.read | changed.unread | changed.gone)
            if aims(where_of(known[name]), followed)
        }
        said_to_be = {
            name
            for name, award in changed.now.items()
            if not followed.keys().isdisjoint(place.code for place in award.places)
        }
        return len(found | said_to_be)

    def outside(self, follower: Follower, since: Mark) -> News:
        """In a feed or an e-mail."""
        return self._news(self.overlaps.now(), follower, self.said_outside(), since).discreet()

    def said_outside(self) -> Said:
        with asking_as(Asker(OUTSIDE.value)), self.published.engine.connect() as connection:
            return said_to(connection, OUTSIDE)

    def _news(self, now: Overlaps, follower: Follower, told: Said, since: Mark) -> News:
        editions = self.editions.up_to(now.release.number)
        return gather(now, editions, told, follower.codes, since)


def member_told(connection: Any, follower: Follower) -> Member | None:
    """The member, while they are of the partnership; None where they are no longer."""
    number = follower.whose.member_id
    found = None if number is None else members.by_number(connection, number)
    return found if found is not None and found.role in OF_THE_PARTNERSHIP else None
