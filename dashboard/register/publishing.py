"""Put the register as it stands on the map."""

from flask import Response, redirect

from dashboard.access import ANYONE, Register
from dashboard.child import run
from dashboard.person import named_person
from db.published import Published
from settings import Settings


def register_publishing(register: Register, published: Published, settings: Settings) -> None:
    def publish() -> Response:
        named_person(published.current())
        run(settings, "publish")
        return redirect("/register", 303)  # type: ignore[return-value]

    register.route("/register/publish", publish, ANYONE, name="publish", methods=["POST"])
