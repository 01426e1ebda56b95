"""Pointed: sentences that only say whose the words before them are: "This was stated by the minister"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.statements.grammar import is_passive, is_told, own_subject, subject_of
from accord.extract.statements.parts import Earlier, Stretch, Utterance
from accord.extract.statements.speakers import find_speaker
from accord.lexicon.cues import classes_of
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LONGEST = 800  # characters of what one sentence may point back to
_LINE = 160  # characters of a heading between


def find_pointed(scene: Scene, stretches: Sequence[Stretch], number: int, earlier: Earlier) -> Utterance | None:
    """Return what stands before a sentence that points back to it, as the words of whom the sentence names."""
    stretch = stretches[number]
    for token in scene.doc[stretch.first : stretch.last]:
        teller = _teller(token) if token.pos_ == "VERB" else None
        speaker = find_speaker(scene, teller, earlier) if teller is not None else None
        if speaker is None:
            continue
        told = _before(scene, stretches, number)
        if speaker.medium or told is None or any(span.meets(told) for _, span in earlier.heard):
            return None
        quotes = tuple(quote for quote in scene.quotes if told.holds(quote.outer))
        whole = Stretch(Span(told.start, stretch.span.end), stretch.first, stretch.last, stretch.paragraph, quotes)
        cue = Span(token.idx, token.idx + len(token))
        return Utterance(speaker, whole, "pointed", "text", token.i, cue, content=(told,), quotes=quotes)
    return None


def _teller(verb: Token) -> Token | None:
    """Return who said "this", where a verb of saying has nothing else that it tells."""
    if not any(verbs.id == "say" for verbs in classes_of(verb.lemma_.lower())) or not is_told(verb):
        return None
    if any(child.dep_ in ("ccomp", "xcomp") for child in verb.children):
        return None
    pointing = own_subject(verb) if is_passive(verb) else next((c for c in verb.children if c.dep_ == "dobj"), None)
    return subject_of(verb) if pointing is not None and pointing.lower_ == "this" else None


def _before(scene: Scene, stretches: Sequence[Stretch], number: int) -> Span | None:
    """Return the paragraph before a sentence, headings between left out, or what of its own stands before it."""
    text = scene.article.text
    at = number - 1
    while at > 0 and stretches[at].paragraph < stretches[number].paragraph and _is_heading(stretches[at].span.of(text)):
        at -= 1
    if at < 0:
        return None
    paragraph = stretches[at].paragraph
    told = [one for one in stretches[: at + 1] if one.paragraph == paragraph]
    span = Span(told[0].span.start, told[-1].span.end)
    return span if span.end - span.start <= _LONGEST else told[-1].span


def _is_heading(words: str) -> bool:
    return len(words) < _LINE and words.rstrip()[-1:] not in '.?!…:;,”“"’»«'
