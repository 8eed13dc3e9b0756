"""Maps that the server draws: gaps, hot spots, the places of one award and of two."""

from collections.abc import Mapping
from typing import Any, Final

from flask import request
from werkzeug.exceptions import NotFound

from analysis.wording import counted, listed
from dashboard.downloads import notes
from dashboard.gaps.asked import asked
from dashboard.gaps.drawing import drawing, legend
from dashboard.gaps.screens import NONE_PUBLISHED, SOURCES
from dashboard.gaps.table import title
from dashboard.hot_spots.drawing import Drawing, draw
from dashboard.hot_spots.found import Found, Group, find
from dashboard.hot_spots.words import LEGEND, one_of, sentence, summary
from dashboard.overlaps.current import Current
from dashboard.overlaps.pair import asked_pair
from dashboard.overlaps.two_maps import two_maps
from dashboard.pictures.awards import titles_of, visible
from dashboard.pictures.figure import Figure, Sample, placed, sample
from dashboard.pictures.templates import drawn
from dashboard.register.award import identifier
from dashboard.register.small_map import small_map
from db.published import Release
from geography import LEVEL_BY_KEY
from layers.gaps import answer

EDGE: Final = 4
"""Around the map of gaps, for the outline of a place at its edge."""
NOT_ON_MAP: Final = "No place of it is on the map, so there is no picture of one."


def gaps(current: Current) -> Figure:
    release = current.published.current()
    wanted = asked(request.args, release)
    question = wanted.question
    if question is None:
        raise NotFound(NONE_PUBLISHED.format(wanted.level))
    found = answer(release, question)
    here = release.positions(wanted.level).get(wanted.place)
    nowhere = dict.fromkeys(range(len(release.areas(wanted.level)["codes"])), "")
    shape = drawing(release, wanted.level, found.places, nowhere, here)
    cells = [cell for row in legend(found.places) for cell in row]
    parts = [part.measured.indicator.label for part in found.need.parts]
    wide, high = (shape[side] + 2 * EDGE for side in ("width", "height"))
    unknown = sum(gap.gap is None for gap in found.places)
    plural = LEVEL_BY_KEY[wanted.level].plural
    key = [_swatch(cell.cell, f"{cell.words} ({cell.places:,})") for cell in cells]
    if unknown:
        key.append(_swatch("cx", f"Need or money not known ({unknown:,})"))
    return Figure(
        title=title(release, wanted, question),
        about=[
            f"Higher, middle and lower are thirds of the {plural}; in brackets, how many {plural} "
            f"have each. Need: {listed(parts)}."
        ],
        said="; ".join(f"{cell.words}: {cell.places:,} {plural}" for cell in cells) + ".",
        key=key,
        drawing=placed(drawn("maps", "two_thirds", shape), 0, 0, wide, high),
        width=wide,
        height=high,
        sources=notes(release, SOURCES, set(wanted.need.weights), question.selection),
    )


def hot_spots(current: Current) -> Figure:
    release = current.published.current()
    found = asked_spots(release)
    return spots_figure(release, found, draw(release, found))


def asked_spots(release: Release) -> Found:
    """What the request asks for. Raises NotFound and BadRequest."""
    return find(release, request.args.get("measure", ""), request.args.get("level", ""))


def spots_figure(release: Release, found: Found, shape: Drawing) -> Figure:
    plural = found.level.plural
    period = release.front["periods"][found.period]["label"]
    markup = drawn("maps", "spots", shape, plural, summary(found))
    worse = "higher" if found.indicator["worse"] == "higher" else "lower"
    key = [_spot(kind, words) for kind, words in LEGEND.items() if kind in shape.shapes]
    return Figure(
        title=f"Hot spots: {found.indicator['label']} ({found.indicator['unit']}), {period}, "
        f"{plural} of {release.front['partnership']}",
        about=[f"{summary(found)} The {worse}, the worse."],
        said=" ".join(f"{one.number}: {sentence(found, one)}" for one in found.groups)
        or summary(found),
        key=[*key, *_numbered(found, len(shape.numbers))],
        drawing=f'<g class="spots">{placed(markup, 0, 0, shape.width, shape.height)}</g>',
        width=shape.width,
        height=shape.height,
        sources=notes(release, {"boundaries"}, {found.indicator["id"]}, None),
    )


def award_places(current: Current) -> Figure:
    release = current.published.current()
    award = visible(current, identifier())
    on_map = release.by_id().get(award.identifier)
    if not on_map or not on_map["where"]:
        raise NotFound(NOT_ON_MAP)
    shape = small_map(release, on_map["where"])
    names = _names(on_map)
    return Figure(
        title=f"Where “{award.title}” is delivered, {release.front['partnership']}",
        about=[f"{award.funder_name} → {award.recipient_name}. {names}.", *_missing(on_map)],
        said=f"It is delivered in {names}.",
        key=[
            sample("small-map", _area(""), "a ward or borough that it names"),
            sample("small-map", '<circle cx="14" cy="8" r="5"/>', "a school or another point"),
        ],
        drawing=placed(drawn("maps", "one", shape), 0, 0, shape.width, shape.height),
        width=shape.width,
        height=shape.height,
        sources=notes(release, {"register", "boundaries"}, set(), None),
    )


def pair_places(current: Current) -> Figure:
    now, ids = current.now(), asked_pair()
    one, other = titles_of(now, ids)
    shape = two_maps(now.release, *(now.award(name)["where"] for name in ids))
    if shape is None:
        raise NotFound("Neither award is on the map, so there is no picture of their places.")
    places = [
        f"{name}: {_names(now.award(key)) or 'not on the map'}."
        for name, key in zip((one, other), ids, strict=True)
    ]
    return Figure(
        title=f"Where “{one}” and “{other}” are delivered, {now.release.front['partnership']}",
        about=places,
        said=" ".join(places),
        key=[
            sample("small-map two", _area("one"), one),
            sample("small-map two", _area("other"), other),
            sample("small-map two", _area("shared"), "Named by both"),
        ],
        drawing=placed(drawn("maps", "two", shape), 0, 0, shape.one.width, shape.one.height),
        width=shape.one.width,
        height=shape.one.height,
        sources=notes(now.release, {"register", "boundaries"}, set(), None),
    )


def _swatch(look: str, words: str) -> Sample:
    return sample("gap-map", f'<path class="{look}" d="M1 1H27V15H1Z"/>', words)


def _spot(kind: str, words: str) -> Sample:
    """Inside what the styles of this map hang on."""
    look = kind.replace(" ", "-")
    shape = f'<g class="spots"><path class="{look}" d="M1 1H27V15H1Z"/></g>'
    return sample("spot-map", shape, words)


def _numbered(found: Found, shown: int) -> list[Sample]:
    """What the numbers on the map stand for."""
    return [
        sample(
            "spot-map",
            f'<g class="spots"><circle class="badge" cx="14" cy="8" r="8"/>'
            f'<text x="14" y="8" dy="0.35em">{group.number}</text></g>',
            _group(found, group),
        )
        for group in found.groups[:shown]
    ]


def _group(found: Found, group: Group) -> str:
    others = len(group.places) - 1
    if not others:
        return group.lead.name
    return f"{group.lead.name} and {counted(others, f'other {one_of(found)}')}"


def _area(look: str) -> str:
    return f'<rect class="area {look}" x="1" y="1" width="26" height="14"/>'


def _names(award: Mapping[str, Any]) -> str:
    return listed([place["name"] for place in award["where"]])


def _missing(on_map: Mapping[str, Any]) -> list[str]:
    """Places that the funder names and the map does not have."""
    left_out = [item["name"] or item["code"] or "a place not stated" for item in on_map["unplaced"]]
    return [f"Not on the map: {listed(left_out)}."] if left_out else []
