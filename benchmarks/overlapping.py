"""Which awards overlap: how the time grows with the register, and what one changed award takes.

``python -m benchmarks.overlapping AWARDS`` measures one register in a process of its own, so that
its memory is its own too, and prints JSON.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from analysis.overlap import Finder
from benchmarks.register_at_scale import country, offers
from benchmarks.result import Row
from benchmarks.serving import ROOT

SIZES: Final = (10_000, 100_000, 1_000_000)
PROCESSES: Final = 2
STEEPEST: Final = 1.2
"""Of the straight line through the logarithms of awards and seconds; 1 is in step."""
SECONDS_AT_100_000: Final = 120
SECONDS_TO_CHANGE: Final = 1
CHANGES: Final = 20
AT_A_TIME: Final = 10


def run() -> tuple[list[Row], dict[str, Any]]:
    """From awards in memory to the last finding: what any of the sizes can be judged by."""
    found = {size: _apart(size) for size in SIZES}
    rows = [_row(size, measured) for size, measured in found.items()]
    slope = steepness([(size, measured["seconds"]) for size, measured in found.items()])
    met = slope <= STEEPEST
    rows.append(Row("… growth, log–log slope", f"{slope:.2f}", "", slope, f"≤ {STEEPEST}", met))
    rows.append(_changed(found[100_000]["changes"]))
    return rows, {str(size): measured for size, measured in found.items()}


def steepness(points: Sequence[tuple[float, float]]) -> float:
    """Least squares through the logarithms."""
    sizes, seconds = np.log(np.array(points)).T
    return float(np.polyfit(sizes, seconds, 1)[0])


def _row(size: int, measured: dict[str, Any]) -> Row:
    seconds, bar = measured["seconds"], SECONDS_AT_100_000
    said = f"{seconds:.1f} s, {measured['findings']:,} pairs, {measured['megabytes']:,.0f} MB"
    what = f"overlaps of {size:,} awards"
    if size != 100_000:
        return Row(what, said)
    return Row(what, said, "", seconds / bar, f"≤ {bar} s", seconds <= bar)


def _changed(seconds: list[float]) -> Row:
    slowest, bar = max(seconds), SECONDS_TO_CHANGE
    what = f"… {AT_A_TIME} changed, new or gone among 100,000"
    said = f"{slowest:.2f} s (slowest of {len(seconds)})"
    return Row(what, said, "", slowest / bar, f"≤ {bar} s", slowest <= bar)


def _apart(size: int) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.overlapping", str(size)],
        cwd=ROOT,
        env={**os.environ},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{size:,} awards: {done.stderr[-500:]}")
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def measure(size: int) -> dict[str, Any]:
    register, nesting = list(offers(size)), country(size).nesting()
    began = time.perf_counter()
    finder = Finder(register, nesting)
    ready = time.perf_counter() - began
    found = sum(map(len, finder.each(PROCESSES)))
    seconds = time.perf_counter() - began
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    peaks = used[0].ru_maxrss / 1024, used[1].ru_maxrss / 1024 * PROCESSES
    return {
        "seconds": seconds,
        "processor_seconds": sum(one.ru_utime + one.ru_stime for one in used),
        "ready": ready,
        "findings": found,
        "megabytes": sum(peaks),
        "changes": _changes(finder) if size == 100_000 else [],
    }


def _changes(finder: Finder) -> list[float]:
    """Some get another title, some come new and some go, each time at another end of the list."""
    seconds = []
    for number in range(CHANGES):
        some = finder.offers[number * 997 : number * 997 + AT_A_TIME]
        new = [replace(offer, id=f"new {offer.id}") for offer in some[:3]]
        altered = [replace(offer, title=new[0].title) for offer in some[3:7]]
        began = time.perf_counter()
        finder = finder.changed([*new, *altered], [offer.id for offer in some[7:]]).finder
        seconds.append(time.perf_counter() - began)
    return seconds


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
