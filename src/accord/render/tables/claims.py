"""The table of claims: a row for each, with the names that its article gives the actors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from accord.render.exports.claim_table import sides_of, speaker_of
from accord.render.tables.column import Cell, Column, Table, when_columns
from accord.terms.claim import Meeting
from accord.terms.process import Ground
from accord.terms.verdicts import state_of
from accord.terms.wire import kind_of


def _grounds(view: object) -> Iterator[Ground]:
    assert isinstance(view, Ground)
    yield view


def _of(name: str) -> Callable[[Ground], Cell]:
    return lambda ground: cast("Cell", getattr(ground.claim, name, None))


def _named(name: str) -> Callable[[Ground], Cell]:
    """Return what gives the name of an actor that a field of a claim holds, or the names."""

    def get(ground: Ground) -> Cell:
        held = getattr(ground.claim, name, None)
        if isinstance(held, tuple):
            return tuple(ground.figure(actor).name for actor in held)
        return ground.figure(held).name if held else None

    return get


def _taking_part(*parts: str) -> Callable[[Ground], Cell]:
    def get(ground: Ground) -> Cell:
        claim = ground.claim
        who = claim.participants if isinstance(claim, Meeting) else ()
        return tuple(ground.figure(one.actor).name for one in who if (one.part in parts) or not parts)

    return get


def _speaker(ground: Ground) -> Cell:
    link = speaker_of(ground.claim)
    return (ground.figure(link.actor).name if link.actor else link.name) if link else None


def _via(ground: Ground) -> Cell:
    mouth = speaker_of(ground.claim)
    return tuple(link.name for link in ground.claim.chain if link is not mouth)


def _place(ground: Ground) -> Cell:
    place = ground.claim.place if isinstance(ground.claim, Meeting) else None
    return place.name if place else None


CLAIMS: Table[Ground] = Table(
    (
        Column("id", "text", lambda ground: ground.id),
        Column("kind", "text", lambda ground: kind_of(ground.claim)),
        Column("article", "text", lambda ground: ground.article.id),
        Column("outlet", "text", lambda ground: ground.article.outlet),
        Column("title", "text", lambda ground: ground.article.title),
        Column("published", "day", lambda ground: ground.article.published),
        Column("url", "text", lambda ground: ground.article.url),
        Column("state", "text", lambda ground: state_of(ground.judgements)),
        Column("status", "text", _of("status")),
        Column("format", "text", _of("format")),
        Column("level", "text", _of("level")),
        Column("place", "text", _place),
        *when_columns(lambda ground: getattr(ground.claim, "when", None)),
        Column("sides", "texts", sides_of),
        Column("participants", "texts", _taking_part()),
        Column("mediators", "texts", _taking_part("mediator", "host")),
        Column("parties", "texts", lambda ground: _named("parties")(ground) or ()),
        Column("authors", "texts", lambda ground: _named("authors")(ground) or ()),
        Column("party", "text", _named("party")),
        Column("holder", "text", _named("holder")),
        Column("stance", "text", _of("stance")),
        Column("subject_type", "text", _of("subject_type")),
        Column("subject", "text", _of("subject")),
        Column("content", "text", _of("content")),
        Column("condition", "text", _of("condition")),
        Column("quote", "text", _of("quote")),
        Column("addressee", "text", _of("addressee")),
        Column("draft", "text", _of("name")),
        Column("points", "whole", _of("points")),
        Column("version", "text", _of("version")),
        Column("what", "text", _of("what")),
        Column("first", "text", _of("first")),
        Column("then", "text", _of("then")),
        Column("negated", "truth", lambda ground: ground.claim.negated),
        Column("hedge", "text", lambda ground: ground.claim.hedge),
        Column("speaker", "text", _speaker),
        Column("via", "texts", _via),
        Column("rule", "text", lambda ground: ground.claim.rule),
        Column("passage", "text", lambda ground: ground.claim.passage.exact),
        Column("passage_start", "whole", lambda ground: ground.claim.passage.start),
        Column("passage_end", "whole", lambda ground: ground.claim.passage.end),
    ),
    _grounds,
)
