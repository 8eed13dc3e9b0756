"""The shape of a CSV: separators, quotation marks, headings, blank and odd rows."""

import gzip

from making import (
    HEADINGS,
    Case,
    kept,
    mentioned,
    refused,
    row,
    rows_refused,
    table,
    text,
)

TOTAL = dict.fromkeys(HEADINGS, "")
FOOTNOTE = {**TOTAL, "Identifier": "* All figures are provisional."}


def swallowing() -> bytes:
    """A mark opened in one row and closed three rows below."""
    narrow = ["Identifier,Title,Funding Org:Name,Recipient Org:Name"]
    return "\n".join([*narrow, '1,"Boxing,F,C', "2,Dance,F,C", '3,Chess",F,C', ""]).encode()


def shifted() -> bytes:
    return table(row()).replace(b"1500", b"1,500")


def headings_twice() -> bytes:
    return table(row(1)) + table(row(2))


def groups_above() -> bytes:
    return b"Award,,,,,,,Funder,,Recipient,,Place\r\n" + table(row())


def doubled_column() -> bytes:
    first, second = table(row()).splitlines()
    return first + b",Title\r\n" + second + b",Another title\r\n"


def short_row() -> bytes:
    return table(row(1), row(2)).rsplit(b",", 1)[0]


CASES: tuple[Case, ...] = (
    refused("empty", "a.csv", lambda: b"", "the file is empty"),
    refused("only line ends", "a.csv", lambda: b"\r\n" * 9, "the file is empty"),
    refused("only commas", "a.csv", lambda: b",,,\r\n,,,\r\n", "no heading row"),
    refused("only headings", "a.csv", lambda: table(row()).splitlines()[0], "no award under them"),
    refused(
        "headings and blank rows",
        "a.csv",
        lambda: table(row()).splitlines()[0] + b"\r\n,,,\r\n \r\n",
        "no award under them",
    ),
    kept("blank rows between", "a.csv", lambda: table(row(1), TOTAL, row(2)), 2),
    refused("semicolons", "a.csv", lambda: text(row(), separator=";").encode(), "by semicolons"),
    refused("tabs", "a.csv", lambda: text(row(), separator="\t").encode(), "by tabs"),
    refused("upright strokes", "a.csv", lambda: text(row(), separator="|").encode(), "by upright"),
    refused("no headings", "a.csv", lambda: table(row()).splitlines()[1], "not a register"),
    refused("another table", "a.csv", lambda: b"name,age\n1,2\n", "not a register of awards"),
    refused("prose", "a.csv", lambda: b"Dear all,\nplease find attached.\n", "not a register"),
    refused(
        "no column for the recipient",
        "a.csv",
        lambda: b"Identifier,Title,Funding Org:Name\n1,Boxing,Fund\n",
        "no column “Recipient Org:Name”",
    ),
    refused(
        "a mark never closed",
        "a.csv",
        lambda: table(row(1)) + b'X-2,"Boxing,and,so,on\r\n',
        "line 3: unexpected end of data",
    ),
    refused(
        "a mark inside a marked cell",
        "a.csv",
        lambda: table(row()).replace(b"Boxing", b'"Box"ing"'),
        "A quotation mark is probably missing",
    ),
    mentioned("a mark that swallows rows", "a.csv", swallowing, "Then awards are lost", 1),
    rows_refused("an amount with a bare comma", "a.csv", shifted, "they may have slid", 0),
    mentioned("a row cut short", "a.csv", short_row, "fewer cells than headings", 2),
    mentioned("a column twice", "a.csv", doubled_column, "another column already gives this", 1),
    mentioned(
        "a heading misspelt",
        "a.csv",
        lambda: table(row()).replace(b"Amount Awarded", b"Amount Awardd"),
        "Is it “Amount Awarded”?",
        1,
    ),
    mentioned(
        "headings in the third row",
        "a.csv",
        lambda: b"Register of the partnership\r\nas at 1 April\r\n" + table(row()),
        "row 3: the headings stand here",
        1,
    ),
    mentioned("two rows of headings", "a.csv", groups_above, "row 2: the headings stand here", 1),
    rows_refused("headings again below", "a.csv", headings_twice, "repeats the headings", 2),
    refused(
        "headings too far below",
        "a.csv",
        lambda: b"A note\r\n" * 30 + table(row()),
        "not a register of awards",
    ),
    rows_refused(
        "a total under the list",
        "a.csv",
        lambda: table(row(1), row(2), row(3, Identifier="Total", Amount_Awarded="3000")),
        "this is a total of other rows",
        2,
    ),
    rows_refused(
        "a subtotal between",
        "a.csv",
        lambda: table(row(1), row(2, Title="Sub-total:"), row(3)),
        "this is a total of other rows",
        2,
    ),
    rows_refused(
        "a total with words",
        "a.csv",
        lambda: table(row(1), row(2), row(3, Title="Total of all boroughs", Amount_Awarded=3000)),
        "this is a total of other rows",
        2,
    ),
    kept(
        "a project called total", "a.csv", lambda: table(row(1, Title="Total Wellbeing"), row(2)), 2
    ),
    rows_refused(
        "a footnote under the list",
        "a.csv",
        lambda: table(row(1), FOOTNOTE),
        "there is no title and no funder and no recipient",
        1,
    ),
    rows_refused(
        "an identifier twice", "a.csv", lambda: table(row(1), row(1)), "the same identifier", 1
    ),
    mentioned(
        "identifiers alike but for capitals",
        "a.csv",
        lambda: table(row(1), row(2, Identifier="x-1")),
        "differs from the identifier in row 2",
        2,
    ),
    mentioned(
        "identifiers alike but for spaces",
        "a.csv",
        lambda: table(row(1), row(2, Identifier="X - 1")),
        "only by capitals or spaces",
        2,
    ),
    rows_refused(
        "an identifier twice but for spaces around",
        "a.csv",
        lambda: table(row(1), row(2, Identifier="  X-1\u00a0")),
        "the same identifier",
        1,
    ),
    refused(
        "300 columns",
        "a.csv",
        lambda: table(row() | {f"More {number}": "x" for number in range(288)}),
        "300 columns",
    ),
    refused(
        "a line of megabytes",
        "a.csv",
        lambda: table(row(Description="x, " * 400_000)),
        "more than 1,000,000 characters",
    ),
    refused(
        "a cell of 200,000 characters",
        "a.csv",
        lambda: table(row(Description="x" * 200_000)),
        "field larger than field limit",
    ),
    mentioned(
        "a cell of 20,000 characters",
        "a.csv",
        lambda: table(row(Description="x" * 20_000)),
        "longer than 10,000 characters",
        1,
    ),
    refused(
        "too many rows",
        "a.csv",
        lambda: table(row()) + b"X,Y,,,,,,A,,B\r\n" * 200_001,
        "more than 200,000 rows",
    ),
    refused("too large", "a.csv", lambda: table(row()) + b"\n" * 25_000_001, "larger than 25 MB"),
    kept("packed", "a.csv.gz", lambda: gzip.compress(table(row())), 1),
    kept("named as a workbook", "a.xlsx", lambda: table(row()), 1),
    kept("named as JSON", "a.json", lambda: table(row()), 1),
    mentioned("a column named _row", "a.csv", lambda: table(row() | {"_row": "7"}), "“_row”", 1),
)
