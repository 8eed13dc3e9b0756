"""The demonstration register read a second time: plain rows and loops, none of our arithmetic."""

import csv
import gzip
import io
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

DEMO = Path(__file__).resolve().parents[2] / "data" / "demo"
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    path = DEMO / name
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def dated(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


@dataclass(frozen=True)
class Asked:
    """What a person asks for; empty means any."""

    on: date
    funder: tuple[str, ...] = ()
    provider: tuple[str, ...] = ()
    approach: tuple[str, ...] = ()
    priority: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    age: tuple[int, int] | None = None
    status: tuple[str, ...] = ()
    q: str = ""

    def query(self) -> list[tuple[str, str]]:
        names = ("funder", "provider", "approach", "priority", "level", "setting", "status")
        pairs = [(name, value) for name in names for value in getattr(self, name)]
        if self.age:
            pairs.append(("age", f"{self.age[0]}-{self.age[1]}"))
        if self.q:
            pairs.append(("q", self.q))
        return [*pairs, ("on", self.on.isoformat())]


TERMS = {
    "funder": "Funding Org:Identifier",
    "provider": "Recipient Org:Identifier",
    "approach": "Approach",
    "priority": "Priority",
    "level": "Level",
    "setting": "Setting",
}


def status(row: Row, on: date) -> str:
    if row["Status"] in ("proposed", "withdrawn", "finished"):
        return row["Status"]
    start, end = dated(row["Planned Dates:Start Date"]), dated(row["Planned Dates:End Date"])
    if end and end < on:
        return "finished"
    if start and start > on:
        return "starting"
    if (start and end) or row["Status"] == "live":
        return "live"
    return "dates not known"


def matches(row: Row, asked: Asked) -> bool:
    for name, heading in TERMS.items():
        wanted = getattr(asked, name)
        held = several(row[heading])
        if wanted and not (set(held) & set(wanted) or (not held and "not-stated" in wanted)):
            return False
    if asked.age:
        lowest = int(row["Age From"] or 0)
        highest = int(row["Age To"] or 999)
        if highest < asked.age[0] or lowest > asked.age[1]:
            return False
    if asked.status and status(row, asked.on) not in asked.status:
        return False
    names = ("Title", "Description", "Funding Org:Name", "Recipient Org:Name")
    text = " ".join(row[name] for name in (*names, "Grant Programme:Title")).casefold()
    return all(word.casefold() in text for word in asked.q.split())


def yearly(row: Row) -> float | None:
    start, end = dated(row["Planned Dates:Start Date"]), dated(row["Planned Dates:End Date"])
    if not row["Amount Awarded"] or start is None or end is None:
        return None
    return float(row["Amount Awarded"]) * 365.25 / ((end - start).days + 1)


class Ground:
    """Which area lies in which, where schools are, and who lives where."""

    def __init__(self) -> None:
        lookup = rows("lookup.csv")
        self.ward_of = {row["lsoa_code"]: row["ward_code"] for row in lookup}
        self.borough_of = {row["ward_code"]: row["la_code"] for row in lookup}
        people = {row["lsoa_code"]: row for row in rows("population.csv.gz")}
        self.people = {
            code: [float(row[str(age)]) for age in range(91)] for code, row in people.items()
        }
        with gzip.open(DEMO / "postcodes.csv.gz", "rt", encoding="utf-8-sig", newline="") as file:
            wards = {line[0]: line[-1] for line in csv.reader(file)}
        self.school_ward = {row["URN"]: wards[row["Postcode"]] for row in rows("schools.csv")}

    def around(self, code: str) -> list[str]:
        """The place itself and every larger place around it."""
        ward = self.ward_of.get(code, code)
        return list(dict.fromkeys([code, ward, self.borough_of.get(ward, ward)]))

    def residents(self, code: str, ages: tuple[int, int] = (0, 90)) -> float:
        inside = [lsoa for lsoa in self.people if code in self.around(lsoa)]
        return sum(sum(self.people[lsoa][ages[0] : ages[1] + 1]) for lsoa in inside)

    def parts(self, row: Row) -> dict[str, float]:
        """Where an award is delivered, and what part of it is meant for each place."""
        wards = [self.school_ward[urn] for urn in several(row["School URNs"])]
        if wards:
            shared: dict[str, float] = defaultdict(float)
            for ward in wards:
                shared[ward] += 1 / len(wards)
            return dict(shared)
        codes = several(row["Beneficiary Location:Geographic Code"])
        narrow = [
            code for code in codes if not any(code in self.around(other)[1:] for other in codes)
        ]
        people = {code: self.residents(code, ages(row)) for code in narrow}
        return {code: number / sum(people.values()) for code, number in people.items()}

    def reach(self, row: Row, code: str) -> tuple[str, float] | None:
        """How an award reaches a place: by what aim, and how much of it."""
        by_school = bool(several(row["School URNs"]))
        parts = self.parts(row)
        inside = sum(part for place, part in parts.items() if code in self.around(place))
        if inside:
            return ("school" if by_school else "here"), inside
        above = [place for place in parts if place in self.around(code)[1:]]
        if not above or by_school:
            return None
        share = sum(
            parts[place] * self.residents(code, ages(row)) / self.residents(place, ages(row))
            for place in above
        )
        return "wider", share


def ages(row: Row) -> tuple[int, int]:
    return int(row["Age From"] or 0), min(int(row["Age To"] or 90), 90)
