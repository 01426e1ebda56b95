"""Steps in a parsed sentence that the constructions of order take: to a subject, to what a preposition brings in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.terms.parsed import Token

VERBAL = frozenset(("VERB", "AUX"))
INNER = frozenset(("pobj", "pcomp"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))


def verb_over(token: Token) -> Token:
    """Return the nearest verb above a word: "agree" for "would agree to a pause of attacks subject to"."""
    above = token.head
    while above.pos_ not in VERBAL and above.dep_ != "ROOT":
        above = above.head
    return above


def subject_of(verb: Token) -> Token | None:
    """Return the subject that stands nearest before a verb."""
    return child_of(reversed(list(verb.lefts)), _SUBJECTS)


def subject_near(verb: Token) -> Token | None:
    """Return the subject of a verb, or the one that the parser gave to a participle behind it.

    Of "the release of those [held in the war] is a step" it takes "held" for what the release did.
    """
    own = subject_of(verb)
    if own is not None or verb.i == 0 or verb.lemma_ != "be":
        return own
    above = (word for word in (verb.nbor(-1), *verb.nbor(-1).ancestors) if word.tag_ == "VBN" and word.i < verb.i)
    return next((found for word in above if (found := subject_of(word)) is not None), None)


def goal_of(verb: Token) -> Token | None:
    """Return what a verb is done for: "leave the valley [to open] the road", "in order [to open]"."""
    goal = next((word for word in verb.children if word.dep_ == "advcl" and is_infinitive(word)), None)
    preps = (child for child in verb.children if child.dep_ == "prep" and child.lower_ == "in")
    orders = (word for prep in preps for word in prep.rights if word.lower_ == "order")
    return goal or next((word for order in orders for word in order.rights if is_infinitive(word)), None)


def child_of(children: Iterable[Token], deps: Iterable[str]) -> Token | None:
    """Return the first of some words that hangs by one of some links."""
    return next((child for child in children if child.dep_ in deps), None)


def after(token: Token, words: tuple[str, ...]) -> Token | None:
    """Return what stands after a preposition that hangs on the token: "step towards [elections]"."""
    preps = (child for child in token.rights if child.dep_ in ("prep", "dative") and child.lower_ in words)
    inner = next((found for prep in preps if (found := child_of(prep.rights, INNER)) is not None), None)
    if inner is None and "to" in words:
        return next((child for child in token.rights if child.dep_ in ("acl", "relcl") and is_infinitive(child)), None)
    return inner


def is_infinitive(verb: Token) -> bool:
    """Return whether a verb stands with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.lefts)


def sentence_before(token: Token) -> Token | None:
    """Return the verb of the sentence before the one of a word."""
    start = token.sent.start
    root = token.doc[start - 1].sent.root if start else None
    return root if root is not None and root.pos_ in VERBAL else None
