"""What somebody is told whose change the store did not take, and the form to send it once more."""

from typing import Final, NamedTuple

from flask import request

from db.failures import Fault, StoreError, fault_of, perhaps_saved

TELL: Final = "If it goes on, tell whoever looks after the service."
SENTENCES: Final = {
    Fault.AWAY: f"Nothing was saved: the store does not answer just now. {TELL}",
    Fault.FULL: (
        "Nothing was saved: the disk of the store is full. What is there can still be read. Tell "
        "whoever looks after the service; it does not mend itself."
    ),
    Fault.READ_ONLY: (
        "Nothing was saved: the store can only be read just now. Tell whoever looks after the "
        "service."
    ),
    Fault.BUSY: (
        "Nothing was saved: figures are being loaded, and the store takes nothing else meanwhile. "
        f"{TELL}"
    ),
}
PERHAPS: Final = (
    "The store went away while this was being saved, so it may be saved or not. Look whether it is "
    "there before you send it again."
)
SECRETS: Final = frozenset({"password", "again", "now", "token"})
"""Fields that no page shows again."""
LARGEST: Final = 200_000
"""Characters of a form that is sent back to who filled it in."""


class Again(NamedTuple):
    """A form as it came: where to, and its fields."""

    address: str
    fields: list[tuple[str, str]]


def not_saved(error: StoreError) -> str:
    """A sentence or two."""
    return PERHAPS if perhaps_saved(error) else SENTENCES[fault_of(error)]


def again(error: StoreError) -> Again | None:
    """None where it may be saved already, holds a secret or a file, or is too large."""
    fields = list(request.form.items(multi=True))
    size = sum(len(value) for _, value in fields)
    secret = any(name in SECRETS for name, _ in fields)
    if perhaps_saved(error) or request.files or secret or not 0 < size <= LARGEST:
        return None
    return Again(request.full_path.rstrip("?"), fields)
