"""Search: places, postcodes, schools, interventions and organisations by any part of a name."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process

from db.published import Release
from geography import LEVELS

MOST = 20
_PER_KIND = 6
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_POSTCODE = re.compile(r"^([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{0,2})?$")
CLOSE_ENOUGH = 80


@dataclass(frozen=True)
class Entry:
    """``text`` is normalised for matching; ``found`` is what is sent back."""

    text: str
    words: tuple[str, ...]
    found: dict[str, Any]


def normal(text: str) -> str:
    """Lower case, no accents or punctuation: "St. Helens" and "st helens" are the same."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NOT_WORD.sub(" ", plain.replace("'", "")).strip()


def search(release: Release, words: str) -> list[dict[str, Any]]:
    """Best first: whole name, beginning, beginning of a word, anywhere; else near misses."""
    wanted = normal(words)
    if not wanted:
        return []
    postcodes = _postcodes(release, wanted)
    if postcodes:
        return postcodes[:MOST]
    entries: list[Entry] = release.derived("search", lambda: _entries(release))
    scored = [
        (score, at) for at, entry in enumerate(entries) if (score := _score(entry, wanted)) < 9
    ]
    found = [entries[at].found for _, at in sorted(scored)]
    return _mixed(found) if found else _near(entries, wanted)


def _score(entry: Entry, wanted: str) -> int:
    if entry.text == wanted:
        return 0
    if entry.text.startswith(wanted):
        return 1
    if f" {wanted}" in entry.text:
        return 2
    if wanted in entry.text:
        return 3
    parts = wanted.split()
    if len(parts) > 1 and all(any(word.startswith(part) for word in entry.words) for part in parts):
        return 4
    return 9


def _mixed(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """No more than a few of one kind, so that a ward is not buried under interventions."""
    counts: dict[str, int] = {}
    kept = []
    for item in found:
        counts[item["kind"]] = counts.get(item["kind"], 0) + 1
        if counts[item["kind"]] <= _PER_KIND:
            kept.append(item)
    return kept[:MOST]


def _near(entries: list[Entry], wanted: str) -> list[dict[str, Any]]:
    """Spelling help: the nearest names, when nothing contains what was typed."""
    if len(wanted) < 4:
        return []
    matches = process.extract(
        wanted,
        [entry.text for entry in entries],
        scorer=fuzz.WRatio,
        limit=5,
        score_cutoff=CLOSE_ENOUGH,
    )
    return [entries[at].found | {"near": True} for _, _, at in matches]


def _entries(release: Release) -> list[Entry]:
    listed = [*_places(release), *_schools(release), *_awards(release), *_organisations(release)]
    texts = [normal(" ".join((item["label"], item.pop("also", "")))) for item in listed]
    return [
        Entry(text, tuple(text.split()), item) for text, item in zip(texts, listed, strict=True)
    ]


def _places(release: Release) -> list[dict[str, Any]]:
    boroughs = release.areas("la")["names"]
    found = []
    for level in LEVELS:
        areas = release.areas(level.key)
        for at, (code, name) in enumerate(zip(areas["codes"], areas["names"], strict=True)):
            within = f" in {boroughs[areas['la'][at]]}" if "la" in areas else ""
            found.append(
                {
                    "kind": level.key,
                    "label": name,
                    "about": f"{level.label}{within}",
                    "place": code,
                    "level": level.key,
                    "also": code,
                }
            )
    return found


def _schools(release: Release) -> list[dict[str, Any]]:
    names = _names(release)
    return [
        {
            "kind": "school",
            "label": school["name"],
            "about": f"School in {names.get(school['ward'] or school['la'], 'the partnership')}"
            + (" (closed)" if school["status"] == "closed" else ""),
            "place": school["ward"] or school["la"],
            "level": "ward" if school["ward"] else "la",
            "school": school["urn"],
            "also": school["urn"],
        }
        for school in release.content("schools")
    ]


def _awards(release: Release) -> list[dict[str, Any]]:
    return [
        {
            "kind": "intervention",
            "label": award["title"],
            "about": f"Intervention: {award['funder_name']} to {award['recipient_name']}",
            "award": award["id"],
            "also": award["id"],
        }
        for award in release.awards
    ]


def _organisations(release: Release) -> list[dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for award in release.awards:
        for role, field in (("funder", "funder"), ("provider", "recipient")):
            key = (role, award[f"{field}_id"])
            found.setdefault(
                key,
                {
                    "kind": role,
                    "label": award[f"{field}_name"],
                    "about": "Funder" if role == "funder" else "Provider",
                    "organisation": award[f"{field}_id"],
                },
            )
    return list(found.values())


def _names(release: Release) -> dict[str, str]:
    return {
        code: name
        for level in LEVELS
        for code, name in zip(
            release.areas(level.key)["codes"], release.areas(level.key)["names"], strict=True
        )
    }


def _postcodes(release: Release, wanted: str) -> list[dict[str, Any]]:
    """A postcode, or the beginning of one: its LSOA and ward."""
    shape = _POSTCODE.match(wanted) or _POSTCODE.match(_split(wanted))
    if not shape or not shape[2]:
        return []
    index: dict[str, int] = release.derived(
        "postcodes",
        lambda: {
            text.lower(): at for at, text in enumerate(release.content("postcodes")["postcodes"])
        },
    )
    start = f"{shape[1]} {shape[2]}"
    if start in index:
        return [_postcode(release, index[start])]
    return [_postcode(release, at) for text, at in index.items() if text.startswith(start)][:8]


def _split(wanted: str) -> str:
    """The inward part of a postcode is its last three characters."""
    joined = wanted.replace(" ", "")
    return f"{joined[:-3]} {joined[-3:]}" if len(joined) > 4 else joined


def _postcode(release: Release, at: int) -> dict[str, Any]:
    content = release.content("postcodes")
    found: dict[str, Any] = {"kind": "postcode", "label": content["postcodes"][at]}
    for level in LEVELS:
        position = content[level.key][at]
        if position >= 0:
            areas = release.areas(level.key)
            found |= {"place": areas["codes"][position], "level": level.key}
            found.setdefault("places", {})[level.key] = areas["codes"][position]
            found["about"] = f"Postcode in {areas['names'][position]}"
    return found
