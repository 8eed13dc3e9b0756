"""360Giving JSON: ``grants`` as the standard has them, and the rest apart under our own key."""

import json
from collections.abc import Sequence
from typing import Any

from record.award import Award
from record.going_out.about import NOTICE, About, File, Parcel, Summary, counted
from record.going_out.giving import grant, lacking

ELSEWHERE = "they stand apart under “incompleteGrants”, which the standard reads past."


def write(awards: Sequence[Award], about: About, contacts: bool) -> Parcel:
    """With not one complete award ``grants`` is empty, which the standard does not allow; the
    summary then says that it holds 0."""
    reasons = {award.identifier: lacking(award) for award in awards}
    invented = {"notice": NOTICE} if about.demonstration else {}
    grants = [
        grant(award, contacts) | invented for award in awards if not reasons[award.identifier]
    ]
    incomplete = [
        grant(award, contacts) | {"incompleteBecause": reasons[award.identifier]} | invented
        for award in awards
        if reasons[award.identifier]
    ]
    package = _package(about) | {"grants": grants, "incompleteGrants": incomplete}
    text = json.dumps(package, ensure_ascii=False, allow_nan=False, indent=1)
    summary = Summary(
        "360Giving JSON", len(awards), len(grants), counted(reasons.values()), ELSEWHERE
    )
    return Parcel((File("", "json", "application/json", text.encode()),), summary)


def _package(about: About) -> dict[str, Any]:
    invented = f" ({NOTICE})" if about.demonstration else ""
    return {
        "version": "1.4",
        "title": f"Awards for violence prevention: {about.partnership}{invented}",
        "description": "\n".join(about.lines()),
        "issued": about.made.isoformat(),
        "publisher": {"name": about.partnership},
    }
