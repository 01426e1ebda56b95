"""Constructions of dependence: what hinges on something, is tied to it, or is made conditional on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.preconditions.sequences import Pair
from accord.extract.preconditions.steps import INNER, VERBAL, after, child_of, subject_of, verb_over

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def depends(token: Token) -> Pair:
    """The cue is a verb or adjective with "on", "upon" or "to": "hinges on the release"."""
    inner = after(token, ("on", "upon", "to", "of"))
    if inner is None:
        marked = child_of((child for child in token.head.rights if child.i > token.i), ("advcl",))
        inner = marked if marked is not None and any(child.lower_ == "on" for child in marked.lefts) else None
    if inner is None:
        return _on_beside(token)
    if any(child.tag_ in ("WP", "WRB", "WDT", "WP$") for child in inner.lefts):
        return None
    subject = _made_to(token) or subject_of(token)
    if subject is None and token.dep_ in ("acomp", "attr", "prep", "pobj"):
        subject = subject_of(token.head)
    later = inner.right_edge.nbor() if inner.right_edge.i + 1 < len(inner.doc) else inner
    inner = later if inner.pos_ == "PROPN" and later.tag_ == "VBG" and later.dep_ == "acl" else inner
    subject = subject or _made_so(token) or _joined(token)
    return inner, subject or (verb_over(token) if token.dep_ == "amod" else token.head)


def _joined(token: Token) -> Token | None:
    """Return the subject that the parser took for the first part of a name: "the whole [deal] hinges on"."""
    alone = token.pos_ == "VERB" and token.dep_ in ("ROOT", "ccomp")
    return child_of(token.lefts, ("compound",)) if alone else None


def _made_to(token: Token) -> Token | None:
    """Return what a side makes depend on something: "tied the [vote] to the census", "made the [poll] contingent"."""
    if token.pos_ == "VERB":
        return child_of(token.rights, ("dobj",))
    nouns = (child for child in token.lefts if child.dep_ == "compound")
    return next(nouns, None) if token.pos_ == "NOUN" and token.dep_ == "dobj" else None


def _made_so(token: Token) -> Token | None:
    """Return what is made to depend on something: "made the [signing] subject to", "a [meeting] dependent on"."""
    over = token.head
    if token.pos_ == "ADJ" and over.lemma_.lower() in ("make", "keep", "render"):
        return child_of(reversed([child for child in over.rights if child.i < token.i]), ("dobj", "nsubj"))
    return over if token.dep_ == "amod" and over.i < token.i and over.pos_ == "NOUN" else None


def _on_beside(token: Token) -> Pair:
    """The "on" behind an adjective hangs on the verb: "makes the signing conditional on a change"."""
    prep = token.nbor() if token.i + 1 < token.sent.end else token
    if token.pos_ != "ADJ" or prep.lower_ not in ("on", "upon") or prep.dep_ != "prep":
        return None
    verb, inner = prep.head, child_of(prep.rights, INNER)
    if inner is not None and verb.pos_ == "NOUN" and verb.i < token.i:
        return inner, verb
    said_of = child_of(reversed([child for child in verb.rights if child.i < token.i]), ("dobj", "nsubj"))
    said_of = said_of or subject_of(verb)
    return (inner, said_of) if inner is not None and said_of is not None and verb.pos_ in VERBAL else None
