"""``/news``: what is new in the places that somebody follows, and how they are told of it."""

from typing import Any, Final

from flask import Response, render_template, request
from werkzeug.exceptions import BadRequest, Conflict, Forbidden

from analysis.wording import WORDS
from dashboard.access import PARTNERSHIP, Register
from dashboard.asked import whole
from dashboard.changing import entering
from dashboard.identity import Identity, asking, person, role_of_asker
from dashboard.news.by_feed import ByFeed, outside_address
from dashboard.news.letter import letter
from dashboard.news.places import can_be_followed, named_places, told_place
from dashboard.news.scene import followed_on_map
from dashboard.news.whom import Telling, whose
from dashboard.sending import see_other
from dashboard.signing_in.then import within
from db.published import Release
from record import following
from record.following import COUNTED, MAILS, NEVER, Follower, Full, Mark

NOBODY: Final = "You follow no place yet, so there was nothing to change. Choose one on the page."
IN_A_MEETING: Final = (
    "Others look on, so the secret address of a feed is not shown now. End the meeting first."
)
FULL: Final = "You follow {} places, and more cannot be read. Follow their borough instead."
NO_ADDRESS: Final = "A visitor to the demonstration has no e-mail address, so nothing can be sent."


class NewsScreens:
    def __init__(self, identity: Identity, telling: Telling) -> None:
        self.identity = identity
        self.telling = telling
        self.published = telling.published
        self.by_feed = ByFeed(identity, telling)

    def register(self, register: Register) -> None:
        register.route("/news", self.page, PARTNERSHIP, "news")
        register.route("/news/email.txt", self.as_text, PARTNERSHIP, "news_as_text")
        for rule, change, name in (
            ("/news/follow", self.follow, "follow_place"),
            ("/news/unfollow", self.unfollow, "unfollow_place"),
            ("/news/seen", self.seen, "news_seen"),
            ("/news/key", self.key, "feed_key"),
            ("/news/mail", self.mail, "choose_mail"),
        ):
            register.route(rule, change, PARTNERSHIP, name, ["POST"])
        self.by_feed.register(register)

    def page(self) -> Response:
        return self._page()

    def as_text(self) -> Response:
        """The e-mail as it would be sent now, with what is new on the page."""
        found = self._follower()
        if not found.places:
            raise Conflict(NOBODY)
        news = self.telling.news(found, role_of_asker(), found.seen).discreet()
        front = self.published.whole().front
        address = outside_address(self.identity.settings)
        made = letter(news, found, found.seen, address, front["demonstration"])
        return Response(f"{made.subject}\n\n{made.text}", mimetype="text/plain")

    def follow(self) -> Response:
        release = self.published.whole()
        code = told_place(release, request.form.get("place", ""))
        mark = self.telling.mark(role_of_asker())
        with entering(self.published, f"follows {code}") as connection:
            try:
                name = release.every_name()[code]
                following.follow(connection, whose(), code, name, mark)
            except Full as error:
                raise Conflict(FULL.format(error)) from error
        return see_other(within(request.form.get("then", "/news")))

    def unfollow(self) -> Response:
        found, code = self._follower(), request.form.get("place", "")[:20]
        with entering(self.published, f"follows {code} no longer") as connection:
            following.unfollow(connection, found.number, code)
        return see_other(within(request.form.get("then", "/news")))

    def seen(self) -> Response:
        """Up to what the page showed, so that what came meanwhile is told the next time."""
        found, now = self._follower(), self.telling.mark(role_of_asker())
        shown = {name: whole(request.form.get(name, "")) for name in COUNTED}
        if None in shown.values():
            raise BadRequest("This form lacks a part. Open the page again.")
        seen = {
            name: max(found.seen.last(name), min(shown[name] or 0, now.last(name)))
            for name in COUNTED
        }
        with entering(self.published, "has seen what is new") as connection:
            following.see(connection, found.number, Mark(seen, now.at, now.day))
        return see_other("/news")

    def key(self) -> Response:
        """A feed's address is shown once, here; only what proves it is kept."""
        found, asker = self._follower(), asking()
        if asker is not None and asker.showing is not None:
            raise Forbidden(IN_A_MEETING)
        if request.form.get("act") != "make":
            with entering(self.published, "feed ended") as connection:
                following.take_key(connection, found.number)
            return see_other("/news#by-feed")
        return self._page(feed=self.by_feed.made(found))

    def mail(self) -> Response:
        found, wanted = self._follower(), request.form.get("mail", "")
        if wanted not in MAILS:
            raise BadRequest("Choose weekly or never.")
        if found.whose.member_id is None and wanted != NEVER:
            raise Conflict(NO_ADDRESS)
        mark = self.telling.mark(role_of_asker())
        with entering(self.published, f"e-mails: {wanted}") as connection:
            following.choose_mail(connection, found.number, wanted, mark)
        return see_other("/news#by-e-mail")

    def _follower(self) -> Follower:
        """Raises Conflict for who follows nothing."""
        found = self.telling.follower(whose())
        if found is None:
            raise Conflict(NOBODY)
        return found

    def _page(self, feed: str = "") -> Response:
        release, role = self.published.whole(), role_of_asker()
        found = self.telling.follower(whose())
        told: dict[str, Any] = {"follower": None, "news": None, "gone": []}
        if found is not None and found.places:
            told["follower"] = found
            told["news"] = self.telling.news(found, role, found.seen)
            told["waiting"] = self.telling.waiting(found)
            told["boroughs"] = _boroughs(release, found)
            told["gone"] = [x for x in found.places if not can_be_followed(release, x.code)]
        asker = asking()
        told |= {
            "front": release.front,
            "person": person(release),
            "places": named_places(release),
            "mine": _own_borough(release),
            "feed": feed,
            "posts": bool(self.identity.settings.mail_server.get_secret_value()),
            "member": asker.member if asker is not None else None,
            "published_at": release.built_at,
            **WORDS,
        }
        headers = {"Cache-Control": "no-store"}
        return Response(render_template("news/news.html", **told), headers=headers)


def _own_borough(release: Release) -> tuple[str, str] | None:
    """Code and name of the borough of a CSP lead, to begin with."""
    inside = person(release).borough
    return next(((c, n) for c, n in release.names("la").items() if c in inside), None)


def _boroughs(release: Release, follower: Follower) -> dict[str, str]:
    """Code of a followed ward → name of its borough: two wards may have one name."""
    followed, called = followed_on_map(release, follower.codes), release.names("la")
    return {code: called[borough] for code, borough in followed.items() if borough is not None}
