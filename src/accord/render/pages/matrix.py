"""The matrix as a page lays it out: a grid of signs to see it at a glance, and every cell with its words below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accord.render.charts.stance_marks import LOOKS
from accord.render.pages.layout import Layout, Line
from accord.render.sheets.drafts import stages_by_words, version_row
from accord.render.sheets.matrix import MOST, held_words, moved_words, row_words, stance_words
from accord.render.wording.rows import Row
from accord.render.wording.words import STANCES, plain
from accord.terms.claim import Evidence, Stance
from accord.terms.matrix import Cell, Course, MatrixRow
from accord.terms.process import Ground
from accord.terms.stage import Board, Stage


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
    names_draft: bool


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


def draft_choices(board: Board) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the drafts that a matrix can be asked for, each with the words for it and for its versions."""
    groups: dict[int, list[str]] = {}
    for words, stage in stages_by_words(board.stages).items():
        groups.setdefault(id(stage.paper), []).append(words)
    return tuple((words[0], tuple(words)) for words in groups.values())


def draft_lines(board: Board, layout: Layout) -> tuple[Line, ...]:
    """Return the lines of the versions of the draft that a matrix was asked for, of one alone where it was."""
    if board.stage is None:
        return ()
    versions = (board.stage.version,) if board.stage.version else board.stage.paper.versions
    return tuple(layout.lines(tuple(map(version_row, versions))))


def stage_name(stage: Stage | None) -> str:
    """Return what a draft or its version is called."""
    if stage is None:
        return ""
    return plain(stage.version.name if stage.version else stage.paper.names[0])


def matrix_page(board: Board, layout: Layout, *, issue: str | None = None, side: str | None = None) -> MatrixPage:
    """Return the matrix, or of it one issue or one side with all the matters of its cells."""
    matrix = board.matrix
    sides = tuple(name for name in matrix.sides if side in (None, name))
    work = _Work(layout, MOST if issue is None or side is None else None, _draft_names(board))
    rows = (_row(row, number, sides, work) for number, row in enumerate(matrix.rows, 1) if issue in (None, row.issue))
    return MatrixPage(tuple(map(plain, sides)), tuple(row for row in rows if any(row.places)))


@dataclass(frozen=True, slots=True)
class _Work:
    """What the cells of one page are made with: of each at most `most` matters, and where the draft is named."""

    layout: Layout
    most: int | None
    names: frozenset[tuple[str, int, int]]


def _draft_names(board: Board) -> frozenset[tuple[str, int, int]]:
    """Return where articles name the draft that a matrix was asked for: the article and the ends of the words."""
    grounds = board.stage.paper.grounds if board.stage else ()
    return frozenset((ground.article.id, words.start, words.end) for ground in grounds for words in _naming(ground))


def _naming(ground: Ground) -> Iterable[Evidence]:
    """Return the words of a claim that name the draft; where it does not say which, its whole passage."""
    evidence = ground.claim.evidence
    return [words for words in evidence if words.field in ("name", "subject")] or (ground.claim.passage,)


def _row(row: MatrixRow, number: int, sides: tuple[str, ...], work: _Work) -> IssueRow:
    cells = {cell.side: cell for cell in row.cells}
    places = (_place(cells.get(side), f"cell-{number}-{column}", work) for column, side in enumerate(sides, 1))
    return IssueRow(row.issue, row_words(row.issue), tuple(places))


def _place(cell: Cell | None, name: str, work: _Work) -> Place | None:
    if cell is None:
        return None
    standings = tuple(_standing(course, cell.side, work) for course in cell.courses[: work.most])
    return Place(cell.side, name, standings, len(cell.courses) - len(standings))


def _standing(course: Course, side: str, work: _Work) -> Standing:
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
        line=work.layout.line(row),
        names_draft=any(_names_draft(ground, work.names) for ground in now.grounds),
    )


def _names_draft(ground: Ground, names: frozenset[tuple[str, int, int]]) -> bool:
    """Whether the passage of a claim holds words that name the draft."""
    passage = ground.claim.passage
    return any(
        article == ground.article.id and passage.start <= start and end <= passage.end for article, start, end in names
    )


def _grounds(course: Course) -> Iterator[Ground]:
    for spell in course.spells:
        yield from spell.grounds
