"""Carried on: whom "it", "he" or "she" means at the head of a sentence: the subject of the sentence before.

"Chad rejected the draft. It demands a truce" tells two stands of Chad. "It is clear that" means nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.terms.actor import SIDES
from accord.terms.mark import Mention, Scene
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token

_PEOPLE = frozenset(("he", "she"))
_IDLE = frozenset(("be", "seem", "appear", "take", "become", "remain", "happen", "follow", "emerge"))
_READY = frozenset(("ready", "willing", "open", "prepared", "opposed", "committed"))
_FURTHEST = 3  # sentences back


def carried_on(scene: Scene, subject: Token) -> Mention | None:
    """Return the mention that a pronoun makes of who did what the sentence before tells, in the same paragraph."""
    if subject.lower_ not in _PEOPLE | {"it"} or not _is_of_sentence(subject) or _is_nobody(subject):
        return None
    if scene.quote_at(subject.idx) is not None:
        return None
    sentence, paragraph = subject.sent, scene.paragraph_at(subject.idx)
    for _ in range(_FURTHEST):
        before = _before(scene, sentence, paragraph)
        if before is None:
            return None
        sentence = before
        doer = _doer(sentence)
        if doer is None:
            return None
        if doer.lower_ != subject.lower_:
            return _meant(scene, doer, subject)
    return None


def _meant(scene: Scene, doer: Token, subject: Token) -> Mention | None:
    found = scene.mention_at(doer.i)
    if found is None or scene.quote_at(doer.idx) is not None or len([*doer.conjuncts]):
        return None
    actor = scene.actor(found.actor)
    person = subject.lower_ in _PEOPLE
    fitting = actor.kind == "person" if person else scene.side(found.actor).kind in SIDES and actor.kind != "person"
    span = Span(subject.idx, subject.idx + len(subject))
    return Mention(span, subject.i, found.actor, "pronoun") if fitting else None


def _before(scene: Scene, sentence: DocSpan, paragraph: Span) -> DocSpan | None:
    """Return the sentence before another, where it is of the same paragraph."""
    if not sentence.start:
        return None
    before = scene.doc[sentence.start - 1].sent
    return before if before.start_char >= paragraph.start else None


def _doer(sentence: DocSpan) -> Token | None:
    return next((child for child in sentence.root.lefts if child.dep_ in SUBJECTS), None)


def _is_of_sentence(subject: Token) -> bool:
    """Return whether a pronoun is the subject of its sentence."""
    return subject.dep_ in SUBJECTS and subject.head.i == subject.sent.root.i


def _is_nobody(subject: Token) -> bool:
    """Return whether an "it" may stand for no one: "it is clear that", "it seems"."""
    verb = subject.head
    if subject.lower_ in _PEOPLE or verb.lemma_.lower() not in _IDLE or subject.dep_ == "nsubjpass":
        return False
    return not any(child.lower_ in _READY for child in verb.rights if child.dep_ in ("acomp", "oprd"))
