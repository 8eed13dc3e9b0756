"""What the screens of overlaps call things."""

from typing import Final

from analysis.overlap import REPORTED_FROM
from dashboard.overlaps.pairs import AGAIN, OPEN

FACETS: Final = (
    ("kind", "Kind"),
    ("settled", "Settled or not"),
    ("when", "When they meet"),
    ("la", "Borough"),
    ("ward", "Ward"),
    ("school", "School"),
    ("funder", "Funder"),
    ("approach", "Approach"),
)
FIRST_CHOICE: Final = {
    "kind": ("duplication", "twice"),
    "settled": (OPEN,),
    "when": ("live", "starting"),
}
"""What is listed until somebody chooses: what is to be looked at now."""
KIND_LABELS: Final = {
    "duplication": "Possible duplication",
    "twice": "Same award entered twice",
    "joint": "Declared joint funding",
    "complementary": "Complementary",
}
SETTLED_LABELS: Final = {
    OPEN: "Not settled",
    AGAIN: "Settled once, changed since",
    "duplication": "Settled: duplication",
    "complementary": "Settled: complementary",
    "top-up": "Settled: deliberate top-up",
    "not related": "Settled: not related",
}
VERDICT_LABELS: Final = {
    "duplication": "Duplication",
    "complementary": "Complementary",
    "top-up": "Deliberate top-up",
    "not related": "Not related",
}
VERDICT_MEANINGS: Final = {
    "duplication": "Both pay for the same help for the same people. Something should change.",
    "complementary": "They are alike, but each does something that the other does not.",
    "top-up": "The second adds to the first on purpose, and both funders know.",
    "not related": "They only look alike. They do not meet in real life.",
}
WHEN_LABELS: Final = {
    "live": "Both run now",
    "starting": "Both will run",
    "finished": "In the past",
    "dates not known": "Dates not known",
}
FIXED: Final = {"kind": KIND_LABELS, "settled": SETTLED_LABELS, "when": WHEN_LABELS}
"""Facets whose terms are known beforehand, in the order in which they are shown."""
ORDERS: Final = {
    "surest": "Surest first",
    "money": "Most money first",
    "ends": "Ends soonest first",
    "begins": "Begins soonest first",
}
NO_PLACE: Final = ("no-place", "No place in common is known")
NO_WARD: Final = ("no-ward", "Across a borough, or not known")
NO_SCHOOL: Final = ("no-school", "Not at a school in common")
NOWHERE: Final = (NO_PLACE, NO_WARD, NO_SCHOOL)
NUMBERS: Final = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


def capital(number: int) -> str:
    """With a capital: ``Three``, ``14``."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def sureness(score: float) -> str:
    """How alike the two are, in words beside the score."""
    if score >= 0.85:
        return "Very much alike"
    if score >= 0.65:
        return "Much alike"
    return "Rather alike" if score >= REPORTED_FROM else "Not alike enough"


def score_told(score: float) -> str:
    """Two decimals; as many more as show on which side of the line it lies."""
    decimals = 2
    while decimals < 4 and score < REPORTED_FROM <= round(score, decimals):
        decimals += 1
    return f"{score:.{decimals}f}"
