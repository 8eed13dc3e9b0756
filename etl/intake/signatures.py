"""What a file is by its first bytes, and what to do with one that is no register."""

import re
from typing import Final

from reports import FileProblem

OLE: Final = b"\xd0\xcf\x11\xe0"
"""The container of old Office files, and of new ones that a password protects."""
ZIP: Final = b"PK\x03\x04"
EMPTY_ZIP: Final = b"PK\x05\x06"
PASSWORD: Final = (
    "protected by a password: remove the password in Excel (File, Info, Protect Workbook) and "
    "save again."
)
SAVE: Final = "Save the list as an Excel workbook (.xlsx) or as “CSV UTF-8”."

FOREIGN: Final = (
    (re.compile(rb"%PDF-"), "a PDF, from which no table can be read safely."),
    (re.compile(rb"\x89PNG|GIF8|\xff\xd8\xff|BM.{4}\0\0\0\0|II\*\0|MM\0\*", re.S), "an image."),
    (re.compile(rb"RIFF.{4}WEBP", re.S), "an image."),
    (re.compile(rb"\{\\rtf"), "a text document (RTF)."),
    (
        re.compile(rb"<(!doctype html|html|head|body|table|meta|style|div)\b", re.I),
        "a web page, even if its name ends in .xls; some systems export tables so.",
    ),
    (re.compile(rb"<\?xml|<!--|<[A-Za-z]+[\s>:]"), "XML, not a table or 360Giving JSON."),
    (re.compile(rb"7z\xbc\xaf|Rar!|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd"), "a packed archive."),
    (re.compile(rb"SQLite format 3"), "a database."),
    (re.compile(rb"PAR1|ORC|ARROW1"), "a file of a data program."),
    (re.compile(rb"\x7fELF|MZ.{2}\0", re.S), "a program."),
)
"""What stands at the start → what it is. A register begins with none of these."""


def refuse_foreign(name: str, content: bytes) -> None:
    """Raises FileProblem for a file that is something else than a table or JSON."""
    start = content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(OLE):
        raise FileProblem(f"{name}: {_in_ole(content)}")
    if start.startswith(b"\x1f\x8b"):
        raise FileProblem(
            f"{name}: packed with gzip; unpack it, or let its name end in .json.gz or .csv.gz."
        )
    if start.startswith(EMPTY_ZIP):
        raise FileProblem(f"{name}: a packed folder with nothing in it. {SAVE}")
    for pattern, what in FOREIGN:
        if pattern.match(start):
            raise FileProblem(f"{name}: this is {what} {SAVE}")


def _in_ole(content: bytes) -> str:
    """The names of its streams stand in the container as UTF-16."""
    if _names(content, "EncryptedPackage", "EncryptionInfo"):
        return PASSWORD
    if _names(content, "WordDocument", "PowerPoint Document"):
        return f"an old Office document, not a workbook. {SAVE}"
    return "an old .xls workbook; save it as .xlsx or CSV."


def _names(content: bytes, *streams: str) -> bool:
    return any(stream.encode("utf-16-le") in content for stream in streams)
