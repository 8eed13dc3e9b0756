"""Registers of funded interventions. A format is a declaration: what it looks like, who reads it.

``read`` chooses by the file's content, not by its name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from etl.intake import limits
from etl.intake.signatures import ZIP, refuse_foreign
from etl.registers import json_360giving, table
from record.award import Award, StatedPlace
from record.row import Told
from reports import FileProblem, LoadReport

__all__ = ["REGISTERS", "Award", "Format", "StatedPlace", "read"]


@dataclass(frozen=True)
class Format:
    """A kind of register file: ``looks_like`` sees the first bytes that are not blank."""

    name: str
    looks_like: Callable[[bytes], bool]
    read: Callable[[Path, LoadReport, Told], list[Award]]


REGISTERS: Final = (
    Format("360Giving JSON", lambda start: start[:1] in (b"{", b"["), json_360giving.read),
    Format("Excel workbook", lambda start: start.startswith(ZIP), table.read),
    Format("CSV table", lambda _start: True, table.read),
)
"""In the order they are tried; the last one takes any text."""


def read(path: Path, report: LoadReport, told: Told | None = None) -> list[Award]:
    """The awards of a register file, read in this process: ``etl.intake.confined`` is for files
    from outside. ``told`` fills what rows leave blank. Raises FileProblem when no award can be
    read from it."""
    return _chosen(path).read(path, report, told or Told())


def _chosen(path: Path) -> Format:
    name = path.name
    content = limits.contents(path)
    start = content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not content.removeprefix(b"\xef\xbb\xbf").strip(b"\x00 \r\n\t"):
        raise FileProblem(f"{name}: the file is empty.")
    refuse_foreign(name, content)
    as_workbook = name.lower().removesuffix(".gz").endswith((".xlsx", ".xlsm"))
    if start.startswith(ZIP) and not as_workbook:
        raise FileProblem(f"{name}: packed like an Excel workbook; let its name end in .xlsx.")
    return next(form for form in REGISTERS if form.looks_like(start))
