"""What is listed, as a file: a row for each pair with every part of its score."""

from typing import Any, Final

from flask import Response, request

from analysis.listing import Listing
from dashboard.access import PARTNERSHIP, Register
from dashboard.downloads import Sheet, file_of, notes, register_files
from dashboard.identity import reads_texts
from dashboard.overlaps.asked import Asked, asked
from dashboard.overlaps.current import Current, Overlaps
from dashboard.overlaps.listed import listing, meets, names
from dashboard.overlaps.opened import LABELS
from dashboard.overlaps.pairs import Pair
from dashboard.overlaps.words import KIND_LABELS, SETTLED_LABELS, WHEN_LABELS
from layers.layer import Column, Table

OF_AWARD: Final = (
    ("id", "identifier"),
    ("title", "title"),
    ("funder_name", "funder"),
    ("recipient_name", "provider"),
    ("amount_awarded", "pounds"),
    ("start_date", "first day"),
    ("end_date", "last day"),
    ("age_from", "youngest"),
    ("age_to", "oldest"),
)
HEADINGS: Final = (
    "Group",
    "Kind",
    "Score",
    "Why",
    "Settled",
    "Said by",
    "Said on",
    "Reason given",
    "When",
    "Both from",
    "Both until",
    "Places in common",
    *(f"{which}: {label}" for which in ("First award", "Second award") for _, label in OF_AWARD),
    *(f"Part: {label.lower()}" for label in LABELS.values()),
    "Not said by both",
)
COLUMNS: Final = tuple(Column(heading, heading) for heading in HEADINGS)


def register_sheet(register: Register, current: Current) -> None:
    def download(ending: str) -> Response:
        now = current.now()
        wanted = asked(request.args, now.release)
        made = sheet(now, listing(now, wanted.on), wanted)
        return file_of(now.release, made, [], f"overlaps-{wanted.on}", ending)

    register_files(register, "/overlaps/overlaps", download, PARTNERSHIP)


def sheet(now: Overlaps, listed: Listing, wanted: Asked) -> Sheet:
    found = listed.find(wanted.wanted, wanted.on)
    rows = [
        dict(zip(HEADINGS, _cells(now, pair, number, wanted), strict=True))
        for number, at in enumerate(found.positions, start=1)
        for pair in listed.awards[at]["group"].pairs
    ]
    title = f"Overlaps of awards, {now.release.front['partnership']}, on {wanted.on}"
    return Sheet(title, Table(COLUMNS, rows), _notes(now, wanted))


def _cells(now: Overlaps, pair: Pair, number: int, wanted: Asked) -> list[Any]:
    row, met = pair.row, pair.row["met"]
    verdict = pair.judgement.verdict if pair.judgement else None
    called = names(now.release)
    places = [*called.schools_of(met["schools"]), *called.terms([*met["wards"], *met["boroughs"]])]
    why = verdict.reason if verdict and reads_texts() else None
    said = [verdict.by, verdict.at.isoformat(), why] if verdict else [None, None, None]
    return [
        number,
        KIND_LABELS[pair.kind],
        row["score"],
        row["reasons"],
        SETTLED_LABELS[pair.settled or ("again" if pair.again else "open")],
        *said,
        WHEN_LABELS[meets(now, pair, wanted.on)],
        met["first"],
        met["last"],
        "; ".join(label for _, label in places),
        *(now.award(row[end])[key] for end in ("id_a", "id_b") for key, _ in OF_AWARD),
        *(row["parts"][key] for key in LABELS),
        "; ".join(row["unknown"]),
    ]


def _notes(now: Overlaps, wanted: Asked) -> list[str]:
    release = now.release
    return [
        *notes(release, {"register", "boundaries"}, set(), None),
        f"Only what matches: {wanted.address('').lstrip('?')}",
        "The score is the product of its parts; empty means not known, never zero.",
    ]
