"""Short texts of our own, in no funder's words: what each is about; see docs/methods.md."""

import csv
from pathlib import Path

from analysis.overlap.gist import GIST, stem
from analysis.overlap.offer import Offer
from analysis.overlap.reading import read

SENTENCES = Path(__file__).parent / "overlap_cases" / "sentences.csv"
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "methods.md"


def likeliest(title: str, description: str) -> str:
    acts = read(Offer(id="1", title=title, description=description), {}).acts
    return max(acts, key=acts.__getitem__, default="")


def test_most_are_read_rightly() -> None:
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    right = [row for row in rows if likeliest(row["title"], row["description"]) == row["approach"]]
    assert len(right) >= 0.92 * len(rows)
    said = f"{len(rows)} short texts of our own, of which {len(right)} are read rightly"
    assert said in " ".join(DOCUMENT.read_text(encoding="utf-8").split())


def test_many_words_outvote_a_phrase_by_the_way() -> None:
    about = "Nurses on the ward see injured patients at the bedside before discharge; then boxing."
    assert likeliest("", about) == "navigators"


def test_the_likeliest_has_the_most_weight_and_an_unsure_reading_less() -> None:
    sure = GIST.weights(["bedside", "nurse", "stabbed", "discharged"], {})
    assert max(sure, key=sure.__getitem__) == "navigators"
    assert sure["navigators"] == 1.0
    unsure = GIST.weights(["weekly"], {})
    assert max(unsure.values()) < 0.7
    assert GIST.weights(["zzzz"], {}) == {}


def test_a_tenth_of_the_likelihood_has_the_weight_on_the_page() -> None:
    """Worked by hand: 0.1 to the power of 0.55."""
    assert f"{0.1**0.55:.2f}" == "0.28"
    weights = GIST.weights([], {"mentoring": 2.302585, "boxing": 4.60517})
    assert round(weights["mentoring"] / weights["boxing"], 2) == 0.28


def test_words_of_one_root_are_one() -> None:
    assert stem("walks") == stem("walking") == stem("walked") == "walk"
    assert stem("swim") == stem("swimming") == "swim"
