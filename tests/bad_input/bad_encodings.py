"""Letters: encodings, byte-order marks, what is not seen and what is not text."""

import codecs

from making import Case, grants, kept, mentioned, one, refused, row, table, text

ACCENTS = row(Title="Café £5")
UTF_16 = "in UTF-16 (“Unicode text”)"


def mixed() -> bytes:
    return table(row(1, Title="Café")) + table(row(2, Title="X")).splitlines()[1] + b"caf\xe9\n"


CASES: tuple[Case, ...] = (
    kept("utf-8 with a mark", "a.csv", lambda: codecs.BOM_UTF8 + table(ACCENTS), 1),
    kept("utf-8 with two marks", "a.csv", lambda: codecs.BOM_UTF8 * 2 + table(ACCENTS), 1),
    refused("utf-16 with a mark", "a.csv", lambda: text(ACCENTS).encode("utf-16"), UTF_16),
    refused("utf-16 little end", "a.csv", lambda: text(ACCENTS).encode("utf-16-le"), UTF_16),
    refused("utf-16 big end", "a.csv", lambda: text(ACCENTS).encode("utf-16-be"), UTF_16),
    refused("utf-32", "a.csv", lambda: text(ACCENTS).encode("utf-32"), UTF_16),
    refused("json in utf-16", "a.json", lambda: grants().decode().encode("utf-16"), UTF_16),
    mentioned(
        "windows-1252",
        "a.csv",
        lambda: text(ACCENTS).encode("cp1252"),
        "not in UTF-8 and was read as Windows-1252",
        1,
    ),
    mentioned(
        "json in windows-1252",
        "a.json",
        lambda: grants({"title": "Caf?"}).replace(b"?", b"\xe9"),
        "read as Windows-1252",
        1,
    ),
    refused("two encodings mixed", "a.csv", mixed, "two encodings are mixed"),
    refused(
        "a byte of no encoding",
        "a.csv",
        lambda: table(row(Title="Box?")).replace(b"?", b"\x81"),
        "line 2 has a byte (0x81)",
    ),
    refused(
        "a NUL in a cell", "a.csv", lambda: table(row(Title="Bo?x")).replace(b"?", b"\0"), "NUL"
    ),
    refused("NULs at the end", "a.csv", lambda: table(row()) + bytes(4096), "line 3 has NUL bytes"),
    refused("only NULs", "a.csv", lambda: bytes(4096), "the file is empty"),
    refused("random bytes", "a.csv", lambda: bytes(range(256)) * 20, "NUL bytes"),
    mentioned("letters already lost", "a.csv", one(Title="Caf\ufffd"), "a letter was lost", 1),
    kept("control characters", "a.csv", one(Title="Box\x07ing\x1b"), 1),
    mentioned("zero-width space", "a.csv", one(Identifier="X\u200b-1"), "invisible characters", 1),
    mentioned("turned round", "a.csv", one(Title="\u202egnixoB"), "turn the writing round", 1),
    mentioned(
        "a mark inside a cell",
        "a.csv",
        one(Title="Box\ufeffing"),
        "invisible",
        1,
    ),
    kept("right-to-left letters", "a.csv", one(Title="ملاكمة"), 1),
    kept("joined pictures", "a.csv", one(Title="👩‍👧 families"), 1),
    kept("old Mac line ends", "a.csv", lambda: table(row()).replace(b"\r\n", b"\r"), 1),
    kept("Unix line ends", "a.csv", lambda: table(row()).replace(b"\r\n", b"\n"), 1),
)
