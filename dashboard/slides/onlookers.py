"""Another address of ours, seen as a meeting sees it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from flask import current_app, g, request

from dashboard.identity import AS_VISITOR, Asker, asking


@contextmanager
def as_onlookers(address: str, agenda: int) -> Iterator[None]:
    """Whatever asks about the request meanwhile is told of ``address``, and of the steering group
    as the one who asks; so is the database. Nothing that was worked out for who really asks is
    known in here: ``g`` is another."""
    asker = asking() or Asker("", visitor=AS_VISITOR)
    here = current_app.test_request_context(address, base_url=request.host_url)
    with current_app.app_context(), here:
        g.asker = replace(asker, showing=agenda)
        yield
