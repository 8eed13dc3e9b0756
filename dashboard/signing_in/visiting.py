"""``/who``: on demonstration data of this machine, who one would like to be."""

from typing import Any, NamedTuple

from flask import Response, redirect, render_template, request
from werkzeug.exceptions import BadRequest, NotFound

from dashboard.access import ANYONE, Register
from dashboard.changing import entering
from dashboard.identity import VISITING, VISITOR, Identity, person
from dashboard.signing_in.bodies import bodies
from dashboard.signing_in.then import within
from db.published import Release
from record.members import LONGEST_NAME
from record.rights import ROLE_LABELS, Person, Role

NOT_HERE = (
    "Roles can only be tried on demonstration data, on the machine that serves it. Everywhere else "
    "people sign in at /sign-in."
)


class Guise(NamedTuple):
    """What can be chosen. ``key``: role, then what it belongs to, with a colon between."""

    key: str
    label: str


class Visiting:
    def __init__(self, identity: Identity) -> None:
        self.identity = identity

    def register(self, register: Register) -> None:
        register.route("/who", self.page, ANYONE, name="who")
        register.route("/who/introduce", self.be, ANYONE, name="introduce", methods=["POST"])

    def page(self) -> Response:
        release = self._demonstration()
        return Response(render_template("who.html", **_page(release)))

    def be(self) -> Response:
        release = self._demonstration()
        name = " ".join(request.form.get("name", "").split()) or VISITOR.name
        if len(name) > LONGEST_NAME:
            raise BadRequest(f"Give a name of at most {LONGEST_NAME} characters.")
        key = request.form.get("guise", Role.ANALYST.value)
        if key not in {one.key for _, group in guises(release) for one in group}:
            raise BadRequest("Choose one of the roles in the list.")
        role, _, of = key.partition(":")
        is_borough = of in release.positions("la")
        told = {
            "name": name,
            "role": role,
            "body": "" if is_borough else of,
            "borough": of if is_borough else "",
        }
        with entering(self.identity.published, key, Person(name, role=Role(role))) as connection:
            token = self.identity.start(connection, None, {VISITING: told})
        then = within(request.form.get("then", "/"))
        return self.identity.hand_over(redirect(then, 303), token)  # type: ignore[arg-type]

    def _demonstration(self) -> Release:
        if not self.identity.is_local():
            raise NotFound(NOT_HERE)
        return self.identity.published.current()


def guises(release: Release) -> list[tuple[str, list[Guise]]]:
    """Roles to try, in groups: of the partnership, of a borough, of a funder, of a provider."""
    plain = (Role.ANALYST, Role.ADMIN, Role.STEERING, Role.ANONYMOUS)
    theirs = {
        "For a funder (a CSP’s or another’s)": (Role.CSP, bodies(release, "funder")),
        "Delivery partner": (Role.PARTNER, bodies(release, "provider")),
    }
    boroughs = [
        Guise(f"{Role.CSP}:{code}", f"CSP lead of {name}")
        for code, name in release.names("la").items()
    ]
    return [
        ("In the partnership", [Guise(role.value, ROLE_LABELS[role]) for role in plain]),
        ("Community Safety Partnership of a borough", [*boroughs, Guise(Role.CSP, "Of none")]),
        *(
            (label, [Guise(f"{role}:{key}", name) for key, name in named.items()])
            for label, (role, named) in theirs.items()
        ),
    ]


def _page(release: Release) -> dict[str, Any]:
    who = person(release)
    of = who.keeps if who.role in (Role.CSP, Role.PARTNER) else ""
    of = of or next((c for c in release.names("la") if c in who.borough), "")
    return {
        "front": release.front,
        "who": who,
        "chosen": f"{who.role}:{of}" if of else who.role.value,
        "guises": guises(release),
        "then": within(request.args.get("then", "/")),
    }
