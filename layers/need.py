"""Need: any indicator, for any period it is published for."""

from typing import Any

from analysis.disclosure.rules import BASE
from indicators import INDICATOR_BY_ID, Indicator
from layers.areas import area_columns, area_rows
from layers.layer import NEED_RAMP, Column, Layer, Shade, Table, UnknownView, View


def shade(view: View) -> Shade:
    content = _content(view, "values")
    hidden = dict.fromkeys(content["suppressed"], "suppressed")
    unknown = {at: "no data" for at, value in enumerate(content["values"]) if value is None}
    return Shade(content["values"], content["breaks"], unknown | hidden)


def table(view: View) -> Table:
    """Value, interval, count and rank for each area."""
    detail, shown = _content(view, "detail"), shade(view)
    indicator = INDICATOR_BY_ID[view.measure]
    columns = [
        *area_columns(view),
        Column("value", f"{indicator.label}, {indicator.unit}", decimals=indicator.decimals),
    ]
    if indicator.kind != "score":
        columns += [
            Column("lower", "Lower limit (95%)", decimals=indicator.decimals),
            Column("upper", "Upper limit (95%)", decimals=indicator.decimals),
            *_counted(indicator),
            Column("denominator", "Out of" if indicator.kind == "proportion" else "Residents"),
        ]
    columns += [Column("rank", f"Rank of {detail['of']:,} (1 is worst)")]
    columns += [Column("status", "Note", "text")]
    rows = area_rows(view)
    for at, row in enumerate(rows):
        row |= _figures(at, shown, detail)
    return Table(tuple(columns), rows)


def _counted(indicator: Indicator) -> list[Column]:
    """A released count stands for every one from its least to its most."""
    if indicator.access == "open":
        return [Column("count", "Number")]
    return [
        Column("count", f"Number, rounded to the nearest {BASE}"),
        Column("least", "Least it stands for"),
        Column("most", "Most it stands for"),
    ]


def _figures(at: int, shown: Shade, detail: dict[str, Any]) -> dict[str, Any]:
    names = ("lower", "upper", "count", "least", "most", "denominator", "rank")
    return {
        "value": shown.values[at],
        **{name: detail[name][at] for name in names if name in detail},
        "status": shown.status.get(at, ""),
    }


def _content(view: View, kind: str) -> dict[str, Any]:
    found = view.release.content(kind, f"{view.measure} {view.level} {view.period}")
    if found is None:
        raise UnknownView(
            f"There are no figures of “{view.measure}” for {view.period} at level “{view.level}”. "
            "/api/v1/indicators lists what there is."
        )
    return dict(found)


LAYER = Layer(
    key="need",
    group="need",
    label="Need",
    unit="",
    about="A measure of violence or of what leads to it, by place.",
    ramp=NEED_RAMP,
    shade=shade,
    table=table,
)
