"""Where the gaps are: need that people put together, against the money that reaches each place."""
