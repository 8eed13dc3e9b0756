"""Presets name what exists, and say what they lack."""

import pytest

from analysis.need import PRESET_BY_KEY, PRESETS, Preset, fitted
from indicators import INDICATOR_BY_ID


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.key)
def test_every_wish_is_declared(preset: Preset) -> None:
    for wish in preset.wishes:
        assert {wish.indicator, *wish.or_else} <= INDICATOR_BY_ID.keys()
        assert wish.weight > 0
    everything = fitted(preset, INDICATOR_BY_ID.keys())
    assert everything.weights == {wish.indicator: wish.weight for wish in preset.wishes}
    assert (everything.stand_ins, everything.missing) == ({}, ())


def test_what_stands_in_and_what_is_missing() -> None:
    found = fitted(PRESET_BY_KEY["serious-violence"], ["police_violence_sexual", "knife_crime"])
    assert found.weights == {"knife_crime": 2, "police_violence_sexual": 3}
    assert found.stand_ins == {"police_violence_injury": "police_violence_sexual"}
    assert found.missing == ("ed_assault", "ambulance_assault", "police_robbery")


def test_nothing_stands_in_twice() -> None:
    found = fitted(PRESET_BY_KEY["schools"], ["imd_score"])
    assert found.weights == {"imd_score": 2}
    assert found.missing == ("persistent_absence", "suspensions", "knife_crime")
