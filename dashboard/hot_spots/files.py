"""Hot spots to take along: every place with the parts of what is said of it."""

from typing import Any

from dashboard.downloads import Sheet, notes
from dashboard.hot_spots.found import Found
from dashboard.hot_spots.words import sentence
from db.published import Release
from layers.layer import Column, Table

COLUMNS = (
    Column("code", "Code", "text"),
    Column("name", "Name", "text"),
    Column("around", "In", "text"),
    Column("value", "Figure", decimals=2),
    Column("kind", "What it is", "text"),
    Column("spot", "Number of the spot"),
    Column("star", "Gi* (z)", decimals=3),
    Column("moran", "Local Moran", decimals=3),
    Column("p", "p (two-sided, by permutation)", decimals=6),
    Column("adjusted", "p adjusted (Benjamini–Hochberg)", decimals=6),
    Column("neighbours", "Places it touches"),
)
NOT_JUDGED = "not judged"


def rows(release: Release, found: Found) -> list[dict[str, Any]]:
    """One per place, in the order of codes."""
    content = found.content or {}
    spot = {place.code: group.number for group in found.groups for place in group.places}
    touching = release.content("touching", found.level.key)["neighbours"]
    return [
        {
            "code": place.code,
            "name": place.name,
            "around": place.around,
            "value": place.value,
            "kind": content["kind"][place.at] or NOT_JUDGED if content else NOT_JUDGED,
            "spot": spot.get(place.code),
            **{
                name: content[name][place.at] if content else None
                for name in ("star", "moran", "p", "adjusted")
            },
            "neighbours": len(touching[place.at]),
        }
        for place in found.places
    ]


def sheet(release: Release, found: Found) -> Sheet:
    period = release.front["periods"][found.period]["label"]
    title = (
        f"Hot spots of {found.indicator['label']} ({found.indicator['unit']}), {period}, "
        f"{found.level.plural} of {release.front['partnership']}"
    )
    said = [f"{group.number}: {sentence(found, group)}" for group in found.groups]
    sources = notes(release, {"boundaries"}, {found.indicator["id"]}, None)
    return Sheet(title, Table(COLUMNS, rows(release, found)), [*said, *sources])


def answer(found: Found) -> dict[str, Any]:
    """The same for programs, by code."""
    content = found.content
    codes = [place.code for place in found.places]
    parts = ("kind", "star", "moran", "p", "adjusted")
    return {
        "indicator": found.indicator["id"],
        "level": found.level.key,
        "period": found.period,
        "judged": content is not None,
        "permutations": content["permutations"] if content else None,
        "sure_enough": content["sure_enough"] if content else None,
        "not_judged": {
            reason: [codes[at] for at in content[reason]]
            for reason in ("suppressed", "no_data", "alone")
        }
        if content
        else {},
        "places": {
            place.code: {"value": place.value, **{name: content[name][place.at] for name in parts}}
            for place in found.places
        }
        if content
        else {},
        "spots": [
            {
                "kind": group.kind,
                "lead": group.lead.code,
                "places": [place.code for place in group.places],
                "mean": round(group.mean, 3),
                "sentence": sentence(found, group),
            }
            for group in found.groups
        ],
    }
