"""Single cells of an otherwise good list: money, dates, ages, lengths, formulas."""

from making import Case, kept, mentioned, one, row, rows_refused, table

AMOUNTS = (
    ("negative", "-500", "the amount is negative"),
    ("negative with a true minus", "−500", "the amount is negative"),
    ("in brackets", "(500)", "not a number of pounds"),
    ("absurd", "9" * 15, "over a million million"),
    ("of a million million", "1000000000000", "over a million million"),
    ("of 400 digits", "9" * 400, "over a million million"),
    ("scientific", "1.5E+4", "not a number of pounds"),
    ("in euros", "€1500", "not a number of pounds"),
    ("in dollars", "$1,500", "not a number of pounds"),
    ("with a decimal comma", "1500,50", "not a number of pounds"),
    ("about", "~20k", "not a number of pounds"),
    ("in words", "tbc", "not a number of pounds"),
    ("not a number", "NaN", "not a number of pounds"),
    ("endless", "Infinity", "not a number of pounds"),
    ("nought", "0", "the amount awarded is 0"),
    ("#REF!", "#REF!", "shows no value"),
    ("#DIV/0!", "#DIV/0!", "shows no value"),
    ("#N/A", "#N/A", "shows no value"),
    ("a formula", "=SUM(A1:A9)", "formulas are never calculated"),
    ("two amounts", "1500 / 2000", "not a number of pounds"),
)
DATES = (
    ("31 February", "31/02/2026", "no such day in the calendar"),
    ("29 February 2025", "2025-02-29", "no such day in the calendar"),
    ("month first", "12/31/2026", "no such day in the calendar"),
    ("two-digit year", "01/04/26", "not a date such as"),
    ("year only", "2026", "not a date such as"),
    ("words", "Spring 2026", "not a date such as"),
    ("the year 0202", "0202-04-01", "the year is not between"),
    ("the year 3026", "3026-04-01", "the year is not between"),
    ("a day number too large", "99999", "the year is not between"),
    ("quarter", "Q3 2026", "not a date such as"),
    ("British", "01/04/2026", "dates converted from day/month/year"),
    ("a day number", "46113", "dates converted from Excel day number"),
)


def _amounts() -> tuple[Case, ...]:
    return tuple(
        mentioned(f"amount {name}", "a.csv", one(Amount_Awarded=text), says, 1)
        for name, text, says in AMOUNTS
    )


def _dates() -> tuple[Case, ...]:
    start = "Planned Dates:Start Date"
    return tuple(
        mentioned(f"start: {name}", "a.csv", one(**{start: text}), says, 1)
        for name, text, says in DATES
    )


CASES: tuple[Case, ...] = (
    *_amounts(),
    *_dates(),
    kept("amount with a pound sign", "a.csv", one(Amount_Awarded="£1,500.00"), 1),
    kept("amount blank", "a.csv", one(Amount_Awarded=""), 1),
    mentioned(
        "end before start",
        "a.csv",
        one(**{"Planned Dates:End Date": "2025-12-31"}),
        "the end is before the start",
        1,
    ),
    mentioned("in dollars", "a.csv", one(Currency="USD"), "the currency is not GBP", 1),
    mentioned("a currency of six letters", "a.csv", one(Currency="SHEKEL"), "is not GBP", 1),
    kept("pounds in words", "a.csv", one(Currency="Pounds"), 1),
    mentioned("ages turned round", "a.csv", one(Age_From="18", Age_To="10"), "above the oldest", 1),
    mentioned("an age of 400", "a.csv", one(Age_From="400"), "not between 0 and 120", 1),
    mentioned("a level off the list", "a.csv", one(Level="quaternary"), "kept as unknown", 1),
    mentioned(
        "a link as a title",
        "a.csv",
        one(Title='=HYPERLINK("http://example.org","Boxing")'),
        "formulas are never calculated",
        1,
    ),
    mentioned("a command as a title", "a.csv", one(Title="=cmd|' /C calc'!A0"), "never", 1),
    rows_refused("#N/A as a title", "a.csv", one(Title="#N/A"), "there is no title", 0),
    rows_refused("#REF! as identifier", "a.csv", one(Identifier="#REF!"), "no identifier", 0),
    rows_refused(
        "no title", "a.csv", lambda: table(row(1), row(2, Title=" ")), "there is no title", 1
    ),
    rows_refused(
        "an identifier of 301 characters",
        "a.csv",
        one(Identifier="x" * 301),
        "longer than 300 characters, so it is no identifier",
        0,
    ),
    rows_refused(
        "a funder's identifier of 201 characters",
        "a.csv",
        one(**{"Funding Org:Identifier": "x" * 201}),
        "longer than 200 characters, so it is no identifier",
        0,
    ),
    mentioned(
        "a name of 301 characters",
        "a.csv",
        one(**{"Recipient Org:Name": "x" * 301}),
        "longer than 300 characters, so it was cut",
        1,
    ),
    mentioned(
        "a long name without an identifier",
        "a.csv",
        one(**{"Recipient Org:Name": "y" * 250, "Recipient Org:Identifier": ""}),
        "one was made from the name",
        1,
    ),
    mentioned(
        "an approach of 301 characters", "a.csv", one(Approach="x" * 301), "it was cut there", 1
    ),
    mentioned(
        "a place of 1,001 characters",
        "a.csv",
        one(**{"Beneficiary Location:Name": "x" * 1_001}),
        "longer than 1,000 characters",
        1,
    ),
    mentioned(
        "a type of code of 61 characters",
        "a.csv",
        one(**{"Beneficiary Location:Geographic Code Type": "x" * 61}),
        "longer than 60 characters",
        1,
    ),
    mentioned(
        "a scope of 21 characters", "a.csv", one(Location_Scope="x" * 21), "longer than 20", 1
    ),
    mentioned(
        "a school in words", "a.csv", one(School_URNs="St Anne's"), "unique reference number", 1
    ),
)
