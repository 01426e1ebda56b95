"""The same problem as an integer program, for HiGHS (Huangfu and Hall, Mathematical Programming Computation 10, 2018).

One variable per option, 1 when it is chosen; one row per point and per clause. It needs neither diagram nor frontier,
so it stays possible when these would not fit. A solve can be interrupted from the keyboard at any moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import highspy
import numpy as np

from accord.bargain.space import Choice, Clause, Package, Space

_POLL = 0.05
"""Seconds between two looks at the keyboard while the solver runs."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The best package found and its objective; `bound` is what no package can pass, `state` how the solve ended."""

    state: Literal["proved", "stopped", "impossible"]
    package: Package = ()
    value: float = 0.0
    bound: float = 0.0


class _Quiet(highspy.Highs):
    """The solver without its banner, which it would print as soon as it exists."""

    def enableCallbacks(self) -> None:  # noqa: N802 - the name is the solver's
        """Fall silent before the first word."""
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]


class Program:
    """A maximisation over packages, to which rows and further columns can be added between solves."""

    def __init__(self, shape: Sequence[int], clauses: Iterable[Clause]) -> None:
        self._solver = _Quiet()  # type: ignore[no-untyped-call]
        self._solver.HandleUserInterrupt = True
        self._solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
        self._starts = np.concatenate([[0], np.cumsum(shape)])
        for _ in range(int(self._starts[-1])):
            self.add_column(0, 1, whole=True)
        for point, options in enumerate(shape):
            self.add_row({self.column(Choice(point, o)): 1.0 for o in range(options)}, low=1, high=1)
        for clause in clauses:
            self.add_clause(clause)

    @classmethod
    def of(cls, space: Space) -> Program:
        """Return the program of a problem, with its reservation values."""
        program = cls(space.shape, space.clauses)
        for k, party in enumerate(space.parties):
            if party.reservation is not None:
                program.add_row(program.worth(space, k), low=party.reservation)
        return program

    def column(self, choice: Choice) -> int:
        """Return the column that stands for a choice."""
        return int(self._starts[choice.point]) + choice.option

    def worth(self, space: Space, party: int) -> dict[int, float]:
        """Return the coefficients that add up to what a package is worth to a party."""
        worth = space.parties[party].worth
        return {self.column(Choice(i, o)): float(x) for i, row in enumerate(worth) for o, x in enumerate(row) if x}

    def total(self, space: Space) -> dict[int, float]:
        """Return the coefficients that add up to what a package is worth to all parties together."""
        costs: dict[int, float] = {}
        for party in range(len(space.parties)):
            for column, worth in self.worth(space, party).items():
                costs[column] = costs.get(column, 0.0) + worth
        return costs

    def add_column(self, low: float, high: float, *, cost: float = 0.0, whole: bool = False) -> int:
        """Add a variable and return its column."""
        self._solver.addCol(cost, low, high, 0, np.array([], dtype=np.int32), np.array([], dtype=np.float64))
        column = int(self._solver.getNumCol()) - 1
        if whole:
            self._solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        return column

    def add_row(
        self, terms: Mapping[int, float], *, low: float = -highspy.kHighsInf, high: float = highspy.kHighsInf
    ) -> None:
        """Ask that the weighted sum of columns stay between the bounds."""
        columns, weights = np.array([*terms], dtype=np.int32), np.array([*terms.values()], dtype=np.float64)
        self._solver.addRow(low, high, len(terms), columns, weights)

    def add_clause(self, clause: Clause, *, or_else: int | None = None) -> None:
        """Ask that the clause hold, or else that a column be 1."""
        terms = {self.column(c): 1.0 for c in clause.present}
        if or_else is not None:
            terms[or_else] = 1.0
        for choice in clause.absent:
            terms[self.column(choice)] = terms.get(self.column(choice), 0.0) - 1.0
        self.add_row(terms, low=1 - len(clause.absent))

    def bound(self, column: int, low: float, high: float) -> None:
        """Set between what bounds a column must lie."""
        self._solver.changeColBounds(column, low, high)

    def aim(self, costs: Mapping[int, float]) -> None:
        """Set what to maximise; columns not named count for nothing."""
        for column in range(int(self._solver.getNumCol())):
            self._solver.changeColCost(column, costs.get(column, 0.0))

    def solve(self, *, seconds: float, gap: float = 0.0, whole: bool = False) -> Answer:
        """Return the best package, proved to within `gap`; where the objective is `whole`, to within less than 1."""
        self._solver.setOptionValue("mip_rel_gap", 0.0)
        self._solver.setOptionValue("mip_abs_gap", 0.99 if whole else gap)
        self._solver.setOptionValue("time_limit", float(self._solver.getRunTime()) + seconds)
        self._run()
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Answer("impossible")
        picture = self._solver.getInfo()
        if picture.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Answer("stopped", bound=float(picture.mip_dual_bound))
        state: Literal["proved", "stopped"] = "proved" if status == highspy.HighsModelStatus.kOptimal else "stopped"
        values = np.array(self._solver.getSolution().col_value)
        return Answer(
            state, self._package(values), float(picture.objective_function_value), float(picture.mip_dual_bound)
        )

    def _run(self) -> None:
        """Run the solver beside the keyboard: an interrupt stops it and goes on its way."""
        running = self._solver.startSolve()
        try:
            while running.is_alive():
                running.join(_POLL)
        except KeyboardInterrupt:
            self._solver.cancelSolve()  # type: ignore[no-untyped-call]
            running.join()
            raise
        self._solver.wait()

    def _package(self, values: np.typing.NDArray[np.float64]) -> Package:
        return tuple(int(np.argmax(values[a:b])) for a, b in pairwise(self._starts))
