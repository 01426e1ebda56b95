"""Means: whether those in contact met face to face or spoke over a wire."""

from __future__ import annotations

from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.tellings.verdict import Verdict
from accord.terms.claim import HELD

CALLS = frozenset(("phone-call", "phone"))
SPOKEN = CALLS | {"tell", "speak"}  # of which no words say that they were together
TRIPS = frozenset(("travel", "visit", "visit-verb"))
IN_PERSON = TRIPS | {"meet", "meeting", "summit", "host", "gather", "sit-down", "see", "dine"}


def is_by_other_means(one: Telling, other: Telling) -> bool:
    """Return whether one was by telephone, the other face to face or one of several rounds: no call is a round."""
    return _is_by_wire(one) and (bool(other.number) or _is_in_person(other))


def is_call_beside_break(call: Telling, held: Verdict, talks: Telling, fate: Verdict) -> bool:
    """Return whether one is a call that was held, the other talks that were broken off, which are no call."""
    over = held.status in HELD and fate.status not in HELD
    return over and _is_by_wire(call) and talks.cue.format == "talks" and not _is_by_wire(talks)


def _is_by_wire(telling: Telling) -> bool:
    """Return whether it is called a call, or people only spoke, by telephone: a meeting may be held over video."""
    return telling.cue.entry.id in CALLS or (telling.wire and telling.cue.format == "call")


def _is_in_person(telling: Telling) -> bool:
    return telling.cue.entry.id in IN_PERSON or (telling.spot is not None and not _is_by_wire(telling))
