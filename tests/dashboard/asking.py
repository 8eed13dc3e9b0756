"""A way to ask the app without a server in between, and what every answer may have to say."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.application import CommonGround
from db.published import Release

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
