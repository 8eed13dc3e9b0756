"""Years of boundary sets."""

from collections.abc import Iterable


def newest(vintages: Iterable[str]) -> str:
    """The latest year; one without a year (the demonstration's) comes before every year. Blank
    when there is none."""
    return max(vintages, key=order, default="")


def order(vintage: str) -> str:
    return vintage if vintage[:1].isdigit() else "0"
