"""Whom to talk to about a proposal: the funders of what it meets, and the boroughs' leads."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from dashboard.checking.needed import Study
from dashboard.identity import reads_texts
from db.published import Release
from record.contacts import Contact, contacts

MOST: Final = 8
OF_THE_BOROUGH: Final = ("community safety", "csp", "council")
LEAD: Final = "CSP lead"


@dataclass(frozen=True)
class ToAsk:
    """``contact`` is None where the register has none. ``why`` is a sentence."""

    organisation: str
    contact: Contact | None
    why: str
    is_lead: bool = False


def to_ask(
    connection: Any,
    release: Release,
    studies: Sequence[Study],
    met: Sequence[Mapping[str, Any]],
    live: Sequence[Mapping[str, Any]],
) -> list[ToAsk]:
    """The leads of the boroughs, then each funder once, of what the proposal meets before what is
    only live there. ``met``: awards as the release lists them; ``live``: as a profile does."""
    by_funder: dict[str, tuple[str, list[str], list[str]]] = {}
    for award in met:
        _note(by_funder, award["funder_id"], award["funder_name"], award, "much the same")
    for item in live:
        _note(by_funder, item["funder"]["id"], item["funder"]["name"], item, "live there")
    leads = {study.borough: _payers_of(release, study.borough) for study in studies}
    ids = [key for _, keys, _ in by_funder.values() for key in keys]
    ids += [award["id"] for awards in leads.values() for award in awards]
    known = contacts(connection, dict.fromkeys(ids)) if reads_texts() else {}
    found = [_lead(borough, awards, known) for borough, awards in leads.items()]
    pays = {name: _why(titles) for name, _, titles in by_funder.values()}
    found = [replace(x, why=f"{x.why} {pays.pop(x.organisation, '')}".strip()) for x in found]
    funders = [
        ToAsk(name, next((known[key] for key in keys if key in known), None), pays[name])
        for name, keys, _ in by_funder.values()
        if name in pays
    ]
    return [*found, *funders[:MOST]]


def _note(
    by_funder: dict[str, tuple[str, list[str], list[str]]],
    funder: str,
    name: str,
    award: Mapping[str, Any],
    what: str,
) -> None:
    if not funder:
        return
    _, keys, titles = by_funder.setdefault(funder, (name, [], []))
    if award["id"] not in keys:
        keys.append(award["id"])
        titles.append(f"“{award['title']}” ({what})")


def _why(titles: Sequence[str]) -> str:
    more = f" and {len(titles) - 2:,} more" if len(titles) > 2 else ""
    return f"Pays for {', '.join(titles[:2])}{more}."


def _payers_of(release: Release, borough: str) -> list[Mapping[str, Any]]:
    """Awards paid by the borough's community safety partnership or council, newest first."""
    made: list[Mapping[str, Any]] = release.derived(
        ("paid by the borough", borough), lambda: _paid_by(release.awards, borough)
    )
    return made


def _paid_by(awards: Iterable[Mapping[str, Any]], borough: str) -> list[Mapping[str, Any]]:
    def own(name: str) -> bool:
        plain = name.casefold()
        return borough.casefold() in plain and any(word in plain for word in OF_THE_BOROUGH)

    found = [award for award in awards if own(award["funder_name"])]
    first = {word: at for at, word in enumerate(OF_THE_BOROUGH)}
    found.sort(key=lambda award: award["start_date"] or "", reverse=True)
    found.sort(
        key=lambda award: min(
            at for word, at in first.items() if word in award["funder_name"].casefold()
        )
    )
    return found


def _lead(borough: str, awards: Sequence[Mapping[str, Any]], known: Mapping[str, Contact]) -> ToAsk:
    with_contact = next((award for award in awards if award["id"] in known), None)
    if with_contact is not None:
        why = (
            f"{LEAD} of {borough}, as far as the register tells: the contact of "
            f"“{with_contact['title']}”."
        )
        name = str(with_contact["funder_name"])
        return ToAsk(name, known[with_contact["id"]], why, is_lead=True)
    if awards:
        why = f"{LEAD} of {borough}: not known. None of its awards in the register has a contact."
        return ToAsk(str(awards[0]["funder_name"]), None, why, is_lead=True)
    name = f"{borough} Community Safety Partnership"
    why = f"{LEAD} of {borough}: not known. The register has no award that it pays for."
    return ToAsk(name, None, why, is_lead=True)
