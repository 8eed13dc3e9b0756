"""How large, how deep and how tightly packed a file may be: looked at before anything parses it.

``docs/bad-input.md`` tells people these numbers; a test holds it to them.
"""

import gzip
import io
import re
import zlib
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from typing import Final

from reports import FileProblem

FILE_BYTES: Final = 25_000_000
"""On the disk. The largest real register we know has 0.2 MB; 100,000 rows as XLSX have 7."""
UNPACKED_BYTES: Final = 150_000_000
"""All parts of a workbook together, or what a .gz holds; 100,000 rows as XLSX unpack to 72 MB."""
ENTRY_BYTES: Final = 100_000_000
"""One part of a workbook; the sheet of 100,000 rows is 64 MB."""
ENTRIES: Final = 2_000
"""Parts in a workbook; an ordinary one has 10 to 30."""
RATIO: Final = 200
"""Times that a part may grow when unpacked; real sheets grow 8 to 20 times, a bomb 1,000 times."""
RATIO_FROM_BYTES: Final = 1_000_000
"""Parts that unpack to less than this may grow as they like: they cannot hurt."""
ROWS: Final = 200_000
"""Rows of a table, or grants in JSON: the whole country's grants of ten years."""
COLUMNS: Final = 250
"""The 360Giving standard has about 100 headings, ours 20 more."""
CELLS: Final = 5_000_000
"""Of all sheets of a workbook, and rows × columns of each: what fits in the memory allowed."""
SHEETS: Final = 100
"""Sheets of a workbook."""
TEXT_CHARACTERS: Final = 100_000_000
"""In all cells. A workbook keeps each text once, so that 1 MB can stand for 10,000 MB of cells."""
LINE_CHARACTERS: Final = 1_000_000
"""One line of a CSV; an award with the longest cells we keep is a fifth of it."""
JSON_DEPTH: Final = 64
"""Brackets inside brackets; the 360Giving standard needs 7."""
SECONDS: Final = 120
"""From the start of the reading process to its answer; 100,000 rows of an XLSX take about 20."""
MEMORY_BYTES: Final = 2_000_000_000
"""Address space of the reading process; 100,000 rows of an XLSX take 700 MB."""

_STRING: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_STEP: Final = {"[": 1, "{": 1, "]": -1, "}": -1}


def contents(path: Path) -> bytes:
    """The file's bytes, unpacked if it ends in ``.gz``. Raises FileProblem, before it opens
    anything, for what is no ordinary file."""
    ordinary(path)
    try:
        with path.open("rb") as file:
            content = file.read(FILE_BYTES + 1)
        if len(content) > FILE_BYTES:
            raise FileProblem(
                f"{path.name}: larger than {_megabytes(FILE_BYTES)}, the most that one file may "
                "have. Save it with fewer rows, as several files, and bring one after the other."
            )
        return _unpacked(path.name, content) if path.name.lower().endswith(".gz") else content
    except PermissionError as error:
        raise FileProblem(
            f"{path.name}: the file may not be opened by you; ask for the right to read it."
        ) from error
    except (OSError, EOFError, zlib.error) as error:
        raise FileProblem(f"{path.name}: the file cannot be read ({error}).") from error


def ordinary(path: Path) -> None:
    """Raises FileProblem for a folder, a pipe, a device or nothing; a link to a file is one."""
    try:
        str(path).encode()
    except UnicodeEncodeError as error:
        shown = path.name.encode(errors="replace").decode()
        raise FileProblem(
            f"{shown}: the file's name has letters that cannot be shown; give it a plain name."
        ) from error
    try:
        if path.is_file():
            return
        if path.is_dir():
            raise FileProblem(f"{path.name}: this is a folder, not a file; name the file in it.")
        if path.is_symlink() and not path.exists():
            raise FileProblem(f"{path.name}: a link to a file that is not there.")
        if path.exists():
            raise FileProblem(f"{path.name}: this is a device or a pipe, not a file.")
    except (OSError, ValueError) as error:
        raise FileProblem(f"{path.name}: the file cannot be opened ({error}).") from error
    raise FileProblem(f"{path}: the file cannot be opened: there is no such file; check the path.")


def _unpacked(name: str, packed: bytes) -> bytes:
    with gzip.GzipFile(fileobj=io.BytesIO(packed)) as file:
        content = file.read(UNPACKED_BYTES + 1)
    if len(content) > UNPACKED_BYTES:
        raise FileProblem(f"{name}: unpacks to more than {_megabytes(UNPACKED_BYTES)}; split it.")
    within_ratio(name, "the file", len(packed), len(content))
    return content


def within_ratio(name: str, part: str, packed: int, unpacked: int) -> None:
    """Raises FileProblem for what grows as only a trap does."""
    if unpacked > RATIO_FROM_BYTES and unpacked > RATIO * max(packed, 1):
        raise FileProblem(
            f"{name}: {part} grows more than {RATIO} times when it is unpacked, as a “zip bomb” "
            "does and no list of awards; it was not opened. Save the list again from its program."
        )


def within_lines(name: str, text: str) -> None:
    """No line of a CSV is longer than LINE_CHARACTERS."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LINE_CHARACTERS:
            raise FileProblem(
                f"{name}: line {number} has more than {LINE_CHARACTERS:,} characters, so this is "
                "not a readable CSV with one award per line. Save it again as “CSV UTF-8”."
            )


def within_depth(name: str, text: str) -> None:
    """Brackets outside strings; each is looked at once, whatever the text."""
    bare = re.sub(r"[^\[\]{}]+", "", _STRING.sub("", text))
    if max(accumulate(map(_STEP.__getitem__, bare)), default=0) > JSON_DEPTH:
        raise FileProblem(
            f"{name}: JSON that cannot be read, for more than {JSON_DEPTH} brackets stand inside "
            "one another; 360Giving needs 7. Get the file again from its publisher."
        )


def within_rows(name: str, number: int) -> None:
    """``number`` of rows under the headings, or of grants."""
    if number > ROWS:
        raise FileProblem(
            f"{name}: more than {ROWS:,} rows, the most that one file may have; split it."
        )


def within_columns(name: str, number: int) -> None:
    if number > COLUMNS:
        raise FileProblem(
            f"{name}: {number:,} columns, and at most {COLUMNS} are read. Delete the columns that "
            "say nothing about the award (also those that only look empty)."
        )


def within_text(name: str, lengths: Iterable[int], so_far: int) -> int:
    """The characters of all cells up to here."""
    so_far += sum(lengths)
    if so_far > TEXT_CHARACTERS:
        raise FileProblem(
            f"{name}: the cells hold more than {TEXT_CHARACTERS:,} characters; split the file."
        )
    return so_far


def _megabytes(number: int) -> str:
    return f"{number // 1_000_000} MB"
