"""The published register made ready for comparing one more award with it."""

from analysis.overlap import Nesting, Offer, Vicinity
from analysis.overlap.bearings import Bearings, take
from analysis.overlap.placed import offer_of
from db.published import Release


def vicinity(release: Release) -> Vicinity:
    """Of every published award, for as long as the release stands."""
    made: Vicinity = release.derived(
        "vicinity", lambda: Vicinity(_offers(release), bearings(release))
    )
    return made


def bearings(release: Release) -> Bearings:
    """What is to be known of the whole register before any two awards can be compared."""
    made: Bearings = release.derived("bearings", lambda: take(_offers(release), nesting(release)))
    return made


def _offers(release: Release) -> list[Offer]:
    made: list[Offer] = release.derived(
        "offers", lambda: [offer_of(award) for award in release.awards]
    )
    return made


def nesting(release: Release) -> Nesting:
    """Which LSOA and school lies in which ward, and which ward in which borough."""
    wards, boroughs = release.areas("ward"), release.areas("la")
    lsoas = release.areas("lsoa")
    ward_of = {
        code: wards["codes"][at] for code, at in zip(lsoas["codes"], lsoas["ward"], strict=True)
    }
    schools = {
        school["urn"]: school["ward"] for school in release.content("schools") if school["ward"]
    }
    borough_of = {
        code: boroughs["codes"][at] for code, at in zip(wards["codes"], wards["la"], strict=True)
    }
    return Nesting(ward_of | schools, borough_of)
