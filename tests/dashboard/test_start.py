"""Real data, and other machines, are not served before people can sign in."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from kept_apart import as_role
from pydantic import SecretStr
from sqlalchemy import Engine
from welcomed import SECRET, welcome

from dashboard import admin
from dashboard.start import must_be_safe, problem
from db.connection import engine_for
from db.row_security import Roles
from record import audit, members
from settings import Settings

ROOT = Path(__file__).parents[2]


def told(engine: Engine, secret: str = "", host: str = "127.0.0.1") -> Settings:
    address = engine.url.render_as_string(hide_password=False)
    return Settings(database_url=address, secret=SecretStr(secret), host=host)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_the_demonstration_on_its_own_machine_needs_nothing(demo_engine: Engine, host: str) -> None:
    assert problem(told(demo_engine, host=host)) == ""


def test_an_empty_store_on_its_own_machine_needs_nothing(engine: Engine) -> None:
    assert problem(told(engine)) == ""


@pytest.mark.parametrize("secret", ["", "short", "x" * 40, "abc" * 20])
def test_other_machines_need_a_real_secret(demo_sqlite_copy: Engine, secret: str) -> None:
    said = problem(told(demo_sqlite_copy, secret, "0.0.0.0"))
    assert said.startswith("0.0.0.0 can be reached by other machines")
    assert "openssl rand -base64 36" in said
    assert secret == "" or secret not in said


def test_other_machines_need_an_administrator(demo_sqlite_copy: Engine) -> None:
    settings = told(demo_sqlite_copy, SECRET, "0.0.0.0")
    assert "python -m dashboard.admin create" in problem(settings)
    welcome(demo_sqlite_copy)
    assert problem(settings) == ""


def test_other_machines_need_a_role_that_policies_bind(
    databases: Callable[[str], AbstractContextManager[str]],
    demo_postgres_template: str,
    named_roles: Roles,
) -> None:
    with databases(demo_postgres_template) as address:
        engine = engine_for(address)
        welcome(engine)
        mighty = told(engine, SECRET, "0.0.0.0")
        said = problem(mighty)
        assert "role in DATABASE_URL is a superuser" in said
        assert "python -m dashboard.admin database-roles" in said
        assert problem(mighty.model_copy(update={"host": "127.0.0.1"})) == ""
        bound = {"database_url": as_role(address, named_roles.application)}
        assert "Set LOADER_DATABASE_URL" in problem(mighty.model_copy(update=bound))
        bound["loader_database_url"] = as_role(address, named_roles.loader)
        assert problem(mighty.model_copy(update=bound)) == ""
        engine.dispose()


def test_real_data_need_both(real_sqlite_url: str) -> None:
    engine = engine_for(real_sqlite_url)
    assert problem(told(engine)).startswith("Real data are loaded")
    assert problem(told(engine, SECRET)) == ""


def test_the_server_does_not_start(real_sqlite_url: str) -> None:
    environment = {**os.environ, "DATABASE_URL": real_sqlite_url, "HOST": "127.0.0.1", "PORT": "0"}
    environment.pop("SECRET", None)
    done = subprocess.run(
        [sys.executable, "-m", "gunicorn", "app:server"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode != 0
    assert "Real data are loaded, so people sign in, and SECRET must be set" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_store_that_is_away_is_said(tmp_path: Path) -> None:
    away = f"postgresql://nobody@127.0.0.1:1/{tmp_path.name}"
    with pytest.raises(SystemExit, match="The store does not answer"):
        must_be_safe(Settings(database_url=away))


@pytest.fixture
def at_the_machine(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """``python -m dashboard.admin`` over each kind of store, with what is piped into it."""
    monkeypatch.setattr(admin, "settings", lambda: told(engine))

    def run(*words: str, piped: str = "") -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(piped))
        return admin.main(words)

    return run


def test_the_first_administrator_is_made_at_the_machine(
    at_the_machine: Callable[..., int], engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    piped = "copper kettle sunday\n"
    assert at_the_machine("create", "ann@example.org", "Ann", piped=piped) == 0
    with engine.connect() as connection:
        assert members.with_password(connection, "ann@example.org", piped.strip()) is not None
        assert members.admins(connection) == 1
        assert [line.act for line in audit.latest(connection, 9)] == ["admin_create"]
    assert at_the_machine("create", "ann@example.org", "Ann", piped=piped) == 1
    assert "a member already" in capsys.readouterr().err
    assert at_the_machine("create", "bob@example.org", "Bob", piped="short\n") == 1
    with engine.connect() as connection:
        assert [one.email for one in members.every(connection)] == ["ann@example.org"]


def test_the_trail_is_verified_at_the_machine(
    at_the_machine: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    at_the_machine("create", "ann@example.org", "Ann", piped="copper kettle sunday\n")
    assert at_the_machine("verify-audit") == 0
    said = capsys.readouterr().out
    assert "The audit trail is whole: 1 lines." in said
    seal = said.strip().rpartition(" ")[2]
    assert at_the_machine("verify-audit", "--line", "1", "--seal", seal) == 0
    assert at_the_machine("verify-audit", "--line", "1", "--seal", "0" * 64) == 1
    assert "Line 1 of the audit trail is not the one that was noted" in capsys.readouterr().err
