"""Work on parts of a register, by this process or by several; the answers keep their order."""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

Holder = TypeVar("Holder")
Part = TypeVar("Part")
Answer = TypeVar("Answer")
_held: list[Any] = []
"""In a process of the pool: what it works on, and how. Forked it is shared, spawned it is sent."""


def mapped(
    holder: Holder,
    work: Callable[[Holder, Part], Answer],
    parts: Sequence[Part],
    processes: int = 1,
    context: BaseContext | None = None,
) -> Iterator[Answer]:
    """``work(holder, part)`` for each part. No process is started for a single part."""
    if processes < 2 or len(parts) < 2:
        yield from (work(holder, part) for part in parts)
        return
    with ProcessPoolExecutor(
        processes, context or multiprocessing.get_context(), _hold, (holder, work)
    ) as pool:
        yield from pool.map(_work, parts)


def _hold(*given: Any) -> None:
    """What is held is not looked through for rubbish again and again: that would copy it, too."""
    _held[:] = given
    gc.freeze()
    gc.disable()


def _work(part: Any) -> Any:
    holder, work = _held
    return work(holder, part)
