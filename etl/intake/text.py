"""Bytes to text: UTF-8, or Windows-1252 as old spreadsheets write it, and never a guess between."""

import codecs
import re
from typing import Final

from reports import FileProblem

WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
AGAIN: Final = "Save it again as “CSV UTF-8 (comma delimited)”."
NOT_UTF8: Final = (
    "the file is not in UTF-8 and was read as Windows-1252; look whether letters such as é and £ "
    "are right."
)
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")


def decoded(name: str, content: bytes) -> tuple[str, bool]:
    """The text, and True where it is UTF-8. Raises FileProblem where the letters are not sure."""
    if content.startswith(WIDE):
        raise FileProblem(f"{name}: the text is in UTF-16 (“Unicode text”). {AGAIN}")
    if b"\0" in content:
        raise FileProblem(f"{name}: {_with_nul(content)} {AGAIN}")
    try:
        return content.decode("utf-8-sig"), True
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = f"0x{content[error.start]:02X}"
    if _NOT_ASCII.search(content.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="ignore")):
        raise FileProblem(
            f"{name}: two encodings are mixed, UTF-8 and another one (line {line}, byte {byte}), "
            f"so that letters would be wrong. {AGAIN}"
        )
    try:
        return content.decode("cp1252"), False
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileProblem(
            f"{name}: line {line} has a byte (0x{content[error.start]:02X}) that is a letter "
            f"neither in UTF-8 nor in Windows-1252. {AGAIN}"
        ) from error


def _with_nul(content: bytes) -> str:
    """Text in UTF-16 has a NUL in every other place."""
    start = content[:2000]
    if abs(start[::2].count(0) - start[1::2].count(0)) > len(start) // 5:
        return "the text is in UTF-16 (“Unicode text”)."
    number = content.count(b"\n", 0, content.index(b"\0")) + 1
    return f"line {number} has NUL bytes, which no text has; the file is damaged or no text."
