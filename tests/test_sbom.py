"""The bill of materials lists what the product runs on: all of the lock, and nothing else."""

import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKED = re.compile(r"^([a-z0-9._-]+)(?:\[[^\]]*\])?==([^ ;\\]+)", re.IGNORECASE)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def locked() -> dict[str, tuple[str, set[str]]]:
    """Package → version and the SHA-256 of every file that may be installed; read by hand."""
    found: dict[str, tuple[str, set[str]]] = {}
    name = ""
    for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines():
        if (package := LOCKED.match(line)) is not None:
            name = plain(package[1])
            found[name] = (package[2], set())
        if name:
            found[name][1].update(HASH.findall(line))
    return found


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Made as CI makes it, with nobody to ask: a proxy that answers nothing stands in the way."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{silent.getsockname()[1]}"
        file = tmp_path_factory.mktemp("sbom") / "of" / "sbom.json"
        told = {"PYTHON": sys.executable, "http_proxy": nobody, "https_proxy": nobody}
        subprocess.run(
            ["bash", "scripts/sbom.sh", str(file)],
            cwd=ROOT,
            env={**os.environ, **told},
            check=True,
            capture_output=True,
            timeout=60,
        )
    made: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return made


def test_it_is_a_cyclonedx_bill_of_this_product(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["name"] == "common-ground"


def test_it_holds_every_locked_package_with_version_and_hashes(bill: dict[str, Any]) -> None:
    listed = {
        plain(item["name"]): (
            item["version"],
            {
                one["content"]
                for reference in item.get("externalReferences", [])
                for one in reference.get("hashes", [])
                if one["alg"] == "SHA-256"
            },
        )
        for item in bill["components"]
    }
    assert len(listed) > 30
    assert all(hashes for _, hashes in locked().values())
    assert listed == locked()


def test_ci_makes_it() -> None:
    assert "make sbom" in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
