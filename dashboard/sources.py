"""The page of sources and methods: where every figure comes from and how it is worked out."""

from typing import Any

from flask import Response, render_template

from dashboard.access import READERS, Register
from db.published import Published, Release


def register_sources(register: Register, published: Published) -> None:
    def sources() -> Response:
        release = published.current()
        return Response(render_template("sources.html", **page(release)))

    register.route("/sources", sources, READERS, name="sources")


def page(release: Release) -> dict[str, Any]:
    """What the template shows, gathered from the release alone."""
    deliveries = release.content("sources")
    awards = release.awards
    reasons: dict[str, int] = {}
    for award in awards:
        if not award["where"]:
            for item in award["unplaced"][:1]:
                reasons[item["reason"]] = reasons.get(item["reason"], 0) + 1
    return {
        "front": release.front,
        "release": release.key,
        "built_at": release.built_at,
        "deliveries": deliveries,
        "register": {
            "awards": len(awards),
            "placed": sum(bool(award["where"]) for award in awards),
            "without_amount": sum(award["amount_awarded"] is None for award in awards),
            "without_dates": sum(
                award["start_date"] is None or award["end_date"] is None for award in awards
            ),
            "reasons": sorted(reasons.items(), key=lambda item: -item[1]),
        },
        "notes": release.content("notes"),
    }
