"""Plainly agreed: what two sides together are told to have agreed or signed needs no weighing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.pacts.candidates import Candidate
from accord.extract.pacts.doers import doers
from accord.extract.pacts.status import is_open
from accord.lexicon.pacts import pact_words
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_TOLD = frozenset(("ROOT", "ccomp", "conj"))


def is_plainly_agreed(scene: Scene, candidate: Candidate) -> bool:
    """Return whether two sides made an agreement: "Chad and Mali [have agreed to] a truce, mediators said"."""
    head = scene.doc[candidate.head]
    verb = head if candidate.act else _verb_over(head)
    if verb is None or not _is_done(verb) or scene.quote_at(verb.idx) is not None:
        return False
    return len({scene.side(mention.actor).id for mention in doers(scene, verb)}) > 1


def _verb_over(head: Token) -> Token | None:
    if head.dep_ == "dobj":
        return head.head
    return head.head.head if head.dep_ == "pobj" and head.head.lower_ in ("to", "on", "upon") else None


def _is_done(verb: Token) -> bool:
    """Return whether a main verb tells that something was agreed, and not what may be, or was to be, or was not."""
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(child.lemma_ == "have" for child in verb.lefts))
    if verb.lemma_.lower() not in pact_words("agreeing") or not past or verb.dep_ not in _TOLD:
        return False
    return not is_open(verb) and not any(child.dep_ in ("neg", "mark") for child in verb.lefts)
