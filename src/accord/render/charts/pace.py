"""How many articles came on which day, as a strip of bars to set a slider on: a bar for each day on which one came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from accord.render.charts.drawing import Box, Drawing
from accord.render.wording.heading import counted
from accord.render.wording.words import day_words

WIDTH, HEIGHT = 1000.0, 36.0


def pace_chart(told: Sequence[tuple[date, int]]) -> Drawing:
    """Return the strip; its first bar stands at the left end and its last at the right."""
    most = max(count for _, count in told)
    apart = WIDTH / max(len(told) - 1, 1)
    wide = min(max(apart - 1.5, 1.5), 9.0)
    bars = tuple(_bar(number * apart, count / most, wide) for number, (_, count) in enumerate(told))
    total = counted(sum(count for _, count in told), "article")
    return Drawing(WIDTH, HEIGHT, f"{total}, {day_words(told[0][0])} to {day_words(told[-1][0])}.", bars)


def _bar(x: float, share: float, width: float) -> Box:
    high = max(3.0, share * HEIGHT)
    return Box(x - width / 2, HEIGHT - high, width, high, "pace")
