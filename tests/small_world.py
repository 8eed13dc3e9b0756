"""A whole folder of files for one invented borough: two wards, six LSOAs, one of every kind.

Small enough that loading and publishing it takes less than a second.
"""

import csv
import json
from pathlib import Path
from typing import Any

BOROUGH = "E08999901"
WARDS = ("E05999901", "E05999902")
LSOAS = tuple(f"E0199990{number}" for number in range(1, 7))
WARD_OF = {lsoa: WARDS[number // 3] for number, lsoa in enumerate(LSOAS)}
MONTHS = [f"2025-{month:02d}" for month in range(4, 13)] + ["2026-01", "2026-02", "2026-03"]
LICENCE = "Open Government Licence v3.0"
SOURCE = "Invented for a test"

MANIFEST = """
name = "Small world"
demonstration = DEMONSTRATION
[partnership]
name = "Smallborough"
""" + "".join(
    f"""
[[delivery]]
kind = "{kind}"
files = ["{file}"]
licence = "{LICENCE}"
source = "{SOURCE}"
{more}
"""
    for kind, file, more in (
        ("boundaries", "boroughs.geojson", 'level = "la"\nvintage = "2024"'),
        ("boundaries", "wards.geojson", 'level = "ward"\nvintage = "2024"'),
        ("boundaries", "lsoas.geojson", 'level = "lsoa"\nvintage = "2021"'),
        ("lookup", "lookup.csv", ""),
        ("population", "population.csv", 'vintage = "2021"'),
        ("deprivation", "deprivation.csv", 'vintage = "2021"'),
        ("police", "2025-04-anywhere-street.csv", 'vintage = "2021"'),
        ("indicator", "ed.csv", 'indicator = "ed_assault"\nlevel = "lsoa"\nvintage = "2021"'),
        ("postcodes", "postcodes.csv", ""),
        ("schools", "schools.csv", ""),
        ("school-links", "school_links.csv", ""),
        ("register", "register.csv", ""),
        ("returns", "returns.csv", ""),
    )
)

DELIVERIES = MANIFEST.count("[[delivery]]")


def write(folder: Path, *, demonstration: bool = False, events: int = 3) -> Path:
    """Writes the files and returns the manifest. ``events``: ED attendances per LSOA and month."""
    folder.mkdir(parents=True, exist_ok=True)
    _areas(folder)
    table(
        folder / "lookup.csv",
        ["LSOA21CD", "LSOA21NM", "WD24CD", "WD24NM", "LAD24CD", "LAD24NM"],
        [
            [lsoa, f"Small {lsoa[-1]}", ward, f"Ward {ward[-1]}", BOROUGH, "Smallborough"]
            for lsoa, ward in WARD_OF.items()
        ],
    )
    ages = [str(age) for age in range(90)] + ["90+"]
    table(
        folder / "population.csv",
        ["lsoa21_code", "total_population", *ages],
        [[lsoa, 910, *[10] * 91] for lsoa in LSOAS],
    )
    table(
        folder / "deprivation.csv",
        ["lsoa21_code", "IMD_score"],
        [[lsoa, 10 * number] for number, lsoa in enumerate(LSOAS, start=1)],
    )
    write_events(folder / "ed.csv", events)
    _others(folder)
    manifest = folder / "manifest.toml"
    manifest.write_text(
        MANIFEST.replace("DEMONSTRATION", str(demonstration).lower()), encoding="utf-8"
    )
    return manifest


def table(path: Path, headings: list[str], rows: list[list[Any]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        writer.writerows(rows)
    return path


def write_events(path: Path, events: int, months: list[str] | None = None) -> Path:
    """ED attendances: the same number in every LSOA and month."""
    rows = [[lsoa, month, events] for lsoa in LSOAS for month in months or MONTHS]
    return table(path, ["Area Code", "Period", "Count"], rows)


def _areas(folder: Path) -> None:
    """Six squares side by side; wards and borough are made of them."""

    def square(first: int, last: int) -> list[list[list[float]]]:
        west, east = -3.0 + first * 0.01, -3.0 + (last + 1) * 0.01
        corners = [[west, 53.4], [east, 53.4], [east, 53.41], [west, 53.41], [west, 53.4]]
        return [corners]

    def feature(code: str, name: str, shape: list[Any], word: str) -> dict[str, Any]:
        return {
            "type": "Feature",
            "properties": {f"{word}CD": code, f"{word}NM": name},
            "geometry": {"type": "Polygon", "coordinates": shape},
        }

    layers = {
        "lsoas": [
            feature(lsoa, f"Small {lsoa[-1]}", square(at, at), "LSOA21")
            for at, lsoa in enumerate(LSOAS)
        ],
        "wards": [
            feature(ward, f"Ward {ward[-1]}", square(3 * at, 3 * at + 2), "WD24")
            for at, ward in enumerate(WARDS)
        ],
        "boroughs": [feature(BOROUGH, "Smallborough", square(0, 5), "LAD24")],
    }
    for name, features in layers.items():
        content = {"type": "FeatureCollection", "features": features}
        (folder / f"{name}.geojson").write_text(json.dumps(content), encoding="utf-8")


def _others(folder: Path) -> None:
    table(
        folder / "2025-04-anywhere-street.csv",
        ["Month", "Falls within", "Longitude", "Latitude", "LSOA code", "Crime type"],
        [["2025-04", "Anywhere Police", "-2.99", "53.4", lsoa, "Robbery"] for lsoa in LSOAS[:4]],
    )
    table(
        folder / "postcodes.csv",
        ["postcode", "quality", "long", "lat", "la_code", "ward_code", "lsoa_code"],
        [["ZZ1 1AA", "10", "-2.995", "53.405", BOROUGH, WARDS[0], LSOAS[0]]],
    )
    table(
        folder / "schools.csv",
        ["URN", "EstablishmentName", "Postcode"],
        [["900001", "Small School", "ZZ1 1AA"]],
    )
    table(
        folder / "school_links.csv",
        ["URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate"],
        [
            ["900001", "900002", "Former School", "Predecessor", "01-09-2025"],
            ["900002", "900001", "Small School", "Successor", "01-09-2025"],
        ],
    )
    headings = ["Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date"]
    headings += ["Planned Dates:Start Date", "Planned Dates:End Date"]
    headings += ["Recipient Org:Identifier", "Recipient Org:Name"]
    headings += ["Funding Org:Identifier", "Funding Org:Name"]
    headings += ["Beneficiary Location:Geographic Code"]
    common = ["GBP", "36500", "2026-03-01", "2026-04-01", "2027-03-31", "P1", "Provider", "F1"]
    table(
        folder / "register.csv",
        headings,
        [
            [f"award-{at}", f"Work in {ward}", "Invented", *common, "Funder", ward]
            for at, ward in enumerate(WARDS)
        ],
    )
    table(
        folder / "returns.csv",
        ["Intervention Identifier", "Quarter", "Counting Basis", "Age 11-15", "Narrative Stories"],
        [["award-0", "2026-Q2", "new this quarter", "12", "An invented story."]],
    )
