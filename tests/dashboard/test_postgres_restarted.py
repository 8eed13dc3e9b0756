"""The database is started again, or crashes, under twenty people who read and save: they read on,
it recovers by itself, and no change is lost or made twice."""

import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from going_away import copied, service
from own_postgres import OwnPostgres
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from dashboard.as_at import CURRENT, HEADER
from db.doorstep import REST_S
from record import editing
from record.form import cells_of

PEOPLE = 20
MOST_FAILED_READS = 0.01
RECOVERED_WITHIN_S = 5.0
AT_ONCE_S = 8
BEFORE_S, AFTER_S = 2.5, 6.0
ASKED_ONCE_S = 20
PRESSED_AGAIN_AFTER_S = 0.25
READ = [
    "/",
    "/map/release",
    "/api/v1/places/DEMO-W005",
    "/api/v1/values/imd_score/2025/ward",
    "/api/v1/search?q=amberwick",
    "/gaps",
    "/register",
]
SEEN = re.compile(r'name="seen" value="(\d+)"')


@pytest.fixture(scope="module")
def own(demo_postgres_url: str) -> Iterator[OwnPostgres]:
    made = OwnPostgres()
    try:
        made.take("demo", demo_postgres_url.replace("+psycopg", ""))
        yield made
    finally:
        made.remove()


@dataclass
class Crowd:
    """What happened: every read with when it ended and whether it was answered; every change by its
    token, with how it was answered last."""

    named: str
    site: str
    awards: list[str]
    forms: dict[str, dict[str, Any]]
    reads: list[tuple[float, str, int]] = field(default_factory=list)
    saves: list[tuple[float, str, int]] = field(default_factory=list)
    failures: list[BaseException] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def person(self, number: int) -> None:
        try:
            with httpx.Client(base_url=self.site, timeout=ASKED_ONCE_S) as client:
                turn = 0
                while not self.stop.is_set():
                    for at in range(3):
                        self._read(client, READ[(number + turn + at) % len(READ)])
                    self._save(client, self.awards[number], f"{self.named} {number}-{turn}")
                    turn += 1
        except BaseException as failure:
            self.failures.append(failure)

    def _read(self, client: httpx.Client, path: str) -> None:
        try:
            status = client.get(path).status_code
        except httpx.TransportError:
            status = 0
        self.reads.append((time.monotonic(), path, status))

    def _save(self, client: httpx.Client, award: str, token: str) -> None:
        """Sent until it is answered with yes, with the version that was seen before: as somebody
        who presses the button again."""
        seen = None
        while seen is None and not self.stop.is_set():
            found = client.get("/register/edit", params={"id": award})
            seen = SEEN.search(found.text) if found.status_code == 200 else None
            if seen is None:
                self.stop.wait(PRESSED_AGAIN_AFTER_S)
        if seen is None:
            return
        form = {**self.forms[award], "title": token, "seen": seen[1], "anyway": "yes"}
        while not self.stop.is_set():
            try:
                status = client.post("/register/save", data=form).status_code
            except httpx.TransportError:
                status = 0
            self.saves.append((time.monotonic(), token, status))
            if status == 303:
                return
            assert status in (0, 503), status
            self.stop.wait(PRESSED_AGAIN_AFTER_S)


def forms_of(address: str) -> dict[str, dict[str, Any]]:
    """The forms of twenty awards, as a browser would send them."""
    engine = create_engine(make_url(address).set(drivername="postgresql+psycopg"))
    with engine.connect() as connection:
        names = connection.execute(text("SELECT identifier FROM award ORDER BY identifier"))
        chosen = list(names.scalars())[:PEOPLE]
        found = {name: editing.current(connection, name) for name in chosen}
    engine.dispose()
    return {name: {**cells_of(it[0]), "id": name} for name, it in found.items() if it is not None}


def tokens_kept(address: str) -> Counter[str]:
    """How often each token stands in the history of changes."""
    engine = create_engine(make_url(address).set(drivername="postgresql+psycopg"))
    with engine.connect() as connection:
        query = text("SELECT after ->> 'title' FROM award_change")
        found = Counter(connection.execute(query).scalars())
    engine.dispose()
    return found


def test_a_server_that_is_stopped_is_read_on(own: OwnPostgres, tmp_path: Path) -> None:
    """By who read it before, and by who comes only now; a change is refused; it comes back."""
    url = own.address("demo")
    known, new = service(url, tmp_path / "kept"), service(url, tmp_path / "kept")
    copied(known)
    for path in READ:
        assert known.get(path).status_code == 200, path
    own.stop()
    try:
        began = time.monotonic()
        for site, paths in ((known, READ), (new, READ[:-1])):
            for path in paths:
                answer = site.get(path)
                assert (answer.status_code, path) == (200, path)
                assert answer.headers[HEADER] != CURRENT
        answer = known.client.post("/register/save", data={"id": "X", "title": "T"})
        assert answer.status_code == 503
        assert "Nothing was saved" in answer.text
        assert time.monotonic() - began < AT_ONCE_S, "nobody waits for it"
    finally:
        own.start()
    time.sleep(REST_S)
    for site in (known, new):
        assert site.json("/api/v1/health")["status"] == "ok"
        site.app.published.engine.dispose()


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_twenty_people_read_on_and_lose_nothing(
    own: OwnPostgres, served: Callable[[str], str], mode: str
) -> None:
    address = own.address("demo")
    forms = forms_of(address)
    crowd = Crowd(mode, served(address), list(forms), forms)
    for path in READ * 4:
        assert httpx.get(crowd.site + path, timeout=ASKED_ONCE_S).status_code == 200
    before = tokens_kept(address)
    people = [threading.Thread(target=crowd.person, args=(n,)) for n in range(PEOPLE)]
    for person in people:
        person.start()
    time.sleep(BEFORE_S)
    own.restart(mode)
    there_again = time.monotonic()
    time.sleep(AFTER_S)
    crowd.stop.set()
    for person in people:
        person.join()
    assert crowd.failures == []
    failed = [read for read in crowd.reads if read[2] != 200]
    refused = [save for save in crowd.saves if save[2] != 303]
    kept = tokens_kept(address) - before
    said = {token for _, token, status in crowd.saves if status == 303}
    asked = {token for _, token, _ in crowd.saves}
    assert len(crowd.reads) > 100
    assert len(failed) <= MOST_FAILED_READS * len(crowd.reads), failed[:10]
    late = [when - there_again for when, _, _ in [*failed, *refused]]
    assert max(late, default=0.0) <= RECOVERED_WITHIN_S
    assert [token for token in said if kept[token] != 1] == [], "lost, or kept twice"
    assert [token for token in asked if kept[token] > 1] == [], "kept twice"
    assert any(when > there_again and status == 303 for when, _, status in crowd.saves)
