"""Constructions of order over two sentences: what must be, and what comes only then, or not without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.preconditions.phrases import spoken
from accord.extract.preconditions.sequences import Pair
from accord.extract.preconditions.steps import VERBAL, child_of, sentence_before, subject_of
from accord.extract.preconditions.tenses import is_ahead, is_denied
from accord.lexicon.preconditions import words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_POINTING = frozenset(("this", "that", "it", "then", "these", "one"))


def across(token: Token) -> Pair:
    """The cue takes up what the sentence before demands: "Only then", "After that", "Until that happens"."""
    verb = _taken_up(token)
    if verb is None or verb.pos_ not in VERBAL or not (is_ahead(verb) or is_denied(verb)):
        return None
    before = _before(token, verb)
    demanded = before is not None and before.pos_ in VERBAL and (_only(token) or is_demanded(before))
    return (verb, before) if before is not None and demanded and not _is_told(before) else None


def or_else(token: Token) -> Pair:
    """The cue tells what comes of it where a demand is not met: "must stop, or there will be no talks"."""
    verb: Token | None = token.head
    if token.lower_ == "or":
        before: Token | None = token.head
        verb = child_of((child for child in token.head.rights if child.i > token.i), ("conj",))
    else:
        above = token.head.head if token.head.dep_ == "ccomp" else token.head
        near = reversed([child for child in (*above.rights, *token.head.lefts) if child.i < token.i])
        own = child_of(near, ("ccomp",))
        before = own or _before(token, token.head)
    if before is None or verb is None or before.pos_ not in VERBAL or verb.pos_ not in VERBAL:
        return None
    told = subject_of(verb) or child_of(verb.lefts, ("expl",))
    denied = told is not None and is_denied(verb) and is_ahead(verb)
    denied = denied and all(child.lower_ != "have" for child in verb.lefts)
    return (verb, before) if denied and is_demanded(spoken(before)) and not is_denied(before) else None


def is_demanded(verb: Token) -> bool:
    """Return whether a clause tells what must be: "must leave", "has to be freed first", "wants a truce", "Leave!"."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    lemma = verb.lemma_.lower()
    if auxiliaries & words_for("duties") or any(child.lower_ == "first" for child in verb.rights):
        return True
    if lemma in ("have", "need"):
        inner = child_of(verb.rights, ("xcomp", "ccomp"))
        return inner is not None and any(child.lower_ == "to" for child in inner.lefts)
    if lemma == "be":
        near = (word for word in verb.children if word.dep_ in ("attr", "nsubj"))
        return any(word.lemma_.lower() in words_for("listed") for word in near)
    ordered = verb.tag_ == "VB" and verb.dep_ == "ROOT" and subject_of(verb) is None and not auxiliaries
    return ordered or lemma in words_for("demanding")


def _taken_up(token: Token) -> Token | None:
    """Return the verb of what comes then, where a word takes up the sentence before."""
    if token.lower_ in ("then", "thereafter", "afterwards") and token.dep_ == "advmod":
        opens = token.i - token.sent.start <= 2 or token.lower_ != "then" or _only(token)
        return token.head if opens and token.head.dep_ != "conj" else None
    if token.dep_ == "prep":
        inner = child_of(token.rights, ("pobj", "pcomp"))
        alone = inner is not None and inner.lower_ in _POINTING and inner.left_edge.i == inner.right_edge.i
        return token.head if alone and (token.lower_ != "without" or is_denied(token.head)) else None
    if token.dep_ == "mark" and token.head.dep_ == "advcl":
        subject = subject_of(token.head)
        points = subject is not None and subject.lower_ in _POINTING
        return token.head.head if points and token.head.lemma_.lower() in words_for("coming") else None
    return None


def _only(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).lower_ == "only"


def _before(token: Token, verb: Token) -> Token | None:
    """Return the verb of the clause before a semicolon, or of the sentence before in the same paragraph."""
    own = next((child for child in verb.lefts if child.dep_ == "ccomp" and child.i < token.i), None)
    if own is not None and any(mark.text == ";" for mark in token.doc[own.right_edge.i : token.i]):
        return own
    start = token.sent.start
    apart = start > 0 and "\n" in token.doc[start - 1].text
    before = None if apart else sentence_before(token)
    return spoken(before) if before is not None else None


def _is_told(verb: Token) -> bool:
    """Return whether a clause only tells what was or will be, so that nothing is asked for."""
    return verb.tag_ == "VBD" and not is_ahead(verb) and not is_demanded(verb)
