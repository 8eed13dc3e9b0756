"""Awards that meet, several together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.overlap.judging import Finding


@dataclass(frozen=True)
class Group:
    """Awards that meet, each with at least one of the others; ``findings`` are the pairs."""

    ids: tuple[str, ...]
    findings: tuple[Finding, ...]


def groups(findings: Iterable[Finding]) -> list[Group]:
    """Reported findings that share an award are one group, however many there are."""
    reported = [item for item in findings if item.reported]
    leader: dict[str, str] = {}

    def lead(item: str) -> str:
        while leader.setdefault(item, item) != item:
            leader[item] = leader[leader[item]]
            item = leader[item]
        return item

    for item in reported:
        leader[lead(item.id_a)] = lead(item.id_b)
    together: dict[str, list[Finding]] = defaultdict(list)
    for item in reported:
        together[lead(item.id_a)].append(item)
    return [
        Group(tuple(sorted({x for item in found for x in (item.id_a, item.id_b)})), tuple(found))
        for found in together.values()
    ]
