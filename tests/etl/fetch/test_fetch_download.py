import gzip
import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpx
import pytest

from etl.fetch import FetchOptions, FileOutcome, OfficialFile, fetch_all

Answer = tuple[int, dict[str, str], bytes]
Handler = Callable[[BaseHTTPRequestHandler], Answer | None]
Serve = Callable[[Handler], str]
Fetch = Callable[..., FileOutcome]

BODY = b"LSOA code (2021),Score\n" + b"".join(b"E0100%04d,%d\n" % (n, n) for n in range(2000))
OTHER = BODY.replace(b"E01", b"E99")
ETAG = {"ETag": '"one"'}

SCORES = OfficialFile(
    name="Scores",
    kind="deprivation",
    level="lsoa",
    vintage="2025",
    form="download",
    file_name="scores.csv",
    address="",
    publisher_page="https://example.org/scores",
    expected_fields=("LSOA code (2021)", "Score"),
    licence="OGL",
    attribution="Ministry",
)


class Server:
    """Answers in turn from a list (the last for ever), noting the headers of each request."""

    def __init__(self, *answers: Answer | Handler) -> None:
        self.answers = list(answers)
        self.headers: list[dict[str, str]] = []

    def __call__(self, request: BaseHTTPRequestHandler) -> Answer | None:
        self.headers.append({name.lower(): value for name, value in request.headers.items()})
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return answer(request) if callable(answer) else answer


def cut_after(number: int, body: bytes = BODY, headers: dict[str, str] = ETAG) -> Answer:
    return 200, headers | {"Content-Length": str(len(body))}, body[:number]


def rest_of(body: bytes = BODY, headers: dict[str, str] = ETAG) -> Handler:
    """A server that honours Range, whatever If-Range says."""

    def answer(request: BaseHTTPRequestHandler) -> Answer:
        start = int(request.headers["Range"].removeprefix("bytes=").removesuffix("-"))
        span = f"bytes {start}-{len(body) - 1}/{len(body)}"
        return 206, headers | {"Content-Range": span}, body[start:]

    return answer


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_whole_file_is_kept_with_its_origin(serve: Serve, fetch: Fetch, tmp_path: Path) -> None:
    modified = "Mon, 17 Nov 2025 09:30:00 GMT"
    server = Server((200, ETAG | {"Last-Modified": modified}, BODY))
    scores = replace(SCORES, address=serve(server))
    outcome = fetch(scores)
    digest = hashlib.sha256(BODY).hexdigest()
    assert (outcome.state, outcome.size_bytes, outcome.sha256) == ("fetched", len(BODY), digest)
    assert names(tmp_path) == {"scores.csv", "scores.csv.sha256", "provenance.json"}
    assert (tmp_path / "scores.csv").read_bytes() == BODY
    assert (tmp_path / "scores.csv.sha256").read_text() == f"{digest}  scores.csv\n"
    origin = json.loads((tmp_path / "provenance.json").read_text())["scores.csv"]
    assert origin.pop("fetched_at") == origin.pop("checked_at")
    assert origin == {
        "name": "Scores",
        "address": scores.address,
        "publisher_page": "https://example.org/scores",
        "sha256": digest,
        "size_bytes": len(BODY),
        "records": None,
        "etag": '"one"',
        "last_modified": modified,
        "kind": "deprivation",
        "level": "lsoa",
        "vintage": "2025",
        "licence": "OGL",
        "attribution": "Ministry",
    }


def test_a_connection_cut_in_the_middle_is_continued(
    serve: Serve, fetch: Fetch, tmp_path: Path, lines: list[str]
) -> None:
    server = Server(cut_after(9000), rest_of())
    outcome = fetch(replace(SCORES, address=serve(server)))
    assert outcome.state == "fetched", outcome.sentence
    assert (tmp_path / "scores.csv").read_bytes() == BODY
    assert server.headers[1]["range"] == "bytes=9000-"
    assert server.headers[1]["if-range"] == '"one"'
    assert any("continuing after" in line for line in lines)


def test_a_server_that_ignores_range_is_read_from_the_start(
    serve: Serve, fetch: Fetch, tmp_path: Path, lines: list[str]
) -> None:
    server = Server(cut_after(9000), (200, ETAG, BODY))
    assert fetch(replace(SCORES, address=serve(server))).state == "fetched"
    assert "range" in server.headers[1]
    assert (tmp_path / "scores.csv").read_bytes() == BODY
    assert "Scores: starting over." in lines


@pytest.mark.parametrize("honours_if_range", [True, False])
def test_a_file_changed_between_two_parts_is_never_a_mixture(
    serve: Serve, fetch: Fetch, tmp_path: Path, honours_if_range: bool
) -> None:
    new = {"ETag": '"two"'}
    second = (200, new, OTHER) if honours_if_range else rest_of(OTHER, new)
    server = Server(cut_after(9000), second, (200, new, OTHER))
    outcome = fetch(replace(SCORES, address=serve(server)))
    assert outcome.state == "fetched", outcome.sentence
    assert (tmp_path / "scores.csv").read_bytes() == OTHER
    assert len(server.headers) == (2 if honours_if_range else 3)


def test_a_part_from_the_wrong_place_is_not_appended(
    serve: Serve, fetch: Fetch, tmp_path: Path
) -> None:
    length = len(BODY) - 9000
    wrong = (206, ETAG | {"Content-Range": f"bytes 0-{length - 1}/{len(BODY)}"}, BODY[:length])
    fetch(replace(SCORES, address=serve(Server(cut_after(9000), wrong, (200, ETAG, BODY)))))
    assert (tmp_path / "scores.csv").read_bytes() == BODY


def test_a_server_that_sends_less_than_the_rest_is_asked_on(
    serve: Serve, fetch: Fetch, tmp_path: Path
) -> None:
    span = f"bytes 9000-9999/{len(BODY)}"
    little = (206, ETAG | {"Content-Range": span}, BODY[9000:10000])
    server = Server(cut_after(9000), little, rest_of())
    assert fetch(replace(SCORES, address=serve(server))).state == "fetched"
    assert server.headers[2]["range"] == "bytes=10000-"
    assert (tmp_path / "scores.csv").read_bytes() == BODY


def test_a_range_beyond_the_end_starts_over(serve: Serve, fetch: Fetch, tmp_path: Path) -> None:
    server = Server(cut_after(9000), (416, {}, b""), (200, ETAG, BODY))
    assert fetch(replace(SCORES, address=serve(server))).state == "fetched"
    assert (tmp_path / "scores.csv").read_bytes() == BODY


def test_without_a_strong_version_nothing_is_continued(serve: Serve, fetch: Fetch) -> None:
    weak = {"ETag": 'W/"one"'}
    server = Server(cut_after(9000, headers=weak), (200, weak, BODY))
    assert fetch(replace(SCORES, address=serve(server))).state == "fetched"
    assert "range" not in server.headers[1]


def test_a_body_always_cut_short_is_never_put_in_place_but_continued_next_time(
    serve: Serve, fetch: Fetch, tmp_path: Path
) -> None:
    server = Server(cut_after(9000))
    scores = replace(SCORES, address=serve(server))
    outcome = fetch(scores)
    assert outcome.state == "failed"
    assert "the connection failed" in outcome.sentence
    assert len(server.headers) == 4
    assert not (tmp_path / "scores.csv").exists()
    server.answers = [rest_of()]
    assert fetch(scores).state == "fetched"
    assert server.headers[-1]["range"] == "bytes=9000-"
    assert (tmp_path / "scores.csv").read_bytes() == BODY


def test_a_fault_twice_and_then_good_is_fetched(serve: Serve, fetch: Fetch) -> None:
    server = Server((500, {}, b""), (503, {}, b""), (200, {}, BODY))
    assert fetch(replace(SCORES, address=serve(server))).state == "fetched"
    assert len(server.headers) == 3


def test_a_lasting_fault_is_told(serve: Serve, fetch: Fetch) -> None:
    server = Server((502, {}, b""))
    assert "has a fault (502)" in fetch(replace(SCORES, address=serve(server))).sentence
    assert len(server.headers) == 4


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_an_address_refused_is_not_asked_again(serve: Serve, fetch: Fetch, status: int) -> None:
    server = Server((status, {}, b""))
    outcome = fetch(replace(SCORES, address=serve(server)))
    assert f"the service answered {status}" in outcome.sentence
    assert "https://example.org/scores" in outcome.sentence
    assert len(server.headers) == 1


def test_the_pause_a_service_asks_for_is_kept(serve: Serve, fetch: Fetch) -> None:
    server = Server((429, {"Retry-After": "1"}, b""), (200, {}, BODY))
    started = time.monotonic()
    assert fetch(replace(SCORES, address=serve(server))).state == "fetched"
    assert 1 <= time.monotonic() - started < 3


def test_a_pause_until_a_past_date_is_no_pause(serve: Serve, fetch: Fetch) -> None:
    past = formatdate(time.time() - 60, usegmt=True)
    server = Server((429, {"Retry-After": past}, b""), (200, {}, BODY))
    assert fetch(replace(SCORES, address=serve(server))).state == "fetched"


def test_too_long_a_pause_is_left_to_the_person(serve: Serve, fetch: Fetch) -> None:
    server = Server((429, {"Retry-After": "3600"}, b""))
    outcome = fetch(replace(SCORES, address=serve(server)))
    assert "Try again in 3,600 seconds" in outcome.sentence
    assert len(server.headers) == 1


def test_an_unchanged_file_is_not_sent_again(serve: Serve, fetch: Fetch, tmp_path: Path) -> None:
    modified = "Mon, 17 Nov 2025 09:30:00 GMT"
    server = Server((200, ETAG | {"Last-Modified": modified}, BODY), (304, {}, b""))
    scores = replace(SCORES, address=serve(server))
    fetch(scores)
    outcome = fetch(scores)
    assert outcome.state == "unchanged"
    assert outcome.sha256 == hashlib.sha256(BODY).hexdigest()
    assert server.headers[1]["if-none-match"] == '"one"'
    assert server.headers[1]["if-modified-since"] == modified
    assert (tmp_path / "scores.csv").read_bytes() == BODY


def test_a_file_altered_here_is_fetched_whole(serve: Serve, fetch: Fetch, tmp_path: Path) -> None:
    server = Server((200, ETAG, BODY))
    scores = replace(SCORES, address=serve(server))
    fetch(scores)
    (tmp_path / "scores.csv").write_text("edited")
    assert fetch(scores).state == "fetched"
    assert "if-none-match" not in server.headers[1]
    assert (tmp_path / "scores.csv").read_bytes() == BODY


def test_unchanged_is_not_believed_of_a_file_that_is_not_there(serve: Serve, fetch: Fetch) -> None:
    outcome = fetch(replace(SCORES, address=serve(Server((304, {}, b"")))))
    assert "holds no unaltered copy" in outcome.sentence


def test_a_size_announced_above_the_cap_is_refused(
    serve: Serve, fetch: Fetch, tmp_path: Path
) -> None:
    outcome = fetch(replace(SCORES, address=serve(Server((200, {}, BODY))), size_cap_bytes=1000))
    assert "larger than" in outcome.sentence
    assert not (tmp_path / "scores.csv.part").exists()


def test_an_endless_body_is_refused_at_the_cap(serve: Serve, fetch: Fetch, tmp_path: Path) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            for _ in range(10_000):
                request.wfile.write(BODY)
        except OSError:
            return

    outcome = fetch(replace(SCORES, address=serve(endless), size_cap_bytes=100_000))
    assert "larger than the 0.1 MB allowed" in outcome.sentence
    assert not (tmp_path / "scores.csv.part").exists()


def test_a_body_that_only_drips_is_stopped(
    serve: Serve, fetch: Fetch, quick: FetchOptions, tmp_path: Path
) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            for _ in range(200):
                request.wfile.write(b"x")
                time.sleep(0.02)
        except OSError:
            return

    started = time.monotonic()
    outcome = fetch(replace(SCORES, address=serve(drip)), replace(quick, longest_per_request=0.1))
    assert "still not whole, so it was stopped" in outcome.sentence
    assert time.monotonic() - started < 2
    assert not (tmp_path / "scores.csv").exists()


def test_a_silent_server_is_given_up(serve: Serve, fetch: Fetch, quick: FetchOptions) -> None:
    outcome = fetch(
        replace(SCORES, address=serve(lambda request: time.sleep(0.5))),
        replace(quick, read_timeout=0.05, attempts=2),
    )
    assert "did not answer in time" in outcome.sentence


def test_a_redirect_is_followed(serve: Serve, fetch: Fetch) -> None:
    target = serve(Server((200, {}, BODY)))
    outcome = fetch(replace(SCORES, address=serve(Server((302, {"Location": target}, b"")))))
    assert outcome.state == "fetched"


def test_nobody_listening_is_told(fetch: Fetch) -> None:
    outcome = fetch(replace(SCORES, address="http://127.0.0.1:9/scores.csv"))
    assert "Check the network and any proxy" in outcome.sentence


def test_yesterdays_file_is_taken_when_todays_is_not_there(
    serve: Serve, quick: FetchOptions, tmp_path: Path
) -> None:
    asked: list[str] = []

    def handler(request: BaseHTTPRequestHandler) -> Answer:
        asked.append(request.path)
        return (200, {}, BODY) if request.path.endswith("20260228") else (404, {}, b"")

    daily = replace(SCORES, address=serve(handler) + "/{yyyymmdd}", days_back=3)

    def client(options: FetchOptions) -> httpx.Client:
        return httpx.Client(trust_env=False)

    report = fetch_all([daily], tmp_path, quick, client, lambda line: None, date(2026, 3, 1))
    assert report.succeeded
    assert asked == ["/query/20260301", "/query/20260228"]


def test_a_body_packed_on_the_way_is_unpacked(serve: Serve, fetch: Fetch, tmp_path: Path) -> None:
    packed = gzip.compress(BODY)
    headers = ETAG | {"Content-Encoding": "gzip"}
    server = Server(cut_after(2000, packed, headers), (200, headers, packed))
    assert fetch(replace(SCORES, address=serve(server))).state == "fetched"
    assert "range" not in server.headers[1]
    assert (tmp_path / "scores.csv").read_bytes() == BODY
