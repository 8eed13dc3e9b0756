"""Every screen is in the menu, under the question it answers, and the menu knows where one is."""

import re

from asking import Site

from dashboard.screens import SCREENS, here_in_menu
from record.rights import Role


def test_every_screen_of_the_menu_opens(demo: Site) -> None:
    addresses = [screen.address for screen in SCREENS]
    assert len(set(addresses)) == len(addresses)
    admin = demo.signed_in(Role.ADMIN)
    found = {address: admin.get(address).status_code for address in addresses}
    assert found == dict.fromkeys(addresses, 200)


def test_the_menu_marks_the_page_itself_or_the_screen_it_belongs_to(demo: Site) -> None:
    for path, marked in (
        ("/money/endings", "/money/endings"),
        ("/returns/summary", "/returns"),
        ("/hot-spots", "/hot-spots"),
    ):
        menu = demo.get(path).text.split('<details class="menu">', 1)[1].split("</details>", 1)[0]
        assert re.findall(r'href="([^"]+)" aria-current="page"', menu) == [marked]
    assert here_in_menu("/schools/school", "/schools") == "/schools"
