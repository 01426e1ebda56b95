"""Days that something lasts, beside the day it began or ended: "two-day talks concluded on Saturday"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from accord.lexicon.times import durations, number, tense_words
from accord.resolve.calendar import shifted
from accord.terms.when import When

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

Edge: TypeAlias = Literal["first", "last"]
_LONGEST = 30


def lasting(when: When, days: int, edge: Edge) -> When:
    """Return the stretch of so many days of which `when` is the first or the last day.

    >>> from datetime import date
    >>> saturday = When(date(2026, 1, 24), date(2026, 1, 24), "day", "Saturday", "weekday")
    >>> lasting(saturday, 2, "last").edtf
    '2026-01-23/2026-01-24'
    """
    if when.start is None or when.start != when.end or not 1 < days <= _LONGEST:
        return when
    if edge == "last":
        return replace(when, start=shifted(when.start, 1 - days), rule=f"{when.rule} of {days} days")
    return replace(when, end=shifted(when.start, days - 1), rule=f"{when.rule} of {days} days")


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
