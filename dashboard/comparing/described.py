"""What /api/v1/ tells of places side by side."""

from dashboard.describing import ITEMS, STAMP, TEXT, Described, filters, get, query, record


def described() -> Described:
    asked = [query("places", TEXT), *filters()]
    return Described(
        {"/api/v1/compare": get("Places side by side", "Comparison", asked, True)},
        {"Comparison": record(**STAMP, on=TEXT, places=ITEMS)},
    )
