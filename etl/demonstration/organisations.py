"""Invented funders and providers. Funders say in their names that they are a demonstration."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Funder:
    """``boroughs``: where it pays (empty = anywhere); ``places_sent``: share of its awards that
    say where they are delivered; ``weight``: how often it funds; ``purse``: the size of its
    awards against the usual."""

    key: str
    name: str
    programmes: tuple[str, ...]
    boroughs: tuple[str, ...] = ()
    department: str = ""
    places_sent: float = 0.97
    weight: float = 1.0
    purse: float = 1.0

    @property
    def identifier(self) -> str:
        return f"DEMO-FUND-{self.key}"


FUNDERS: tuple[Funder, ...] = (
    Funder(
        "VRP",
        "Violence Reduction Partnership (demonstration)",
        ("Prevention grants", "Schools offer", "Community-led fund"),
        weight=2.4,
    ),
    Funder(
        "LPL",
        "Liverpool Community Safety Partnership (demonstration)",
        ("Safer neighbourhoods", "Serious violence duty"),
        boroughs=("Liverpool",),
        weight=1.6,
        purse=0.7,
    ),
    Funder(
        "SEF",
        "Sefton Community Safety Partnership (demonstration)",
        ("Safer together",),
        boroughs=("Sefton",),
        weight=1.1,
        purse=0.6,
    ),
    Funder(
        "WIR",
        "Wirral Community Safety Partnership (demonstration)",
        ("Youth and place fund",),
        boroughs=("Wirral",),
        weight=1.1,
        purse=0.6,
    ),
    Funder(
        "PCC",
        "Police and Crime Commissioner (demonstration)",
        ("Victim care", "Early help fund", "Hot-spot response"),
        weight=1.5,
        purse=1.2,
    ),
    Funder(
        "PH",
        "Public health (demonstration)",
        ("Healthy start", "Mental wellbeing"),
        department="Children and families",
        weight=1.3,
    ),
    Funder(
        "THORN",
        "The Thornwick Trust (demonstration)",
        ("Young lives",),
        places_sent=0.2,
        weight=0.9,
        purse=0.7,
    ),
    Funder(
        "TIDE",
        "Tidebank Community Foundation (demonstration)",
        ("Small grants", "Roots"),
        weight=1.0,
        purse=0.3,
    ),
)

# Providers by what they do; a provider may stand under several headings.
FIELDS: dict[str, tuple[str, ...]] = {
    "youth": (
        "Harbour Youth Collective",
        "Wayfinder Youth Work",
        "Northbank Youth Association",
        "Kite and Anchor",
        "Redbrick Detached Youth Work",
        "Grove Lane Community Hub",
        "Spindle Street Centre",
        "Stepstone Mentors",
        "Beacon Ridge Residents",
    ),
    "mentoring": (
        "Stepstone Mentors",
        "Harbour Youth Collective",
        "Second Bell",
        "Wayfinder Youth Work",
        "Pennant Community Interest Company",
        "Level Ground Advocacy",
    ),
    "sport": (
        "Ropewalk Boxing Gym",
        "Brightmoor Sports Trust",
        "Goalmouth Community Football",
        "Tern and Tide Outdoors",
        "Mosslands Adventure Play",
    ),
    "arts": (
        "Saltbox Theatre Makers",
        "Common Thread Studio",
        "Sound Harbour Music",
        "Paper Lantern Arts",
    ),
    "schools": (
        "Cobalt Learning Partnership",
        "Upstream Education",
        "Plain Speaking Education",
        "Second Bell",
        "Saltbox Theatre Makers",
        "Lanternlight Women",
    ),
    "families": (
        "Kinline Families",
        "Hearthside Parents",
        "Little Larks Early Years",
        "Fourways Family Centre",
        "Open Kitchen Table",
        "Ironbridge Dads Group",
        "Halyard Young Carers",
    ),
    "therapy": (
        "Copperleaf Counselling",
        "Quietwater Therapies",
        "Marigold Survivors Service",
        "Wren House Project",
    ),
    "women": (
        "Lanternlight Women",
        "Starling Girls",
        "Marigold Survivors Service",
        "Wren House Project",
    ),
    "justice": (
        "Outward Tide Resettlement",
        "Bridgewick Restorative",
        "Threshold Court Support",
        "Level Ground Advocacy",
        "Fairlead Housing Support",
        "Turning Tide Recovery",
    ),
    "work": (
        "Crossbeam Skills",
        "Steady Hands Apprenticeships",
        "Pennant Community Interest Company",
    ),
    "health": ("Safe Passage Navigators", "Demonstration Hospitals Trust", "Turning Tide Recovery"),
    "police": ("Demonstration Police Service",),
}

PROVIDERS: tuple[str, ...] = tuple(
    dict.fromkeys(name for names in FIELDS.values() for name in names)
)


def provider_identifier(name: str) -> str:
    """``DEMO-ORG-001`` and so on, in the order of ``PROVIDERS``."""
    return f"DEMO-ORG-{PROVIDERS.index(name) + 1:03d}"
