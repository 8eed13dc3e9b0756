"""Local knowledge: notes pinned to a place, a school or an award."""
