"""How the vocabulary of the field is written down, and how a text is read with it.

A phrase is a few words in small letters. ``mentor*`` is any word that begins so; ``..`` stands for
up to three words in between. What a text says is *not* done ("not counselling") is not read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, NamedTuple

from analysis.overlap.abbreviations import EXPANDED, spelt_out

END: Final = "|"
"""Stands for a full stop or comma, over which no phrase reaches."""
GAP: Final = ".."
LONGEST_GAP: Final = 3
NEGATED_WORDS: Final = 6
MOST_WORDS: Final = 100_000
"""A vocabulary remembers what begins with so many words, and then begins anew."""
_NOT: Final = frozenset(("not", "no", "without", "never", "nor", "excluding", "excludes", "isn't"))
_INSTEAD: Final = (("rather", "than"), ("instead", "of"), ("other", "than"), ("apart", "from"))
_SAID_WITH_NOT: Final = tuple(
    (re.compile(pattern), same)
    for pattern, same in (
        (r"\bnot (?:currently )?in (?:education|employment|work|training)\b", "neet"),
        (r"\b(?:instead of|rather than|without)(?: going to| a| being| their being)? court\b",
         "diverted from court"),
        (r"\b(?:instead of|rather than|without)(?: being| a)? (?:charg\w+|prosecut\w+)",
         "diverted from prosecution"),
        (r"\bnot (?:being )?charged\b", "diverted from prosecution"),
        (r"\b(?:instead of|not in|rather than|out of) mainstream\b", "off site education"),
        (r"\beducation other than at school\b", "off site education"),
        (r"\bnot (?:turning up|attending|coming|going to school)\b", "absent"),
        (r"\bnot working\b", "unemployed"),
        (r"\b(?:no|without a) (?:criminal )?record\b", "clean record"),
        (r"\b(?:not|no) (?:only|just|cost|charge)\b", ""),
    )
)  # fmt: skip
"""Ideas that have a "not" in them, and the same without it."""
_PERHAPS_WITH_NOT: Final = (
    "not", "no ", "instead of", "rather than", "without", "out of mainstream", "other than at",
)  # fmt: skip
"""One of these stands in every text that one of the ideas above fits."""
_OWNER: Final = re.compile(r"'s\b|s'(?=\s)")
_JOINED: Final = re.compile(r"(?<=\w)[-–/](?=\w)")
_TOKENS: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.,;:!?()\n]")


@dataclass(frozen=True)
class Term:
    """One idea of the field. ``families``: ideas near to it share one; ``name`` is how a reader
    would say it. ``sure`` and ``telling``: single words said of hardly anything else, and words
    said of it more than of others; see ``gist``."""

    key: str
    name: str
    families: tuple[str, ...]
    phrases: tuple[str, ...]
    sure: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()

    def also(self, phrases: Iterable[str]) -> "Term":
        """With more phrases, each in a text of its own."""
        return replace(self, phrases=(*self.phrases, *(" ".join(one.split()) for one in phrases)))


def term(
    key: str, name: str, families: str, phrases: str, *, sure: str = "", telling: str = ""
) -> Term:
    """``phrases`` are parted by commas, all else by blanks; lines do not matter."""
    words = tuple(sure.split()), tuple(telling.split())
    return Term(key, name, tuple(families.split()), _listed(phrases), *words)


def _listed(phrases: str) -> tuple[str, ...]:
    plain = re.sub(r"'s\b|s'(?=[\s,])", lambda found: "s" if found[0] == "s'" else "", phrases)
    return tuple(" ".join(one.split()) for one in plain.split(",") if one.strip())


def tokens(text: str) -> list[str]:
    """Words in small letters; marks that end a clause as END."""
    plain = spelt_out(text.casefold().replace("’", "'").replace("&", " and "))
    if "'" in plain:
        plain = _OWNER.sub(lambda found: "s" if found[0] == "s'" else "", plain)
    if any(word in plain for word in _PERHAPS_WITH_NOT):
        for pattern, same in _SAID_WITH_NOT:
            plain = pattern.sub(same, plain)
    plain = _JOINED.sub(" ", plain)
    words: list[str] = []
    for word in _TOKENS.findall(plain):
        words += EXPANDED.get(word, ())
        words.append(word if word[0].isalnum() else END)
    return words


def affirmed(words: Sequence[str]) -> list[str]:
    """Without the words of what is said not to be done, up to the next comma or full stop."""
    kept: list[str] = []
    hidden = 0
    for at, word in enumerate(words):
        if word in (END, "but", "only", "just"):
            hidden = 0
        elif word in _NOT or tuple(words[at : at + 2]) in _INSTEAD:
            hidden = NEGATED_WORDS
        if hidden:
            hidden -= 1
            kept.append(END)
        else:
            kept.append(word)
    return kept


Rest = tuple[tuple[str, bool], ...]
"""What follows in a phrase: each word, and whether it may go on."""


class _Begun(NamedTuple):
    """What a word may begin. ``said``: terms it says by itself. ``with_next``: by the next word,
    what then must follow, and the term. ``soon``: by a word that may come after some others.
    ``longer``: the same where the next word is not fixed."""

    said: tuple[str, ...] = ()
    with_next: Mapping[str, Sequence[tuple[Rest, str]]] = MappingProxyType({})
    soon: Mapping[str, Sequence[tuple[Rest, str]]] = MappingProxyType({})
    longer: tuple[tuple[Rest, str], ...] = ()


_NOTHING: Final = _Begun()


class _Starting(dict[str, _Begun]):
    """By the word. Made when a word is first met."""

    def __init__(self, terms: Iterable[Term]) -> None:
        super().__init__({END: _NOTHING})
        self._whole: dict[str, list[tuple[Rest, str]]] = {}
        self._begun: dict[str, list[tuple[Rest, str]]] = {}
        for item in terms:
            for phrase in item.phrases:
                first, *rest = ((word.rstrip("*"), word.endswith("*")) for word in phrase.split())
                filed = self._begun if first[1] else self._whole
                filed.setdefault(first[0], []).append((tuple(rest), item.key))

    def __missing__(self, word: str) -> _Begun:
        if len(self) > MOST_WORDS:
            self.clear()
            self[END] = _NOTHING
        found = list(self._whole.get(word, ()))
        for length in range(1, len(word) + 1):
            found += self._begun.get(word[:length], ())
        self[word] = told = _sorted_out(found) if found else _NOTHING
        return told


def _sorted_out(found: Iterable[tuple[Rest, str]]) -> _Begun:
    said: list[str] = []
    with_next: dict[str, list[tuple[Rest, str]]] = {}
    soon: dict[str, list[tuple[Rest, str]]] = {}
    longer: list[tuple[Rest, str]] = []
    for rest, key in found:
        if not rest:
            said.append(key)
        elif rest[0][0] == GAP and not rest[1][1]:
            soon.setdefault(rest[1][0], []).append((rest[2:], key))
        elif rest[0][1] or rest[0][0] == GAP:
            longer.append((rest, key))
        else:
            with_next.setdefault(rest[0][0], []).append((rest[1:], key))
    return _Begun(tuple(said), with_next, soon, tuple(longer))


class Reader:
    """Finds the terms of one vocabulary in a text."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = {item.key: item for item in terms}
        self._starting = _Starting(self.terms.values())

    def found(self, words: Sequence[str]) -> dict[str, int]:
        """How often each term is said."""
        counted: dict[str, int] = {}
        starting, last = self._starting, len(words) - 1
        for at, word in enumerate(words):
            begun = starting[word]
            if begun is _NOTHING:
                continue
            keys = list(begun.said)
            if begun.with_next and at < last and (may := begun.with_next.get(words[at + 1])):
                keys += _going_on(words, at + 2, may)
            if begun.soon:
                keys += _soon(words, at + 1, begun.soon)
            if begun.longer:
                keys += [key for rest, key in begun.longer if _follows(words, at + 1, rest)]
            for key in dict.fromkeys(keys):
                counted[key] = counted.get(key, 0) + 1
        return counted

    def read(self, text: str) -> dict[str, int]:
        return self.found(affirmed(tokens(text)))


def _going_on(words: Sequence[str], at: int, may: Iterable[tuple[Rest, str]]) -> Iterator[str]:
    return (key for rest, key in may if not rest or _follows(words, at, rest))


def _soon(
    words: Sequence[str], at: int, soon: Mapping[str, Sequence[tuple[Rest, str]]]
) -> Iterator[str]:
    """Terms of which the next fixed word stands at ``at`` or a little later."""
    for later in range(at, min(at + LONGEST_GAP + 1, len(words))):
        if words[later] == END:
            return
        if may := soon.get(words[later]):
            yield from _going_on(words, later + 1, may)


def _follows(words: Sequence[str], at: int, rest: Rest) -> bool:
    """True when the rest of a phrase, which is not empty, stands at ``at``."""
    pattern, begun = rest[0]
    if pattern == GAP:
        return any(
            _follows(words, at + skip, rest[1:])
            for skip in range(LONGEST_GAP + 1)
            if END not in words[at : at + skip]
        )
    if at >= len(words):
        return False
    word = words[at]
    if word != pattern and not (begun and word.startswith(pattern)):
        return False
    return len(rest) == 1 or _follows(words, at + 1, rest[1:])
