"""Places side by side, and the places that are like a place."""

from dashboard.comparing.screen import register_comparing

__all__ = ["register_comparing"]
