"""The screens there are, in the order in which every page's head names them."""

from collections.abc import Iterable
from typing import Final, NamedTuple


class Screen(NamedTuple):
    """``in_head``: named beside the product's name where the window is wide; every screen stands in
    the menu."""

    label: str
    address: str
    in_head: bool = False


class Act(NamedTuple):
    """Something that the menu offers to do with the screen that is open. ``name``: the class by
    which ``assets/everywhere`` knows it; ``key``: the keys that do the same."""

    label: str
    name: str
    key: str = ""


class Group(NamedTuple):
    """Screens that answer one kind of question; the menu names the question above them."""

    label: str
    screens: tuple[Screen, ...]
    acts: tuple[Act, ...] = ()


ADD_VIEW: Final = Act("Add this view to an agenda", "add-view")
MAP: Final = Screen("Map", "/", True)
GROUPS: Final = (
    Group(
        "Where is the need?",
        (
            MAP,
            Screen("Gaps", "/gaps", True),
            Screen("Hot spots", "/hot-spots"),
            Screen("Compare places", "/compare"),
        ),
    ),
    Group(
        "Before you fund",
        (
            Screen("Overlaps", "/overlaps", True),
            Screen("Check", "/check", True),
            Screen("Schools", "/schools", True),
        ),
    ),
    Group(
        "Where does the money go?",
        (
            Screen("Money", "/money", True),
            Screen("What ends", "/money/endings"),
            Screen("Fair between boroughs?", "/money/fairness"),
            Screen("Funding streams", "/money/streams"),
        ),
    ),
    Group(
        "Around the table",
        (
            Screen("What is new", "/news"),
            Screen("Agendas", "/agendas"),
            Screen("Decisions", "/decisions"),
            Screen("Local knowledge", "/notes"),
        ),
        (ADD_VIEW, Act("Meeting view", "begin-meeting", "Alt M")),
    ),
    Group(
        "What do we know?",
        (
            Screen("Register", "/register", True),
            Screen("Returns", "/returns"),
            Screen("Completeness", "/quality"),
            Screen("Sources and methods", "/sources"),
            Screen("Members", "/members"),
            Screen("Accessibility", "/accessibility"),
        ),
        (Act("Two-minute tour", "begin-tour"),),
    ),
)
PROFILES: Final = (
    Screen("A school", "/schools/school"),
    Screen("An award", "/register/award"),
    Screen("Two awards side by side", "/overlaps/pair"),
)
"""Screens of one thing, which no menu names."""
SCREENS: Final = tuple(screen for group in GROUPS for screen in group.screens)
NOTICE: Final = "Demonstration data: invented figures"


def in_head(groups: Iterable[Group]) -> list[Screen]:
    """The screens that the head names where it is wide."""
    return [screen for group in groups for screen in group.screens if screen.in_head]


def here_in_menu(path: str, here: str) -> str:
    """Which entry of the menu is the page at ``path``; ``here`` is the screen that it belongs
    to, and stands in for a page that the menu does not name."""
    return path if path in {screen.address for screen in SCREENS} else here
