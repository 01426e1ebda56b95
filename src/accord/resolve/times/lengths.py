"""Days that something lasts, beside the day it began or ended: "two-day talks concluded on Saturday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.times import durations, number, tense_words
from accord.terms.when import Edge, When, lasting

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token


def lengthened(found: DocSpan, when: When) -> When:
    """Return the whole stretch where the clause tells both its length and that it began or ended on this day."""
    verb = _verb_above(found.root)
    if verb is None or when.start is None or when.start != when.end:
        return when
    days = days_told(verb)
    edge = _edge(verb, days)
    return lasting(when, days, edge) if days and edge else when


def _verb_above(token: Token) -> Token | None:
    """The verb that the time belongs to, straight, by one preposition, or by its subject or object."""
    head = token.head
    if head.pos_ == "ADP":
        head = head.head
    if head.dep_ in ("nsubj", "dobj"):
        head = head.head
    return head if head.pos_ == "VERB" else None


def _edge(verb: Token, days: int) -> Edge | None:
    lemma = verb.lemma_.lower()
    if lemma in tense_words("ends"):
        return "last"
    if lemma in tense_words("starts"):
        return "first"
    return "last" if lemma in tense_words("goes_on") and days == 2 else None


def days_told(verb: Token) -> int:
    """Return how many days the subject, the object or the clause itself is said to last; 0 where that is not told."""
    clause = verb
    while clause.dep_ in ("xcomp", "acomp", "relcl", "acl") or (clause.dep_ == "pobj" and clause.head.lower_ == "of"):
        clause = clause.head.head if clause.dep_ == "pobj" else clause.head
    words = clause.doc[clause.left_edge.i : clause.right_edge.i + 1].text
    counts = [number(match["n"]) for regex in durations() for match in regex.finditer(words)]
    return counts[0] if counts and len(set(counts)) == 1 else 0
