"""Place profile JSON, requests a second, against a plain route that does the same two queries."""

import json
import random
from pathlib import Path

from benchmarks.client import requests_per_second
from benchmarks.member import asked
from benchmarks.result import Row, at_least, middle
from benchmarks.serving import gunicorn, serving

ROUNDS = 7
SECONDS = 1.6


def run(store: str, url: str) -> tuple[list[Row], dict[str, list[float]], dict[str, float]]:
    """Rounds take turns. Every ward and LSOA is asked for, in a fixed mixed order. Also answers
    with the memory of one worker that has answered them all, in MB."""
    told = {"DATABASE_URL": url}
    with (
        serving(gunicorn("app:server"), told, "/api/v1/health") as ours,
        serving(gunicorn("benchmarks.rivals.plain_flask:server"), told, "/places/x") as plain,
    ):
        codes = _codes(ours.address)
        profiles = [f"/api/v1/places/{code}" for code in codes]
        documents = [f"/places/{code}" for code in codes]
        for address, paths in ((ours.address, profiles), (plain.address, documents)):
            requests_per_second(address, paths, 2 * SECONDS)  # warm
        rates: dict[str, list[float]] = {"ours": [], "plain": []}
        for _ in range(ROUNDS):
            rates["plain"].append(requests_per_second(plain.address, documents, SECONDS))
            rates["ours"].append(requests_per_second(ours.address, profiles, SECONDS))
        memory = _memory(ours.pid)
    row = at_least(
        f"place profile JSON on {store}",
        middle(rates["ours"]),
        middle(rates["plain"]),
        0.7,
        "requests/s",
        "plain Flask route",
    )
    return [row], rates, memory


def _codes(site: str) -> list[str]:
    page = asked(site + "/").read().decode()
    front = json.loads(page.split('id="front">')[1].split("</script>")[0])
    codes: list[str] = []
    for level in ("ward", "lsoa"):
        codes += json.loads(asked(f"{site}/map/{front['release']}/areas/{level}").read())["codes"]
    random.Random(1).shuffle(codes)
    return codes


def _memory(master: int) -> dict[str, float]:
    """Resident and proportional megabytes of the first worker under a gunicorn master."""
    children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    lines = Path(f"/proc/{children[0]}/smaps_rollup").read_text().splitlines()
    found = {line.split(":")[0]: line.split()[1] for line in lines[1:]}
    return {name: int(found[name]) / 1024 for name in ("Rss", "Pss")}
