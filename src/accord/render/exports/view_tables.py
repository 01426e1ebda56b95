"""The tables of what views make of claims: events, positions, expectations, and of the articles behind them."""

from __future__ import annotations

from accord.render.exports.columns import Cell, Column, TableForm, joined, when_columns
from accord.terms.brief import Contact, Pact
from accord.terms.exported import ArticleLine, EventLine, ExpectationLine, PositionLine
from accord.terms.process import Ground


def _contact(line: EventLine) -> Contact | None:
    return line.event if isinstance(line.event, Contact) else None


def _pact(line: EventLine) -> Pact | None:
    return line.event if isinstance(line.event, Pact) else None


def _people(line: EventLine) -> Cell:
    contact = _contact(line)
    return joined(person.name for person in contact.people) if contact else None


def _outlets(line: EventLine) -> Cell:
    return joined(dict.fromkeys(ground.article.medium for ground in line.event.grounds[::-1]))


def _edge(line: EventLine, *, last: bool) -> Cell:
    days = sorted(ground.article.published for ground in line.event.grounds if ground.article.published)
    return days[-last] if days else None


def _differs(line: EventLine) -> Cell:
    return joined(
        f"{each.field}: {each.value if isinstance(each.value, str) else each.value.edtf}"
        for each in line.event.accounts
        if each.bearing == "differs"
    )


def _ids(grounds: tuple[Ground, ...]) -> Cell:
    return joined(ground.id for ground in grounds)


EVENTS: TableForm[EventLine] = TableForm(
    "events",
    (
        Column("id", "text", lambda line: line.id),
        Column("kind", "text", lambda line: "meeting" if _contact(line) else "agreement"),
        Column("negotiation", "text", lambda line: line.negotiation or None),
        Column("status", "text", lambda line: line.event.status),
        Column("format", "text", lambda line: c.format if (c := _contact(line)) else None),
        Column("level", "text", lambda line: c.level if (c := _contact(line)) else None),
        *when_columns(lambda line: line.event.when),
        Column("place", "text", lambda line: c.place if (c := _contact(line)) else None),
        Column("sides", "text", lambda line: joined(line.event.sides)),
        Column("mediators", "text", lambda line: joined(c.mediators) if (c := _contact(line)) else None),
        Column("people", "text", _people),
        Column("what", "text", lambda line: p.what if (p := _pact(line)) else None),
        Column("negated", "truth", lambda line: p.negated if (p := _pact(line)) else None),
        Column("hedge", "text", lambda line: line.event.hedge),
        Column("differs", "text", _differs),
        Column("articles", "number", lambda line: len({g.article.id for g in line.event.grounds})),
        Column("outlets", "text", _outlets),
        Column("first_told", "day", lambda line: _edge(line, last=False)),
        Column("last_told", "day", lambda line: _edge(line, last=True)),
        Column("claims", "text", lambda line: _ids(line.event.grounds[::-1])),
    ),
)
POSITIONS: TableForm[PositionLine] = TableForm(
    "positions",
    (
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
        Column("articles", "number", lambda line: line.spell.articles),
        Column("stands", "truth", lambda line: line.now),
        Column("moved_from", "text", lambda line: line.before.stance if line.before else None),
        Column("claims", "text", lambda line: _ids(line.spell.grounds[::-1])),
    ),
)
EXPECTATIONS: TableForm[ExpectationLine] = TableForm(
    "expectations",
    (
        Column("id", "text", lambda line: line.id),
        Column("negotiation", "text", lambda line: line.negotiation or None),
        Column("event", "text", lambda line: line.expectation.event),
        Column("article", "text", lambda line: line.expectation.ground.article.id),
        Column("outlet", "text", lambda line: line.expectation.ground.article.outlet),
        Column("announced", "day", lambda line: line.expectation.announced),
        *when_columns(lambda line: line.expectation.window),
        Column("resolution", "text", lambda line: line.expectation.resolution),
        Column("resolved_by", "text", lambda line: _ids(line.expectation.resolved_by)),
        *when_columns(lambda line: line.expectation.happened, prefix="happened_"),
        Column("days_late", "number", lambda line: line.expectation.late),
        Column("disputed", "truth", lambda line: line.expectation.disputed),
        Column("denied_by", "text", lambda line: _ids(line.expectation.denials)),
        Column("passage", "text", lambda line: line.expectation.ground.claim.passage.exact),
    ),
)
ARTICLES: TableForm[ArticleLine] = TableForm(
    "articles",
    (
        Column("id", "text", lambda line: line.id),
        Column("negotiation", "text", lambda line: line.negotiation or None),
        Column("outlet", "text", lambda line: line.article.outlet),
        Column("title", "text", lambda line: line.article.title),
        Column("published", "day", lambda line: line.article.published),
        Column("url", "text", lambda line: line.article.url),
        Column("authors", "text", lambda line: joined(line.article.authors)),
        Column("language", "text", lambda line: line.article.language),
        Column("source", "text", lambda line: line.article.source),
        Column("text_sha256", "text", lambda line: line.article.text_sha256),
        Column("claims", "number", lambda line: line.claims),
        Column("replaced", "text", lambda line: line.replaced),
    ),
)
