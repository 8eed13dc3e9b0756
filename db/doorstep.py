"""A server that lets nobody in is not besieged: waiting for it would hold every reader up."""

from threading import Lock
from time import monotonic
from typing import Any, Final

REST_S: Final = 0.5


class Doorstep:
    """Of one engine. After a failure one at a time tries to connect, and nobody for ``REST_S``
    seconds; everybody else hears at once that the server is away, in the words it last had."""

    def __init__(self) -> None:
        self._trying = Lock()
        self._refused: Exception | None = None
        self._rests_until = 0.0

    def connect(self, dialect: Any, _record: Any, how: Any, told: Any) -> Any:
        """Connects in SQLAlchemy's place (``do_connect``)."""
        refused = self._refused
        if refused is None:
            return self._tried(dialect, how, told)
        if monotonic() < self._rests_until or not self._trying.acquire(blocking=False):
            raise type(refused)(*refused.args)
        try:
            return self._tried(dialect, how, told)
        finally:
            self._trying.release()

    def _tried(self, dialect: Any, how: Any, told: Any) -> Any:
        try:
            made = dialect.connect(*how, **told)
        except dialect.loaded_dbapi.Error as error:
            self._rests_until = monotonic() + REST_S
            self._refused = error
            raise
        self._refused = None
        return made
