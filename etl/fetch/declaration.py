"""What one official file is: the form in which ``official.py`` declares each of them."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePath
from typing import Literal

Form = Literal["arcgis", "download", "manual"]
DATE_MARK = "{yyyymmdd}"
MEGABYTE = 1_000_000
KNOWN_ENDINGS = (".csv", ".geojson", ".xlsx", ".zip")


@dataclass(frozen=True)
class OfficialFile:
    """One file of one publisher, and how to recognise that the right thing arrived.

    ``form``: ``arcgis`` is a FeatureServer layer's ``…/query`` address, paged; ``download`` is one
    plain file; ``manual`` is fetched by a person from ``publisher_page``.
    ``file_name``: its ending decides what is accepted: ``.geojson`` and ``.csv`` of an ``arcgis``
    file are written from the service's answers, ``.zip`` and ``.xlsx`` must be real archives.
    ``address``: may hold ``{yyyymmdd}``; today and the ``days_back`` days before it are tried.
    ``expected_fields``: headings or properties that must be there before the file is kept.
    ``key_fields``: together unique for each record of a service; also the order asked for.
    ``expected_records``: set only where the geography is frozen, so any other number is wrong.
    """

    name: str
    kind: str
    level: str
    vintage: str
    form: Form
    file_name: str
    address: str
    publisher_page: str
    expected_fields: tuple[str, ...]
    licence: str
    attribution: str
    note: str = ""
    where: str = "1=1"
    key_fields: tuple[str, ...] = ()
    expected_records: int | None = None
    days_back: int = 0
    size_cap_bytes: int = 100 * MEGABYTE

    def __post_init__(self) -> None:
        path = PurePath(self.file_name)
        if path.name != self.file_name or path.suffix not in KNOWN_ENDINGS:
            raise ValueError(
                f"{self.name}: “{self.file_name}” must be a plain name ending in one of "
                f"{', '.join(KNOWN_ENDINGS)}."
            )
        if self.form == "arcgis" and not (self.key_fields and path.suffix in (".csv", ".geojson")):
            raise ValueError(
                f"{self.name}: a service needs key fields and a .csv or .geojson name."
            )

    @property
    def ending(self) -> str:
        return PurePath(self.file_name).suffix

    def addresses(self, today: date) -> tuple[str, ...]:
        """The addresses to try in turn, newest first; one, unless the address is dated."""
        if DATE_MARK not in self.address:
            return (self.address,)
        days = (today - timedelta(days=back) for back in range(self.days_back + 1))
        return tuple(self.address.replace(DATE_MARK, day.strftime("%Y%m%d")) for day in days)
