"""Restricted counts on their way to the screens: released, kept, and never seen again.

On the small invented borough, on both stores: one LSOA with few events, five with many.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import small_world
from small_world import LSOAS, MONTHS, WARD_OF, table
from sqlalchemy import Engine, func, select, text

from db import disclosed, releases
from db.connection import engine_for
from db.disclosure_tables import disclosure_counts, disclosure_figure, disclosure_release
from db.published import Published, Release
from db.schema import upgrade
from etl.delivery import Delivery
from etl.folder import load_folder
from etl.load import load
from etl.manifest import read as read_manifest
from etl.publish import disclosing, publishing
from etl.publish.measures import Measure
from etl.publish.publishing import publish
from etl.status import status_text
from reports import FileProblem

YEAR = "2025/26"
SAFE = {LSOAS[0]: 1, **dict.fromkeys(LSOAS[1:], 36)}
"""Events a year. What is hidden could be anything from 0 to 7: its ward is shown as 75, which is
73 to 77, and the two others in it as 35 each, which is 33 to 37."""
BARE = {LSOAS[0]: 0, LSOAS[1]: 8, LSOAS[2]: 8, **dict.fromkeys(LSOAS[3:], 36)}
"""As in the example of docs/disclosure.md: the first can only be 0 or 1, for its ward is shown as
15, which is 17 at most, and the two others in it as 10, which is 8 at least."""
HEAD = ["Area Code", "Period", "Count"]


def silent(_line: str) -> None:
    return None


def counts(path: Path, a_year: dict[str, int], months: list[str] | None = None) -> Path:
    """As many a month as go, the rest in the last."""
    rows = []
    for lsoa, events in a_year.items():
        each = events // 12
        rows += [[lsoa, month, each] for month in months or MONTHS]
        rows[-1][2] += events % 12
    return table(path, HEAD, rows)


def places(folder: Path, **told: Any) -> Path:
    """The files but for lists of awards, which take most of the time and have no part in this."""
    manifest = small_world.write(folder, **told)
    head, *deliveries = manifest.read_text("utf-8").split("[[delivery]]")
    kept = [each for each in deliveries if not re.search('kind = "(register|returns)"', each)]
    manifest.write_text("[[delivery]]".join([head, *kept]), encoding="utf-8")
    return manifest


def world(folder: Path, a_year: dict[str, int], **told: Any) -> Path:
    manifest = places(folder, **told)
    counts(folder / "ed.csv", a_year)
    return manifest


def opened(engine: Engine, folder: Path, a_year: dict[str, int] = SAFE) -> Release:
    load_folder(engine, read_manifest(world(folder, a_year)), silent)
    return Published(engine).current()


def bring(engine: Engine, path: Path, level: str = "lsoa", vintage: str = "2021") -> None:
    load(engine, Delivery("indicator", (path,), level, vintage, "ed_assault"), silent)


def again(engine: Engine) -> tuple[Release, list[str]]:
    said: list[str] = []
    publish(engine, said.append)
    return Published(engine).current(), said


def figure(release: Release, level: str, period: str, at: int) -> dict[str, Any]:
    name = f"ed_assault {level} {period}"
    values, detail = release.content("values", name), release.content("detail", name)
    found = {key: numbers[at] for key, numbers in detail.items() if key != "of"}
    return found | {"value": values["values"][at], "hidden": at in values["suppressed"]}


def rows_of(engine: Engine, table_: Any) -> int:
    with engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(table_)).scalar_one())


def shown(release: Release) -> dict[tuple[str, str], str]:
    """Every document that readers may get, but for what tells of files and of refusals."""
    asked = text("SELECT kind, key FROM release_document WHERE release_id = :id")
    with release.engine.connect() as connection:
        names = connection.execute(asked, {"id": release.number}).all()
    return {
        (kind, key): json.dumps(release.content(kind, key))
        for kind, key in names
        if kind not in ("sources", "notes")
    }


def byar(count: int) -> tuple[float, float]:
    """By hand: Breslow and Day's approximation."""
    z, more = 1.959964, count + 1
    low = count * (1 - 1 / (9 * count) - z / (3 * count**0.5)) ** 3
    return low, more * (1 - 1 / (9 * more) + z / (3 * more**0.5)) ** 3


@pytest.fixture
def one_store(tmp_path: Path) -> Iterator[Engine]:
    """What the kind of store has no part in."""
    made = engine_for(f"sqlite:///{tmp_path / 'one.sqlite'}")
    upgrade(made)
    yield made
    made.dispose()


def test_what_is_shown_is_the_release(engine: Engine, tmp_path: Path) -> None:
    release = opened(engine, tmp_path / "files")
    few, many = (figure(release, "lsoa", YEAR, at) for at in (0, 1))
    assert few.pop("hidden") is True
    assert set(few.values()) == {None}
    assert (many["count"], many["least"], many["most"]) == (35, 33, 37)
    assert many["value"] == round(1000 * 35 / 910, 1)
    assert many["lower"] == round(1000 * byar(33)[0] / 910, 1)
    assert many["upper"] == round(1000 * byar(37)[1] / 910, 1)
    ward, borough = figure(release, "ward", YEAR, 0), figure(release, "la", "2025-04", 0)
    assert (ward["count"], ward["least"], ward["most"]) == (75, 73, 77)
    assert (borough["count"], borough["value"]) == (15, round(1000 * 15 / 5460, 1))
    (item,) = [x for x in release.front["indicators"] if x["id"] == "ed_assault"]
    assert (item["hidden_below"], item["rounded_to"]) == (8, 5)
    needs = release.content("place", LSOAS[0])["needs"]
    (need,) = [x for x in needs if x["indicator"] == "ed_assault"]
    assert (need["value"], need["count"], need["status"]) == (None, None, "suppressed")
    assert need["rank"] == {"rank": None, "from": None, "to": None, "of": 6}


def test_the_same_counts_are_not_released_again(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(engine, tmp_path / "files")

    def never(*_: Any) -> None:
        raise AssertionError("the same counts were released again")

    monkeypatch.setattr(disclosing, "build", never)
    second, _ = again(engine)
    assert second.content_hash == first.content_hash
    assert second.number > first.number
    assert rows_of(engine, disclosure_release) == rows_of(engine, disclosure_counts) == 1


def test_a_release_is_kept_as_it_was_made(engine: Engine, tmp_path: Path) -> None:
    opened(engine, tmp_path / "files")
    with engine.connect() as connection:
        (one,) = disclosed.kept(connection, "ed_assault")
        frame = disclosed.figures(connection, one.number)
        told = json.loads(disclosed.counts(connection, one.number))
    assert (one.threshold, one.most_lost) == (8, 0.02)
    assert set(frame["mark"]) == {"", "hidden"}
    assert frame.loc[frame["mark"] == "hidden", ["value", "low", "high"]].isna().all(axis=None)
    assert frame["value"].dropna().mod(5).eq(0).all()
    raw = pd.DataFrame(told["cells"]).set_index(["level", "area_code", "period"])["count"]
    assert raw["lsoa", LSOAS[0], YEAR] == 1
    assert rows_of(engine, disclosure_figure) == len(frame)


def test_a_refused_release_leaves_the_old_figures_and_says_so(
    engine: Engine, tmp_path: Path
) -> None:
    before = opened(engine, tmp_path / "files")
    bring(engine, counts(tmp_path / "newer.csv", BARE))
    after, said = again(engine)
    assert shown(after) == shown(before)
    (told,) = [x for x in after.content("notes") if x.startswith("A&E attendances")]
    assert told.endswith(
        "newer counts are loaded, but cannot be released without giving small numbers away. "
        "What was released before still stands."
    )
    assert not any(lsoa in told for lsoa in LSOAS), "which place is at risk is itself a secret"
    assert any("could be worked out" in line for line in said)
    with engine.connect() as connection:
        status = status_text(connection, releases.current(connection)).splitlines()
    assert told in status
    assert any(line.endswith(", counts below 8 hidden") for line in status)
    assert rows_of(engine, disclosure_release) == 1


def test_where_nothing_was_released_before_nothing_is_shown(
    one_store: Engine, tmp_path: Path
) -> None:
    release = opened(one_store, tmp_path / "files", BARE)
    assert "ed_assault" not in {item["id"] for item in release.front["indicators"]}
    assert not any(key.startswith("ed_assault") for _, key in shown(release))
    assert "ed_assault" not in "".join(shown(release).values())
    (told,) = [x for x in release.content("notes") if x.startswith("A&E attendances")]
    assert told.endswith("Nothing of them is shown.")
    assert rows_of(one_store, disclosure_release) == 0


def test_what_was_hidden_stays_hidden_though_it_has_grown(engine: Engine, tmp_path: Path) -> None:
    opened(engine, tmp_path / "files")
    bring(engine, counts(tmp_path / "newer.csv", SAFE | {LSOAS[0]: 40}))
    release, _ = again(engine)
    assert rows_of(engine, disclosure_release) == 2
    assert figure(release, "lsoa", YEAR, 0)["hidden"] is True
    assert figure(release, "ward", YEAR, 0)["count"] == 110


@pytest.mark.parametrize(("threshold", "hidden"), [(5, False), (8, True), (10, True)])
def test_the_threshold_is_the_partnerships(
    threshold: int, hidden: bool, one_store: Engine, tmp_path: Path
) -> None:
    manifest = world(tmp_path / "files", dict.fromkeys(LSOAS, 36) | {LSOAS[0]: 7})
    head = manifest.read_text("utf-8")
    named = 'name = "Smallborough"'
    manifest.write_text(head.replace(named, f"{named}\nthreshold = {threshold}"), "utf-8")
    load_folder(one_store, read_manifest(manifest), silent)
    release = Published(one_store).current()
    assert figure(release, "lsoa", YEAR, 0)["hidden"] is hidden
    (item,) = [x for x in release.front["indicators"] if x["id"] == "ed_assault"]
    assert item["hidden_below"] == threshold


def test_another_threshold_is_refused(tmp_path: Path) -> None:
    manifest = places(tmp_path)
    named = 'name = "Smallborough"'
    head = manifest.read_text("utf-8").replace(named, f"{named}\nthreshold = 7")
    manifest.write_text(head, "utf-8")
    with pytest.raises(FileProblem, match="threshold of the partnership is 7.*Choose 5, 8 or 10"):
        read_manifest(manifest)


def test_monthly_counts_of_wards_are_released_from_wards_up(
    one_store: Engine, tmp_path: Path
) -> None:
    manifest = places(tmp_path)
    wards = sorted(set(WARD_OF.values()))
    table(tmp_path / "ed.csv", HEAD, [[ward, month, 9] for ward in wards for month in MONTHS])
    told = manifest.read_text("utf-8")
    lsoas = 'indicator = "ed_assault"\nlevel = "lsoa"\nvintage = "2021"'
    assert lsoas in told
    manifest.write_text(told.replace(lsoas, lsoas.replace("lsoa", "ward").replace("2021", "2024")))
    load_folder(one_store, read_manifest(manifest), silent)
    release = Published(one_store).current()
    assert figure(release, "ward", "2025-Q2", 0)["count"] == 25
    assert figure(release, "la", "2025-04", 0)["count"] == 20
    (item,) = [x for x in release.front["indicators"] if x["id"] == "ed_assault"]
    assert set(item["levels"]) == {"ward", "la"}


@pytest.mark.parametrize("cell", [["2025/26", "36"], ["2025-Q2", "9"]], ids=["years", "quarters"])
def test_counts_that_do_not_come_by_month_are_not_shown(
    cell: list[str], one_store: Engine, tmp_path: Path
) -> None:
    manifest = places(tmp_path)
    table(tmp_path / "ed.csv", HEAD, [[lsoa, *cell] for lsoa in LSOAS])
    said: list[str] = []
    load_folder(one_store, read_manifest(manifest), said.append)
    release = Published(one_store).current()
    assert "ed_assault" not in {item["id"] for item in release.front["indicators"]}
    (told,) = [x for x in release.content("notes") if x.startswith("A&E attendances")]
    assert "they must be whole numbers, by month, of small areas, wards or boroughs" in told
    assert any(f"but only: lsoa 2021 {cell[0]}" in line for line in said)


def test_nothing_of_the_file_itself_is_told(one_store: Engine, tmp_path: Path) -> None:
    """Its hash would confirm a guess of all that is in it; its problems quote counts."""
    manifest = world(tmp_path / "files", SAFE)
    with (tmp_path / "files" / "ed.csv").open("a", encoding="utf-8") as file:
        file.write(f"{LSOAS[0]},2025-04,7.5\n")
    load_folder(one_store, read_manifest(manifest), silent)
    sources = Published(one_store).current().content("sources")
    (told,) = [item for item in sources if item["indicators"] == ["ed_assault"]]
    assert (told["sha256"], told["problems"]) == (None, [])
    assert told["problems_total"] >= 1
    assert all(item["sha256"] for item in sources if item["indicators"] != ["ed_assault"])


def test_invented_releases_bind_no_real_ones(engine: Engine, tmp_path: Path) -> None:
    invented = world(tmp_path / "invented", SAFE, demonstration=True)
    load_folder(engine, read_manifest(invented), silent)
    assert rows_of(engine, disclosure_release) == 1
    release = opened(engine, tmp_path / "real", SAFE | {LSOAS[0]: 40})
    assert rows_of(engine, disclosure_release) == 1
    assert figure(release, "lsoa", YEAR, 0)["count"] == 40


def test_a_publishing_that_fails_releases_nothing(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What binds later releases is what somebody may have seen."""
    before = opened(engine, tmp_path / "files")
    bring(engine, counts(tmp_path / "newer.csv", SAFE | {LSOAS[5]: 50}))

    def failing(*_: Any) -> None:
        raise FileProblem("the store is full")

    monkeypatch.setattr(releases, "store", failing)
    with pytest.raises(FileProblem, match="the store is full"):
        publish(engine, silent)
    assert rows_of(engine, disclosure_release) == 1
    assert Published(engine).current().content_hash == before.content_hash


# Whatever is not worked out from the release changes when the counts do and the release does not


Leak = Callable[[pytest.MonkeyPatch, Engine], None]


def _raw(engine: Engine) -> "pd.Series[float]":
    query = text("SELECT area_code, count FROM indicator_value WHERE indicator_id = 'ed_assault'")
    with engine.connect() as connection:
        rows = pd.DataFrame(connection.execute(query).fetchall(), columns=["code", "count"])
    return rows.groupby("code")["count"].sum()


def _with_measures(patch: pytest.MonkeyPatch, spoil: Callable[[Measure], dict[str, Any]]) -> None:
    """The measures of a restricted indicator with some of their frames otherwise."""
    honest = publishing.released_measures

    def careless(*told: Any) -> Any:
        for measure in honest(*told):
            if measure.level == "lsoa":
                measure = Measure(**{**vars(measure), **spoil(measure)})
            yield measure

    patch.setattr(publishing, "released_measures", careless)


def raw_interval(patch: pytest.MonkeyPatch, engine: Engine) -> None:
    """The upper limit from the count itself."""

    def spoil(measure: Measure) -> dict[str, Any]:
        exact = _raw(engine).reindex(measure.upper.index).map(lambda count: byar(max(1, count))[1])
        return {"upper": measure.upper.assign(**{YEAR: (exact / 0.91).round(1)})}

    _with_measures(patch, spoil)


def raw_rate(patch: pytest.MonkeyPatch, engine: Engine) -> None:
    """The rate of a shown place from its count, to one decimal."""

    def spoil(measure: Measure) -> dict[str, Any]:
        exact = (_raw(engine) / 0.91).round(1).reindex(measure.value.index)
        return {"value": measure.value.assign(**{YEAR: exact.where(measure.value[YEAR].notna())})}

    _with_measures(patch, spoil)


def raw_colours(patch: pytest.MonkeyPatch, engine: Engine) -> None:
    """Limits of the colours from the counts."""
    honest = Measure.breaks

    def careless(measure: Measure, grain: str) -> list[float]:
        raw = measure.indicator.access == "restricted"
        return sorted(_raw(engine) / 0.91)[1:3] if raw else honest(measure, grain)

    patch.setattr(Measure, "breaks", careless)


def order_of_the_truth(patch: pytest.MonkeyPatch, engine: Engine) -> None:
    """Ranks that break the ties that rounding made."""
    from etl.publish import figures

    honest = figures.period_ranks

    def careless(measure: Measure, period: str) -> Any:
        if measure.level == "lsoa" and measure.indicator.access == "restricted":
            tilt = _raw(engine).reindex(measure.value.index).fillna(0) / 1e6
            value = measure.value.add(tilt, axis=0)
            measure = Measure(**{**vars(measure), "value": value})
        return honest(measure, period)

    patch.setattr(figures, "period_ranks", careless)


def sparkline(patch: pytest.MonkeyPatch, engine: Engine) -> None:
    """The line of a profile drawn from the counts."""
    from etl.publish import profiles

    honest = profiles._series

    def careless(measure: Measure) -> list[dict[str, Any]]:
        lines = honest(measure)
        if measure.level == "lsoa" and measure.indicator.access == "restricted":
            raw = _raw(engine).reindex(measure.value.index)
            lines = [line | {"values": [float(raw.iloc[at])]} for at, line in enumerate(lines)]
        return lines

    patch.setattr(profiles, "_series", careless)


def text_of_a_search(patch: pytest.MonkeyPatch, engine: Engine) -> None:
    """The number in a text that is looked through."""
    honest = publishing._area_documents

    def careless(ground: Any) -> Any:
        yield from honest(ground)
        said = [f"{code}: {count:.0f} attendances" for code, count in _raw(engine).items()]
        yield releases.document("found by", "", said)

    patch.setattr(publishing, "_area_documents", careless)


def nought_told_apart(patch: pytest.MonkeyPatch, engine: Engine) -> None:
    """Another mark for nothing than for few."""

    def spoil(measure: Measure) -> dict[str, Any]:
        few = _raw(engine).reindex(measure.value.index) > 0
        return {"suppressed": measure.suppressed.assign(**{YEAR: measure.suppressed[YEAR] & few})}

    _with_measures(patch, spoil)


LEAKS = (
    raw_interval,
    raw_rate,
    raw_colours,
    order_of_the_truth,
    sparkline,
    text_of_a_search,
    nought_told_apart,
)


def _stays_the_same(engine: Engine, folder: Path) -> bool:
    """Whether all that is shown does, while counts change under a release that stands."""
    before = opened(engine, folder)
    bring(engine, counts(folder / "newer.csv", BARE))
    after, _ = again(engine)
    assert rows_of(engine, disclosure_release) == 1
    return shown(after) == shown(before)


def test_counts_that_change_under_a_fixed_release_change_nothing(
    one_store: Engine, tmp_path: Path
) -> None:
    assert _stays_the_same(one_store, tmp_path / "files")


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
def test_a_planted_leak_is_found(
    leak: Leak, one_store: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leak(monkeypatch, one_store)
    assert not _stays_the_same(one_store, tmp_path / "files")
