"""From schools that closed to the open ones that took their place."""

from collections import defaultdict
from collections.abc import Collection, Iterable


def open_successors(
    links: Iterable[tuple[str, str]], still_open: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Each school that is not open and was followed by another → the open schools at the end.

    ``links``: a school and one that followed it. Chains are followed to the first open school, and
    one that leads back to itself ends. Empty where no open school is known to have followed.
    """
    after: dict[str, list[str]] = defaultdict(list)
    for school, successor in sorted(set(links)):
        after[school].append(successor)
    return {
        school: _ends(school, after, still_open) for school in after if school not in still_open
    }


def _ends(school: str, after: dict[str, list[str]], still_open: Collection[str]) -> tuple[str, ...]:
    met, to_ask, found = {school}, [school], set()
    while to_ask:
        for successor in after.get(to_ask.pop(), []):
            if successor in still_open:
                found.add(successor)
            elif successor not in met:
                met.add(successor)
                to_ask.append(successor)
    return tuple(sorted(found))
