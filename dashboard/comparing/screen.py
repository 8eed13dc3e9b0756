"""``/compare``: two to five places side by side, with the file and the answer."""

from typing import Any

from flask import Response, render_template, request
from werkzeug.datastructures import MultiDict

from analysis.wording import counted, pounds, said
from dashboard.access import READERS, Register
from dashboard.api import stamp
from dashboard.asked import Query
from dashboard.comparing.alike import looked_at, similar
from dashboard.comparing.asked import MOST, Asked, asked, candidates, only
from dashboard.comparing.columns import Column, column
from dashboard.comparing.files import answer, sheet
from dashboard.comparing.rows import need_rows, sentences
from dashboard.comparing.words import number
from dashboard.downloads import file_of, register_files
from dashboard.sending import as_json, see_other
from db.published import Published, Release
from geography import LEVEL_BY_KEY


def register_comparing(register: Register, published: Published) -> None:
    def compare() -> Response:
        release = published.current()
        if request.args.get("like"):
            return see_other(_beside_those_alike(release, request.args))
        wanted = asked(request.args, release)
        found = candidates(wanted) if wanted.add else []
        place = only(wanted, found)
        if place is not None and len(wanted.codes) < MOST:
            return see_other(wanted.with_place(place))
        return Response(render_template("comparing/page.html", **page(wanted, found)))

    def compare_file(ending: str) -> Response:
        wanted = asked(request.args, published.current())
        on = wanted.selection.on.isoformat()
        content = sheet(wanted.release, _columns(wanted), on)
        return file_of(wanted.release, content, [], f"compare-{on}", ending)

    def api_compare() -> Response:
        wanted = asked(request.args, published.current())
        return as_json(
            {
                **stamp(wanted.release),
                "on": wanted.selection.on.isoformat(),
                "places": [answer(one) for one in _columns(wanted)],
            }
        )

    register.route("/compare", compare, READERS)
    register_files(register, "/compare", compare_file, READERS)
    register.route("/api/v1/compare", api_compare, READERS)


def _beside_those_alike(release: Release, query: Query) -> str:
    """The address of ``like`` with the three places most like it. Raises as ``asked`` does."""
    kept = MultiDict([(key, value) for key, value in query.items(multi=True) if key != "like"])
    kept.setlist("places", [query["like"]])
    wanted = asked(kept, release)
    found = (similar(release, _level(release, code), code, 3) for code in wanted.codes[:1])
    return wanted.with_place(*(item.code for alike in found for item in alike))


def _columns(wanted: Asked) -> list[Column]:
    return [column(wanted.release, code, wanted.selection) for code in wanted.codes]


def page(wanted: Asked, found: list[dict[str, Any]]) -> dict[str, Any]:
    """What the template shows."""
    release, columns = wanted.release, _columns(wanted)
    needs = need_rows(release, columns)
    levels = list(dict.fromkeys(one.level for one in columns))
    return {
        "front": release.front,
        "asked": wanted,
        "on": wanted.selection.on,
        "columns": columns,
        "most": MOST,
        "boroughs": release.areas("la")["codes"][:MOST],
        "found": found,
        "names": names(release),
        "needs": needs,
        "sentences": sentences(columns, needs),
        "looked_at": looked_at(release, levels[0]) if len(levels) == 1 else [],
        "plural": LEVEL_BY_KEY[levels[0]].plural if len(levels) == 1 else "",
        "pounds": pounds,
        "number": number,
        "day": said,
        "counted": counted,
        "indicators": {item["id"]: item for item in release.front["indicators"]},
    }


def names(release: Release) -> list[str]:
    """Boroughs and wards, to be offered while somebody types."""
    return [*release.areas("la")["names"], *sorted(release.areas("ward")["names"])]


def _level(release: Release, code: str) -> str:
    return next(key for key in LEVEL_BY_KEY if code in release.positions(key))
