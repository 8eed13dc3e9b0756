"""Where the gaps are: need that people put together, against the money that reaches each place."""

from dashboard.gaps.routes import register_gaps

__all__ = ["register_gaps"]
