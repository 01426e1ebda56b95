"""Media: the papers, agencies and stations that carry what others say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.statements.parts import Speaker
from accord.lexicon.cues import words_of
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_BARE = frozenset(
    (
        "newspaper",
        "paper",
        "agency",
        "outlet",
        "broadcaster",
        "portal",
        "daily",
        "channel",
        "network",
        "station",
        "site",
        "website",
    )
)


def is_medium(scene: Scene, head: Token) -> bool:
    """Return whether a noun names a news medium."""
    mention = scene.mention_at(head.i)
    if mention is not None and scene.actor(mention.actor).kind in ("outlet", "organisation", "unknown"):
        known = scene.actor(mention.actor).kind == "outlet" or _looks_like_one(scene, mention)
        if known and (mention.root == head.i or mention.span.end >= head.idx + len(head)):
            return True
    if mention is not None and mention.how != "description":
        return any(child.dep_ == "appos" and is_medium(scene, child) for child in head.children)
    if head.lower_ == "agency":
        return any(child.lower_ in ("news", "press") for child in head.children)
    return head.lower_ in words_of("media")


def _looks_like_one(scene: Scene, mention: Mention) -> bool:
    """Return whether an unknown name ends like that of a medium: "Svenska Dagbladet"."""
    words = scene.actor(mention.actor).name.lower().split()
    return len(words) > 1 and words[-1] in words_of("media", "endings") and mention.how != "description"


def as_medium(scene: Scene, head: Token) -> Speaker:
    """Return a medium as a link: by its name, by the name beside it, else as it is described."""
    mention = scene.mention_at(head.i)
    if mention is not None and mention.how != "description":
        return _named(scene, mention)
    for child in head.children:
        inner = scene.mention_at(child.i) if child.dep_ in ("appos", "compound", "nmod") else None
        if inner is not None and scene.actor(inner.actor).kind == "outlet":
            return _named(scene, inner)
    words = [token for token in head.subtree if head.left_edge.i <= token.i <= head.i and token.lower_ not in _LEAD]
    span = Span(words[0].idx, head.idx + len(head))
    if len(words) == 1 and head.lower_ in _BARE:
        before = [
            found
            for found in scene.mentions
            if found.span.start < span.start and scene.actor(found.actor).kind == "outlet"
        ]
        if before:
            name = scene.actor(before[-1].actor)
            return Speaker(span, name.name, name.id, medium=True, inferred=True)
    return Speaker(span, span.of(scene.article.text), medium=True)


_LEAD = frozenset(("the", "a", "an", "this", "that"))


def _named(scene: Scene, mention: Mention) -> Speaker:
    actor = scene.actor(mention.actor)
    return Speaker(mention.span, actor.name, actor.id, medium=True)
