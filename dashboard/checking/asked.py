"""A proposal as an address, a form or a program tells it: read by the register's own checks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from analysis import drawn_area
from analysis.drawn_area import NotAnArea
from analysis.postcodes import canonical
from dashboard.checking.places import ground
from db.published import Release
from record.award import Award, StatedPlace, boroughs
from record.cells import clean
from record.form import PLACE_FIELDS, field_of, read_form
from record.proposed import FIELDS

LONGEST: Final = {"title": 200, "description": 1_200}
LONGEST_OTHER: Final = 300
MOST_PLACES: Final = 60
UNSAVED: Final = "a proposal that is not saved"
NOT_DECIDED: Final = "not decided yet"
TYPES: Final = {"ward": "WD", "la": "MD", "lsoa": "LSOA"}


@dataclass(frozen=True)
class Asked:
    """``award`` is None where nothing can be checked. ``by_field``: sentences by form field.
    ``covered``: names of the areas that a drawing was turned into."""

    cells: Mapping[str, Sequence[str]]
    drawn: str = ""
    award: Award | None = None
    by_field: Mapping[str, list[str]] = field(default_factory=dict)
    covered: Sequence[StatedPlace] = ()

    def value(self, name: str) -> str:
        return next(iter(self.cells.get(name, ())), "")

    @property
    def query(self) -> str:
        """The same proposal as an address, without blanks."""
        return urlencode([*self.pairs()])

    def pairs(self) -> list[tuple[str, str]]:
        """Field and text of whatever is filled in; a place's parts stay together."""
        said = [
            (name, text)
            for name in FIELDS
            if name not in PLACE_FIELDS
            for text in self.cells.get(name, ())
            if text
        ]
        places = [(name, row[name]) for row in self.places() for name in PLACE_FIELDS]
        return [*said, *places, *([("drawn", self.drawn)] if self.drawn else [])]

    def places(self) -> list[dict[str, str]]:
        """The typed places, without blank rows."""
        size = max((len(self.cells.get(name, ())) for name in PLACE_FIELDS), default=0)
        rows = [
            {name: (list(self.cells.get(name, ())) + [""] * size)[at] for name in PLACE_FIELDS}
            for at in range(size)
        ]
        return [row for row in rows if any(row.values())]

    def elsewhere(self, code: str, name: str, level: str) -> str:
        """The address of the same proposal at another place."""
        kept = [
            (key, text)
            for key, text in self.pairs()
            if key not in (*PLACE_FIELDS, "school_urns", "drawn")
        ]
        there = zip(PLACE_FIELDS, (name, code, TYPES[level]), strict=True)
        return "/check?" + urlencode([*kept, *there])

    def instead(self, name: str, areas: Sequence[tuple[str, str, str]]) -> str:
        """The address of the same proposal with these areas (code, name, level) for the place that
        was written as ``name``."""
        kept = [(key, text) for key, text in self.pairs() if key not in PLACE_FIELDS]
        rows = [
            tuple(row[part] for part in PLACE_FIELDS)
            for row in self.places()
            if row["place_name"] != name
        ]
        rows += [(label, code, TYPES[level]) for code, label, level in areas]
        told = [pair for row in rows for pair in zip(PLACE_FIELDS, row, strict=True)]
        return "/check?" + urlencode([*kept, *told])


def asked(query: MultiDict[str, str], release: Release) -> Asked:
    """Reads whatever was sent; what cannot be used is told by its field."""
    cells = {name: [clean(text) for text in query.getlist(name)] for name in FIELDS}
    drawn = clean(query.get("drawn", ""))
    problems: dict[str, list[str]] = {}
    _too_long(cells, problems)
    covered: list[StatedPlace] = []
    if drawn:
        try:
            polygon = drawn_area.read(drawn)
            covered = _covered(polygon, release)
            drawn = drawn_area.written(polygon)
        except NotAnArea as refused:
            problems["drawn"] = [str(refused)]
    if problems:
        return Asked(cells, drawn, None, problems)
    award, found = read_form(_as_register(cells, release), None)
    for problem in found:
        if problem.severity != "repaired":
            name = field_of(problem) or "title"
            sentence = problem.reason[:1].upper() + problem.reason[1:]
            told = f" Found “{problem.value}”." if problem.value else ""
            problems.setdefault(name, []).append(sentence + told)
    if award is not None:
        award = _undecided_left_out(award, cells, covered)
    return Asked(cells, drawn, award, problems, covered)


def _too_long(cells: Mapping[str, list[str]], problems: dict[str, list[str]]) -> None:
    for name, texts in cells.items():
        most = LONGEST.get(name, LONGEST_OTHER)
        if any(len(text) > most for text in texts):
            sentence = f"Keep this under {most:,} characters, so that the check fits in a link."
            problems[name] = [sentence]
    if any(len(cells[name]) > MOST_PLACES for name in PLACE_FIELDS):
        problems["place_name"] = [f"Give at most {MOST_PLACES} places; or a borough for them all."]


def _as_register(cells: Mapping[str, list[str]], release: Release) -> dict[str, list[str]]:
    """With what every award of the register has and a proposal may not have yet."""
    told = {name: list(texts) for name, texts in cells.items()}
    told |= {"identifier": [UNSAVED], "currency": ["GBP"], "status": ["proposed"]}
    for who, kind in (("funder", "funder"), ("recipient", "provider")):
        name = next(iter(told[f"{who}_name"]), "")
        if not name and not any(told[f"{who}_id"]):
            told[f"{who}_name"] = told[f"{who}_id"] = [NOT_DECIDED]
        elif name and not any(told[f"{who}_id"]):
            known = _known(release, kind).get(name.casefold())
            told[f"{who}_id"] = [known] if known else []
    size = max(len(told[name]) for name in PLACE_FIELDS)
    for name in PLACE_FIELDS:
        told[name] += [""] * (size - len(told[name]))
    for at in range(size):
        name, code, kind = (told[part][at] for part in PLACE_FIELDS)
        if name and not code and not kind and canonical(name) is None:
            told["place_code_type"][at] = TYPES["ward"]  # whose names may be boroughs' too
    return told


def _known(release: Release, kind: str) -> dict[str, str]:
    """Organisation's name → its identifier."""
    made: dict[str, str] = release.derived(
        ("identifiers by name", kind),
        lambda: {
            item["label"].casefold(): item["key"] for item in release.content("choices")[kind]
        },
    )
    return made


def _undecided_left_out(
    award: Award, cells: Mapping[str, list[str]], covered: Sequence[StatedPlace]
) -> Award:
    drawn = boroughs(covered) if award.location_sensitive else covered
    changes: dict[str, Any] = {"places": tuple(dict.fromkeys((*award.places, *drawn)))}
    for who in ("funder", "recipient"):
        if not any(cells[f"{who}_name"]) and not any(cells[f"{who}_id"]):
            changes |= {f"{who}_name": "", f"{who}_id": ""}
    return award.model_copy(update=changes)


def _covered(polygon: Any, release: Release) -> list[StatedPlace]:
    """The drawing as wards and boroughs where it covers all of one, and LSOAs."""
    codes = drawn_area.covered(polygon, ground(release))
    lsoas, wards = release.areas("lsoa"), release.areas("ward")
    boroughs = release.areas("la")["codes"]
    in_ward = dict(zip(lsoas["codes"], (wards["codes"][at] for at in lsoas["ward"]), strict=True))
    in_la = dict(zip(wards["codes"], (boroughs[at] for at in wards["la"]), strict=True))
    codes = drawn_area.rolled_up(drawn_area.rolled_up(codes, in_ward), in_la)
    names = release.every_name()
    found = []
    for code in codes:
        level = next(key for key in TYPES if code in release.positions(key))
        found.append(StatedPlace(name=names[code], code=code, code_type=TYPES[level]))
    return found
