"""Small files written on the spot, and the real ones that lie beside the repository."""

import csv
import gzip
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reports import LoadReport

REALDATA = Path(__file__).resolve().parents[4] / "shared" / "realdata"

Write = Callable[[str, str], Path]
Rows = Callable[[str], Iterator[dict[str, str]]]


@pytest.fixture
def report() -> LoadReport:
    return LoadReport("test", ["test"])


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """``write(name, text)`` makes a file, packed if its name ends in ``.gz``."""

    def to_file(name: str, text: str) -> Path:
        path = tmp_path / name
        content = text.encode()
        path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
        return path

    return to_file


@pytest.fixture(scope="session")
def real() -> Path:
    if not REALDATA.is_dir():
        pytest.fail(f"The real files are not at {REALDATA}; the tests need them.")
    return REALDATA


@pytest.fixture(scope="session")
def rows(real: Path) -> Rows:
    """The independent route: the csv module alone, none of our code."""

    def each(name: str) -> Iterator[dict[str, str]]:
        content = (real / name).read_bytes()
        if name.endswith(".gz"):
            content = gzip.decompress(content)
        yield from csv.DictReader(io.StringIO(content.decode("utf-8-sig")))

    return each


@pytest.fixture(scope="session")
def lsoas_2021(rows: Rows) -> frozenset[str]:
    """The 923 LSOAs of Merseyside."""
    lookup = rows("lookups/lsoa21_ward24_lad24_merseyside.csv")
    return frozenset(row["lsoa21_code"] for row in lookup)
