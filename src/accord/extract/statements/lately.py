"""Lately: the person of whom the words right before tell, who is whom an epithet after them may mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.parts import Earlier, Speaker
from accord.lexicon.offices import person_words
from accord.terms.actor import Actor
from accord.terms.mark import Mention, Scene
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_PARTNERS = ("nsubj", "dobj", "pobj")
_ONE = ("NN", "NNP")


def person_lately(scene: Scene, head: Token, earlier: Earlier, words: Span) -> Speaker | None:
    """Return the person who spoke right before, else the only one of whom the same or the last sentence tells.

    He is its subject: "Ana Gomes flew to Juba. The academic said …".
    """
    last = earlier.last
    if last is not None and last.actor is not None and earlier.is_fresh(scene.article.text):
        return replace(last, words=words, inferred=True) if scene.actor(last.actor).kind == "person" else None
    told = _told_of(scene, head, earlier)
    if told is None:
        return None
    side = scene.actor(told.represents).name if told.represents else None
    return Speaker(words, told.name, told.id, side, inferred=True)


def alone_lately(scene: Scene, earlier: Earlier, actor: str) -> bool:
    """Return whether the sentence before speaks of no other human being than one: "Ana Gomes met the envoy" does."""
    sentence = _sentence_before(scene, earlier)
    words = scene.doc.char_span(sentence.start, sentence.end, alignment_mode="expand") if sentence is not None else None
    for token in words or ():
        if token.dep_ not in _PARTNERS or token.tag_ not in _ONE or token.head.lower_ == "as":
            continue
        mention = scene.mention_at(token.i)
        human = mention is not None and scene.actor(mention.actor).kind in ("person", "unnamed")
        if (mention is not None and human and mention.actor != actor) or (
            mention is None and token.lower_ in person_words()
        ):
            return False
    return True


def _told_of(scene: Scene, head: Token, earlier: Earlier) -> Actor | None:
    """Return the only person named before in the same stretch, else in the sentence before, where he is a subject."""
    if earlier.at is None:
        return None
    here = _people(scene, Span(earlier.at.span.start, head.idx), earlier)
    if here:
        return _subject_among(scene, here, None)
    sentence = _sentence_before(scene, earlier)
    if sentence is None:
        return None
    start = scene.doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
    root = start.root if start is not None else None
    return _subject_among(scene, _people(scene, sentence, earlier), root)


def _sentence_before(scene: Scene, earlier: Earlier) -> Span | None:
    """Return the sentence before the stretch being read, of the same paragraph or the last of the one before."""
    at = earlier.at
    if at is None or at.first == 0:
        return None
    token = scene.doc[at.first - 1]
    while token.i > 0 and token.is_space:
        token = token.nbor(-1)
    paragraph = scene.paragraphs[at.paragraph - 1] if at.paragraph else scene.paragraphs[0]
    before = token.sent
    return Span(before.start_char, token.idx + len(token)) if before.start_char >= paragraph.start else None


def _people(scene: Scene, span: Span, earlier: Earlier) -> list[Mention]:
    """Return the mentions of people within a span, outside quotations."""
    quotes = [quote.outer for quote in (earlier.at.quotes if earlier.at is not None else ())]
    found = (one for one in scene.mentions_in(span) if scene.actor(one.actor).kind == "person")
    return [one for one in found if not any(quote.holds(one.span) for quote in quotes)]


def _subject_among(scene: Scene, found: Iterable[Mention], root: Token | None) -> Actor | None:
    """Return the one person of some mentions, where he is the subject of the sentence."""
    found = list(found)
    if len({one.actor for one in found}) != 1:
        return None
    for one in found:
        word = scene.doc[one.root]
        word = word.head if word.dep_ == "appos" else word
        by = word.head.head if word.dep_ == "pobj" and word.head.dep_ == "agent" else None
        acting = root is not None and by == root
        if acting or (word.dep_ in SUBJECTS and (root is None or word.head == root)):
            return scene.actor(one.actor)
    return None
