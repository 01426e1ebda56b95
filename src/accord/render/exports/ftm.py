"""Statements of followthemoney, as CSV: every value of every entity with where it comes from.

Written by hand (see docs/decisions), in the columns of `followthemoney.statement` and with its ids of statements.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from typing import IO, TypeAlias

from accord.render.exports.ftm_entities import SCHEMAS, Behind, Entity, actor_id, entity_id
from accord.render.exports.safe_text import web_address
from accord.render.tables.claims import sides_of, speaker_of
from accord.render.wording.event_rows import event_row
from accord.render.wording.words import when_words
from accord.terms.brief import Contact
from accord.terms.claim import Draft, Position, Precondition, Statement
from accord.terms.exported import ClaimLine, EventLine, Losses, Outgoing
from accord.terms.process import Ground
from accord.terms.wire import kind_of

HEADS = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang"),
    *("original_value", "external", "first_seen", "last_seen", "id"),
)
NO_STATUS = "{event|events} whose status stands in words and keywords, as followthemoney has no property for it"
NO_DAYS = "{window|windows} told by {its|their} first and last day alone; the words stand in original_value"
UNNAMED = (
    "{speaker|speakers} without a name left out as {an entity|entities}; the words of {the note|notes} tell of them"
)
RETRACTED = (
    "retracted {claim or event|claims and events} left out: delete the {entity of this id|entities of these ids}: "
)
LISTED = 5
Told: TypeAlias = Outgoing[EventLine] | Outgoing[ClaimLine]


def write_ftm(told: Iterable[Told], sink: IO[bytes], losses: Losses) -> None:
    """Write statements, those of one entity together: articles, events and notes on what was said, then who is who."""
    text = TextIOWrapper(sink, encoding="utf-8", newline="")
    writer = csv.writer(text, dialect=csv.unix_dialect)
    try:
        writer.writerow(HEADS)
        for row in _rows(told, losses):
            writer.writerow(row)
    finally:
        text.detach()  # which flushes it; else it would close the sink with itself


def _rows(told: Iterable[Told], losses: Losses) -> Iterator[list[str]]:
    behind, gone = Behind(), []
    for each in told:
        line = each.value
        if each.change == "retracted":
            gone.append(line.id)
        elif isinstance(line, EventLine):
            yield from behind.met(line.event.grounds)
            yield from _event(line, losses)
        elif isinstance(line.ground.claim, Statement | Position | Draft | Precondition):
            yield from behind.met((line.ground,))
            yield from _note(line, losses)
    if gone:
        named = ", ".join(gone[:LISTED]) + ("…" if len(gone) > LISTED else "")
        losses.add(RETRACTED, len(gone), named=named)
    yield from behind.who()


def _event(line: EventLine, losses: Losses) -> Iterator[list[str]]:
    event = line.event
    days = sorted(ground.article.published for ground in event.grounds if ground.article.published)
    entity = Entity(entity_id(line.id), "Event", *((days[0], days[-1]) if days else ()))
    latest = event.grounds[0]
    rule, row = latest.claim.rule, event_row(event)
    losses.add(NO_STATUS)
    yield from entity.says(
        "name", f"{row.lead}: {row.text} {row.quote}".strip(), said=latest.claim.passage.exact, origin=rule
    )
    yield from entity.says("summary", f"{event.status}; {when_words(event.when)}", origin=rule)
    for word in (event.status, event.format if isinstance(event, Contact) else "agreement", line.negotiation):
        yield from entity.says("keywords", word, origin=rule)
    if event.when:
        said, single = event.when.said, event.when.start == event.when.end
        losses.add(NO_DAYS, not single)
        first, last = (day.isoformat() if day else None for day in (event.when.start, event.when.end))
        yield from entity.says("date" if single else "startDate", first, said=said, origin=event.when.rule)
        if not single:
            yield from entity.says("endDate", last, said=said, origin=event.when.rule)
    if isinstance(event, Contact):
        yield from entity.says("location", event.place, origin=rule)
    yield from entity.says("recordId", line.id)
    for actor in dict.fromkeys(_involved(line)):
        yield from entity.says("involved", actor, origin=rule)
    yield from _sources(entity, event.grounds)


def _involved(line: EventLine) -> Iterator[str]:
    """Yield the ids of all that take part and that are entities."""
    event = line.event
    names = {*event.sides, *(event.mediators if isinstance(event, Contact) else ())}
    if isinstance(event, Contact):
        yield from (actor_id(person) for person in event.people)
    figures = [figure for ground in event.grounds for figure in ground.figures.values()]
    yield from (actor_id(f) for f in figures if f.name in names and f.kind in SCHEMAS and f.kind != "person")


def _sources(entity: Entity, grounds: Iterable[Ground]) -> Iterator[list[str]]:
    told = list({ground.article.id: ground for ground in grounds}.values())
    for ground in told:
        article = ground.article
        yield from entity.says("proof", entity_id(article.id), origin=ground.claim.rule)
        yield from entity.says("publisher", article.outlet, origin=ground.claim.rule)
        yield from entity.says("sourceUrl", web_address(article.url), origin=ground.claim.rule)


def _note(line: ClaimLine, losses: Losses) -> Iterator[list[str]]:
    """Yield a statement, a position, a draft or a precondition as a note about who speaks or whose it is."""
    ground, claim = line.ground, line.ground.claim
    published = ground.article.published
    entity = Entity(entity_id(line.id), "Note", published, published)
    rule, kind = claim.rule, kind_of(claim)
    stance = f": {claim.stance} {claim.subject}" if isinstance(claim, Position) else ""
    mouth = speaker_of(claim)
    who = f" by {mouth.name}" if mouth else ""
    yield from entity.says("name", f"{kind}{stance}{who}", origin=rule)
    yield from entity.says("description", claim.passage.exact, origin=rule)
    yield from entity.says("keywords", kind, origin=rule)
    figure = ground.figure(mouth.actor) if mouth and mouth.actor else None
    if figure is not None and figure.kind in SCHEMAS:
        yield from entity.says("entity", actor_id(figure), origin=rule)
    elif mouth is not None:
        losses.add(UNNAMED)
    sides = set(sides_of(ground))
    for other in ground.figures.values():
        if other.name in sides and other.kind in SCHEMAS and other != figure:
            yield from entity.says("entity", actor_id(other), origin=rule)
    yield from _sources(entity, [ground])
