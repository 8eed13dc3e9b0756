"""Put the register as it stands on the map."""

from flask import Response, redirect

from dashboard.access import KEEPERS, Register
from dashboard.changing import noted
from dashboard.child import run
from db.published import Published
from settings import Settings


def register_publishing(register: Register, published: Published, settings: Settings) -> None:
    def publish() -> Response:
        run(settings, "publish")
        noted(published, published.current().key)
        return redirect("/register", 303)  # type: ignore[return-value]

    register.route("/register/publish", publish, KEEPERS, name="publish", methods=["POST"])
