"""What a judge looks at in an ordered pair; never a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.preconditions.candidates import Candidate
from accord.lexicon.pacts import deal_nouns, draft_nouns
from accord.lexicon.preconditions import word_classes
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORDS = frozenset(("NOUN", "VERB", "ADJ"))


def features(scene: Scene, candidate: Candidate) -> tuple[str, ...]:
    """Return the named features of a candidate, each once, sorted."""
    cue = scene.doc[candidate.cue]
    found = {
        f"rule={candidate.rule}",
        f"cue={cue.lower_}",
        f"rule={candidate.rule}+{scene.doc[candidate.then_head].pos_}",
        f"quoted={scene.quote_at(cue.idx) is not None}",
        f"only={cue.i > 0 and cue.nbor(-1).lower_ == 'only'}",
        f"far={abs(candidate.first_head - candidate.then_head) > 12}",
        *_side("first", scene, candidate.first, scene.doc[candidate.first_head]),
        *_side("then", scene, candidate.then, scene.doc[candidate.then_head]),
        *_around(cue),
    }
    found |= {f"{a}&{b}" for a in found if a.startswith(("rule=", "neg=")) for b in found if b.startswith("then:head=")}
    return tuple(sorted(found))


def _side(name: str, scene: Scene, span: Span, head: Token) -> Iterator[str]:
    yield f"{name}={head.lemma_.lower()}"
    yield f"{name}tag={head.tag_}"
    for child in head.children:
        if child.dep_ in ("aux", "neg", "auxpass", "det"):
            yield f"{name}:{child.dep_}={child.lower_}"
            yield f"{child.dep_}={child.lower_}"
        elif child.dep_ in ("nsubj", "nsubjpass", "dobj"):
            yield f"{name}:{child.dep_}={_class(scene, child)}"
    yield f"{name}:head={_class(scene, head)}"
    inside = scene.doc.char_span(span.start, span.end, alignment_mode="expand") or ()
    for token in inside:
        if token.pos_ in _WORDS:
            yield f"{name}:w={_class(scene, token)}"
    yield f"{name}:long={min(3, len(inside) // 6)}"
    yield f"{name}:bare={len(inside) < 2}"
    if any(time for time in scene.times_in(span)):
        yield f"{name}:dated"


def _class(scene: Scene, token: Token) -> str:
    word = token.lemma_.lower()
    if word in deal_nouns() or word in draft_nouns():
        return "DEAL"
    if word in word_classes():
        return word_classes()[word]
    mention = scene.mention_at(token.i)
    if mention is not None and not mention.inferred:
        return "PERSON" if scene.actor(mention.actor).kind == "person" else "SIDE"
    return "PRONOUN" if token.pos_ == "PRON" else word


def _around(cue: Token) -> Iterator[str]:
    """Yield the verbs of the sentence outside, and its root."""
    for token in cue.sent:
        if token.pos_ in ("VERB", "AUX"):
            yield f"verb={token.lemma_.lower()}"
        if token.lower_ in ("must", "first", "no", "not", "only", "condition", "conditions", "guarantee", "guarantees"):
            yield f"has={token.lower_}"
    yield f"root={cue.sent.root.lemma_.lower()}"
