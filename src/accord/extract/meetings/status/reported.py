"""Reported: contacts of which someone says that they "would" be, to which some are invited, or that are but new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.extract.meetings.cues.tenses import tense_of
from accord.lexicon.meetings import verb_cues, word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_OPEN = frozenset(("future", "modal", "would", "should"))
_IFS = frozenset(("if", "unless", "provided"))
_INVITING = frozenset(("invite", "invitation"))


def is_reported(doc: Doc, clause: Clause) -> bool:
    """Return whether the verb of a contact is what someone said: "announced that talks would be held in Doha"."""
    if clause.verb is None or clause.prep is not None:
        return False
    verb = doc[clause.verb]
    lemma = verb.lemma_.lower()
    if lemma not in verb_cues() and lemma not in word_class("light") | word_class("held"):
        return False
    if lemma in word_class("offering") or any(_is_if(child) for child in verb.children):
        return False
    return any(_is_said(above) for above in verb.ancestors) if _opens_with_that(verb) else _is_said_by(verb)


def _is_if(clause: Token) -> bool:
    return clause.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ in _IFS for child in clause.lefts)


def _opens_with_that(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts)


def _is_said_by(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and _is_said(verb.head)


def _is_said(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBN") and verb.lemma_.lower() in word_class("reporting") | word_class("settling")


def is_invited(doc: Doc, clause: Clause) -> bool:
    """Return whether someone is invited to a contact, or has taken up the invitation."""
    over = (doc[i] for i in (clause.verb, *clause.above) if i is not None)
    return any(word.lemma_.lower() in _INVITING for word in over)


def is_decided(doc: Doc, clause: Clause) -> bool:
    """Return whether what is to be done to a contact is settled: "decided to put off the talks"."""
    over = [doc[i] for i in clause.above[:1]]
    return any(word.lemma_.lower() in word_class("deciding") and tense_of(word) not in _OPEN for word in over)


def renewed(doc: Doc, cue: Cue, clause: Clause) -> frozenset[int]:
    """Return the adjectives that only say that a contact is not the first: "fresh talks", "a new round".

    None are returned where the clause speaks of what will, may or should be.
    """
    if clause.verb is not None and tense_of(doc[clause.verb]) in _OPEN:
        return frozenset()
    if clause.link == "dobj" and clause.prep is None and not _is_held_by(doc, clause):
        return frozenset()
    nouns = {doc[cue.token], doc[cue.top]}
    return frozenset(child.i for noun in nouns for child in noun.lefts if child.lower_ in word_class("renewed"))


def _is_held_by(doc: Doc, clause: Clause) -> bool:
    """Return whether the verb of a contact says that it was held, not that it was told of: "announced new talks"."""
    return clause.verb is not None and doc[clause.verb].lemma_.lower() in word_class("light")
