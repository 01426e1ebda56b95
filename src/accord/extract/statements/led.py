"""Led: quotations that a clause without a verb of speech leads to, by a colon or as the sentence before.

"Chad kept its distance from the talks: “Nobody asked us.”"; "The envoy looked tired as he left. “We will go on.”"
A name alone before a colon leads to them too: "Premier Ana Gomes: “We will go on.”"
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.statements.grammar import is_passive, own_subject
from accord.extract.statements.parts import Attribution, Earlier, Speaker, Stretch, Utterance
from accord.extract.statements.speakers import find_speaker
from accord.lexicon.offices import person_words
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LEAST_WORDS = 3  # in a quotation behind a colon; shorter ones may be names
_LEAST_ALONE = 5  # in a quotation that stands as a sentence of its own
_LONGEST_LABEL = 12  # words
_ENDS = (".", "?", "!", "…")


def find_led(scene: Scene, stretch: Stretch, earlier: Earlier) -> tuple[Attribution, ...]:
    """Return a quotation behind a colon as the words of the subject of the clause before it."""
    text = scene.article.text
    quote = stretch.quotes[0]
    lead = text[stretch.span.start : quote.outer.start].rstrip()
    if not lead.endswith(":"):
        return _for_whom(scene, stretch, earlier)
    if not _is_sentence(quote.span.of(text), _LEAST_WORDS):
        return ()
    colon = stretch.span.start + len(lead) - 1
    speaker, verb = _label(scene, stretch, colon, earlier) or _doer(scene, stretch, colon, earlier)
    if speaker is None or verb is None:
        return ()
    return (Attribution(speaker, verb.i, Span(colon, colon + 1), "say", "led"),)


def _label(scene: Scene, stretch: Stretch, colon: int, earlier: Earlier) -> tuple[Speaker, Token] | None:
    """Return the person whose name and office alone open a paragraph before a colon, with the word for them."""
    words = scene.doc.char_span(stretch.span.start, colon, alignment_mode="expand")
    opens = stretch.span.start == scene.paragraphs[stretch.paragraph].start
    if words is None or not opens or len(words) > _LONGEST_LABEL or any(w.pos_ in ("VERB", "AUX") for w in words):
        return None
    head = words.root
    speaker = find_speaker(scene, head, earlier)
    known = speaker is not None and _is_person(scene, speaker) and _may_speak(speaker)
    return (speaker, head) if speaker is not None and known else None


def _for_whom(scene: Scene, stretch: Stretch, earlier: Earlier) -> tuple[Attribution, ...]:
    """Return what a thing is said to be for somebody: "For Ana Gomes, the premier, the round was “a success”"."""
    first = scene.doc[stretch.first]
    whom = next((child for child in first.children if child.dep_ == "pobj"), None) if first.lower_ == "for" else None
    verb = first.head
    if whom is None or verb.lemma_.lower() != "be" or verb.dep_ != "ROOT":
        return ()
    speaker = find_speaker(scene, whom, earlier)
    if speaker is None or not _is_person(scene, speaker) or speaker.medium:
        return ()
    return (Attribution(speaker, first.i, Span(first.idx, first.idx + len(first)), "say", "led"),)


def find_told_of(scene: Scene, stretches: Sequence[Stretch], number: int, earlier: Earlier) -> Utterance | None:
    """Return a quotation alone as the words of the one person of whom the sentence before it tells."""
    stretch, lead = stretches[number], stretches[number - 1]
    if number == 0 or lead.paragraph != stretch.paragraph or lead.quotes:
        return None
    if not all(_is_sentence(quote.span.of(scene.article.text), _LEAST_ALONE) for quote in stretch.quotes):
        return None
    speaker, verb = _doer(scene, lead, lead.span.end, earlier)
    if speaker is None or verb is None or not _is_person(scene, speaker) or _another(scene, lead, speaker):
        return None
    return Utterance(speaker, stretch, "carried", "over", quotes=stretch.quotes)


def _is_sentence(words: str, least: int) -> bool:
    found = words.strip()
    return found[-1:] in _ENDS and found[:1].isupper() and len(found.split()) >= least


def _doer(scene: Scene, stretch: Stretch, end: int, earlier: Earlier) -> tuple[Speaker | None, Token | None]:
    """Return the subject of the main clause of a lead as a speaker, with its verb; neither for a passive."""
    for token in scene.doc[stretch.first : stretch.last]:
        if token.idx >= end:
            break
        if token.pos_ in ("VERB", "AUX") and token.dep_ in ("ROOT", "ccomp") and not is_passive(token):
            subject = own_subject(token)
            if subject is not None and subject.idx < token.idx and stretch.first <= subject.i:
                speaker = find_speaker(scene, subject, earlier)
                return (speaker, token) if speaker is not None and _may_speak(speaker) else (None, None)
    return None, None


def _may_speak(speaker: Speaker) -> bool:
    return not speaker.medium and not speaker.guessed


def _is_person(scene: Scene, speaker: Speaker) -> bool:
    if speaker.actor is not None and scene.actor(speaker.actor).kind == "person":
        return True
    return any(word in person_words() for word in speaker.name.lower().split())


def _another(scene: Scene, lead: Stretch, speaker: Speaker) -> bool:
    """Return whether a lead names a second person, whose the words may be as well."""
    people = {one.actor for one in scene.mentions_in(lead.span) if scene.actor(one.actor).kind == "person"}
    return bool(people - {speaker.actor})
