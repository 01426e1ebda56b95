"""The Nash solution without the frontier: an integer program with the logarithms of the gains cut from above.

Outer approximation (Duran and Grossmann, Mathematical Programming 36, 1986). Gains are whole numbers, so the cuts are
the chords through neighbouring whole numbers: at these they are exact, and nowhere below the logarithm.
"""

from __future__ import annotations

from fractions import Fraction
from math import exp, log, log1p, prod

import numpy as np

from accord.bargain.extremes import ideal
from accord.bargain.program import Program
from accord.bargain.solution import Solution
from accord.bargain.space import Outcome, Space

_GAP = 1e-9
_SCALE = 1_000
"""Gains are counted to the solver in units that leave numbers of this size, which it handles best."""
_FAR, _NEAR = 4, 48
"""Chords drawn at first over the whole range of a gain, and over the upper two thirds, where solutions lie."""


def nash_by_program(space: Space, start: Outcome, *, seconds: float = 60.0) -> Solution | None:
    """Return one package with the largest product of gains; nothing when no package gives every party a gain.

    `gap` tells how much larger, as a share, a product could be that was not found: 1e-9 and less when it was proved.
    """
    tops = [high - low for high, low in zip(ideal(space), start, strict=True)]
    if min(tops) < 1:
        return None
    program = Program.of(space)
    bound_by = _Chords(program, space, start, tops)
    while True:
        answer = program.solve(seconds=seconds, gap=_GAP / 4)
        if not answer.package:
            return None
        outcome = space.outcome(answer.package)
        gains = [u - d for u, d in zip(outcome, start, strict=True)]
        missing = answer.bound - sum(map(log, gains))
        if answer.state == "stopped" or missing <= _GAP or not bound_by.tighten(gains):
            score = Fraction(prod(gains))
            return Solution("nash", score, (outcome,), (answer.package,), max(exp(missing) - 1, 0.0))


class _Chords:
    """For each party a variable kept below the logarithm of its gain, as far as the chords drawn so far go."""

    def __init__(self, program: Program, space: Space, start: Outcome, tops: list[int]) -> None:
        self._program = program
        self._units = [max(1, top // _SCALE) for top in tops]
        self._gains = [program.add_column(1 / unit, top / unit) for unit, top in zip(self._units, tops, strict=True)]
        self._logs = [program.add_column(0.0, log(top), cost=1.0) for top in tops]
        self._drawn: set[tuple[int, int]] = set()
        for party, top in enumerate(tops):
            unit = self._units[party]
            row = {column: worth / unit for column, worth in program.worth(space, party).items()}
            program.add_row({**row, self._gains[party]: -1.0}, low=start[party] / unit, high=start[party] / unit)
            for at in np.unique([*np.geomspace(1, top, _FAR), *np.linspace(top // 3, top, _NEAR)]).astype(int):
                self._draw(party, int(at))

    def tighten(self, gains: list[int]) -> bool:
        """Draw the chords on both sides of these gains; returns whether any was new."""
        before = len(self._drawn)
        for party, gain in enumerate(gains):
            self._draw(party, gain)
            self._draw(party, gain - 1)
        return len(self._drawn) > before

    def _draw(self, party: int, at: int) -> None:
        if at < 1 or (party, at) in self._drawn:
            return
        self._drawn.add((party, at))
        slope = log1p(1 / at)
        terms = {self._gains[party]: -slope * self._units[party], self._logs[party]: 1.0}
        self._program.add_row(terms, high=log(at) - slope * at)
