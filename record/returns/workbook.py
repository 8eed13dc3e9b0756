"""The form of one return as an Excel workbook: filled in offline, read back by the loader."""

import io
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

import xlsxwriter

from analysis.periods import parse
from record.award import Award
from record.returns.bands import EVERYBODY_ONCE
from record.returns.basis import BASIS_HELP
from record.returns.field import Field
from record.returns.form import FIELDS, keys_of
from record.returns.model import QuarterlyReturn
from record.returns.read import cells_of
from record.sheets import OPTIONS

FIELD_COLUMN, HELP_COLUMN, ANSWER_COLUMN = "Field", "What to write", "Your answer"
"""Headings of the first sheet, by which the loader knows the form."""
ANSWER: Final = 2
AGREE: Final = "Do the totals agree?"
_WIDTHS: Final = (30, 70, 26, 22)
_NUMBER_FORMATS: Final = {"whole": "#,##0", "pounds": "#,##0.00", "mean": "0.0###"}


@dataclass
class _Sheet:
    """Where the next row goes, and where fields and totals stand."""

    page: Any
    looks: dict[str, Any]
    at: int = 1
    totals: list[str] | None = None


def workbook(
    award: Award,
    quarter: str,
    last: QuarterlyReturn | None = None,
    now: QuarterlyReturn | None = None,
) -> bytes:
    """An XLSX file. ``last`` is last quarter's return, shown beside; ``now`` fills in what was
    sent already. Whose narratives the reader may not see must come without them."""
    before = cells_of(last) if last else {}
    answers = cells_of(now) if now else {"intervention": award.identifier, "quarter": quarter}
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        sheet = _Sheet(book.add_worksheet("Return"), _looks(book), totals=[])
        _head(sheet, last)
        group = ""
        for position, field in enumerate(FIELDS):
            if field.group != group:
                group = field.group
                _line(sheet, "group", group)
            _field(sheet, field, answers.get(field.key, ""), before.get(field.key, ""))
            ends = position + 1 == len(FIELDS) or FIELDS[position + 1].group != group
            if ends and group in EVERYBODY_ONCE:
                _total(sheet, group, answers)
            if ends and group == EVERYBODY_ONCE[-1]:
                _agreement(sheet)
        _notes(book, award, quarter)
    return out.getvalue()


def _looks(book: Any) -> dict[str, Any]:
    wrapped = {"text_wrap": True, "valign": "top"}
    made = {
        "head": {"bold": True, "bg_color": "#1d3557", "font_color": "#ffffff"},
        "group": {"bold": True, "bg_color": "#dfe7ef"},
        "plain": wrapped,
        "total": {"bold": True, "valign": "top"},
        "text": {**wrapped, "num_format": "@", "locked": False, "border": 1},
    }
    for kind, shown in _NUMBER_FORMATS.items():
        made[kind] = {"num_format": shown, "locked": False, "border": 1, "valign": "top"}
    return {name: book.add_format(look) for name, look in made.items()}


def _head(sheet: _Sheet, last: QuarterlyReturn | None) -> None:
    beside = f"Last quarter ({last.quarter})" if last else "Last quarter"
    for column, (name, width) in enumerate(
        zip((FIELD_COLUMN, HELP_COLUMN, ANSWER_COLUMN, beside), _WIDTHS, strict=True)
    ):
        sheet.page.set_column(column, column, width)
        sheet.page.write_string(0, column, name, sheet.looks["head"])
    sheet.page.freeze_panes(1, 1)
    sheet.page.protect("", {"format_columns": True, "format_rows": True})


def _line(sheet: _Sheet, look: str, *texts: str) -> None:
    for column in range(len(_WIDTHS)):
        text = texts[column] if column < len(texts) else ""
        sheet.page.write_string(sheet.at, column, text, sheet.looks[look])
    sheet.at += 1


def _field(sheet: _Sheet, field: Field, answer: str, before: str) -> None:
    page, looks = sheet.page, sheet.looks
    page.write_string(sheet.at, 0, field.heading, looks["plain"])
    page.write_string(sheet.at, 1, f"{field.label}. {field.help}", looks["plain"])
    look = looks[field.kind if field.kind in _NUMBER_FORMATS else "text"]
    if answer and field.kind in _NUMBER_FORMATS:
        page.write_number(sheet.at, ANSWER, float(Decimal(answer)), look)
    elif answer:
        page.write_string(sheet.at, ANSWER, answer, look)
    else:
        page.write_blank(sheet.at, ANSWER, None, look)
    if before:
        page.write_string(sheet.at, ANSWER + 1, before, looks["plain"])
    if rule := _rule(field):
        page.data_validation(sheet.at, ANSWER, sheet.at, ANSWER, rule)
    sheet.at += 1


def _rule(field: Field) -> dict[str, Any] | None:
    """What Excel lets somebody write into the cell."""
    if field.kind == "whole":
        return {
            "validate": "integer",
            "criteria": ">=",
            "value": 0,
            "error_title": "A whole number",
            "error_message": "Write a whole number such as 0 or 20. Leave it blank if not known.",
        }
    if field.kind in ("pounds", "mean"):
        lowest = 0 if field.kind == "pounds" else -1_000_000_000
        return {
            "validate": "decimal",
            "criteria": ">=",
            "value": lowest,
            "error_title": "A number",
            "error_message": "Write a number such as 12.5. Leave it blank if not known.",
        }
    if field.choices:
        return {
            "validate": "list",
            "source": list(field.choices),
            "error_title": "One of the list",
            "error_message": "Choose one of the list; the sheet “Notes” says what each means.",
        }
    return None


def _total(sheet: _Sheet, group: str, answers: dict[str, str]) -> None:
    last, number = sheet.at, len(keys_of(group))
    known = sum(int(answers.get(key) or 0) for key in keys_of(group))
    assert sheet.totals is not None
    sheet.page.write_string(
        sheet.at, 0, f"Total {group.removeprefix('People ')}", sheet.looks["total"]
    )
    cells = f"=SUM(C{last - number + 1}:C{last})"
    sheet.page.write_formula(sheet.at, ANSWER, cells, sheet.looks["total"], known)
    sheet.at += 1
    sheet.totals.append(f"C{sheet.at}")


def _agreement(sheet: _Sheet) -> None:
    assert sheet.totals is not None
    first, *others = sheet.totals
    same = ",".join(f"{first}={other}" for other in others)
    wrong = "No: put people of whom you do not know it under Not Known"
    sheet.page.write_string(sheet.at, 0, AGREE, sheet.looks["total"])
    sheet.page.write_formula(
        sheet.at, ANSWER, f'=IF(AND({same}),"Yes","{wrong}")', sheet.looks["total"], "Yes"
    )
    sheet.at += 1


def _notes(book: Any, award: Award, quarter: str) -> None:
    page = book.add_worksheet("Notes")
    page.set_column(0, 0, 110)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    lines = (
        f"Quarterly return: {award.title}, {award.recipient_name}",
        f"{quarter}: {parse(quarter).label}. Funded by {award.funder_name}.",
        f"Counting basis. {BASIS_HELP}",
        "Count each person once by age, once by sex and once by ethnic group. The three totals "
        "must be the same; people of whom you do not know it belong under Not Known.",
        "A parent whom you work with is counted by age, under 25+ for instance, and nowhere else. "
        "Only those whom you do not work with are secondary beneficiaries.",
        "Write 0 where there was nobody. Leave a cell blank only if you do not know.",
        "Write nothing by which a person could be recognised.",
    )
    for number, line in enumerate(lines):
        page.write_string(number, 0, line, wrapped)
