"""What is awaited: announced meetings, how sure the words are, and what became of them by a given day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from accord.terms.brief import Contact, Prospect, Standing
from accord.terms.outlook import Expectation
from accord.terms.process import Process
from accord.view.expectations import find_expectations

ANNOUNCED = ("scheduled", "possible", "postponed")
LAPSE = timedelta(days=30)
ORDER: tuple[Standing, ...] = (
    *("due", "awaited", "no date", "postponed", "overdue"),
    *("moved", "held", "cancelled", "denied"),
)


def fold_awaited(process: Process, contacts: Sequence[Contact], *, as_of: date) -> tuple[Prospect, ...]:
    """Return every meeting that is still announced, with its standing; what is to come first comes first."""
    ahead = [contact for contact in contacts if contact.status in ANNOUNCED]
    return fold_prospects(ahead, find_expectations(process, as_of=as_of), contacts, as_of=as_of)


def fold_prospects(
    ahead: Iterable[Contact], expectations: Iterable[Expectation], contacts: Iterable[Contact], *, as_of: date
) -> tuple[Prospect, ...]:
    """Return where each of these meetings stands; `contacts` are all meetings, which may tell what became of them."""
    by_claim = {expectation.ground.id: expectation for expectation in expectations}
    telling = {ground.id: contact for contact in contacts for ground in contact.grounds}
    found = (_prospect(contact, by_claim, telling, as_of) for contact in ahead)
    return tuple(sorted(found, key=_urgency))


def _urgency(prospect: Prospect) -> tuple[int, date]:
    return ORDER.index(prospect.standing), prospect.contact.day


def _prospect(contact: Contact, by_claim: dict[str, Expectation], telling: dict[str, Contact], as_of: date) -> Prospect:
    """The last announcement counts: `grounds` of a line have the latest first."""
    found = (by_claim[ground.id] for ground in contact.grounds if ground.id in by_claim)
    expectation = next(found, None)
    if expectation is None:
        return Prospect(contact, _standing_of(contact))
    lines = (telling.get(ground.id) for ground in expectation.resolved_by)
    answer = next((line for line in lines if line and line.event != contact.event), None)
    return Prospect(contact, _standing(contact, expectation, as_of), answer, expectation)


def _standing_of(contact: Contact) -> Standing:
    """Where a meeting stands of which no claim says any more that it is to come."""
    match contact.status:
        case "cancelled" | "denied" | "postponed":
            return contact.status
    return "held"


def _standing(contact: Contact, expectation: Expectation, as_of: date) -> Standing:
    if contact.status in ("cancelled", "denied", "postponed"):
        return _standing_of(contact)
    match expectation.resolution:
        case "open":
            return _open_standing(contact, expectation, as_of)
        case "lapsed":
            return "overdue"
        case "cancelled" | "denied":
            return expectation.resolution
    return "held" if expectation.was_held else "moved"


def _open_standing(contact: Contact, expectation: Expectation, as_of: date) -> Standing:
    if expectation.as_of < as_of:
        return "overdue"
    if expectation.is_due:
        return "due"
    if expectation.window is not None:
        return "awaited"
    return "no date" if as_of - contact.told <= LAPSE else "overdue"
