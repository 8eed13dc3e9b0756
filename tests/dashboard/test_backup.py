"""A backup brings everything back, into either kind of store, or nothing at all."""

import hashlib
import json
import stat
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import small_world
from one_of_everything import counts, fill
from pydantic import SecretStr
from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.exc import DatabaseError
from welcomed import SECRET

from dashboard import admin
from dashboard.application import make_application
from db import releases
from db.backup import LEFT_OUT, Kept, Manifest
from db.connection import engine_for
from db.published import Published
from db.record_tables import organisation_apart
from db.restore import Unusable, read_manifest
from db.schema import newest
from db.tables import award_place, metadata, release_document
from etl.folder import load_folder
from etl.manifest import read as manifest_of
from record import audit, editing, members
from record.members import Newcomer
from record.rights import Role
from settings import Settings

EMAIL, WORDS = "ann@example.org", "copper kettle sunday"
Run = Callable[..., int]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Run:
    """``python -m dashboard.admin`` on a store."""

    def run(engine: Engine, *words: object) -> int:
        address = engine.url.render_as_string(hide_password=False)
        monkeypatch.setattr(admin, "settings", lambda: Settings(database_url=address))
        return admin.main([str(word) for word in words])

    return run


@pytest.fixture
def lived_in(engine: Engine, tmp_path: Path) -> Engine:
    """A published small world with a member in it, and something in every table."""
    folder = tmp_path / "files"
    told = manifest_of(small_world.write(folder), folder)
    load_folder(engine, told, lambda _line: None)
    with engine.begin() as connection:
        number = members.add(connection, Newcomer(EMAIL, "Ann Field", Role.ADMIN), "the tests")
        found = members.by_number(connection, number)
        assert found is not None
        members.keep_password(connection, found, members.hashed(found, WORDS))
        fill(connection, metadata, also="award")
        assert min(counts(connection, metadata).values()) > 0
    return engine


def everything(connection: Connection) -> dict[str, list[str]]:
    """Every row of every table, in words, without the help of what makes backups."""
    return {
        table.name: sorted(
            repr([_plainly(value) for value in row]) for row in connection.execute(select(table))
        )
        for table in metadata.sorted_tables
    }


def _plainly(value: Any) -> Any:
    if isinstance(value, datetime):
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).timestamp()
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    return float(value) if isinstance(value, int) else value


def release_hash(connection: Connection) -> str:
    """Worked out again from the documents themselves."""
    current = releases.current(connection)
    assert current is not None
    table = release_document
    rows = connection.execute(
        select(table.c.kind, table.c.key).where(table.c.release_id == current[0])
    )
    documents = [
        releases.document(kind, key, releases.content(connection, current[0], kind, key))
        for kind, key in rows
    ]
    assert releases.content_hash(documents) == current[1]
    return current[1]


def test_everything_comes_back(
    lived_in: Engine, other_engine: Engine, at: Run, tmp_path: Path
) -> None:
    with lived_in.connect() as connection:
        before, published = everything(connection), release_hash(connection)
    file = tmp_path / "backup.zip"
    assert at(lived_in, "backup", file) == 0
    assert at(other_engine, "restore", file) == 0
    with other_engine.connect() as connection:
        after = everything(connection)
        assert release_hash(connection) == published
        lines = audit.latest(connection, 99)
        assert lines[0].act == "admin_restore"
        assert audit.verify(connection).lines == len(before["audit_entry"]) + 1
    assert {name: after.pop(name) for name in LEFT_OUT} == dict.fromkeys(LEFT_OUT, [])
    assert len(after.pop("audit_entry")) == len(before["audit_entry"]) + 1
    assert after == {name: before[name] for name in after}
    again = tmp_path / "again.zip"
    assert at(other_engine, "backup", again) == 0
    first, second = read_manifest(file), read_manifest(again)
    assert [kept for kept in first.tables if kept.name != "audit_entry"] == [
        kept for kept in second.tables if kept.name != "audit_entry"
    ], "the same bytes, whichever kind of store they came from"
    _goes_on_working(other_engine)


def _goes_on_working(engine: Engine) -> None:
    """A member signs in, an award is changed, rows get numbers, the trail is only added to."""
    address = engine.url.render_as_string(hide_password=False)
    told = Settings(database_url=address, secret=SecretStr(SECRET))
    client = make_application(Published(engine_for(address)), told).server.test_client()
    signed = client.post("/sign-in/now", data={"email": EMAIL, "password": WORDS})
    assert (signed.status_code, "Set-Cookie" in signed.headers) == (303, True)
    assert "Ann Field" in client.get("/account").text
    with engine.begin() as connection:
        found = editing.current(connection, "award-0")
        assert found is not None
        mine = found[0].model_copy(update={"title": "Renamed after the restore"})
        assert isinstance(editing.save(connection, mine, found[1], "Ann Field"), editing.Saved)
        connection.execute(award_place.insert().values(identifier="award-0", via="area", code="E1"))
    with engine.connect() as connection:
        now = editing.current(connection, "award-0")
        assert now is not None
        assert now[0].title == "Renamed after the restore"
    with pytest.raises(DatabaseError, match="only added to"), engine.begin() as connection:
        connection.execute(text("DELETE FROM audit_entry"))


def test_a_backup_is_noted_and_nobody_elses_to_read(
    lived_in: Engine, at: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out" / "backup.zip"
    assert at(lived_in, "backup", file) == 1, "no such folder"
    assert "cannot be written" in capsys.readouterr().err
    file.parent.mkdir()
    assert at(lived_in, "backup", file) == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["backup.zip"]
    with lived_in.connect() as connection:
        (line,) = audit.latest(connection, 1)
    assert line.act == "admin_backup"
    assert line.subject.endswith(read_manifest(file).seal())
    assert at(lived_in, "backup", file) == 1
    assert "is there already" in capsys.readouterr().err


def test_half_a_backup_is_none(
    lived_in: Engine, at: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("record.audit.write", fail)
    folder = tmp_path / "out"
    folder.mkdir()
    assert at(lived_in, "backup", folder / "backup.zip") == 1
    assert list(folder.iterdir()) == []


def test_a_store_that_holds_something_is_left_alone(
    lived_in: Engine, at: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "backup.zip"
    at(lived_in, "backup", file)
    with lived_in.connect() as connection:
        before = everything(connection)
    assert at(lived_in, "restore", file) == 1
    assert "This store is not empty" in capsys.readouterr().err
    with lived_in.connect() as connection:
        assert everything(connection) == before


def changed(file: Path, into: Path, name: str, body: bytes | None) -> Path:
    """A copy of a backup in which one part is otherwise, or missing."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(into, "w") as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        if body is not None:
            new.writestr(name, body)
    return into


def test_a_damaged_backup_is_refused(
    lived_in: Engine, other_engine: Engine, at: Run, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    file = tmp_path / "backup.zip"
    at(lived_in, "backup", file)
    whole, award = file.read_bytes(), "tables/award.jsonl"
    rows = zipfile.ZipFile(file).read(award)
    other_sum, fewer = rows.replace(b"36500", b"36501"), rows.splitlines(True)[0]
    torn = tmp_path / "torn.zip"
    flipped = tmp_path / "flipped.zip"
    torn.write_bytes(whole[: len(whole) // 2])
    middle = len(whole) // 2
    flipped.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
    newer = json.loads(zipfile.ZipFile(file).read("manifest.json")) | {"revision": "9999"}
    for damaged, said in (
        (torn, "damaged, or no backup"),
        (flipped, "damaged"),
        (changed(file, tmp_path / "a.zip", award, other_sum), "rows of award"),
        (changed(file, tmp_path / "b.zip", award, fewer), "rows of award"),
        (changed(file, tmp_path / "c.zip", award, None), "damaged"),
        (changed(file, tmp_path / "d.zip", "manifest.json", b"{}"), "damaged"),
        (
            changed(file, tmp_path / "e.zip", "manifest.json", json.dumps(newer).encode()),
            "newer version",
        ),
        (tmp_path / "nowhere.zip", "cannot be read"),
    ):
        assert at(other_engine, "restore", damaged) == 1, damaged.name
        assert said in capsys.readouterr().err, damaged.name
    with other_engine.connect() as connection:
        assert set(counts(connection, metadata).values()) == {0}


def test_a_backup_of_an_older_version_is_brought_up_to_date(
    engine: Engine, at: Run, tmp_path: Path
) -> None:
    row = json.dumps(["A", "B", "2026-11-01T09:30:00+00:00", "Ann"]).encode() + b"\n"
    columns = {"one_id": "text", "other_id": "text", "kept_at": "moment", "kept_by": "text"}
    kept = Kept("organisation_apart", columns, 1, hashlib.sha256(row).hexdigest())
    file = tmp_path / "old.zip"
    with zipfile.ZipFile(file, "w") as parcel:
        parcel.writestr("tables/organisation_apart.jsonl", row)
        parcel.writestr("manifest.json", Manifest("0008", "2026-11-02", (kept,)).as_json())
    assert at(engine, "restore", file) == 0
    with engine.connect() as connection:
        found = connection.execute(select(organisation_apart)).one()
    assert (found.one_name, found.other_id, found.kept_by) == ("A", "B", "Ann")
    assert newest() > "0008"


def test_what_is_no_backup_is_said(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Identifier\n", encoding="utf-8")
    with pytest.raises(Unusable, match=r"list\.csv is damaged, or no backup"):
        read_manifest(file)
