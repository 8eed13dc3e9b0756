"""``python -m dashboard.admin`` on a PostgreSQL whose roles are kept apart."""

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from kept_apart import as_role

from dashboard import admin
from db.connection import engine_for
from db.row_security import Roles, guarded
from record import audit, members
from settings import Settings

Run = Callable[..., int]


@pytest.fixture(scope="module")
def address(databases: Callable[[], AbstractContextManager[str]]) -> Iterator[str]:
    with databases() as found:
        yield found


@pytest.fixture
def told(address: str, named_roles: Roles) -> dict[str, str]:
    return {
        "owner_database_url": address,
        "loader_database_url": as_role(address, named_roles.loader),
        "database_url": as_role(address, named_roles.application),
    }


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    def ran(told: dict[str, str], *words: str, piped: str = "") -> int:
        monkeypatch.setattr(admin, "settings", lambda: Settings(**told))  # type: ignore[arg-type]
        monkeypatch.setattr("sys.stdin", io.StringIO(piped))
        return admin.main(words)

    return ran


def test_roles_are_kept_apart_once_and_again(
    run: Run, told: dict[str, str], named_roles: Roles, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert run(told, "database-roles") == 0
        assert f"“{named_roles.application}” serves" in capsys.readouterr().out
    with engine_for(told["owner_database_url"]).connect() as connection:
        assert guarded(connection) == named_roles


@pytest.mark.parametrize("missing", ["owner_database_url", "loader_database_url"])
def test_three_addresses_are_needed(
    run: Run, told: dict[str, str], missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(told | {missing: ""}, "database-roles") == 1
    assert "must name three roles" in capsys.readouterr().err


def test_the_web_servers_role_makes_an_administrator_and_no_backup(
    run: Run, told: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As in the container of the web server, which does not know the owner."""
    assert run(told, "database-roles") == 0
    mine = told | {"owner_database_url": ""}
    words = ("create", "ann@example.org", "Ann")
    assert run(mine, *words, piped="copper kettle sunday\n") == 0
    with engine_for(told["owner_database_url"]).connect() as connection:
        assert members.admins(connection) == 1
        assert [line.act for line in audit.latest(connection, 9)] == ["admin_create"]
    assert run(mine, "verify-audit") == 0
    capsys.readouterr()
    for command in ("backup", "restore"):
        assert run(mine, command, str(tmp_path / "backup.zip")) == 1
        assert "Set OWNER_DATABASE_URL" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert run(told, "backup", str(tmp_path / "backup.zip")) == 0
