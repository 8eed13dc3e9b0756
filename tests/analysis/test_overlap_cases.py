"""The finder measured on five sets of labelled cases, as their READMEs say; see docs/methods.md.

The second and the fourth were never read, only measured: no test here prints a row of them.
"""

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from analysis.overlap import REPORTED_FROM, Finder, Finding, Nesting, Offer
from etl.commands.overlaps import nesting_of
from etl.registers import read
from record.offer import offer
from reports import LoadReport

Pair = frozenset[str]
POSITIVE = ("overlap", "same_award_twice")
OWN = Path(__file__).parent / "overlap_cases"
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "methods.md"
LOOKUP = "lookups/lsoa21_ward24_lad24_merseyside.csv"


class Floors(NamedTuple):
    """A little under what was measured without a lookup; ``complementary`` and what follows:
    the most there may be."""

    average_precision: float
    precision: float
    recall: float
    complementary: int
    missed_twice: int
    joint: int


FLOORS: Final = {
    "earlier": Floors(0.93, 0.95, 0.92, 0, 0, 0),
    "first": Floors(0.90, 0.95, 0.86, 0, 0, 0),
    "second": Floors(0.89, 0.87, 0.80, 2, 1, 0),
    "third": Floors(0.85, 0.93, 0.82, 1, 0, 0),
    "fourth": Floors(0.62, 0.66, 0.69, 10, 0, 1),
}
SETS: Final = tuple(FLOORS)


@dataclass(frozen=True)
class Measured:
    name: str
    findings: dict[Pair, Finding]
    label: dict[Pair, str]
    offers: dict[str, Offer]

    @property
    def positive(self) -> set[Pair]:
        return {pair for pair, label in self.label.items() if label in POSITIVE}

    def of(self, label: str) -> set[Pair]:
        return {pair for pair, told in self.label.items() if told == label}

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

    def precision(self) -> float:
        found = self.reported()
        return len(found & self.positive) / len(found)

    def recall(self) -> float:
        return len(self.reported() & self.positive) / len(self.positive)

    def by_label(self) -> Counter[str]:
        return Counter(self.label.get(pair, "not listed") for pair in self.reported())

    def figures(self) -> str:
        """As the table of the document has them."""
        labels = self.by_label()
        shares = [
            f"{labels[name]} of {len(self.of(name))}"
            for name in ("overlap", "same_award_twice", "declared_match", "complementary")
        ]
        rates = [f"{x:.2f}" for x in (self.average_precision(), self.precision(), self.recall())]
        return " | ".join([*rates, *shares, str(labels["not listed"])])


def measured(name: str, cases: Path, nesting: Nesting) -> Measured:
    stem = cases / "overlap_dev" if name == "earlier" else OWN / name
    awards = read(Path(f"{stem}_register.csv"), LoadReport("register", [name]))
    offers = [offer(award) for award in awards]
    with Path(f"{stem}_pairs.csv").open(encoding="utf-8-sig", newline="") as file:
        label = {
            frozenset((row["id_a"], row["id_b"])): row["label"] for row in csv.DictReader(file)
        }
    found = {frozenset((item.id_a, item.id_b)): item for item in Finder(offers, nesting).findings()}
    return Measured(name, found, label, {item.id: item for item in offers})


@pytest.fixture(scope="module")
def worlds(realdata: Path) -> dict[tuple[str, str], Measured]:
    cases, lookup = realdata.parent / "cases", nesting_of(realdata / LOOKUP)
    ways = {"file alone": Nesting(), "with the lookup": lookup}
    return {(name, way): measured(name, cases, ways[way]) for name in SETS for way in ways}


@pytest.fixture(params=[(name, way) for name in SETS for way in ("file alone", "with the lookup")])
def world(request: pytest.FixtureRequest, worlds: dict[tuple[str, str], Measured]) -> Measured:
    return worlds[request.param]


def test_the_ranking_is_good(world: Measured) -> None:
    assert world.average_precision() >= FLOORS[world.name].average_precision


def test_what_is_reported_is_right_and_much_of_it(world: Measured) -> None:
    assert world.precision() >= FLOORS[world.name].precision
    assert world.recall() >= FLOORS[world.name].recall


def test_declared_joint_funding_is_not_reported(world: Measured) -> None:
    declared = world.of("declared_match")
    assert len(declared) == 6
    assert len(declared & world.reported()) <= FLOORS[world.name].joint


def test_awards_entered_twice_are_found(world: Measured) -> None:
    twice = world.of("same_award_twice")
    assert len(twice - world.reported()) <= FLOORS[world.name].missed_twice


def test_complementary_pairs_are_seldom_flagged(world: Measured) -> None:
    assert world.by_label()["complementary"] <= FLOORS[world.name].complementary


def test_a_threshold_chosen_without_a_provider_judges_that_provider(
    worlds: dict[tuple[str, str], Measured],
) -> None:
    """Nothing but the threshold can be fitted; each pair is judged by one that was chosen, for the
    best F1, from the pairs of all other providers of its set than the first of the pair's two."""
    told = []
    for name in SETS:
        world = worlds[name, "with the lookup"]
        right, said = left_out(world)
        told.append(f"| {name} | {right} | {said} | {len(world.positive)} |")
        assert right / said >= FLOORS[name].precision - 0.05
        assert right / len(world.positive) >= FLOORS[name].recall - 0.05
    text = DOCUMENT.read_text(encoding="utf-8")
    assert [line for line in told if line not in text] == []


def left_out(world: Measured) -> tuple[int, int]:
    right, said = 0, 0
    for name in {item.provider_plain for item in world.offers.values()}:
        every = world.findings.keys() | world.label.keys()
        own = {pair for pair in every if world.offers[min(pair)].provider_plain == name}
        others = {
            pair
            for pair in world.findings
            if name not in {world.offers[one].provider_plain for one in pair}
        }
        reported = world.reported(best_threshold(world, others)) & own
        right += len(reported & world.positive)
        said += len(reported)
    return right, said


def best_threshold(world: Measured, pairs: set[Pair]) -> float:
    def f1(threshold: float) -> float:
        found = world.reported(threshold) & pairs
        return 2 * len(found & world.positive) / (len(found) + len(world.positive & pairs))

    return max((step / 100 for step in range(30, 80)), key=f1)


def test_the_document_says_what_is_measured(
    worlds: dict[tuple[str, str], Measured],
) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    lines = [f"| {name}, {way} | {world.figures()} |" for (name, way), world in worlds.items()]
    assert [line for line in lines if line not in text] == []
