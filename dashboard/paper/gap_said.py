"""Why a place stands where it does in the list of gaps, in the list's own words."""

from datetime import date

from werkzeug.datastructures import MultiDict

from dashboard.gaps.asked import asked
from dashboard.gaps.rows import rows
from db.published import Release
from layers.gaps import answer


def gap_said(release: Release, level: str, code: str, on: date) -> str:
    """Blank where the list has no such places."""
    wanted = asked(MultiDict({"area": level, "on": on.isoformat()}), release)
    if wanted.question is None:
        return ""
    found = answer(release, wanted.question)
    at = release.positions(level)[code]
    gap = next(gap for gap in found.places if gap.position == at)
    sentence = rows(release, found, [gap])[0]["sentence"]
    return f"Need as “{wanted.need.preset.label}”: {sentence}"
