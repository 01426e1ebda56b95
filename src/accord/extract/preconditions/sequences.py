"""Constructions of one thing after another: "in return", "first", "then", "followed by", also over two sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from accord.extract.preconditions.phrases import is_speech
from accord.extract.preconditions.steps import INNER, VERBAL, after, child_of, sentence_before, subject_of
from accord.extract.preconditions.tenses import is_ahead, is_refused
from accord.lexicon.preconditions import words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token

Pair: TypeAlias = "tuple[Token, Token] | None"  # what the cue introduces, and what it is said of


def in_turn(token: Token) -> Pair:
    """The cue is "in exchange" or "in return" at the head of a sentence or clause: what came before it comes first."""
    alone = token.dep_ == "pobj" and token.head.lower_ == "in" and not after(token, ("for",))
    verb = token.head.head
    if not alone or verb.pos_ not in VERBAL or token.i > verb.i:
        return None
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return verb.head, verb
    before = sentence_before(token)
    return (before, verb) if before is not None and verb.dep_ == "ROOT" else None


def first(token: Token) -> Pair:
    """The cue is the adverb "first" at what must be: "must first leave"; what then comes is beside it.

    Of "will meet, but wants the siege lifted first" it is the verb before, of "first meet, then sign" the second.
    """
    verb = token.head
    if token.dep_ != "advmod" or verb.pos_ not in VERBAL:
        return None
    wanted = verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBP") and verb.head.lemma_.lower() in words_for("wanting")
    if wanted or any(child.dep_ == "aux" and child.lower_ in words_for("must") for child in verb.children):
        later = child_of(verb.children, ("advcl", "conj")) or _ready_for(verb)
        if later is not None:
            return later, verb
    above = verb.head
    if verb.dep_ in ("ccomp", "xcomp") and above.lemma_.lower() in words_for("wanting"):
        before = (
            above.head if above.dep_ == "conj" else child_of((w for w in above.head.lefts if w.i < above.i), ("ccomp",))
        )
        if before is not None and before.pos_ in VERBAL:
            return before, verb
        kept_back = _turned_down(above.head) if above.dep_ == "advcl" and above.i > above.head.i else None
        if kept_back is not None:
            return kept_back, verb
    then = next((w for w in token.doc[token.i : token.sent.end] if w.lower_ == "then" and w.dep_ == "advmod"), None)
    if then is None or then.head.i <= token.i:
        return None
    inner = child_of(then.head.rights, INNER) if then.head.pos_ == "ADP" else then.head
    return (inner, verb) if inner is not None and inner.i != verb.i else None


def _ready_for(verb: Token) -> Token | None:
    """Return what a side would do, to which "but" adds what must be first: "would [meet], but they must first go"."""
    over = verb.head
    if verb.dep_ != "conj" or not any(child.dep_ == "cc" and child.lower_ in ("but", "yet") for child in over.rights):
        return None
    main = child_of(over.rights, ("ccomp",)) if is_speech(over) else over
    return main if main is not None and main.i < verb.i and main.pos_ in VERBAL and is_ahead(main) else None


def _turned_down(verb: Token) -> Token | None:
    """Return what a side refuses: "refused to [meet]", "rejected [talks]"."""
    return child_of(verb.rights, ("dobj", "xcomp")) if is_refused(verb) else None


def and_then(token: Token) -> Pair:
    """The cue is "then" at the second of two verbs to come: "will free the captives and then pull back"."""
    verb = token.head
    if token.dep_ != "advmod" or verb.dep_ != "conj" or verb.head.pos_ not in VERBAL or verb.head.i > token.i:
        return None
    over = verb.head
    ahead = any(child.dep_ == "aux" and child.lower_ in words_for("ahead") for child in over.children)
    ahead = ahead or (over.lemma_ == "be" and child_of(over.rights, ("xcomp",)) is not None)
    return (verb, verb.head) if ahead and verb.pos_ in VERBAL else None


def passive(token: Token) -> Pair:
    """The cue is a passive with "by": "will be followed by"."""
    agent = child_of(token.rights, ("agent",))
    inner = child_of(agent.rights, INNER) if agent is not None else None
    subject = subject_of(token) or (token.head if token.dep_ == "acl" else _beside(token))
    if subject is not None and subject.lower_ in ("this", "that"):
        subject = sentence_before(token)
    return (inner, subject) if inner is not None and subject is not None else None


def _beside(token: Token) -> Token | None:
    """Return the thing that an infinitive behind a comma is said of: "called for a [truce], to be followed by"."""
    if token.dep_ != "advcl" or token.left_edge.lower_ != "to":
        return None
    near = [word for word in token.head.rights if word.i < token.i and word.dep_ in ("dobj", "prep")]
    return (child_of(near[-1].rights, INNER) if near[-1].dep_ == "prep" else near[-1]) if near else None
