"""Long or risky work is done by the command line in a process of its own, never in the server's."""

import logging
import subprocess
import sys

from werkzeug.exceptions import Conflict, GatewayTimeout

from record.rights import Person
from settings import ROOT, Settings, child_environment

COMMAND = ("-m", "etl")
LOG = logging.getLogger("common_ground")
TRACE = "Traceback (most recent call last)"
LONGEST = 2_000
OUT_OF_BOUNDS = (
    "This needed more time or memory than is allowed and was stopped; nothing was changed. "
    "Bring it in smaller parts."
)
FAULT = (
    "Something went wrong on our side; nothing was changed. Try again; if it goes on, tell whoever "
    "looks after the service what you were doing."
)
PATIENCE_S = 300
"""Longer than any list or release takes; a person has given up by then."""


class Refused(Conflict):
    """The command line said no; the description is its own sentence."""


def run_for(settings: Settings, who: Person, *words: str) -> str:
    """As ``run``, in somebody's name: the audit trail's line is theirs, and so are the rights."""
    member = ["--member", str(who.member_id)] if who.member_id is not None else []
    keeps = [f"--keeps={identifier}" for identifier in (who.keeps, *sorted(who.also))]
    return run(settings, *words, f"--by={who.name}", "--role", who.role.value, *member, *keeps)


def run(settings: Settings, *words: str) -> str:
    """What ``python -m etl`` printed, on the server's store. Raises Refused with its sentence."""
    try:
        done = subprocess.run(
            [sys.executable, *COMMAND, *words],
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
        raise Refused(_sentence(done.returncode, done.stderr.strip()))
    return done.stdout


def _sentence(status: int, said: str) -> str:
    """The command line's own words; never the trace of a fault, which the log has."""
    if status == 1 and said and TRACE not in said:
        return said[-LONGEST:]
    LOG.error("a command ended with %s: %s", status, said)
    return OUT_OF_BOUNDS if status < 0 or "MemoryError" in said else FAULT
