"""What is new in places that somebody follows: docs/methods.md, "What is new"."""
