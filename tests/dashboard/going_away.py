"""A store that can be taken away, and services over it that keep a copy of the release."""

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from asking import Site
from pydantic import SecretStr
from welcomed import SECRET

from dashboard.application import make_application
from db.connection import engine_for
from db.kept_release import KeptRelease
from db.published import Published
from settings import Settings

COPIED_WITHIN_S = 20


def service(url: str, kept: Path, **told: Any) -> Site:
    """As another process would be that serves the store; ``told``: settings."""
    settings = Settings(database_url=url, secret=SecretStr(SECRET), kept_folder=kept, **told)
    engine = engine_for(url, make=False)
    app = make_application(Published(engine, KeptRelease(kept, url)), settings)
    return Site(app, app.server.test_client())


@dataclass(frozen=True)
class House:
    """``told``: settings of the services that are made from now on."""

    store: Path
    kept: Path
    told: dict[str, Any] = field(default_factory=dict)

    def service(self) -> Site:
        return service(f"sqlite:///{self.store}", self.kept, **self.told)

    def away(self) -> None:
        self.store.rename(self.store.with_suffix(".away"))

    def back(self) -> None:
        self.store.with_suffix(".away").rename(self.store)


def copied(site: Site) -> Path:
    """Asked once, and waited for: the copy is made while the request goes on."""
    copy = site.app.published.copy
    assert copy is not None
    until = time.monotonic() + COPIED_WITHIN_S
    site.app.published.current()
    while copy.held is None and time.monotonic() < until:
        time.sleep(0.02)
    assert copy.held is not None
    return copy.path
