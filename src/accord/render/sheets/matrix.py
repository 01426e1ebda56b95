"""The matrix as a table: issues down, sides across."""

from __future__ import annotations

from collections.abc import Iterator

from accord.render.wording.heading import counted, headline, view_head
from accord.render.wording.rows import Row, Sheet, Table, TableRow
from accord.render.wording.words import (
    STANCES,
    condition_words,
    day_words,
    issue_words,
    mark_words,
    outlet_words,
    plain,
    quote_words,
    source_words,
)
from accord.terms.claim import Stance
from accord.terms.matrix import DRAFT, Cell, Course, Matrix, MatrixRow, Spell

MOST = 3
NO_CELL = Cell("", ())


def matrix_sheet(matrix: Matrix) -> Sheet:
    """Return the matrix of one negotiation; a cell shows the matters that were told of last, and counts the others."""
    table = Table(tuple(map(plain, matrix.sides)), tuple(_row(row, matrix.sides) for row in matrix.rows))
    return Sheet(
        headline=headline(matrix.scope),
        standfirst=view_head("Matrix", matrix.scope),
        table=table if matrix.rows else None,
        nothing="No position is on record for these days.",
    )


def _row(row: MatrixRow, sides: tuple[str, ...]) -> TableRow:
    by_side = {cell.side: cell for cell in row.cells}
    cells = tuple(tuple(_paragraphs(by_side.get(side, NO_CELL))) for side in sides)
    quoted = tuple(_quoted(cell.side, course) for cell in row.cells for course in cell.courses[:MOST])
    return TableRow(row_words(row.issue), cells, quoted)


def row_words(issue: str) -> str:
    """Return what a row is called: its issue, or the draft on which the matrix was asked for."""
    return "The draft itself" if issue == DRAFT else issue_words(issue)


def _paragraphs(cell: Cell) -> Iterator[str]:
    for course in cell.courses[:MOST]:
        yield stance_words(course.now)
        yield f"  {held_words(course.now)}"
        yield from (f"  {moved_words(spell)}" for spell in course.spells[1:])
    left = len(cell.courses) - MOST
    if left > 0:
        yield f"… {left} more"


def stance_words(spell: Spell) -> str:
    """Return a stance with its words: "on condition “the corridor”, if “the flag is neutral”"."""
    apart = spell.condition and spell.condition not in spell.content
    condition = f", {condition_words(spell.condition, spell.content)}" if apart else ""
    return f"{STANCES[spell.stance]} “{matter_words(spell.stance, spell.content)}”{condition}"


def matter_words(stance: Stance, content: str) -> str:
    """Return the words for what a stance is on, behind the word for the stance, which they need not begin with again.

    >>> matter_words("open", "open to other ways"), matter_words("supports", "open to other ways")
    ('other ways', 'open to other ways')
    """
    return quote_words(content.removeprefix(f"{STANCES[stance]} "))


def held_words(spell: Spell) -> str:
    """Return since when a stance is told, until when, by how many articles and by whom last."""
    last = spell.grounds[0].article
    many = f", {counted(spell.articles, 'article')}" if spell.articles > 1 else ""
    return f"[{_days(spell)}{many}, {outlet_words(last)}{_marks(spell)}]"


def moved_words(spell: Spell) -> str:
    """Return what a side moved from: its earlier stance and when it held that."""
    matter = matter_words(spell.stance, spell.content)
    return f"moved from {STANCES[spell.stance]} “{matter}” [{_days(spell)}{_marks(spell)}]"


def _marks(spell: Spell) -> str:
    return "".join(f"; {mark}" for mark in mark_words(spell.grounds))


def _days(spell: Spell) -> str:
    if spell.first is None or spell.last is None:
        return "no date"
    first, last = day_words(spell.first, short=True), day_words(spell.last, short=True)
    return first if first == last else f"{first} to {last}"


def _quoted(side: str, course: Course) -> Row:
    grounds = tuple(ground for spell in course.spells for ground in spell.grounds)
    return Row(label=plain(side), lead=STANCES[course.now.stance], sources=source_words(grounds), grounds=grounds)
