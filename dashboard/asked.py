"""What a request asks for: the query string turned into a selection and a view, or a sentence."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequest, NotFound

from analysis.quality import LACKS
from analysis.selection import FIELDS, STATUSES, Selection
from dashboard.identity import reads_texts
from db.published import Release
from geography import LEVEL_BY_KEY
from layers import DATED, layer_of
from layers.layer import View

Query = MultiDict[str, str]

_AGES = re.compile(r"([0-9]{1,3})(?:-([0-9]{1,3}))?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE = re.compile(r"[0-9]{1,9}")
LONGEST_WORDS = 200


def opening_date(release: Release) -> date:
    """Today; the fixed date of the demonstration while its figures are loaded."""
    fixed = release.front["as_at"]
    return date.fromisoformat(fixed) if fixed else datetime.now(UTC).date()


def asked_day(query: Query, release: Release) -> date:
    """The day whose statuses are asked for. Raises BadRequest."""
    return _date(query.get("on", "")) or opening_date(release)


def selection(query: Query, release: Release) -> Selection:
    """Raises BadRequest with a sentence for a date, ages or status that cannot be read."""
    return Selection(
        on=asked_day(query, release),
        terms={name: tuple(sorted(set(filter(None, query.getlist(name))))) for name in FIELDS},
        ages=_ages(query.get("age", "")),
        statuses=_listed(query, "status", STATUSES, "a status"),
        lacks=_listed(query, "lacks", tuple(LACKS), "something an award can lack"),
        words=tuple(query.get("q", "")[:LONGEST_WORDS].split()),
        texts=reads_texts(),
    )


def view(query: Query, release: Release, measure: str, period: str, level: str) -> View:
    """A view of one measure. For funding and gaps the period is the date."""
    if level not in LEVEL_BY_KEY:
        raise NotFound(f"“{level}” is not a level; there are: {', '.join(LEVEL_BY_KEY)}.")
    chosen = selection(query, release)
    if layer_of(measure).group in DATED:
        on = _date(period) or chosen.on
        chosen = replace(chosen, on=on)
        period = on.isoformat()
    return View(release, level, measure, period, chosen)


def _date(text: str) -> date | None:
    if not text:
        return None
    try:
        if _DATE.fullmatch(text):  # Python alone would also take 20261123 and 2026-W48
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise BadRequest(f"“{text[:40]}” is not a date; write it as 2026-11-23.")


def told_day(text: str, what: str) -> date:
    """A day that a form must give; ``what`` is its label. Raises BadRequest."""
    found = _date(text)
    if found is None:
        raise BadRequest(f"“{what}” is blank; write a date.")
    return found


def told_text(form: Query, name: str, what: str, longest: int) -> str:
    """What somebody wrote in a form; ``what`` follows “Write”. Raises BadRequest for nothing, and
    for more than is kept."""
    told = form.get(name, "").strip()
    if not told:
        raise BadRequest(f"Write {what}.")
    if len(told) > longest:
        raise BadRequest(f"That is {len(told)} characters long; at most {longest} are kept.")
    return told


def told_line(form: Query, name: str, what: str, longest: int) -> str:
    """The same as one line."""
    return told_text(MultiDict({name: " ".join(form.get(name, "").split())}), name, what, longest)


def whole(text: str) -> int | None:
    """A whole number from 0, of no more figures than every store takes; None for anything else,
    such as ``²``, which Python calls a digit and cannot read."""
    return int(text) if _WHOLE.fullmatch(text) else None


def part(number: int | None) -> int:
    """A number that a form of ours always carries. Raises BadRequest where it does not."""
    if number is None:
        raise BadRequest("This form lacks a part. Open the page again.")
    return number


def numbered_page(query: Query, last: int) -> int:
    """Which page of a list, from 1; the first unless told. Raises BadRequest."""
    text = query.get("page", "1") or "1"
    number = whole(text)
    if number is None or not 1 <= number <= last:
        raise BadRequest(f"“{text[:20]}” is not a page; write a whole number from 1.")
    return number


def offset(query: Query) -> int:
    """How many to leave out at the beginning of a list."""
    text = query.get("offset", "0")
    number = whole(text)
    if number is None:
        raise BadRequest(f"“{text[:40]}” is not an offset; write a whole number from 0.")
    return number


def _ages(text: str) -> tuple[int, int] | None:
    if not text:
        return None
    found = _AGES.fullmatch(text)
    if not found:
        raise BadRequest(f"“{text[:40]}” is not an age or an age range; write 14 or 10-24.")
    first = int(found[1])
    last = int(found[2]) if found[2] else first
    if first > last:
        raise BadRequest(f"The age range {text} runs backwards; write {last}-{first}.")
    return first, last


def _listed(query: Query, name: str, known: tuple[str, ...], what: str) -> tuple[str, ...]:
    wanted = tuple(sorted(set(filter(None, query.getlist(name)))))
    unknown = [word for word in wanted if word not in known]
    if unknown:
        raise BadRequest(f"“{unknown[0][:40]}” is not {what}; there are: {', '.join(known)}.")
    return wanted
