"""Read by gunicorn at start: where to listen comes from settings (HOST, PORT)."""

from typing import Any

from settings import settings

bind = f"{settings().host}:{settings().port}"
workers = 2
threads = 4
control_socket_disable = True
"""It would be a file in the home folder, and a container's file system is read-only."""
limit_request_line = 8190
"""The most there may be: the address of a check holds the whole proposal."""


def on_starting(_server: Any) -> None:
    """Before anything listens: refuse to serve real data, or other machines, without sign-in."""
    from dashboard.start import must_be_safe

    must_be_safe(settings())
