"""How the time to read grows with what is read: the same on a fast machine and a slow one."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

GROWTH = 8
QUADRATIC = GROWTH * GROWTH
# Half of what a quadratic reading takes; and less than this cannot be told from noise.
MOST, NOISE_SECONDS = QUADRATIC / 2, 0.5


def grows_linearly(read: Callable[[T], object], make_input: Callable[[int], T], size: int) -> bool:
    """Tell whether `size` of it takes no more time than linear growth from an eighth of it.

    Time is this process's own on the processor, so what else runs there does not count.
    """
    part, whole = (_seconds(read, make_input(count)) for count in (size // GROWTH, size))
    return whole < MOST * part + NOISE_SECONDS


def _seconds(read: Callable[[T], object], given: T) -> float:
    started = time.process_time()
    read(given)
    return time.process_time() - started
