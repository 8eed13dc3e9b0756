"""Reading an answer piece by piece, within a size and a time."""

import time
from collections.abc import Callable, Iterator

import httpx

from etl.fetch.declaration import MEGABYTE, OfficialFile
from etl.fetch.options import FetchOptions
from etl.fetch.report import FetchError


class TooLarge(FetchError):
    """More arrived, or was announced, than the declaration allows."""


def pieces(
    response: httpx.Response,
    file: OfficialFile,
    cap_bytes: int,
    options: FetchOptions,
    raw: bool = False,
) -> Iterator[bytes]:
    """The body; ``raw`` leaves it as sent, so that offsets mean the same as in a Range request.

    The read timeout bounds one silence; the deadline here bounds an answer that only drips.
    """
    started = time.monotonic()
    received = 0
    for piece in response.iter_raw() if raw else response.iter_bytes():
        received += len(piece)
        if received > cap_bytes:
            raise too_large(file)
        if time.monotonic() - started > options.longest_per_request:
            raise FetchError(
                f"{file.name}: after {options.longest_per_request:,.0f} seconds the answer was "
                "still not whole, so it was stopped. Try again at a quieter time."
            )
        yield piece


def too_large(file: OfficialFile) -> TooLarge:
    return TooLarge(
        f"{file.name}: the answer is larger than the {file.size_cap_bytes / MEGABYTE:,.1f} MB "
        "allowed, so it was refused. If the publisher's file has grown, raise size_cap_bytes in "
        "etl/fetch/official.py."
    )


def announcing(
    parts: Iterator[bytes],
    already: int,
    every: int,
    announce: Callable[[int], None],
) -> Iterator[bytes]:
    """Passes the pieces on, calling ``announce`` with the bytes so far once in every ``every``."""
    so_far, next_line = already, already + every
    for piece in parts:
        so_far += len(piece)
        if so_far >= next_line:
            announce(so_far)
            next_line = so_far + every
        yield piece
