"""The sentences of the gap list."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from analysis import gap_words as words
from analysis.gap_words import Compared
from analysis.need import Measured, Need, composite
from indicators import INDICATOR_BY_ID

SOON = date(2027, 5, 1)
NAN = float("nan")


def told(**said: Any) -> Compared:
    return Compared(
        **{
            "place": "ward",
            "places": "wards",
            "each": "a head",
            "middle": 6.3,
            "counted": "all",
            "soon": SOON,
            **said,
        }
    )


def row(**said: Any) -> dict[str, Any]:
    return {
        "aimed_interventions": 3,
        "shared_interventions": 2,
        "aimed_unknown_amounts": 0,
        "aimed_ending": 2,
        "at_least": False,
        "per_person": 2.1,
        "aimed_per_person": 1.4,
        "shared_per_person": 0.7,
        **said,
    }


def need(values: list[float], hidden: list[int], other: list[float]) -> Need:
    nothing = np.full(len(values), NAN)

    def one(name: str, numbers: list[float]) -> Measured:
        given = np.array(numbers)
        suppressed = np.isin(np.arange(len(given)), hidden) & np.isnan(given)
        return Measured(
            INDICATOR_BY_ID[name],
            "2025",
            given,
            given - 15,
            given + 15,
            nothing,
            nothing,
            suppressed,
        )

    return composite([(one("imd_score", values), 3.0), (one("imd_crime_score", other), 1.0)], "z")


def test_the_sentence_of_the_specification() -> None:
    made = words.sentence(
        [
            "3rd of 141 wards for need (between 1st and 7th)",
            words.of_reach(row(), told()),
            words.of_endings(row(), told()),
        ]
    )
    assert made == (
        "3rd of 141 wards for need (between 1st and 7th); £2.10 a year a head reaches it, a third "
        "of the middle ward’s (£6.30), £1.40 of it delivered there; two of the three awards "
        "delivered there end by 1 May 2027."
    )


def test_need_in_words() -> None:
    found = need([30, 25, NAN, NAN, 20], [2], [1, NAN, 9, 9, 1])
    assert words.of_need(found, 0, "wards") == "1st of 3 wards for need (between 1st and 3rd)"
    said = words.of_need(found, 1, "wards")
    assert said == "2nd of 3 wards for need (between 1st and 3rd), on figures for 75% of the weight"
    assert words.of_need(found, 2, "wards").endswith("small numbers are hidden here")
    assert words.of_need(found, 3, "wards").endswith("there are too few figures here")


@pytest.mark.parametrize(
    ("facts", "compared", "said"),
    [
        (
            row(aimed_interventions=0, shared_interventions=0, per_person=0.0),
            told(),
            "nothing known to be live reaches it",
        ),
        (
            row(aimed_interventions=0, per_person=0.7),
            told(middle=0.7),
            "nothing is delivered there, and its share of wider awards is £0.70 a year a head, "
            "about the same as the middle ward’s (£0.70)",
        ),
        (
            row(aimed_interventions=0),
            told(counted="aimed"),
            "nothing is delivered there, and its share of wider awards is £0.70 a year a head",
        ),
        (
            row(aimed_unknown_amounts=1),
            told(counted="aimed", middle=0.0, each="for each person aged 11 to 15"),
            "at least £1.40 a year for each person aged 11 to 15 is delivered there, and the "
            "middle ward has none",
        ),
        (
            row(per_person=NAN, aimed_per_person=NAN, shared_interventions=0, at_least=True),
            told(),
            "none of the three live awards that reach it has a known amount",
        ),
        (
            row(at_least=True, aimed_per_person=NAN),
            told(middle=NAN),
            "at least £2.10 a year a head reaches it, an unknown part of it delivered there",
        ),
        (
            row(aimed_interventions=1, aimed_per_person=NAN),
            told(counted="aimed"),
            "the one live award that is delivered there has no known amount",
        ),
        (
            row(aimed_interventions=0, shared_per_person=NAN, per_person=NAN),
            told(),
            "nothing is delivered there, and its share of wider awards is not known",
        ),
    ],
)
def test_reach_in_words(facts: dict[str, Any], compared: Compared, said: str) -> None:
    assert words.of_reach(facts, compared) == said


@pytest.mark.parametrize(
    ("ending", "aimed", "said"),
    [
        (0, 3, None),
        (1, 1, "the one award delivered there ends by 1 May 2027"),
        (1, 4, "one of the four awards delivered there ends by 1 May 2027"),
        (12, 12, "all 12 awards delivered there end by 1 May 2027"),
    ],
)
def test_endings_in_words(ending: int, aimed: int, said: str | None) -> None:
    assert words.of_endings(row(aimed_ending=ending, aimed_interventions=aimed), told()) == said


def test_where_only_some_awards_were_chosen_there_may_be_others() -> None:
    some = told(narrowed=True)
    nothing = row(aimed_interventions=0, shared_interventions=0)
    assert words.of_reach(nothing, some) == "nothing known to be live of what was chosen reaches it"
    shares = row(aimed_interventions=0, per_person=0.7)
    assert words.of_reach(shares, some).startswith("nothing of what was chosen is delivered there")
    assert words.of_endings(row(), some) == (
        "two of the three chosen awards delivered there end by 1 May 2027"
    )
    assert (
        words.kind_label("nothing", some)
        == "Nothing known to be live of what was chosen reaches it"
    )
    assert words.kind_label("nothing", told()) == "Nothing known to be live reaches it"


@pytest.mark.parametrize(
    ("here", "around", "funders", "said"),
    [
        (0, 0, (), None),
        (1, 0, (), "one award delivered there lacks dates or an amount"),
        (0, 1, ("Fund",), "one award of Fund names no place, so it may be there too"),
        (
            2,
            3,
            ("A", "B"),
            "two awards delivered there lack dates or an amount and three awards of A and B name "
            "no place, so they may be there too",
        ),
        (0, 4, ("A", "B", "C"), "four awards of 3 funders name no place, so they may be there too"),
    ],
)
def test_silence_in_words(
    here: int, around: int, funders: tuple[str, ...], said: str | None
) -> None:
    assert words.of_silence(here, around, funders) == said


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        (0.33, "a third of"),
        (0.01, "far less than"),
        (0.05, "a twentieth of"),
        (1.04, "about the same as"),
        (0.62, "two thirds of"),
        (2.1, "twice"),
        (5.4, "five times"),
        (12.3, "12 times"),
    ],
)
def test_fractions_that_people_say(ratio: float, said: str) -> None:
    assert words.fraction(ratio) == said


def test_ordinals() -> None:
    ranks = (1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 1001)
    assert [words.ordinal(rank) for rank in ranks] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th", "1,001st",
    ]  # fmt: skip


def test_moves_in_words() -> None:
    names = [f"Ward {at}" for at in range(12)]
    first, second = [100.0 - at for at in range(12)], [0.0] * 10 + [50.0, 0.0]
    nothing, hidden = np.full(12, NAN), np.zeros(12, dtype=bool)

    def of(*weighted: tuple[list[float], float]) -> Need:
        ids = ("imd_score", "imd_crime_score")
        chosen = [
            (
                Measured(
                    INDICATOR_BY_ID[name], "2025", np.array(v), *(nothing,) * 4, suppressed=hidden
                ),
                weight,
            )
            for name, (v, weight) in zip(ids, weighted, strict=False)
        ]
        return composite(chosen, "percentile")

    assert words.of_moves(of((first, 40.0), (second, 6.0)), names) == (
        "When any one weight moves by 20%, the first 10 can change: Ward 10 can come in, Ward 9 "
        "can drop out."
    )
    assert words.of_moves(of((first, 40.0), (second, 1.0)), names) == (
        "The same 10 places come first when any one weight moves by 20%, up or down."
    )
    few = [NAN] * 9
    assert words.of_moves(of(([3, 2, 1, *few], 5.0), ([1, 2, 3, *few], 4.0)), names) == (
        "When any one weight moves by 20%, two of the three can change places."
    )
    assert words.of_moves(of(([3, 2, 1, *few], 5.0), ([3, 2, 1, *few], 4.0)), names) == (
        "When any one weight moves by 20%, the order stays the same."
    )
    assert words.of_moves(of((first, 1.0)), names) == (
        "There is one indicator, so its weight changes nothing."
    )
