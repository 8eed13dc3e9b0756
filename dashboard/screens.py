"""The screens there are, in the order in which every page's head names them."""

from typing import Final, NamedTuple


class Screen(NamedTuple):
    """``narrow``: named also where a phone leaves room for few."""

    label: str
    address: str
    narrow: bool


MAP: Final = Screen("Map", "/", True)
SCREENS: Final = (
    MAP,
    Screen("Register", "/register", True),
    Screen("Returns", "/returns", True),
    Screen("Completeness", "/quality", False),
    Screen("Sources and methods", "/sources", False),
)
NOTICE: Final = "Demonstration data: invented figures"
