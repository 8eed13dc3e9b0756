"""The screens of overlaps: which awards meet, why, and what people said of it."""
