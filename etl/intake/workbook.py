"""An XLSX file looked at from outside: the package and its XML, before a program reads it."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from typing import Final

from etl.intake import limits
from etl.intake.sheet import Sheet, look
from etl.intake.signatures import PASSWORD, SAVE, ZIP
from reports import FileProblem

UNREADABLE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    UnicodeDecodeError,
    ValueError,
    EOFError,
    OSError,
    RuntimeError,
)
"""What Python's unpacker raises for a package that is damaged in one way or another."""
ENCRYPTED: Final = 0x1
NOT_READ: Final = ("xl/media/", "docprops/", "customxml/")
"""Pictures and properties; they are counted, never opened."""

_COUNT: Final = re.compile(rb"""[cC]ount\s*=\s*["']\s*\+?0*(\d+)""")
_SHEET: Final = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_LINK: Final = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")


def inspect(name: str, content: bytes) -> dict[str, Sheet]:
    """Name of a sheet → what stands on it. Raises FileProblem for a package that could do harm, or
    that is no workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _package(name, package)
            parts = dict(_sheets(name, package))
            return {sheet: parts[part] for sheet, part in _named(package) if part in parts}
    except UNREADABLE as error:
        raise FileProblem(
            f"{name}: not a readable Excel workbook ({error}); it is damaged or was cut short when "
            "it was copied. Get it again, or open it in Excel and save it as .xlsx."
        ) from error


def _package(name: str, package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    if len(entries) > limits.ENTRIES:
        raise FileProblem(f"{name}: {len(entries):,} parts; a workbook has 10 to 30. {SAVE}")
    if any(entry.flag_bits & ENCRYPTED for entry in entries):
        raise FileProblem(f"{name}: {PASSWORD}")
    _names(name, [entry.orig_filename for entry in entries])
    for entry in entries:
        if entry.file_size > limits.ENTRY_BYTES:
            raise FileProblem(f"{name}: {_too_large(entry.filename, limits.ENTRY_BYTES)}")
        part = f"its part “{entry.filename[:80]}”"
        limits.within_ratio(name, part, entry.compress_size, entry.file_size)
    if sum(entry.file_size for entry in entries) > limits.UNPACKED_BYTES:
        raise FileProblem(f"{name}: {_too_large('the workbook', limits.UNPACKED_BYTES)}")
    _is_workbook(name, {entry.filename.casefold() for entry in entries}, package)


def _too_large(what: str, most: int) -> str:
    return f"{what} unpacks to more than {most // 1_000_000} MB; save the list as several files."


def _names(name: str, entries: list[str]) -> None:
    """Names that could lead out of a folder, and two parts of one name."""
    for entry in entries:
        bare = entry.replace("\\", "/")
        if bare.startswith("/") or bare[1:2] == ":" or ".." in bare.split("/") or "\0" in bare:
            raise FileProblem(
                f"{name}: a part has a name that leads out of the workbook, as only a trap has "
                f"(“{entry[:80]!a}”). {SAVE}"
            )
    if len({entry.casefold() for entry in entries}) < len(entries):
        raise FileProblem(f"{name}: two parts of the workbook have one name. {SAVE}")


def _is_workbook(name: str, entries: set[str], package: zipfile.ZipFile) -> None:
    if any(entry.endswith("vbaproject.bin") for entry in entries) or _macros_declared(package):
        raise FileProblem(
            f"{name}: the workbook holds macros, which are never run or read here. Save it as "
            "“Excel Workbook (.xlsx)”, which leaves them out."
        )
    if "xl/workbook.xml" in entries:
        return
    if "xl/workbook.bin" in entries:
        raise FileProblem(f"{name}: a binary workbook (.xlsb). {SAVE}")
    if "mimetype" in entries and "content.xml" in entries:
        raise FileProblem(f"{name}: an OpenDocument file (.ods or .odt). {SAVE}")
    if "word/document.xml" in entries or "ppt/presentation.xml" in entries:
        raise FileProblem(f"{name}: a Word or PowerPoint document, not a workbook. {SAVE}")
    inside = ", ".join(sorted(entry[:40] for entry in entries)[:3])
    raise FileProblem(
        f"{name}: a packed folder ({inside}), not an Excel workbook. Unpack it and bring the "
        "file that is inside."
    )


def _macros_declared(package: zipfile.ZipFile) -> bool:
    named = [item for item in package.namelist() if item.casefold() == "[content_types].xml"]
    return any(b"macroenabled" in package.read(item)[:200_000].lower() for item in named)


def _sheets(name: str, package: zipfile.ZipFile) -> Iterator[tuple[str, Sheet]]:
    cells = 0
    for entry in package.infolist():
        if entry.is_dir() or entry.filename.casefold().startswith(NOT_READ):
            continue
        content = package.read(entry)
        if content.startswith(ZIP):
            raise FileProblem(
                f"{name}: a packed file lies inside the workbook (“{entry.filename[:80]}”). "
                "Delete embedded objects and save again."
            )
        if entry.filename.casefold().endswith((".xml", ".rels")):
            _plain_xml(name, entry.filename, content)
            _counts(name, entry.filename, content)
        if b"sheetData" in content:
            sheet = look(name, content)
            cells += sheet.cells
            if cells > limits.CELLS:
                raise FileProblem(
                    f"{name}: more than {limits.CELLS:,} cells are filled; split the list."
                )
            yield entry.filename, sheet


def _counts(name: str, part: str, content: bytes) -> None:
    """A part may say beforehand how many texts or styles it has, and programs make room for so
    many: a number that is too large would take all memory at once."""
    if b"ount" in content:
        for said in _COUNT.finditer(content):
            if len(said[1]) > 9 or int(said[1]) > limits.CELLS:
                raise FileProblem(
                    f"{name}: its part “{part[:80]}” claims more than {limits.CELLS:,} entries. "
                    f"{SAVE}"
                )


def _plain_xml(name: str, part: str, content: bytes) -> None:
    """Excel writes UTF-8 and declares nothing; entities are how XML reads other files."""
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start and not start.startswith(b"<"):
        raise FileProblem(f"{name}: its part “{part[:80]}” is not XML in UTF-8. {SAVE}")
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise FileProblem(
            f"{name}: its part “{part[:80]}” declares entities, which could fetch other files; no "
            f"spreadsheet program writes them. {SAVE}"
        )


def _named(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each sheet's name and the part in which it lies, as the workbook's own list has them."""
    parts = {entry.casefold(): entry for entry in package.namelist()}
    if "xl/_rels/workbook.xml.rels" not in parts:
        return
    links = package.read(parts["xl/_rels/workbook.xml.rels"])
    targets = {_said(link, "Id"): _said(link, "Target") for link in _LINK.findall(links)}
    for sheet in _SHEET.findall(package.read(parts["xl/workbook.xml"])):
        target = targets.get(_said(sheet, r"\w+:id"), "")
        yield _said(sheet, "name"), target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _said(tag: bytes, attribute: str) -> str:
    found = re.search(rf"""\s{attribute}\s*=\s*["']([^"']*)["']""".encode(), tag)
    return unescape(found[1].decode("utf-8", errors="replace")) if found else ""
