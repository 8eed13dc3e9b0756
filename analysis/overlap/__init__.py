"""Awards that overlap: which pairs meet in place, time, people and activity, and why."""

from analysis.overlap.finder import Change, Finder
from analysis.overlap.grouping import Group, groups
from analysis.overlap.judging import LISTED_FROM, REPORTED_FROM, Category, Finding, compare
from analysis.overlap.matters import what_matters
from analysis.overlap.nesting import Nesting
from analysis.overlap.offer import Offer
from analysis.overlap.seen import Seen
from analysis.overlap.vicinity import Vicinity

__all__ = [
    "LISTED_FROM",
    "REPORTED_FROM",
    "Category",
    "Change",
    "Finder",
    "Finding",
    "Group",
    "Nesting",
    "Offer",
    "Seen",
    "Vicinity",
    "compare",
    "groups",
    "what_matters",
]
