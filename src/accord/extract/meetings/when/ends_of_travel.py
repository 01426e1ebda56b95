"""Ends of travel: a journey that its own sentence tells to be for something else leads to no contact told beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.lexicon.meetings import noun_cues, verb_cues, word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_PRONOUNS = frozenset(("it", "that", "this", "there"))


def is_for_another_end(doc: Doc, cue: Cue, clause: Clause) -> bool:
    """Return whether a journey is for what is no contact: "flew to Beira, where he opened a port", "to cast his vote".

    What names a contact, or goes there to meet or to sign, is none of these.
    """
    verb = doc[clause.verb if clause.verb is not None else cue.token]
    ends = list(chain(_ends(doc[cue.token]), _ends(verb)))
    return bool(ends) and not any(map(_may_be_contact, ends))


def _ends(verb: Token) -> Iterator[Token]:
    """Yield the verbs of what somebody went to do, or did there: "to open a port", "where he opened a port"."""
    for child in verb.rights:
        if child.dep_ in ("advcl", "xcomp") and child.tag_ == "VB" and any(aux.lower_ == "to" for aux in child.lefts):
            yield child
    for token in verb.subtree:
        where = token.dep_ == "relcl" and any(word.lower_ == "where" for word in token.lefts)
        if where and token.i > verb.i:
            yield token


def _may_be_contact(end: Token) -> bool:
    """Return whether what somebody did tells of a contact, or of what is done at one."""
    words = [token for token in end.subtree if token.i >= end.left_edge.i]
    open_ended = any(token.lower_ in _PRONOUNS for token in end.rights)
    verbs = {token.lemma_.lower() for token in words if token.pos_ in ("VERB", "AUX")}
    nouns = {token.lemma_.lower() for token in words} | {token.lower_ for token in words}
    told = verbs & (verb_cues().keys() | word_class("errands"))
    return open_ended or bool(told) or bool(nouns & noun_cues().keys())
