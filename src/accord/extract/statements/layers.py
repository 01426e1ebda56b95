"""Layers: who among the speakers of a stretch stands inside whose words, and who only passes words on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.grammar import is_passive, own_subject
from accord.extract.statements.parts import Attribution, Speaker
from accord.lexicon.cues import words_of
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_VOICED = frozenset(
    (
        "express",
        "judge",
        "urge",
        "call-for",
        "warn-of",
        "insist-on",
        "stress-on",
        "call-it",
        "appeal-to",
        "give-voice",
        "quoted",
        "say",
    )
)


_ASKED = frozenset(("urge", "call-for", "appeal-to", "insist-on", "warn-of"))


def settle(scene: Scene, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions that stand: each mouth once, what passes its words on as its relays."""
    relays = [one.speaker for one in found if one.speaker.medium and not one.denies and one.kind != "judge"]
    mouths = [attribution for attribution in found if not attribution.speaker.medium]
    for attribution in mouths:
        outer = [other for other in mouths if other is not attribution and _holds(scene, other, attribution)]
        own = [
            other
            for other in mouths
            if _tells_own(scene, other, attribution) or (other in outer and _attends(scene, other, attribution))
        ]
        if any(other.speaker.key == attribution.speaker.key for other in outer):
            continue
        if outer and not own and (attribution.frame not in ("clause", "source") or _agrees(scene, attribution)):
            continue
        if _put_in(scene.doc[attribution.verb]) and any(not _put_in(scene.doc[other.verb]) for other in outer):
            continue
        if outer and not own and attribution.frame == "clause" and attribution.kind != "say":
            continue
        if any(_passes_on(scene, attribution, other) or _tells_own(scene, attribution, other) for other in mouths):
            continue
        passing = (other for other in (*outer, *own) if not _agrees(scene, other))
        via = [other.speaker for other in passing if other.frame in ("clause", "source", "quote", "nearby")]
        yield replace(attribution).with_relays(*via, *relays)


def _holds(scene: Scene, outer: Attribution, inner: Attribution) -> bool:
    """Return whether one attribution stands inside the words of another."""
    if outer.verb == inner.verb:
        return False
    verb = scene.doc[inner.verb]
    if outer.frame == "source":
        return any(span.start <= verb.idx < span.end for span in outer.content)
    if _answers(scene.doc[outer.verb], verb):
        return False
    return scene.doc[outer.verb].is_ancestor(verb) and any(span.start <= verb.idx < span.end for span in outer.content)


def _answers(outer: Token, verb: Token) -> bool:
    """Return whether a second speaker is set against the first, not told by him: "A says yes, but B says no"."""
    if _set_against(verb):
        told = verb.head.dep_ == "ccomp" and verb.head.head == outer
        return not told and own_subject(verb) is not None
    if verb.dep_ != "conj" or own_subject(verb) is None:
        return False
    but = any(child.dep_ == "cc" and child.lower_ in ("but", "while", "yet") for child in verb.head.children)
    return but and verb.head.head == outer and verb.head.dep_ == "ccomp"


def _tells_own(scene: Scene, outer: Attribution, inner: Attribution) -> bool:
    """Return whether all a body says is what one of its people voiced: "Ana Gomes urged calm, her office said"."""
    actor = inner.speaker.actor
    if outer is inner or inner.kind not in _VOICED or actor is None or scene.actor(actor).kind != "person":
        return False
    verb, said = scene.doc[inner.verb], scene.doc[outer.verb]
    held = any(span.start <= verb.idx < span.end for span in outer.content)
    if not held or verb.i > said.i or not _speaks_for(scene, outer.speaker, scene.actor(actor).side):
        return False
    return not is_passive(verb) and (verb.dep_ == "ROOT" or (verb.head == said and verb.dep_ == "ccomp"))


def _speaks_for(scene: Scene, body: Speaker, side: str) -> bool:
    """Return whether a speaker is an office, a ministry, a spokesman: who tells what others of its side said."""
    words = set(re.findall(r"\w+", f"{body.name} {body.words.of(scene.article.text)}".lower()))
    if not words & words_of("own_voices") and (body.actor is None or scene.actor(body.actor).kind != "state"):
        return False
    return body.represents in (None, scene.actor(side).name)


def _agrees(scene: Scene, inner: Attribution) -> bool:
    """Return whether one tells of what others agreed, which is a deed of theirs and no words that are passed on."""
    return scene.doc[inner.verb].lemma_.lower() == "agree"


def _attends(scene: Scene, outer: Attribution, inner: Attribution) -> bool:
    """Return whether one person tells what another asked: "the envoy urged the rebels to stop, according to Ana"."""
    if outer.frame != "source" or outer.kind != "according" or inner.kind not in _ASKED:
        return False
    verb, (mine, his) = scene.doc[inner.verb], (outer.speaker.actor, inner.speaker.actor)
    people = [actor for actor in (mine, his) if actor is not None and scene.actor(actor).kind == "person"]
    return verb.dep_ == "ROOT" and len(people) == 2 and not is_passive(verb)


def _put_in(verb: Token) -> bool:
    """Return whether a speaker is only put into a relative clause of what another says: "which Baku says is old"."""
    subject = own_subject(verb)
    before = subject.left_edge if subject is not None else verb
    return before.i > 0 and before.nbor(-1).lower_ in ("which", "that", "who", "what") and before.nbor(-1).tag_ != "IN"


def _set_against(verb: Token) -> bool:
    """Return whether a clause is one of "while" with a subject of its own: "A praised it, while B called it late"."""
    marked = any(child.dep_ == "mark" and child.lower_ in ("while", "whereas") for child in verb.children)
    return marked and verb.dep_ == "advcl"


def _passes_on(scene: Scene, outer: Attribution, inner: Attribution) -> bool:
    """Return whether all an attribution says is that another spoke: "Ana said that Luis had told her …"."""
    if inner is outer or inner.speaker.key == outer.speaker.key:
        return False
    if _attends(scene, outer, inner):
        return True
    if inner.frame != "clause" or inner.kind != "say":
        return False
    verb = scene.doc[inner.verb]
    if _agrees(scene, inner):
        return False
    if outer.frame == "source" and outer.kind == "according":
        return any(span.start <= verb.idx < span.end for span in outer.content)
    if outer.frame != "clause":
        return False
    return (
        verb.head.i == outer.verb
        and verb.dep_ == "ccomp"
        and any(span.start <= verb.idx < span.end for span in outer.content)
        and inner.speaker.key != outer.speaker.key
        and not is_passive(verb)
    )
