"""Rewrite the demonstration data: ``python -m etl.demonstration``."""

from __future__ import annotations

from pathlib import Path

from etl.demonstration.build import build
from etl.demonstration.files import write

DATA = Path(__file__).resolve().parents[2] / "data"


def main() -> None:
    """Write every file under ``data/`` and say how large it is."""
    for name, content in build().items():
        write(DATA, name, content)
        print(f"{(DATA / name).stat().st_size:>9,} bytes  data/{name}")


if __name__ == "__main__":
    main()
