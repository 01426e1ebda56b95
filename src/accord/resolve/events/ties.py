"""Whether two articles tell one event: a tie with its reason, a tie that keeps them apart, or none.

A tie depends on its two tellings alone and is the same whichever comes first, so that it never matters in which order
articles come on record. What speaks for one event adds to the tie's weight and what speaks against it takes away;
what rules it out makes the weight negative. A wrong tie costs more than a missed one.
"""

from __future__ import annotations

from accord.resolve.events.same_agreement import match_agreements, most_points
from accord.resolve.events.same_meeting import are_days_apart, match_meetings
from accord.terms.telling import Telling
from accord.terms.tie import Tie

ENOUGH = 40


def can_be_one(one: Telling, other: Telling) -> bool:
    """Return whether two tellings have a pair of marks in common and can be of the same days."""
    return one.meets(other) and not set(one.near).isdisjoint(other.keys)


def find_bond(one: Telling, other: Telling) -> Tie | None:
    """Return what ties two tellings, or None: as `find_tie`, but at once for most that nothing can tie."""
    if one.kind != other.kind:
        return None
    if are_days_apart(one, other) if one.kind == "meeting" else most_points(one, other) < ENOUGH:
        return None
    tie = find_tie(one, other)
    return tie if tie is not None and tie.weight > 0 else None


def find_tie(one: Telling, other: Telling) -> Tie | None:
    """Return what ties two tellings or keeps them apart; None where too little is said."""
    if one.id == other.id or one.kind != other.kind:
        return None
    if other.id < one.id:
        one, other = other, one
    weight, reason = match_meetings(one, other) if one.kind == "meeting" else match_agreements(one, other)
    return None if 0 <= weight < ENOUGH else Tie(one.id, other.id, weight, reason)
