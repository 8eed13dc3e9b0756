"""Two commands do everything: the scripts, the locks, and what they may not contain."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted(ROOT.glob("scripts/*.sh")) + [ROOT / ".ci" / "run"]
LOCKS = ("requirements.txt", "requirements-test.txt")
TARGETS = {"help", "run", "test", "load-real", "bench", "lock", "sbom"}
USED_WITHOUT_IMPORT = {"gunicorn"}
IMPORT_NAMES = {
    "argon2-cffi": "argon2",
    "python-pptx": "pptx",
    "python-calamine": "python_calamine",
    "dash-leaflet": "dash_leaflet",
}
PRODUCT = ("app.py", "settings.py", "indicators.py", "geography.py")
ROOMS = ("db", "analysis", "record", "etl", "layers", "dashboard")
# Written in pieces, so that this file does not contain what it looks for.
REGISTRY_HOSTS = ("pypi." + "org", "python" + "hosted.org", "npm" + "js.org", "debian." + "org")
MACHINE_PATHS = ("/work" + "/", "/root" + "/", "/home" + "/", "index" + "-url", "find" + "-links")


def _make(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["make", "--no-print-directory", *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _named(path: str) -> dict[str, str]:
    """Package name → the whole requirement, of an .in file."""
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith(("#", "-"))]
    return {re.split(r"[\[<>=; ]", line)[0]: line for line in wanted}


def _our_text_files() -> Iterator[Path]:
    """What git tracks or would track; data files apart."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and b"\0" not in path.read_bytes()[:4096]:
            yield path


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_sound_bash(script: Path) -> None:
    checked = subprocess.run(["bash", "-n", script], capture_output=True, text=True, check=False)
    assert checked.stderr == ""
    content = script.read_text(encoding="utf-8")
    if not content.startswith("# Sourced"):
        assert content.startswith("#!/usr/bin/env bash\n")
        assert "\nset -euo pipefail\n" in content


def test_help_is_the_default_and_names_every_target() -> None:
    shown = _make()
    assert shown.returncode == 0
    assert {line.split()[1] for line in shown.stdout.splitlines()} == TARGETS
    assert shown.stdout == _make("help").stdout


def test_ci_calls_make_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    called = [line for line in lines if not line.startswith(("#", "set ", "cd "))]
    assert called == ["make test", "make sbom"]


def test_load_real_without_a_folder_says_what_to_do() -> None:
    for words in (["load-real"], ["load-real", "REAL=not-there"]):
        told = _make(*words)
        assert told.returncode != 0
        assert "make load-real REAL=" in told.stderr


def test_no_python_is_a_sentence(tmp_path: Path) -> None:
    for name in ("bash", "dirname", "cat", "cmp"):
        found = shutil.which(name)
        assert found is not None
        (tmp_path / name).symlink_to(found)
    script = f". {ROOT}/scripts/environment.sh; make_environment {tmp_path}/venv {ROOT}/{LOCKS[0]}"
    told = subprocess.run(
        [tmp_path / "bash", "-euo", "pipefail", "-c", script],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert told.stderr.startswith("Python 3.11 or newer was not found.")
    assert told.stderr.count("\n") == 1


def test_a_python_without_venv_is_told_the_one_apt_line(tmp_path: Path) -> None:
    bare = tmp_path / "python3.11"
    bare.write_text(
        f'#!/bin/sh\ncase "$2" in *ensurepip*) exit 1 ;; esac\nexec "{sys.executable}" "$@"\n'
    )
    bare.chmod(0o755)
    script = f". {ROOT}/scripts/environment.sh; make_environment {tmp_path}/venv {ROOT}/{LOCKS[0]}"
    told = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        env={**os.environ, "PYTHON": str(bare)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert "sudo apt-get install -y python3.11-venv" in told.stderr
    assert not (tmp_path / "venv").exists()


def _ready(**environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "scripts.ready"],
        cwd=ROOT,
        env={**os.environ, "PORT": "0", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_ready_says_empty_then_published(tmp_path: Path, demo_sqlite_url: str) -> None:
    empty = f"sqlite:///{tmp_path / 'new.sqlite'}"
    assert _ready(DATABASE_URL=empty).stdout == "empty\n"
    assert _ready(DATABASE_URL=empty).stdout == "empty\n"
    assert _ready(DATABASE_URL=demo_sqlite_url).stdout == "published\n"


@pytest.mark.parametrize(
    ("setting", "value", "sentence"),
    [
        ("PORT", "abc", "PORT=abc is not a usable setting"),
        ("DATABASE_URL", "postgresql://owner@127.0.0.1:1/x", "The store does not answer"),
        ("DATABASE_URL", "nonsense", "The store does not answer"),
    ],
)
def test_what_stands_in_the_way_is_one_sentence(setting: str, value: str, sentence: str) -> None:
    told = _ready(**{setting: value})
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith(sentence)
    assert told.stderr.count("\n") == 1


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = _ready(PORT=str(port), DATABASE_URL=f"sqlite:///{tmp_path / 'new.sqlite'}")
    assert told.returncode == 1
    assert told.stderr.startswith(f"Cannot listen on 127.0.0.1:{port}")
    assert "make run PORT=" in told.stderr
    assert not (tmp_path / "new.sqlite").exists()


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_pin_and_hash_everything(lock: str) -> None:
    content = (ROOT / lock).read_text(encoding="utf-8")
    joined = content.replace("\\\n", " ")
    entries = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+==[^ ]+ ", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert "://" not in content
    assert not re.search(r"^\s*-(e|i|f)\b|file:|@ ", content, flags=re.MULTILINE)


@pytest.mark.parametrize("name", ["requirements", "requirements-test"])
def test_locks_hold_every_direct_dependency(name: str) -> None:
    locked = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    missing = [
        package for package in _named(f"{name}.in") if f"\n{package.lower()}==" not in locked
    ]
    assert missing == []


def test_the_two_locks_agree() -> None:
    def pinned(lock: str) -> set[tuple[str, str]]:
        content = (ROOT / lock).read_text(encoding="utf-8")
        return set(re.findall(r"^([a-z0-9._-]+)==([^ ;]+)", content, flags=re.MULTILINE))

    runtime, test = pinned("requirements.txt"), pinned("requirements-test.txt")
    shared = {name for name, _ in runtime} & {name for name, _ in test}
    assert {pin for pin in test if pin[0] in shared} <= runtime


def test_dependencies_page_gives_each_direct_dependency_its_reason() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    runtime, test = page.split("\n## ")[1:]
    for part, source in ((runtime, "requirements.in"), (test, "requirements-test.in")):
        reasons = re.findall(r"^- `([a-z0-9-]+)`: \S", part, flags=re.MULTILINE)
        assert reasons == sorted(_named(source))


def test_runtime_holds_nothing_the_product_does_not_import() -> None:
    modules = [ROOT / name for name in PRODUCT]
    modules += [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in modules)
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", text, flags=re.MULTILINE))
    unused = {
        package
        for package in _named("requirements.in")
        if IMPORT_NAMES.get(package, package.replace("-", "_")) not in imported
    }
    assert unused - USED_WITHOUT_IMPORT == set()


def test_no_file_names_a_package_registry_or_this_machine() -> None:
    named = {
        f"{path.relative_to(ROOT)}: {word}"
        for path in _our_text_files()
        for word in (*REGISTRY_HOSTS, *MACHINE_PATHS)
        if word in path.read_text(encoding="utf-8", errors="replace")
    }
    assert named == set()
