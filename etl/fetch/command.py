"""``python -m etl fetch``: choose files by name, fetch them, and say what happened to each."""

from collections.abc import Callable, Sequence
from pathlib import Path

import stamina.instrumentation

from etl.fetch.every import fetch_all
from etl.fetch.official import OFFICIAL_FILES
from reports import FileProblem


def fetch_named(wanted: Sequence[str], into: Path, say: Callable[[str], None]) -> int:
    """0 when every file that can be fetched was; raises FileProblem for an unknown name."""
    known = {file.name: file for file in OFFICIAL_FILES}
    unknown = [name for name in wanted if name not in known]
    if unknown:
        names = ", ".join(known)
        raise FileProblem(f"No official file is called {unknown[0]}; there are: {names}.")
    stamina.instrumentation.set_on_retry_hooks([])  # our own progress lines say it already
    chosen = [known[name] for name in wanted] or list(OFFICIAL_FILES)
    report = fetch_all(chosen, into=into, progress=say)
    for sentence in report.sentences():
        say(sentence)
    return 0 if report.succeeded else 1
