"""Files that are something else, whatever their names say."""

from making import Case, package, refused

WEB = b"<!DOCTYPE html><html><body><table><tr><td>Identifier</td></tr></table></body></html>"
ODS = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"}


CASES: tuple[Case, ...] = (
    refused("a web page named .xls", "a.xls", lambda: WEB, "this is a web page, even if"),
    refused("a table of HTML", "a.csv", lambda: b"\n <TABLE border=1><tr>", "a web page"),
    refused("XML", "a.xml", lambda: b'<?xml version="1.0"?><grants/>', "XML, not a table"),
    refused("Excel 2003 XML", "a.xls", lambda: b'<?xml version="1.0"?><Workbook/>', "XML, not"),
    refused("OpenDocument", "a.ods", lambda: package(ODS), "end in .xlsx"),
    refused("OpenDocument named .xlsx", "a.xlsx", lambda: package(ODS), "an OpenDocument file"),
    refused("xlsb", "a.xlsx", lambda: package({"xl/workbook.bin": b"x"}), "a binary workbook"),
    refused("Word", "a.xlsx", lambda: package({"word/document.xml": b"<x/>"}), "a Word or"),
    refused("PDF", "a.pdf", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "this is a PDF"),
    refused("PDF named .csv", "a.csv", lambda: b"%PDF-1.4\n1 0 obj", "this is a PDF"),
    refused("PNG", "a.png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), "this is an image"),
    refused("JPEG named .xlsx", "a.xlsx", lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF", "an image"),
    refused("GIF", "a.csv", lambda: b"GIF89a" + bytes(20), "this is an image"),
    refused("RTF", "a.rtf", lambda: b"{\\rtf1\\ansi Identifier}", "a text document (RTF)"),
    refused("7-Zip", "a.xlsx", lambda: b"7z\xbc\xaf\x27\x1c", "a packed archive"),
    refused("RAR", "a.csv", lambda: b"Rar!\x1a\x07\x00", "a packed archive"),
    refused("a database", "a.csv", lambda: b"SQLite format 3\0" + bytes(100), "this is a database"),
    refused("Parquet", "a.csv", lambda: b"PAR1" + bytes(20), "a data program"),
    refused("a program", "a.csv", lambda: b"\x7fELF" + bytes(60), "this is a program"),
)
