"""The matrix: issues by sides, with how long each stance was held and what it moved from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from accord.terms.claim import Position
from accord.terms.matrix import DRAFT, Cell, Course, Matrix, MatrixRow
from accord.terms.process import Ground, Process
from accord.terms.scope import Scope
from accord.terms.stage import Stage
from accord.view.courses import Held, find_courses, issue_of
from accord.view.known import known_by, scope_of, telling

OTHER = "other"


def fold_matrix(
    process: Process,
    *,
    as_of: date | None = None,
    since: date | None = None,
    until: date | None = None,
    on: Stage | None = None,
) -> Matrix:
    """Return where each side stands on each issue; what was told after `until` does not count.

    A course that was not told since `since` is left out; how long a stance was held counts from its first telling,
    whenever that was. `on` a draft, the days are those in which it lay on the table, articles without a date tell
    nothing, and the first row is of the draft itself.
    """
    whole = known_by(process, as_of)
    if on is not None:
        since, until = _later(since, on.first), _earlier(until, on.last)
    scope = scope_of(whole, as_of=as_of, since=since, until=until)
    names = (*process.sides, *process.mediators)
    told = [ground for ground in telling(whole).grounds if _is_early(ground, until) and _is_dated(ground, on)]
    rows = (*_row_of_draft(told, on, names, scope), *_rows(told, names, scope))
    standing = {cell.side for row in rows for cell in row.cells}
    order = dict.fromkeys((*names, *sorted(standing)))
    return Matrix(scope, tuple(side for side in order if side in standing), rows)


def _later(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one and other else one or other


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(one, other) if one and other else one or other


def _is_early(ground: Ground, until: date | None) -> bool:
    return until is None or ground.article.published is None or ground.article.published <= until


def _is_dated(ground: Ground, on: Stage | None) -> bool:
    return on is None or on.first is None or ground.article.published is not None


def _rows(told: Iterable[Ground], names: Sequence[str], scope: Scope) -> tuple[MatrixRow, ...]:
    on: dict[str, list[Ground]] = {}
    for ground in told:
        claim = ground.claim
        if isinstance(claim, Position) and claim.subject_type in ("issue", "meeting"):
            on.setdefault(issue_of(claim), []).append(ground)
    rows = (MatrixRow(issue, tuple(_cells(grounds, names, scope))) for issue, grounds in on.items())
    return tuple(sorted((row for row in rows if row.cells), key=_weight))


def _row_of_draft(
    told: Iterable[Ground], on: Stage | None, names: Sequence[str], scope: Scope
) -> tuple[MatrixRow, ...]:
    """Return the row of what the sides say of the draft itself, if they say anything."""
    if on is None:
        return ()
    own = {ground.id for ground in on.paper.grounds}
    cells = tuple(_cells((ground for ground in told if ground.id in own), names, scope))
    return (MatrixRow(DRAFT, cells),) if cells else ()


def _weight(row: MatrixRow) -> tuple[bool, int, int, str]:
    return row.issue == OTHER, -len(row.cells), -sum(len(cell.courses) for cell in row.cells), row.issue


def _cells(grounds: Iterable[Ground], names: Sequence[str], scope: Scope) -> Iterable[Cell]:
    by_side: dict[str, list[Held]] = {}
    for ground in grounds:
        if isinstance(ground.claim, Position):
            by_side.setdefault(ground.side(ground.claim.party), []).append(Held.of(ground, ground.claim, names))
    order = {side: rank for rank, side in enumerate(names)}
    for side in sorted(by_side, key=lambda side: (order.get(side, len(order)), side)):
        courses = tuple(course for course in find_courses(by_side[side]) if _is_told(course, scope))
        if courses:
            yield Cell(side, courses)


def _is_told(course: Course, scope: Scope) -> bool:
    days = [day for spell in course.spells for day in (spell.first, spell.last) if day]
    return scope.holds(min(days, default=None), max(days, default=None))
