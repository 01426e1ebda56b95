"""The listing of events: each claim of a meeting or an agreement in exactly one of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from accord.terms.brief import Contact, Pact
from accord.terms.listing import Listing
from accord.terms.process import Event
from accord.view.enough import is_only_pointed_at
from accord.view.event import fold_event
from accord.view.known import is_struck


def fold_listing(events: Iterable[Event], *, since: date | None = None, until: date | None = None) -> Listing:
    """Return the events of some days, in the order of their first telling, without the claims that were struck.

    A claim that two of the events share, as two negotiations may each have put it together, counts to the first.
    """
    listed: set[str] = set()
    struck: set[str] = set()
    lines = []
    for event in events:
        struck.update(ground.id for ground in event.tellings if is_struck(ground))
        counted = (ground for ground in event.tellings if not is_only_pointed_at(ground))
        told = tuple(ground for ground in counted if ground.id not in listed | struck)
        listed.update(ground.id for ground in told)
        if told:
            lines.append(fold_event(replace(event, tellings=told, given=event.id)))
    return Listing(tuple(line for line in lines if _is_within(line, since, until)), len(struck))


def _is_within(line: Contact | Pact, since: date | None, until: date | None) -> bool:
    first = (line.when and line.when.start) or line.day
    return (since is None or line.day >= since) and (until is None or first <= until)
