"""Meetings and awaited windows as a calendar (RFC 5545, 7986 and 9253), built with icalendar.

A day is a day and a week is a week: all entries are of whole days, as wide as the words. What a meeting waits for is a
to-do of its own that it is related to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import IO

from icalendar import Calendar, Event, Todo, vText

from accord.render.exports.safe_text import one_line, web_address
from accord.render.exports.waiting import Waiting
from accord.render.wording.accounts import slips_words
from accord.render.wording.event_rows import contact_lead, contact_words, says_who
from accord.render.wording.orders import order_words
from accord.render.wording.prospects import fulfilment_words
from accord.render.wording.words import source_words, when_words
from accord.terms.brief import Contact, Step
from accord.terms.exported import Appointment, Losses, Outgoing
from accord.terms.process import Ground
from accord.terms.when import When

DENIED = "{meeting|meetings} left out that {is|are} denied and {was|were} in no calendar"
NO_DAY = "{meeting|meetings} left out that {names|name} no day"
OPEN = "{window|windows} with one open side, written from or to the day on which {it was|they were} told"
STATUSES = {
    **dict.fromkeys(("occurred", "ongoing", "scheduled"), "CONFIRMED"),
    **dict.fromkeys(("possible", "postponed"), "TENTATIVE"),
    **dict.fromkeys(("cancelled", "denied"), "CANCELLED"),
}
STEPS = {"met": "COMPLETED", "awaited": "IN-PROCESS", "refused": "CANCELLED", "not told": "NEEDS-ACTION"}
STANDINGS = {
    "overdue": "Nothing was heard of it since.",
    "postponed": "Put off without a new date.",
    "moved": "Moved or replaced.",
}
SEVERAL = "{meeting|meetings} of several negotiations put under one of them alone, as a calendar has each once"
EPOCH = date(1970, 1, 1)
DAY = timedelta(days=1)
END = b"END:VCALENDAR"


def uid(name: str) -> str:
    """Return the UID of an event or a claim: its id on record."""
    return f"{one_line(name)}@accord"


def content(appointment: Appointment) -> object:
    """Return what a calendar says of a meeting: where it is the same, nothing changed."""
    return (_status(appointment), _days(appointment), _summary(appointment), _description(appointment, ""))


def in_calendar(appointments: Iterable[Appointment], losses: Losses) -> Iterator[Appointment]:
    """Yield those that a calendar can hold: with a day, and not only denied."""
    for each in appointments:
        denied = each.contact.status == "denied"
        losses.add(DENIED, denied)
        undated = not denied and _days(each) is None
        losses.add(NO_DAY, undated)
        if not denied and not undated:
            yield each


def write_ics(
    told: Iterable[Sequence[Outgoing[Appointment]]], sink: IO[bytes], losses: Losses, *, edition: int, title: str
) -> None:
    """Write a calendar of the meetings of one negotiation after the other, all in the order of their days.

    `edition` counts what is on record, so that a later calendar is known to be later.
    """
    head, last, end = _calendar(title).to_ical().rpartition(END)
    with Waiting() as entries, Waiting() as steps:
        for together in told:
            _add_meetings(together, entries, steps, losses, edition)
        sink.write(head)
        sink.writelines(entries.in_order())
        sink.writelines(steps.in_order())
        sink.write(last + end)


def _calendar(title: str) -> Calendar:
    """Return a calendar without entries."""
    calendar = Calendar()
    calendar.add("prodid", "-//accord//export//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", one_line(title))
    calendar.add("x-wr-calname", one_line(title))
    return calendar


def _add_meetings(
    together: Sequence[Outgoing[Appointment]], entries: Waiting, steps: Waiting, losses: Losses, edition: int
) -> None:
    """Put the meetings of a negotiation with those of the others, and what they wait for with what others do."""
    homes = {ground.id: each.value.id for each in together for ground in each.value.contact.grounds}
    for each in sorted(together, key=_place):
        gone = each.change == "retracted"
        kept = entries.add(_place(each), _event(each, edition, homes).to_ical(), name=each.value.id, weak=gone)
        losses.add(OPEN, kept and _is_half_open(each.value.contact.when))
        losses.add(SEVERAL, not kept and not gone)
        for step in each.value.waits_for:
            steps.add(_place(each), _todo(step, edition).to_ical(), name=_first_claim(step).id)


def _place(told: Outgoing[Appointment]) -> str:
    """Return what sorts a meeting by its first day."""
    days = _days(told.value)
    return f"{days[0] if days else EPOCH} {told.value.id}"


def _event(told: Outgoing[Appointment], edition: int, homes: Mapping[str, str]) -> Event:
    appointment, contact = told.value, told.value.contact
    days = _days(appointment)
    assert days is not None
    event = Event()
    event.add("uid", uid(appointment.id))
    event.add("dtstamp", _moment(contact.told))
    event.add("last-modified", _moment(contact.told))
    event.add("sequence", edition)
    event.add("status", "CANCELLED" if told.change == "retracted" else _status(appointment))
    event.add("summary", _summary(appointment))
    event.add("description", _description(appointment, told.why))
    event.add("dtstart", days[0])
    event.add("dtend", days[1] + DAY if days[1] < date.max else days[1])
    event.add("transp", "TRANSPARENT")
    event.add("categories", [one_line(appointment.negotiation or "no negotiation")])
    if contact.place:
        event.add("location", one_line(contact.place))
    if address := next((a for g in contact.grounds if (a := web_address(g.article.url))), None):
        event.add("url", address)
    for name in dict.fromkeys(_predecessors(appointment, homes)):
        event.add("related-to", vText(uid(name)), parameters={"RELTYPE": "FINISHTOSTART"})
    if appointment.answer:
        event.add("related-to", vText(uid(appointment.answer.event)), parameters={"RELTYPE": "SIBLING"})
    _add_own(event, appointment, told.change)
    return event


def _add_own(event: Event, appointment: Appointment, change: str) -> None:
    """Add what iCalendar has no word for: the status of the record, the days in EDTF, and the claims."""
    contact = appointment.contact
    event.add("x-accord-status", contact.status)
    if contact.when:
        event.add("x-accord-edtf", contact.when.edtf)
        event.add("x-accord-precision", contact.when.granularity)
    event.add("x-accord-claims", " ".join(one_line(ground.id) for ground in contact.grounds[::-1]))
    if change:
        event.add("x-accord-change", change)


def _todo(step: Step, edition: int) -> Todo:
    """Return what must come first as a to-do."""
    todo = Todo()
    first = _first_claim(step)
    todo.add("uid", uid(first.id))
    todo.add("dtstamp", _moment(step.day or EPOCH))
    todo.add("sequence", edition)
    todo.add("summary", one_line(step.first))
    todo.add("status", STEPS[step.fulfilment])
    told = fulfilment_words(step)
    lead, then = order_words(step.first, step.then, step.cue)
    then = then.strip() or ("while it is so" if lead == "while" else "in return")
    after = f"{then.capitalize()}: {step.then}. {source_words(step.grounds)}"
    todo.add("description", one_line(f"{told}. {after}" if told else after))
    return todo


def _first_claim(step: Step) -> Ground:
    return step.grounds[-1]


def _predecessors(appointment: Appointment, homes: Mapping[str, str]) -> Iterator[str]:
    """Yield what must be over first: the to-do, and the meeting that shows it, where that is in the calendar."""
    for step in appointment.waits_for:
        yield _first_claim(step).id
        yield from (homes[ground.id] for ground in step.shown_by if ground.id in homes)


def _status(appointment: Appointment) -> str:
    if appointment.answer or appointment.standing == "postponed":
        return "CANCELLED"
    status = STATUSES[appointment.contact.status]
    return "TENTATIVE" if status == "CONFIRMED" and appointment.contact.hedge else status


def _summary(appointment: Appointment) -> str:
    contact = appointment.contact
    return one_line(f"{contact_lead(contact)}: {contact_words(contact)}")


def _description(appointment: Appointment, why: str) -> str:
    """Return what an entry tells below its title: how precise its days are, who says so, and what came of it."""
    contact = appointment.contact
    said = f" (“{one_line(contact.when.said)}”)" if contact.when and contact.when.said else ""
    answer = appointment.answer
    lines = (
        one_line(why),
        f"When: {when_words(contact.when)}{said}",
        f"Hedged: {one_line(contact.hedge)}" if contact.hedge else "",
        says_who(contact.grounds),
        STANDINGS.get(appointment.standing or "", ""),
        f"Now: {contact_lead(answer)}, {when_words(answer.when)}" if answer else "",
        slips_words(appointment.slips, 0),
        f"Sources: {source_words(contact.grounds)}",
        f"accord show {one_line(appointment.id)}",
    )
    return "\n".join(filter(None, lines))


def _days(appointment: Appointment) -> tuple[date, date] | None:
    """Return the first and the last day; an open side ends with the day on which it was told, if that is inside."""
    contact: Contact = appointment.contact
    when = contact.when
    if when is None or (when.start is None and when.end is None):
        return None
    told = contact.told
    if when.start is None:
        assert when.end
        return (told if date.min < told <= when.end else when.end), when.end
    return when.start, when.end or when.start


def _is_half_open(when: When | None) -> bool:
    return when is not None and (when.start is None) != (when.end is None)


def _moment(day: date) -> datetime:
    return datetime.combine(max(day, EPOCH), time(), UTC)
