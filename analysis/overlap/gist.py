"""What most of a text's words are about: the evidence of single words, weighed together.

A phrase can be missed, or stand in a text by the way. Here every word that tells something has its
say. A word tells for an approach as much as it is likelier there than among all approaches (naive
Bayes). Phrases, clues and what the funder declares add to that, each as so many words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from sys import intern
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from analysis.overlap.approaches import APPROACHES
from analysis.overlap.vocabulary import GAP, Term, tokens

SURE, TELLING, IN_PHRASE = 30.0, 10.0, 6.0
"""How much likelier a word is where it is listed than where it is not."""
SOBER: Final = 0.6
"""Words of one text say one thing twice: together they count for this part of their sum."""
UNSURE, SURE_FROM = 0.4, 0.5
"""What the likeliest of very many approaches counts for; with half of all shares it counts full."""
FLAT: Final = 0.55
"""Less than 1, so that an award may do two things."""
LEAST, MOST = 0.1, 6
"""Approaches with less weight are left out, and so are all but so many."""
MOST_WORDS: Final = 100_000
_EMPTY: Final = frozenset((
    "a", "about", "after", "all", "an", "and", "any", "are", "as", "at", "be", "before", "by",
    "can", "could", "did", "do", "does", "each", "every", "few", "for", "from", "had", "has",
    "have", "he", "her", "him", "his", "how", "if", "in", "into", "is", "it", "its", "many", "may",
    "more", "most", "no", "not", "of", "off", "on", "one", "only", "or", "other", "our", "out",
    "over", "own", "per", "same", "she", "so", "some", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "those", "three", "to", "two", "under", "up", "us",
    "was", "we", "were", "what", "when", "where", "which", "while", "who", "will", "with", "would",
    "you", "your",
))  # fmt: skip
_ENDING: Final = re.compile(
    r"(?:ations?|ings?|ments?|ers?|ors?|ies|ied|ed|es|s|ly|y|e)$",
)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """One text for words of one root, however many awards say it."""
    if len(word) <= 3:
        return intern(word)
    root = _ENDING.sub("", word)
    if len(root) < 3:
        return intern(word)
    doubled = len(root) > 3 and root[-1] == root[-2] and root[-1] not in "ls"
    return intern(root[:-1] if doubled else root)


class _Rows(dict[str, int]):
    """The row of a word in the table; 0 for one that tells nothing."""

    def __init__(self, row_of_stem: dict[str, int]) -> None:
        super().__init__()
        self._row_of_stem = row_of_stem

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_WORDS:
            self.clear()
        row = 0 if word in _EMPTY else self._row_of_stem.get(stem(word), 0)
        self[word] = row
        return row


class Gist:
    """Made from the words that terms list as theirs and those of their phrases."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._keys = [item.key for item in terms]
        self._at = {key: at for at, key in enumerate(self._keys)}
        times: dict[str, NDArray[Any]] = {"": np.ones(len(terms))}
        for at, item in enumerate(terms):
            for word, much in _listed(item):
                row = times.setdefault(word, np.ones(len(terms)))
                row[at] = max(row[at], much)
        table = np.stack(list(times.values()))
        self._table = np.log(table / table.mean(axis=1, keepdims=True)).astype(np.float32)
        self._row_of = _Rows({word: row for row, word in enumerate(times)})

    def weights(self, words: Iterable[str], hints: Mapping[str, float]) -> dict[str, float]:
        """Each approach that the words and the hints speak for, from 0 to 1: the likeliest has all
        that the reading is sure of, the others less. ``hints``: evidence of other kinds, added to
        that of the words. None where nothing tells anything."""
        row_of = self._row_of
        rows = {row_of[word] for word in words}
        rows.discard(0)
        if not rows and not hints:
            return {}
        told = SOBER * self._table[list(rows)].sum(axis=0)
        for key, much in hints.items():
            told[self._at[key]] += much
        likely = np.exp(told - told.max())
        share = 1 / float(likely.sum())
        sure = min(1.0, UNSURE + (1 - UNSURE) * share / SURE_FROM)
        weights = likely**FLAT
        most = np.argsort(-weights, kind="stable")[:MOST]
        return {self._keys[at]: sure * float(weights[at]) for at in most if weights[at] >= LEAST}


def _listed(item: Term) -> Iterator[tuple[str, float]]:
    """The roots of its words, and how much each tells."""
    for words, much in ((item.sure, SURE), (item.telling, TELLING)):
        for word in words:
            if word.startswith("@"):
                yield stem(word), much
            elif "-" in word:
                yield from ((stem(part), IN_PHRASE) for part in _plain(word))
            else:
                yield stem(tokens(word)[-1]), much
    for phrase in item.phrases:
        yield from ((stem(part), IN_PHRASE) for part in _plain(phrase.replace(GAP, " ")))


def _plain(words: str) -> list[str]:
    return [word for word in words.replace("-", " ").replace("*", "").split() if word not in _EMPTY]


GIST: Final = Gist(APPROACHES)
