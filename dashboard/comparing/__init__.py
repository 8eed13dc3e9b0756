"""Places side by side, and the places that are like a place."""
