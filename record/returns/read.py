"""From the cells of the form to a return: what a cell cannot say is refused, with its words."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from analysis.periods import parse
from analysis.returns import BASES
from record import cells as register_cells
from record.returns.field import Field
from record.returns.form import FIELD_BY_KEY, FIELDS
from record.returns.measures import OUTCOME_PARTS, OUTCOMES, RESULTS, outcome_key
from record.returns.model import QuarterlyReturn
from record.returns.remarks import Remark, refuses
from record.returns.sums import impossible_outcomes, unequal_totals

LARGEST: Final = 1_000_000
"""People, referrals or sessions; more in one return is a slip of the keyboard."""
LONGEST_TEXT: Final = 10_000
_WHOLE = re.compile(r"((?:[0-9]{1,3}(?:,[0-9]{3})+)|[0-9]{1,9})(?:\.0+)?")
"""``12``, ``1,234``, and ``12.0`` as spreadsheets write 12."""
_MEAN = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,20})?")
_QUARTER = re.compile(r"20[0-9]{2}-Q[1-4]")


class CellRefused(ValueError):
    """The message ends a sentence that begins with the field and the words found."""


def read_cells(cells: Mapping[str, str]) -> tuple[QuarterlyReturn | None, list[Remark]]:
    """The return that the cells (by key of the form) say, and every remark about them.

    No return where a cell is refused or the totals differ. Remarks come in the form's order.
    """
    values: dict[str, Any] = {}
    remarks = []
    for field in FIELDS:
        text = register_cells.clean(cells.get(field.key, ""))
        try:
            values[field.key] = _value(field, text)
        except CellRefused as reason:
            remarks.append(_refusal(field, text, reason))
    remarks += unequal_totals(values) + impossible_outcomes(values)
    if refuses(remarks):
        return None, remarks
    return QuarterlyReturn(**_together(values)), remarks


def _refusal(field: Field, text: str, reason: CellRefused) -> Remark:
    """Quotes the cell, but never a restricted one: others read the remarks."""
    found = None if field.restricted or not text else _short(text)
    words = f"“{found}” {reason}" if found else f"the text {reason}" if text else str(reason)
    return Remark((field.key,), "refused", f"{field.label}: {words}", found)


def _value(field: Field, text: str) -> Any:
    if not text:
        if field.key in REQUIRED:
            raise CellRefused(REQUIRED[field.key])
        return () if field.kind == "list" else None
    return PARSERS.get(field.key, READERS[field.kind])(text)


def _whole(text: str) -> int:
    found = _WHOLE.fullmatch(text)
    if found is None:
        raise CellRefused(
            f"is not a whole number such as 0 or 20{_advice(text)}. "
            "Leave the cell blank if you do not know."
        )
    number = int(found[1].replace(",", ""))
    if number > LARGEST:
        raise CellRefused(f"is more than {LARGEST:,}. Check the number.")
    return number


def _advice(text: str) -> str:
    """What the person may have meant."""
    if re.fullmatch(r"[-−–]\s*[0-9.,]+", text):
        return "; it cannot be less than 0"
    if re.fullmatch(r"(?:~|about|approx\.?|c\.?|circa|around)\s*[0-9]+", text, re.IGNORECASE):
        return "; write your best figure without a sign or word before it"
    if re.fullmatch(r"[0-9]*[.,][0-9]*", text):
        return ", without a decimal point; a comma may only stand between thousands"
    return ""


def _pounds(text: str) -> Decimal:
    try:
        return register_cells.amount(text)
    except register_cells.CellProblem as problem:
        raise CellRefused(
            "is not an amount in pounds such as 12500 or 12,500.50. "
            "Leave the cell blank if you do not know."
        ) from problem


def _mean(text: str) -> float:
    if _MEAN.fullmatch(text) is None:
        raise CellRefused("is not a number such as 3.5. Leave the cell blank if you do not know.")
    return float(text)


def _text(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise CellRefused(f"is longer than {LONGEST_TEXT:,} characters. Shorten it.")
    return text


def _quarter(text: str) -> str:
    found = text.upper()
    if _QUARTER.fullmatch(found) is None:
        raise CellRefused(
            "is not a quarter such as 2025-Q3, which is July to September 2025 "
            "(calendar quarters, not those of the financial year)."
        )
    return parse(found).key


def _basis(text: str) -> str:
    found = " ".join(text.casefold().split())
    if found not in BASES:
        raise CellRefused(f"is not a counting basis. Choose one of: {', '.join(BASES)}.")
    return found


READERS: Final[dict[str, Callable[[str], Any]]] = {
    "whole": _whole,
    "pounds": _pounds,
    "mean": _mean,
    "list": register_cells.several,
    "text": _text,
    "choice": _basis,
}
PARSERS: Final[dict[str, Callable[[str], Any]]] = {
    "quarter": _quarter,
    **dict.fromkeys(("delivery_wards", "delivery_lsoas", "delivery_schools"), register_cells.codes),
}
"""Fields that are read otherwise than their kind says."""
REQUIRED: Final = {
    "intervention": "the cell is blank. Write the identifier of the award.",
    "quarter": "the cell is blank. Write the quarter, such as 2025-Q3.",
    "counting_basis": f"the cell is blank. Choose one of: {', '.join(BASES)}. "
    "Without it the numbers cannot be added to those of another quarter.",
}


def _together(values: dict[str, Any]) -> dict[str, Any]:
    """The measures' cells as measures."""
    found = {key: value for key, value in values.items() if FIELD_BY_KEY[key].group != RESULTS}
    names = [part for part, *_ in OUTCOME_PARTS]
    measures = (
        {part: values[outcome_key(number, part)] for part in names}
        for number in range(1, OUTCOMES + 1)
    )
    return found | {"outcomes": tuple(each for each in measures if each["name"] is not None)}


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77]}..."


def cells_of(told: QuarterlyReturn) -> dict[str, str]:
    """The other way: a return as the cells of the form, "" for what is not known."""
    found = {
        key: _cell(value)
        for key, value in told.model_dump(mode="python").items()
        if key != "outcomes"
    }
    for number in range(1, OUTCOMES + 1):
        for part, *_ in OUTCOME_PARTS:
            there = number <= len(told.outcomes)
            value = getattr(told.outcomes[number - 1], part) if there else None
            found[outcome_key(number, part)] = _cell(value)
    return {field.key: found[field.key] for field in FIELDS}


def _cell(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)
