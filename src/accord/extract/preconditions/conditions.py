"""Constructions with a noun that calls a thing a condition, a first step or a basis for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.preconditions.sequences import Pair
from accord.extract.preconditions.steps import INNER, after, child_of, subject_near, subject_of
from accord.lexicon.preconditions import words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def noun(token: Token) -> Pair:
    """The cue is a noun with "for" or "to": "a precondition for talks", "as a first step towards elections"."""
    inner = after(token, ("for", "to", "of", "toward", "towards"))
    named = child_of(token.rights, ("acl",)) if inner is None else None
    inner = after(named, ("for", "to")) if named is not None else inner
    if token.pos_ != "NOUN" or inner is None:
        return None
    if token.dep_ == "pobj" and token.head.lower_ in ("of", "among"):
        return _one_of(token, inner)
    if token.dep_ == "pobj" and token.head.lower_ == "as":
        verb = token.head.head
        asked = _asked_for(token)
        if asked is not None:
            return inner, asked
        if _is_wanted(verb):
            return inner, verb
        done = verb.pos_ == "NOUN" or verb.dep_ == "pcomp"
        said_of = verb if done else child_of(verb.rights, ("dobj",)) or subject_of(verb)
        return (inner, said_of if said_of is not None and said_of.i < token.i else verb)
    if token.dep_ == "appos":
        return inner, token.head
    if token.dep_ == "nsubj" and token.head.lemma_ == "be" and token.lemma_.lower() in words_for("listed"):
        told = child_of(token.head.rights, ("attr", "ccomp"))
        return (inner, told) if told is not None else None
    told = child_of(token.rights, ("appos",)) if token.lemma_.lower() in words_for("listed") else None
    told = (
        told
        or _among(token)
        or (child_of((word for word in token.head.rights if word.i < token.i), ("dobj",)) if _is_made(token) else None)
    )
    said_of = told or (subject_near(token.head) if token.dep_ in ("attr", "oprd", "ccomp") else None)
    if token.dep_ == "oprd":
        said_of = child_of(token.head.rights, ("dobj",)) or said_of
    if token.dep_ == "ccomp" or (token.dep_ == "oprd" and subject_of(token) is not None):
        said_of = subject_of(token)
    return (inner, said_of) if said_of is not None else None


def _one_of(token: Token, inner: Token) -> Pair:
    """The cue is one of several: "is one of the conditions for a vote", "is among the conditions for it"."""
    above = token.head.head
    above = above.head if above.lower_ in ("one", "part") else above
    said_of = subject_near(above) if above.lemma_ == "be" else None
    return (inner, said_of) if said_of is not None else None


def _among(token: Token) -> Token | None:
    """Return the first of several conditions that a sentence names: "four conditions, including [a pullback]"."""
    near = (*token.subtree, *token.head.rights)
    preps = (child for child in near if child.dep_ == "prep" and child.lower_ == "including" and child.i > token.i)
    return child_of((word for prep in preps for word in prep.rights), INNER) if token.dep_ == "dobj" else None


def _is_made(token: Token) -> bool:
    """Return whether a thing is made a condition: "made the [release] a condition for talks"."""
    return token.dep_ == "dobj" and token.head.lemma_.lower() in ("make", "call", "name", "set", "declare")


def _is_wanted(verb: Token) -> bool:
    """Return whether a clause is what somebody wants: "demands that they [leave] as a condition for talks"."""
    own = verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBP") and subject_of(verb) is not None
    return own and verb.head.lemma_.lower() in words_for("wanting")


def _asked_for(token: Token) -> Token | None:
    """Return what somebody asks for, where the parser hung "as a condition" on a word of it.

    "demanded a [pledge] to hold a vote as a condition for talks".
    """
    verbs = (word for word in token.head.ancestors if word.lemma_.lower() in ("demand", "require", "seek", "request"))
    verb = next(verbs, None)
    asked = child_of(verb.rights, ("dobj",)) if verb is not None else None
    return asked if asked is not None and asked.i < token.i else None
