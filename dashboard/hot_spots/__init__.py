"""The screen of hot spots: a measure's figures that stand together more than chance would do."""

from dashboard.hot_spots.screen import register_hot_spots

__all__ = ["register_hot_spots"]
