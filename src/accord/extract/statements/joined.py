"""Joined: a second speaker beside the first, whom the parse puts into the first one's words.

"Chad said the road was open, while Mali called it shut": the words of the first end where the second begin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.statements.denials import denied_from
from accord.extract.statements.grammar import is_passive, own_subject
from accord.extract.statements.parts import Attribution
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_AGAINST = frozenset(("but", "while", "whereas", "yet", "although", "though", ";"))
_RELATIVES = frozenset(("who", "which", "that", "what"))
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "this"))
_WORDS = frozenset(("clause", "quote", "as", "naming"))
_WAITS = 4  # tokens between the joint and the clause behind it: ", in turn,"
_LEAST = 3  # characters of what is said


def part(scene: Scene, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, the words of each without the clause in which another speaks beside it."""
    for outer in found:
        joints = [joint for inner in found if (joint := _joint(scene, outer, inner)) is not None]
        yield replace(outer, content=tuple(_up_to(outer, min(joints)))) if joints else outer


def _up_to(outer: Attribution, end: int) -> Iterator[Span]:
    """Yield what is said before a joint; what stands between it and the cue where the rest is behind."""
    before = [cut for span in outer.content if (cut := Span(span.start, min(span.end, end))).end - cut.start > _LEAST]
    return iter(before or [Span(outer.cue.end, end)])


def _joint(scene: Scene, outer: Attribution, inner: Attribution) -> int | None:
    """Return where a clause begins in which a second speaker is heard beside the first; None where he is told of."""
    if outer.frame == "source" or inner.frame == "source" or inner.speaker.key == outer.speaker.key:
        return None
    first, second = scene.doc[outer.verb], scene.doc[inner.verb]
    within = any(span.start <= second.idx < span.end for span in outer.content)
    if not within or second.i < first.i or not first.is_ancestor(second):
        return None
    if inner.frame == "denied":
        denied = denied_from(second)
        return denied.idx if denied is not None else _denial(second)
    if not _stands_alone(second):
        return None
    mark = _mark_before(second)
    if mark is None or _is_shifted(first, second):
        return None
    if mark.lower_ not in _AGAINST and inner.frame not in _WORDS and inner.kind not in ("judge", "deny"):
        return None
    return mark.idx


def _denial(verb: Token) -> int | None:
    """Return where a clause begins that denies what the first said: "but its neighbour denies this"."""
    mark = _mark_before(verb)
    return mark.idx if mark is not None else None


def _stands_alone(verb: Token) -> bool:
    """Return whether a verb has a subject of its own, and no "that" which would make it part of what is told."""
    subject = own_subject(verb)
    if subject is None or subject.lower_ in _RELATIVES | _PRONOUNS or subject.i > verb.i or is_passive(verb):
        return False
    if verb.dep_ in ("relcl", "acl"):
        return False
    return not any(child.lower_ == "that" and child.dep_ == "mark" for child in verb.children)


def _mark_before(verb: Token) -> Token | None:
    """Return the word that joins the clause of a verb to the one before: its own "while", or the "but" before it."""
    first = verb.left_edge
    subject = own_subject(verb)
    stop = next((token for token in verb.doc[first.i : subject.i] if token.text == ";"), None) if subject else None
    if stop is not None:
        return stop
    if first.lower_ in _AGAINST:
        return first
    before = verb.doc[max(0, first.i - _WAITS) : first.i]
    joins = [token for token in before if token.lower_ in _AGAINST or (token.lower_ == "and" and token.dep_ == "cc")]
    if not joins:
        return None
    between = before[joins[-1].i - before.start + 1 :]
    return joins[-1] if all(token.is_punct or token.dep_ in ("advmod", "prep", "pobj") for token in between) else None


def _is_shifted(first: Token, second: Token) -> bool:
    """Return whether the tense shows that the second is told by the first: "said the army had left and had said so"."""
    had = any(child.lower_ == "had" and child.dep_ == "aux" for child in second.children)
    return had and first.tag_ == "VBD"
