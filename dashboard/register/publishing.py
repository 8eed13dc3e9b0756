"""Put the register as it stands on the map."""

from flask import Response

from dashboard.access import KEEPERS, Register
from dashboard.child import run_for
from dashboard.identity import person
from dashboard.sending import see_other
from db.published import Published
from settings import Settings


def register_publishing(register: Register, published: Published, settings: Settings) -> None:
    def publish() -> Response:
        run_for(settings, person(published.current()), "publish")
        return see_other("/register")

    register.route("/register/publish", publish, KEEPERS, name="publish", methods=["POST"])
