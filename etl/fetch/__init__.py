"""``python -m etl fetch``: the current official files, each with its origin and checksum.

    from pathlib import Path
    from etl.fetch import OFFICIAL_FILES, fetch_all

    report = fetch_all(OFFICIAL_FILES, into=Path("data/official"))
    if not report.succeeded:
        print("\\n".join(outcome.sentence for outcome in report.in_state("failed")))

``fetch_all(files, into, options=None, client_factory=open_client, progress=print, today=None)``
prints a line as it goes and once for each file; pass another ``progress`` to send the lines
elsewhere. To take some files only, choose from ``OFFICIAL_FILES`` by ``kind`` or ``name``. Which
files there are: ``official.py``. How patient it is: ``options.py``.
"""

from etl.fetch.declaration import OfficialFile
from etl.fetch.every import fetch_all
from etl.fetch.official import OFFICIAL_FILES
from etl.fetch.options import ClientFactory, FetchOptions, open_client
from etl.fetch.report import FetchError, FetchReport, FileOutcome

__all__ = [
    "OFFICIAL_FILES",
    "ClientFactory",
    "FetchError",
    "FetchOptions",
    "FetchReport",
    "FileOutcome",
    "OfficialFile",
    "fetch_all",
    "open_client",
]
