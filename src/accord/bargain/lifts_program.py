"""The smallest sets of red lines as an integer program, for linkages too entangled for a diagram.

One more variable per line, 1 when the line is lifted; every set found is forbidden and the program solved again, until
the next set would be larger.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accord.bargain.program import Answer, Program
from accord.bargain.space import Clause, Package, RedLine
from accord.errors import TooLargeError

Sets = list[tuple[frozenset[int], Package]]


class LineProgram:
    """A program over packages that keep the clauses, with the price of each line they cross."""

    def __init__(self, shape: Sequence[int], clauses: Iterable[Clause], lines: Sequence[RedLine]) -> None:
        self._program = Program(shape, clauses)
        self._lines = lines
        self._lifted = [self._program.add_column(0, 1, cost=-1.0, whole=True) for _ in lines]
        for line, column in zip(lines, self._lifted, strict=True):
            for clause in line.clauses:
                self._program.add_clause(clause, or_else=column)

    def smallest(self, *, most: int, seconds: float = 60.0) -> tuple[Sets, bool]:
        """Return the smallest sets of crossed lines, each with a package, and whether these are all."""
        found: Sets = []
        while answer := self._solved(seconds):
            lines = self._crossed(answer.package)
            if found and len(lines) > len(found[0][0]):
                return found, True
            if len(found) == most:
                return found, False
            found.append((lines, answer.package))
            self._forbid(lines)
        return found, True

    def always(self, candidates: Iterable[int], *, seconds: float = 60.0) -> frozenset[int]:
        """Return which of these lines no package can leave uncrossed."""
        needed = set()
        for line in candidates:
            self._program.bound(self._lifted[line], 0, 0)
            if self._solved(seconds) is None:
                needed.add(line)
            self._program.bound(self._lifted[line], 0, 1)
        return frozenset(needed)

    def _solved(self, seconds: float) -> Answer | None:
        answer = self._program.solve(seconds=seconds, whole=True)
        if answer.state == "stopped":
            message = (
                f"The linkages are too entangled: the smallest sets of red lines were not found in {seconds:.0f} s."
            )
            raise TooLargeError(message)
        return answer if answer.package else None

    def _crossed(self, package: Package) -> frozenset[int]:
        return frozenset(k for k, line in enumerate(self._lines) if line.crossed_by(package))

    def _forbid(self, lines: frozenset[int]) -> None:
        """Ask for a set that leaves out one of these lines."""
        self._program.add_row({self._lifted[line]: 1.0 for line in lines}, high=len(lines) - 1)
