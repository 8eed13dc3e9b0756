"""``make bench``: what the product must be fast at, measured against its rivals in one run."""
