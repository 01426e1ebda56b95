"""Epithets: what else one just heard or told of is called: "the senior diplomat", "the Swede", "the former premier"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.lately import alone_lately, person_lately
from accord.extract.statements.parts import Earlier, Speaker
from accord.lexicon.cues import alike_offices, words_of
from accord.lexicon.offices import person_words
from accord.terms.actor import Actor
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LANDS = frozenset(("state", "government"))
_ONCE = frozenset(("former", "ex", "onetime", "then"))
_SEVERAL = ("ese", "ch", "sh", "ss")  # endings of peoples' names that mean all of them: "the French", "the Swiss"


def recall_epithet(scene: Scene, head: Token, mention: Mention, earlier: Earlier) -> Speaker | None:
    """Return the one just heard or told of, where a description may be another word for him and names no other."""
    described = scene.actor(mention.actor)
    person = person_lately(scene, head, earlier, mention.span)
    if person is not None and _is_person_called(scene, head, described, person, earlier):
        return person
    last = earlier.last
    if last is None or not earlier.is_fresh(scene.article.text):
        return None
    meant = _is_source_called(scene, head, described, last)
    return replace(last, words=mention.span, inferred=True) if meant else None


def recall_bare(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    """Return the person just heard or told of, whom a word that is no office means: "the scholar", "the Swede"."""
    called = _is_aged(head) or head.lower_ in words_of("recall", "epithets") | words_of("recall", "nationals")
    if not called or not _is_bare(head):
        return None
    return person_lately(scene, head, earlier, Span(head.left_edge.idx, head.idx + len(head)))


def _is_aged(head: Token) -> bool:
    """Return whether somebody is called by his years: "the 79-year-old", "the 79-year-old mediator"."""
    words = {token.lower_ for token in head.subtree}
    return {"year", "old"} <= words or any(word.endswith("-year-old") for word in words)


def recall_national(scene: Scene, head: Token, mention: Mention, earlier: Earlier) -> Speaker | None:
    """Return the person whom his people's name means, "the Norwegian said"; one without a name where it is nobody.

    None where the word may mean a state, or all of its people.
    """
    state = scene.actor(mention.actor)
    if mention.how != "alias" or state.kind != "state" or head.lower_.endswith(_SEVERAL) or head.text == state.name:
        return None
    alone = head.dep_ in ("nsubj", "dobj") and head.tag_ in ("NN", "NNP", "JJ") and not head.lower_.endswith("s")
    if not alone or not _is_bare(head) or mention.span.of(scene.article.text) != head.text:
        return None
    words = Span(head.left_edge.idx, head.idx + len(head))
    person = person_lately(scene, head, earlier, words)
    if person is not None and _may_be_of(scene, person, state.id):
        return person
    named = {one.actor for one in scene.mentions if one.span.start < words.start}
    own = [one for one in scene.actors if one.id in named and one.kind == "person" and one.represents == state.id]
    return Speaker(words, own[0].name, own[0].id, state.name, inferred=True) if len(own) == 1 else None


def _may_be_of(scene: Scene, speaker: Speaker, state: str) -> bool:
    """Return whether a person may be of a people: unless he speaks for another state or for an armed group."""
    assert speaker.actor is not None
    side = scene.side(speaker.actor)
    return side.id == state or side.kind not in ("state", "armed_group")


def _is_person_called(scene: Scene, head: Token, described: Actor, last: Speaker, earlier: Earlier) -> bool:
    """Return whether somebody may be called so: by what any public person may be, or by an office that he once had."""
    assert last.actor is not None
    person = scene.actor(last.actor)
    of_side = described.represents in (None, person.represents, person.side)
    may_be = of_side or (described.represents is not None and _may_be_of(scene, last, described.represents))
    if not _is_bare(head) or not may_be or not (of_side or alone_lately(scene, earlier, last.actor)):
        return False
    if _is_epithet(head) or _is_aged(head):
        return True
    once = head.lower_ in person_words() and any(child.lower_ in _ONCE for child in head.children)
    return once and not _holds_another(head, person)


def _holds_another(head: Token, person: Actor) -> bool:
    """Return whether a person is told to hold an office now, which is not the former one spoken of."""
    return head.lower_ in (person.role or "").lower().split() and "former" not in (person.role or "").lower()


def _is_epithet(head: Token) -> bool:
    """Return whether a noun may be said of anybody of public life, the head of a state among them."""
    of_state = head.lower_ == "head" and any(
        inner.lower_ in _LANDS for child in head.children for inner in child.children
    )
    return of_state or head.lower_ in words_of("recall", "epithets")


def _is_bare(head: Token) -> bool:
    """Return whether a description says "the" and nothing behind it that would tell who is meant."""
    told = [child for child in head.children if child.dep_ in ("prep", "appos", "acl", "nmod") and child.i > head.i]
    if head.lower_ == "head":
        told = [child for child in told if not any(inner.lower_ in _LANDS for inner in child.children)]
    if head.lower_ in words_of("recall", "lives"):
        told = [child for child in told if child.lower_ != "of"]
    return not told and any(child.lower_ in ("the", "that") for child in head.children)


def _is_source_called(scene: Scene, head: Token, described: Actor, last: Speaker) -> bool:
    """Return whether a source without a name is called by an office like his: "a diplomat … the envoy"."""
    if last.named or last.actor is None:
        return False
    source = scene.actor(last.actor)
    same = described.represents in (None, source.represents)
    words = set(last.name.lower().split())
    alike = alike_offices().get(head.lower_, frozenset())
    return same and not last.name.lower().endswith("s") and bool(words & alike)
