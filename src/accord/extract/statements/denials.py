"""Denials: "which it denies", "a charge that Baku rejects", "its neighbour denies this": who denies, and what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.statements.grammar import own_subject
from accord.lexicon.cues import words_of
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_POINTS_BACK = frozenset(("this", "that", "it", "these", "those"))
_RELATIVES = frozenset(("which", "that"))
_MEANS = frozenset(("it", "they", "he", "she"))
_NEIGHBOURS = frozenset(("neighbour", "neighbor", "rival", "foe"))
_REACH = 60  # tokens


def find_denial(verb: Token) -> Span | None:
    """Return the clause of a denial that only points back to what is denied; None where it says that itself."""
    denied = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if own_subject(verb) is None:
        return None
    if denied is not None and denied.lower_ in _POINTS_BACK and denied.i > verb.i and not any(denied.children):
        first = verb.left_edge
        return Span(first.idx, denied.idx + len(denied)) if first.i <= verb.i else None
    start = denied_from(verb)
    last = verb.right_edge
    return Span(start.idx, last.idx + len(last)) if start is not None else None


def denied_from(verb: Token) -> Token | None:
    """Return the first word of a relative clause that denies what stands before it: "which …", "a charge that …"."""
    if verb.dep_ not in ("relcl", "acl") or own_subject(verb) is None:
        return None
    first = verb.left_edge
    if verb.head.lemma_.lower() in words_of("denied"):
        return verb.head.left_edge
    points = first.lower_ == "which" and first.dep_ == "dobj" and first.i > 0 and first.nbor(-1).text == ","
    return first if points and verb.lemma_.lower() in words_of("denied", "verbs") else None


def rebuffs_report(verb: Token) -> bool:
    """Return whether somebody says that what others report is not so: "rejecting a report that talks had ended"."""
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if thing is None or verb.lemma_.lower() not in words_of("denied", "rebuffs"):
        return False
    told = any(child.dep_ in ("acl", "ccomp", "relcl") for child in (*thing.rights, *verb.rights))
    return told and not told_things().isdisjoint((thing.lower_, thing.lemma_.lower()))


def told_things() -> frozenset[str]:
    """Return the nouns for what others report or claim, and one may deny."""
    return words_of("denied") | words_of("media", "reports")


def find_accused(verb: Token, subject: Token) -> Token | None:
    """Return whom "it" or "its neighbour" means in a denial: the one whom the sentence, or that before, accuses."""
    neighbour = subject.lemma_.lower() in _NEIGHBOURS and any(child.dep_ == "poss" for child in subject.children)
    if not neighbour and subject.lower_ not in _MEANS:
        return None
    first = subject.sent.start
    start = subject.doc[first - 1].sent.start if first > 0 and not subject.doc[first - 1].is_space else first
    for token in reversed(subject.doc[max(start, verb.i - _REACH) : subject.i]):
        if token.pos_ == "VERB" and token.lemma_.lower() in words_of("denied", "accuses"):
            return next((child for child in token.children if child.dep_ in ("nsubjpass", "dobj")), None)
    return None
