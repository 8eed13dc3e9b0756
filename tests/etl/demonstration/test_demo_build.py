"""Writing the files again gives what is committed, and every file is in the manifest."""

from __future__ import annotations

import gzip
import tomllib
from pathlib import Path

import pytest

from etl.demonstration.build import build
from etl.demonstration.files import packed, write
from etl.demonstration.manifest import LICENCE

DATA = Path(__file__).resolve().parents[3] / "data"
DEMO = DATA / "demo"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return build()


def test_building_again_gives_the_committed_files(made: dict[str, str]) -> None:
    for name, text in made.items():
        stored = (DATA / name).read_bytes()
        plain = gzip.decompress(stored) if name.endswith(".gz") else stored
        assert plain == text.encode(), name


def test_two_builds_in_one_process_are_the_same(made: dict[str, str]) -> None:
    assert build() == made


def test_packed_files_carry_neither_time_nor_name(tmp_path: Path) -> None:
    write(tmp_path, "a.csv.gz", "x\n")
    write(tmp_path, "b.csv.gz", "x\n")
    one, two = ((tmp_path / name).read_bytes() for name in ("a.csv.gz", "b.csv.gz"))
    assert one == two == packed("x\n")
    assert one[4:8] == bytes(4)  # the time stamp
    assert one[3] == 0  # no flags, so no file name


def test_manifest_names_every_file_but_itself(made: dict[str, str]) -> None:
    told = tomllib.loads(made["demo/manifest.toml"])
    assert told["demonstration"] is True
    named = {
        str((DEMO / file).resolve().relative_to(DATA.resolve()))
        for delivery in told["delivery"]
        for file in delivery["files"]
    }
    assert named == set(made) - {"demo/manifest.toml"}
    assert {delivery["licence"] for delivery in told["delivery"]} == {LICENCE}
    kinds = {d["kind"] for d in told["delivery"]}
    assert kinds <= {
        "boundaries",
        "lookup",
        "population",
        "indicator",
        "schools",
        "postcodes",
        "register",
        "returns",
    }
