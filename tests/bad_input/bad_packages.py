"""The package around a workbook: passwords, macros, bombs, traps, damage. And gzip."""

import gzip
import io
import struct
import warnings
import zipfile

from making import SHEET, Case, awards, grants, kept, package, refused, repacked, row, sheet, table

PASSWORD = "protected by a password: remove the password in Excel (File, Info, Protect Workbook)"
UNREADABLE = "not a readable Excel workbook"
SECTOR = 512


def compound(*streams: str) -> bytes:
    """An OLE compound file as [MS-CFB] has it: header, one FAT sector, directory, empty streams.
    Excel puts a workbook with a password into such a one, as ``EncryptedPackage``."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE,
                          0, 0xFFFFFFFE, 0)  # fmt: skip
    header += struct.pack("<I", 0) + b"\xff" * 432
    fat = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * (SECTOR - 8)
    entries = b"".join(_entry(name, 5 if name == "Root Entry" else 2) for name in streams)
    return header.ljust(SECTOR, b"\0") + fat + entries.ljust(4 * 128, b"\0") + bytes(4096)


def _entry(name: str, kind: int) -> bytes:
    written = name.encode("utf-16-le")
    ends = struct.pack("<HBBIII", len(written) + 2, kind, 1, *[0xFFFFFFFF] * 3)
    return (written.ljust(64, b"\0") + ends).ljust(116, b"\0") + struct.pack("<IQ", 0xFFFFFFFE, 0)


def locked_entries() -> bytes:
    """Each entry's flag says that it is encrypted, in both of its headers."""
    content = bytearray(awards())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(mark, at + 4)
    return bytes(content)


def bomb() -> bytes:
    return repacked(awards(), more={"xl/worksheets/sheet2.xml": b" " * 20_000_000})


def heavy() -> bytes:
    """Many parts that grow little one by one, and much together."""
    part = bytes(range(256)) * 4 + bytes(30_000)
    return repacked(awards(), more={f"xl/more{n}.xml": part * 32 for n in range(160)})


def large_entry() -> bytes:
    """Its size is only said; nothing of it is unpacked."""
    content = awards()
    said = bytearray(content)
    with zipfile.ZipFile(io.BytesIO(content)) as whole:
        size = whole.getinfo(SHEET).file_size
    at = content.find(SHEET.encode(), content.find(b"PK\x01\x02")) - 46
    assert struct.unpack_from("<I", said, at + 24) == (size,)
    struct.pack_into("<II", said, at + 20, 1_000_000, 101_000_000)
    return bytes(said)


def twice() -> bytes:
    file = io.BytesIO(awards())
    with warnings.catch_warnings(), zipfile.ZipFile(file, "a") as book:
        warnings.simplefilter("ignore")
        book.writestr(SHEET, b"<worksheet/>")
    return file.getvalue()


def entity(declared: bytes) -> bytes:
    return sheet(lambda xml: xml.replace(b"<worksheet", declared + b"<worksheet", 1))


def macros() -> bytes:
    return repacked(awards(), more={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(100)})


def macros_declared() -> bytes:
    def declare(xml: bytes) -> bytes:
        return xml.replace(b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main")

    return repacked(awards(), {"[Content_Types].xml": declare})


def shared_text() -> bytes:
    """One text of 32,000 characters, pointed at by 3,200 rows: 102 million characters."""
    line = b'<row r="%d"><c r="C%d" t="s"><v>14</v></c></row>'
    cells = b"".join(line % (number, number) for number in range(3, 3_203))
    made = sheet(lambda xml: xml.replace(b"</sheetData>", cells + b"</sheetData>"))

    def grow(xml: bytes) -> bytes:
        return xml.replace(b"Two evenings a week", b"x" * 32_000)

    return repacked(made, {"xl/sharedStrings.xml": grow})


def boasting() -> bytes:
    """Says that it has a thousand million million texts, for which memory would be taken."""

    def boast(xml: bytes) -> bytes:
        return xml.replace(b'uniqueCount="', b'uniqueCount="999999999999999')

    return repacked(awards(), {"xl/sharedStrings.xml": boast})


def without(part: str) -> bytes:
    return repacked(awards(), without=(part,))


def broken_xml() -> bytes:
    return sheet(lambda xml: xml[: len(xml) // 2])


def wide_xml() -> bytes:
    return sheet(lambda xml: xml.decode().encode("utf-16"))


CASES: tuple[Case, ...] = (
    refused("a workbook with a password", "a.xlsx",
            lambda: compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), PASSWORD),
    refused("the same named .xls", "a.xls",
            lambda: compound("Root Entry", "EncryptedPackage"), PASSWORD),
    refused("encrypted entries", "a.xlsx", locked_entries, PASSWORD),
    refused("an old workbook", "a.xls", lambda: compound("Root Entry", "Workbook"), "old .xls"),
    refused("an old workbook named .xlsx", "a.xlsx",
            lambda: compound("Root Entry", "Book"), "save it as .xlsx or CSV"),
    refused("an old Word document", "a.doc",
            lambda: compound("Root Entry", "WordDocument"), "not a workbook"),
    refused("macros", "a.xlsm", macros, "holds macros, which are never run"),
    refused("macros in .xlsx", "a.xlsx", macros, "holds macros, which are never run"),
    refused("macros only declared", "a.xlsx", macros_declared, "holds macros"),
    refused("a zip bomb", "a.xlsx", bomb, "grows more than 200 times"),
    refused("heavy in all", "a.xlsx", heavy, "the workbook unpacks to more than 150 MB"),
    refused("one heavy part", "a.xlsx", large_entry, "unpacks to more than 100 MB"),
    refused("one text for many cells", "a.xlsx", shared_text, "more than 100,000,000 characters"),
    refused("a thousand parts too many", "a.xlsx",
            lambda: repacked(awards(), more={f"x{n}": b"" for n in range(2_100)}), "parts; a"),
    refused("a workbook in a workbook", "a.xlsx",
            lambda: repacked(awards(), more={"xl/embeddings/a.xlsx": awards()}),
            "a packed file lies inside"),
    refused("one part twice", "a.xlsx", twice, "two parts of the workbook have one name"),
    refused("one part twice but for capitals", "a.xlsx",
            lambda: repacked(awards(), more={"XL/Workbook.xml": b"<x/>"}), "have one name"),
    refused("an absolute part", "a.xlsx",
            lambda: repacked(awards(), more={"/etc/passwd": b"x"}), "leads out of the workbook"),
    refused("a part above", "a.xlsx",
            lambda: repacked(awards(), more={"xl/../../x": b"x"}), "leads out of the workbook"),
    refused("a part on a drive", "a.xlsx",
            lambda: repacked(awards(), more={"C:\\x": b"x"}), "leads out of the workbook"),
    refused("a file of another's", "a.xlsx",
            lambda: entity(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
            "declares entities"),
    refused("a billion laughs", "a.xlsx",
            lambda: entity(b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'), "entities"),
    refused("a boast of texts", "a.xlsx", boasting, "claims more than 5,000,000 entries"),
    refused("a sheet in UTF-16", "a.xlsx", wide_xml, "is not XML in UTF-8"),
    refused("a sheet cut in two", "a.xlsx", broken_xml, UNREADABLE),
    refused("without its list of sheets", "a.xlsx", lambda: without("xl/workbook.xml"),
            "not an Excel workbook"),
    refused("without its sheet", "a.xlsx", lambda: without(SHEET), UNREADABLE),
    refused("cut short", "a.xlsx", lambda: awards()[:-200], UNREADABLE),
    refused("only its beginning", "a.xlsx", lambda: awards()[:40], UNREADABLE),
    refused("a byte turned in the sheet", "a.xlsx",
            lambda: awards().replace(b"PK\x01\x02", b"PK\x01\x03", 1), UNREADABLE),
    refused("an empty zip", "a.xlsx", lambda: package({}), "a packed folder with nothing in it"),
    refused("a zip with a CSV", "a.xlsx", lambda: package({"list.csv": table(row())}),
            "a packed folder (list.csv), not an Excel workbook"),
    refused("a zip named .csv", "a.csv", lambda: package({"x": b"y"}), "end in .xlsx"),
    refused("a workbook named .csv", "a.csv", awards, "let its name end in .xlsx"),
    refused("a gzip bomb", "a.csv.gz", lambda: gzip.compress(b"," * 20_000_000), "200 times"),
    refused("a gzip bomb of JSON", "a.json.gz",
            lambda: gzip.compress(b'{"grants": [' + b" " * 160_000_000, 9), "more than 150 MB"),
    refused("gzip cut short", "a.json.gz", lambda: gzip.compress(grants())[:-12], "cannot be read"),
    refused("gzip damaged", "a.csv.gz", lambda: gzip.compress(table(row()))[:12] + b"x" * 40,
            "cannot be read"),
    refused("not gzip", "a.csv.gz", lambda: table(row()), "cannot be read"),
    refused("gzip without its ending", "a.csv", lambda: gzip.compress(table(row())), ".csv.gz"),
    refused("gzip in gzip", "a.csv.gz", lambda: gzip.compress(gzip.compress(table(row()))),
            "packed with gzip; unpack it"),
    kept("a workbook in gzip", "a.xlsx.gz", lambda: gzip.compress(awards()), 1),
)  # fmt: skip
