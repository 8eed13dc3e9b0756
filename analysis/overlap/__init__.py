"""Awards that overlap: which pairs meet in place, time, people and activity, and why."""

from analysis.overlap.finder import Finder, Group, groups
from analysis.overlap.judging import REPORTED_FROM, Category, Finding
from analysis.overlap.matters import what_matters
from analysis.overlap.offer import Offer
from analysis.overlap.places import Nesting

__all__ = [
    "REPORTED_FROM",
    "Category",
    "Finder",
    "Finding",
    "Group",
    "Nesting",
    "Offer",
    "groups",
    "what_matters",
]
