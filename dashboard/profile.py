"""What is funded in a place and what is needed there, as JSON for the panel and for programs."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from werkzeug.exceptions import NotFound

from analysis.funding import pounds_per_year
from analysis.quality import Completeness, by_funder
from analysis.selection import Chosen, Selection, day
from db.published import Release
from geography import LEVEL_BY_KEY
from layers.choosing import chosen_in

WHOLE = "partnership"
GROUPS = ("live", "starting", "finished", "proposed", "withdrawn", "dates not known")


def place_profile(release: Release, code: str, selection: Selection) -> dict[str, Any]:
    """Raises NotFound with a sentence for a code that is no current area."""
    place: dict[str, Any] | None = release.content("place", code)
    if place is None:
        raise NotFound(
            f"“{code[:40]}” is not the code of a place on this map. "
            "Search for the place by its name or a postcode instead."
        )
    chosen = chosen_in(release, selection)
    reaching = _reaching(release, place, chosen)
    entries = [entry(release, place["level"], item, reach) for item, reach in reaching]
    return place | {
        "on": selection.on.isoformat(),
        "funded": {
            "summary": _summary(entries, place),
            **{group: [e for e in entries if e["status"] == group] for group in GROUPS},
        },
        "reporting": _reporting(release, entries),
        "schools": _schools(release, place),
        "register": register_on_map(release),
    }


def _reaching(
    release: Release, place: dict[str, Any], chosen: list[Chosen]
) -> list[tuple[Chosen, dict[str, float]]]:
    """Chosen awards that reach the place, each with its share by aim; aimed ones first, then
    what ends soonest."""
    shares: dict[int, dict[str, float]] = {}
    if place["level"] == WHOLE:
        shares = {position: {"here": share} for position, share in release.inside().items()}
    else:
        for position, share, aim in release.reaching(place["level"], place["code"]):
            shares.setdefault(position, {})[aim] = share
    found = [(item, shares[item.position]) for item in chosen if item.position in shares]
    return sorted(
        found,
        key=lambda pair: (set(pair[1]) == {"wider"}, pair[0].award["end_date"] or "9999"),
    )


def entry(release: Release, level: str, item: Chosen, reach: dict[str, float]) -> dict[str, Any]:
    """One line of "funded here": the award's facts and how it reaches this place."""
    award = item.award
    share = sum(reach.values())
    yearly = pounds_per_year(
        award["amount_awarded"], day(award["start_date"]), day(award["end_date"])
    )
    return facts(award) | {
        "status": item.status,
        "ends_soon": item.ends_soon,
        "aim": "wider" if set(reach) == {"wider"} else "school" if "school" in reach else "here",
        "share": round(share, 6),
        "pounds_per_year_here": None if yearly is None else round(yearly * share, 2),
        "where": award["where"],
    }


def facts(award: Any) -> dict[str, Any]:
    """An award as everyone may see it: no contacts."""
    return {
        "id": award["id"],
        "title": award["title"],
        "description": award["description"],
        "funder": {"id": award["funder_id"], "name": award["funder_name"]},
        "department": award["funder_department"],
        "provider": {"id": award["recipient_id"], "name": award["recipient_name"]},
        "programme": award["programme"],
        "approach": award["approach"],
        "priority": award["priority"],
        "audience": award["audience"],
        "setting": award["setting"],
        "level": award["level"],
        "age_from": award["age_from"],
        "age_to": award["age_to"],
        "places_planned": award["places_planned"],
        "amount": award["amount_awarded"],
        "disbursed": award["amount_disbursed"],
        "currency": award["currency"],
        "award_date": award["award_date"],
        "start": award["start_date"],
        "end": award["end_date"],
        "joint_funding": award["regrant_type"],
        "data_source": award["data_source"],
    }


def _summary(entries: list[dict[str, Any]], place: dict[str, Any]) -> dict[str, Any]:
    """Live money and numbers, aimed here and shares of wider awards apart."""
    live = [item for item in entries if item["status"] == "live"]
    aimed = [item for item in live if item["aim"] != "wider"]
    wider = [item for item in live if item["aim"] == "wider"]
    unknown = sum(item["pounds_per_year_here"] is None for item in live)
    pounds = _total(live)
    return {
        "live": len(live),
        "live_aimed": len(aimed),
        "live_wider": len(wider),
        "ending_soon": sum(item["ends_soon"] for item in live),
        "unknown_amounts": unknown,
        "pounds_per_year": pounds,
        "aimed_pounds_per_year": _total(aimed),
        "shared_pounds_per_year": _total(wider),
        "pounds_per_head": _per(pounds, place["residents"]),
        "pounds_per_young_person": _per(pounds, place["young_residents"]),
    }


def _reporting(release: Release, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How much each funder with something live here says of its awards, least complete first: a
    place may look emptier than it is."""
    whole: dict[str, Completeness] = release.derived(
        "completeness", lambda: {item.funder_id: item for item in by_funder(release.awards)}
    )
    here = Counter(item["funder"]["id"] for item in entries if item["status"] == "live")
    found = [
        {
            "funder": {"id": key, "name": whole[key].funder_name},
            "live_here": number,
            "awards": whole[key].awards,
            "share": round(whole[key].overall, 4),
            "stated": dict(whole[key].stated),
        }
        for key, number in here.items()
    ]
    return sorted(found, key=lambda item: (item["share"], item["funder"]["name"]))


def _total(entries: Iterable[dict[str, Any]]) -> float | None:
    """None when there are awards but no known amount: unknown is not zero."""
    amounts = [item["pounds_per_year_here"] for item in entries]
    known = [amount for amount in amounts if amount is not None]
    return None if amounts and not known else round(sum(known), 2)


def _per(pounds: float | None, people: int | None) -> float | None:
    return None if pounds is None or not people else round(pounds / people, 2)


def register_on_map(release: Release) -> dict[str, int]:
    """How much of the register the map can show at all."""
    placed = release.derived(
        "placed", lambda: sum(bool(award["where"]) for award in release.awards)
    )
    return {"awards": len(release.awards), "not_on_the_map": len(release.awards) - placed}


def _schools(release: Release, place: dict[str, Any]) -> list[dict[str, Any]]:
    if place["level"] not in LEVEL_BY_KEY:
        return []
    return [
        school for school in release.content("schools") if school[place["level"]] == place["code"]
    ]
