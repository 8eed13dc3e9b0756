"""Registers of funded interventions. A format is a declaration: what it looks like, who reads it.

``read`` chooses by the file's content, not by its name.
"""

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from etl.registers import json_360giving, table
from etl.sources.tables import read_bytes
from record.award import Award, StatedPlace
from record.row import Told
from reports import FileProblem, LoadReport

__all__ = ["REGISTERS", "Award", "Format", "StatedPlace", "read"]

WORKBOOK: Final = b"PK\x03\x04"
OLD_WORKBOOK: Final = b"\xd0\xcf\x11\xe0"
DAMAGED: Final = (zlib.error, UnicodeDecodeError, NotImplementedError)
"""What Python's unpackers raise, besides their own errors, for a damaged .gz or .xlsx file."""


@dataclass(frozen=True)
class Format:
    """A kind of register file: ``looks_like`` sees the first bytes that are not blank."""

    name: str
    looks_like: Callable[[bytes], bool]
    read: Callable[[Path, LoadReport, Told], list[Award]]


REGISTERS: Final = (
    Format("360Giving JSON", lambda start: start[:1] in (b"{", b"["), json_360giving.read),
    Format("Excel workbook", lambda start: start.startswith(WORKBOOK), table.read),
    Format("CSV table", lambda start: bool(start), table.read),
)
"""In the order they are tried; the last one takes any text."""


def read(path: Path, report: LoadReport, told: Told | None = None) -> list[Award]:
    """The awards of a register file; ``told`` fills what rows leave blank. Raises FileProblem when
    no award can be read from it."""
    try:
        return _chosen(path).read(path, report, told or {})
    except DAMAGED as error:
        raise FileProblem(f"{path.name}: the file is damaged ({error}); get it again.") from error


def _chosen(path: Path) -> Format:
    name = path.name
    start = read_bytes(path)[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.strip(b"\x00 \r\n\t"):
        raise FileProblem(f"{name}: the file is empty.")
    if start.startswith(OLD_WORKBOOK):
        raise FileProblem(f"{name}: an old .xls workbook; save it as .xlsx or CSV.")
    as_workbook = name.lower().removesuffix(".gz").endswith((".xlsx", ".xlsm"))
    if start.startswith(WORKBOOK) and not as_workbook:
        raise FileProblem(f"{name}: packed like an Excel workbook; let its name end in .xlsx.")
    return next(form for form in REGISTERS if form.looks_like(start))
