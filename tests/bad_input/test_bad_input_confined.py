"""The process apart: the same answers, and an end to what takes too long or too much memory."""

import gzip
import os
import subprocess
import sys
import time
from pathlib import Path

import bad_cells
import bad_csv
import bad_packages
import bad_workbooks
import pytest
from making import Case, row, table
from sqlalchemy import Engine
from test_bad_input_matrix import everything

from etl import registers
from etl.delivery import Delivery
from etl.intake import confined, limits
from etl.kinds import awards as kind
from etl.load import load
from record.row import Told
from reports import FileProblem, LoadReport
from settings import ROOT

GRANTS = ROOT.parent / "shared" / "realdata" / "grants"
SOME = {
    "utf-8",
    "a workbook with a password",
    "a formula with #REF!",
    "identifiers alike but for capitals",
    "a total under the list",
    "a mark never closed",
    "absurd",
    "end before start",
}
CASES = [
    case
    for module in (bad_cells, bad_csv, bad_packages, bad_workbooks)
    for case in module.CASES
    if case.name in SOME
]


def both(path: Path, told: Told | None = None) -> list[object]:
    """What each way answers: awards and report, or the problem."""
    found: list[object] = []
    for read in (registers.read, confined.read):
        report = LoadReport("register", [path.name])
        try:
            found.append((read(path, report, told), report))
        except FileProblem as problem:
            found.append(str(problem))
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_both_ways_answer_alike(case: Case, tmp_path: Path) -> None:
    path = tmp_path / case.file
    path.write_bytes(case.build())
    here, apart = both(path)
    assert here == apart


def test_every_real_file_is_read_alike() -> None:
    files = sorted([*GRANTS.glob("*.*"), *(GRANTS / "validator_fixtures").iterdir()])
    assert len(files) > 15
    for path in files:
        here, apart = both(path)
        assert here == apart, path.name


def test_what_is_told_of_the_list_reaches_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(table(row(**{"Funding Org:Name": "", "Funding Org:Identifier": ""})))
    here, apart = both(path, Told({"funder_name": "Tolds “Fund” & Söhne"}))
    assert here == apart
    assert isinstance(apart, tuple)
    assert apart[0][0].funder_name == "Tolds “Fund” & Söhne"


def test_the_loader_reads_registers_only_there() -> None:
    assert kind.read is confined.read


def test_reports_of_several_files_add_up(tmp_path: Path) -> None:
    report = LoadReport("register", [])
    for number in (1, 2):
        path = tmp_path / f"{number}.csv"
        path.write_bytes(table(row(number), row(number), row(number + 10, Currency="")))
        confined.read(path, report)
    assert (report.read, report.kept, report.refused) == (6, 4, 2)
    assert report.counts == {"awards without a currency, read as pounds": 2}
    assert [problem.file for problem in report.problems] == ["1.csv", "2.csv"]


# Limits


def test_what_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(table(row()))
    stuck = [sys.executable, "-c", "while True: pass"]
    monkeypatch.setattr(confined, "_command", lambda _task, _path, _told: stuck)
    monkeypatch.setattr(confined, "SECONDS", 1)
    began = time.monotonic()
    with pytest.raises(FileProblem, match="took longer than 1 seconds to read and was stopped"):
        confined.read(path, LoadReport("register", []))
    assert time.monotonic() - began < 10


CONFINED = (
    "import json, sys; from etl.intake import reader; reader.MEMORY_BYTES = {memory};"
    "reader.SECONDS = {seconds}; sys.argv = ['', 'answer', {path!r}, '{{}}']; {before}"
    " reader.main()"
)


def with_limits(
    monkeypatch: pytest.MonkeyPatch,
    path: Path,
    memory: int = limits.MEMORY_BYTES,
    seconds: int = limits.SECONDS,
    before: str = "",
) -> str:
    """What is said when the true reader reads the file under other limits."""
    program = CONFINED.format(memory=memory, seconds=seconds, path=str(path), before=before)
    command = [sys.executable, "-c", program]
    monkeypatch.setattr(confined, "_command", lambda _task, _path, _told: command)
    with pytest.raises(FileProblem) as problem:
        confined.read(path, LoadReport("register", [path.name]))
    return str(problem.value)


def test_what_needs_too_much_memory_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twenty million empty lists: small to unpack, large to hold."""
    path = tmp_path / "grants.json.gz"
    path.write_bytes(gzip.compress(b'{"grants": [{"x": [' + b"[],\n12345," * 8_000_000 + b"1]}]}"))
    assert len(path.read_bytes()) < limits.FILE_BYTES
    monkeypatch.setattr(limits, "RATIO", 10_000)
    raised = "from etl.intake import limits; limits.RATIO = 10_000;"
    said = with_limits(monkeypatch, path, memory=600_000_000, before=raised)
    assert "MB of memory to read and was stopped" in said


def test_what_needs_too_much_of_the_processor_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(table(*(row(number) for number in range(30_000))))
    said = with_limits(monkeypatch, path, seconds=1)
    assert said.startswith("list.csv: took longer than")


def test_the_reader_cannot_write_a_file(tmp_path: Path) -> None:
    program = (
        "from etl.intake import reader; reader.confine();"
        f"file = open({str(tmp_path / 'made')!r}, 'wb', buffering=0); file.write(b'x')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "File too large" in done.stderr
    assert (tmp_path / "made").read_bytes() == b""


def test_the_reader_knows_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(table(row()))
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret@nowhere/store")
    asked = [sys.executable, "-c", "import os, sys; sys.exit(str(dict(os.environ)))"]
    monkeypatch.setattr(confined, "_command", lambda _task, _path, _told: asked)
    with pytest.raises(FileProblem, match="the reader stopped before its end") as problem:
        confined.read(path, LoadReport("register", []))
    assert "secret" not in str(problem.value)
    assert "secret" in os.environ["DATABASE_URL"]


def test_a_fault_of_the_reader_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(table(row()))
    said = with_limits(monkeypatch, path, before="reader.answer = lambda *a: 1 / 0;")
    assert "ZeroDivisionError: division by zero" in said
    assert "a fault of the product" in said


@pytest.mark.parametrize("answer", ["", "{}", "not json", '{"awards": 2, "report": {}}'])
def test_an_answer_cut_short_is_never_taken_for_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(table(row()))
    told = [sys.executable, "-c", f"print({answer!r})"]
    monkeypatch.setattr(confined, "_command", lambda _task, _path, _told: told)
    with pytest.raises(FileProblem, match="ended before its end"):
        confined.read(path, LoadReport("register", []))


def test_a_delivery_that_is_refused_changes_nothing(tmp_path: Path, kept_store: Engine) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(bad_packages.bomb())
    with kept_store.connect() as connection:
        before = everything(connection)
    with pytest.raises(FileProblem, match="grows more than 200 times"):
        load(kept_store, Delivery("register", (path,)), lambda _line: None)
    with kept_store.connect() as connection:
        assert everything(connection) == before
