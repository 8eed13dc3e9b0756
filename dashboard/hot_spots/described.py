"""What /api/v1/ tells of hot spots."""

from dashboard.describing import ITEMS, STAMP, TEXT, Described, get, in_path, level, record


def described() -> Described:
    asked = [in_path("indicator"), level()]
    answer = record(
        **STAMP,
        indicator=TEXT,
        level=TEXT,
        period=TEXT,
        judged={"type": "boolean"},
        places={"type": "object"},
        spots=ITEMS,
    )
    return Described(
        {
            "/api/v1/spots/{indicator}/{level}": get(
                "Hot spots of one measure", "Spots", asked, True
            )
        },
        {"Spots": answer},
    )
