"""Meetings and agreements as one line each: what all the articles that tell of it put on record together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from accord.terms.brief import Contact, Dated, Pact
from accord.terms.claim import Agreement, Meeting
from accord.terms.process import Event
from accord.view.event import fold_contact, fold_pact

_Line = TypeVar("_Line", bound=Dated)


def fold_contacts(events: Iterable[Event]) -> tuple[Contact, ...]:
    """Return the meetings of every status, the newest first; one that names fewer than two who meet is left out."""
    contacts = (fold_contact(event) for event in events if isinstance(event.latest.claim, Meeting))
    return _newest_first(contact for contact in contacts if len(_company(contact)) > 1)


def fold_pacts(events: Iterable[Event]) -> tuple[Pact, ...]:
    """Return the agreements, the newest first."""
    return _newest_first(fold_pact(event) for event in events if isinstance(event.latest.claim, Agreement))


def _newest_first(lines: Iterable[_Line]) -> tuple[_Line, ...]:
    return tuple(sorted(lines, key=lambda line: (line.day, line.told), reverse=True))


def _company(contact: Contact) -> set[str]:
    """Everybody who meets: the sides, and the people who belong to none of them."""
    return {*contact.sides, *contact.mediators, *(person.side or person.name for person in contact.people)}
