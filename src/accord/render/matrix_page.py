"""The matrix as a page lays it out: a grid of signs to see it at a glance, and every cell with its words below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accord.render.layout import Layout, Line
from accord.render.matrix import MOST, held_words, moved_words, stance_words
from accord.render.rows import Row
from accord.render.stance_marks import LOOKS
from accord.render.words import STANCES, issue_words, plain
from accord.terms.claim import Stance
from accord.terms.matrix import Cell, Course, Matrix, MatrixRow
from accord.terms.process import Ground


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a side stands on one matter: the stance and its words, since when, and what it moved from."""

    stance: Stance
    before: Stance | None
    look: str
    lead: str
    words: str
    held: str
    moved: tuple[str, ...]
    line: Line


@dataclass(frozen=True, slots=True)
class Place:
    """One cell: what a side holds on an issue; `more` of its matters are only counted."""

    side: str
    id: str
    standings: tuple[Standing, ...]
    more: int


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One issue with a place for each side, None where it takes no stand."""

    code: str
    title: str
    places: tuple[Place | None, ...]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """The sides, and the issues on which they stand."""

    sides: tuple[str, ...]
    rows: tuple[IssueRow, ...]


def matrix_page(matrix: Matrix, *, issue: str | None = None, side: str | None = None) -> MatrixPage:
    """Return the matrix, or of it one issue or one side with all the matters of its cells."""
    sides = tuple(name for name in matrix.sides if side in (None, name))
    most = MOST if issue is None or side is None else None
    layout = Layout()
    rows = (
        _row(row, number, sides, layout, most)
        for number, row in enumerate(matrix.rows, 1)
        if issue in (None, row.issue)
    )
    return MatrixPage(tuple(map(plain, sides)), tuple(row for row in rows if any(row.places)))


def _row(row: MatrixRow, number: int, sides: tuple[str, ...], layout: Layout, most: int | None) -> IssueRow:
    cells = {cell.side: cell for cell in row.cells}
    places = (_place(cells.get(side), f"cell-{number}-{column}", layout, most) for column, side in enumerate(sides, 1))
    return IssueRow(row.issue, issue_words(row.issue), tuple(places))


def _place(cell: Cell | None, name: str, layout: Layout, most: int | None) -> Place | None:
    if cell is None:
        return None
    standings = tuple(_standing(course, cell.side, layout) for course in cell.courses[:most])
    return Place(cell.side, name, standings, len(cell.courses) - len(standings))


def _standing(course: Course, side: str, layout: Layout) -> Standing:
    now = course.now
    row = Row(plain(side), STANCES[now.stance], grounds=tuple(_grounds(course)))
    return Standing(
        stance=now.stance,
        before=course.before.stance if course.before else None,
        look=LOOKS[now.stance],
        lead=STANCES[now.stance],
        words=stance_words(now).removeprefix(f"{STANCES[now.stance]} "),
        held=held_words(now).strip("[]"),
        moved=tuple(map(moved_words, course.spells[1:])),
        line=layout.line(row),
    )


def _grounds(course: Course) -> Iterator[Ground]:
    for spell in course.spells:
        yield from spell.grounds
