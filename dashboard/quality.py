"""The page on the register's completeness: what each funder's awards say and what to mend first."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from flask import Response, render_template, request
from werkzeug.exceptions import NotFound

from analysis.quality import LACKS, Completeness, by_funder, mend_first, of_all
from dashboard.access import READERS, Register
from dashboard.downloads import file_of, register_files
from dashboard.identity import role_of_asker
from dashboard.last_read import LastRead
from dashboard.quality_files import by_funder_sheet, to_mend_sheet
from dashboard.register.words import LACK_LABELS
from db.published import Published, Release
from record.living import last_received

LABELS = {
    "place": "a delivery place",
    "dates": "first and last day",
    "amount": "an amount",
    "approach": "an approach",
    "ages": "ages",
}
LISTED = 200


def register_quality(register: Register, published: Published) -> None:
    last: LastRead[Mapping[str, str]] = LastRead()

    def read() -> Mapping[str, str]:
        with published.engine.connect() as connection:
            return last_received(connection)

    def quality() -> Response:
        release = published.current()
        received = last.of(read, role_of_asker())
        funder = request.args.get("funder", "")
        if not funder:
            return Response(render_template("quality.html", **page(release, received)))
        return Response(
            render_template("quality_funder.html", **of_funder(release, funder, received))
        )

    def file(ending: str) -> Response:
        """``/quality.csv``, and with ``?funder=…`` that funder's awards to mend."""
        release = published.current()
        received = last.of(read, role_of_asker())
        wanted = request.args.get("funder", "")
        if wanted:
            funder = _funder(release, wanted)
            made = to_mend_sheet(release, funder, _to_mend(release, wanted))
        else:
            made = by_funder_sheet(release, received)
        return file_of(release, made, [], "to-mend" if wanted else "completeness", ending)

    register.route("/quality", quality, READERS, name="quality")
    register_files(register, "/quality", file, READERS)


def page(release: Release, received: Mapping[str, str]) -> dict[str, Any]:
    """What the template shows; every number links to the awards behind it. ``received``: funder →
    day of the last list with awards of theirs."""
    funders = by_funder(release.awards)
    return {
        "front": release.front,
        "all": of_all(release.awards),
        "funders": funders,
        "received": received,
        "parts": list(LACKS),
        "labels": LABELS,
        "mend": mend_first(funders),
        "rows": rows_address,
    }


def of_funder(release: Release, funder: str, received: Mapping[str, str]) -> dict[str, Any]:
    """One funder: its shares, and the awards to mend with what each lacks, most lacking first.
    Raises NotFound for a funder of no award."""
    found = _funder(release, funder)
    to_mend = _to_mend(release, funder)
    return {
        "front": release.front,
        "all": of_all(release.awards),
        "funder": found,
        "received": received.get(funder),
        "parts": list(LACKS),
        "labels": LABELS,
        "lack_labels": LACK_LABELS,
        "to_mend": to_mend[:LISTED],
        "total": len(to_mend),
        "rows": rows_address,
        "mend": mend_first([found]),
    }


def _funder(release: Release, funder: str) -> Completeness:
    """Raises NotFound for a funder of no award."""
    found = next((item for item in by_funder(release.awards) if item.funder_id == funder), None)
    if found is None:
        raise NotFound(f"No award in the register is paid by “{funder[:80]}”.")
    return found


def _to_mend(release: Release, funder: str) -> list[tuple[dict[str, Any], list[str]]]:
    """Awards with the parts that each lacks, most lacking first."""
    mine = [award for award in release.awards if award["funder_id"] == funder]
    lacking = [(award, [part for part, lacks in LACKS.items() if lacks(award)]) for award in mine]
    return sorted(
        ((award, parts) for award, parts in lacking if parts),
        key=lambda pair: (-len(pair[1]), pair[0]["title"]),
    )


def rows_address(funder_id: str, part: str) -> str:
    """The register's awards of a funder that lack a part."""
    chosen = {"funder": funder_id, "lacks": part}
    return "/register?" + urlencode({key: value for key, value in chosen.items() if value})
