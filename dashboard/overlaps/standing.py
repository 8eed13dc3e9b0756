"""The published register made ready for comparing one more award with all of it."""

from analysis.overlap import Finder, Nesting
from analysis.overlap.bearings import Bearings, take
from analysis.overlap.placed import offer_of
from db.published import Release


def finder(release: Release) -> Finder:
    """Every published award, read once for as long as the release stands."""
    made: Finder = release.derived(
        "finder",
        lambda: Finder([offer_of(award) for award in release.awards], bearings=bearings(release)),
    )
    return made


def bearings(release: Release) -> Bearings:
    """What is to be known of the whole register before any two awards can be compared; much
    sooner made than a finder."""
    made: Bearings = release.derived(
        "bearings", lambda: take([offer_of(award) for award in release.awards], nesting(release))
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
