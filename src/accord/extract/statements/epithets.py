"""Epithets: what else one who just spoke is called: "the senior diplomat", "the veteran politician", "the envoy"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.parts import Earlier, Speaker
from accord.lexicon.cues import alike_offices, words_of
from accord.terms.actor import Actor
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LANDS = frozenset(("state", "government"))


def recall_epithet(scene: Scene, head: Token, mention: Mention, earlier: Earlier) -> Speaker | None:
    """Return the one who spoke right before, where a description may be another word for him and names no other."""
    last = earlier.last
    if last is None or not earlier.is_fresh(scene.article.text):
        return None
    described = scene.actor(mention.actor)
    meant = _is_person_called(scene, head, described, last) or _is_source_called(scene, head, described, last)
    return replace(last, words=mention.span, inferred=True) if meant else None


def recall_bare(scene: Scene, head: Token, earlier: Earlier) -> Speaker | None:
    """Return the person who spoke right before, whom a word that is no office means: "the scholar"."""
    last = earlier.last
    if last is None or last.actor is None or not earlier.is_fresh(scene.article.text):
        return None
    aged = head.lower_ == "old" and any(token.lower_ == "year" for token in head.subtree)
    called = aged or head.lower_ in words_of("recall", "epithets")
    if not called or not _is_bare(head) or scene.actor(last.actor).kind != "person":
        return None
    return replace(last, words=Span(head.left_edge.idx, head.idx + len(head)), inferred=True)


def _is_person_called(scene: Scene, head: Token, described: Actor, last: Speaker) -> bool:
    """Return whether this is what any public person may be called, "the official", with no word for another side."""
    if last.actor is None or not _is_epithet(head) or not _is_bare(head):
        return False
    person = scene.actor(last.actor)
    return person.kind == "person" and described.represents in (None, person.represents, person.side)


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
