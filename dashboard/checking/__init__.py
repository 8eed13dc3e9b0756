"""Check before you fund: what a proposal would meet, whom to ask about it, what was decided."""
