"""Choose the award with which another is to be compared."""

from flask import Response, render_template, request
from werkzeug.exceptions import NotFound

from dashboard.access import PARTNERSHIP, Register
from dashboard.asked import LONGEST_WORDS
from dashboard.identity import person
from dashboard.overlaps.current import Current
from dashboard.overlaps.pair import NO_SUCH

LISTED = 30
SEARCHED = ("id", "title", "funder_name", "recipient_name")


def register_choosing(register: Register, current: Current) -> None:
    def choose() -> Response:
        now = current.now()
        identifier = request.args.get("a", "")[:300]
        awards = now.release.by_id()
        if identifier not in awards:
            raise NotFound(NO_SUCH.format(identifier[:80]))
        words = request.args.get("q", "")[:LONGEST_WORDS]
        said = words.casefold().split()
        found = [
            award
            for award in awards.values()
            if said
            and award["id"] != identifier
            and all(word in " ".join(award[n] or "" for n in SEARCHED).casefold() for word in said)
        ]
        return Response(
            render_template(
                "overlaps/choose.html",
                front=now.release.front,
                person=person(now.release),
                award=awards[identifier],
                words=words,
                found=found[:LISTED],
                more=max(0, len(found) - LISTED),
            )
        )

    register.route("/overlaps/choose", choose, PARTNERSHIP, name="choose_overlap")
