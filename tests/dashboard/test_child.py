"""What the command line says to who waits for it in the browser."""

from pathlib import Path

import pytest

from dashboard.child import FAULT, OUT_OF_BOUNDS, Refused, run
from settings import Settings


def test_a_sentence_of_the_command_line_is_passed_on(tmp_path: Path) -> None:
    nowhere = Settings(database_url=f"sqlite:///{tmp_path / 'empty.sqlite'}")
    with pytest.raises(Refused) as refused:
        run(nowhere, "upload", "look", "1")
    assert "Nothing was changed" in str(refused.value.description)
    assert "Traceback" not in str(refused.value.description)


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        ("raise RuntimeError('secret')", FAULT),
        ("raise MemoryError", OUT_OF_BOUNDS),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", OUT_OF_BOUNDS),
        ("raise SystemExit(3)", FAULT),
        (
            "import sys; print('The list is empty.', file=sys.stderr); sys.exit(1)",
            "The list is empty.",
        ),
    ],
)
def test_a_fault_is_a_sentence_and_no_trace(
    monkeypatch: pytest.MonkeyPatch, program: str, sentence: str
) -> None:
    monkeypatch.setattr("dashboard.child.COMMAND", ("-c", program))
    with pytest.raises(Refused) as refused:
        run(Settings())
    assert refused.value.description == sentence
