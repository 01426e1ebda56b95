"""Constructions: how a word of order joins the head of what it introduces with the head of what it is said of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from accord.extract.preconditions.across import across, or_else
from accord.extract.preconditions.conditions import noun
from accord.extract.preconditions.dependence import depends
from accord.extract.preconditions.means import aim, duty, must_hold, way
from accord.extract.preconditions.sequences import Pair, and_then, first, in_turn, passive
from accord.extract.preconditions.steps import (
    INNER,
    VERBAL,
    after,
    child_of,
    is_infinitive,
    subject_of,
)
from accord.lexicon.preconditions import CueForm, words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def _clause(token: Token) -> Pair:
    """The cue marks a clause: "unless the army leaves"."""
    verb = token.head
    under = verb.dep_ in ("advcl", "ccomp", "acl") or (token.dep_ == "mark" and verb.dep_ != "ROOT")
    if token.dep_ not in ("mark", "advmod") or not under or verb.pos_ not in VERBAL or is_infinitive(verb):
        return None
    subject = subject_of(verb) or child_of(verb.lefts, ("expl",))
    opens = token.dep_ == "mark" if subject is None else token.i < subject.i
    return (verb, verb.head) if opens else None


def _given(token: Token) -> Pair:
    """The cue is a participle that takes a clause: "provided the siege was lifted".

    The parser often takes it for a word of the noun before, and the clause for one beside the main clause.
    """
    inner = child_of(token.rights, ("ccomp", "pcomp"))
    second = token.dep_ == "conj" and token.nbor(-1).text == "," and subject_of(token) is None
    if (second or token.dep_ in ("prep", "advcl", "mark")) and inner is not None:
        return inner, token.head
    verb = token.sent.root if token.dep_ == "acl" else token.head
    if token.dep_ in ("acl", "xcomp") and token.tag_ == "VBN" and verb.i < token.i:
        later = next((w for w in verb.children if w.dep_ in ("conj", "ccomp", "advcl") and w.i > token.i), None)
        return (later, verb) if later is not None else None
    return _clause(token)


def _both(token: Token) -> Pair:
    """The cue marks a clause, or is a preposition before a noun or a gerund: "before any talks"."""
    if token.dep_ in ("prep", "advmod"):
        inner = child_of(token.rights, ("pobj", "pcomp", "prep"))
        if inner is not None and inner.dep_ == "prep":
            inner = child_of(inner.rights, INNER)
        if inner is not None:
            return (inner, token.head) if inner.ent_type_ not in ("DATE", "TIME") else None
    return _clause(token)


def _object(token: Token) -> Pair:
    """The cue is a verb with a subject and an object: "peace requires the return", "paves the way for [talks]"."""
    if token.pos_ != "VERB" or any(child.dep_ == "neg" for child in token.lefts):
        return None
    subject = subject_of(token) or (subject_of(token.head) if token.dep_ == "xcomp" else None)
    if subject is None and token.dep_ in ("advcl", "acl") and token.lemma_.lower() not in words_for("wanting"):
        subject = token.head
    if subject is not None and subject.tag_ == "WDT" and token.dep_ == "relcl":
        subject = token.head
    inner = child_of(token.rights, ("dobj", "ccomp", "xcomp", "prep"))
    if inner is not None and inner.dep_ == "xcomp" and is_infinitive(inner) and token.lemma_.lower() == "need":
        return None
    if inner is not None and inner.lemma_ in words_for("ways") and token.lemma_.lower() in words_for("making-way"):
        inner = after(inner, ("for", "to", "towards", "toward")) or after(token, ("for", "towards", "toward"))
    elif inner is not None and inner.dep_ == "prep":
        inner = child_of(inner.rights, INNER)
    return (inner, subject) if inner is not None and subject is not None else None


def _as_as(token: Token) -> Pair:
    """The cue is in "as soon as", "as long as", "for as long as": "will sign as soon as the siege is lifted"."""
    clause = child_of(token.rights, ("advcl",))
    behind = token.nbor() if token.i + 1 < token.sent.end else token
    if clause is None and behind.lower_ == "as" and behind.dep_ == "mark":
        clause = behind.head
    main = token.head.head if token.dep_ == "pcomp" and token.head.lower_ == "for" else token.head
    fits = token.i > 0 and token.nbor(-1).lower_ in ("as", "so") and token.dep_ in ("advmod", "pcomp")
    return (clause, main) if fits and clause is not None and clause.i not in (main.i, token.i) else None


def _on_condition(token: Token) -> Pair:
    """The cue is "on (the) condition that": what follows comes first; "on condition of anonymity" is none."""
    inner = child_of(token.rights, ("acl", "ccomp", "relcl"))
    if token.dep_ != "pobj" or token.head.lower_ not in ("on", "under"):
        return None
    if inner is None and token.i + 2 < token.sent.end and token.nbor().text == ":":
        mark = token.nbor(2)
        inner = mark.head if mark.lower_ == "that" and mark.dep_ == "mark" else None
    if inner is None or inner.pos_ not in VERBAL:
        return None
    return inner, token.head.head


def _in_for(token: Token) -> Pair:
    """The cue is "in exchange for" or "in return for"."""
    if token.dep_ != "pobj" or token.head.lower_ != "in":
        return None
    inner = after(token, ("for",))
    return (inner, token.head.head) if inner is not None else None


def _case(token: Token) -> Pair:
    """The cue is "in case" or "in the event": "will not meet in the event of new attacks"."""
    if token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.dep_ == "mark":
        return token.head.head, token.head.head.head
    if token.dep_ != "pobj" or token.head.lower_ != "in":
        return None
    inner = child_of(token.rights, ("acl", "ccomp", "relcl", "advcl"))
    inner = inner or child_of((child for child in token.head.head.rights if child.i > token.i), ("advcl",))
    if inner is None and (
        token.lower_ in ("event", "absence") or not any(child.dep_ == "det" for child in token.lefts)
    ):
        inner = after(token, ("of",))
    return (inner, token.head.head) if inner is not None else None


def _pending(token: Token) -> Pair:
    """The cue is "pending" before a noun: "put off the signing pending a review"."""
    inner = child_of(token.rights, ("pobj", "dobj"))
    return (inner, token.head) if token.dep_ in ("prep", "advcl") and inner is not None else None


def _inverted(token: Token) -> Pair:
    """The cue is an auxiliary before its subject: "will recognise it, should it lay down its arms"."""
    verb = token.head
    subject = subject_of(verb)
    asks = token.sent[-1].text == "?" or any(child.tag_ in ("WRB", "WP", "WDT") for child in verb.lefts)
    if token.dep_ not in ("aux", "auxpass") or subject is None or subject.i < token.i or asks:
        return None
    beside = (
        verb.head if verb.dep_ in ("advcl", "conj", "ccomp") else child_of(verb.children, ("ccomp", "advcl", "conj"))
    )
    alone = (
        token.i == token.sent.start
        or token.nbor(-1).text in (",", "“", '"', ":", ";")
        or token.nbor(-1).pos_ == "CCONJ"
    )
    return (verb, beside) if alone and beside is not None and beside.pos_ in VERBAL else None


def _moment(token: Token) -> Pair:
    """The cue is "the day", "the moment" with a clause: "will be free the same day our men are pardoned"."""
    verb = child_of(token.rights, ("acl", "relcl"))
    if verb is None and token.dep_ == "npadvmod" and token.head.i > token.i and token.head.dep_ == "advcl":
        verb = token.head
        return verb, verb.head
    fits = token.dep_ == "npadvmod" and any(child.lower_ in ("the", "same") for child in token.lefts)
    return (verb, token.head) if fits and verb is not None and verb.pos_ in VERBAL else None


FORMS: dict[CueForm, Callable[[Token], Pair]] = {
    "clause": _clause,
    "both": _both,
    "given": _given,
    "on": depends,
    "object": _object,
    "way": way,
    "aim": aim,
    "passive": passive,
    "noun": noun,
    "on-condition": _on_condition,
    "in-for": _in_for,
    "first": first,
    "and-then": and_then,
    "in-turn": in_turn,
    "duty": duty,
    "case": _case,
    "pending": _pending,
    "as-as": _as_as,
    "inverted": _inverted,
    "moment": _moment,
    "across": across,
    "or-else": or_else,
    "must-hold": must_hold,
}
