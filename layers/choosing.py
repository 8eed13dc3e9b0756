"""The interventions that a selection chooses of a release, worked out once for all who ask."""

from analysis.selection import Chosen, Selection, choose
from db.published import Release


def chosen_in(release: Release, selection: Selection) -> list[Chosen]:
    """In the register's order."""
    found: list[Chosen] = release.derived(
        ("chosen", selection.key), lambda: choose(release.awards, selection)
    )
    return found
