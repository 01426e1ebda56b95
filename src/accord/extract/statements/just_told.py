"""Just told: "he" right after a sentence on somebody without a name: "A Chadian envoy came. “We wait,” he said."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.statements.incumbents import as_speaker
from accord.extract.statements.parts import Earlier, Speaker
from accord.lexicon.offices import person_words
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def office_before(scene: Scene, pronoun: Token, earlier: Earlier) -> Speaker | None:
    """Return whom the sentence before tells of by office alone, where it tells of no other person."""
    doer = _doer_before(scene, earlier)
    at = earlier.at
    if doer is None or at is None or not at.first <= pronoun.i < at.last:
        return None
    here = scene.mentions_in(Span(at.span.start, pronoun.idx))
    if any(scene.actor(mention.actor).kind == "person" for mention in here):
        return None
    return as_speaker(scene, scene.actor(doer.actor), Span(pronoun.idx, pronoun.idx + len(pronoun)))


def same_office_before(scene: Scene, head: Token, mention: Mention, earlier: Earlier) -> Speaker | None:
    """Return whom the sentence before tells of by the same word: "A Chadian official came. “We wait,” the official"."""
    bare = [child.lower_ for child in head.children] == ["the"]
    doer = _doer_before(scene, earlier) if bare else None
    if doer is None or doer.actor == mention.actor or scene.doc[doer.root].lower_ != head.lower_:
        return None
    return as_speaker(scene, scene.actor(doer.actor), mention.span)


def _doer_before(scene: Scene, earlier: Earlier) -> Mention | None:
    """Return the one without a name who is the subject of the sentence before, where that tells of no other person."""
    at = earlier.at
    if at is None or at.first == 0:
        return None
    before = scene.doc[at.first - 1].sent
    told = list(scene.mentions_in(Span(before.start_char, at.span.start)))
    if any(scene.actor(mention.actor).kind == "person" for mention in told):
        return None
    found = [mention for mention in told if _is_doer(scene, mention, before.root)]
    return found[0] if len(found) == 1 else None


def _is_doer(scene: Scene, mention: Mention, verb: Token) -> bool:
    """Return whether one person without a name is the subject of a sentence, but not of quoted words: "[he] came"."""
    noun = scene.doc[mention.root]
    if scene.quote_at(mention.span.start) is not None:
        return False
    one = mention.how == "description" and scene.actor(mention.actor).kind == "unnamed" and noun.tag_ == "NN"
    return one and noun.lower_ in person_words() and noun.dep_ == "nsubj" and noun.head == verb
