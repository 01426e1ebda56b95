"""How many articles came on which day, as a strip of bars to set a slider on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accord.render.charts_days import Scale
from accord.render.drawing import Box, Drawing
from accord.render.heading import counted
from accord.render.words import day_words

WIDTH, HEIGHT, LEAST = 1000.0, 36.0, 1.6


def pace_chart(told: Iterable[tuple[date, int]]) -> Drawing | None:
    """Return a bar for each day on which articles came; nothing where there are fewer than two such days."""
    days = tuple(told)
    if len(days) < 2:
        return None
    scale = Scale(days[0][0], days[-1][0], 0, WIDTH)
    most = max(count for _, count in days)
    bars = tuple(_bar(scale, day, count / most) for day, count in days)
    total = counted(sum(count for _, count in days), "article")
    return Drawing(WIDTH, HEIGHT, f"{total}, {day_words(days[0][0])} to {day_words(days[-1][0])}.", bars)


def _bar(scale: Scale, day: date, share: float) -> Box:
    x, width = scale.span(day, day)
    high = max(3.0, share * HEIGHT)
    return Box(x, HEIGHT - high, max(width - 0.6, LEAST), high, "pace")
