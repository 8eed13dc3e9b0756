"""Who asks. Known from the session that the server keeps; the cookie holds a token and nothing
else. On demonstration data that only this machine can reach, everybody is a local visitor who may
choose a role."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from flask import Flask, Response, current_app, g, has_request_context, request

from dashboard.boroughs import lying_in
from dashboard.lately import Lately
from db.asker import DOOR, asking_as
from db.failures import StoreError
from db.published import Published, Release
from record import members, passwords, sessions
from record.members import Member
from record.organisations import same_body
from record.rights import EVERYTHING, READ_TEXTS, Person, Role
from settings import Settings

COOKIE: Final = "common-ground"
LOCAL: Final = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
VISITOR: Final = Person("Visitor to the demonstration", EVERYTHING, Role.ANALYST)
STRANGER: Final = Person("", role=Role.ANONYMOUS)
VISITING: Final = "visitor"
"""What a session without a member remembers of a visitor to the demonstration stands under this."""
AS_VISITOR: Final = {"name": VISITOR.name, "role": VISITOR.role.value, "body": "", "borough": ""}
"""What a session remembers of a visitor who has not chosen to be anybody else."""
SHOWING: Final = "showing"
"""What a session shows to a meeting stands under this."""


@dataclass(frozen=True)
class Asker:
    """A member, or a visitor to the demonstration: the other is None. ``visitor``: name, role, body
    and borough. ``showing``: number of the agenda that is shown to a meeting, 0 where none is, None
    outside a meeting. Others look on in one, so the screens are the steering group's."""

    token_hash: str
    member: Member | None = None
    visitor: dict[str, str] | None = None
    showing: int | None = None


class Identity:
    """One per application."""

    def __init__(self, published: Published, settings: Settings) -> None:
        self.published = published
        self.settings = settings
        self.secret = settings.secret.get_secret_value()
        self.lately: Lately[Asker] = Lately(settings.kept_folder / "ended")

    def attach(self, server: Flask) -> None:
        server.extensions["identity"] = self

    def load(self) -> Asker | None:
        """The session that the cookie's token opens; None for a stranger, and for somebody who is
        still away at the identity provider. Who only reads is known from a moment ago while the
        store is away. Raises StoreError."""
        token_hash = self.token_hash()
        if not token_hash:
            return None
        try:
            return self._kept(token_hash)
        except StoreError:
            if request.method not in ("GET", "HEAD"):
                raise
            found = self.lately.find(token_hash)
            g.sign_in_waits = found is None
            return found

    def _kept(self, token_hash: str) -> Asker | None:
        asked_at = time.time_ns()
        with asking_as(DOOR), self.published.engine.connect() as connection:
            kept = sessions.find(connection, token_hash)
            if kept is None:
                return None
            number = kept.member_id
            member = None if number is None else members.by_number(connection, number)
        visitor = kept.told.get(VISITING) if number is None else None
        if member is not None:
            self._remember_seen(token_hash, kept)
        elif number is not None or visitor is None or not self.is_local():
            return None
        found = Asker(token_hash, member, visitor, kept.told.get(SHOWING))
        self.lately.seen(token_hash, found, asked_at, kept.ends_at)
        return found

    def is_local(self) -> bool:
        """Whether this is the demonstration, on a machine that serves nobody but itself. Raises
        NotPublished."""
        host = request.host.rsplit(":", 1)[0] if not request.host.endswith("]") else request.host
        if self.settings.host not in LOCAL or host not in LOCAL:
            return False
        return bool(self.published.whole().front["demonstration"])

    def fingerprint(self, told: str) -> str:
        return passwords.fingerprint(self.secret, told)

    def token_hash(self) -> str:
        """Of the token in the cookie; blank when there is none."""
        token = request.cookies.get(COOKIE, "")
        return self.fingerprint(token) if token else ""

    def start(
        self,
        connection: Any,
        member_id: int | None,
        told: dict[str, Any],
        lasts: timedelta = sessions.LONGEST,
    ) -> str:
        """Begins a session under a new token, which is returned, and ends the one there was."""
        token = passwords.token()
        sessions.end(connection, self.token_hash())
        sessions.begin(connection, self.fingerprint(token), member_id, told, lasts)
        return token

    def hand_over(self, response: Response, token: str) -> Response:
        """The cookie, once the store knows; a blank token takes it away. The one there was before
        is worth nothing any more."""
        if self.token_hash():
            self.lately.ended(self.token_hash())
        response.set_cookie(
            COOKIE,
            token,
            max_age=int(sessions.LONGEST.total_seconds()) if token else 0,
            httponly=True,
            samesite="Lax",  # who comes from the identity provider is still who they are
            secure=request.is_secure,
        )
        return response

    def _remember_seen(self, token_hash: str, kept: sessions.Kept) -> None:
        if datetime.now(UTC) - kept.seen_at < sessions.SEEN_EVERY:
            return
        try:
            with asking_as(DOOR), self.published.engine.begin() as connection:
                sessions.seen(connection, token_hash)
        except StoreError as error:  # who only reads need not wait for a disk with room
            current_app.logger.warning("a session was not marked as seen: %s", error)


def identity() -> Identity:
    found: Identity = current_app.extensions["identity"]
    return found


def asking() -> Asker | None:
    """Looked up once for a request."""
    if "asker" not in g:
        g.asker = identity().load()
    found: Asker | None = g.asker
    return found


def sign_in_waits() -> bool:
    """Whether who asks brought a session that cannot be looked up just now."""
    return bool(asking() is None and g.get("sign_in_waits"))


def forget_asker() -> None:
    """For the rest of the request nobody asks: who they are cannot be looked up, or is over."""
    g.asker = None
    for known in ("role", "rows_asker"):
        g.pop(known, None)


def role_of_asker() -> Role:
    """The role whose eyes the screens are for. Worked out once for a request: a list asks it for
    every line that holds free text."""
    if "role" not in g:
        asker = asking()
        g.role = own_role() if asker is None or asker.showing is None else Role.STEERING
    found: Role = g.role
    return found


def open_figures_alone() -> bool:
    """Whether who asks may see open figures, and not those that partners share."""
    return has_request_context() and role_of_asker() is Role.ANONYMOUS


def of_request() -> dict[str, Any] | None:
    """What is kept for the rest of the request; None outside of one."""
    if not has_request_context():
        return None
    kept: dict[str, Any] = g.setdefault("kept", {})
    return kept


def own_role() -> Role:
    """The role of who asks, whatever they show to others meanwhile."""
    asker = asking()
    if asker is not None and asker.member is not None:
        return asker.member.role
    if asker is not None and asker.visitor is not None:
        return Role(asker.visitor["role"])
    return VISITOR.role if identity().is_local() else Role.ANONYMOUS


def reads_texts() -> bool:
    """Whether who asks may read free text and contacts."""
    return role_of_asker() in READ_TEXTS


def person(release: Release) -> Person:
    """Who asks, with what they look after. The gate has let them in already."""
    asker, own = asking(), own_person(release)
    if asker is None or asker.showing is None:
        return own
    return Person(own.name, role=role_of_asker(), member_id=own.member_id)


def own_person(release: Release) -> Person:
    """Who asks, whatever they show to others meanwhile."""
    asker = asking()
    if asker is not None and asker.visitor is not None:
        told = asker.visitor
        return _person(release, told["name"], Role(told["role"]), told["body"], told["borough"])
    if asker is None or asker.member is None:
        return STRANGER if own_role() is Role.ANONYMOUS else VISITOR
    member = asker.member
    return _person(release, member.name, member.role, member.body, member.la_code, member.number)


def _person(
    release: Release, name: str, role: Role, body: str, la_code: str, number: int | None = None
) -> Person:
    keeps = EVERYTHING if role in (Role.ANALYST, Role.ADMIN) else body
    borough = lying_in(release, la_code) if la_code else frozenset()
    also = same_body_as(body) if keeps == body else frozenset[str]()
    return Person(name, keeps, role, borough, number, also)


def same_body_as(body: str) -> frozenset[str]:
    """Its identifiers as people decided, looked up once for a request, and before the database
    knows who asks."""
    if not body:
        return frozenset()
    if "same_body" not in g:
        with asking_as(DOOR), identity().published.engine.connect() as connection:
            g.same_body = same_body(connection, body)
    found: frozenset[str] = g.same_body
    return found
