"""The container's promises, read from its files (no Docker engine is needed)."""

import json
import re
import shlex
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def instructions() -> list[tuple[str, str]]:
    """(INSTRUCTION, arguments), continued lines joined, comments dropped."""
    content = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    content = re.sub(r"^#.*\n", "", content, flags=re.MULTILINE).replace("\\\n", " ")
    lines = [line.strip() for line in content.splitlines() if line.strip()]
    return [(word.upper(), rest.strip()) for word, _, rest in (x.partition(" ") for x in lines)]


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    content = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    assert set(content["volumes"]) == {"database"}
    found: dict[str, Any] = content["services"]
    return found


def _all(instructions: list[tuple[str, str]], word: str) -> list[str]:
    return [rest for name, rest in instructions if name == word]


def _copied(instructions: list[tuple[str, str]]) -> list[str]:
    return [source for rest in _all(instructions, "COPY") for source in shlex.split(rest)[:-1]]


def test_the_image_runs_as_a_user_without_rights(instructions: list[tuple[str, str]]) -> None:
    names = [name for name, _ in instructions]
    assert _all(instructions, "USER") == ["10001"]
    assert names.index("USER") < names.index("CMD")
    (made,) = [rest for rest in _all(instructions, "RUN") if "useradd" in rest]
    assert "--uid 10001" in made
    assert "--no-create-home" in made, "its own program is not its to change"
    assert not [rest for rest in _all(instructions, "RUN") if "chmod" in rest or "sudo" in rest]


def test_the_image_installs_only_what_is_locked(instructions: list[tuple[str, str]]) -> None:
    installs = [rest for rest in _all(instructions, "RUN") if "install " in rest and "pip" in rest]
    assert len(installs) == 1
    assert "--require-hashes --only-binary :all:" in installs[0]
    assert not [rest for rest in _all(instructions, "RUN") if "apt" in rest]


def test_everything_copied_is_there_and_reaches_the_builder(
    instructions: list[tuple[str, str]],
) -> None:
    let_in = [
        line[1:]
        for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("!")
    ]
    copied = [source.rstrip("/") for source in _copied(instructions)]
    assert sorted(copied) == sorted(let_in)
    assert [source for source in copied if not (ROOT / source).exists()] == []


def test_every_room_of_the_product_is_copied(instructions: list[tuple[str, str]]) -> None:
    copied = {source.rstrip("/") for source in _copied(instructions)}
    modules = {path.name for path in ROOT.glob("*.py")}
    rooms = {path.parent.name for path in ROOT.glob("*/*.py")} - {"tests", "benchmarks"}
    assert modules | rooms <= copied | {".venv", ".test-venv"}


def test_nothing_private_reaches_the_builder() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    patterns = [line for line in ignored if line and not line.startswith(("#", "!"))]
    assert patterns[0] == "*", "all is shut out first; what is needed is let in by name"
    let_in = [line[1:] for line in ignored if line.startswith("!")]
    for private in (".env", ".git", "var", ".venv"):
        assert not any(fnmatch(private, pattern) for pattern in let_in)


def test_the_image_starts_the_served_app(instructions: list[tuple[str, str]]) -> None:
    command = json.loads(_all(instructions, "CMD")[-1])
    assert command == ["bash", "scripts/serve.sh"]
    assert "exec" in (ROOT / command[1]).read_text(encoding="utf-8")


def test_the_health_check_asks_what_the_app_answers(
    instructions: list[tuple[str, str]], demo_site: str
) -> None:
    check = _all(instructions, "HEALTHCHECK")[0]
    asked = re.search(r"http://127\.0\.0\.1:8050(/[\w/]+)", check)
    assert asked is not None
    assert httpx.get(demo_site + asked[1]).status_code == 200


@pytest.mark.parametrize("name", ["app", "prepare"])
def test_our_services_can_write_nothing_but_temporary_files(
    services: dict[str, Any], name: str
) -> None:
    app = services[name]
    assert app["read_only"] is True
    (temporary,) = app["tmpfs"]
    assert temporary.startswith("/tmp:size="), "not all the machine's memory"
    assert app["cap_drop"] == ["ALL"]
    assert app["pids_limit"] <= 512
    assert "privileged" not in app
    assert "volumes" not in app


def test_the_app_service_is_the_image_s_user_and_asked_for_its_health(
    services: dict[str, Any], instructions: list[tuple[str, str]]
) -> None:
    for name in ("app", "prepare"):
        assert services[name]["user"].split(":")[0] == _all(instructions, "USER")[0]
    assert services["app"]["environment"]["KEPT_FOLDER"].startswith("/tmp/"), "where it may write"
    assert len(_all(instructions, "HEALTHCHECK")) == 1
    assert not services["app"].get("healthcheck", {}).get("disable")
    (own,) = [rest for rest in _all(instructions, "RUN") if rest.startswith("install -d")]
    assert own == "install -d -o app -g app var", "the one folder that is its own"


@pytest.mark.parametrize("name", ["app", "prepare", "database"])
def test_no_service_can_gain_rights(services: dict[str, Any], name: str) -> None:
    assert services[name]["security_opt"] == ["no-new-privileges:true"]


def test_the_app_waits_for_a_healthy_database_that_was_prepared(services: dict[str, Any]) -> None:
    done = {"prepare": {"condition": "service_completed_successfully"}}
    assert services["app"]["depends_on"] == done
    assert services["prepare"]["depends_on"] == {"database": {"condition": "service_healthy"}}
    assert "pg_isready" in services["database"]["healthcheck"]["test"][1]
    assert services["database"]["volumes"] == ["database:/var/lib/postgresql/data"]


def test_only_this_machine_reaches_the_app_and_nobody_the_database(
    services: dict[str, Any],
) -> None:
    assert [port.split(":")[0] for port in services["app"]["ports"]] == ["127.0.0.1"]
    assert "ports" not in services["database"]


def test_owner_loader_and_web_server_are_three_roles(services: dict[str, Any]) -> None:
    prepare, app = (services[name]["environment"] for name in ("prepare", "app"))
    addresses = [prepare[f"{who}DATABASE_URL"] for who in ("OWNER_", "LOADER_", "")]
    names = {re.match(r"postgresql://(\w+):", address)[1] for address in addresses}  # type: ignore[index]
    assert len(names) == 3
    assert services["prepare"]["command"] == ["python", "-m", "dashboard.admin", "database-roles"]
    assert app["LOADER_DATABASE_URL"] == prepare["LOADER_DATABASE_URL"]
    assert app["DATABASE_URL"] == prepare["DATABASE_URL"]
    assert "OWNER_DATABASE_URL" not in app, "the web server never knows the owner's password"


def test_no_password_is_written_down(services: dict[str, Any]) -> None:
    assert services["app"]["environment"]["SECRET"].startswith("${SECRET:?")
    assert services["database"]["environment"]["POSTGRES_PASSWORD"].startswith("${POSTGRES_PASSW")
    told = services["prepare"]["environment"]
    for who, address in (("POSTGRES", "OWNER_"), ("LOADER", "LOADER_"), ("APPLICATION", "")):
        assert f":${{{who}_PASSWORD" in told[f"{address}DATABASE_URL"]
