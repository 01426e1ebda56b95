"""Sheets as a page lays them out: every line with what it is found by and with the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accord.render.claims.cite import cite_claim
from accord.render.wording.passage import Piece, passage_pieces
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.render.wording.words import day_words, outlet_words, plain
from accord.terms.process import Ground

QUOTED = 2  # passages that a line opens to; the other claims it rests on are named
NAMED = 8
OPEN = 80  # lines of a page whose words stand in it; those after them lead to the pages of their claims


@dataclass(frozen=True, slots=True)
class Source:
    """A claim that a line rests on: its id, that of its article, and who published it when."""

    claim: str
    article: str
    words: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one claim within their paragraph, and the line that cites it."""

    source: Source
    pieces: tuple[Piece, ...]
    title: str
    rule: str
    cite: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row with what it is found by (empty where an earlier one has that), and what it rests on.

    `again` is set where its label is that of the line before.
    """

    row: Row
    id: str
    again: bool
    passages: tuple[Passage, ...]
    sources: tuple[Source, ...]
    left: int


@dataclass(frozen=True, slots=True)
class Block:
    """The lines under one heading: those to show at once, and the others."""

    title: str
    shown: tuple[Line, ...]
    rest: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One section: its first blocks, and the others."""

    title: str
    blocks: tuple[Block, ...]
    rest: tuple[Block, ...]


class Layout:
    """Lays out the lines of one page: no two have one id, and only the first carry the words they rest on."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._open = OPEN

    def parts(self, sheet: Sheet) -> tuple[Part, ...]:
        """Return the sections of a sheet."""
        return tuple(map(self.part, sheet.sections))

    def part(self, section: Section) -> Part:
        """Return one section."""
        blocks = tuple(self._block(group, section.most) for group in section.groups)
        return Part(section.title, blocks[: section.groups_most], blocks[section.groups_most :])

    def _block(self, group: Group, most: int) -> Block:
        return Block(group.title, tuple(self.lines(group.first(most))), tuple(self.lines(group.rest(most))))

    def lines(self, rows: tuple[Row, ...]) -> Iterator[Line]:
        """Yield rows as lines."""
        label = None
        for row in rows:
            yield self.line(row, again=row.label == label)
            label = row.label

    def line(self, row: Row, *, again: bool = False) -> Line:
        """Return one row as a line."""
        name = row.anchor
        known = name in self._ids
        self._ids.add(name)
        grounds = list({(g.article.id, g.claim.passage): g for g in reversed(row.grounds)}.values())[::-1]
        quoted = grounds[:QUOTED] if self._open > 0 else []
        self._open -= bool(quoted)
        named = grounds[len(quoted) :]
        return Line(
            row=row,
            id="" if known else name,
            again=again,
            passages=tuple(map(passage_of, quoted)),
            sources=tuple(map(source_of, named[:NAMED])),
            left=max(0, len(named) - NAMED),
        )


def passage_of(ground: Ground) -> Passage:
    """Return the words of a claim with all that is told beside them."""
    return Passage(
        source=source_of(ground),
        pieces=passage_pieces(ground),
        title=plain(ground.article.title or ""),
        rule=plain(ground.claim.rule),
        cite=cite_claim(ground),
    )


def source_of(ground: Ground) -> Source:
    """Return a claim by its id, its article, and who published that when."""
    article = ground.article
    day = day_words(article.published, short=True) if article.published else "no date"
    return Source(ground.id, article.id.removeprefix("sha256:"), f"{outlet_words(article)}, {day}")
