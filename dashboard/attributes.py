"""HTML attributes with a hyphen, which Python's keywords cannot spell."""

from typing import Any


def attributes(**named: str) -> dict[str, Any]:
    """``aria_label="Map"`` becomes ``{"aria-label": "Map"}``; likewise ``data_state``."""
    return {name.replace("_", "-"): value for name, value in named.items()}
