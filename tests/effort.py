"""Effort: how much work something is, counted and not timed, so that a busy machine changes nothing."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from types import FrameType


def calls_of(work: Callable[[], object]) -> int:
    """Return how many functions, of Python and of C, a piece of work calls.

    What one call does inside C is not seen, as the search of one regular expression: that it ends at all is held by
    the time that such a test is given (`pytest.mark.timeout`).
    """
    count = 0

    def seen(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    gc.disable()  # or what it clears away is counted too
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
        gc.enable()
    return count
