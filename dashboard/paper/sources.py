"""Where the figures of a sheet come from, in few lines: what has one source is named together."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from analysis.wording import listed, said
from db.published import Release

KINDS: Final = {
    "boundaries": "boundaries",
    "population": "population",
    "register": "register of awards",
}


Origin = tuple[str, str, str]
"""Source, licence, and the day on which it was loaded."""
OF_SCHOOLS: Final = {**KINDS, "schools": "list of schools"}


def source_lines(
    release: Release, indicators: set[str], kinds: Mapping[str, str] = KINDS
) -> list[str]:
    """One line for what came from the same sources under one licence on one day, and a last one on
    the method."""
    names = {item["id"]: item["label"] for item in release.front["indicators"]}
    of_source: dict[Origin, list[str]] = {}
    for item in release.content("sources"):
        for name in _named(item, indicators, names, kinds):
            key = (item["source"].rstrip("."), item["licence"].rstrip("."), item["loaded_at"][:10])
            if name not in of_source.setdefault(key, []):
                of_source[key].append(name)
    alike: dict[tuple[str, str, str], list[str]] = {}
    for (source, licence, day), things in of_source.items():
        alike.setdefault((listed(things), licence, day), []).append(source)
    lines = [
        f"{_capital(things)}: {'; '.join(sources)}. Licence: {licence}. Loaded {said(day)}."
        for (things, licence, day), sources in alike.items()
    ]
    made = said(datetime.now(UTC).date())
    return [*lines, f"Made {made} from release {release.key}. How each is worked out: /sources."]


def _named(
    item: Mapping[str, Any],
    indicators: set[str],
    names: Mapping[str, str],
    kinds: Mapping[str, str],
) -> list[str]:
    if item["kind"] in kinds:
        return [kinds[item["kind"]]]
    return [names[one] for one in item["indicators"] if one in indicators]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
