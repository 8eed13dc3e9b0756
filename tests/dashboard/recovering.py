"""What an attacker is told who takes down every number that is served of a restricted indicator."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd
from asking import Site
from attacker import Attacker, months_of
from gathering import Told, Visitor

FILES = Path(__file__).parents[2] / "data" / "demo" / "indicators"


def item_of(site: Site, name: str) -> dict[str, Any]:
    (item,) = [one for one in site.release.front["indicators"] if one["id"] == name]
    return dict(item)


def inside(item: dict[str, Any], year: str) -> set[str]:
    """No sum ties two years together."""
    months = set(months_of(year))
    every = {period for level in item["levels"].values() for period in level["periods"]}
    return {period for period in every if set(months_of(period)) <= months}


def parents(site: Site) -> pd.DataFrame:
    """The public lookup."""
    lsoas, wards = site.release.areas("lsoa"), site.release.areas("ward")["codes"]
    boroughs = site.release.areas("la")["codes"]
    columns = {
        "ward": [wards[at] for at in lsoas["ward"]],
        "la": [boroughs[at] for at in lsoas["la"]],
    }
    return pd.DataFrame(columns, index=pd.Index(lsoas["codes"], name="lsoa"))


def absent(site: Site, name: str) -> frozenset[tuple[str, str, str]]:
    """What nobody sent or its source hid is in no sum, as the residents beside a figure tell."""
    known = counted(name)
    months = known["Period"].unique()
    there = set(zip(known["Area Code"], known["Period"], strict=True))
    lsoas = site.release.areas("lsoa")["codes"]
    every = ((code, month) for code in lsoas for month in months)
    return frozenset((name, *pair) for pair in every if pair not in there)


def counted(name: str) -> pd.DataFrame:
    """The known counts before anything is hidden."""
    rows = pd.read_csv(FILES / f"{name}.csv.gz", dtype=str)
    rows = rows[rows["Count"].str.isdigit()]
    return rows.assign(Count=rows["Count"].astype(int))


def told_of(site: Site, name: str, year: str, levels: Iterable[str]) -> list[Told]:
    """By every table and value of a year, and every profile of the levels."""
    item = item_of(site, name)
    places = {level: site.release.areas(level)["codes"] for level in levels}
    return list(Visitor(site, item).everything(inside(item, year), places))


def attacker_told(site: Site, name: str, told: Iterable[Told]) -> Attacker:
    threshold = item_of(site, name)["hidden_below"]
    attacker = Attacker(parents(site), threshold, absent=absent(site, name))
    for one in told:
        atoms = attacker.atoms(name, one.level, one.code, months_of(one.period))
        if not len(atoms):
            continue
        if one.low is None or one.high is None:
            attacker.hidden[name, one.level, one.code, one.period] = atoms
        else:
            attacker.limit(atoms, one.low, one.high)
    return attacker
