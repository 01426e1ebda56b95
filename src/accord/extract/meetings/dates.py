"""Dates: which of a sentence's expressions of time says when the contact was or is to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.clause import Clause
from accord.extract.meetings.cues import Cue
from accord.lexicon.meetings import word_class
from accord.terms.mark import Scene, Time
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CROSSED = 8


def time_of(scene: Scene, cue: Cue, clause: Clause, arguments: frozenset[int]) -> Time | None:
    """Return the time that hangs on a cue or on the verb that carries it, the nearest of several; None without one."""
    sentence = scene.doc[cue.token].sent
    inside = scene.times_in(Span(sentence.start_char, sentence.end_char))
    fit = [(rank, time) for time in inside if time.when and (rank := _rank(scene, time, cue, clause, arguments))]
    if not fit:
        return None
    offset = scene.doc[cue.token].idx
    return min(fit, key=lambda pair: (pair[0], abs(pair[1].span.start - offset)))[1]


def _rank(scene: Scene, time: Time, cue: Cue, clause: Clause, arguments: frozenset[int]) -> int:
    """Return 1 for a time on the cue itself, 2 on its verb, 3 on those who met or a verb above, 0 for any other."""
    span = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    if span is None:
        return 0
    token = _outer_root(span.root)
    over = set(clause.above)
    for _ in range(_CROSSED):
        if token.i in (cue.token, cue.top) or token.i in clause.below:
            return 1
        if token.i == clause.verb:
            return 2 if _is_about(token, clause, cue) else 0
        if token.i in arguments or (token.i in over and token.pos_ in ("VERB", "AUX", "ADJ", "NOUN")):
            return 3
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            return 0
        token = token.head
    return 0


def _is_about(verb: Token, clause: Clause, cue: Cue) -> bool:
    """Return whether the time of a verb is that of the noun below it: not where the verb only tells of it."""
    return not (
        clause.prep is not None
        and verb.lemma_.lower() in word_class("reporting")
        and cue.entry.noun
        and clause.link != "dobj"
    )


def _outer_root(root: Token) -> Token:
    return root.head if root.dep_ in ("pobj", "nummod", "compound", "pcomp") and root.head.i != root.i else root
