"""Calls to the provider: quick, small, and to nobody else than was asked."""

from collections.abc import Iterator
from time import monotonic
from typing import Any, Final

import httpx

from dashboard.oidc.problems import Away

PATIENCE: Final = 5.0
"""Seconds for each step of a call, and for the whole of an answer's body."""
LARGEST: Final = 262_144
"""Bytes of an answer."""
HEADERS: Final = {"Accept": "application/json", "Accept-Encoding": "identity"}
"""Nothing is unpacked, so nothing small can become large."""


class Bounded(httpx.BaseTransport):
    """Raises Away for an answer that leads elsewhere, is a failure of the server's, is packed, too
    large or too slow."""

    def __init__(self) -> None:
        self.inner = httpx.HTTPTransport(trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.host
        response = self.inner.handle_request(request)
        try:
            if 300 <= response.status_code < 400 or response.status_code >= 500:
                raise Away(f"{host} answered {response.status_code}")
            if response.headers.get("Content-Encoding", "identity") != "identity":
                raise Away(f"{host} packed its answer, though it was asked not to")
            body = b"".join(_in_time(response, host))
        finally:
            response.close()
        return httpx.Response(response.status_code, content=body, request=request)

    def close(self) -> None:
        self.inner.close()


def _in_time(response: httpx.Response, host: str) -> Iterator[bytes]:
    ends, size = monotonic() + PATIENCE, 0
    for part in response.iter_raw():
        size += len(part)
        if size > LARGEST:
            raise Away(f"{host} answered with more than {LARGEST} bytes")
        if monotonic() > ends:
            raise Away(f"{host} took more than {PATIENCE} s to finish its answer")
        yield part


def caller() -> httpx.Client:
    """Follows no redirect and reads nothing from the environment."""
    return httpx.Client(
        transport=Bounded(), timeout=PATIENCE, follow_redirects=False, trust_env=False
    )


def document(address: str) -> dict[str, Any]:
    """The JSON object at an address. Raises Away."""
    try:
        with caller() as client:
            answer = client.get(address, headers=HEADERS)
        found = answer.json() if answer.status_code == 200 else None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, RecursionError) as error:
        raise Away(f"{address}: {type(error).__name__}: {error}") from error
    if not isinstance(found, dict):
        raise Away(f"{address} answered {answer.status_code}, or not with a JSON object")
    return found
