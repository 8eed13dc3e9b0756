"""Views of the money screens."""

from typing import Any, Final

from analysis.wording import pounds
from dashboard.downloads import notes
from dashboard.money.endings import page as ending
from dashboard.money.endings.asked import what_ends
from dashboard.money.fairness import page as fair
from dashboard.money.fairness.asked import fairness as compared
from dashboard.money.overview import page as overview
from dashboard.money.streams import page as stream
from dashboard.money.streams.asked import streams as added
from dashboard.overlaps.current import Current
from dashboard.pictures.money import PEOPLE, REGISTER
from dashboard.pictures.money import endings as endings_figure
from dashboard.slides.content import Content, Grid

ROWS: Final = 6
COLUMNS: Final = 3


def money(current: Current) -> Content:
    release = current.published.current()
    told = overview(release)
    sentences = [
        f"{title}{'' if title.endswith('?') else ':'} {sentence}"
        for _, title, sentence, _ in told["parts_of"]
    ]
    shown = f"Money in the register, {release.front['partnership']}"
    return Content(shown, notes(release, REGISTER, set(), None), sentences=sentences)


def endings(current: Current) -> Content:
    """The chart, and a sentence where nothing ends: an empty one would say nothing."""
    drawn, made = endings_figure(current), what_ends(current.published.current())
    if made.every:
        return Content.drawn(drawn)
    return Content(drawn.title, drawn.sources, sentences=[ending.headline(made)])


def fairness(current: Current) -> Content:
    made = compared(current.published.current())
    panels = made.panels
    grid = Grid(
        ["Borough", *(panel.title for panel in panels)],
        [
            [row.name, *(panel.rows[at].text for panel in panels)]
            for at, row in enumerate(panels[0].rows)
        ],
        [2, *([2] * len(panels))],
        len(panels[0].rows),
    )
    measure = {made.indicator["id"]} if made.indicator else set()
    sources = notes(made.asked.release, PEOPLE, measure, None)
    return Content(fair.headline(made), sources, grid=grid)


def streams(current: Current) -> Content:
    made = added(current.published.current())
    told = stream.page(made)
    table, heads = told["table"], told["heads"]
    columns = table["columns"][:COLUMNS]
    grid = Grid(
        [heads[made.down], *(column["name"] for column in columns), "All"],
        [
            [row["name"], *map(_money, row["cells"][:COLUMNS]), _money(row["total"])]
            for row in table["rows"][:ROWS]
        ],
        [3, *([2] * len(columns)), 2],
        len(table["rows"]),
    )
    sources = notes(made.asked.release, REGISTER, set(), made.asked.selection)
    shown = f"{told['told']} {heads[made.down]} by {heads[made.across].lower()}, £ {told['unit']}."
    return Content(shown, sources, grid=grid if table["rows"] else None)


def _money(cell: dict[str, Any]) -> str:
    """As the matrix of the screen has it: nothing, not known, or known with what is missing."""
    if not cell["awards"]:
        return "–"
    unknown = f" + {cell['unknown']} not known" if cell["unknown"] else ""
    return "not known" if cell["pounds"] is None else f"{pounds(cell['pounds'])}{unknown}"
