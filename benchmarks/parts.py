"""The parts of a run. One that cannot be measured says why and does not take the others along."""

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser
from sqlalchemy.engine import make_url

from benchmarks import (
    checking,
    disclosing,
    first_paint,
    folium,
    importing,
    overlapping,
    polygons,
    profiles,
    registering,
    search,
    stores,
    succeeding,
    switching,
)
from benchmarks.browsing import chromium
from benchmarks.result import Row, middle
from benchmarks.serving import gunicorn, serving

SECOND_STARTS = 3
SECONDS_TO_START = 5
TIMES_FASTER = 20


@dataclass
class Run:
    """What is being measured with, and what was found: ``raw`` keeps every repetition."""

    real: Path
    postgres: str
    folder: Path
    urls: dict[str, str]
    rows: list[Row] = field(default_factory=list)
    raw: dict[str, Any] = field(default_factory=dict)

    def attempt(self, what: str, part: Callable[..., None], *given: Any) -> None:
        print(f"measuring: {what} ...", file=sys.stderr, flush=True)
        try:
            part(*given)
        except Exception as error:  # whatever it is, the other figures are still wanted
            traceback.print_exc()
            self.rows.append(Row(what, "not measured", str(error).strip().splitlines()[0][:60]))

    def loads(self, store: str) -> None:
        load, publish = stores.fill(self.urls[store], self.real)
        self.rows.append(Row(f"make load-real on {store}", f"{load:.1f} s"))
        self.rows.append(Row(f"publish on {store}", f"{publish:.1f} s"))

    def browser(self) -> None:
        told = {"DATABASE_URL": self.urls["SQLite"]}
        with chromium() as browser:
            with (
                serving(gunicorn("app:server"), told) as site,
                serving(gunicorn("benchmarks.rivals.empty_dash:server"), told) as empty,
            ):
                self.attempt("first paint", self._first_paint, browser, site.address, empty.address)
            with serving(gunicorn("benchmarks.floored:server"), told) as site:
                self.attempt("indicator switch", self._switching, browser, site.address)
                self.attempt("streamlit-folium", self._folium, browser, site.address)

    def _first_paint(self, browser: Browser, site: str, empty: str) -> None:
        found, self.raw["first paint"] = first_paint.run(browser, site, empty)
        self.rows += found

    def _switching(self, browser: Browser, site: str) -> None:
        found, self.raw["switching"] = switching.run(browser, site)
        self.rows += found

    def _folium(self, browser: Browser, site: str) -> None:
        """The bar is for what folium's guide shows; the fastest way found is told beside it."""
        what, bar = "switch against streamlit-folium", f"≥ {TIMES_FASTER} ×"
        if not folium.available():
            self.rows.append(Row(what, "not measured", "not installed: run make bench", bar=bar))
            return
        self.raw["streamlit-folium"] = rival = folium.run(browser, site, self.folder)
        ours = middle(self.raw["switching"]["switch"])
        plain, tuned = (middle(rival[way]) for way in folium.WAYS)
        shown, times = f"{ours:,.0f} ms", plain / ours
        self.rows += [
            Row(what, shown, f"its choropleth {plain:,.0f} ms", times, bar, times >= TIMES_FASTER),
            Row("… tuned as far as we could", shown, f"canvas {tuned:,.0f} ms", tuned / ours),
        ]

    def profiles(self, store: str) -> None:
        found, self.raw[f"profiles {store}"], memory = profiles.run(store, self.urls[store])
        said = f"{memory['Rss']:.0f} MB resident, {memory['Pss']:.0f} MB proportional"
        self.rows += [*found, Row(f"memory of one worker on {store}", said)]

    def polygons(self) -> None:
        found, self.raw["boundaries"] = polygons.run(self.postgres, self.real, self.folder)
        self.rows += found

    def search(self) -> None:
        """Inside the server's process, without HTTP: ``search.run`` says p95 in milliseconds."""
        for what, p95, _ in search.run(self.urls["SQLite"]):
            bar = search.BAR_MS
            self.rows.append(Row(what, f"{p95:.1f} ms", "", p95 / bar, f"≤ {bar} ms", p95 <= bar))

    def importing(self) -> None:
        """On a new SQLite store: on PostGIS the file is read by the same process apart."""
        url = f"sqlite:///{self.folder / 'imported.sqlite'}"
        found, self.raw["importing"] = importing.run(url, self.folder)
        self.rows += found

    def overlapping(self) -> None:
        """Needs no store: an invented register of each size, in memory."""
        found, self.raw["overlapping"] = overlapping.run()
        self.rows += found

    def succeeding(self) -> None:
        """In memory, as the overlaps."""
        found, self.raw["succeeding"] = succeeding.run()
        self.rows += found

    def checking(self) -> None:
        """On a copy of the real store, with more awards."""
        store = Path(make_url(self.urls["SQLite"]).database or "")
        found, self.raw["checking"] = checking.run(store, self.folder)
        self.rows += found

    def disclosing(self) -> None:
        """Needs no store: the demonstration's files, in memory."""
        found, self.raw["disclosing"] = disclosing.run()
        self.rows += found

    def registering(self, store: str) -> None:
        """Last of all, for it makes the store's register larger."""
        found, self.raw[f"registering {store}"] = registering.run(self.urls[store], store)
        self.rows += found

    def second_start(self) -> None:
        """``make run`` once all is installed: from the command to the first answer."""
        told = {"DATABASE_URL": self.urls["SQLite"], "PYTHON": sys.executable}
        seconds = []
        for _ in range(SECOND_STARTS):
            with serving(["bash", "scripts/serve.sh"], told, "/api/v1/health") as site:
                seconds.append(site.seconds)
        self.raw["second start"] = seconds
        taken, bar = middle(seconds), SECONDS_TO_START
        row = Row("second start to first answer", f"{taken:.1f} s", "", None, f"≤ {bar} s")
        self.rows.append(Row(**{**vars(row), "met": taken <= bar}))
