"""Lines that were broken at a fixed width, as mail and wire copy have them, joined to paragraphs again."""

from __future__ import annotations

import re
from itertools import pairwise

WIDEST = 132
FULL = 0.6
LONG = 60
FEWEST = 3
_CLOSED = re.compile(r"[.!?:…][\"'’”)\]]*\s*$")
_ITEM = re.compile(r"\s*(?:[-–—*•·>#|]|\d{1,2}[.)])\s")


def unwrapped(text: str) -> str:
    r"""Return a text with each paragraph on one line if its lines were broken at a fixed width.

    Elsewhere only a line that breaks off within a sentence is joined to the next.

    A line break becomes a space, so that every offset stays what it was.

    >>> lines = "The two delegations have met for the third time in as many\nweeks, and the mediator said on Monday"
    >>> unwrapped(f"{lines}\nthat a text was on the table which nobody had yet refused to\nread.").count("\n")
    0
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    wrapped = width <= WIDEST and _is_wrapped(lines, width)
    joints = (
        " " if (_runs_on(line, following, width) if wrapped else _goes_on(line, following)) else "\n"
        for line, following in pairwise(lines)
    )
    return "".join(part for pair in zip(lines, (*joints, ""), strict=True) for part in pair)


def _is_wrapped(lines: list[str], width: int) -> bool:
    """Tell broken lines from short ones: most full lines end within a sentence, which goes on in small letters."""
    joints = [pair for pair in pairwise(lines) if _runs_on(*pair, width)]
    within = [following for line, following in joints if not _CLOSED.search(line)]
    small = sum(following.lstrip()[:1].islower() for following in within)
    return len(within) >= FEWEST and 2 * len(within) >= len(joints) and 2 * small >= len(within)


def _goes_on(line: str, following: str) -> bool:
    """Tell a sentence broken once: a long line that ends as no sentence does, and small letters after it."""
    return len(line) >= LONG and not _CLOSED.search(line) and following[:1].islower()


def _runs_on(line: str, following: str, width: int) -> bool:
    return len(line) >= FULL * width and bool(following.strip()) and not _ITEM.match(following)
