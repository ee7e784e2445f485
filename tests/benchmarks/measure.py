"""A figure of `make bench` beside its bare reference."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured: our figure, the reference's (None where there is none), their unit, ratio and aim."""

    name: str
    ours: float
    baseline: float | None
    unit: str
    ratio: float
    aim: float | None


def taking_turns(ours: Callable[[], object], baseline: Callable[[], object], *, turns: int) -> tuple[float, float]:
    """The median processor seconds of two pieces of work that are done in turn, after one turn that does not count.

    Rubbish is cleared away before each, so that neither pays for what the other or the data left behind.
    """
    first: list[float] = []
    second: list[float] = []
    for _ in range(turns + 1):
        first.append(seconds(ours))
        second.append(seconds(baseline))
    return median(first[1:]), median(second[1:])


def seconds(work: Callable[[], object]) -> float:
    """The processor time of one piece of work, whatever else the machine is doing."""
    gc.collect()
    start = process_time()
    work()
    return process_time() - start
