"""Reading only what could meet an award gives what reading the whole register gives."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.overlap import Finder, Offer, Vicinity
from analysis.overlap import vicinity as rooms
from benchmarks.register_at_scale import Country, offers

LAND = Country(2)
REGISTER = list(offers(500, seed=11, land=LAND))
OTHERS = list(offers(150, seed=12, land=LAND))
FINDER = Finder(REGISTER, LAND.nesting())
VICINITY = Vicinity(REGISTER, FINDER.bearings)
some = st.lists(st.integers(0, 149), max_size=6)


def test_any_proposal_meets_what_it_would_meet_in_the_whole_register() -> None:
    met = 0
    for offer in OTHERS:
        for asked in (
            replace(offer, id="new"),
            replace(offer, id="new", start=None, end=None),
            replace(offer, id="new", places=(), schools=()),
        ):
            found = VICINITY.against(asked)
            assert found == FINDER.against(asked)
            met += len(found)
    assert met > 400


def test_an_award_of_the_register_does_not_meet_itself() -> None:
    for offer in REGISTER[:60]:
        found = VICINITY.against(offer)
        assert found == FINDER.against(offer)
        assert offer.id not in {item.id_b for item in found}


def test_nothing_is_met_by_what_is_withdrawn_and_nothing_withdrawn_is_met() -> None:
    assert VICINITY.against(replace(OTHERS[0], status="withdrawn")) == []
    withdrawn = {offer.id for offer in REGISTER if offer.status == "withdrawn"}
    assert withdrawn
    assert withdrawn.isdisjoint(x.id_b for offer in OTHERS for x in VICINITY.against(offer))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(new=some, changed=some, gone=some)
def test_changes_bring_and_take_what_they_do_in_the_whole_register(
    new: Sequence[int], changed: Sequence[int], gone: Sequence[int]
) -> None:
    told = {REGISTER[at].id: replace(OTHERS[at], id=REGISTER[at].id) for at in changed}
    told |= {f"new {at}": replace(OTHERS[at], id=f"new {at}") for at in new}
    names = {REGISTER[200 + at].id for at in gone}
    change = FINDER.changed(told.values(), names)
    assert VICINITY.changed(told.values(), names) == (change.went, change.came)


def test_only_what_could_be_met_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Offer] = []

    def counted(offer: Offer, bearings: object) -> object:
        read.append(offer)
        return see(offer, bearings)

    see = rooms.see
    monkeypatch.setattr(rooms, "see", counted)
    vicinity = Vicinity(REGISTER, FINDER.bearings)
    asked = next(x for x in OTHERS if x.start and x.end and FINDER.against(x))
    first = vicinity.against(asked)
    assert first
    assert len(first) <= len(read) < len(REGISTER) / 3
    many = len(read)
    assert vicinity.against(asked) == first
    assert len(read) == many
