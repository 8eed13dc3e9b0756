"""The accessibility statement: what was tried, what falls short, and whom to tell."""

from flask import Response, render_template

from dashboard.access import ANYONE, Register
from db.published import Published
from settings import Settings


def register_accessibility(register: Register, published: Published, settings: Settings) -> None:
    def accessibility() -> Response:
        front, contact = published.current().front, settings.contact_email
        return Response(render_template("accessibility.html", front=front, contact=contact))

    register.route("/accessibility", accessibility, ANYONE)
