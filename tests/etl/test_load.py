"""Loading: all or nothing, the same again changes nothing, and a killed load leaves the old data.

On a small invented borough, on both stores.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import small_world
from small_world import BOROUGH, LSOAS, MONTHS, WARDS, table
from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.engine import make_url

from db import releases
from db.connection import engine_for
from db.published import Published
from db.schema import upgrade
from db.tables import delivery as delivery_table
from db.tables import indicator_value, metadata
from etl.delivery import Delivery
from etl.folder import load_folder
from etl.kinds import KINDS
from etl.load import load
from etl.manifest import read as read_manifest
from etl.publish.publishing import publish
from etl.run import main
from reports import FileProblem
from settings import settings

ROOT = Path(__file__).resolve().parents[2]
ED = {"indicator": "ed_assault", "level": "lsoa", "vintage": "2021"}
ED_OPTIONS = ["--indicator", "ed_assault", "--level", "lsoa", "--vintage", "2021"]


def silent(_line: str) -> None:
    return None


def dump(engine: Engine) -> dict[str, list[str]]:
    """Every row of every table as text, sorted: equal only if nothing at all has changed."""
    found = {}
    with engine.connect() as connection:
        for name in metadata.tables:
            rows = connection.execute(text(f'SELECT * FROM "{name}"'))
            found[name] = sorted(repr(tuple(row)) for row in rows)
    return found


def published(engine: Engine) -> str:
    """The content hash of the release that readers see, after reading all of it."""
    with engine.connect() as connection:
        current = releases.current(connection)
        assert current is not None
        asked = text("SELECT kind, key FROM release_document WHERE release_id = :id")
        documents = []
        for kind, key in connection.execute(asked, {"id": current[0]}).all():
            content = releases.content(connection, current[0], kind, key)
            documents.append(releases.document(kind, key, content))
    assert releases.content_hash(documents) == current[1]
    return current[1]


def ed_rate(engine: Engine) -> float:
    """What the published map says of the first LSOA in 2025/26."""
    values = Published(engine).current().content("values", "ed_assault lsoa 2025/26")["values"]
    return float(values[0])


def rate(events: int) -> float:
    """Of as many a month, as it is released: a year's count to the nearest 5."""
    return round(1000 * 5 * round(12 * events / 5) / 910, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_world.write(tmp_path / "files")
    return tmp_path / "files"


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the small borough, published."""
    files = tmp_path_factory.mktemp("small")
    made = engine_for(f"sqlite:///{files / 'small.sqlite'}")
    upgrade(made)
    load_folder(made, read_manifest(small_world.write(files)), silent)
    made.dispose()
    return files / "small.sqlite"


@pytest.fixture(scope="module")
def made_once_on_postgres(
    postgres_server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The name of a database with the small borough, to copy from."""
    with database(postgres_server, "template1") as address:
        made = engine_for(address)
        upgrade(made)
        manifest = small_world.write(tmp_path_factory.mktemp("small"))
        load_folder(made, read_manifest(manifest), silent)
        made.dispose()
        yield str(make_url(address).database)


@contextmanager
def database(server: str, template: str) -> Iterator[str]:
    """The address of a database of its own, made from another, dropped afterwards."""
    name = f"test_{uuid.uuid4().hex[:16]}"
    url = make_url(server).set(drivername="postgresql+psycopg")
    admin = create_engine(url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
    try:
        yield url.set(database=name).render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))
        admin.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def small(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A copy of the small borough, published, on each kind of store."""
    if request.param == "sqlite":
        shutil.copyfile(request.getfixturevalue("made_once"), tmp_path / "small.sqlite")
        made = engine_for(f"sqlite:///{tmp_path / 'small.sqlite'}")
        yield made
        made.dispose()
    else:
        server = request.getfixturevalue("postgres_server")
        with database(server, request.getfixturevalue("made_once_on_postgres")) as address:
            made = engine_for(address)
            yield made
            made.dispose()


@pytest.fixture
def command_line(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """``command_line(address)(words…)`` runs the command line over that store, in this process."""

    def over(address: str) -> Any:
        monkeypatch.setenv("DATABASE_URL", address)
        settings.cache_clear()
        return lambda *words: main([str(word) for word in words])

    yield over
    monkeypatch.undo()
    settings.cache_clear()


# The same again


def test_the_same_folder_again_changes_nothing(small: Engine, folder: Path) -> None:
    before, shown = dump(small), published(small)
    reports = load_folder(small, read_manifest(folder / "manifest.toml"), silent)
    after = dump(small)
    for report in reports:
        assert report.counts["already loaded: nothing changed"] == 1
    for name in before:
        if not name.startswith(("release", "audit")):
            assert after[name] == before[name], name
    assert published(small) == shown
    assert len(after["delivery"]) == len(KINDS) + 2, "boundaries came three times"


def test_lookups_that_repeat_each_other_can_each_be_loaded_again(
    small: Engine, folder: Path, tmp_path: Path
) -> None:
    """The wards' own lookup says again what the best fit says: neither replaces the other."""
    again = table(
        tmp_path / "wards.csv",
        ["WD24CD", "WD24NM", "LAD24CD", "LAD24NM"],
        [[ward, f"Ward {ward[-1]}", BOROUGH, "Smallborough"] for ward in WARDS]
        + [["E05999903", "Ward 3", BOROUGH, "Smallborough"]],
    )
    load(small, Delivery("lookup", (again,)), silent)
    before = dump(small)
    for path in (folder / "lookup.csv", again):
        load(small, Delivery("lookup", (path,)), silent)
        assert dump(small) == before


def test_a_lookup_replaces_what_it_contradicts(small: Engine, tmp_path: Path) -> None:
    moved = table(
        tmp_path / "moved.csv", ["LSOA21CD", "WD24CD", "LAD24CD"], [[LSOAS[0], WARDS[1], BOROUGH]]
    )
    load(small, Delivery("lookup", (moved,)), silent)
    asked = text(
        "SELECT child_code, parent_code FROM area_relation WHERE child_level = 'lsoa' "
        "AND parent_level = 'ward'"
    )
    with small.connect() as connection:
        found = {row.child_code: row.parent_code for row in connection.execute(asked)}
    assert found == small_world.WARD_OF | {LSOAS[0]: WARDS[1]}


def test_the_same_file_told_otherwise_is_another_delivery(small: Engine, folder: Path) -> None:
    other = Delivery("indicator", (folder / "ed.csv",), **(ED | {"indicator": "knife_crime"}))
    assert load(small, other, silent).kept == 72
    assert load(small, other, silent).kept == 0


def test_a_file_whose_rows_were_replaced_can_be_loaded_back(small: Engine, folder: Path) -> None:
    shown = published(small)
    other = small_world.write_events(folder / "other.csv", events=9)
    load(small, Delivery("indicator", (other,), **ED), silent)
    publish(small, silent)
    assert ed_rate(small) == rate(9)
    assert load(small, Delivery("indicator", (folder / "ed.csv",), **ED), silent).kept == 72
    publish(small, silent)
    assert published(small) == shown


# Replacing


def test_a_file_replaces_the_periods_it_holds_and_no_others(small: Engine, tmp_path: Path) -> None:
    """April comes again for four LSOAs: the other two are then not known, May stays."""
    corrected = table(
        tmp_path / "april.csv",
        ["Area Code", "Period", "Count"],
        [[lsoa, "2025-04", 8] for lsoa in LSOAS[:4]],
    )
    load(small, Delivery("indicator", (corrected,), **ED), silent)
    table_ = indicator_value
    asked = select(table_.c.period, table_.c.area_code, table_.c.count).where(
        table_.c.indicator_id == "ed_assault"
    )
    with small.connect() as connection:
        found = {(period, area): count for period, area, count in connection.execute(asked)}
    assert {area for period, area in found if period == "2025-04"} == set(LSOAS[:4])
    assert {found["2025-04", area] for area in LSOAS[:4]} == {8}
    assert {found["2025-05", area] for area in LSOAS} == {3}
    assert len(found) == 4 + 11 * 6
    publish(small, silent)
    release = Published(small).current()
    assert release.content("values", "ed_assault lsoa 2025/26")["values"][4:] == [None, None]
    assert release.content("values", "ed_assault lsoa 2025/26")["values"][0] == round(
        1000 * 40 / 910, 1
    ), "8 and 11 times 3 are 41, released as 40"
    months = release.content("values", "ed_assault la 2025-04")["values"]
    assert months == [None], "four of six is under nine tenths"


# Refused

RETURN = "Counting Basis,Intervention Identifier,Quarter\nnew this quarter,"


def refused_deliveries(folder: Path) -> list[tuple[Delivery, str]]:
    """Files that cannot be used, one or more of every kind, and a word of the reason."""
    folder.mkdir()

    def write(name: str, content: str) -> tuple[Path, ...]:
        (folder / name).write_text(content, encoding="utf-8")
        return (folder / name,)

    nowhere = {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": {"WD24CD": "E05"}, "geometry": None}],
    }
    ward = {"level": "ward", "vintage": "2024"}
    good = write("good.csv", f"Area Code,Period,Count\n{LSOAS[0]},2025-04,1\n")
    return [
        (Delivery("boundaries", write("a.geojson", json.dumps(nowhere)), **ward), "no shape"),
        (Delivery("boundaries", write("b.geojson", "{"), **ward), "b.geojson"),
        (Delivery("lookup", write("c.csv", "LSOA21CD\nE01\n")), "two columns"),
        (Delivery("population", write("d.csv", "area\nE01\n"), vintage="2021"), "population"),
        (Delivery("deprivation", write("e.csv", "lsoa21_code,x\nE01,1\n"), vintage="2021"), "LSOA"),
        (Delivery("police", write("f.csv", "Month\n2025-01\n"), vintage="2021"), "street-level"),
        (Delivery("schools", write("g.csv", "name\nA\n")), "URN"),
        (Delivery("school-links", write("n.csv", "URN,LinkURN\n1,2\n")), "LinkType"),
        (Delivery("postcodes", write("h.csv", "postcode\nL1 1AA\n")), "postcode"),
        (Delivery("indicator", write("i.csv", "Area,Count\nE01,1\n"), **ED), "Area Code"),
        (Delivery("indicator", write("j.csv", "Area Code,Period,Count\nE1,May,1\n"), **ED), "one row"),  # noqa: E501
        (Delivery("indicator", write("k.csv", "Area Code,Period,Count\n"), **ED), "not one row"),
        (Delivery("indicator", good, **(ED | {"indicator": "luck"})), "not a declared indicator"),
        (Delivery("register", write("l.csv", "Identifier,Title\nx,y\n")), "no column"),
        (Delivery("register", write("m.csv", "")), "empty"),
        (Delivery("register", (folder / "missing.csv",)), "cannot be opened"),
        (Delivery("returns", write("n.csv", "Identifier,Quarter\nx,2026-Q1\n")), "no column"),
        (Delivery("returns", write("o.csv", RETURN + "award-0,2026-Q9\n")), "not one row"),
        (Delivery("returns", write("p.csv", RETURN.replace("Qu", "5-11,Qu"))), "age bands"),
        (Delivery("horoscope", good), "not a kind of file"),
        (Delivery("indicator", (*good, folder / "missing.csv"), **ED), "cannot be opened"),
        (Delivery("indicator", (*good, folder / "i.csv"), **ED), "Area Code"),
    ]  # fmt: skip


def test_a_refused_file_changes_nothing_at_all(small: Engine, tmp_path: Path) -> None:
    before = dump(small)
    refused = refused_deliveries(tmp_path / "refused")
    assert {item.kind for item, _ in refused} >= {kind.name for kind in KINDS}
    for delivery, word in refused:
        with pytest.raises(FileProblem, match=word) as problem:
            load(small, delivery, silent)
        assert delivery.files[-1].name in str(problem.value) or "not a" in str(problem.value)
        assert dump(small) == before, delivery


def test_an_error_of_ours_half_way_through_changes_nothing_either(
    small: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(small)
    other = small_world.write_events(folder / "other.csv", events=9)

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr("etl.kinds.values.insert", fail)
    with pytest.raises(RuntimeError, match="half way"):
        load(small, Delivery("indicator", (other,), **ED), silent)
    assert dump(small) == before
    monkeypatch.setattr("etl.publish.publishing._front", fail)
    with pytest.raises(RuntimeError, match="half way"):
        publish(small, silent)
    assert dump(small) == before


# The report


def test_the_report_says_what_was_read_kept_and_refused(
    small: Engine, tmp_path: Path, command_line: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    path = table(
        tmp_path / "mixed.csv",
        ["Area Code", "Period", "Count"],
        [
            [LSOAS[0], "2025-04", "7"],
            [LSOAS[1], "2025-04", "<5"],
            [LSOAS[2], "April", "2"],
            ["", "2025-04", "2"],
            [LSOAS[3], "2025-04", "many"],
            [LSOAS[0], "2025-04", "9"],
        ],
    )
    written = tmp_path / "reports" / "mixed.json"
    run = command_line(small.url.render_as_string(hide_password=False))
    assert run("load", "indicator", path, *ED_OPTIONS, "--report", written) == 0
    report = json.loads(written.read_text(encoding="utf-8"))
    assert (report["read"], report["kept"], report["refused"]) == (6, 2, 4)
    assert report["files"] == ["mixed.csv"]
    assert report["counts"]["rows suppressed"] == 1
    found = {
        problem["row"]: (problem["file"], problem["column"], problem["value"], problem["severity"])
        for problem in report["problems"]
    }
    assert found == {
        4: ("mixed.csv", "Period", "April", "refused"),
        5: ("mixed.csv", "Area Code", "", "refused"),
        6: ("mixed.csv", "Count", "many", "refused"),
        7: ("mixed.csv", "Area Code, Period, Sex, Age, Category", found[7][2], "refused"),
    }
    assert all(problem["reason"].endswith((".", ").")) for problem in report["problems"])
    printed = capsys.readouterr().out
    assert "read 6, kept 2, refused 4" in printed
    assert "mixed.csv, row 6, column “Count”: Not a number" in printed
    with small.connect() as connection:
        newest = connection.execute(
            select(delivery_table).order_by(delivery_table.c.id.desc())
        ).first()
    assert newest is not None
    assert (newest.rows_read, newest.rows_kept, newest.rows_refused) == (6, 2, 4)
    assert newest.report == report


def test_load_folder_writes_one_report_per_delivery(
    store_url: str, folder: Path, tmp_path: Path, command_line: Any
) -> None:
    reports = tmp_path / "reports"
    run = command_line(store_url)
    manifest = folder / "manifest.toml"
    assert run("load-folder", folder, "--manifest", manifest, "--report", reports) == 0
    written = sorted(path.name for path in reports.iterdir())
    assert len(written) == small_world.DELIVERIES
    assert written[0].startswith("01-boundaries-la-2024")
    for path in reports.iterdir():
        report = json.loads(path.read_text(encoding="utf-8"))
        assert report["kept"] > 0
        assert report["refused"] == 0


def test_every_figure_knows_where_it_comes_from(small: Engine, folder: Path) -> None:
    sources = Published(small).current().content("sources")
    listed = read_manifest(folder / "manifest.toml").deliveries
    assert len(sources) == len(listed)
    for delivery, source in zip(listed, reversed(sources), strict=True):
        digest = sha256(delivery.label.encode())
        digest.update(sha256(delivery.files[0].read_bytes()).digest())
        assert source["files"] == [delivery.files[0].name]
        told = None if delivery.indicator == "ed_assault" else digest.hexdigest()
        assert source["sha256"] == told, "the hash of restricted counts would confirm a guess"
        assert source["licence"] == small_world.LICENCE
        assert source["source"] == small_world.SOURCE
        assert source["vintage"] == delivery.vintage
        assert source["demonstration"] is False
        assert source["rows_standing"] > 0
        assert len(source["loaded_at"]) == len("2026-11-01T09:30:00")
    (ed,) = [source for source in sources if source["label"].startswith("indicator ed_assault")]
    assert ed["indicators"] == ["ed_assault"]
    assert ed["rows_standing"] == ed["rows_kept"] == 72


def test_a_delivery_that_was_replaced_whole_is_no_source_any_more(
    small: Engine, folder: Path
) -> None:
    other = small_world.write_events(folder / "newer.csv", events=4)
    load(small, Delivery("indicator", (other,), **ED), silent)
    publish(small, silent)
    files = [
        name for item in Published(small).current().content("sources") for name in item["files"]
    ]
    assert "newer.csv" in files
    assert "ed.csv" not in files


# Demonstration and real


def test_a_real_folder_sends_the_demonstration_away_only_at_publish(
    engine: Engine, tmp_path: Path
) -> None:
    invented = small_world.write(tmp_path / "invented", demonstration=True, events=1)
    load_folder(engine, read_manifest(invented), silent)
    assert Published(engine).current().front["demonstration"] is True
    shown = published(engine)
    broken = small_world.write(tmp_path / "broken", events=5)
    (tmp_path / "broken" / "register.csv").write_text("nothing", encoding="utf-8")
    with pytest.raises(FileProblem, match="register"):
        load_folder(engine, read_manifest(broken), silent)
    assert published(engine) == shown
    assert Published(engine).current().front["demonstration"] is True
    assert ed_rate(engine) == rate(1)
    whole = small_world.write(tmp_path / "whole", events=5)
    load_folder(engine, read_manifest(whole), silent)
    release = Published(engine).current()
    assert release.front["demonstration"] is False
    assert ed_rate(engine) == rate(5)
    assert not any(item["demonstration"] for item in release.content("sources"))
    with engine.connect() as connection:
        left = connection.execute(select(delivery_table.c.demonstration)).scalars().all()
    assert left == [False] * small_world.DELIVERIES


def test_the_demonstration_is_not_let_in_beside_real_places(small: Engine, tmp_path: Path) -> None:
    before = dump(small)
    invented = small_world.write(tmp_path / "invented", demonstration=True)
    with pytest.raises(FileProblem, match="holds real places"):
        load_folder(small, read_manifest(invented), silent)
    assert dump(small) == before


# Killed

# Put on the path of a real ``python -m etl``: kills it, with the signal that nothing can catch,
# when the statements named in KILL_AT (joined by |) have come one after the other.
EXECUTIONER = """
import os, signal
moments = [moment for moment in os.environ.get("KILL_AT", "").split("|") if moment]
if moments:
    from sqlalchemy import Engine, event

    def come(words):
        if moments and words.startswith(moments[0]):
            moments.pop(0)
            if not moments:
                os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "commit", lambda connection: come("COMMIT"))
    event.listen(
        Engine,
        "before_cursor_execute",
        lambda connection, cursor, statement, *rest: come(" ".join(statement.split())),
    )
"""
BEFORE_THE_LAST_COMMIT = "INSERT INTO release_pointer|COMMIT"
LOAD_MOMENTS = ("DELETE FROM indicator_value", "UPDATE delivery", "UPDATE delivery|COMMIT")
PUBLISH_MOMENTS = ("INSERT INTO release_document", BEFORE_THE_LAST_COMMIT)
FOLDER_MOMENTS = (
    "UPDATE delivery|COMMIT|INSERT INTO delivery|UPDATE delivery",
    BEFORE_THE_LAST_COMMIT,
)


def etl(address: str, *words: object, kill_at: str = "", path: Path) -> "subprocess.Popen[str]":
    (path / "sitecustomize.py").write_text(EXECUTIONER, encoding="utf-8")
    told = {"DATABASE_URL": address, "KILL_AT": kill_at, "PYTHONPATH": str(path)}
    return subprocess.Popen(
        [sys.executable, "-m", "etl", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, **told},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def killed(address: str, *words: object, kill_at: str, path: Path) -> None:
    """Runs a command that must die at the moment named, not before and not of anything else."""
    process = etl(address, *words, kill_at=kill_at, path=path)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL, errors


@pytest.fixture
def address(small: Engine) -> str:
    return str(small.url.render_as_string(hide_password=False))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "path").mkdir()
    return tmp_path / "path"


def test_a_load_killed_anywhere_changed_nothing_and_the_next_one_heals(
    small: Engine, address: str, folder: Path, path: Path, command_line: Any
) -> None:
    other = small_world.write_events(folder / "other.csv", events=9)
    words = ("load", "indicator", other, *ED_OPTIONS)
    before = dump(small)
    for moment in LOAD_MOMENTS:
        killed(address, *words, kill_at=moment, path=path)
        assert dump(small) == before, moment
        published(small)
    run = command_line(address)
    assert run(*words) == 0
    assert ed_rate(small) == rate(3), "not before it is published"
    assert run("publish") == 0
    assert ed_rate(small) == rate(9)


def test_a_publish_killed_anywhere_leaves_the_old_release(
    small: Engine, address: str, folder: Path, path: Path, command_line: Any
) -> None:
    other = small_world.write_events(folder / "other.csv", events=9)
    load(small, Delivery("indicator", (other,), **ED), silent)
    before, shown = dump(small), published(small)
    for moment in PUBLISH_MOMENTS:
        killed(address, "publish", kill_at=moment, path=path)
        assert dump(small) == before, moment
        assert published(small) == shown
        assert ed_rate(small) == rate(3)
    assert command_line(address)("publish") == 0
    assert ed_rate(small) == rate(9)


def test_a_folder_killed_anywhere_leaves_the_old_release(
    small: Engine, address: str, tmp_path: Path, path: Path, command_line: Any
) -> None:
    shown = published(small)
    manifest = small_world.write(tmp_path / "newer", events=9)
    table(tmp_path / "newer" / "deprivation.csv", ["lsoa21_code", "IMD_score"], [[LSOAS[0], 77]])
    words = ("load-folder", tmp_path / "newer", "--manifest", manifest)
    for moment in FOLDER_MOMENTS:
        killed(address, *words, kill_at=moment, path=path)
        assert published(small) == shown, moment
        assert ed_rate(small) == rate(3)
    assert command_line(address)(*words) == 0
    assert ed_rate(small) == rate(9)


def test_a_first_start_killed_while_the_tables_are_made_heals(
    store_url: str, folder: Path, path: Path, command_line: Any
) -> None:
    """A half-made SQLite file would otherwise refuse every later start."""
    words = ("load-folder", folder, "--manifest", folder / "manifest.toml")
    killed(store_url, *words, kill_at="CREATE TABLE release_document", path=path)
    run = command_line(store_url)
    assert run("status") == 0
    assert run(*words) == 0
    made = engine_for(store_url)
    assert ed_rate(made) == rate(3)
    made.dispose()


def test_a_load_killed_by_the_clock(
    small: Engine, address: str, tmp_path: Path, path: Path
) -> None:
    """Not at a chosen statement but as soon as a line of progress is printed."""
    shown = published(small)
    manifest = small_world.write(tmp_path / "newer", events=9)
    for line in (f"[8 of {small_world.DELIVERIES}]", "publish: indicators"):
        process = etl(address, "load-folder", manifest.parent, "--manifest", manifest, path=path)
        assert process.stdout is not None
        for said in process.stdout:
            if said.startswith(line):
                process.kill()
                break
        process.communicate(timeout=60)
        assert process.returncode == -signal.SIGKILL
        assert published(small) == shown
    load_folder(small, read_manifest(manifest), silent)
    assert ed_rate(small) == rate(9)


def test_half_made_tables_are_no_obstacle(store_url: str) -> None:
    """An error, not a kill, at the fifth table."""
    made = engine_for(store_url)
    seen = 0

    def stop(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        nonlocal seen
        seen += statement.lstrip().upper().startswith("CREATE TABLE")
        if seen == 5:
            raise RuntimeError("stopped")

    event.listen(made, "before_cursor_execute", stop)
    with pytest.raises(RuntimeError, match="stopped"):
        upgrade(made)
    event.remove(made, "before_cursor_execute", stop)
    upgrade(made)
    assert set(dump(made)) == set(metadata.tables)
    made.dispose()


# The command line


def test_every_command_and_kind_has_help_with_an_example(
    capsys: pytest.CaptureFixture[str],
) -> None:
    commands = [["load-folder"], ["publish"], ["status"], ["fetch"]]
    commands += [["load", kind.name] for kind in KINDS]
    for words in commands:
        with pytest.raises(SystemExit) as stopped:
            main([*words, "--help"])
        assert stopped.value.code == 0
        shown = " ".join(capsys.readouterr().out.split())
        assert f"Example: python -m etl {' '.join(words)}" in shown
    for words in ([], ["load"]):
        with pytest.raises(SystemExit):
            main([*words, "--help"])
        shown = capsys.readouterr().out
        for name in [kind.name for kind in KINDS] if words else ["load", "publish", "fetch"]:
            assert name in shown


def one_sentence(capsys: pytest.CaptureFixture[str]) -> str:
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert said.err.count("\n") == 1, said.err
    assert said.err.endswith("\n")
    return said.err


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["load", "horoscope", "x.csv"], "invalid choice: 'horoscope'"),
        (["load", "register", "nowhere.csv"], "nowhere.csv: the file cannot be opened"),
        (["load", "indicator", "x.csv", *ED_OPTIONS[2:], "--indicator", "luck"], "'luck'"),
        (["load", "indicator", "x.csv"], "required: --indicator"),
        (["load-folder", ".", "--manifest", "nowhere.toml"], "nowhere.toml: the manifest cannot"),
        (["dance"], "invalid choice: 'dance'"),
        ([], "required: COMMAND"),
        (["publish"], "There are no boundaries of level “la” in the store"),
        (["fetch", "nothing-of-the-kind"], "nothing-of-the-kind"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    words: list[str],
    reason: str,
    tmp_path: Path,
    command_line: Any,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = command_line(f"sqlite:///{tmp_path / 'empty.sqlite'}")
    try:
        code = run(*words)
    except SystemExit as stopped:
        code = stopped.code
    assert code == 1
    assert reason in one_sentence(capsys)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("postgresql://nobody:secret@127.0.0.1:1/nothing", "Check DATABASE_URL"),
        ("sqlite:////proc/nowhere/store.sqlite", "/proc/nowhere"),
        ("sqlite:///FOLDER/text.sqlite", "file is not a database"),
        ("mysql://somebody@127.0.0.1/nothing", "DATABASE_URL names no store"),
        ("not an address", "DATABASE_URL names no store"),
    ],
)
@pytest.mark.parametrize("words", [["status"], ["publish"], ["load", "register", "REGISTER"]])
def test_a_store_that_is_not_there_is_said_in_one_sentence(
    address: str,
    reason: str,
    words: list[str],
    folder: Path,
    command_line: Any,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "text.sqlite").write_text("not a database at all", encoding="utf-8")
    words = [word.replace("REGISTER", str(folder / "register.csv")) for word in words]
    assert command_line(address.replace("FOLDER", str(folder)))(*words) == 1
    said = one_sentence(capsys)
    assert reason in said
    assert "secret" not in said


def test_the_real_command_says_it_too(tmp_path: Path, path: Path) -> None:
    process = etl("postgresql://nobody@127.0.0.1:1/nothing", "status", path=path)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert errors.count("\n") == 1
    assert "Check DATABASE_URL" in errors


def test_status_names_the_release_and_every_file(
    small: Engine, command_line: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    run = command_line(small.url.render_as_string(hide_password=False))
    assert run("status") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("Published: release 1, built ")
    assert published(small)[:12] in said[0]
    assert said[1].startswith("A&E attendances for assault: released ")
    assert said[1].endswith(", counts below 8 hidden")
    assert len(said) == 2 + small_world.DELIVERIES
    assert any("ed.csv" in line and "72 rows" in line for line in said)


def test_months_and_years_of_a_published_count(small: Engine) -> None:
    """3 in each of 6 LSOAs of 910 residents, every month: worked by hand. What is restricted is
    released to the nearest 5."""
    release = Published(small).current()
    assert release.content("values", "ed_assault la 2025-04")["values"] == [3.7]  # 20 of 5,460
    assert release.content("values", "ed_assault ward 2025-Q2")["values"] == [
        9.2,
        9.2,
    ]  # 25 of 2,730
    assert release.content("values", "ed_assault ward 2025/26")["values"] == [40.3, 40.3]
    assert release.content("values", "ed_assault lsoa 2025-04") is None, "restricted"
    assert release.content("values", "imd_score ward 2025")["values"] == [20, 50]
    assert release.content("values", "police_robbery lsoa 2025-04")["values"] == [1.1] * 4 + [0, 0]
    assert release.content("values", "police_robbery lsoa 2025") is None, "one month is no year"
    assert MONTHS[0] == "2025-04"


def test_both_stores_publish_the_small_world_alike(small: Engine, made_once: Path) -> None:
    other = engine_for(f"sqlite:///{made_once}")
    assert published(other) == published(small)
    other.dispose()
