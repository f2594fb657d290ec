"""Time on the processor, which what else runs there does not lengthen, and how it grows."""

import resource
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

GROWTH = 8
QUADRATIC = GROWTH * GROWTH
# Half of what a quadratic reading takes; and less than this cannot be told from noise.
MOST, NOISE_SECONDS = QUADRATIC / 2, 0.5


def grows_linearly(read: Callable[[T], object], make_input: Callable[[int], T], size: int) -> bool:
    """Tell whether reading `size` takes about eight times what an eighth of it takes.

    Unlike a limit in seconds, this holds on a slow machine as on a fast one.
    """
    part, whole = (_seconds(read, make_input(count)) for count in (size // GROWTH, size))
    return whole < MOST * part + NOISE_SECONDS


def seconds_of_children() -> float:
    """Return the time that this process's children have taken that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _seconds(read: Callable[[T], object], given: T) -> float:
    started = time.process_time()
    read(given)
    return time.process_time() - started
