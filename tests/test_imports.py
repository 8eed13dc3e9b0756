"""Folder imports run one way only: architecture's "Import direction", held here."""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = {
    "app",
    "settings",
    "indicators",
    "geography",
    "db",
    "analysis",
    "reports",
    "record",
    "etl",
    "layers",
    "dashboard",
    "scripts",
    "benchmarks",
}
MAY_IMPORT = {
    "settings": set(),
    "indicators": set(),
    "geography": set(),
    "db": {"db", "settings", "indicators", "geography"},
    "analysis": {"analysis", "indicators", "geography"},
    "reports": set(),
    "record": {"record", "db", "analysis", "reports", "geography"},
    "etl": {"etl", "record", "db", "analysis", "reports", "indicators", "geography", "settings"},
    "layers": {"layers", "db", "analysis", "indicators", "geography"},
    "dashboard": {
        "dashboard",
        "layers",
        "record",
        "db",
        "analysis",
        "reports",
        "indicators",
        "geography",
        "settings",
    },
    "app": {"dashboard", "settings", "db"},
    "scripts": {"db", "settings"},
}
ONLY_IN = {
    "sqlalchemy": {"db", "record", "etl"},
    "alembic": {"db"},
    "psycopg": {"db", "etl"},
    "argon2": {"record"},
    "authlib": {"dashboard"},
    "joserfc": {"dashboard"},
    "dash": {"dashboard", "layers", "app"},
    "dash_leaflet": {"dashboard", "layers", "app"},
}
READS_THE_ENVIRONMENT = {"settings"}


def _modules(room: str) -> list[Path]:
    single = ROOT / f"{room}.py"
    return [single] if single.exists() else sorted((ROOT / room).rglob("*.py"))


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def _imports(path: Path) -> set[str]:
    """First names of everything a module imports, anywhere in it."""
    found: set[str] = set()
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 or path.parent != ROOT, f"{path}: relative import at the root"
            if node.level == 0 and node.module:
                found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_rooms_import_only_what_stands_below_them(room: str) -> None:
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in _modules(room)
        for name in (_imports(path) & OURS) - MAY_IMPORT[room]
    }
    assert wrong == set()


@pytest.mark.parametrize("package", ONLY_IN)
def test_big_packages_stay_in_their_rooms(package: str) -> None:
    wrong = {
        str(path.relative_to(ROOT))
        for room in MAY_IMPORT.keys() - ONLY_IN[package]
        for path in _modules(room)
        if package in _imports(path)
    }
    assert wrong == set()


@pytest.mark.parametrize("room", sorted(MAY_IMPORT.keys() - READS_THE_ENVIRONMENT))
def test_only_settings_reads_the_environment(room: str) -> None:
    wrong = {
        str(path.relative_to(ROOT))
        for path in _modules(room)
        for node in _nodes(path)
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }
    assert wrong == set()


def test_every_module_at_the_root_has_a_room() -> None:
    known = {f"{room}.py" for room in MAY_IMPORT} | {"gunicorn.conf.py"}
    assert {path.name for path in ROOT.glob("*.py")} <= known
