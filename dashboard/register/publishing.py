"""Put the register as it stands on the map."""

from flask import Response, redirect

from dashboard.access import KEEPERS, Register
from dashboard.child import run_for
from dashboard.identity import person
from db.published import Published
from settings import Settings


def register_publishing(register: Register, published: Published, settings: Settings) -> None:
    def publish() -> Response:
        run_for(settings, person(published.current()), "publish")
        return redirect("/register", 303)  # type: ignore[return-value]

    register.route("/register/publish", publish, KEEPERS, name="publish", methods=["POST"])
