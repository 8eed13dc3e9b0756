"""Sixty invented schools, written by hand: (name, phase, ward). No such school is known in
Merseyside. A ward is named with its borough's first letters where two wards share the name.

Two share a site, two share a name in different boroughs, and one is closed; see ``schools.py``.
"""

from __future__ import annotations

PRIMARY, SECONDARY, SPECIAL, ALTERNATIVE = "Primary", "Secondary", "Special", "Alternative"

# borough: ((name, phase, ward), ...)
SCHOOLS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "Knowsley": (
        ("Larkhanger Primary School", PRIMARY, "Larkhanger"),
        ("Quillfield Community Primary School", PRIMARY, "Quillfield"),
        ("Hollow Oak Primary School", PRIMARY, "Hollow Oak"),
        ("Peddlers Cross Primary School", PRIMARY, "Peddlers Cross"),
        ("The Reedham Infant and Junior School", PRIMARY, "Reedham"),
        ("Amberwick Academy", SECONDARY, "Amberwick"),
        ("Staveley Moss High School", SECONDARY, "Staveley Moss"),
    ),
    "Liverpool": (
        ("Lantern Quay Primary School", PRIMARY, "Lantern Quay"),
        ("Ropemakers Community Primary School", PRIMARY, "Ropemakers"),
        ("Copper Hill Primary School", PRIMARY, "Copper Hill"),
        ("Weavers Green Primary School", PRIMARY, "Weavers Green"),
        ("Tallow Hill Infant School", PRIMARY, "Tallow Hill"),
        ("Tallow Hill Junior School", PRIMARY, "Tallow Hill"),
        ("Brindle Wood Primary School", PRIMARY, "Brindle Wood"),
        ("Sorrel Bank Primary School", PRIMARY, "Sorrel Bank"),
        ("The Old Tramway Primary School", PRIMARY, "Old Tramway"),
        ("Kestrel Rise Primary School", PRIMARY, "Kestrel Rise"),
        ("Clockmakers Primary School", PRIMARY, "Clockmakers"),
        ("Harbour East Primary School", PRIMARY, "Harbour East"),
        ("Windlass Primary School", PRIMARY, "Windlass"),
        ("Swallowfield Primary School", PRIMARY, "Swallowfield"),
        ("Tidewater Primary School", PRIMARY, "Tidewater"),
        ("Plover Hill Primary School", PRIMARY, "Plover Hill"),
        ("Harbour East Academy", SECONDARY, "Harbour East"),
        ("Foundry Lane High School", SECONDARY, "Foundry Lane"),
        ("Farrier Park School", SECONDARY, "Farrier"),
        ("Millrace Academy", SECONDARY, "Millrace"),
        ("Signal Hill School", SECONDARY, "Signal Hill"),
        ("Teasel Road High School", SECONDARY, "Teasel"),
        ("Sandpiper Academy", SECONDARY, "Sandpiper"),
        ("The Compass Rose Centre", ALTERNATIVE, "Printers Court"),
    ),
    "Sefton": (
        ("Anchor Road Primary School", PRIMARY, "Anchor Road"),
        ("Foghorn Lane Primary School", PRIMARY, "Foghorn"),
        ("Marram Primary School", PRIMARY, "Marram"),
        ("Towpath Primary School", PRIMARY, "Towpath"),
        ("Orchard Bank Primary School", PRIMARY, "Orchard Bank"),
        ("Squirrel Wood Primary School", PRIMARY, "Squirrel Wood"),
        ("Bandstand Primary School", PRIMARY, "Bandstand"),
        ("Brickfield High School", SECONDARY, "Brickfield"),
        ("Samphire Academy", SECONDARY, "Samphire"),
        ("Arcade Street High School", SECONDARY, "Arcade"),
    ),
    "St Helens": (
        ("Gritstone Primary School", PRIMARY, "Gritstone"),
        ("Potters Fold Primary School", PRIMARY, "Potters Fold"),
        ("Orchard Bank Primary School", PRIMARY, "Orchard Bank"),
        ("Cullet Row Primary School", PRIMARY, "Cullet Row"),
        ("Sidings Primary School", PRIMARY, "Sidings"),
        ("Wheatsheaf Primary School", PRIMARY, "Wheatsheaf"),
        ("Crucible Academy", SECONDARY, "Crucible"),
        ("Glazier High School", SECONDARY, "Glazier"),
        ("Hawksworth Moor School", SECONDARY, "Hawksworth"),
    ),
    "Wirral": (
        ("Promenade Primary School", PRIMARY, "Promenade"),
        ("Dry Dock Primary School", PRIMARY, "Dry Dock"),
        ("Priory Lane Primary School", PRIMARY, "Priory Lane"),
        ("Sunset Point Primary School", PRIMARY, "Sunset Point"),
        ("Stonechat Primary School", PRIMARY, "Stonechat"),
        ("Wharf Road Primary School", PRIMARY, "Wharf Road"),
        ("Boilermakers Academy", SECONDARY, "Boilermakers"),
        ("Gorse Hill School", SECONDARY, "Gorse Hill"),
        ("Sandbank High School", SECONDARY, "Sandbank"),
        ("The Turnstone School", SPECIAL, "Candlewick"),
    ),
}
