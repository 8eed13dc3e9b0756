"""A way to ask the app without a server in between, and what every answer may have to say."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from uuid import uuid4

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.application import CommonGround
from dashboard.identity import COOKIE
from db.asker import DOOR, Asker, asking_as
from db.published import Release
from record import members
from record.members import Newcomer
from record.rights import Role

NOTICE = "Demonstration data: invented figures"


@dataclass(frozen=True)
class Site:
    """An app over one store. ``path`` parts that are not whole addresses are quoted."""

    app: CommonGround
    client: FlaskClient

    def get(self, path: str, query: Any = None, **headers: str) -> TestResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.get(path, query_string=query, headers=named)

    def json(self, path: str, query: Any = None) -> Any:
        answer = self.get(path, query)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text[:300]}"
        assert answer.mimetype == "application/json"
        return answer.json

    def signed_in(self, role: Role, **standing: str) -> "Site":
        """The same app with a client of its own, signed in as a new member with a role."""
        identity = self.app.identity
        address = f"{uuid4().hex}@example.org"
        told = Newcomer(address, f"{role} of the tests", role, **standing)
        client = self.app.server.test_client()
        engine = identity.published.engine
        with asking_as(Asker(Role.ADMIN)), engine.begin() as connection:
            number = members.add(connection, told, "the tests")
        here = self.app.server.test_request_context("/")
        with here, asking_as(DOOR), engine.begin() as connection:
            token = identity.start(connection, number, {})
        client.set_cookie(COOKIE, token)
        return Site(self.app, client)

    @property
    def release(self) -> Release:
        return self.app.published.current()

    @property
    def measured(self) -> list[tuple[str, str, str]]:
        """Every (indicator, level, period) that the release has figures of."""
        return [
            (item["id"], level, period)
            for item in self.release.front["indicators"]
            for level, described in item["levels"].items()
            for period in described["periods"]
        ]


def quoted(text: str) -> str:
    return quote(text, safe="")
