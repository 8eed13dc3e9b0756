"""``python -m benchmarks.recovering``: every number that the demonstration serves of restricted
indicators, taken down by a visitor and given to the attacker of the tests, year by year. Prints how
many hidden figures come out; it takes a quarter of an hour."""

import os
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from pydantic import SecretStr

from benchmarks.serving import ROOT
from dashboard.application import make_application
from db.connection import engine_for
from db.published import Published
from db.schema import upgrade
from etl.folder import load_folder
from etl.manifest import read
from settings import Settings

TESTS: Final = (ROOT / "tests", ROOT / "tests" / "dashboard")
LEVELS: Final = ("la", "ward", "lsoa")


def main() -> int:
    """1 where anything comes out."""
    sys.path[:0] = map(str, TESTS)
    with tempfile.TemporaryDirectory() as folder:
        site = _site(os.environ.get("RELEASED") or f"sqlite:///{Path(folder) / 'demo.sqlite'}")
        found = [
            _attacked(site, item["id"], year)
            for item in site.release.front["indicators"]
            if item["access"] == "restricted"
            for year in item["levels"]["lsoa"]["periods"]
        ]
    print(f"all: {sum(found)} hidden figures with fewer than four values left")
    return int(any(found))


def _site(address: str) -> Any:
    """RELEASED names a store with the demonstration; without it one is made."""
    engine = engine_for(address)
    upgrade(engine)
    if "RELEASED" not in os.environ:
        manifest = read(ROOT / "data" / "demo" / "manifest.toml", ROOT / "data" / "demo")
        load_folder(engine, manifest, lambda _line: None)
    told = Settings(database_url=address, secret=SecretStr("x" * 40))
    app = make_application(Published(engine), told)
    return import_module("asking").Site(app, app.server.test_client())


def _attacked(site: Any, name: str, year: str) -> int:
    began, tests = time.monotonic(), import_module("recovering")
    told = tests.told_of(site, name, year, LEVELS)
    attacker = tests.attacker_told(site, name, told)
    recovered = attacker.recovered()
    print(
        f"{name}, {year}: {len(told):,} numbers, {len(attacker.hidden):,} hidden figures, "
        f"{len(recovered)} with fewer than four values left, {time.monotonic() - began:.0f} s",
        flush=True,
    )
    return len(recovered)


if __name__ == "__main__":
    sys.exit(main())
