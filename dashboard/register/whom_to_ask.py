"""Whom to ask about an award, for the panel of the map: a name, an address, a number to call."""

from typing import Any

from flask import Response, jsonify

from dashboard.access import AWARDS, Register
from dashboard.identity import person
from dashboard.register.award import identifier, must_see, standing
from db.published import Published
from record.contacts import Contact, contact_of


def register_whom_to_ask(register: Register, published: Published) -> None:
    def whom_to_ask() -> Response:
        """``/map/contact?id=…``: ``told`` is false for who may not read contacts."""
        who = person(published.current())
        with published.engine.connect() as connection:
            award, _ = standing(connection, identifier())
        must_see(who, award)
        told = who.reads_texts_of(award)
        return jsonify(told=told, contact=_said(contact_of(award)) if told else None)

    register.route("/map/contact", whom_to_ask, AWARDS)


def _said(contact: Contact | None) -> dict[str, Any] | None:
    return None if contact is None else contact._asdict() | {"dialled": contact.dialled}
