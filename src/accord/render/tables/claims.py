"""The table of claims: one row for each, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from accord.render.tables.column import Cell, Column, Table, each_once, when_columns, without
from accord.terms.claim import Agreement, Claim, Draft, Link, Meeting, Position, Precondition, Statement
from accord.terms.exported import ClaimLine
from accord.terms.process import Ground
from accord.terms.verdicts import last_words, state_of
from accord.terms.when import When
from accord.terms.wire import kind_of

Kind = TypeVar("Kind", bound=Claim)


def _of(
    kind: type[Kind] | tuple[type[Kind], ...], value: Callable[[Kind, Ground], Cell]
) -> Callable[[ClaimLine], Cell]:
    """Return what gives a value for claims of a kind, and nothing for others."""

    def cell(line: ClaimLine) -> Cell:
        claim = line.ground.claim
        return value(claim, line.ground) if isinstance(claim, kind) else None

    return cell


def _when(line: ClaimLine) -> When | None:
    claim = line.ground.claim
    return claim.when if isinstance(claim, Meeting | Agreement) else None


def _status(line: ClaimLine) -> Cell:
    claim = line.ground.claim
    return claim.status if isinstance(claim, Meeting | Agreement) else None


def _content(line: ClaimLine) -> Cell:
    claim = line.ground.claim
    return claim.content if isinstance(claim, Statement | Position) else None


def sides_of(ground: Ground) -> tuple[str, ...]:
    """Return the sides that a claim is about, by the names that views give them, each once."""
    claim = ground.claim
    match claim:
        case Meeting():
            ids: Iterable[str] = (each.actor for each in claim.participants if each.part != "host")
        case Position():
            ids = (claim.party,)
        case Agreement():
            ids = claim.parties
        case Draft():
            ids = claim.authors
        case Statement():
            link = speaker_of(claim)
            ids = (link.represents or link.actor or link.name,) if link else ()
        case _:
            ids = ()
    return each_once(map(ground.side, ids))


def speaker_of(claim: Claim) -> Link | None:
    """Return the link of the chain whose words or knowledge it is, the last that says something."""
    return next((link for link in reversed(claim.chain) if link.role == "said"), None)


def _speaker(line: ClaimLine) -> Cell:
    link = speaker_of(line.ground.claim)
    if link is None:
        return None
    return line.ground.figure(link.actor).name if link.actor else link.name


def _named(line: ClaimLine) -> Cell:
    link = speaker_of(line.ground.claim)
    return link.named if link else None


def _via(line: ClaimLine) -> Cell:
    claim = line.ground.claim
    mouth = speaker_of(claim)
    return tuple(link.name for link in claim.chain if link is not mouth)


def _participants(claim: Meeting, ground: Ground) -> Cell:
    """Return who takes part, each once, with the part where it is not that of a party."""
    return each_once(
        ground.figure(each.actor).name + (f" ({each.part})" if each.part != "party" else "")
        for each in claim.participants
    )


def _mediators(claim: Meeting, ground: Ground) -> Cell:
    between = (each for each in claim.participants if each.part in ("mediator", "host"))
    return each_once(ground.figure(each.actor).name for each in between)


def _judged_by(line: ClaimLine) -> Cell:
    return each_once(word.by for word in last_words(line.ground.judgements))


def _credibility(line: ClaimLine) -> Cell:
    said = last_words(line.ground.judgements)
    return next((int(w.value) for w in reversed(said) if w.verdict == "credibility" and w.value), None)


def _lines(view: object) -> Iterator[ClaimLine]:
    assert isinstance(view, Ground)
    yield ClaimLine(view)


COLUMNS: tuple[Column[ClaimLine], ...] = (
    Column("id", "text", lambda line: line.id),
    Column("kind", "text", lambda line: kind_of(line.ground.claim)),
    Column("negotiation", "text", lambda line: line.negotiation or None),
    Column("event", "text", lambda line: line.event),
    Column("article", "text", lambda line: line.ground.article.id),
    Column("outlet", "text", lambda line: line.ground.article.outlet),
    Column("title", "text", lambda line: line.ground.article.title),
    Column("published", "day", lambda line: line.ground.article.published),
    Column("url", "text", lambda line: line.ground.article.url),
    Column("status", "text", _status),
    Column("format", "text", _of(Meeting, lambda claim, _: claim.format)),
    Column("level", "text", _of(Meeting, lambda claim, _: claim.level)),
    *when_columns(_when),
    Column("place", "text", _of(Meeting, lambda claim, _: claim.place.name if claim.place else None)),
    Column("country", "text", _of(Meeting, lambda claim, _: claim.place.country if claim.place else None)),
    Column("sides", "texts", lambda line: sides_of(line.ground)),
    Column("participants", "texts", _of(Meeting, _participants)),
    Column("mediators", "texts", _of(Meeting, _mediators)),
    Column("speaker", "text", _speaker),
    Column("speaker_named", "truth", _named),
    Column("via", "texts", _via),
    Column("quote", "text", _of(Statement, lambda claim, _: claim.quote)),
    Column("addressee", "text", _of(Statement, lambda claim, _: claim.addressee)),
    Column("stance", "text", _of(Position, lambda claim, _: claim.stance)),
    Column("subject_type", "text", _of(Position, lambda claim, _: claim.subject_type)),
    Column("subject", "text", _of(Position, lambda claim, _: claim.subject)),
    Column("holder", "text", _of(Position, lambda claim, ground: claim.holder and ground.figure(claim.holder).name)),
    Column("condition", "text", _of(Position, lambda claim, _: claim.condition)),
    Column("content", "text", _content),
    Column("what", "text", _of(Agreement, lambda claim, _: claim.what)),
    Column("draft", "text", _of(Draft, lambda claim, _: claim.name)),
    Column("points", "whole", _of(Draft, lambda claim, _: claim.points)),
    Column("version", "text", _of(Draft, lambda claim, _: claim.version)),
    Column("first", "text", _of(Precondition, lambda claim, _: claim.first)),
    Column("then", "text", _of(Precondition, lambda claim, _: claim.then)),
    Column("negated", "truth", lambda line: line.ground.claim.negated),
    Column("hedge", "text", lambda line: line.ground.claim.hedge),
    Column("confidence", "number", lambda line: line.ground.claim.confidence),
    Column("passage", "text", lambda line: line.ground.claim.passage.exact),
    Column("passage_start", "whole", lambda line: line.ground.claim.passage.start),
    Column("passage_end", "whole", lambda line: line.ground.claim.passage.end),
    Column("rule", "text", lambda line: line.ground.claim.rule),
    Column("state", "text", lambda line: state_of(last_words(line.ground.judgements))),
    Column("judged_by", "texts", _judged_by),
    Column("credibility", "whole", _credibility),
    Column("vanished", "text", lambda line: line.vanished),
)
OF_A_NEGOTIATION = ("negotiation", "event", "vanished")  # what is known of a claim by those around it
CLAIMS: Table[ClaimLine] = Table(without(COLUMNS, *OF_A_NEGOTIATION), _lines)
