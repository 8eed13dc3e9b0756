"""Fetching a list of files one after the other: one that fails does not hold up the rest."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import httpx

from etl.fetch.arcgis import fetch_layer
from etl.fetch.declaration import OfficialFile
from etl.fetch.download import download
from etl.fetch.options import ClientFactory, FetchOptions, open_client
from etl.fetch.report import FetchError, FetchReport, FileOutcome

Progress = Callable[[str], None]


def fetch_all(
    files: Iterable[OfficialFile],
    into: Path,
    options: FetchOptions | None = None,
    client_factory: ClientFactory = open_client,
    progress: Progress = print,
    today: date | None = None,
) -> FetchReport:
    """Brings each file into the folder ``into``, or says in a sentence why it could not.

    ``today`` fills the dated addresses. Raises nothing for a file that fails: read the report.
    """
    chosen = options or FetchOptions()
    day = today or date.today()
    outcomes: list[FileOutcome] = []
    with client_factory(chosen) as client:
        for file in files:
            outcome = _fetch_one(client, file, into, chosen, progress, day)
            progress(outcome.sentence)
            outcomes.append(outcome)
    return FetchReport(tuple(outcomes))


def _fetch_one(
    client: httpx.Client,
    file: OfficialFile,
    into: Path,
    options: FetchOptions,
    progress: Progress,
    today: date,
) -> FileOutcome:
    if file.form == "manual":
        return FileOutcome(file, "manual", _by_hand(file))
    try:
        into.mkdir(parents=True, exist_ok=True)
        progress(f"{file.name}: asked for.")
        if file.form == "arcgis":
            return fetch_layer(client, file, into, options, progress)
        return download(client, file, into, options, progress, today)
    except FetchError as error:
        return FileOutcome(file, "failed", str(error))
    except OSError as error:
        sentence = (
            f"{file.name}: it could not be written to {into} ({error.strerror or error}). "
            "Check the free space and the rights of the folder."
        )
        return FileOutcome(file, "failed", sentence)


def _by_hand(file: OfficialFile) -> str:
    return f"{file.name}: to be downloaded by hand from {file.publisher_page}. {file.note}".strip()
