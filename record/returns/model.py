"""One quarterly return as the product holds it."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from record.returns.bands import EVERYBODY_ONCE
from record.returns.form import NARRATIVES, keys_of

Number = Annotated[int, Field(ge=0)]
Basis = Literal["unique this quarter", "new this quarter", "caseload at quarter end"]
Pounds = Annotated[Decimal, Field(ge=0), AfterValidator(lambda pounds: round(pounds, 2))]


class Outcome(BaseModel):
    """One measure, taken of the same people before and after."""

    model_config = ConfigDict(frozen=True)

    name: str
    scale: str | None = None
    number_measured: Number | None = None
    mean_before: float | None = None
    mean_after: float | None = None


class QuarterlyReturn(BaseModel):
    """``None`` is "not known", an empty tuple "none stated"; 0 is nobody. The fields are those of
    ``record.returns.form``, but for the measures, which stand together in ``outcomes``."""

    model_config = ConfigDict(frozen=True)

    intervention: str
    quarter: str
    counting_basis: Basis
    age_0_4: Number | None = None
    age_5_10: Number | None = None
    age_11_15: Number | None = None
    age_16_17: Number | None = None
    age_18_24: Number | None = None
    age_25_plus: Number | None = None
    age_not_known: Number | None = None
    sex_female: Number | None = None
    sex_male: Number | None = None
    sex_another: Number | None = None
    sex_not_known: Number | None = None
    ethnic_asian: Number | None = None
    ethnic_black: Number | None = None
    ethnic_mixed: Number | None = None
    ethnic_white: Number | None = None
    ethnic_other: Number | None = None
    ethnic_not_known: Number | None = None
    secondary_beneficiaries: Number | None = None
    referrals_received: Number | None = None
    referrals_accepted: Number | None = None
    referrals_waiting: Number | None = None
    referral_sources: tuple[str, ...] = ()
    onward_referrals: tuple[str, ...] = ()
    sessions_delivered: Number | None = None
    completed: Number | None = None
    left_early: Number | None = None
    outcomes: tuple[Outcome, ...] = ()
    delivery_wards: tuple[str, ...] = ()
    delivery_lsoas: tuple[str, ...] = ()
    delivery_schools: tuple[str, ...] = ()
    spend_to_date: Pounds | None = None
    narrative_activities: str | None = None
    narrative_difference_made: str | None = None
    narrative_challenges: str | None = None
    narrative_unexpected_outcomes: str | None = None
    narrative_stories: str | None = None

    @property
    def people(self) -> int | None:
        """Everybody, once. The ways to count them agree where more than one is filled in, so the
        first that is filled in says it; None where none is."""
        for group in EVERYBODY_ONCE:
            found = [getattr(self, key) for key in keys_of(group)]
            if any(number is not None for number in found):
                return sum(number or 0 for number in found)
        return None

    def record(self) -> dict[str, Any]:
        """As JSON keeps it: money as text with pence. ``QuarterlyReturn(**record)`` is the same
        return again."""
        found = self.model_dump(mode="json")
        if self.spend_to_date is not None:
            found["spend_to_date"] = f"{self.spend_to_date:.2f}"
        return found

    def narrative(self) -> dict[str, str]:
        """The restricted texts that say something, by field."""
        texts = {key: getattr(self, key) for key in NARRATIVES}
        return {key: text for key, text in texts.items() if text}

    def without_narrative(self) -> "QuarterlyReturn":
        """For whoever may not read what providers wrote."""
        return self.model_copy(update=dict.fromkeys(NARRATIVES))
