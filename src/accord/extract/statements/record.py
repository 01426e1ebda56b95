"""Utterances to statements: consecutive words of one speaker in one paragraph are one statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accord.extract.statements.features import features
from accord.extract.statements.occasions import carry_media
from accord.extract.statements.opened import goes_on, with_opened
from accord.extract.statements.parts import Speaker, Utterance
from accord.extract.statements.stretches import find_stretches
from accord.extract.statements.unsettled import find_unsettled
from accord.extract.statements.voices import find_utterances
from accord.lexicon.judge import load_judges
from accord.terms.claim import Evidence, Link, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene
from accord.terms.span import Span

_TWO = 2


def extract_statements(scene: Scene) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
    """Return the statements of an article in order, and what could not be settled."""
    stretches = find_stretches(scene)
    found = find_utterances(scene, stretches)
    told = list(with_opened(scene, stretches, [utterance for utterance in found if is_kept(scene, utterance)]))
    kept = list(carry_media(scene, stretches, told))
    doubts = tuple(find_unsettled(scene, stretches, (*found, *told)))
    return tuple(_statement(scene, group) for group in _groups(scene, kept)), doubts


def is_kept(scene: Scene, utterance: Utterance) -> bool:
    """Return whether the judge holds an utterance; what is signed, posted, pointed back to or denied needs none."""
    return utterance.kind in ("signed", "posted", "pointed", "deny", "deny-that") or load_judges("statements")[
        "kept"
    ].accepts(features(scene, utterance))


def _groups(scene: Scene, utterances: Sequence[Utterance]) -> Iterator[list[Utterance]]:
    """Yield the utterances that make one statement each."""
    group: list[Utterance] = []
    for utterance in utterances:
        if group and not (_joins(group[-1], utterance) or goes_on(group[-1], utterance, scene)):
            yield group
            group = []
        group.append(utterance)
    if group:
        yield group


def _joins(last: Utterance, new: Utterance) -> bool:
    """Return whether an utterance goes on with the statement before it."""
    if last.speaker.key != new.speaker.key or last.denies != new.denies:
        return False
    if (last.kind == "posted") != (new.kind == "posted"):
        return False
    if last.stretch.paragraph != new.stretch.paragraph and new.kind in ("signed", "posted"):
        return False
    near = new.stretch.first <= last.stretch.last + 1 or new.stretch is last.stretch
    if last.stretch.paragraph == new.stretch.paragraph:
        return near
    return new.cue is None


def _statement(scene: Scene, group: Sequence[Utterance]) -> Statement:
    text = scene.article.text
    quotes = sorted({quote.span for utterance in group for quote in utterance.quotes})
    passage = Span(group[0].stretch.span.start, group[-1].stretch.span.end)
    said = [_tidy(text, _after_dateline(scene, span)) for utterance in group for span in _said(text, utterance)]
    first = next((utterance for utterance in group if utterance.cue is not None), group[0])
    return Statement(
        evidence=tuple(_evidence(scene, group, passage, said)),
        rule=first.rule,
        chain=_chain(group),
        negated=first.denies,
        addressee=next((u.addressee.of(text) for u in group if u.addressee is not None), None),
        hedge=next((utterance.hedge for utterance in group if utterance.hedge), None),
        content=" … ".join(dict.fromkeys(span.of(text) for span in said)),
        quote=" … ".join(span.of(text).strip() for span in quotes) or None,
    )


def _after_dateline(scene: Scene, span: Span) -> Span:
    """Return a stretch without the dateline that it begins with: "HARARE, May 2 - " is no part of what was said."""
    begins = scene.dateline.end if scene.dateline is not None else 0
    return Span(begins, span.end) if span.start < begins < span.end else span


def _tidy(text: str, span: Span) -> Span:
    """Return a stretch without the white space around it and the comma before it."""
    found = span.trimmed(text)
    return Span(found.start + 1, found.end).trimmed(text) if found.of(text)[:1] in (",", ";") else found


def _said(text: str, utterance: Utterance) -> list[Span]:
    """Return the stretches that hold what is said: the clause where there is one, and quotations outside it.

    A clause that lies within a quotation is that quotation; one that runs into a quotation ends with it. One that the
    parser carries from a quotation over a sentence's end into the next is both, without what tags the first.
    """
    clauses: list[Span] = []
    for clause in utterance.content:
        met = [quote.outer for quote in utterance.quotes if quote.outer.meets(clause)]
        if not _is_carried_over(text, clause, met) and not any(
            outer.start <= clause.start and clause.end <= outer.end for outer in met
        ):
            start, end = min([clause.start, *(o.start for o in met)]), max([clause.end, *(o.end for o in met)])
            clauses.append(Span(start, end) if any(outer.end == end for outer in met) else _unended(text, start, end))
    quoted = [quote.span for quote in utterance.quotes if not any(clause.holds(quote.span) for clause in clauses)]
    return sorted([*clauses, *quoted]) or [utterance.stretch.span]


def _is_carried_over(text: str, clause: Span, met: Sequence[Span]) -> bool:
    """Return whether a clause goes from one quotation to another across the end of a sentence between them."""
    if len(met) < _TWO or not (met[0].start <= clause.start < met[0].end and clause.end <= met[-1].end):
        return False
    between = Span(met[0].end, met[-1].start).of(text)
    return any(f"{stop} " in between or f"{stop}\n" in between for stop in ".!?")


def _unended(text: str, start: int, end: int) -> Span:
    """Return a clause without the comma or dash that parts it from the words of who said it."""
    while end > start + 1 and text[end - 1] in ",;—–- \n":
        end -= 1
    return Span(start, end)


def _evidence(scene: Scene, group: Sequence[Utterance], passage: Span, said: Sequence[Span]) -> Iterator[Evidence]:
    text = scene.article.text
    marked: list[tuple[str, Span]] = [("claim", passage)]
    for utterance in group:
        words = utterance.speaker.words
        if (utterance.cue is not None or utterance.kind in ("signed", "posted")) and words.end > words.start:
            marked.append(("speaker", words))
        if utterance.cue is not None:
            marked.append(("cue", utterance.cue))
            marked += [("addressee", utterance.addressee)] if utterance.addressee is not None else []
            marked += [("relayed", relay.words) for relay in utterance.relays if relay.words.end > relay.words.start]
    marked += [("content", span) for span in said]
    marked += [("quote", quote.span) for utterance in group for quote in utterance.quotes]
    for field, span in dict.fromkeys(marked):
        yield Evidence(field, span.start, span.end, span.of(text))


def _chain(group: Sequence[Utterance]) -> tuple[Link, ...]:
    relays: dict[str, Speaker] = {}
    for utterance in group:
        for relay in utterance.relays:
            relays.setdefault(relay.key, relay)
    links = [Link("relayed", relay.name, relay.actor, relay.represents, relay.named) for relay in relays.values()]
    speaker = group[0].speaker
    return (*links, Link("said", speaker.name, speaker.actor, speaker.represents, speaker.named))
