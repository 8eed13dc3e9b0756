"""The screens there are, in the order in which every page's head names them."""

from typing import Final, NamedTuple


class Screen(NamedTuple):
    """``in_head``: named beside the product's name where the window is wide; every screen stands in
    the menu."""

    label: str
    address: str
    in_head: bool


MAP: Final = Screen("Map", "/", True)
SCREENS: Final = (
    MAP,
    Screen("Gaps", "/gaps", True),
    Screen("Overlaps", "/overlaps", True),
    Screen("Check", "/check", True),
    Screen("Schools", "/schools", True),
    Screen("Money", "/money", True),
    Screen("Register", "/register", True),
    Screen("Returns", "/returns", False),
    Screen("Completeness", "/quality", False),
    Screen("Sources and methods", "/sources", False),
    Screen("Members", "/members", False),
)
NOTICE: Final = "Demonstration data: invented figures"
