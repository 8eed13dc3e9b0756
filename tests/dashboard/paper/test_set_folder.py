"""Sets of sheets as files: one at a time, shared, and known at once where their maker died."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from threading import Event
from threading import enumerate as threads
from typing import Any

import pytest

from dashboard.paper import set_folder
from dashboard.paper.set_folder import MOST_AT_ONCE, MOST_KEPT, About, Full, Sets, Standing, Told

ABOUT = About("sqlite:///one", "as it is", "analyst", "DEMO-B1", "Amberwick", "2026-11-01", 3)
SOON_S = 20


def other(number: int) -> About:
    return replace(ABOUT, state=f"state {number}")


@pytest.fixture
def sets(tmp_path: Path) -> Sets:
    return Sets(tmp_path / "sheets")


@pytest.fixture
def gate() -> Iterator[Event]:
    """Makers wait for it; opened in the end, so that none is left waiting."""
    found = Event()
    yield found
    found.set()
    _finish()


def _finish() -> None:
    for thread in threads():
        if "_make" in thread.name:
            thread.join(SOON_S)


def behind(gate: Event, done: int = 2) -> Callable[[Told], bytes]:
    def make(told: Told) -> bytes:
        told(done)
        assert gate.wait(SOON_S)
        return b"%PDF of three"

    return make


def standing(sets: Sets, about: About, phase: str) -> Standing:
    """Once it has come to a phase."""
    for _ in range(SOON_S * 100):
        found = sets.find(about.key)
        if found is not None and found.phase == phase and (found.done or phase != "making"):
            return found
        Event().wait(0.01)
    raise AssertionError(f"{found}, and not {phase}")


def test_progress_is_seen_by_everybody_and_then_the_file(sets: Sets, gate: Event) -> None:
    assert sets.find(ABOUT.key) is None
    sets.start(ABOUT, behind(gate))
    elsewhere = Sets(sets.folder)
    found = standing(elsewhere, ABOUT, "making")
    assert (found.done, found.about, found.moves) == (2, ABOUT, True)
    assert elsewhere.body(ABOUT.key) is None
    gate.set()
    ready = standing(elsewhere, ABOUT, "ready")
    assert (ready.done, ready.size, ready.moves) == (3, 13, False)
    assert elsewhere.body(ABOUT.key) == b"%PDF of three"


def test_the_same_set_is_made_once(sets: Sets, gate: Event) -> None:
    sets.start(ABOUT, behind(gate))

    def never(_told: Told) -> bytes:
        raise AssertionError("made twice")

    sets.start(ABOUT, never)
    gate.set()
    standing(sets, ABOUT, "ready")
    sets.start(ABOUT, never)
    assert sets.body(ABOUT.key) == b"%PDF of three"


def test_what_differs_in_anything_is_another_set() -> None:
    keys = {ABOUT.key, replace(ABOUT, role="steering").key, replace(ABOUT, on="2026-11-02").key}
    keys |= {replace(ABOUT, store="sqlite:///two").key, other(1).key, replace(ABOUT, code="X").key}
    assert len(keys) == 6


def test_one_is_made_at_a_time_and_only_so_many_wait(sets: Sets, gate: Event) -> None:
    for number in range(MOST_AT_ONCE):
        sets.start(other(number), behind(gate))
    first = standing(sets, other(0), "making")
    assert first.done == 2
    assert {standing(sets, other(n), "waiting").phase for n in range(1, MOST_AT_ONCE)}
    with pytest.raises(Full):
        sets.start(ABOUT, behind(gate))
    assert sets.find(ABOUT.key) is None
    gate.set()
    for number in range(MOST_AT_ONCE):
        standing(sets, other(number), "ready")
    sets.start(ABOUT, behind(gate))
    standing(sets, ABOUT, "ready")


def _die(folder: Path) -> None:
    """In a process of its own, half way through."""
    begun = Event()

    def make(told: Told) -> bytes:
        told(1)
        begun.set()
        Event().wait()
        return b""

    Sets(folder).start(ABOUT, make)
    assert begun.wait(SOON_S)
    os._exit(9)


def test_a_maker_that_dies_leaves_no_progress_behind(sets: Sets, gate: Event) -> None:
    process = get_context("spawn").Process(target=_die, args=(sets.folder,))
    process.start()
    process.join(SOON_S)
    assert process.exitcode == 9
    found = sets.find(ABOUT.key)
    assert found is not None
    assert (found.phase, found.done, found.moves) == ("stopped", 1, False)
    sets.start(ABOUT, behind(gate))
    gate.set()
    assert standing(sets, ABOUT, "ready").done == 3


def test_a_making_that_fails_has_stopped_and_the_next_one_goes_on(
    sets: Sets, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of: list[Any] = []
    monkeypatch.setattr("threading.excepthook", lambda args: told_of.append(args.exc_type))

    def fail(told: Told) -> bytes:
        told(1)
        raise LookupError

    sets.start(ABOUT, fail)
    assert standing(sets, ABOUT, "stopped").done == 1
    _finish()
    assert told_of == [LookupError]
    gate.set()
    sets.start(other(1), behind(gate))
    standing(sets, other(1), "ready")
    assert sets.find(ABOUT.key) is None, "what stopped is taken away when another begins"


def test_what_ends_during_a_look_is_told_whole(
    sets: Sets, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A maker that told more and ended between two readings of one look."""
    sets.start(ABOUT, behind(gate, done=1))
    standing(sets, ABOUT, "making")
    asked = set_folder._is_held

    def held_a_moment_ago(path: Path) -> bool:
        gate.set()
        _finish()
        return asked(path)

    monkeypatch.setattr(set_folder, "_is_held", held_a_moment_ago)
    found = sets.find(ABOUT.key)
    assert found is not None
    assert (found.phase, found.done) == ("ready", 3)


def test_old_and_many_files_are_taken_away(
    sets: Sets, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_folder.time, "time", lambda: 1e9 + 60)
    gate.set()
    for number in range(MOST_KEPT + 1):
        sets.start(other(number), behind(gate))
        standing(sets, other(number), "ready")
        os.utime(sets.folder / other(number).key / set_folder.READY, (1e9 + number,) * 2)
    (sets.folder / ("0" * 24)).mkdir()
    sets.start(ABOUT, behind(gate))
    standing(sets, ABOUT, "ready")
    left = [number for number in range(MOST_KEPT + 1) if sets.find(other(number).key)]
    assert left == list(range(2, MOST_KEPT + 1))
    assert not (sets.folder / ("0" * 24)).exists()
    monkeypatch.setattr(set_folder.time, "time", lambda: 1e9 + set_folder.KEPT_S + 300)
    (sets.folder / ABOUT.key / set_folder.READY).touch()
    os.utime(sets.folder / ABOUT.key / set_folder.READY, (1e9 + 400,) * 2)
    sets.start(other(99), behind(gate))
    standing(sets, other(99), "ready")
    assert not any(sets.find(other(number).key) for number in range(MOST_KEPT + 1))
    assert sets.find(ABOUT.key) is not None


@pytest.mark.parametrize("key", ["", "..", "../../etc", "x" * 24, "0" * 23])
def test_no_other_folder_is_read(sets: Sets, key: str) -> None:
    assert sets.find(key) is None
    assert sets.body(key) is None


def test_only_the_service_can_read_it(sets: Sets, gate: Event) -> None:
    gate.set()
    sets.start(ABOUT, behind(gate))
    standing(sets, ABOUT, "ready")
    mine = sets.folder / ABOUT.key
    modes = {path.stat().st_mode & 0o777 for path in mine.iterdir()}
    assert modes == {0o600}
    assert mine.stat().st_mode & 0o777 == 0o700
