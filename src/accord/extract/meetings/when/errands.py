"""Errands: what a journey or a stay is for is still to come, or goes on, until the text says that it was held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.extract.meetings.cues.tenses import tense_of
from accord.extract.meetings.status.ends import is_due
from accord.lexicon.meetings import word_class
from accord.terms.mark import Scene, Time

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

Errand: TypeAlias = Literal["going", "staying", "maybe", "there", "let", ""]

_HERE = frozenset(("in", "at"))


def errand_of(doc: Doc, cue: Cue, clause: Clause, time: Time | None) -> Errand:
    """Return whether someone is on the way to a contact, may go, was there, was let in or is there; "" where none is.

    A day after the contact's own word is that of the contact, one before it that of the journey: "flew in on Friday
    for talks". Journeys of long before ("had flown") have led to what they were for.
    """
    verb = _carrier(doc, clause)
    if verb is None or any(child.dep_ == "neg" or child.lower_ == "had" for child in verb.children):
        return ""
    if is_let_in(verb):
        return "let"
    if verb.lemma_ == "be":
        return "staying" if clause.prep is not None and _is_there(verb) else ""
    if verb.lemma_.lower() in word_class("guests") and clause.prep is not None:
        return "there" if tense_of(verb) in ("past", "perfect") else ""
    own_day = time is not None and time.span.start > doc[cue.token].idx
    if verb.lemma_.lower() not in word_class("going") or own_day:
        return ""
    return "maybe" if tense_of(verb) == "modal" else "going"


def is_let_in(verb: Token) -> bool:
    """Return whether somebody was let do something: "was allowed to meet him", "were granted access to see him"."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return passive and verb.lemma_.lower() in word_class("letting") and tense_of(verb) in ("past", "perfect")


def _carrier(doc: Doc, clause: Clause) -> Token | None:
    """Return the verb of what was done for a contact: "flew in" for talks, "landed" ahead of them, "came" to meet."""
    prep = doc[clause.prep] if clause.prep is not None else None
    if prep is not None and prep.lower_ == "of" and prep.head.lower_ == "ahead":
        return next((above for above in prep.head.ancestors if above.pos_ == "VERB"), None)
    if clause.verb is None or (prep is not None and prep.lower_ != "for"):
        return None
    verb = doc[clause.verb]
    if prep is not None:
        return verb
    return verb.head if tense_of(verb) == "infinitive" and verb.dep_ in ("advcl", "xcomp") else None


def _is_there(verb: Token) -> bool:
    """Return whether a verb says where someone is now: "is in Geneva", "are back in Doha", not "is due in Doha"."""
    now = tense_of(verb) in ("present", "perfect") and not is_due(verb)
    return now and any(child.lower_ in _HERE and child.dep_ == "prep" for child in _close(verb))


def _close(verb: Token) -> list[Token]:
    """Return what hangs on a verb, and on the adverb that goes with it."""
    return [
        *verb.rights,
        *(inner for child in verb.rights if child.dep_ in ("advmod", "acomp") for inner in child.rights),
    ]


def is_of_end(scene: Scene, time: Time, cue: Cue, clause: Clause) -> bool:
    """Return whether a day behind a contact is its own, not that of the way to it: "flies on Monday for talks on"."""
    prep = scene.doc[clause.prep] if clause.prep is not None else None
    leaves = clause.verb is not None and scene.doc[clause.verb].lemma_.lower() in word_class("journey")
    return leaves and prep is not None and prep.lower_ == "for" and time.span.start > scene.doc[cue.token].idx
