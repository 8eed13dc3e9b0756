"""The invented register: hand-written awards and awards drawn from the catalogue of activities."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from etl.demonstration.coverage import Boundaries
from etl.demonstration.deliberate import WRITTEN, Written
from etl.demonstration.organisations import FUNDERS, Funder, provider_identifier
from etl.demonstration.schools import School

NO_CONTACT = ("", "", "")
# The same provider as a second publisher spells it.
ALIASES = {
    "Paper Lantern Arts CIC": "Paper Lantern Arts",
    "Crossbeam Skills Ltd": "Crossbeam Skills",
}


@dataclass(frozen=True)
class Place:
    """A place of delivery: code, name and the 360Giving type of code (LSOA, WD or MD)."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True)
class Award:
    """One row of the register. None or empty means not known, never nought."""

    identifier: str
    title: str
    description: str
    pounds: int | None
    awarded: date
    start: date | None
    end: date | None
    provider: str
    funder: Funder
    programme: str
    places: tuple[Place, ...] = ()
    schools: tuple[School, ...] = ()
    regrant: str = ""
    approach: str = ""
    priority: str = ""
    level: str = ""
    age_from: int | None = None
    age_to: int | None = None
    audience: str = ""
    setting: str = ""
    beneficiaries: int | None = None
    disbursed: int | None = None
    status: str = ""
    contact: tuple[str, str, str] = NO_CONTACT
    key: str = field(default="", compare=False)

    @property
    def provider_id(self) -> str:
        return provider_identifier(ALIASES.get(self.provider, self.provider))


@dataclass
class Numbers:
    """Hands out identifiers: funder, year of award and a running number within both."""

    used: dict[tuple[str, int], int] = field(default_factory=dict)

    def next(self, funder: Funder, awarded: date) -> str:
        place = (funder.key, awarded.year)
        self.used[place] = self.used.get(place, 0) + 1
        return f"DEMO-{funder.key}-{awarded.year}-{self.used[place]:03d}"


def borough_place(drawn: Boundaries, name: str) -> Place:
    code = drawn.boroughs.set_index("name")["code"][name]
    return Place(str(code), name, "MD")


def written_place(drawn: Boundaries, text: str) -> Place:
    """The place that ``Borough`` or ``Borough/Ward`` names; KeyError when there is none."""
    borough_name, _, ward = text.partition("/")
    borough = borough_place(drawn, borough_name)
    if not ward:
        return borough
    found = drawn.wards[(drawn.wards["borough"] == borough.code) & (drawn.wards["name"] == ward)]
    if len(found) != 1:
        raise KeyError(text)
    return Place(str(found["code"].iloc[0]), ward, "WD")


def _awarded(start: date) -> date:
    """Written awards are made about six weeks before they start."""
    return date.fromordinal(start.toordinal() - 45)


def written_award(
    text: Written, drawn: Boundaries, schools: dict[str, School], numbers: Numbers
) -> Award:
    """A hand-written award with its places and schools looked up."""
    funder = next(f for f in FUNDERS if f.key == text.funder)
    start, end = (date.fromisoformat(day) for day in text.dates)
    return Award(
        identifier=numbers.next(funder, _awarded(start)),
        title=text.title,
        description=text.description,
        pounds=text.pounds,
        awarded=_awarded(start),
        start=start,
        end=end,
        provider=text.provider,
        funder=funder,
        programme=funder.programmes[0],
        places=tuple(written_place(drawn, place) for place in text.places.split(";")),
        schools=tuple(schools[name] for name in text.schools.split(";") if name),
        regrant=text.regrant,
        approach=text.approach,
        priority=text.priority,
        level=text.level,
        age_from=text.ages[0],
        age_to=text.ages[1],
        audience=text.audience,
        setting=text.setting,
        beneficiaries=text.beneficiaries,
        key=text.key,
    )


def written_awards(drawn: Boundaries, schools: list[School], numbers: Numbers) -> list[Award]:
    """All hand-written awards, in the order they are written."""
    by_name = {school.name: school for school in schools}
    return [written_award(text, drawn, by_name, numbers) for text in WRITTEN]


def contact(number: int) -> tuple[str, str, str]:
    """An invented contact: two names from short lists, an address that can reach nobody, and a
    number of those that Ofcom keeps free for drama in Liverpool."""
    first = ("Ada", "Bilal", "Carys", "Dev", "Esme", "Femi", "Grace", "Hugh", "Imani", "Jo")
    last = ("Ashdown", "Birch", "Calloway", "Dunmore", "Eastwick", "Fairbairn", "Goodall")
    one, two = first[number % len(first)], last[(number * 3) % len(last)]
    return f"{one} {two}", f"{one}.{two}@example.org".lower(), f"0151 496 0{number:03d}"
