"""Search: places, postcodes, schools, interventions and organisations by any part of a name."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from db.published import Release
from geography import LEVELS

MOST = 20
LONGEST = 100
_PER_KIND = 6
_POSTCODES = 8
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_OUTWARD = re.compile(r"[a-z]{1,2}\d[a-z\d]?")
_POSTCODE = re.compile(r"[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{0,2}")
_ALIKE = 0.7
"""How alike a typed word and a known one must be, and all of them together: 1 is the same."""
NOTHING_ALIKE = 9

Found = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """``name`` and ``code`` are normalised for matching; ``found`` is what is sent back."""

    name: str
    code: str
    found: Found


@dataclass(frozen=True)
class Index:
    """Everything with a name. ``texts``: name and code of each entry, after a blank;
    ``words``: word of a name → the entries that have it."""

    entries: list[Entry]
    texts: list[str]
    words: dict[str, list[int]]


def normal(text: str) -> str:
    """Lower case, no accents or punctuation; "Saint" as "St", "&" as "and"."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    plain = _NOT_WORD.sub(" ", plain.replace("'", "").replace("&", " and ")).strip()
    return re.sub(r"\bsaint\b", "st", plain)


def search(release: Release, words: str) -> list[Found]:
    """Best first: whole name, beginning, beginning of a word, anywhere; else near misses."""
    wanted = normal(words[:LONGEST])
    if not wanted:
        return []
    postcodes = _postcodes(release, wanted)
    if postcodes and not _OUTWARD.fullmatch(wanted):
        return postcodes
    index: Index = release.derived("search", lambda: index_of(release))
    found = [*_containing(index, wanted), *postcodes]
    return _mixed(found) if found else _mixed(_near(index, wanted))


def _containing(index: Index, wanted: str) -> list[Found]:
    """Entries that hold every typed word, best first; equals stay in the index's order."""
    parts = wanted.split()
    rarest = max(parts, key=len)
    scored = [
        (score, at)
        for at, text in enumerate(index.texts)
        if rarest in text
        and (score := _score(index.entries[at], text, wanted, parts)) < NOTHING_ALIKE
    ]
    return [index.entries[at].found for _, at in sorted(scored)]


def _score(entry: Entry, text: str, wanted: str, parts: list[str]) -> int:
    if wanted in (entry.name, entry.code):
        return 0
    if entry.name.startswith(wanted):
        return 1
    if f" {wanted}" in text:
        return 2
    if wanted in text:
        return 3
    if len(parts) > 1 and all(f" {part}" in f" {entry.name}" for part in parts):
        return 4
    return NOTHING_ALIKE


def _mixed(found: Iterable[Found]) -> list[Found]:
    """No more than a few of one kind, so that a ward is not buried under interventions."""
    counts: dict[str, int] = {}
    kept = []
    for item in found:
        counts[item["kind"]] = counts.get(item["kind"], 0) + 1
        if counts[item["kind"]] <= _PER_KIND:
            kept.append(item)
    return kept[:MOST]


def _near(index: Index, wanted: str) -> list[Found]:
    """Spelling help, when nothing contains what was typed: the names of the most alike words."""
    parts, letters = wanted.split(), len(wanted.replace(" ", ""))
    if letters < 4:
        return []
    likeness: dict[int, float] = {}
    for part in set(parts):
        for at, alike in _entries_like(index, part).items():
            likeness[at] = likeness.get(at, 0) + alike * len(part) * parts.count(part) / letters
    close = sorted((-alike, at) for at, alike in likeness.items() if alike >= _ALIKE)
    return [index.entries[at].found | {"near": True} for _, at in close]


def _entries_like(index: Index, part: str) -> dict[int, float]:
    """How alike the most alike word of each entry is, for entries that have one."""
    known = process.extract(
        part,
        index.words.keys(),
        scorer=OSA.normalized_similarity,
        limit=5,
        score_cutoff=_ALIKE if len(part) > 2 else 1,
    )
    found: dict[int, float] = {}
    for word, alike, _ in known:
        for at in index.words[word]:
            found[at] = max(found.get(at, 0), alike)
    return found


def index_of(release: Release) -> Index:
    """In the order in which equals are shown: larger places first, interventions last."""
    listed = [*_places(release), *_schools(release), *_organisations(release), *_awards(release)]
    entries = [
        Entry(normal(found["label"]), normal(code), {"kind": kind} | found)
        for kind, code, found in listed
    ]
    words: dict[str, list[int]] = {}
    for at, entry in enumerate(entries):
        for word in dict.fromkeys(entry.name.split()):
            words.setdefault(word, []).append(at)
    return Index(entries, [f" {entry.name} {entry.code}" for entry in entries], words)


Listed = Iterable[tuple[str, str, Found]]
"""Kind, code and what is sent back."""


def _places(release: Release) -> Listed:
    boroughs = release.areas("la")["names"]
    for level in LEVELS:
        areas = release.areas(level.key)
        for at, (code, name) in enumerate(zip(areas["codes"], areas["names"], strict=True)):
            within = f" in {boroughs[areas['la'][at]]}" if "la" in areas else ""
            about = f"{level.label}{within}"
            found = {"label": name, "about": about, "place": code, "level": level.key}
            yield level.key, code, found


def _schools(release: Release) -> Listed:
    names = release.every_name()
    for school in release.content("schools"):
        around = [names[school[key]] for key in ("ward", "la") if school[key]]
        closed = " (closed)" if school["status"] == "closed" else ""
        found = {
            "label": school["name"],
            "about": f"School in {', '.join(around) or 'the partnership'}{closed}",
            "place": school["ward"] or school["la"],
            "level": "ward" if school["ward"] else "la",
            "school": school["urn"],
        }
        yield "school", school["urn"], found


def _organisations(release: Release) -> Listed:
    """Once for each way in which its name is written: any of them may be typed."""
    seen = set()
    for award in release.awards:
        for role, field in (("funder", "funder"), ("provider", "recipient")):
            code, name = award[f"{field}_id"], award[f"{field}_name"]
            if (role, code, normal(name)) not in seen:
                seen.add((role, code, normal(name)))
                yield role, code, {"label": name, "about": role.capitalize(), "organisation": code}


def _awards(release: Release) -> Listed:
    for award in release.awards:
        about = f"Intervention: {award['funder_name']} to {award['recipient_name']}"
        began = award["start_date"] or award["award_date"]
        dated = f"{about}, {began[:4]}" if began else about
        found = {"label": award["title"], "about": dated, "award": award["id"]}
        yield "intervention", award["id"], found


def _postcodes(release: Release, wanted: str) -> list[Found]:
    """A postcode, or those that begin as typed, however it is spaced."""
    joined = wanted.replace(" ", "")
    if not (_POSTCODE.fullmatch(joined) or _OUTWARD.fullmatch(joined)):
        return []
    known: list[str] = release.derived(
        "postcodes", lambda: [text.lower() for text in release.content("postcodes")["postcodes"]]
    )
    whole = _beginning(known, f"{joined[:-3]} {joined[-3:]}") if len(joined) > 4 else []
    if whole:
        return [_postcode(release, whole[0])]
    spaced = [wanted] if " " in wanted else [f"{joined[:at]} {joined[at:]}" for at in (4, 3, 2)]
    found = (at for start in dict.fromkeys(spaced) for at in _beginning(known, start))
    return [_postcode(release, at) for at in dict.fromkeys(found)][:_POSTCODES]


def _beginning(known: list[str], start: str) -> list[int]:
    """Positions of the first few postcodes that begin so; ``known`` is in order."""
    first = bisect_left(known, start)
    few = range(first, min(first + _POSTCODES, len(known)))
    return [at for at in few if known[at].startswith(start)]


def _postcode(release: Release, at: int) -> Found:
    content = release.content("postcodes")
    found: Found = {"kind": "postcode", "label": content["postcodes"][at]}
    for level in LEVELS:
        position = content[level.key][at]
        if position >= 0:
            areas = release.areas(level.key)
            found |= {"place": areas["codes"][position], "level": level.key}
            found.setdefault("places", {})[level.key] = areas["codes"][position]
            found["about"] = f"Postcode in {areas['names'][position]}"
    return found
