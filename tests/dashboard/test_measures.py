"""What a measure counts stands beside it on every screen where it is chosen or listed."""

import re
from html import unescape

import pytest
from asking import Site

from indicators import INDICATOR_BY_ID

WARD = "DEMO-W109"


def explained(page: str) -> set[str]:
    """Measures whose words stand behind “What is this?” with the way to their method."""
    found = re.findall(r'<details class="what">.*?</details>', page, flags=re.DOTALL)
    keys = set()
    for one in found:
        key = re.search(r'href="/sources#([a-z_]+)"', one)
        assert key is not None
        assert INDICATOR_BY_ID[key[1]].counts in unescape(one)
        keys.add(key[1])
    return keys


@pytest.mark.parametrize(
    ("path", "every"),
    [
        (f"/compare?places={WARD}", True),
        ("/schools/school?urn=9000028", True),
        ("/hot-spots?measure=knife_crime", False),
        ("/schools", False),
        ("/money/fairness", False),
    ],
)
def test_screens_say_what_their_measures_count(demo: Site, path: str, every: bool) -> None:
    page = demo.get(path).text
    found = explained(page)
    wards = {item["id"] for item in demo.release.front["indicators"] if "ward" in item["levels"]}
    assert wards
    assert (found == wards) is every
    assert every or len(found) == 1


def test_every_weight_has_its_words(demo: Site) -> None:
    page = demo.get("/gaps", {"area": "ward"}).text
    weighed = set(re.findall(r'name="weight-([a-z_]+)"', page))
    assert len(weighed) > 5
    assert explained(page) == weighed


def test_the_map_is_told_the_same_words(demo: Site) -> None:
    page = demo.get("/").text
    for item in demo.release.front["indicators"]:
        assert INDICATOR_BY_ID[item["id"]].counts in page


def test_the_words_lead_to_the_method(demo: Site) -> None:
    page = demo.get("/sources").text
    for item in demo.release.front["indicators"]:
        assert f'<section id="{item["id"]}" class="measure">' in page
        assert INDICATOR_BY_ID[item["id"]].counts in unescape(page)
