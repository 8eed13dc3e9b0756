"""How patient a fetch is, and how it opens its connection."""

from collections.abc import Callable
from dataclasses import dataclass

import httpx

from etl.fetch.declaration import MEGABYTE


@dataclass(frozen=True)
class FetchOptions:
    """All times in seconds. Tests pass tiny waits; nothing else differs between test and use.

    ``longest_retry_after``: a service that asks for a longer pause than this is left for later.
    ``longest_per_request``: ends an answer that keeps dripping and so never meets ``read_timeout``.
    """

    attempts: int = 5
    wait_initial: float = 1.0
    wait_max: float = 60.0
    wait_jitter: float = 1.0
    longest_retry_after: float = 120.0
    connect_timeout: float = 15.0
    read_timeout: float = 60.0
    longest_per_request: float = 1_800.0
    records_per_page: int = 2_000
    progress_every_bytes: int = 10 * MEGABYTE
    user_agent: str = "Common-Ground-fetch/1.0"


ClientFactory = Callable[[FetchOptions], httpx.Client]


def open_client(options: FetchOptions) -> httpx.Client:
    """Follows redirects and uses the machine's proxy settings, as an office network needs."""
    return httpx.Client(
        follow_redirects=True,
        headers={"User-Agent": options.user_agent},
        timeout=httpx.Timeout(options.read_timeout, connect=options.connect_timeout),
    )
