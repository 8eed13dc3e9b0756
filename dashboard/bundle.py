"""Our scripts and styles, each kind as one file under an address that holds its hash.

One answer instead of some thirty, which a browser may keep until the next version.
"""

import gzip
import hashlib
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from flask import Response
from werkzeug.exceptions import NotFound

from dashboard.access import ANYONE, Register
from dashboard.sending import FOR_EVER, packed

ASSETS = Path(__file__).parent / "assets"
MIMETYPES = {"js": "text/javascript", "css": "text/css"}


class Bundle:
    """All files of one kind (``js``, ``css``) in ``assets``, one after the other by name."""

    def __init__(self, kind: str, folder: Path = ASSETS) -> None:
        self.kind = kind
        self.folder = folder

    @cached_property
    def body(self) -> bytes:
        """Packed: it is sent as it lies here."""
        files = sorted(self.folder.glob(f"*.{self.kind}"))
        joined = "\n".join(file.read_text(encoding="utf-8") for file in files)
        return gzip.compress(joined.encode(), mtime=0)

    @property
    def address(self) -> str:
        return f"/screen/{hashlib.sha256(self.body).hexdigest()[:20]}.{self.kind}"

    def answer(self, sha256: str) -> Response:
        """Another version's address is not answered: its page must be loaded again."""
        if f"/screen/{sha256}.{self.kind}" != self.address:
            raise NotFound("This file is of another version; load the page again.")
        return packed(self.body, FOR_EVER, MIMETYPES[self.kind])


SCRIPT = Bundle("js")
STYLE = Bundle("css")


def register_bundles(register: Register) -> None:
    """Templates name the style by ``{{ style }}``."""
    for bundle in (SCRIPT, STYLE):
        answer: Callable[[str], Response] = bundle.answer
        register.route(
            f"/screen/<sha256>.{bundle.kind}", answer, ANYONE, name=f"screen_{bundle.kind}"
        )
    register.server.context_processor(lambda: {"style": STYLE.address})
