"""Introduced: a paragraph of quoted words that the one before announces with a colon: "Ana Gomes said:"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.statements.grammar import is_told, subject_of
from accord.extract.statements.parts import Earlier, Stretch, Utterance
from accord.extract.statements.relays import find_relays, is_own
from accord.extract.statements.speakers import find_speaker
from accord.lexicon.cues import classes_of
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def find_introduced(scene: Scene, stretches: Sequence[Stretch], number: int, earlier: Earlier) -> Utterance | None:
    """Return quoted words as those of whom the stretch before names in front of its colon."""
    stretch = stretches[number]
    lead = stretches[number - 1] if number else stretch
    if lead is stretch or lead.paragraph < stretch.paragraph - 1 or not lead.span.of(scene.article.text).endswith(":"):
        return None
    verb = next((token for token in reversed(scene.doc[lead.first : lead.last]) if _brings(lead, token)), None)
    subject = subject_of(verb) if verb is not None else None
    speaker = find_speaker(scene, subject, earlier) if subject is not None else None
    if verb is None or speaker is None or speaker.medium:
        return None
    whole = Stretch(
        Span(lead.span.start, stretch.span.end), lead.first, stretch.last, stretch.paragraph, stretch.quotes
    )
    cue = Span(verb.idx, verb.idx + len(verb))
    relays = tuple(relay for relay in find_relays(scene, lead) if not is_own(scene, relay))
    return Utterance(speaker, whole, "say", "quote", verb.i, cue, quotes=stretch.quotes, relays=relays)


def _brings(lead: Stretch, token: Token) -> bool:
    """Return whether a word is a verb that brings the words of somebody, itself outside a quotation."""
    quoted = any(quote.outer.start <= token.idx < quote.outer.end for quote in lead.quotes)
    brings = any("quote" in verbs.frames for verbs in classes_of(token.lemma_.lower()))
    return token.pos_ == "VERB" and brings and not quoted and is_told(token)
