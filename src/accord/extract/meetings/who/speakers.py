"""Speakers: who is meant by "I" in a quotation, and by "he" where somebody tells what he did himself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.meetings import word_class
from accord.terms.actor import Actor
from accord.terms.claim import Statement
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def reporter_of(scene: Scene, pronoun: Token) -> Token | None:
    """Return who says what "he" did or will do: "the Omani envoy said he would meet them"."""
    for verb in pronoun.ancestors:
        if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in word_class("reporting"):
            subjects = [child for child in verb.head.children if child.dep_ == "nsubj"]
            known = [child for child in subjects if scene.mention_at(child.i) is not None]
            return known[0] if known and not known[0].tag_.endswith("S") else None
    return None


def speaker_of(scene: Scene, token: Token, statements: tuple[Statement, ...]) -> Actor | None:
    """Return whose quoted words hold a token: the "I" of a quotation is its speaker."""
    if scene.quote_at(token.idx) is None:
        return None
    here = Span(token.idx, token.idx + len(token))
    for statement in statements:
        if any(content.holds(here) for content in statement.spans_of("content")):
            said = [link for link in statement.chain if link.role == "said" and link.actor]
            return scene.actor(said[-1].actor) if said and said[-1].actor else None
    return None
