"""What a return's numbers of people are, told with an example."""

from typing import Final

from analysis.returns import CASELOAD, NEW, UNIQUE

BASIS_MEANINGS: Final = {
    UNIQUE: ("everyone you saw in these three months, each once", 20),
    NEW: ("only those who came for the first time", 8),
    CASELOAD: ("those on your books on the last day", 15),
}
"""Basis → who is counted, and the number that it gives in ``BASIS_EXAMPLE``."""
BASIS_EXAMPLE: Final = (
    "12 people stayed on from last quarter, 8 came for the first time, 5 had left by the last day."
)
KEEP_TO_ONE: Final = "Keep to the same one every quarter."
_MEANT: Final = " ".join(
    f"“{basis.capitalize()}”: {meaning}." for basis, (meaning, _) in BASIS_MEANINGS.items()
)
_GIVES: Final = ", ".join(f"{basis} is {number}" for basis, (_, number) in BASIS_MEANINGS.items())
BASIS_HELP: Final = (
    f"What your numbers of people are. {_MEANT} Example: {BASIS_EXAMPLE} {_GIVES.capitalize()}. "
    f"{KEEP_TO_ONE}"
)
