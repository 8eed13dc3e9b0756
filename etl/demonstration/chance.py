"""Seeded chance: each room of the package draws from its own stream, so rooms do not disturb
one another."""

from __future__ import annotations

import hashlib

import numpy as np

SEED = 20261101


def stream(room: str) -> np.random.Generator:
    """A PCG64 generator for one named purpose; the same name always gives the same numbers."""
    digest = hashlib.sha256(f"{SEED}/{room}".encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:8], "big")))
