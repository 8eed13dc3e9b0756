"""Search p95, server time, over every real name and a fixed sample of postcodes."""

import random
import tempfile
import time
from pathlib import Path

import numpy as np

from dashboard.finder import search
from db.connection import engine_for
from db.published import Published, Release
from db.schema import upgrade
from etl.folder import load_folder
from etl.manifest import read as read_manifest

ROOT = Path(__file__).resolve().parent.parent
BAR_MS = 50
POSTCODES = 2_000
SEED = 20261123


def run(database_url: str = "") -> list[tuple[str, float, str]]:
    """(what, milliseconds at p95, whether that is under the bar). Prints nothing.

    ``database_url`` names a store with the real files published; without one, they are loaded
    into a store that is thrown away.
    """
    if database_url:
        return _measured(Published(engine_for(database_url)).current())
    with tempfile.TemporaryDirectory() as folder:
        engine = engine_for(f"sqlite:///{folder}/real.sqlite")
        upgrade(engine)
        manifest = ROOT / "etl/manifests/merseyside.toml"
        realdata = ROOT.parent / "shared/realdata"
        load_folder(engine, read_manifest(manifest, realdata), lambda _line: None)
        found = _measured(Published(engine).current())
        engine.dispose()
        return found


def _measured(release: Release) -> list[tuple[str, float, str]]:
    names, postcodes = real_names(release), sample_of_postcodes(release)
    search(release, "warm"), search(release, "L1 1AA")
    slips = [name[:2] + name[3:] + "x" for name in names]
    measured = [
        (f"search p95, {len(names):,} real names", names),
        (f"search p95, {len(postcodes):,} postcodes", postcodes),
        (f"search p95, {len(slips):,} misspelt names", slips),
    ]
    return [
        _line(what, [_milliseconds(release, words) for words in asked]) for what, asked in measured
    ]


def real_names(release: Release) -> list[str]:
    """Every name of an area, school, award and organisation, once."""
    areas = (name for level in ("la", "ward", "lsoa") for name in release.areas(level)["names"])
    schools = (school["name"] for school in release.content("schools"))
    fields = ("title", "funder_name", "recipient_name")
    register = (award[field] for award in release.awards for field in fields)
    return sorted({*areas, *schools, *register})


def sample_of_postcodes(release: Release) -> list[str]:
    known = release.content("postcodes")["postcodes"]
    return random.Random(SEED).sample(known, POSTCODES)


def _milliseconds(release: Release, words: str) -> float:
    began = time.perf_counter()
    search(release, words)
    return 1000 * (time.perf_counter() - began)


def _line(what: str, times: list[float]) -> tuple[str, float, str]:
    p95 = round(float(np.percentile(times, 95)), 2)
    return what, p95, f"{'≤' if p95 <= BAR_MS else 'OVER'} {BAR_MS} ms"
