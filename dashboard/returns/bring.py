"""Bring in a file of returns: the filled form or a table of many; looked at first, then written."""

from typing import Any

from dashboard.bringing import Bringing
from dashboard.returns.words import FOR_PARTNERS, label, shown
from db.published import Release
from record.rights import Person
from record.uploads import RETURNS, Upload


class BringReturns(Bringing):
    kind = RETURNS
    absent = "There is no such file. It may have been brought to another service."

    def must_be_allowed(self, who: Person) -> None:
        """Whoever gave a name may send a return, and so a file of them."""

    def told(self) -> dict[str, str]:
        return {}

    def of_start(self, release: Release) -> dict[str, Any]:
        return {}

    def of_shown(self, release: Release, found: Upload) -> dict[str, Any]:
        return {
            "titles": {award["id"]: award["title"] for award in release.awards},
            "for_partners": FOR_PARTNERS,
            "label": label,
            "shown": shown,
        }
