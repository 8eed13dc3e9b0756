"""The finder measured on the labelled cases, as their README says; see docs/methods.md."""

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from analysis.overlap import REPORTED_FROM, Finder, Finding, Nesting, Offer
from etl.overlap_command import nesting_of
from etl.registers import read
from record.offer import offer
from reports import LoadReport

Pair = frozenset[str]
POSITIVE = ("overlap", "same_award_twice")
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "methods.md"
LOOKUP = "lookups/lsoa21_ward24_lad24_merseyside.csv"


@dataclass(frozen=True)
class Measured:
    findings: dict[Pair, Finding]
    label: dict[Pair, str]
    offers: dict[str, Offer]

    @property
    def positive(self) -> set[Pair]:
        return {pair for pair, label in self.label.items() if label in POSITIVE}

    def reported(self, threshold: float = REPORTED_FROM) -> set[Pair]:
        return {
            pair
            for pair, item in self.findings.items()
            if item.score >= threshold and item.category != "declared joint funding"
        }

    def average_precision(self) -> float:
        """Over every pair that the finder lists, surest first; one it leaves out is a miss."""
        hits, total = 0, 0.0
        ranked = sorted(self.findings, key=lambda pair: -self.findings[pair].score)
        for rank, pair in enumerate(ranked, start=1):
            if pair in self.positive:
                hits += 1
                total += hits / rank
        return total / len(self.positive)

    def by_label(self) -> Counter[str]:
        return Counter(self.label.get(pair, "not listed") for pair in self.reported())


def measured(cases: Path, nesting: Nesting) -> Measured:
    awards = read(cases / "overlap_dev_register.csv", LoadReport("register", ["cases"]))
    offers = [offer(award) for award in awards]
    with (cases / "overlap_dev_pairs.csv").open(encoding="utf-8-sig", newline="") as file:
        label = {
            frozenset((row["id_a"], row["id_b"])): row["label"] for row in csv.DictReader(file)
        }
    found = {frozenset((item.id_a, item.id_b)): item for item in Finder(offers, nesting).findings()}
    return Measured(found, label, {item.id: item for item in offers})


@pytest.fixture(scope="module")
def alone(realdata: Path) -> Measured:
    return measured(realdata.parent / "cases", Nesting())


@pytest.fixture(scope="module")
def with_lookup(realdata: Path) -> Measured:
    return measured(realdata.parent / "cases", nesting_of(realdata / LOOKUP))


@pytest.fixture(params=["alone", "with_lookup"])
def world(request: pytest.FixtureRequest) -> Measured:
    found: Measured = request.getfixturevalue(request.param)
    return found


def precision(found: set[Pair], world: Measured) -> float:
    return len(found & world.positive) / len(found)


def recall(found: set[Pair], world: Measured) -> float:
    return len(found & world.positive) / len(world.positive)


def test_the_ranking_is_good(world: Measured) -> None:
    assert world.average_precision() >= 0.90


def test_what_is_reported_is_right_and_nearly_all(world: Measured) -> None:
    assert precision(world.reported(), world) >= 0.85
    assert recall(world.reported(), world) >= 0.85


def test_recall_of_overlaps_alone_is_not_flattered_by_awards_entered_twice(
    with_lookup: Measured,
) -> None:
    overlaps = sum(label == "overlap" for label in with_lookup.label.values())
    assert with_lookup.by_label()["overlap"] / overlaps >= 0.85


def test_no_declared_joint_funding_is_reported_and_each_is_recognised(world: Measured) -> None:
    declared = [pair for pair, label in world.label.items() if label == "declared_match"]
    assert len(declared) == 6
    assert {world.findings[pair].category for pair in declared} == {"declared joint funding"}
    assert not any(world.findings[pair].reported for pair in declared)


def test_every_award_entered_twice_is_found(world: Measured) -> None:
    twice = [pair for pair, label in world.label.items() if label == "same_award_twice"]
    assert all(world.findings[pair].reported for pair in twice)


def test_complementary_pairs_are_seldom_flagged(world: Measured) -> None:
    assert world.by_label()["complementary"] <= 2


def test_a_threshold_chosen_without_a_provider_judges_that_provider(with_lookup: Measured) -> None:
    """Nothing but the threshold can be fitted; each pair is judged by one that was chosen, for the
    best F1, from the pairs of all other providers than the first of the pair's two."""
    right, said = 0, 0
    for name in {item.provider_plain for item in with_lookup.offers.values()}:
        own = {
            pair
            for pair in with_lookup.findings.keys() | with_lookup.label.keys()
            if with_lookup.offers[min(pair)].provider_plain == name
        }
        others = {
            pair
            for pair in with_lookup.findings
            if name not in {with_lookup.offers[one].provider_plain for one in pair}
        }
        reported = with_lookup.reported(best_threshold(with_lookup, others)) & own
        right += len(reported & with_lookup.positive)
        said += len(reported)
    assert right / said >= 0.85
    assert right / len(with_lookup.positive) >= 0.85
    told = f"{right} of the {said} pairs reported were right, of {len(with_lookup.positive)} that"
    assert told in DOCUMENT.read_text(encoding="utf-8")


def best_threshold(world: Measured, pairs: set[Pair]) -> float:
    def f1(threshold: float) -> float:
        found = world.reported(threshold) & pairs
        return 2 * len(found & world.positive) / (len(found) + len(world.positive & pairs))

    return max((step / 100 for step in range(30, 80)), key=f1)


def test_the_document_says_what_is_measured(alone: Measured, with_lookup: Measured) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    for name, world in (("file alone", alone), ("with the lookup", with_lookup)):
        labels = world.by_label()
        figures = (
            f"{world.average_precision():.2f}",
            f"{precision(world.reported(), world):.2f}",
            f"{recall(world.reported(), world):.2f}",
            f"{labels['overlap']} of 32",
            f"{labels['same_award_twice']} of 6",
            f"{labels['declared_match']} of 6",
            f"{labels['complementary']} of 75",
            str(labels["not listed"]),
        )
        assert f"| {name} | {' | '.join(figures)} |" in text
