"""Need against the money that reaches a place, in thirds: a layer for each ready-made need."""

from functools import partial
from typing import Any, Final

from analysis.gap_words import CELLS
from analysis.gaps import THIRDS, Gap
from analysis.need import PRESETS, SCALES, Preset, fitted
from analysis.reached import COUNTED
from layers.areas import area_columns, area_rows
from layers.gaps import SOON_MONTHS, Answer, Question, answer
from layers.layer import GAP_RAMP, Column, Layer, Shade, Table, UnknownView, View
from layers.needs import published

COLUMNS: Final = (
    Column("class", "Need against money", "text"),
    Column("gap", "Gap (need less money, percentiles)"),
    Column("rank", "Need, rank (1 is most)"),
    Column("rank_from", "Rank from (95%)"),
    Column("rank_to", "Rank to (95%)"),
    Column("aimed_per_person", "£ a year per person, delivered here", "pounds", 2),
    Column("shared_per_person", "£ a year per person, share of wider awards", "pounds", 2),
    Column("status", "Note", "text"),
)


def gaps_of(preset: Preset, view: View) -> Answer:
    """As the screen of the gaps opens with this preset. Raises UnknownView where the level
    publishes nothing of it."""
    weights = fitted(preset, published(view.release, view.level)).weights
    if not weights:
        raise UnknownView(f"Nothing of “{preset.label}” is published at level “{view.level}”.")
    scale, counted = next(iter(SCALES)), COUNTED[0]
    question = Question(
        view.level, tuple(weights.items()), scale, counted, SOON_MONTHS, view.selection
    )
    return answer(view.release, question)


def indicators(preset: Preset, view: View) -> set[str]:
    """Those that the need of this level is put together from."""
    return set(dict(gaps_of(preset, view).question.weights))


def shade(preset: Preset, view: View) -> Shade:
    """A whole number from 1 (lowest third of both) to 9; see ``number``."""
    found = gaps_of(preset, view)
    values: list[float | int | None] = [None] * len(found.places)
    status = {}
    for gap in found.places:
        values[gap.position] = number(gap)
        if values[gap.position] is None:
            status[gap.position] = _why(found, gap)
    return Shade(values, [float(at) for at in range(2, THIRDS**2 + 1)], status)


def number(gap: Gap) -> int | None:
    """1 + 3 × third of need + third of reach; None where one is not known."""
    if gap.need_third is None or gap.reach_third is None:
        return None
    return 1 + THIRDS * gap.need_third + gap.reach_third


def table(preset: Preset, view: View) -> Table:
    """The class of each area, and what it comes from."""
    found, rows = gaps_of(preset, view), area_rows(view)
    for gap in found.places:
        rows[gap.position] |= _figures(found, gap)
    return Table((*area_columns(view), *COLUMNS), rows)


def _figures(found: Answer, gap: Gap) -> dict[str, Any]:
    at, need, reach = gap.position, found.need, found.reach.iloc[gap.position]
    known = number(gap)
    return {
        "class": "" if known is None else _cells()[known - 1],
        "gap": _whole(gap.gap),
        **{name: _whole(getattr(need, name)[at]) for name in ("rank", "rank_from", "rank_to")},
        "aimed_per_person": _pence(reach["aimed_per_person"]),
        "shared_per_person": _pence(reach["shared_per_person"]),
        "status": _why(found, gap) if known is None else "",
    }


def _why(found: Answer, gap: Gap) -> str:
    return "suppressed" if found.need.known[gap.position] == "suppressed" else "no data"


def _cells() -> tuple[str, ...]:
    return tuple(words for row in CELLS for words in row)


def _whole(value: float | None) -> int | None:
    return None if value is None or value != value else round(value)


def _pence(value: float) -> float | None:
    return None if value != value else round(float(value), 2)


def _layer(preset: Preset) -> Layer:
    return Layer(
        key=f"gap-{preset.key}",
        group="gap",
        label=preset.label,
        unit="need against money",
        about=f"{preset.why} Set against live money, in thirds of the places.",
        decimals=0,
        ramp=GAP_RAMP,
        cells=_cells(),
        shade=partial(shade, preset),
        table=partial(table, preset),
        indicators=partial(indicators, preset),
    )


LAYERS: Final = tuple(_layer(preset) for preset in PRESETS)
