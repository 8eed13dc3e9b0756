"""Long or risky work is done by the command line in a process of its own, never in the server's."""

import subprocess
import sys

from werkzeug.exceptions import Conflict, GatewayTimeout

from settings import ROOT, Settings, child_environment

PATIENCE_S = 300
"""Longer than any list or release takes; a person has given up by then."""


class Refused(Conflict):
    """The command line said no; the description is its own sentence."""


def run(settings: Settings, *words: str) -> str:
    """What ``python -m etl`` printed, on the server's store. Raises Refused with its sentence."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "etl", *words],
            cwd=ROOT,
            env=child_environment(settings),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise GatewayTimeout(
            f"This took longer than {PATIENCE_S} seconds and was stopped; nothing was changed."
        ) from error
    if done.returncode != 0:
        raise Refused(done.stderr.strip()[-2000:] or "It was stopped; nothing was changed.")
    return done.stdout
