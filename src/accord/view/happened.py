"""Meetings and agreements as one line each: what all the articles that tell of it put on record together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from accord.terms.brief import Contact, Dated, Pact
from accord.terms.claim import Agreement, Meeting
from accord.terms.process import Event
from accord.view.event import fold_contact, fold_pact

_Line = TypeVar("_Line", bound=Dated)


def fold_contacts(events: Iterable[Event], *, folded: Iterable[Contact] = ()) -> tuple[Contact, ...]:
    """Return the meetings of every status, the newest first; one that names fewer than two who meet is left out.

    `folded` are meetings as more of their tellings may give them: where none is missing here, they stand.
    """
    known = {contact.event: contact for contact in folded}
    meetings = (event for event in events if isinstance(event.latest.claim, Meeting))
    contacts = (_as_folded(event, known.get(event.id)) or fold_contact(event) for event in meetings)
    return _newest_first(contact for contact in contacts if len(_company(contact)) > 1)


def fold_pacts(events: Iterable[Event], *, folded: Iterable[Pact] = ()) -> tuple[Pact, ...]:
    """Return the agreements, the newest first; `folded` as for meetings."""
    known = {pact.event: pact for pact in folded}
    agreements = (event for event in events if isinstance(event.latest.claim, Agreement))
    return _newest_first(_as_folded(event, known.get(event.id)) or fold_pact(event) for event in agreements)


def _as_folded(event: Event, line: _Line | None) -> _Line | None:
    """Return the line of an event where it rests on as many tellings as the event has here."""
    return line if line is not None and len(line.grounds) == len(event.tellings) else None


def _newest_first(lines: Iterable[_Line]) -> tuple[_Line, ...]:
    return tuple(sorted(lines, key=lambda line: (line.day, line.told), reverse=True))


def _company(contact: Contact) -> set[str]:
    """Everybody who meets: the sides, and the people who belong to none of them."""
    return {*contact.sides, *contact.mediators, *(person.side or person.name for person in contact.people)}
