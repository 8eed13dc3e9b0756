"""The record going out at the command line, over both stores."""

import json
from pathlib import Path
from types import ModuleType

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import Engine

import etl.run
from etl.delivery import Delivery
from etl.kinds.awards import planned
from record.going_out import FORMS, NOTICE
from reports import LoadReport


@pytest.fixture
def run(demo_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(etl.run, "_store", lambda: demo_engine)
    return etl.run


def again(engine: Engine, *paths: Path) -> tuple[int, int, int]:
    """New, changed and unchanged, were the files loaded again."""
    brought = Delivery("register", paths)
    with engine.connect() as connection:
        made = planned(connection, brought, LoadReport("register", []))
    return len(made.new), len(made.changed), len(made.unchanged)


@pytest.mark.parametrize("form", ["360giving-json", "360giving-csv", "xlsx"])
def test_what_was_exported_changes_nothing_when_it_is_loaded_again(
    run: ModuleType,
    demo_engine: Engine,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    form: str,
) -> None:
    out = tmp_path / f"register.{'json' if 'json' in form else form.split('-')[-1]}"
    assert run.main(["export", "register", "--format", form, "--out", str(out), "--contacts"]) == 0
    paths = sorted(tmp_path.glob("register*"))
    assert len(paths) == (2 if form == "360giving-csv" else 1)
    assert again(demo_engine, *paths) == (0, 0, 150)
    said = capsys.readouterr().out
    assert f"Written: {out}" in said
    assert "of 150 awards" in said


def test_contacts_are_left_out_unless_they_are_asked_for(run: ModuleType, tmp_path: Path) -> None:
    for form in FORMS:
        out = tmp_path / f"{form.key}.json"
        assert run.main(["export", "register", "--format", form.key, "--out", str(out)]) == 0
        if form.key != "xlsx":
            assert b"@example.org" not in out.read_bytes()
    package = json.loads((tmp_path / "360giving-json.json").read_text("utf-8"))
    assert NOTICE in package["title"]
    assert "150 awards from register.csv" in package["description"]
    assert "licence: " in package["description"]


def test_the_workbook_of_invented_figures_says_so(run: ModuleType, tmp_path: Path) -> None:
    out = tmp_path / "register.xlsx"
    run.main(["export", "register", "--format", "xlsx", "--out", str(out)])
    lines = CalamineWorkbook.from_path(out).get_sheet_by_name("Sources").to_python()
    assert lines[0] == [NOTICE]
    assert "150 awards from register.csv" in lines[1][0]


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(
    run: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "no such folder" / "awards.xlsx"
    assert run.main(["template", "--out", str(out)]) == 1
    assert "cannot be written (No such file or directory)" in capsys.readouterr().err


def test_the_template_is_a_workbook(run: ModuleType, tmp_path: Path) -> None:
    out = tmp_path / "awards.xlsx"
    assert run.main(["template", "--out", str(out)]) == 0
    assert CalamineWorkbook.from_path(out).sheet_names == ["Awards", "Notes", "Lists"]


def test_an_empty_record_is_not_exported(
    engine: Engine,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(etl.run, "_store", lambda: engine)
    out = str(tmp_path / "a.json")
    assert etl.run.main(["export", "register", "--format", "xlsx", "--out", out]) == 1
    assert "holds no awards" in capsys.readouterr().err
