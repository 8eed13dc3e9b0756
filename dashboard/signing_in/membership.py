"""``/members``: who may sign in and as what, and what was done lately. For administrators."""

from dataclasses import asdict
from typing import Any

from flask import Response, render_template, request
from werkzeug.exceptions import NotFound

from dashboard.access import ADMINS, Register
from dashboard.asked import whole
from dashboard.changing import changing
from dashboard.downloads import Sheet, file_of, notes, register_files
from dashboard.identity import Identity, person
from dashboard.sending import see_other
from dashboard.signing_in.bodies import bodies
from db.published import Release
from layers.layer import Column, Table
from record import audit, members, passwords
from record.members import Member, Newcomer, Unfit
from record.rights import ROLE_LABELS, Role

LINES = 200
TRAIL = (
    Column("number", "Line"),
    Column("at", "When (UTC)", "date"),
    Column("who", "Who", "text"),
    Column("role", "As", "text"),
    Column("act", "What", "text"),
    Column("subject", "On what", "text"),
    Column("before", "Seal of the line before", "text"),
)
GIVEN = (Role.CSP, Role.ANALYST, Role.STEERING, Role.PARTNER, Role.ADMIN)
NO_MEMBER = "There is no such member."
NO_ROLE = "Choose a role."


class Membership:
    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        self.published = identity.published

    def register(self, register: Register) -> None:
        for rule, view, name, method in (
            ("/members", self.listed, "members", "GET"),
            ("/members/member", self.member, "member", "GET"),
            ("/members/add", self.add, "member_added", "POST"),
            ("/members/change", self.change, "member_changed", "POST"),
            ("/members/invite", self.invite, "member_invited", "POST"),
            ("/members/close", self.close, "member_closed", "POST"),
            ("/members/open", self.open_again, "member_opened", "POST"),
            ("/members/trail", self.trail, "audit_trail", "GET"),
        ):
            register.route(rule, view, ADMINS, name=name, methods=[method])
        register_files(register, "/members/trail", self.trail_file, ADMINS)

    def listed(self) -> Response:
        return self._list()

    def member(self) -> Response:
        return self._one(self._asked(request.args.get("number", "")))

    def add(self) -> Response:
        told = self._told()
        try:
            with changing(self.published, told.email) as connection:
                by = person(self.published.current()).name
                number = members.add(connection, told, by)
        except Unfit as problem:
            return self._list(told, str(problem))
        return see_other(f"/members/member?number={number}")

    def change(self) -> Response:
        found = self._asked(request.form.get("number", ""))
        told = self._told(found.email)
        try:
            with changing(self.published, f"{found.email}: {told.role}") as connection:
                members.change(connection, found.number, told)
            self.identity.lately.ended()
        except Unfit as problem:
            return self._one(found, str(problem))
        return self._back(found)

    def invite(self) -> Response:
        """The address is shown once, to be handed on; only its fingerprint is kept."""
        found, token = self._asked(request.form.get("number", "")), passwords.token()
        with changing(self.published, found.email) as connection:
            members.invite(connection, found.number, self.identity.fingerprint(token))
        return self._one(found, link=f"{request.host_url}sign-in/password?token={token}")

    def close(self) -> Response:
        found = self._asked(request.form.get("number", ""))
        try:
            with changing(self.published, found.email) as connection:
                by = person(self.published.current()).name
                members.close(connection, found.number, by)
            self.identity.lately.ended()
        except Unfit as problem:
            return self._one(found, str(problem))
        return self._back(found)

    def open_again(self) -> Response:
        found = self._asked(request.form.get("number", ""))
        with changing(self.published, found.email) as connection:
            members.open_again(connection, found.number)
        return self._back(found)

    def trail(self) -> Response:
        with self.published.engine.connect() as connection:
            lines = audit.latest(connection, LINES)
        return self._page("trail.html", lines=lines, roles=ROLE_LABELS)

    def trail_file(self, ending: str) -> Response:
        """The lines of the screen; the whole trail is the store's."""
        release = self.published.current()
        with self.published.engine.connect() as connection:
            lines = audit.latest(connection, LINES)
        rows = [asdict(line) for line in lines]
        title = f"What was done, the {LINES} newest lines, {release.front['partnership']}"
        made = Sheet(title, Table(TRAIL, rows), notes(release, set(), set(), None))
        return file_of(release, made, [], "trail", ending)

    def _asked(self, number: str) -> Member:
        wanted = whole(number)
        with self.published.engine.connect() as connection:
            found = None if wanted is None else members.of_number(connection, wanted)
        if found is None:
            raise NotFound(NO_MEMBER)
        return found

    def _told(self, email: str = "") -> Newcomer:
        def said(name: str) -> str:
            return request.form.get(name, "").strip()

        role = said("role")
        return Newcomer(
            email=email or said("email"),
            name=said("name"),
            role=Role(role) if role in GIVEN else Role.ANONYMOUS,
            body=said("body"),
            la_code=said("la_code"),
        )

    def _back(self, found: Member) -> Response:
        return see_other(f"/members/member?number={found.number}")

    def _list(self, told: Newcomer | None = None, problem: str = "") -> Response:
        with self.published.engine.connect() as connection:
            found = members.every(connection)
        return self._page("members.html", problem, members=found, told=told)

    def _one(self, found: Member, problem: str = "", link: str = "") -> Response:
        return self._page("member.html", problem, member=found, told=found, link=link)

    def _page(self, name: str, problem: str = "", **about: Any) -> Response:
        release = self.published.current()
        body = render_template(
            f"signing_in/{name}",
            front=release.front,
            problem=problem,
            given=[(role, ROLE_LABELS[role]) for role in GIVEN],
            labels=ROLE_LABELS,
            names=_names(release),
            **about,
        )
        return Response(body, 422 if problem else 200, headers={"Cache-Control": "no-store"})


def _names(release: Release) -> dict[str, dict[str, str]]:
    """Boroughs, funders and providers: code or identifier → name."""
    named = {kind: bodies(release, kind) for kind in ("funder", "provider")}
    return {"la": dict(release.names("la")), **named}
