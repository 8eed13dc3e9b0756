"""Check before you fund: what the first person waits for, with 10,000 awards on the map."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

from benchmarks.filled_map import fill, here
from benchmarks.member import asked
from benchmarks.register_at_scale import offers
from benchmarks.result import Row
from benchmarks.serving import gunicorn, serving
from benchmarks.stores import etl
from db.connection import engine_for
from db.published import Published, Release

AWARDS: Final = 10_000
SECONDS: Final = 2
STARTS: Final = 5
PUBLISHED: Final = 2
"""Times that a running server is asked after a new release."""
LATER: Final = 10
"""Proposals that follow in each process."""
SEED: Final = 24


def run(store: Path, folder: Path) -> tuple[list[Row], dict[str, Any]]:
    """``store``: the real files, loaded and published on SQLite; what is measured is a copy."""
    path = folder / "checked.sqlite"
    shutil.copy(store, path)
    url = f"sqlite:///{path}"
    engine = engine_for(url)
    fill(engine, AWARDS)
    engine.dispose()
    etl(url, "publish")
    return measured(url)


def measured(url: str) -> tuple[list[Row], dict[str, Any]]:
    """On a store that is filled and published."""
    engine = engine_for(url)
    proposals = addresses(Published(engine).current())
    engine.dispose()
    raw: dict[str, Any] = {"start": [], "publish": [], "later": []}
    for number in range(STARTS):
        with serving(gunicorn("app:server"), {"DATABASE_URL": url}, "/api/v1/health") as site:
            raw["start"].append(_seconds(site.address + next(proposals)))
            raw["later"] += [_seconds(site.address + next(proposals)) for _ in range(LATER)]
            if number < PUBLISHED:
                etl(url, "publish")
                raw["publish"].append(_seconds(site.address + next(proposals)))
    return [
        _row(f"first check of a proposal after a start, {AWARDS:,} awards", raw["start"]),
        _row("… after a publish", raw["publish"]),
        _row("… later ones", raw["later"]),
    ], raw


def _row(what: str, seconds: list[float]) -> Row:
    slowest = max(seconds)
    said = f"{slowest:.2f} s (slowest of {len(seconds)})"
    return Row(what, said, "", slowest / SECONDS, f"≤ {SECONDS} s", slowest <= SECONDS)


def addresses(release: Release) -> Iterator[str]:
    """Proposals in the words of the invented register, one at each turn."""
    for offer in offers(1_000, SEED, here(release)):
        if offer.start is None or offer.end is None or not (offer.places or offer.schools):
            continue
        places = [("place_code", code) for code, _ in offer.places]
        told = {
            "title": offer.title,
            "description": offer.description,
            "recipient_name": offer.provider,
            "funder_name": offer.funder,
            "school_urns": "; ".join(offer.schools),
            "start_date": offer.start.replace(year=2026, day=1).isoformat(),
            "end_date": offer.start.replace(year=2027, day=1).isoformat(),
            "approaches": "; ".join(offer.approaches),
        }
        yield f"/check?{urlencode([*told.items(), *places])}"


def _seconds(address: str) -> float:
    """Raises urllib's HTTPError when the answer is not a page."""
    began = time.perf_counter()
    asked(address).read()
    return time.perf_counter() - began
