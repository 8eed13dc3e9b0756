"""A verdict on a pair is given or withdrawn, by somebody with a name."""

from urllib.parse import urlencode

from flask import Response, request
from werkzeug.exceptions import Conflict

from dashboard.access import KEEPERS, Register
from dashboard.asked import part, whole
from dashboard.changing import changing
from dashboard.identity import person
from dashboard.overlaps.current import Current
from dashboard.overlaps.pair import Draft, asked_pair, pair_page
from dashboard.overlaps.words import VERDICT_LABELS
from dashboard.sending import see_other
from record import verdicts

NO_VERDICT = "Choose one of the four."
NO_REASON = "Write why, in a sentence that others will understand in a year."
TOO_LONG = f"The reason is longer than {verdicts.LONGEST_REASON:,} characters; make it shorter."
SETTLED_BY = (
    "{} decided on this pair while you were reading, so yours was not saved. "
    "Read what stands now; what you wrote is still below."
)
CHANGED = (
    "One of the two awards was changed while you were reading, so yours was not saved. "
    "Look at what they say now; what you wrote is still below."
)
WITHDRAWN = "This verdict no longer stands, so there was nothing to withdraw. Open the pair again."
GONE = "One of the two awards was taken out of the register, so there is nothing to settle."


def register_settling(register: Register, current: Current) -> None:
    def settle() -> Response:
        return _settled(current)

    def withdraw() -> Response:
        who = person(current.published.current())
        number = part(whole(request.form.get("number", "")))
        with changing(current.published, f"verdict {number}") as connection:
            try:
                pair = verdicts.withdraw(connection, number, who.name)
            except verdicts.NotThere as error:
                raise Conflict(WITHDRAWN) from error
        return see_other(pair_address(pair))

    register.route("/overlaps/settle", settle, KEEPERS, name="settle_overlap", methods=["POST"])
    register.route("/overlaps/withdraw", withdraw, KEEPERS, name="withdraw", methods=["POST"])


def pair_address(pair: verdicts.Pair) -> str:
    return f"/overlaps/pair?{urlencode({'a': pair[0], 'b': pair[1]})}#said"


def _settled(current: Current) -> Response:
    who = person(current.published.current())
    pair, now = asked_pair(), current.now()
    draft = _read()
    if draft.wrong:
        return pair_page(current.published, now, pair, draft, 422)
    seen = verdicts.Seen(
        request.form.get("step", ""),
        (request.form.get("matters_a", ""), request.form.get("matters_b", "")),
    )
    finding = ("not compared", 0.0)  # one of them is not published yet
    if set(pair) <= now.release.by_id().keys():
        found, _ = now.comparing.pair(*pair)
        finding = (found.category, found.score)
    try:
        with changing(current.published, " and ".join(pair)) as connection:
            said = (draft.verdict, draft.reason)
            verdicts.give(connection, pair, seen, said, finding, who.name)
    except verdicts.NotThere as error:
        raise Conflict(GONE) from error
    except verdicts.Overtaken as told:
        problem = SETTLED_BY.format(told.by) if told.by else CHANGED
        late = Draft(draft.verdict, draft.reason, problem)
        return pair_page(current.published, current.now(), pair, late, 409)
    return see_other(pair_address(pair))


def _read() -> Draft:
    verdict = request.form.get("verdict", "")
    reason = " ".join(request.form.get("reason", "").split())
    wrong = {}
    if verdict not in VERDICT_LABELS:
        wrong["verdict"] = NO_VERDICT
    if not reason:
        wrong["reason"] = NO_REASON
    elif len(reason) > verdicts.LONGEST_REASON:
        wrong["reason"] = TOO_LONG
    return Draft(verdict, reason, "Nothing has been saved yet." if wrong else "", wrong)
