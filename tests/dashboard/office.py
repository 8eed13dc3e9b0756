"""A site that may be changed, with the store behind it."""

from dataclasses import dataclass
from typing import Any

from asking import Site
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from record import editing
from record.award import Award
from record.form import cells_of
from record.rights import EVERYTHING, Role

AWARD = "DEMO-LPL-2023-001"


@dataclass(frozen=True)
class Office:
    site: Site
    engine: Engine

    def get(self, path: str, query: Any = None) -> str:
        answer = self.site.get(path, query)
        assert answer.status_code == 200, answer.text[:500]
        return answer.text

    def post(self, path: str, form: dict[str, Any], **headers: str) -> TestResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.site.client.post(path, data=form, headers=named)

    def be(self, name: str, keeps: str) -> None:
        """Say who is at the screen: the team, or a Community Safety Partnership that looks after
        a funder's awards, or nobody's."""
        guise = Role.ANALYST if keeps == EVERYTHING else f"{Role.CSP}:{keeps}".rstrip(":")
        self.look_as(guise, name)

    def look_as(self, guise: str, name: str = "Ann") -> None:
        """With a role of the demonstration's: ``partner:DEMO-ORG-042``."""
        answer = self.post("/who/introduce", {"name": name, "guise": guise, "then": "/register"})
        assert answer.status_code == 303, answer.text

    def award(self, identifier: str = AWARD) -> Award:
        return self._current(identifier)[0]

    def filled(self, identifier: str = AWARD, **changes: Any) -> dict[str, Any]:
        """The form of an award as a browser would send it, with some cells otherwise."""
        award, seen = self._current(identifier)
        return {**cells_of(award), "id": identifier, "seen": str(seen), **changes}

    def _current(self, identifier: str) -> tuple[Award, int]:
        with self.engine.connect() as connection:
            found = editing.current(connection, identifier)
        assert found is not None
        return found
