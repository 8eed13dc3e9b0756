"""Whatever is written or taken out at the command line leaves a line in the audit trail."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import small_world
from sqlalchemy import Connection, Engine, func, select

import etl.publish.publishing
import etl.run
from db.tables import delivery
from etl.publish.publishing import publish
from record import audit, uploads
from record.machine import at_the_machine
from record.rights import Person, Role
from reports import FileProblem

READS = {
    "status", "preview", "history", "template", "overlaps", "organisations", "fetch",
}  # fmt: skip
WRITES = {
    "load": "etl_load",
    "load-folder": "etl_publish",
    "publish": "etl_publish",
    "undo": "etl_undo",
    "upload look": "etl_look",
    "upload accept": "etl_accept",
    "organisations merge": "etl_merge",
    "organisations undo": "etl_undo_merge",
    "organisations apart": "etl_keep_apart",
    "export register": "etl_export",
    "returns form": "etl_export_returns",
    "returns summary": "etl_export_returns",
}
Type = Callable[..., list[audit.Line]]


@pytest.fixture
def typed(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Type:
    """Runs a command and gives the lines that it left, oldest first."""
    monkeypatch.setattr(etl.run, "_store", lambda: engine)

    def run(*words: object, status: int = 0) -> list[audit.Line]:
        with engine.connect() as connection:
            before = audit.verify(connection).lines
        assert etl.run.main([str(word) for word in words]) == status
        with engine.connect() as connection:
            after = audit.verify(connection).lines
            return audit.latest(connection, 99)[: after - before][::-1]

    return run


def leaves(parser: argparse.ArgumentParser, lead: str = "") -> set[str]:
    """Every command that can be typed, without its arguments; a kind of ``load`` is an argument."""
    found: set[str] = set()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) and lead != "load":
            for name, each in action.choices.items():
                found |= leaves(each, f"{lead} {name}".strip())
            return found if action.required else found | {lead}
    return {lead}


def test_every_command_is_known_to_write_or_not() -> None:
    found = leaves(etl.run._parser()) - {"upload"} | {"upload look", "upload accept"}
    assert found == READS | WRITES.keys()


def acts(lines: list[audit.Line]) -> list[str]:
    return [line.act for line in lines]


def test_every_write_leaves_a_line(typed: Type, engine: Engine, tmp_path: Path) -> None:
    manifest = small_world.write(tmp_path / "files")
    seen: dict[str, list[audit.Line]] = {}
    folder = typed("load-folder", tmp_path / "files", "--manifest", manifest)
    loads = ["etl_load"] * small_world.DELIVERIES
    assert acts(folder) == ["etl_load_folder", *loads, "etl_publish"]
    assert folder[1].subject == "boundaries la 2024: boroughs.geojson"
    seen["load-folder"] = folder
    events = small_world.write_events(tmp_path / "ed.csv", 5)
    told = ("load", "indicator", events, "--indicator", "ed_assault")
    seen["load"] = typed(*told)
    assert typed(*told) == [], "the same file again writes nothing"
    seen["publish"] = typed("publish")
    seen["organisations merge"] = typed("organisations", "merge", "P1", "F1")
    seen["organisations undo"] = typed("organisations", "undo", 1)
    seen["organisations apart"] = typed("organisations", "apart", "P1", "F1")
    out = tmp_path / "out"
    export = ("export", "register", "--format", "360giving-json", "--out", f"{out}.json")
    seen["export register"] = typed(*export)
    blank = ("--intervention", "award-0", "--quarter", "2026-Q2", "--out", f"{out}.xlsx")
    seen["returns form"] = typed("returns", "form", *blank)
    asked = ("--from", "2026-Q1", "--to", "2026-Q2", "--out", f"{out}.csv")
    seen["returns summary"] = typed("returns", "summary", *asked)
    seen |= _upload_and_undo(typed, engine, tmp_path / "files" / "register.csv")
    assert {name: acts(lines)[-1] for name, lines in seen.items()} == WRITES
    here = at_the_machine()
    for lines in seen.values():
        for line in lines:
            assert (line.who, line.role) in {(here.name, "admin"), ("Ann", "analyst")}


def _upload_and_undo(typed: Type, engine: Engine, register: Path) -> dict[str, list[audit.Line]]:
    changed = register.read_bytes().replace(b"Work in", b"Other work in")
    with engine.begin() as connection:
        number = uploads.receive(connection, "list.csv", changed, "Ann", {})
    looked = typed("upload", "look", number)
    by = ("--by", "Ann", "--role", "analyst", "--member", "7")
    accepted = typed("upload", "accept", number, *by)
    assert acts(accepted) == ["etl_load", "etl_accept"]
    for line in accepted:
        assert (line.who, line.role, line.member_id) == ("Ann", "analyst", 7)
    assert accepted[-1].subject == f"register {number}: list.csv"
    with engine.connect() as connection:
        last = connection.execute(select(func.max(delivery.c.id))).scalar_one()
    undone = typed("undo", last, *by)
    assert [line.subject for line in undone] == [f"delivery {last}"]
    assert typed("undo", last, *by, status=1) == []
    return {"upload look": looked, "upload accept": accepted, "undo": undone}


def test_what_reads_leaves_none(typed: Type, tmp_path: Path) -> None:
    small_world.write(tmp_path)
    register = tmp_path / "register.csv"
    for words in (
        ("status",),
        ("preview", register),
        ("history", "award-0"),
        ("template", "--out", tmp_path / "empty.xlsx"),
        ("overlaps", register, "--out", tmp_path / "pairs.csv"),
        ("organisations",),
    ):
        assert typed(*words) == [], words


def test_a_load_that_fails_leaves_none(typed: Type, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("Area Code,Period,Count\nnowhere,never,?\n", encoding="utf-8")
    assert typed("load", "indicator", bad, "--indicator", "ed_assault", status=1) == []


def test_two_releases_at_once_do_not_overtake_each_other(
    typed: Type, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest = small_world.write(tmp_path)
    typed("load-folder", tmp_path, "--manifest", manifest)
    last_read = etl.publish.publishing.what_changed

    def meanwhile(connection: Connection, *told: Any) -> object:
        """After all that is read of the store, and before anything is written."""
        changed = last_read(connection, *told)
        monkeypatch.setattr(etl.publish.publishing, "what_changed", last_read)
        connection.rollback()
        publish(engine, lambda _line: None, Person("Bob", role=Role.ANALYST))
        return changed

    monkeypatch.setattr(etl.publish.publishing, "what_changed", meanwhile)
    with pytest.raises(FileProblem, match="Somebody else published"):
        publish(engine, lambda _line: None)
    with engine.connect() as connection:
        assert [line.who for line in audit.latest(connection, 1)] == ["Bob"]
