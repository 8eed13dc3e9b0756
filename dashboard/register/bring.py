"""Bring a list in: what it would change and what is wrong with it, then accept or put it aside."""

from collections.abc import Mapping
from typing import Any

from flask import Response, request
from werkzeug.exceptions import BadRequest, Conflict, NotFound

from dashboard.access import KEEPERS, Register
from dashboard.bringing import Bringing
from dashboard.changing import changing
from dashboard.identity import person
from dashboard.register.award import shown
from dashboard.register.words import FIELD_LABELS, MEANINGS
from db.published import Release
from record import uploads
from record.headings import HEADINGS
from record.rights import Person
from record.sheets import XLSX
from record.uploads import Upload

NOT_YOURS = "Only the partnership’s team, or who looks after a funder’s awards, brings lists in."


class BringList(Bringing):
    kind = uploads.REGISTER
    absent = "There is no such list. It may have been brought to another service."

    def register(self, register: Register) -> None:
        super().register(register)
        rule = "/register/bring/<int:number>/annotated.xlsx"
        register.file(rule, self.annotated, KEEPERS, "register_bring_annotated")
        self.route(register, "/<int:number>/headings", self.headings, "POST")

    def must_be_allowed(self, who: Person) -> None:
        if not who.keeps:
            raise Conflict(NOT_YOURS)

    def told(self) -> dict[str, str]:
        told = {name: " ".join(request.form.get(name, "").split()) for name in ("funder", "sender")}
        return told | {"sender": told["sender"] or told["funder"]}

    def of_start(self, release: Release) -> dict[str, Any]:
        return {"funders": sorted(item["label"] for item in release.content("choices")["funder"])}

    def of_shown(self, release: Release, found: Upload) -> dict[str, Any]:
        with self.published.engine.connect() as connection:
            chosen = uploads.choices(connection, found.sender)
        return {
            "chosen": chosen,
            "fields": [(name, MEANINGS.get(name, HEADINGS[name][0])) for name in HEADINGS],
            "meaning_of": lambda name: HEADINGS[name][0],
            "label_of": lambda name: FIELD_LABELS.get(name, name),
            "shown": shown,
        }

    def annotated(self, number: int) -> Response:
        found = self.found(number)
        with self.published.engine.connect() as connection:
            body = uploads.annotated(connection, number)
        if body is None:
            raise NotFound("There is no copy with problems of this list; it has none in a table.")
        name = found.file_name.rsplit(".", 1)[0].encode("ascii", "replace").decode()
        safe = "".join(letter if letter.isalnum() else "-" for letter in name)[:80]
        disposition = f'attachment; filename="{safe}-problems.xlsx"'
        return Response(body, mimetype=XLSX, headers={"Content-Disposition": disposition})

    def headings(self, number: int) -> Response:
        """Remember what the person says each heading means, and read the list again."""
        who = person(self.published.current())
        found = self.open_to(who, number)
        asked = [item["heading"] for item in found.preview.get("headings", [])]
        meant = {
            heading: request.form.get(f"means-{at}", "")
            for at, heading in enumerate(asked)
            if f"means-{at}" in request.form
        }
        try:
            with changing(self.published, f"headings of {found.sender}") as connection:
                uploads.remember(connection, found.sender, _none_blank(meant), who.name)
        except ValueError as error:
            raise BadRequest(f"“{error}” is not a field of an award.") from error
        return self.looked(number)


def _none_blank(said: Mapping[str, str]) -> dict[str, str | None]:
    """What the screen calls ``skip`` is a blank field in the store, and ``later`` no choice."""
    words: dict[str, str | None] = {"skip": "", "later": None}
    return {heading: words.get(name, name) for heading, name in said.items()}
