"""Whatever comes, a register is read or refused in a sentence: 10,000 and more spoilt files.

Read in this process, for a process apart would take a fifth of a second for each.
"""

import gzip
import json
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import GOOD, GRANT, HEADINGS, SHEET, awards, grants, repacked, row, table
from sqlalchemy import Engine
from test_bad_input_matrix import everything

from db.connection import engine_for
from db.schema import upgrade
from etl import registers
from etl.delivery import Delivery
from etl.kinds import awards as kind
from etl.load import load
from record.headings import HEADINGS as KNOWN
from reports import FileProblem, LoadReport

ROWS = [row(number, Level="targeted", **{"School URNs": "104418"}) for number in range(1, 6)]
PARTS = (SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml")
SEEDS = st.integers(0, 2**48)
TOKENS = (
    b'"', b",", b"\n", b"\r", b"\0", b"\xff", b"\xc3", b"{", b"[", b"]", b"<", b">", b"&", b"#",
    b"\xef\xbb\xbf", b"1e999999999999999999999", b"-", b"null", b"99999999999999",
    b"<!DOCTYPE x>", b' r="XFD1048576"', b' t="e"', b' t="s"', b' t="d"', b"<f>1</f>",
    b"\\u0000", b"\\ud800", b"NaN",
)  # fmt: skip


def examples(number: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Reproducible, and without hypothesis' own clock: this machine may be busy."""
    checks = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    made: Callable[[Callable[..., None]], Callable[..., None]] = settings(
        max_examples=number,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=checks,
    )
    return made


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("properties")


def read_or_refuse(path: Path, content: bytes) -> None:
    """Nothing else may come of any file; what is kept is within what the store can hold."""
    path.write_bytes(content)
    report = LoadReport("register", [path.name])
    try:
        found = registers.read(path, report)
    except FileProblem as problem:
        said = str(problem)
        assert said.startswith(path.name)
        assert said.encode()
        return
    assert report.read == report.kept + report.refused
    assert report.kept == len(found) == len({award.identifier for award in found})
    assert report.as_json().encode()
    assert report.as_text().encode()
    for award in found:
        assert type(award)(**award.record()) == award
        assert len(award.identifier) <= 300
        assert len(award.currency) == 3
        assert "\0" not in json.dumps(award.record(), ensure_ascii=False)


def spoilt(content: bytes, seed: int) -> bytes:
    """Bytes turned, put in, taken out or moved, one to six times; one file in ten is cut."""
    chance = random.Random(seed)
    made = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        what = chance.randrange(5)
        if what == 0 and at < len(made):
            made[at] ^= 1 << chance.randrange(8)
        elif what == 1:
            made[at:at] = chance.choice(TOKENS)
        elif what == 2:
            del made[at : at + chance.randint(1, 30)]
        elif what == 3:
            made[at:at] = made[max(0, at - chance.randint(1, 200)) : at]
        else:
            made[at : at + 1] = bytes([chance.randrange(256)])
    return bytes(made[: chance.randrange(len(made) + 1)] if chance.random() < 0.1 else made)


@cache
def good(kind: str) -> bytes:
    return {
        "a.csv": lambda: table(*ROWS),
        "a.json": lambda: grants({}, {"id": "2", "beneficiaryLocation": [{"name": "Ash"}]}),
        "a.xlsx": lambda: awards(*ROWS),
        "a.csv.gz": lambda: gzip.compress(table(*ROWS)),
    }[kind]()


@examples(3_000)
@given(SEEDS)
def test_spoilt_csv(place: Path, seed: int) -> None:
    read_or_refuse(place / "a.csv", spoilt(good("a.csv"), seed))


@examples(3_000)
@given(SEEDS)
def test_spoilt_json(place: Path, seed: int) -> None:
    read_or_refuse(place / "a.json", spoilt(good("a.json"), seed))


@examples(1_200)
@given(SEEDS)
def test_spoilt_packages(place: Path, seed: int) -> None:
    read_or_refuse(place / "a.xlsx", spoilt(good("a.xlsx"), seed))


@examples(500)
@given(SEEDS)
def test_spoilt_gzip(place: Path, seed: int) -> None:
    read_or_refuse(place / "a.csv.gz", spoilt(good("a.csv.gz"), seed))


@examples(1_500)
@given(SEEDS, st.sampled_from(PARTS))
def test_spoilt_xml_in_a_sound_package(place: Path, seed: int, part: str) -> None:
    """Where the package's checksums are right and its contents are not."""
    made = repacked(good("a.xlsx"), {part: lambda xml: spoilt(xml, seed)})
    read_or_refuse(place / "a.xlsx", made)


CELL = st.text(max_size=12) | st.sampled_from(
    ["", " ", "X-1", "Total", "1e9", "-5", "31/02/2026", "2026-01-01", "46113", "#REF!", "=1+1",
     "GBP", "£", "9" * 40, "\u202ex", "a;b;c", "18", "live", "\ufffd", "x" * 400, "1,234.50", "٣"]
)  # fmt: skip
HEADING = st.sampled_from([spelling for names in KNOWN.values() for spelling in names])


@examples(800)
@given(
    st.lists(HEADING | st.text(max_size=8), max_size=8),
    st.lists(st.lists(CELL, max_size=24), max_size=6),
)
def test_any_table(place: Path, more: list[str], rows: list[list[str]]) -> None:
    lines = [[*HEADINGS, *more], *([*GOOD.values()][: 12 - len(r)] + r for r in rows)]
    quoted = (",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
    read_or_refuse(place / "a.csv", "\n".join(quoted).encode("utf-8", errors="surrogatepass"))


VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | CELL,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(HEADING | CELL, inner, max_size=3),
    max_leaves=6,
)


@examples(500)
@given(st.lists(st.dictionaries(st.sampled_from(list(GRANT)) | HEADING, VALUE) | VALUE, max_size=4))
def test_any_grants(place: Path, made: list[object]) -> None:
    whole = [GRANT | item if isinstance(item, dict) else item for item in made]
    read_or_refuse(place / "a.json", json.dumps({"grants": whole}).encode())


@pytest.fixture(scope="module")
def sqlite_store(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    engine = engine_for(f"sqlite:///{tmp_path_factory.mktemp('store') / 'store.sqlite'}")
    upgrade(engine)
    return engine


@examples(150)
@given(SEEDS, st.sampled_from(["a.csv", "a.json", "a.xlsx"]))
def test_no_load_writes_a_part(place: Path, sqlite_store: Engine, seed: int, name: str) -> None:
    """All that was read, or nothing: through the whole load."""
    path = place / name
    path.write_bytes(spoilt(good(name), seed))
    delivery = Delivery("register", (path,))
    with sqlite_store.connect() as connection:
        before = everything(connection)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kind, "read", registers.read)
        try:
            report = load(sqlite_store, delivery, lambda _line: None)
        except FileProblem:
            with sqlite_store.connect() as connection:
                assert everything(connection) == before
            return
        with sqlite_store.connect() as connection:
            made = kind.planned(connection, delivery, LoadReport("register", [name]))
    assert (made.new, made.changed) == ([], [])
    if "already loaded: nothing changed" not in report.counts:
        assert len(made.unchanged) == report.kept
