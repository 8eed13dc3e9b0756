"""Every malformed file by its name: what is said of it, and that the store stays as it was.

Read in this process, which is faster; ``test_bad_input_confined.py`` shows that the process apart
answers the same.
"""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import bad_cells
import bad_csv
import bad_encodings
import bad_json
import bad_kinds
import bad_packages
import bad_workbooks
import pytest
from making import Case
from sqlalchemy import Connection, Engine, text

from db.tables import metadata
from etl import registers
from etl.delivery import Delivery
from etl.kinds import awards as kind
from etl.load import _write, load
from record.award import Award
from record.stored import stored
from reports import FileProblem, LoadReport

MODULES = (
    bad_encodings,
    bad_csv,
    bad_cells,
    bad_workbooks,
    bad_packages,
    bad_kinds,
    bad_json,
)
CASES = [
    pytest.param(case, id=f"{module.__name__.removeprefix('bad_')}: {case.name}")
    for module in MODULES
    for case in module.CASES
]
SOON = 10
"""Seconds that no file of the matrix may take."""


@pytest.fixture
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    case: Case = request.getfixturevalue("case")
    path = tmp_path / case.file
    path.write_bytes(case.build())
    return path


def test_there_are_enough_cases_and_each_has_its_own_name() -> None:
    names = [case.id for case in CASES]
    assert len(names) >= 120
    assert len(set(names)) == len(names)


def what_is_read(path: Path) -> tuple[list[Award], LoadReport, str]:
    report = LoadReport("register", [path.name])
    try:
        return registers.read(path, report), report, ""
    except FileProblem as problem:
        return [], report, str(problem)


@pytest.mark.parametrize("case", CASES)
def test_each_file_is_answered_as_it_should_be(case: Case, file: Path) -> None:
    awards, report, problem = what_is_read(file)
    if case.outcome == "refused":
        assert case.says in problem
        assert problem.startswith(f"{file.name}: ")
        assert problem.endswith((".", "?"))
        assert not awards
        return
    assert problem == ""
    assert len(awards) == report.kept == case.kept
    assert report.read == report.kept + report.refused
    said = [(item.severity, item.sentence()) for item in report.problems]
    if case.outcome == "rows refused":
        assert [line for severity, line in said if severity == "refused" and case.says in line]
        assert report.refused > 0
    else:
        assert report.refused == 0
    if case.outcome == "mentioned":
        assert [line for line in [*(line for _, line in said), *report.counts] if case.says in line]
    if case.outcome == "kept":
        assert said == []


def everything(connection: Connection) -> str:
    """A hash of all rows of all tables."""
    digest = sha256()
    for name in sorted(metadata.tables):
        rows = connection.execute(text(f'SELECT * FROM "{name}"'))
        digest.update(repr((name, sorted(repr(tuple(row)) for row in rows))).encode())
    return digest.hexdigest()


class TakenBack(Exception):
    """So that one store serves all: what was written goes again."""


@pytest.mark.parametrize("case", CASES)
def test_the_store_takes_all_that_was_read_or_nothing(
    case: Case, file: Path, kept_store: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kind, "read", registers.read)
    awards, _, _ = what_is_read(file)
    delivery = Delivery("register", (file,))
    report = LoadReport(delivery.label, delivery.file_names)
    with kept_store.connect() as connection:
        before = everything(connection)
    if awards:
        with suppress(TakenBack), kept_store.begin() as connection:
            _write(connection, delivery, delivery.sha256(), report)
            found = stored(connection, [item.identifier for item in awards])
            raise TakenBack
        assert {key: item.record() for key, (item, _) in found.items()} == {
            item.identifier: item.record() for item in awards
        }
    else:
        with pytest.raises(FileProblem):
            load(kept_store, delivery, lambda _line: None)
    with kept_store.connect() as connection:
        assert everything(connection) == before
