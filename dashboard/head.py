"""The head of every page: the screens that are open to whoever asks, and who that is."""

from typing import NamedTuple
from urllib.parse import quote

from flask import request

from dashboard.access import KEEPING_THE_REGISTER, Register
from dashboard.identity import asking, identity, reads_texts, role_of_asker
from dashboard.screens import ADD_VIEW, GROUPS, NOTICE, Group, here_in_menu
from record.rights import ROLE_LABELS


class Whose(NamedTuple):
    """Who is shown to ask, and where that can be changed."""

    label: str
    title: str
    address: str


def register_head(register: Register) -> None:
    """Functions, so that a page without a head, such as that of an error, asks the store for
    nothing."""

    def here() -> Whose:
        page = request.method == "GET" and not request.path.startswith("/sign-in")
        return whose(request.full_path.rstrip("?") if page else "/")

    told = {
        "screen_groups": lambda: open_groups(register),
        "here_in_menu": here_in_menu,
        "whose": here,
        "notice": NOTICE,
    }
    register.server.context_processor(lambda: told)
    register.server.jinja_env.globals["reads_texts"] = reads_texts


def open_groups(register: Register) -> list[Group]:
    """The menu, without what is not open to who asks."""
    role = role_of_asker()
    barred = () if role in KEEPING_THE_REGISTER else (ADD_VIEW,)
    found = [
        Group(
            group.label,
            tuple(x for x in group.screens if register.opens(x.address, role)),
            tuple(x for x in group.acts if x not in barred),
        )
        for group in GROUPS
    ]
    return [group for group in found if group.screens]


def whose(then: str) -> Whose:
    """``then``: the path to come back to."""
    asker, role = asking(), ROLE_LABELS[role_of_asker()]
    back = quote(then)
    if asker is not None and asker.member is not None:
        return Whose(asker.member.name, f"{role}. Your account, and signing out", "/account")
    if identity().is_local():
        return Whose(role, "Demonstration: look through another role’s eyes", f"/who?then={back}")
    return Whose("Sign in", "", f"/sign-in?then={back}")
