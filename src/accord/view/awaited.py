"""What is awaited: announced meetings, how sure the words are, and what became of them by a given day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from accord.terms.brief import Contact, Expectation, Standing

ANNOUNCED = ("scheduled", "possible", "postponed")
GRACE = timedelta(days=14)
LAPSE = timedelta(days=30)


def fold_awaited(contacts: Sequence[Contact], *, as_of: date) -> tuple[Expectation, ...]:
    """Return every announced meeting with its standing; what is to come first comes first."""
    found = (_expectation(contact, contacts, as_of) for contact in contacts if contact.status in ANNOUNCED)
    return tuple(sorted(found, key=_urgency))


def _urgency(expectation: Expectation) -> tuple[int, date]:
    order = ("due", "awaited", "no date", "postponed", "overdue", "moved", "held")
    return order.index(expectation.standing), expectation.contact.day


def _expectation(contact: Contact, contacts: Sequence[Contact], as_of: date) -> Expectation:
    held = next(_answers(contact, contacts, ("occurred", "ongoing", "cancelled")), None)
    if held:
        return Expectation(contact, "held" if held.status != "cancelled" else "moved", held)
    moved = next(
        (other for other in _answers(contact, contacts, ("scheduled", "postponed")) if _before(other, contact)), None
    )
    if moved:
        return Expectation(contact, "moved", moved)
    return Expectation(contact, _standing(contact, as_of))


def _before(other: Contact, announced: Contact) -> bool:
    """Whether another announcement was made before the days of this one had passed: else it is of a further meeting."""
    return announced.when is None or other.told <= (announced.when.end or date.max)


def _standing(contact: Contact, as_of: date) -> Standing:
    if contact.status == "postponed":
        return "postponed"
    if contact.when is None:
        return "no date" if as_of - contact.told <= LAPSE else "overdue"
    if (contact.when.end or date.max) < as_of:
        return "overdue"
    return "due" if (contact.when.start or as_of) <= as_of else "awaited"


def _answers(announced: Contact, contacts: Iterable[Contact], statuses: tuple[str, ...]) -> Iterator[Contact]:
    """Yield the same sides' contacts that were reported later and held, or set, within two weeks of the window."""
    for other in contacts:
        if other is announced or other.status not in statuses or other.told <= announced.told:
            continue
        if _same_kind(announced, other) and _same_sides(announced, other) and _in_time(announced, other):
            yield other


def _same_kind(one: Contact, other: Contact) -> bool:
    return (one.format == "call") == (other.format == "call")


def _same_sides(one: Contact, other: Contact) -> bool:
    """All who were announced are there, and nobody who was named is missing."""
    announced, there = {*one.sides, *one.mediators}, {*other.sides, *other.mediators}
    people = {person.name for person in one.people}
    return announced <= there and people <= {person.name for person in other.people}


def _in_time(announced: Contact, other: Contact) -> bool:
    if other.when is None or other.when.granularity not in ("day", "week"):
        return False
    if announced.when is None:
        first, last = announced.told, announced.told + GRACE
    else:
        first, last = announced.when.start or announced.told, (announced.when.end or announced.told) + GRACE
    return first <= other.day <= last
