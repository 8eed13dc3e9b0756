"""Every test that docs/security.md names as holding a promise is there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = (ROOT / "docs/security.md").read_text(encoding="utf-8")
SECTION = "## Promises, and the test that holds each\n"
PROMISES = [
    line.strip("| ").split(" | ")
    for line in DOCUMENT.partition(SECTION)[2].partition("\n## ")[0].splitlines()
    if line.startswith("| ") and "---" not in line
][1:]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise[0][:40])
def test_the_tests_that_hold_a_promise_exist(promise: list[str]) -> None:
    said, tests = promise
    named = re.findall(r"`([^`]+)`", tests)
    assert said
    assert named
    assert re.sub(r"`[^`]+`", "", tests).strip(" ,") == "", "nothing but tests"
    for name in named:
        path, _, function = name.partition("::")
        assert path.startswith("tests/"), name
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        there = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert any(one.startswith("test_") for one in there), name
        assert not function or function in there, name


def test_every_promise_is_read() -> None:
    assert len(PROMISES) == DOCUMENT.count("| `tests/")
    assert len({said for said, _tests in PROMISES}) == len(PROMISES)
