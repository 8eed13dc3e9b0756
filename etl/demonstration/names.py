"""Ward names and ward points, written by hand: (name, easting, northing) in km, EPSG:27700.

The names are invented and belong to no ward or neighbourhood of Merseyside. Points are closer
together in the middle of the towns. "Northgate" and "Orchard Bank" each name two wards in
different boroughs, as happens in life: join by code, never by name.
"""

from __future__ import annotations

WardPoint = tuple[str, float, float]

WARD_POINTS: dict[str, tuple[WardPoint, ...]] = {
    "Knowsley": (
        ("Larkhanger", 341.4, 399.8), ("Quillfield", 340.5, 398.2), ("Saltersway", 342.4, 398.4),
        ("Hollow Oak", 341.7, 396.9), ("Staveley Moss", 344.3, 397.7),
        ("Withy Brook", 344.0, 395.3),
        ("Peddlers Cross", 345.8, 394.4), ("Amberwick", 343.5, 392.9),
        ("Cartwright", 346.1, 392.4), ("Bellmeadow", 343.0, 390.9),
        ("Tanners Bank", 344.8, 390.4), ("Sparrowgate", 346.8, 390.4),
        ("Thistledown", 348.6, 388.5), ("Marlpit", 346.4, 387.6), ("Reedham", 345.2, 385.4),
    ),
    "Liverpool": (
        ("Kittiwake", 336.9, 397.2), ("Cobblers Heath", 338.5, 397.2),
        ("Nightingale", 336.1, 396.3), ("Tallow Hill", 337.5, 396.2),
        ("Farrier", 339.1, 396.2), ("Brindle Wood", 340.7, 396.0), ("Wagtail", 335.8, 395.2),
        ("Pepper Row", 337.0, 395.1), ("Linden Vale", 338.3, 395.2),
        ("Millrace", 339.8, 394.9), ("Cuckoo Lane", 341.5, 395.0),
        ("Lantern Quay", 333.9, 393.6), ("Ropemakers", 334.8, 394.0),
        ("Tollhouse", 335.9, 394.1), ("Juniper", 337.0, 394.0), ("Weavers Green", 338.2, 394.1),
        ("Almond Rise", 339.5, 393.7), ("Fern Hollow", 341.2, 393.6),
        ("Sailcloth", 334.3, 392.7), ("Northgate", 335.3, 393.0),
        ("Foundry Lane", 336.3, 393.1), ("Saddlers Yard", 337.3, 392.9),
        ("Applegarth", 338.5, 392.9), ("Heronsgate", 339.9, 392.5),
        ("Sorrel Bank", 341.4, 392.3), ("Harbour West", 334.2, 391.7),
        ("Chandlers Row", 335.1, 391.9), ("Copper Hill", 336.0, 392.1),
        ("Belfry", 336.9, 391.9), ("Kestrel Rise", 337.9, 391.8), ("Plumtree", 339.1, 391.5),
        ("Old Tramway", 340.3, 391.3), ("Harbour East", 334.4, 390.8),
        ("Customs Row", 335.2, 390.9), ("Assembly", 336.0, 391.1),
        ("Printers Court", 336.9, 390.9), ("Cinder Path", 337.9, 390.7),
        ("Lilac Cross", 339.0, 390.4), ("Bramble Side", 340.2, 390.2),
        ("Capstan", 334.7, 389.9), ("Merchant Square", 335.5, 390.0),
        ("Lamplighter", 336.3, 390.1), ("Clockmakers", 337.2, 389.8),
        ("Hopfield", 338.3, 389.6), ("Silverdene", 339.6, 389.2), ("Yarrow", 341.0, 389.8),
        ("Windlass", 335.2, 388.9), ("Signal Hill", 336.1, 389.1),
        ("Orangery", 338.1, 388.4), ("Swallowfield", 340.3, 388.2), ("Teasel", 342.0, 388.9),
        ("Drovers End", 343.5, 388.5), ("Ferry Steps", 336.3, 387.9),
        ("Magnolia", 337.5, 387.3), ("Larch Common", 338.9, 387.2), ("Fiddlers", 340.6, 386.9),
        ("Bluebell Dene", 342.2, 387.4), ("Sandpiper", 338.5, 385.9),
        ("Meadowlark", 340.1, 385.6), ("Cornflower", 341.8, 386.0), ("Tidewater", 340.3, 384.2),
        ("Lapwing", 342.2, 384.4), ("Plover Hill", 344.6, 383.3), ("Saltmarsh", 342.6, 382.6),
    ),
    "Sefton": (
        ("Anchor Road", 333.6, 394.8), ("Stevedore", 334.7, 395.4), ("Foghorn", 333.1, 396.2),
        ("Brickfield", 334.6, 396.7), ("Marram", 332.1, 397.3), ("Curlew", 333.5, 397.9),
        ("Orchard Bank", 335.4, 398.3), ("Towpath", 337.3, 398.9),
        ("Breakwater", 331.3, 399.2), ("Primrose Fold", 339.6, 400.7),
        ("Osier Beds", 336.4, 400.9), ("Haymeadow", 338.8, 402.6),
        ("Samphire", 331.2, 401.9), ("Willow Fen", 333.9, 401.6), ("Pinewood Shore", 328.9, 405.6),
        ("Squirrel Wood", 329.5, 408.4), ("Dunes South", 330.2, 411.4),
        ("Dunes North", 332.2, 414.1), ("Bandstand", 333.9, 416.1),
        ("Arcade", 335.9, 417.3), ("Lido", 335.0, 419.2), ("Reedmace", 336.6, 420.3),
    ),
    "St Helens": (
        ("Beacon Ridge", 348.2, 402.0), ("Gritstone", 350.9, 400.9), ("Cowslip", 353.6, 399.3),
        ("Tawny Wood", 347.7, 399.3), ("Potters Fold", 348.3, 397.1),
        ("Furnace Hill", 350.1, 397.4),
        ("Crucible", 351.6, 397.1), ("Orchard Bank", 353.3, 396.7),
        ("Hawksworth", 355.4, 397.8), ("Lockkeepers", 358.5, 396.2),
        ("Glazier", 349.0, 395.2), ("Cullet Row", 350.6, 395.7), ("Bobbin Mill", 352.0, 395.4),
        ("Pithead", 350.4, 393.9), ("Sidings", 352.4, 393.6), ("Ashlar", 354.1, 394.5),
        ("Skylark Fields", 350.2, 391.6), ("Wheatsheaf", 353.3, 391.0),
    ),
    "Wirral": (
        ("Lighthouse", 330.2, 393.2), ("Promenade", 330.9, 391.9), ("Dry Dock", 331.3, 390.7),
        ("Northgate", 329.6, 391.4), ("Sea Holly", 327.9, 391.5), ("Shipwright", 331.6, 389.5),
        ("Ferrymans Hill", 330.5, 389.6), ("Priory Lane", 331.9, 388.2),
        ("Star Hill", 330.4, 388.1), ("Boilermakers", 332.3, 386.8),
        ("Mill Sails", 328.9, 389.9), ("Gorse Hill", 328.6, 387.4), ("Links", 326.0, 390.1),
        ("Sandbank", 323.1, 388.8), ("Sunset Point", 322.6, 386.4), ("Heatherfield", 325.6, 386.8),
        ("Cormorant", 325.1, 383.5), ("Cockle Bay", 327.4, 381.3), ("Stonechat", 329.2, 384.4),
        ("Candlewick", 333.3, 384.6), ("Wharf Road", 335.1, 381.8), ("Jackdaw", 331.8, 381.6),
    ),
}
