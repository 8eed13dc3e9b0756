"""From the cells of a row to an Award: what is required, and what is only mentioned."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from record import cells
from record.award import MONEY, Award
from record.headings import VOCABULARIES, Target
from record.identifiers import almost_the_same, too_long
from record.lists import LEVELS, PRIORITIES, REGRANT_TYPES, SETTINGS, STATUSES
from record.row import Row
from record.sensitive import is_sensitive, place_of
from record.totals import Sums
from record.where import places, school_urns
from reports import LoadReport

REQUIRED: Final = (
    ("identifier", ("identifier",)),
    ("title", ("title",)),
    ("funder", ("funder_id", "funder_name")),
    ("recipient", ("recipient_id", "recipient_name")),
)
"""What a row must have, and the fields of which any one is enough."""

POUNDS_IN_WORDS: Final = frozenset(("£", "POUND", "POUNDS", "POUND STERLING", "STERLING", "UKP"))
NO_CURRENCY: Final = "XXX"
"""ISO 4217's code for what is no currency."""
FROM_CLASSIFICATIONS: Final = 1_000_000
"""Positions after all cells of our own headings, which therefore come first."""
PLAIN_TEXT: Final = (
    "identifier",
    "title",
    "description",
    "funder_department",
    "location_scope",
    "contact_name",
    "contact_email",
    "contact_phone",
    "data_source",
)


def collect(rows: Iterable[Row], report: LoadReport) -> list[Award]:
    """The awards of all rows that can be kept; the report counts every row."""
    kept: dict[str, Award] = {}
    alike: dict[str, int] = {}
    sums = Sums()
    for row in rows:
        report.read += 1
        if sums.is_total(row):
            row.refuse("this is a total of other rows, not an award.", "title", row.text("title"))
            continue
        if not _complete(row) or too_long(row):
            continue
        identifier = row.text("identifier") or ""
        if identifier in kept:
            reason = "the same identifier stands in an earlier row; each award needs its own."
            row.refuse(reason, "identifier", identifier)
            continue
        almost_the_same(row, identifier, alike)
        kept[identifier] = _award(row)
        report.kept += 1
    return list(kept.values())


def _complete(row: Row) -> bool:
    missing = [
        (what, fields[0])
        for what, fields in REQUIRED
        if not any(name in row.found for name in fields)
    ]
    if missing:
        names = " and no ".join(what for what, _ in missing)
        row.refuse(f"there is no {names}, so the award cannot be kept.", missing[0][1])
    return not missing


def _award(row: Row) -> Award:
    fields: dict[str, Any] = {name: row.text(name) for name in PLAIN_TEXT}
    fields |= _organisation(row, "funder") | _organisation(row, "recipient")
    _classify(row)
    fields |= _money(row) | _dates(row) | _people(row)
    _others_mentioned(row)
    fields |= place_of(row) if is_sensitive(row) else _stated(row)
    return Award(
        programme="; ".join(row.listed("programme")) or None,
        approaches=row.listed("approaches"),
        priorities=_listed_choice(row, "priorities", PRIORITIES),
        regrant_type=_choice(row, "regrant_type", REGRANT_TYPES),
        audiences=row.listed("audiences"),
        settings=_listed_choice(row, "settings", SETTINGS),
        level=_choice(row, "level", LEVELS),
        status=_choice(row, "status", STATUSES),
        **fields,
    )


def _stated(row: Row) -> dict[str, Any]:
    return {"places": places(row), "school_urns": school_urns(row)}


def _classify(row: Row) -> None:
    """Classifications of a vocabulary we know become cells of our own fields."""
    for position, title in row.all("class_title"):
        vocabulary = row.found.get("class_vocabulary", {}).get(position)
        name = VOCABULARIES.get(vocabulary.text.casefold()) if vocabulary else None
        if name is None:
            which = f"vocabulary “{vocabulary.text[:60]}”" if vocabulary else "no vocabulary"
            row.report.count(f"classifications read past, of {which}")
        else:
            row.put(Target(name, FROM_CLASSIFICATIONS + position), title.text, title.column)


def _organisation(row: Row, who: str) -> dict[str, str]:
    """Identifier and name; each stands in for the other, with a mention, when one is missing."""
    identifier, name = row.text(f"{who}_id"), row.text(f"{who}_name")
    if identifier is None and name is not None:
        identifier = "name:" + re.sub(r"\W+", "-", name.casefold()).strip("-")[:190]
        reason = f"the {who} has a name but no identifier; one was made from the name."
        row.mention(reason, row.column(f"{who}_id"), name, "repaired")
    elif name is None:
        reason = f"the {who} has an identifier but no name; the identifier is shown instead."
        row.mention(reason, row.column(f"{who}_name"), identifier, "repaired")
    return {f"{who}_id": identifier or "", f"{who}_name": name or identifier or ""}


def _others_mentioned(row: Row) -> None:
    """A joint award to several providers is shown under the first; nothing is split."""
    for who in ("recipient", "funder"):
        positions = {place for part in ("id", "name") for place, _ in row.all(f"{who}_{part}")}
        for position in sorted(positions)[1:]:
            cell = next(
                row.found[name][position]
                for name in (f"{who}_name", f"{who}_id")
                if position in row.found.get(name, {})
            )
            row.mention(f"more than one {who}; the first is used.", cell.column, cell.text)


def _money(row: Row) -> dict[str, Any]:
    """Amounts in pounds; unknown in any other currency, for we hold no rates of exchange."""
    currency = (row.text("currency") or "").upper()
    currency = "GBP" if currency in POUNDS_IN_WORDS else currency
    amounts = {name: row.parsed(name, cells.amount) for name in MONEY}
    if not currency:
        row.report.count("awards without a currency, read as pounds")
    elif currency != "GBP":
        reason = "the currency is not GBP, so the amount is kept as unknown."
        row.mention(reason, row.column("currency"), currency)
        amounts = dict.fromkeys(MONEY)
    if amounts["amount_awarded"] == Decimal(0):
        reason = "the amount awarded is 0; leave the cell blank if it is not known."
        row.mention(reason, row.column("amount_awarded"), row.text("amount_awarded"))
    known = currency if re.fullmatch("[A-Z]{3}", currency) else NO_CURRENCY
    return {"currency": known if currency else "GBP", **amounts}


def _dates(row: Row) -> dict[str, date | None]:
    start, end = _planned(row)
    if start is not None and end is not None and end < start:
        reason = "the end is before the start, so both are kept as unknown."
        row.mention(reason, row.column("end_date"), f"{start} to {end}")
        start = end = None
    return {
        "start_date": start,
        "end_date": end,
        "award_date": row.first_day("award_date"),
        "last_modified": row.first_day("last_modified"),
    }


def _planned(row: Row) -> tuple[date | None, date | None]:
    """Earliest start and latest end of all planned periods; months fill in a missing end."""
    starts = {place: row.day(cell) for place, cell in row.all("start_date")}
    ends = {place: row.day(cell) for place, cell in row.all("end_date")}
    for place, cell in row.all("months"):
        start = starts.get(place)
        if place in row.found.get("end_date", {}):
            continue
        months = row.value(cell, lambda text: cells.whole(text, 1, 600))
        if start is None:
            row.report.count("awards with a duration but no start date: dates not known")
        elif months is not None:
            ends[place] = cells.months_after(start, months)
    return (
        min((day for day in starts.values() if day), default=None),
        max((day for day in ends.values() if day), default=None),
    )


def _people(row: Row) -> dict[str, int | None]:
    lowest = row.parsed("age_from", lambda text: cells.whole(text, 0, 120))
    highest = row.parsed("age_to", lambda text: cells.whole(text, 0, 120))
    if lowest is not None and highest is not None and lowest > highest:
        reason = "the youngest age is above the oldest, so both are kept as unknown."
        row.mention(reason, row.column("age_from"), f"{lowest} to {highest}")
        lowest = highest = None
    planned = row.parsed("places_planned", lambda text: cells.whole(text, 0, 10_000_000))
    return {"age_from": lowest, "age_to": highest, "places_planned": planned}


def _listed_choice(row: Row, name: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The field's values in lower case; one that is not on the list is kept and mentioned."""
    found = tuple(dict.fromkeys(value.lower() for value in row.listed(name)))
    for value in found:
        if value not in words:
            row.mention(f"not one of {', '.join(words)}; kept as it is.", row.column(name), value)
    return found


def _choice(row: Row, name: str, words: dict[str, str]) -> Any:
    text = row.text(name)
    if text is None or text.lower() in words:
        return None if text is None else words[text.lower()]
    reason = f"not one of {', '.join(dict.fromkeys(words.values()))}; it is kept as unknown."
    row.mention(reason, row.column(name), text)
    return None
