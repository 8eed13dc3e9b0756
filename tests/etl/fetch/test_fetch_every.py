from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from etl.fetch import FetchOptions, FileOutcome, OfficialFile, fetch_all, open_client

Serve = Callable[[Callable[[BaseHTTPRequestHandler], tuple[int, dict[str, str], bytes]]], str]

GOOD = OfficialFile(
    name="Good",
    kind="k",
    level="l",
    vintage="2025",
    form="download",
    file_name="good.csv",
    address="",
    publisher_page="https://example.org",
    expected_fields=("code",),
    licence="OGL",
    attribution="Us",
)


def answer(request: BaseHTTPRequestHandler) -> tuple[int, dict[str, str], bytes]:
    return (404, {}, b"") if request.path == "/query/bad" else (200, {}, b"code\nE1\n")


def test_one_failure_does_not_hold_up_the_rest(
    serve: Serve, quick: FetchOptions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    address, told = serve(answer), list[str]()
    files = [
        replace(GOOD, name="Bad", file_name="bad.csv", address=f"{address}/bad"),
        replace(GOOD, name="By hand", file_name="hand.csv", form="manual", note="Choose a month."),
        replace(GOOD, address=address),
    ]
    report = fetch_all(files, tmp_path / "new" / "folder", quick, open_client, told.append)
    assert [outcome.state for outcome in report.outcomes] == ["failed", "manual", "fetched"]
    assert not report.succeeded
    assert [outcome.file.name for outcome in report.in_state("failed")] == ["Bad"]
    assert set(report.sentences()) <= set(told)
    by_hand = "By hand: to be downloaded by hand from https://example.org. Choose a month."
    assert report.sentences()[1] == by_hand
    assert told[0] == "Bad: asked for."
    assert (tmp_path / "new" / "folder" / "good.csv").exists()


def test_two_files_share_one_record_of_origins(
    serve: Serve, fetch: Callable[..., FileOutcome], tmp_path: Path
) -> None:
    address = serve(answer)
    fetch(replace(GOOD, address=address))
    fetch(replace(GOOD, file_name="again.csv", address=address))
    text = (tmp_path / "provenance.json").read_text()
    assert text.index('"again.csv"') < text.index('"good.csv"')


def test_a_folder_that_cannot_be_made_is_told(
    serve: Serve, quick: FetchOptions, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file")
    files = [replace(GOOD, address=serve(answer))]
    report = fetch_all(files, tmp_path / "taken", quick, progress=lambda line: None)
    assert "could not be written" in report.sentences()[0]


@pytest.mark.parametrize("text", ["{half", "[]", '{"good.csv": 1}'])
def test_an_unreadable_record_of_origins_is_told_not_overwritten(
    serve: Serve, fetch: Callable[..., FileOutcome], tmp_path: Path, text: str
) -> None:
    (tmp_path / "provenance.json").write_text(text)
    outcome = fetch(replace(GOOD, address=serve(answer)))
    assert outcome.state == "failed"
    assert "Move it away and fetch again" in outcome.sentence
    assert (tmp_path / "provenance.json").read_text() == text


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/good.csv", "http://127.0.0.1:port/"])
def test_an_address_that_cannot_be_followed_is_told(
    fetch: Callable[..., FileOutcome], address: str
) -> None:
    assert "cannot be followed" in fetch(replace(GOOD, address=address)).sentence
