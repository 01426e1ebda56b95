"""The tables of what is made of claims: events, positions, expectations, and of the articles behind them."""

from __future__ import annotations

from collections.abc import Iterator

from accord.render.tables.column import Cell, Column, Table, ground_columns, when_columns, without
from accord.render.wording.heading import headline
from accord.terms.brief import Contact, Pact
from accord.terms.exported import ArticleLine, EventLine, ExpectationLine, PositionLine
from accord.terms.listing import Listing
from accord.terms.matrix import Matrix
from accord.terms.process import Ground


def _contact(line: EventLine) -> Contact | None:
    return line.event if isinstance(line.event, Contact) else None


def _pact(line: EventLine) -> Pact | None:
    return line.event if isinstance(line.event, Pact) else None


def _people(line: EventLine) -> Cell:
    contact = _contact(line)
    return tuple(person.name for person in contact.people) if contact else None


def _edge(line: EventLine, *, last: bool) -> Cell:
    days = sorted(ground.article.published for ground in line.event.grounds if ground.article.published)
    return days[-last] if days else None


def _differs(line: EventLine) -> Cell:
    return tuple(
        f"{each.field}: {each.value if isinstance(each.value, str) else each.value.edtf}"
        for each in line.event.accounts
        if each.bearing == "differs"
    )


def _ids(grounds: tuple[Ground, ...]) -> Cell:
    return tuple(ground.id for ground in grounds)


def _events(view: object) -> Iterator[EventLine]:
    assert isinstance(view, Listing)
    return map(EventLine, view.events)


def position_lines(matrix: Matrix, negotiation: str) -> Iterator[PositionLine]:
    """Yield the stances of a matrix, row by row and cell by cell, the latest of each matter first."""
    for row in matrix.rows:
        for cell in row.cells:
            for course in cell.courses:
                for number, spell in enumerate(course.spells):
                    before = course.spells[number + 1] if number + 1 < len(course.spells) else None
                    yield PositionLine(negotiation, row.issue, cell.side, spell, before, now=number == 0)


def _positions(view: object) -> Iterator[PositionLine]:
    assert isinstance(view, Matrix)
    return position_lines(view, headline(view.scope))


EVENT_COLUMNS: tuple[Column[EventLine], ...] = (
    Column("id", "text", lambda line: line.id),
    Column("kind", "text", lambda line: "meeting" if _contact(line) else "agreement"),
    Column("negotiation", "text", lambda line: line.negotiation or None),
    Column("status", "text", lambda line: line.event.status),
    Column("format", "text", lambda line: c.format if (c := _contact(line)) else None),
    Column("level", "text", lambda line: c.level if (c := _contact(line)) else None),
    *when_columns(lambda line: line.event.when),
    Column("place", "text", lambda line: c.place if (c := _contact(line)) else None),
    Column("sides", "texts", lambda line: line.event.sides),
    Column("mediators", "texts", lambda line: c.mediators if (c := _contact(line)) else None),
    Column("people", "texts", _people),
    Column("what", "text", lambda line: p.what if (p := _pact(line)) else None),
    Column("negated", "truth", lambda line: p.negated if (p := _pact(line)) else None),
    Column("hedge", "text", lambda line: line.event.hedge),
    Column("differs", "texts", _differs),
    Column("articles", "whole", lambda line: len({g.article.id for g in line.event.grounds})),
    Column("first_told", "day", lambda line: _edge(line, last=False)),
    Column("last_told", "day", lambda line: _edge(line, last=True)),
    *ground_columns(lambda line: line.event.grounds[::-1]),
)
POSITION_COLUMNS: tuple[Column[PositionLine], ...] = (
    Column("id", "text", lambda line: line.id),
    Column("negotiation", "text", lambda line: line.negotiation or None),
    Column("issue", "text", lambda line: line.issue),
    Column("side", "text", lambda line: line.side),
    Column("stance", "text", lambda line: line.spell.stance),
    Column("content", "text", lambda line: line.spell.content),
    Column("condition", "text", lambda line: line.spell.condition),
    Column("holder", "text", lambda line: line.spell.holder),
    Column("first_told", "day", lambda line: line.spell.first),
    Column("last_told", "day", lambda line: line.spell.last),
    Column("articles", "whole", lambda line: line.spell.articles),
    Column("stands", "truth", lambda line: line.now),
    Column("moved_from", "text", lambda line: line.before.stance if line.before else None),
    *ground_columns(lambda line: line.spell.grounds[::-1]),
)
EXPECTATION_COLUMNS: tuple[Column[ExpectationLine], ...] = (
    Column("id", "text", lambda line: line.id),
    Column("negotiation", "text", lambda line: line.negotiation or None),
    Column("event", "text", lambda line: line.expectation.event),
    Column("article", "text", lambda line: line.expectation.ground.article.id),
    Column("outlet", "text", lambda line: line.expectation.ground.article.outlet),
    Column("announced", "day", lambda line: line.expectation.announced),
    *when_columns(lambda line: line.expectation.window),
    Column("resolution", "text", lambda line: line.expectation.resolution),
    Column("resolved_by", "texts", lambda line: _ids(line.expectation.resolved_by)),
    *when_columns(lambda line: line.expectation.happened, prefix="happened_"),
    Column("days_late", "whole", lambda line: line.expectation.late),
    Column("disputed", "truth", lambda line: line.expectation.disputed),
    Column("denied_by", "texts", lambda line: _ids(line.expectation.denials)),
    Column("passage", "text", lambda line: line.expectation.ground.claim.passage.exact),
)
ARTICLE_COLUMNS: tuple[Column[ArticleLine], ...] = (
    Column("id", "text", lambda line: line.id),
    Column("negotiation", "text", lambda line: line.negotiation or None),
    Column("outlet", "text", lambda line: line.article.outlet),
    Column("title", "text", lambda line: line.article.title),
    Column("published", "day", lambda line: line.article.published),
    Column("url", "text", lambda line: line.article.url),
    Column("authors", "texts", lambda line: line.article.authors),
    Column("language", "text", lambda line: line.article.language),
    Column("source", "text", lambda line: line.article.source),
    Column("text_sha256", "text", lambda line: line.article.text_sha256),
    Column("claims", "whole", lambda line: line.claims),
    Column("replaced", "text", lambda line: line.replaced),
)
EVENTS: Table[EventLine] = Table(without(EVENT_COLUMNS, "negotiation"), _events)
MATRIX: Table[PositionLine] = Table(POSITION_COLUMNS, _positions)
