"""Whether an answer holds what was typed as text and as nothing else."""

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

from werkzeug.test import TestResponse

TEMPLATES: Final = Path(__file__).parents[3] / "dashboard" / "templates"
OF_PYTHON: Final = ("a", "path", "script", "template", "link", "span", "p", "div", "footer")
"""Elements that the page of the map makes outside of the templates."""
STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
ADDRESSES: Final = ("href", "src", "action", "formaction", "xlink:href", "data", "poster")
ONWARD: Final = re.compile(
    r"(?:[/?#][^/\\]|[/?#]$|mailto:|tel:\+?[0-9]+$|https?://|calendar\.ics|[\w./-]+\?)"
)
FORMULA: Final = re.compile(r"<f[ >].*?</f>", re.DOTALL)
RUNS: Final = re.compile(r"HYPERLINK|WEBSERVICE|pwned|http|cmd|1\+1|SUM\(1\)", re.IGNORECASE)
"""Our own formulas, which add up a form's cells, have none of it."""
PROPERTY: Final = re.compile(r"[A-Z-]+[;:]| ")
DRAWN: Final = {"svg", "title", "desc", "style", "defs", "pattern", "g", "text"} | {
    "path", "rect", "line", "circle"
}  # fmt: skip
"""Elements of our drawings."""
IN_CALENDARS: Final = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VCALENDAR", "END:VEVENT")


def elements() -> frozenset[str]:
    """Those that our own templates write."""
    written = " ".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html"))
    return frozenset(re.findall(r"<([a-z][a-z0-9-]*)", written)) | set(OF_PYTHON)


ELEMENTS: Final = elements()


class Reader(HTMLParser):
    """Collects what of a page could run, or was never ours."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.said: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag if tag in ("script", "style") else ""
        if tag not in ELEMENTS:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc") or not name.isascii():
                self.wrong.append(f"<{tag} {name}={value!r}>")
            if not re.fullmatch(r"[a-z][a-zA-Z0-9:-]*", name):
                self.wrong.append(f"<{tag} {name!r}>")
            ours = tag == "link" and (value or "").startswith("data:image/png;base64,")
            if name in ADDRESSES and not ours and not ONWARD.match(value or "/"):
                self.wrong.append(f"<{tag} {name}={value!r}>")
        if tag == "script" and "src" not in dict(attrs):
            if dict(attrs).get("type") != "application/json":
                self.wrong.append("a script in the page")
        elif tag == "script" and not str(dict(attrs)["src"]).startswith("/"):
            self.wrong.append(f"a script from {dict(attrs)['src']}")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "script" and data.strip():
            try:
                json.loads(data)
            except ValueError:
                self.wrong.append(f"a block of data that is none: {data[:60]}")
        elif self.inside == "style":
            self.wrong.append("a style in the page")
        else:
            self.said.append(data)

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"<!--{data[:60]}-->")

    def unknown_decl(self, data: str) -> None:
        self.wrong.append(f"<![{data[:60]}")

    def handle_pi(self, data: str) -> None:
        self.wrong.append(f"<?{data[:60]}")


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


def wrong_with(answer: TestResponse) -> list[str]:
    """What in an answer is more than text; empty as it should be."""
    found = [
        f"{name}: {value}"
        for name, value in answer.headers.items()
        if "pwned" in name.casefold() or "\n" in value or "\r" in value
    ]
    if "pwned=1" in answer.headers.get("Set-Cookie", ""):
        found.append("a cookie")
    if answer.headers.get("X-Content-Type-Options") != "nosniff":
        found.append("a type may be guessed")
    return found + OF_TYPE.get(answer.mimetype or "", _of_no_known_type)(answer)


def _html(answer: TestResponse) -> list[str]:
    policy = answer.headers.get("Content-Security-Policy", "")
    found = [] if "script-src 'self';" in policy else ["no policy"]
    if "54444439" in answer.text:  # 7 * 7777777 worked out
        found.append("a template was filled in")
    ours, _, more = answer.text.partition('<template id="dash">')
    dashs, _, rest = more.partition("</template>")
    if "pwned" in dashs:
        found.append("something among Dash's own scripts")
    return found + read(ours + rest).wrong


def _json(answer: TestResponse) -> list[str]:
    json.loads(answer.get_data())
    return []


def _csv(answer: TestResponse) -> list[str]:
    text = answer.get_data().decode("utf-8-sig")
    lines = csv.reader(io.StringIO(text, newline=""))
    return [cell[:60] for line in lines for cell in line if cell.startswith(STARTS) and _runs(cell)]


def _runs(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", cell) is None


def _workbook(answer: TestResponse) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(answer.get_data())) as packed:
        names = packed.namelist()
        parts = {name: packed.read(name).decode() for name in names if name.endswith(".xml")}
        links = [packed.read(name).decode() for name in names if name.endswith(".rels")]
    found = [name for name in names if "external" in name.lower() or "macro" in name.lower()]
    found += [one for text in parts.values() for one in FORMULA.findall(text) if RUNS.search(one)]
    found += ["a link to elsewhere" for text in links if 'TargetMode="External"' in text]
    return found


def _calendar(answer: TestResponse) -> list[str]:
    lines = [line for line in answer.get_data().decode().split("\r\n") if line]
    found = [line[:60] for line in lines if not PROPERTY.match(line) or "\n" in line]
    known = ("BEGIN", "END")
    return found + [line for line in lines if line.startswith(known) and line not in IN_CALENDARS]


def _svg(answer: TestResponse) -> list[str]:
    """Nothing that runs, and nothing that leads or loads from anywhere."""
    found = []
    for part in ElementTree.fromstring(answer.get_data()).iter():
        tag = part.tag.rpartition("}")[2]
        if tag not in DRAWN:
            found.append(f"<{tag}>")
        found += [f"<{tag} {name}>" for name in part.attrib if name.startswith(("on", "{"))]
        found += [f"<{tag} {name}>" for name in part.attrib if name in (*ADDRESSES, "style")]
    return found


def _slides(answer: TestResponse) -> list[str]:
    """Links to our own screens, and nothing else from outside."""
    with zipfile.ZipFile(io.BytesIO(answer.get_data())) as packed:
        names = packed.namelist()
        links = "".join(packed.read(name).decode() for name in names if name.endswith(".rels"))
        for name in names:
            if name.endswith(".xml"):
                ElementTree.fromstring(packed.read(name))
    outside = re.findall(r"<Relationship [^>]*External[^>]*>", links)
    found = [one for one in outside if 'Target="http://localhost/' not in one]
    return found + [name for name in names if "vba" in name.lower() or "embed" in name.lower()]


def _packed(answer: TestResponse) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(answer.get_data())) as packed:
        return [name for name in packed.namelist() if not re.fullmatch(r"[\w-]+\.\w+", name)]


def _nothing(_answer: TestResponse) -> list[str]:
    return []


def _of_no_known_type(answer: TestResponse) -> list[str]:
    return [f"a type that nobody looks at: {answer.mimetype}"] if answer.get_data() else []


def _feed(answer: TestResponse) -> list[str]:
    """Parsed, or it would raise; nothing but Atom's own elements, and texts that are texts."""
    root = ElementTree.fromstring(answer.get_data())
    found = [one.tag for one in root.iter() if not one.tag.startswith("{http://www.w3.org/2005/")]
    return found + [str(one.attrib) for one in root.iter() if one.get("type") == "html"]


def _plain(answer: TestResponse) -> list[str]:
    """Shown as it is, since no type may be guessed."""
    return [] if answer.content_type.startswith("text/plain") else [answer.content_type]


OF_TYPE: Final[dict[str, Any]] = {
    "text/html": _html,
    "application/json": _json,
    "application/geo+json": _json,
    "text/csv": _csv,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _workbook,
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": _slides,
    "image/svg+xml": _svg,
    "image/png": _nothing,
    "text/calendar": _calendar,
    "application/zip": _packed,
    "application/atom+xml": _feed,
    "text/plain": _plain,
    "text/javascript": _nothing,
    "application/javascript": _nothing,
    "text/css": _nothing,
}
