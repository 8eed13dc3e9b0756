"""Reminders of returns that are owed: a letter for each provider, and a calendar file."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from icalendar import Calendar, Event

from analysis.owed import Owed
from analysis.periods import MONTHS, parse

WAITED_FOR = ("due", "overdue")


def reminder(provider_name: str, owed: Iterable[Owed], sender: str = "") -> str | None:
    """Plain text for one provider: what is due or overdue, oldest first; None if nothing is.

    No person is named in it but ``sender``, if given.
    """
    waited = [item for item in owed if item.state in WAITED_FOR]
    if not waited:
        return None
    lines = [f"To {provider_name}", "", "We are waiting for these quarterly returns:", ""]
    for item in sorted(waited, key=lambda item: (item.due, item.award.title)):
        late = ", overdue" if item.state == "overdue" else ""
        lines += [
            f"- {item.award.title} ({item.award.intervention})",
            f"  {item.quarter}, {parse(item.quarter).label}; due {day(item.due)}{late}",
            f"  asked for by {item.award.funder_name}",
        ]
    lines += [
        "",
        "If you have sent one already, please tell us, for it has not arrived. If a number is not "
        "known, leave its cell blank and send the rest.",
    ]
    return "\n".join([*lines, "", sender] if sender else lines) + "\n"


def calendar(owed: Sequence[Owed], made: datetime) -> bytes:
    """An iCalendar file: one all-day entry on each due date of a return that has not come.

    The same return always has the same UID, so that a calendar that reads the file again moves
    its entry and adds none. ``made`` is the time stamp of the file.
    """
    file = Calendar()
    file.add("prodid", "-//Common Ground//Quarterly returns//EN")
    file.add("version", "2.0")
    for item in owed:
        if item.state in ("not yet", *WAITED_FOR):
            file.add_component(_entry(item, made))
    return bytes(file.to_ical())


def _entry(item: Owed, made: datetime) -> Event:
    entry = Event()
    entry.add("uid", uid(item))
    entry.add("dtstamp", made.astimezone(UTC))
    entry.add("dtstart", item.due)
    entry.add("dtend", item.due + timedelta(days=1))
    entry.add("summary", f"Return due: {item.award.title}, {item.quarter}")
    entry.add(
        "description",
        f"Quarterly return of {item.award.intervention} for {parse(item.quarter).label}, from "
        f"{item.award.provider_name} to {item.award.funder_name}.",
    )
    entry.add("transp", "TRANSPARENT")
    return entry


def uid(item: Owed) -> str:
    named = f"{item.award.intervention}\n{item.quarter}".encode()
    return f"return-{sha256(named).hexdigest()[:32]}@common-ground"


def start_of(on: date) -> datetime:
    """A time stamp for a calendar of one day, so that the same day gives the same file."""
    return datetime.combine(on, time(), UTC)


def day(on: date) -> str:
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"
