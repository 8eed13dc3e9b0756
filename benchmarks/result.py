"""One line of the table, and the table itself."""

import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from statistics import median

RESULTS = Path(__file__).parent / "results"
HEADINGS = ("what", "measured", "compared with", "ratio", "bar", "met")


@dataclass(frozen=True)
class Row:
    """``met`` is None where there is no bar, or where something to measure with is missing."""

    what: str
    measured: str
    compared: str = ""
    ratio: float | None = None
    bar: str = ""
    met: bool | None = None

    def cells(self) -> tuple[str, ...]:
        said = {True: "met", False: "NOT MET", None: ""}[self.met]
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        return (self.what, self.measured, self.compared, ratio, self.bar, said)


def at_most(what: str, ours: float, rival: float, bar: float, unit: str, rival_is: str) -> Row:
    """Less is better: ours ÷ rival must not be above ``bar``."""
    ratio = ours / rival
    return Row(
        what,
        f"{ours:,.0f} {unit}",
        f"{rival_is} {rival:,.0f} {unit}",
        ratio,
        f"≤ {bar:.2f} ×",
        ratio <= bar,
    )


def at_least(what: str, ours: float, rival: float, bar: float, unit: str, rival_is: str) -> Row:
    """More is better: ours ÷ rival must not be below ``bar``."""
    ratio = ours / rival
    return Row(
        what,
        f"{ours:,.0f} {unit}",
        f"{rival_is} {rival:,.0f} {unit}",
        ratio,
        f"≥ {bar:.2f} ×",
        ratio >= bar,
    )


def middle(times: list[float]) -> float:
    """The median: one slow repetition on a shared machine does not move it."""
    return float(median(times))


def table(rows: list[Row]) -> str:
    """Aligned columns for a terminal."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEADINGS))]
    shown = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        for line in lines
    ]
    return "\n".join(line.rstrip() for line in [shown[0], "-" * len(shown[0]), *shown[1:]])


def machine() -> dict[str, object]:
    """What the figures depend on."""
    return {
        "at": datetime.now().astimezone().isoformat(timespec="seconds"),
        "processors": os.cpu_count(),
        "load_average": [round(value, 2) for value in os.getloadavg()],
        "python": platform.python_version(),
        "system": platform.platform(),
    }


def write(
    rows: list[Row], before: dict[str, object], seconds: float, raw: dict[str, object]
) -> Path:
    """``results/<date and time>.json``: every line and every single repetition."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{datetime.now():%Y-%m-%d-%H%M}.json"
    content = {
        "before": before,
        "after": machine(),
        "seconds": round(seconds),
        "rows": [asdict(row) for row in rows],
        "repetitions": raw,
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    return path
