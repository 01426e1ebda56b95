"""The matrix: issues by sides, with how long each stance was held and what it moved from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from accord.terms.claim import Position
from accord.terms.matrix import Cell, Course, Matrix, MatrixRow
from accord.terms.process import Process
from accord.terms.scope import Scope
from accord.view.courses import Held, find_courses, issue_of
from accord.view.known import known_by, scope_of, telling

OTHER = "other"


def fold_matrix(
    process: Process, *, as_of: date | None = None, since: date | None = None, until: date | None = None
) -> Matrix:
    """Return where each side stands on each issue; a course that was not told between the two days is left out.

    How long a stance was held counts from its first telling, whenever that was.
    """
    whole = known_by(process, as_of)
    told = telling(whole)
    scope = scope_of(whole, as_of=as_of, since=since, until=until)
    rows = _rows(told, scope)
    standing = {cell.side for row in rows for cell in row.cells}
    order = dict.fromkeys((*process.sides, *process.mediators, *sorted(standing)))
    return Matrix(scope, tuple(side for side in order if side in standing), rows)


def _rows(process: Process, scope: Scope) -> tuple[MatrixRow, ...]:
    names = [*process.sides, *process.mediators]
    on: dict[str, dict[str, list[Held]]] = {}
    for ground in process.grounds:
        claim = ground.claim
        if isinstance(claim, Position) and claim.subject_type in ("issue", "meeting"):
            on.setdefault(issue_of(claim), {}).setdefault(ground.side(claim.party), []).append(
                Held.of(ground, claim, names)
            )
    rows = (MatrixRow(issue, tuple(_cells(by_side, names, scope))) for issue, by_side in on.items())
    return tuple(sorted((row for row in rows if row.cells), key=_weight))


def _weight(row: MatrixRow) -> tuple[bool, int, int, str]:
    return row.issue == OTHER, -len(row.cells), -sum(len(cell.courses) for cell in row.cells), row.issue


def _cells(by_side: dict[str, list[Held]], names: Sequence[str], scope: Scope) -> Iterable[Cell]:
    order = {side: rank for rank, side in enumerate(names)}
    for side in sorted(by_side, key=lambda side: (order.get(side, len(order)), side)):
        courses = tuple(course for course in find_courses(by_side[side]) if _is_told(course, scope))
        if courses:
            yield Cell(side, courses)


def _is_told(course: Course, scope: Scope) -> bool:
    days = [day for spell in course.spells for day in (spell.first, spell.last) if day]
    return scope.holds(min(days, default=None), max(days, default=None))
