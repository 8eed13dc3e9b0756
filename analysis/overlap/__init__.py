"""Awards that overlap: which pairs meet in place, time, people and activity, and why."""

from analysis.overlap.finder import Change, Finder, Seen
from analysis.overlap.grouping import Group, groups
from analysis.overlap.judging import LISTED_FROM, REPORTED_FROM, Category, Finding, compare
from analysis.overlap.matters import what_matters
from analysis.overlap.nesting import Nesting
from analysis.overlap.offer import Offer

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
    "compare",
    "groups",
    "what_matters",
]
