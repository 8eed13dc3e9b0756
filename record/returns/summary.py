"""The returns of several quarters added up, by intervention, funder and borough, and as files."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection, select

from analysis.outcomes import outcomes
from analysis.people_reached import people_by_group, people_by_intervention
from analysis.periods import quarters
from analysis.returns import breakdown, spend, work
from db import releases
from db.tables import award, partnership
from record.organisations import as_one, merged
from record.returns.frames import GROUPS, measures_frame, returns_frame
from record.returns.owed import owed
from record.returns.stored import every_standing
from record.returns.write import NotPossible
from record.sheets import frame_as_csv, frames_as_xlsx

LONGEST = 40
"""Quarters that may be added up at once: ten years."""
INVENTED = "Demonstration data: invented figures"
NOTES = (
    "Numbers of people are counted on one of three bases, which are never put together. New: the "
    "quarters may be added. Unique: the true number lies between the largest quarter and the sum. "
    "Caseload: the number at the end of the last quarter.",
    "In several interventions one person may be counted more than once: “places” are added, "
    "“people” lie between the largest intervention and the sum.",
    "An intervention in several boroughs stands in each of them, so boroughs do not add up.",
    "Sessions, referrals and endings are events and are added. “Unknown” says how many returns "
    "leave the cell blank; blank is not 0.",
    "Completion is the share of those who completed among all who ended, with its 95 % limits.",
    "Spend to date is the latest known, never a sum over quarters.",
)


@dataclass(frozen=True)
class Summary:
    """``frames`` by name of the sheet; ``quarters`` that were asked for."""

    quarters: list[str]
    frames: dict[str, pd.DataFrame]


def summary(connection: Connection, first: str, last: str, on: date) -> Summary:
    """Every return of the quarters that stands, accepted or not; what should have come by ``on``
    and did not is missing. Raises NotPossible for what are
    no quarters, or come in the wrong order."""
    chosen = _chosen(first, last)
    standing = [item for item in every_standing(connection) if item.told.quarter in chosen]
    told, measures = returns_frame(standing), measures_frame(standing)
    known = _awards(connection)
    titled = known[["intervention", "title", "funder", "provider"]]
    each = told[["intervention"]].drop_duplicates().assign(group=lambda f: f["intervention"])
    people = people_by_intervention(told, _expected(connection, told, chosen, on))
    done = work(told, each).rename(columns={"group": "intervention"})
    frames = {
        "Interventions": titled.merge(people, on="intervention", how="right"),
        "Work": titled.merge(done, on="intervention", how="right").merge(
            spend(told), on="intervention", how="left"
        ),
        "Outcomes": outcomes(measures, each).rename(columns={"group": "intervention"}),
        "Who": breakdown(told, chosen, GROUPS),
    }
    members = {
        "Funder": known[["intervention", "funder"]].set_axis(["intervention", "group"], axis=1),
        "Borough": boroughs(connection),
    }
    for name, frame in members.items():
        frames[f"{name} people"] = people_by_group(people, frame)
        frames[f"{name} work"] = work(told, frame)
        frames[f"{name} outcomes"] = outcomes(measures, frame)
    return Summary(chosen, frames)


def boroughs(connection: Connection) -> pd.DataFrame:
    """intervention, group (the borough's name): where the published release places it."""
    pairs: set[tuple[str, str]] = set()
    if published := releases.current(connection):
        areas = releases.content(connection, published[0], "areas", "la")
        names = dict(zip(areas["codes"], areas["names"], strict=True))
        awards = releases.content(connection, published[0], "awards", "")
        pairs = {(item["id"], names[place["la"]]) for item in awards for place in item["where"]}
    return pd.DataFrame(sorted(pairs), columns=["intervention", "group"])


def summary_xlsx(connection: Connection, first: str, last: str, on: date) -> bytes:
    made = summary(connection, first, last, on)
    return frames_as_xlsx(made.frames, _notes(connection, made.quarters))


def summary_csv(connection: Connection, first: str, last: str, on: date) -> bytes:
    """People by intervention alone."""
    made = summary(connection, first, last, on)
    return frame_as_csv(made.frames["Interventions"], _notes(connection, made.quarters))


def _notes(connection: Connection, chosen: Sequence[str]) -> list[str]:
    invented = connection.execute(select(partnership.c.demonstration)).scalars().first()
    front = [INVENTED] if invented else []
    return [*front, f"Quarterly returns, {chosen[0]} to {chosen[-1]}", *NOTES]


def _chosen(first: str, last: str) -> list[str]:
    for key in (first, last):
        if re.fullmatch(r"20[0-9]{2}-Q[1-4]", key) is None:
            raise NotPossible(f"“{key}” is not a quarter such as 2025-Q3.")
    chosen = quarters(first, last)
    if not 0 < len(chosen) <= LONGEST:
        raise NotPossible(f"From {first} to {last} are not 1 to {LONGEST} quarters.")
    return chosen


def _awards(connection: Connection) -> pd.DataFrame:
    """Funders and providers under the name of the body they were merged into."""
    columns = award.c
    names = (columns.funder_id, columns.funder_name, columns.recipient_id, columns.recipient_name)
    query = select(columns.identifier, columns.title, *names)
    bodies = merged(connection)
    rows = [
        (name, title, as_one(bodies, *ids[:2])[1], as_one(bodies, *ids[2:])[1])
        for name, title, *ids in connection.execute(query)
    ]
    return pd.DataFrame(rows, columns=["intervention", "title", "funder", "provider"])


def _expected(
    connection: Connection, told: pd.DataFrame, chosen: Sequence[str], on: date
) -> dict[str, list[str]]:
    """The quarters of each intervention that were sent, lie between two that were, or should have
    come."""
    expected: dict[str, set[str]] = {}
    for name, sent in told.groupby("intervention")["quarter"]:
        expected[str(name)] = {key for key in chosen if sent.min() <= key <= sent.max()}
    for item in owed(connection, on).owed:
        if item.quarter in chosen and item.state != "not yet":
            expected.setdefault(item.award.intervention, set()).add(item.quarter)
    return {name: sorted(found) for name, found in sorted(expected.items())}
