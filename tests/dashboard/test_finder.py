"""Search: whatever people type for a place, a postcode, a school, a project or an organisation."""

import random
import string
import time
from collections import Counter
from typing import Any

import pytest
from asking import Site
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.finder import normal, search


def find(site: Site, words: str) -> list[dict[str, Any]]:
    answer = site.json("/api/v1/search", {"q": words})
    assert answer.keys() == {"q", "results"}
    results: list[dict[str, Any]] = answer["results"]
    assert len(results) <= 20
    for item in results:
        assert {"kind", "label", "about"} <= item.keys()
    return results


def first(site: Site, words: str) -> tuple[str, str]:
    found = find(site, words)
    assert found != [], words
    return found[0]["kind"], found[0]["label"]


@pytest.mark.parametrize(
    "words",
    [
        "St. Helens",
        "St Helens",
        "st helens",
        "ST.HELENS",
        "Saint Helens",
        "St  Helens ",
        "st-helens",
    ]
    + ["St. Helens", "Śt Hèlens", "E08000013", "e08000013"],
)
def test_a_borough_is_found_first_however_it_is_written(real: Site, words: str) -> None:
    assert first(real, words) == ("la", "St. Helens")


def test_every_borough_name_finds_the_borough_first(site: Site) -> None:
    for name in site.release.areas("la")["names"]:
        assert first(site, name) == ("la", name)
        assert first(site, name[:5]) == ("la", name)


def test_every_ward_name_finds_the_ward_before_schools_and_projects(site: Site) -> None:
    wards = site.release.areas("ward")
    boroughs = {normal(name) for name in site.release.areas("la")["names"]}
    for code, name in zip(wards["codes"], wards["names"], strict=True):
        found = find(site, name)
        leading = [item for item in found if item["kind"] not in ("la", "ward")]
        places = (
            [item.get("place") for item in found[: found.index(leading[0])]]
            if leading
            else [item.get("place") for item in found]
        )
        assert code in places, name
        if normal(name) not in boroughs:
            assert normal(found[0]["label"]) == normal(name)


def test_every_code_and_number_finds_its_own(site: Site) -> None:
    for level in ("la", "ward", "lsoa"):
        for code in site.release.areas(level)["codes"][::7]:
            assert find(site, code)[0]["place"] == code
    for school in site.release.content("schools")[::5]:
        assert find(site, school["urn"])[0]["school"] == school["urn"]
    for award in site.release.awards[::31]:
        assert award["id"] in {item.get("award") for item in find(site, award["id"])}


def test_every_lsoa_school_and_organisation_is_found_by_its_name(site: Site) -> None:
    names = [("lsoa", name) for name in site.release.areas("lsoa")["names"][::11]]
    names += [("school", school["name"]) for school in site.release.content("schools")[::7]]
    for award in site.release.awards[::13]:
        names += [("funder", award["funder_name"]), ("provider", award["recipient_name"])]
        names += [("intervention", award["title"])]
    for kind, name in names:
        if len(name) <= 100:
            found = {(item["kind"], normal(item["label"])) for item in find(site, name)}
            assert (kind, normal(name)) in found, name


@pytest.mark.parametrize("words", ["L1 1AH", "L11AH", "l1  1ah", "L 1 1AH", "l1-1ah", " L1 1AH "])
def test_a_postcode_is_found_with_any_spaces(real: Site, words: str) -> None:
    found = find(real, words)
    assert [item["label"] for item in found] == ["L1 1AH"]
    assert found[0]["places"].keys() == {"la", "ward", "lsoa"}
    assert found[0]["level"] == "lsoa"


def test_every_postcode_leads_to_the_lsoa_that_holds_it(real: Site) -> None:
    known = real.release.content("postcodes")
    lsoas = real.release.areas("lsoa")["codes"]
    chance = random.Random(20261123)
    for at in chance.sample(range(len(known["postcodes"])), 300):
        text = known["postcodes"][at]
        squeezed = text.replace(" ", "").lower()
        for words in (text, squeezed, f"{squeezed[:-3]}  {squeezed[-3:]}"):
            found = find(real, words)
            assert [item["label"] for item in found] == [text]
            if known["lsoa"][at] >= 0:
                assert found[0]["place"] == lsoas[known["lsoa"][at]]


@pytest.mark.parametrize(
    ("words", "begins"),
    [("CH41", "CH41 "), ("ch41 1", "CH41 1"), ("ch411", "CH41 1"), ("L1 1A", "L1 1A")]
    + [("L25", "L25 "), ("L", ""), ("WA9", "WA9 ")],
)
def test_the_beginning_of_a_postcode_is_enough(real: Site, words: str, begins: str) -> None:
    found = [item for item in find(real, words) if item["kind"] == "postcode"]
    assert bool(found) is bool(begins)
    assert all(item["label"].startswith(begins) for item in found)


@pytest.mark.parametrize("words", ["ZZ99 9ZZ", "L1 9ZZZ", "SW1A 1AA"])
def test_a_postcode_from_elsewhere_finds_nothing(real: Site, words: str) -> None:
    assert find(real, words) == []


def test_names_that_are_used_twice_are_told_apart(real: Site) -> None:
    entries = [
        (item["kind"], item["label"], item["about"])
        for name in {*real.release.areas("ward")["names"]}
        for item in find(real, name)
        if item["kind"] == "ward"
    ]
    twice = [item for item in set(entries) if "in St. Helens" not in item[2]]
    names = Counter(label for _, label, _ in set(entries))
    assert names["St Michaels"] == 2
    assert {about for _, label, about in twice if label == "St Michaels"} == {
        "Ward in Knowsley",
        "Ward in Liverpool",
    }


def test_schools_of_the_same_name_are_told_apart(real: Site) -> None:
    names = Counter(school["name"] for school in real.release.content("schools"))
    shared = [name for name, number in names.items() if number > 1]
    assert shared
    for name in shared:
        found = [item for item in find(real, name) if item["label"] == name]
        assert len(found) == min(names[name], 6)
        assert len({item["about"] for item in found}) == len(found), name
        assert len({item["school"] for item in found}) == len(found)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("evreton east", "Everton East"),
        ("Kensignton", "Kensington & Fairfield"),
        ("kensington and fairfield", "Kensington & Fairfield"),
        ("St Hellens", "St. Helens"),
        ("liverpol", "Liverpool"),
        ("knowlsey", "Knowsley"),
        ("blackmoor park junor school", "Blackmoor Park Junior School"),
        ("st michael's", "St Michaels"),
        ("st michael’s", "St Michaels"),
        ("helens st town", "St Helens Town Centre"),
    ],
)
def test_a_slip_of_the_finger_still_finds(real: Site, words: str, label: str) -> None:
    assert label in [item["label"] for item in find(real, words)][:3]


def test_near_misses_are_said_to_be_near(real: Site) -> None:
    assert all(item["near"] for item in find(real, "evreton"))
    assert not any("near" in item for item in find(real, "everton"))


@pytest.mark.parametrize("words", ["", " ", "   ", "...", "'", "%", "_", "é" * 0, "£"])
def test_nothing_typed_finds_nothing(site: Site, words: str) -> None:
    assert find(site, words) == []


@pytest.mark.parametrize(
    "words",
    [
        "a" * 10_000,
        "st " * 5_000,
        "' OR 1=1 --",
        '"; DROP TABLE award; --',
        "<script>alert(1)</script>",
    ]
    + [
        "=cmd|' /C calc'!A0",
        "../../etc/passwd",
        "\ud7ff",
        "%00",
        "((((((((",
        "[a-z]+" * 20,
        ".*" * 50,
    ],
)
def test_hostile_words_are_only_words(site: Site, words: str) -> None:
    began = time.perf_counter()
    find(site, words)
    assert time.perf_counter() - began < 1


@settings(max_examples=150, deadline=None, derandomize=True)
@given(words=st.text(max_size=60) | st.text(string.ascii_lowercase + " 019'", max_size=120))
def test_any_text_is_answered(real: Site, words: str) -> None:
    first_time = search(real.release, words)
    assert search(real.release, words) == first_time
    assert not any("near" in item for item in first_time if normal(words) == normal(item["label"]))


def test_several_of_each_kind_are_shown_when_there_are_many(site: Site) -> None:
    for letter in string.ascii_lowercase:
        counts = Counter(item["kind"] for item in find(site, letter))
        assert all(number <= 6 for number in counts.values())


def test_typing_on_never_loses_the_place(real: Site) -> None:
    """From the third letter of a ward's name on, a borough or ward beginning so comes first."""
    for name in real.release.areas("ward")["names"][::6]:
        for length in range(3, len(name) + 1):
            typed = name[:length]
            if not normal(typed):
                continue
            found = find(real, typed)
            assert found[0]["kind"] in ("la", "ward", "postcode"), typed
