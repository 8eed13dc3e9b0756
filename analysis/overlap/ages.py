"""The ages a text says: “aged 11 to 16”, “Years 7–9”, “primary pupils”, “over-18s”."""

import re
from typing import Final

from analysis.overlap.abbreviations import spelt_out

Span = tuple[int, int]
OLDEST: Final = 120
YEAR_AGE: Final = 4
"""A pupil of Year 7 is 11 when it begins: the year and four."""

_RANGE: Final = re.compile(
    r"\b(?:ages?d?\s*(?:from|between)?\s*)?(\d{1,2})\s*(?:-|–|to|and)\s*(\d{1,2})"
    r"(\s*(?:years?|year[- ]olds?|yrs?|s\b|year))?"
)
_YEARS: Final = re.compile(
    r"\byears?\s+(\d{1,2})(?:\s*(?:-|–|to|and|/)\s*(?:year\s+)?(\d{1,2}))?\b"
)
_OVER: Final = re.compile(
    r"\b(?:over[- ]?(\d{2})s?|aged? (\d{1,2}) (?:and|or) (?:over|above|older)|(\d{2})\+)"
)
_UNDER: Final = re.compile(r"\b(?:under[- ]?(\d{1,2})s?|aged? up to (\d{1,2}))\b")
_ONE: Final = re.compile(r"\b(\d{1,2})[- ]year[- ]olds?\b")
_WORDS: Final = (
    (r"\bkey stage (?:two|2)\b|\bks2\b", (7, 11)),
    (r"\bkey stage (?:three|3)\b|\bks3\b", (11, 14)),
    (r"\bkey stage (?:four|4)\b|\bks4\b", (14, 16)),
    (r"\bsixth form|\bcollege students", (16, 19)),
    (r"\bprimary[- ](?:school|pupil|age|class|children)|\bjuniors?\b", (5, 11)),
    (r"\b(?:secondary|high)[- ](?:school|pupil|age|students)", (11, 16)),
    (r"\bbabies|\btoddlers|\bunder[- ]fives|\binfants\b|\bpre-?school", (0, 5)),
    (r"\byoung adults?\b", (18, 25)),
    (r"\bteen(?:s|agers?|age)\b|\badolescen", (12, 19)),
    (r"\bpupils|\bschool ?children", (5, 16)),
    (r"\byoung (?:people|men|women)|\byouths?\b|\blads\b|\byoungsters|\blasses\b", (10, 24)),
    (r"\bchildren|\bkids", (4, 17)),
    (r"\badults\b|\b(?:men|women) (?:aged|over|leaving|who)", (18, OLDEST)),
)
_ADULTS: Final = re.compile(
    r"^(?!.*(?:famil|child|parent|of ))(?:.*\b)(?:women|men|ladies|adults)\b"
)
"""An audience of these, and not of their families, is grown up."""
_NUMBERS: Final = {
    "fives": 5, "sixes": 6, "sevens": 7, "eights": 8, "nines": 9, "tens": 10, "elevens": 11,
    "twelves": 12, "thirteens": 13, "fourteens": 14, "fifteens": 15, "sixteens": 16,
    "seventeens": 17, "eighteens": 18, "twenty-fives": 25, "thirty": 30,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "twenty-one": 21, "twenty-five": 25,
}  # fmt: skip
_NUMBER: Final = re.compile(rf"\b({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\b")


def said(audience: str, text: str = "") -> Span | None:
    """The youngest and oldest age that either speaks of, in figures or else in words, of which
    those that name the audience come first; None where they speak of none."""
    plain, more = (
        _NUMBER.sub(lambda found: str(_NUMBERS[found[0]]), spelt_out(words.casefold()))
        for words in (audience, text)
    )
    spans = _in_figures(f"{plain}. {more}")
    if not spans:
        return _in_words(plain) or ((18, OLDEST) if _ADULTS.search(plain) else _in_words(more))
    return min(low for low, _ in spans), max(high for _, high in spans)


def _in_words(plain: str) -> Span | None:
    return next((span for word, span in _WORDS if re.search(word, plain)), None)


def _in_figures(plain: str) -> list[Span]:
    spans = []
    for found in _YEARS.finditer(plain):
        low, high = int(found[1]), int(found[2] or found[1])
        if 1 <= low <= high <= 13:
            spans.append((low + YEAR_AGE, high + YEAR_AGE + 1))
    for found in _RANGE.finditer(plain):
        low, high = int(found[1]), int(found[2])
        aged = found[0].startswith("age") or found[3]
        if (
            low < high <= 99
            and aged
            and plain[max(0, found.start() - 6) : found.start() - 1] != "years"
        ):
            spans.append((low, high))
    if spans:
        return spans
    for found in _OVER.finditer(plain):
        low = int(found[1] or found[2] or found[3])
        if low < 70:
            spans.append((low, OLDEST))
    spans += [(0, int(found[1] or found[2])) for found in _UNDER.finditer(plain)]
    return spans + [(int(found[1]), int(found[1])) for found in _ONE.finditer(plain)]
