"""One award as the product holds it: what was promised, by whom, to whom, where and for whom."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

MONEY: Final = ("amount_budgeted", "amount_awarded", "amount_disbursed", "amount_spent")
Pounds = Annotated[Decimal, Field(ge=0), AfterValidator(lambda pounds: round(pounds, 2))]
"""With pence, as the store keeps it: else an amount would differ from itself."""
Reach = Literal["universal", "targeted", "specialist"]
Status = Literal["proposed", "live", "finished", "withdrawn"]
BOROUGH: Final = re.compile(r"(?:E0[6-9]|E22|DEMO-B)\d{1,6}")
"""A code of a local authority or of a Community Safety Partnership, and of the demonstration's."""


class StatedPlace(BaseModel):
    """A delivery area in the funder's own words: any of its three parts may be missing."""

    model_config = ConfigDict(frozen=True)

    name: str | None = None
    code: str | None = None
    code_type: str | None = None


class Award(BaseModel):
    """One row of a register. ``None`` is "not known" and an empty tuple "none stated".

    Amounts are pounds: what the funder set aside, what it promised, what it has paid, and what the
    provider has spent so far. ``places`` and ``school_urns`` say where the work happens; the
    address of the recipient is never among them. Where a funder wrote a school's name for its URN,
    ``school_urns`` holds the name. The fields that begin with ``contact_`` are restricted. Where
    ``location_sensitive`` is true, as of a refuge or of work in people's homes, no award holds a
    place more finely than the borough, wherever it was read from.
    """

    model_config = ConfigDict(frozen=True)

    identifier: str
    title: str
    description: str | None = None
    currency: str = "GBP"
    amount_budgeted: Pounds | None = None
    amount_awarded: Pounds | None = None
    amount_disbursed: Pounds | None = None
    amount_spent: Pounds | None = None
    award_date: date | None = None
    start_date: date | None = None
    end_date: date | None = None
    funder_id: str
    funder_name: str
    funder_department: str | None = None
    recipient_id: str
    recipient_name: str
    programme: str | None = None
    regrant_type: str | None = None
    location_scope: str | None = None
    location_sensitive: bool = False
    places: tuple[StatedPlace, ...] = ()
    school_urns: tuple[str, ...] = ()
    approaches: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    level: Reach | None = None
    age_from: int | None = Field(default=None, ge=0, le=120)
    age_to: int | None = Field(default=None, ge=0, le=120)
    audiences: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    places_planned: int | None = Field(default=None, ge=0)
    status: Status | None = None
    contact_name: str | None = None
    contact_email: str | None = None
    contact_phone: str | None = None
    last_modified: date | None = None
    data_source: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _no_finer_than_the_borough(cls, told: Any) -> Any:
        if not told.get("location_sensitive"):
            return told
        return {**told, "places": boroughs(told.get("places", ())), "school_urns": ()}

    def record(self) -> dict[str, Any]:
        """As JSON keeps it: dates as ISO text, money as text with pence. ``Award(**record)`` is
        the same award again."""
        found = self.model_dump(mode="json")
        for name in MONEY:
            pounds = getattr(self, name)
            found[name] = None if pounds is None else f"{pounds:.2f}"
        return found


def boroughs(places: Iterable[Any]) -> tuple[StatedPlace, ...]:
    """What places say of boroughs, by code alone: a name may say anything."""
    codes = (StatedPlace.model_validate(place).code for place in places)
    return tuple(
        StatedPlace(code=code, code_type="CSP" if code.startswith("E22") else "MD")
        for code in dict.fromkeys(codes)
        if code and BOROUGH.fullmatch(code)
    )
