"""The manifest that tells the loader what each demonstration file is."""

from __future__ import annotations

LICENCE = "Invented for demonstration by the Common Ground project; not data about any real place"
SOURCE = "Drawn and invented by python -m etl.demonstration"

HEAD = """name = "Demonstration data"
demonstration = true
as_at = 2026-11-01

[partnership]
name = "Merseyside (demonstration)"
"""

# (kind, indicator or "", level or "", vintage, file relative to the manifest)
DELIVERIES: tuple[tuple[str, str, str, str, str], ...] = (
    ("boundaries", "", "la", "demo", "../boundaries/demo_boroughs.geojson"),
    ("boundaries", "", "ward", "demo", "../boundaries/demo_wards.geojson"),
    ("boundaries", "", "lsoa", "demo", "../boundaries/demo_lsoas.geojson"),
    ("lookup", "", "", "demo", "lookup.csv"),
    ("population", "", "lsoa", "demo", "population.csv.gz"),
    ("indicator", "ed_assault", "lsoa", "demo", "indicators/ed_assault.csv.gz"),
    ("indicator", "ambulance_assault", "lsoa", "demo", "indicators/ambulance_assault.csv.gz"),
    (
        "indicator",
        "police_violence_injury",
        "lsoa",
        "demo",
        "indicators/police_violence_injury.csv.gz",
    ),
    ("indicator", "knife_crime", "lsoa", "demo", "indicators/knife_crime.csv.gz"),
    ("indicator", "domestic_abuse", "lsoa", "demo", "indicators/domestic_abuse.csv.gz"),
    ("indicator", "sexual_violence", "lsoa", "demo", "indicators/sexual_violence.csv.gz"),
    ("indicator", "imd_score", "lsoa", "demo", "indicators/imd_score.csv.gz"),
    ("indicator", "persistent_absence", "ward", "demo", "indicators/persistent_absence.csv.gz"),
    ("indicator", "early_language", "ward", "demo", "indicators/early_language.csv.gz"),
    ("indicator", "suspensions", "la", "demo", "indicators/suspensions.csv.gz"),
    ("schools", "", "", "", "schools.csv"),
    ("postcodes", "", "", "demo", "postcodes.csv.gz"),
    ("register", "", "", "", "register.csv"),
    ("returns", "", "", "", "returns.csv"),
)


def _delivery(kind: str, indicator: str, level: str, vintage: str, file: str) -> str:
    lines = ["", "[[delivery]]", f'kind = "{kind}"']
    if indicator:
        lines.append(f'indicator = "{indicator}"')
    lines.append(f'files = ["{file}"]')
    if level:
        lines.append(f'level = "{level}"')
    if vintage:
        lines.append(f'vintage = "{vintage}"')
    lines += [f'licence = "{LICENCE}"', f'source = "{SOURCE}"']
    return "\n".join(lines) + "\n"


def manifest_text() -> str:
    """The manifest in TOML; places before what refers to them."""
    return HEAD + "".join(_delivery(*delivery) for delivery in DELIVERIES)
