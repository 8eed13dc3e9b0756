"""A real HTTP server on the loopback, made to misbehave by the handler each test gives it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest

from etl.fetch import FetchOptions, FileOutcome, OfficialFile, fetch_all

Answer = tuple[int, dict[str, str], bytes]
Handler = Callable[[BaseHTTPRequestHandler], Answer | None]

QUICK = FetchOptions(
    attempts=4,
    wait_initial=0.001,
    wait_max=0.01,
    wait_jitter=0.001,
    longest_retry_after=5,
    connect_timeout=2,
    read_timeout=2,
    longest_per_request=5,
    records_per_page=2,
)


def _server(handler: Handler) -> ThreadingHTTPServer:
    class Request(BaseHTTPRequestHandler):
        timeout = 5

        def do_GET(self) -> None:
            answer = handler(self)
            if answer is None:
                return
            status, headers, body = answer
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Request)
    server.daemon_threads = True
    server.block_on_close = False
    return server


@pytest.fixture
def serve() -> Iterator[Callable[[Handler], str]]:
    """Starts a server for a handler and gives its address; the handler answers, or writes itself.

    A Content-Length among the answer's headers replaces the true one; the connection is closed
    after every answer, so a larger one means a body cut short.
    """
    with ExitStack() as stack:

        def start(handler: Handler) -> str:
            server = _server(handler)
            Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
            stack.callback(server.server_close)
            stack.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_address[1]}/query"

        yield start


@pytest.fixture
def lines() -> list[str]:
    return []


@pytest.fixture
def quick() -> FetchOptions:
    return QUICK


def direct_client(options: FetchOptions) -> httpx.Client:
    """As ``open_client``, but deaf to a proxy the testing machine may have set."""
    return httpx.Client(
        follow_redirects=True,
        trust_env=False,
        timeout=httpx.Timeout(options.read_timeout, connect=options.connect_timeout),
    )


@pytest.fixture
def fetch(tmp_path: Path, lines: list[str]) -> Callable[..., FileOutcome]:
    """Fetches one file into ``tmp_path`` with tiny waits; progress lines go to ``lines``."""

    def one(file: OfficialFile, options: FetchOptions = QUICK) -> FileOutcome:
        report = fetch_all([file], tmp_path, options, direct_client, lines.append)
        return report.outcomes[0]

    return one
