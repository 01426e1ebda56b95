"""What is awaited: announced meetings, how sure the words are, and what became of them by a given day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from accord.terms.brief import COMING, Contact, Prospect, Standing
from accord.terms.claim import AHEAD, HELD
from accord.terms.expectation import Expectation
from accord.terms.process import Process
from accord.view.expectations import find_expectations
from accord.view.fates import find_makeup
from accord.view.reports import report_of

LAPSE = timedelta(days=30)
STALE = timedelta(days=120)
"""How long after it was put off a meeting is still awaited."""
ORDER: tuple[Standing, ...] = (
    *("due", "awaited", "no date", "postponed", "overdue"),
    *("moved", "held", "cancelled", "denied"),
)


def fold_awaited(process: Process, contacts: Sequence[Contact], *, as_of: date) -> tuple[Prospect, ...]:
    """Return every meeting that is still announced, with its standing; what is to come first comes first."""
    prospects = fold_prospects(contacts, find_expectations(process, as_of=as_of), as_of=as_of)
    return tuple(prospect for prospect in prospects if prospect.contact.status in AHEAD)


def fold_awaited_beside(process: Process, contacts: Sequence[Contact], *, as_of: date) -> tuple[Prospect, ...]:
    """Return the meetings of these that one of the sides or mediators is still to have with others."""
    prospects = fold_awaited(process, contacts, as_of=as_of)
    sides = {*process.sides, *process.mediators}
    return tuple(each for each in prospects if each.standing in COMING and not sides.isdisjoint(_there(each.contact)))


def _there(contact: Contact) -> tuple[str, ...]:
    return (*contact.sides, *contact.mediators)


def fold_prospects(
    contacts: Sequence[Contact], expectations: Iterable[Expectation], *, as_of: date
) -> tuple[Prospect, ...]:
    """Return where each meeting stands that was ever announced or put off; what is to come first comes first."""
    by_claim = {expectation.ground.id: expectation for expectation in expectations}
    telling = {ground.id: contact for contact in contacts for ground in contact.grounds}
    found = []
    for contact in contacts:
        own = tuple(by_claim[ground.id] for ground in reversed(contact.grounds) if ground.id in by_claim)
        if own or contact.status == "postponed":
            found.append(_prospect(contact, own, telling, as_of))
    return tuple(sorted(found, key=_urgency))


def _urgency(prospect: Prospect) -> tuple[int, int]:
    """What is to come by its day, the next one first; what is past the other way round."""
    day = prospect.contact.day.toordinal()
    return ORDER.index(prospect.standing), day if prospect.standing in COMING else -day


def _prospect(contact: Contact, own: tuple[Expectation, ...], telling: Mapping[str, Contact], as_of: date) -> Prospect:
    """The last announcement counts for where it stands; what is off in words that put it off is put off."""
    if not own:
        return _postponed(contact, telling, as_of)
    lines = (telling.get(ground.id) for ground in own[-1].resolved_by)
    answer = next((line for line in lines if line and line.event != contact.event), None)
    if contact.status == "cancelled" and own[-1].resolution == "slipped":
        contact = replace(contact, status="postponed")
    return Prospect(contact, _standing(contact, own[-1], as_of), answer, own)


def _postponed(contact: Contact, telling: Mapping[str, Contact], as_of: date) -> Prospect:
    """A meeting of which only its being put off is told: the next of the same company makes up for it."""
    word = next((r for ground in contact.grounds if (r := report_of(ground)) and r.status == "postponed"), None)
    held = {line.event: line for line in telling.values() if line.status in HELD}
    others = [tuple(filter(None, map(report_of, line.grounds))) for line in held.values()]
    makeup = find_makeup(word, word, others) if word else ()
    if not makeup:
        return Prospect(contact, _put_off(contact, as_of))
    return Prospect(contact, "moved", telling[makeup[0].id])


def _put_off(contact: Contact, as_of: date) -> Standing:
    """A meeting without a new date is awaited for some months, then nothing was heard of it."""
    stale = contact.told > date.min and as_of - contact.told > STALE
    return "overdue" if stale else "postponed"


def _standing(contact: Contact, expectation: Expectation, as_of: date) -> Standing:
    match contact.status:
        case "cancelled" | "denied":
            return "held" if expectation.was_held else contact.status
        case "postponed":
            return "held" if expectation.was_held else _put_off(contact, as_of)
        case "occurred" | "ongoing":
            return "held"
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
    named = contact.when  # by an earlier announcement, where the last one names no day
    if named and named.end:
        ahead: Standing = "due" if named.start and named.start <= as_of else "awaited"
        return ahead if as_of <= named.end else "overdue"
    undated = contact.told == date.min  # it may have been told today
    return "no date" if undated or as_of - contact.told <= LAPSE else "overdue"
