"""Our scripts and styles, each kind as one file under an address that holds its hash.

One answer instead of some thirty, which a browser may keep until the next version.
"""

import gzip
import hashlib
from functools import cached_property, partial
from pathlib import Path

from flask import Response
from werkzeug.exceptions import NotFound

from dashboard.access import ANYONE, Register
from dashboard.sending import FOR_EVERYBODY, packed

ASSETS = Path(__file__).parent / "assets"
MIMETYPES = {"js": "text/javascript", "css": "text/css"}


class Bundle:
    """All files of one kind (``js``, ``css``) in some folders, one after the other by name."""

    def __init__(self, kind: str, *folders: Path) -> None:
        self.kind = kind
        self.folders = folders

    @cached_property
    def body(self) -> bytes:
        """Packed: it is sent as it lies here."""
        files = [file for folder in self.folders for file in sorted(folder.glob(f"*.{self.kind}"))]
        joined = "\n".join(file.read_text(encoding="utf-8") for file in files)
        return gzip.compress(joined.encode(), mtime=0)

    @property
    def address(self) -> str:
        return f"/screen/{hashlib.sha256(self.body).hexdigest()[:20]}.{self.kind}"


EVERYWHERE = ASSETS / "everywhere"
SCRIPT = Bundle("js", ASSETS, EVERYWHERE)
PAGE_SCRIPT = Bundle("js", EVERYWHERE, ASSETS / "pages")
STYLE = Bundle("css", ASSETS)
BUNDLES = (SCRIPT, PAGE_SCRIPT, STYLE)


def register_bundles(register: Register) -> None:
    """Templates name the style by ``{{ style }}`` and the script of plain pages by
    ``{{ page_script }}``."""
    for kind in MIMETYPES:
        register.route(
            f"/screen/<sha256>.{kind}", partial(_answer, kind), ANYONE, name=f"screen_{kind}"
        )
    register.server.context_processor(
        lambda: {"style": STYLE.address, "page_script": PAGE_SCRIPT.address}
    )


def _answer(kind: str, sha256: str) -> Response:
    """Another version's address is not answered: its page must be loaded again."""
    address = f"/screen/{sha256}.{kind}"
    found = next((bundle for bundle in BUNDLES if bundle.address == address), None)
    if found is None:
        raise NotFound("This file is of another version; load the page again.")
    return packed(found.body, FOR_EVERYBODY, MIMETYPES[kind])
