"""Who is at the screen. Until there is a sign-in, people say who they are and are believed."""

from datetime import timedelta
from typing import Any
from urllib.parse import quote, unquote

from flask import Response, redirect, render_template, request
from werkzeug.exceptions import BadRequest

from dashboard.access import ANYONE, Register
from db.published import Published, Release
from record.rights import EVERYTHING, Person

COOKIE = "person"
FOR_A_YEAR = int(timedelta(days=365).total_seconds())
LONGEST_NAME = 100
VISITOR = Person("Visitor to the demonstration", EVERYTHING)


class NotIntroduced(Exception):
    """A change needs a name, and nobody has given one."""


def person(release: Release) -> Person:
    """Who asks. Nobody in particular on real data until they say so: a blank name that keeps
    nothing."""
    told = request.cookies.get(COOKIE, "")
    name, _, keeps = told.partition("|")
    if unquote(name):
        return Person(unquote(name), unquote(keeps))
    return VISITOR if release.front["demonstration"] else Person("")


def named_person(release: Release) -> Person:
    """Who changes something. Raises NotIntroduced."""
    found = person(release)
    if not found.name:
        raise NotIntroduced
    return found


def register_person(register: Register, published: Published) -> None:
    """``/who``: say who you are and whose awards you look after."""

    def who() -> Response:
        release = published.current()
        return Response(render_template("who.html", **page(release)))

    def introduce() -> Response:
        name = " ".join(request.form.get("name", "").split())
        if not name or len(name) > LONGEST_NAME:
            raise BadRequest(f"Give a name of 1 to {LONGEST_NAME} characters.")
        told = f"{quote(name)}|{quote(request.form.get('keeps', ''), safe='*')}"
        answer = redirect(within(request.form.get("then", "/register")), 303)
        answer.set_cookie(COOKIE, told, max_age=FOR_A_YEAR, httponly=True, samesite="Strict")
        return answer  # type: ignore[return-value]

    def ask(_error: Exception) -> Response:
        then = request.full_path if request.method == "GET" else request.referrer or "/register"
        return redirect(f"/who?then={quote(within(then))}", 303)  # type: ignore[return-value]

    register.route("/who", who, ANYONE, name="who")
    register.route("/who/introduce", introduce, ANYONE, name="introduce", methods=["POST"])
    register.server.register_error_handler(NotIntroduced, ask)


def page(release: Release) -> dict[str, Any]:
    funders = release.content("choices")["funder"]
    return {
        "front": release.front,
        "person": person(release),
        "everything": EVERYTHING,
        "funders": sorted(funders, key=lambda item: str(item["label"])),
        "then": within(request.args.get("then", "/register")),
    }


def within(address: str) -> str:
    """The path and query of an address, so that nobody is led to another site."""
    path = address.split("://", 1)[-1]
    path = path if path.startswith("/") else "/" + path.partition("/")[2]
    return "/" + path.lstrip("/\\")
