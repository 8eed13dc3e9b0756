"""Which spellings are suggested to be one body, which never, and how long that takes."""

import random
import time

import pytest

from analysis.body import Organisation, plain, public_number
from analysis.organisations import Suggestion, suggest, under_several_names

WORDS = (
    "amber birch cedar delta ember fable grove haven inlet jewel knoll larch maple north "
    "otter pearl quill raven slate tulip umber vale willow yarrow zephyr anchor beacon "
    "copper drift elm"
)


def body(identifier: str, *names: str, awards: int = 1) -> Organisation:
    return Organisation((identifier,), names, awards)


def only(one: Organisation, other: Organisation) -> Suggestion | None:
    found = suggest([one, other])
    assert len(found) <= 1
    assert suggest([other, one]) == found
    return found[0] if found else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Invented Boxing Club", "INVENTED BOXING CLUB LTD"),
        ("Invented Boxing Club Ltd.", "Invented Boxing Club Limited"),
        ("The Invented Boxing Club", "Invented Boxing Club C.I.C."),
        ("Invented Boxing Club CIO", "Invented Boxing Club, Company Limited by Guarantee"),
        ("Boys & Girls", "Boys and Girls"),
        ("St. Nobody's", "Saint Nobodys"),
        ("Invented-Boxing Club", "Invented Boxing Club"),
        ("Café Invented", "Cafe Invented"),
        ("Invented Boxing Club Community Interest Company", "Invented Boxing Club"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert plain(one) == plain(other)
    found = only(body("X-1", one), body("X-2", other))
    assert found is not None
    assert found.score == 95
    assert "the same but for the spelling" in found.why


@pytest.mark.parametrize("name", ["Limited", "The", "CIC Ltd", "&", "!!!", "Λόγος"])
def test_a_name_of_nothing_but_legal_words_stays_a_name(name: str) -> None:
    assert plain(name)


@pytest.mark.parametrize(
    ("identifier", "number"),
    [
        ("GB-COH-01234567", ("GB-COH", "1234567")),
        ("gb-coh-1234567", ("GB-COH", "1234567")),
        ("GB-COH-SC012345", ("GB-COH", "SC12345")),
        ("GB-CHC-1234567", ("GB-CHC", "1234567")),
        ("360G-Fund-ORG-1", None),
        ("name:invented-club", None),
        ("GB-LAE-LIV", None),
        ("X-ORG-12", None),
        ("GB-COH-", None),
    ],
)
def test_public_numbers(identifier: str, number: tuple[str, str] | None) -> None:
    assert public_number(identifier) == number


def test_one_number_written_two_ways_is_certain_whatever_the_names() -> None:
    found = only(body("GB-COH-01234567", "Invented Club"), body("GB-COH-1234567", "Its Old Name"))
    assert found is not None
    assert found.score == 100
    assert found.why == "They have the same company number, 1234567."


def test_other_numbers_of_one_scheme_are_two_bodies_unless_the_names_are_the_same() -> None:
    assert (
        only(body("GB-CHC-1", "Invented Boxing Club"), body("GB-CHC-2", "Invented Boxing Cub"))
        is None
    )
    found = only(body("GB-CHC-1", "Invented Club"), body("GB-CHC-2", "Invented Club Ltd"))
    assert found is not None
    assert found.score == 60
    assert "the charity numbers differ (2 and 1)" in found.why


def test_a_charity_that_is_a_company_too_is_suggested() -> None:
    found = only(body("GB-CHC-1", "Invented Club"), body("GB-COH-00000002", "Invented Club Ltd"))
    assert found is not None
    assert found.score == 95


def test_a_slip_of_the_keyboard_is_suggested_with_how_much_is_the_same() -> None:
    found = only(body("X-1", "Invented Boxing Club"), body("X-2", "Invented Boxng Club"))
    assert found is not None
    assert 90 <= found.score < 100
    assert "a few letters" in found.why
    turned = only(body("X-1", "Boxing Club Invented"), body("X-2", "Invented Boxing Clubs"))
    assert turned is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1st Ashwood Scout Group", "2nd Ashwood Scout Group"),
        ("Invented Boxing Club", "Invented Football Club"),
        ("Ashwood Council", "Birchwood Council"),
        ("Ash Community Safety Partnership", "Oak Community Safety Partnership"),
        ("Invented Community Boxing Club", "Invented Community Boxing Club Ash"),
    ],
)
def test_what_is_never_taken_for_one(one: str, other: str) -> None:
    assert only(body("X-1", one), body("X-2", other)) is None


def test_the_one_with_a_public_number_stays_then_the_one_with_more_awards() -> None:
    found = only(body("X-1", "Invented Club", awards=9), body("GB-CHC-7", "Invented Club"))
    assert found is not None
    assert (found.gone.id, found.kept.id) == ("X-1", "GB-CHC-7")
    found = only(body("X-1", "Invented Club"), body("X-2", "Invented Club", awards=2))
    assert found is not None
    assert (found.gone.id, found.kept.id) == ("X-1", "X-2")


def test_a_name_that_only_some_awards_give_is_told() -> None:
    renamed = body("GB-CHC-1", "New Name", "Invented Club")
    found = only(renamed, body("X-2", "Other", "The Invented Club"))
    assert found is not None
    assert found.why == "Both are also called “The Invented Club” in some awards."


def test_one_identifier_under_names_that_are_more_than_spellings() -> None:
    spelt = body("X-1", "Invented Club", "The Invented Club Ltd")
    renamed = body("X-2", "Invented Club", "Someone Else Entirely")
    merged = Organisation(("X-3", "X-4"), ("One Name", "Another"))
    assert under_several_names([spelt, renamed, merged]) == [renamed]


def test_every_name_and_number_of_a_body_counts() -> None:
    merged = Organisation(("GB-CHC-1", "X-9"), ("New Name", "Invented Club"))
    found = only(merged, body("X-2", "The Invented Club"))
    assert found is not None
    assert found.score == 95


NAMED = WORDS.split()


def invented(number: int, seed: int) -> list[Organisation]:
    """Names of three words, each with a number of its own; every tenth is a slip of another."""
    chance = random.Random(seed)
    made = []
    for at in range(number):
        name = " ".join(chance.choice(NAMED).title() for _ in range(3)) + f" Group {at}"
        if at % 10 == 9:
            place = chance.randrange(3, len(made[-1].name) - 8)
            name = made[-1].name[:place] + made[-1].name[place + 1 :]
        made.append(body(f"X-{at}", name))
    return made


def test_the_blocks_lose_no_slip_that_looking_at_every_pair_would_find() -> None:
    found = {(item.gone.id, item.kept.id) for item in suggest(invented(600, 7))}
    every = invented(600, 7)
    slow = set()
    for at, one in enumerate(every):
        for other in every[at + 1 :]:
            slow |= {(item.gone.id, item.kept.id) for item in suggest([one, other])}
    assert len(slow) >= 58
    assert found == slow


def test_twenty_thousand_organisations_take_seconds() -> None:
    many = invented(20_000, 11)
    started = time.process_time()
    found = suggest(many)
    assert time.process_time() - started < 30
    assert len(found) >= 1_990
