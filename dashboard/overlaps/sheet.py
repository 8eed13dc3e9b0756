"""What is listed, as a file: a row for each pair with every part of its score."""

import csv
import io
from typing import Any, Final

from flask import Response, request

from analysis.listing import Listing
from dashboard.access import PARTNERSHIP, Register
from dashboard.downloads import notes
from dashboard.identity import reads_texts
from dashboard.overlaps.asked import Asked, asked
from dashboard.overlaps.current import Current, Overlaps
from dashboard.overlaps.listed import listing, meets, names
from dashboard.overlaps.opened import LABELS
from dashboard.overlaps.pairs import Pair
from dashboard.overlaps.words import KIND_LABELS, SETTLED_LABELS, WHEN_LABELS
from record.sheets import safe

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


def register_sheet(register: Register, current: Current) -> None:
    def download() -> Response:
        now = current.now()
        wanted = asked(request.args, now.release)
        body = as_csv(now, listing(now, wanted.on), wanted)
        invented = "demonstration-" if now.release.front["demonstration"] else ""
        name = f"common-ground-{invented}overlaps-{wanted.on}.csv"
        headers = {
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store",
        }
        return Response(body, mimetype="text/csv; charset=utf-8", headers=headers)

    register.file("/overlaps/overlaps.csv", download, PARTNERSHIP, "download_overlaps")


def as_csv(now: Overlaps, listed: Listing, wanted: Asked) -> bytes:
    """UTF-8 with a byte-order mark, so that Excel shows £ and accents; the notes come last."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    found = listed.find(wanted.wanted, wanted.on)
    for number, at in enumerate(found.positions, start=1):
        for pair in listed.awards[at]["group"].pairs:
            writer.writerow([safe(cell) for cell in _cells(now, pair, number, wanted)])
    writer.writerow([])
    writer.writerows([safe(line)] for line in _notes(now, wanted))
    return out.getvalue().encode("utf-8-sig")


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
        f"Overlaps of awards, {release.front['partnership']}, on {wanted.on}",
        *notes(release, {"register", "boundaries"}, set(), None),
        f"Only what matches: {wanted.address('').lstrip('?')}",
        "The score is the product of its parts; empty means not known, never zero.",
    ]
