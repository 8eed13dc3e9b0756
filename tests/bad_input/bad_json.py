"""360Giving JSON: depth, doubled keys, numbers that are none, wrong types, broken text."""

import json

from making import GRANT, Case, grant, grants, kept, mentioned, refused, rows_refused


def deep(number: int) -> bytes:
    return b'{"grants": [{"x": ' + b"[" * number + b"]" * number + b"}]}"


def key_twice() -> bytes:
    return grants().replace(b'"title": "Boxing"', b'"title": "Boxing", "title": "Dance"')


def grants_twice() -> bytes:
    return grants()[:-1] + b', "grants": []}'


def amount(written: bytes) -> bytes:
    return grants().replace(b'"amountAwarded": 1500', b'"amountAwarded": ' + written)


def lines() -> bytes:
    return b"\n".join(json.dumps(GRANT).encode() for _ in range(3))


CASES: tuple[Case, ...] = (
    kept("good JSON", "a.json", grants, 1),
    kept("named .csv", "a.csv", grants, 1),
    kept("with a mark", "a.json", lambda: b"\xef\xbb\xbf" + grants(), 1),
    refused("200 levels", "a.json", lambda: deep(200), "more than 64 brackets stand inside"),
    refused("a million levels", "a.json", lambda: deep(1_000_000), "more than 64 brackets"),
    refused("levels never closed", "a.json", lambda: b'{"grants":' + b"[" * 99, "64 brackets"),
    kept("brackets inside text", "a.json", grant(description="[" * 500 + '\\"' + "{" * 99), 1),
    refused("text never closed", "a.json", lambda: b'{"' + b'\\"' * 500_000, "not well-formed"),
    refused("a key twice", "a.json", key_twice, "“title” stands twice in one object"),
    refused("grants twice", "a.json", grants_twice, "“grants” stands twice"),
    refused("cut short", "a.json", lambda: grants()[:-30], "not well-formed JSON (line 1"),
    refused("a comma too many", "a.json", lambda: grants()[:-2] + b",]}", "not well-formed JSON"),
    refused("more behind the end", "a.json", lambda: grants() + b"}", "Extra data"),
    refused("one grant per line", "a.json", lines, "Extra data"),
    refused("a Python dictionary", "a.json", lambda: b"{'grants': []}", "not well-formed JSON"),
    refused("a list at the root", "a.json", lambda: b"[1, 2]", "no “grants” at its root"),
    refused("no grants", "a.json", lambda: b'{"releases": []}', "no “grants” at its root"),
    refused("grants as an object", "a.json", lambda: b'{"grants": {}}', "is not a list"),
    refused("grants as null", "a.json", lambda: b'{"grants": null}', "is not a list"),
    refused("grants empty", "a.json", lambda: b'{"grants": []}', "is an empty list"),
    refused("an integer of 5,000 digits", "a.json", lambda: amount(b"9" * 5_000), "cannot be read"),
    refused("too many grants", "a.json",
            lambda: b'{"grants": [' + b"1," * 200_000 + b"1]}", "more than 200,000 rows"),
    mentioned("an integer of 400 digits", "a.json", lambda: amount(b"9" * 400), "million", 1),
    mentioned("NaN", "a.json", lambda: amount(b"NaN"), "not a number of pounds", 1),
    mentioned("Infinity", "a.json", lambda: amount(b"-Infinity"), "not a number of pounds", 1),
    mentioned("1e400", "a.json", lambda: amount(b"1e400"), "not a number of pounds", 1),
    mentioned("an exponent beyond all", "a.json", lambda: amount(b"1e99999999999999999999"),
              "not a number of pounds", 1),
    mentioned("negative", "a.json", lambda: amount(b"-1500.5"), "the amount is negative", 1),
    mentioned("true for an amount", "a.json", lambda: amount(b"true"), "not a number", 1),
    kept("an amount as text", "a.json", lambda: amount(b'"1500.00"'), 1),
    kept("an amount with an exponent", "a.json", lambda: amount(b"1.5E+3"), 1),
    rows_refused("an object for a title", "a.json", grant(title={"en": "Boxing"}), "no title", 0),
    rows_refused("null for an identifier", "a.json", grant(id=None), "no identifier", 0),
    rows_refused("text for an organisation", "a.json",
                 grant(fundingOrganization="F"), "no funder", 0),
    mentioned("text for the dates", "a.json",
              grant(plannedDates="2026"), "has a list of objects", 1),
    mentioned("31 February", "a.json", grant(plannedDates=[{"startDate": "2026-02-31"}]),
              "no such day in the calendar", 1),
    mentioned("two recipients", "a.json",
              grant(recipientOrganization=[{"id": "A", "name": "A"}, {"id": "B", "name": "B"}]),
              "more than one recipient; the first is used", 1),
    mentioned("an unknown key", "a.json", grant(shoeSize=9), "does not know this heading", 1),
    mentioned("turned round", "a.json", grant(title="\u202egnixoB"), "turn the writing round", 1),
    kept("a NUL escaped", "a.json", grant(title="Box\x00ing"), 1),
    kept("half a letter", "a.json", grant(title="Box\ud800ing"), 1),
    rows_refused("numbers for grants", "a.json",
                 lambda: b'{"grants": [1, null, "x", [], {}]}', "not an object with", 0),
    rows_refused("an identifier twice", "a.json", lambda: grants({}, {}), "same identifier", 1),
    rows_refused("a total", "a.json",
                 lambda: grants({}, {"id": "Total", "amountAwarded": 1500}), "a total of other", 1),
)  # fmt: skip
