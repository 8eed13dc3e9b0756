"""Asked before serving: prints ``published`` or ``empty``; otherwise one sentence and exit 1."""

import socket
import sys

from pydantic import ValidationError

from db import releases
from db.connection import engine_for
from db.failures import not_answering
from db.schema import Behind, upgrade
from settings import Settings, settings


def main() -> int:
    try:
        told = settings()
        problem = _port_problem(told)
        state = "" if problem else _state(told.loaders)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper()
        problem = f"{name}={first['input']} is not a usable setting: {first['msg']}."
    except Behind as error:
        problem = str(error)
    except Exception as error:  # whatever a driver raises, the reader needs one sentence
        problem = not_answering(error)
    if not problem and state == "unpublished":
        problem = (
            "Files are loaded but nothing is published. Finish with: "
            "make load-real REAL=... (or .venv/bin/python -m etl publish)"
        )
    print(problem or state, file=sys.stderr if problem else sys.stdout)
    return 1 if problem else 0


def _port_problem(told: Settings) -> str:
    """What stands in the way of listening, found before anything slow is begun."""
    family = socket.AF_INET6 if ":" in told.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((told.host, told.port))
        except OSError as error:
            return (
                f"Cannot listen on {told.host}:{told.port} ({error.strerror}). "
                f"Stop what is using it, or choose another: make run PORT={told.port + 1}"
            )
    return ""


def _state(database_url: str) -> str:
    """published; unpublished: own files await it; empty, also after half a demonstration."""
    engine = engine_for(database_url)
    upgrade(engine)
    with engine.connect() as connection:
        if releases.current(connection) is not None:
            return "published"
        from db import queries  # brings pandas, which a second start need not wait for

        loaded = queries.deliveries(connection)
    return "empty" if loaded["demonstration"].all() else "unpublished"


if __name__ == "__main__":
    sys.exit(main())
