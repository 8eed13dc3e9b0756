"""One award as the product holds it: what was promised, by whom, to whom, where and for whom."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

MONEY: Final = ("amount_budgeted", "amount_awarded", "amount_disbursed", "amount_spent")
Pounds = Annotated[Decimal, Field(ge=0), AfterValidator(lambda pounds: round(pounds, 2))]
"""With pence, as the store keeps it: else an amount would differ from itself."""
Reach = Literal["universal", "targeted", "specialist"]
Status = Literal["proposed", "live", "finished", "withdrawn"]


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
    ``school_urns`` holds the name. ``contact_name`` and ``contact_email`` are
    restricted.
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
    last_modified: date | None = None
    data_source: str | None = None

    def record(self) -> dict[str, Any]:
        """As JSON keeps it: dates as ISO text, money as text with pence. ``Award(**record)`` is
        the same award again."""
        found = self.model_dump(mode="json")
        for name in MONEY:
            pounds = getattr(self, name)
            found[name] = None if pounds is None else f"{pounds:.2f}"
        return found
