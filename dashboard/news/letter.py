"""What is new as plain text: an e-mail, and what somebody copies into one of their own."""

from collections.abc import Sequence
from textwrap import fill
from typing import Final, NamedTuple

from analysis.wording import counted, listed, said
from dashboard.news.gathering import Group, News
from dashboard.news.scene import NAMED, Item
from dashboard.screens import NOTICE
from record.following import Follower, Mark

WIDTH: Final = 76
MOST: Final = 20
"""Of one kind; more are counted."""
INDENT: Final = "  "


class Letter(NamedTuple):
    subject: str
    text: str


def letter(
    news: News, follower: Follower, since: Mark, address: str, demonstration: bool
) -> Letter:
    """``address``: of the service, without a slash at the end."""
    counts = listed(news.counts) or "nothing new"
    places = places_said(follower)
    parts = [
        f"{counts[:1].upper()}{counts[1:]} in {places}, since {said(since.at)}.",
        *([NOTICE] if demonstration else []),
        *(_group(group, address) for group in news.groups if group.items),
        *_earlier(news),
        _end(address),
    ]
    folded = [part if "\n" in part else fill(part, WIDTH) for part in parts]
    return Letter(f"Common Ground: {counts} in your places", "\n\n".join(folded) + "\n")


def places_said(follower: Follower) -> str:
    names = [place.name for place in follower.places]
    if len(names) > NAMED + 1:
        return f"{', '.join(names[:NAMED])} and {counted(len(names) - NAMED, 'other place')}"
    return listed(names)


def _group(group: Group, address: str) -> str:
    heading = f"{group.label} ({len(group.items)})"
    lines = [heading, "-" * len(heading)]
    for item in group.items[:MOST]:
        lines += ["", *_item(item, address)]
    if len(group.items) > MOST:
        lines += ["", fill(f"And {len(group.items) - MOST} more: {address}/news", WIDTH)]
    return "\n".join(lines)


def _item(item: Item, address: str) -> Sequence[str]:
    """A link stands alone, however long it is: no mail program may break it."""
    told = [fill(f"* {item.title}", WIDTH, subsequent_indent=INDENT)]
    for text in (item.places, item.text):
        if text:
            told.append(fill(text, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT))
    return [*told, f"{INDENT}{address}{item.address}"]


def _earlier(news: News) -> list[str]:
    known = sum(len(group.earlier) for group in news.groups)
    if not known:
        return []
    was, ends = ("was", "ends") if known == 1 else ("were", "end")
    return [f"{counted(known, 'award')} that {was} in sight before {ends} within three months."]


def _end(address: str) -> str:
    return "\n".join(
        [
            fill("You get this because you follow these places. All of it, with what is", WIDTH),
            "read on the screen alone:",
            f"{address}/news",
            "",
            "To stop these e-mails, open this and choose “Never”:",
            f"{address}/news#by-e-mail",
        ]
    )
