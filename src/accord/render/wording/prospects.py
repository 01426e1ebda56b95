"""How announced meetings are worded: for which days, what became of them, how late, and what they wait for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import dropwhile

from accord.render.wording.event_rows import PACTS, STATUSES, contact_lead, contact_words, says_who
from accord.render.wording.heading import counted
from accord.render.wording.orders import order_words
from accord.render.wording.rows import Group, Row
from accord.render.wording.words import (
    chain_words,
    day_words,
    outlet_words,
    plain,
    quote_words,
    source_words,
    told_words,
    when_words,
)
from accord.terms.brief import COMING, Fulfilment, Prospect, Standing, Step
from accord.terms.claim import Agreement, Meeting
from accord.terms.expectation import Expectation
from accord.terms.numbers import number_words
from accord.terms.process import Ground
from accord.terms.when import When

AWAITED: tuple[tuple[str, Callable[[Prospect], bool]], ...] = (
    ("To come", lambda prospect: prospect.standing in COMING),
    ("Postponed, no new date", lambda prospect: prospect.standing == "postponed"),
    ("Due by now, nothing heard", lambda prospect: prospect.standing == "overdue" and _was_set(prospect)),
    ("Spoken of, nothing heard since", lambda prospect: prospect.standing == "overdue" and not _was_set(prospect)),
    ("Moved or replaced", lambda prospect: prospect.standing == "moved"),
)
FULFILMENTS: dict[Fulfilment, str] = {
    "met": "met",
    "awaited": "not met yet",
    "refused": "not met",
    "not told": "",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WINDOWS = 4


def awaited_groups(prospects: Iterable[Prospect]) -> tuple[Group, ...]:
    """Return the announced meetings by where they stand; those that were held are told as such elsewhere."""
    every = tuple(prospects)
    return tuple(
        Group(title, tuple(prospect_row(each) for each in every if belongs(each))) for title, belongs in AWAITED
    )


def _was_set(prospect: Prospect) -> bool:
    """Return whether a meeting was announced for some time, and not only held to be possible or to come one day."""
    return prospect.contact.status == "scheduled" and prospect.contact.when is not None


def has_slipped(prospect: Prospect) -> bool:
    """Return whether a meeting that was held or moved came later than announced, or was put off and made up for."""
    later = bool(prospect.slipped) or prospect.contact.status == "postponed"
    return later and prospect.standing in ("held", "moved")


def stands(*standings: Standing) -> Callable[[Prospect], bool]:
    """Return whether a meeting stands so, those left out that slipped."""
    return lambda prospect: prospect.standing in standings and not has_slipped(prospect)


def prospect_row(prospect: Prospect) -> Row:
    """Return the line of an announced meeting: what is said of it now, and how it came to that."""
    contact = prospect.contact
    said = f"“{plain(contact.when.said)}”" if contact.when and contact.when.said and _is_ahead(prospect) else ""
    after = (
        said,
        says_who(contact.grounds),
        course_words(prospect),
        denial_words(prospect),
        *map(waiting_words, prospect.waits_for),
    )
    return Row(
        label=_label(prospect),
        lead=contact_lead(contact),
        text=contact_words(contact),
        after="; ".join(filter(None, after)),
        sources=source_words(prospect.grounds),
        grounds=prospect.grounds,
        event=contact.event,
        faint=prospect.standing == "moved" and not has_slipped(prospect),
    )


def _is_ahead(prospect: Prospect) -> bool:
    return prospect.standing not in ("held", "cancelled", "denied")


def _label(prospect: Prospect) -> str:
    if prospect.contact.when:
        return when_words(prospect.contact.when)
    told = prospect.contact.told
    return "no date" if _is_ahead(prospect) else told_words(told)


def course_words(prospect: Prospect) -> str:
    """Return for which days a meeting was announced before, and what came of it: "announced for …; held three …".

    An announcement that still holds is not repeated.
    """
    now = prospect.contact.when
    moved = dropwhile(lambda each: each.window and _holds(each.window, now), _windows(prospect.expectations))
    earlier = [each for each in moved if _span(each.window) != _span(now)]
    told = [f"{window_words(each.window)} ({source_words([each.ground])})" for each in earlier if each.window]
    more = f" and {counted(len(told) - WINDOWS, 'other day')}" if len(told) > WINDOWS else ""
    announced = f"announced {', then '.join(told[:WINDOWS])}{more}" if told else ""
    return "; ".join(filter(None, (announced, _outcome_words(prospect))))


def _windows(expectations: Iterable[Expectation]) -> Iterator[Expectation]:
    """Yield the first announcement of each window, in the order of publication; wider words later on move nothing."""
    seen: list[When] = []
    for each in expectations:
        if each.window and not any(_holds(each.window, other) for other in seen):
            seen.append(each.window)
            yield each


def _holds(wide: When, narrow: When | None) -> bool:
    """Whether days are the same as others, or those of a time that holds the others: "that week", "Friday"."""
    if narrow is None or _span(wide) == _span(narrow):
        return narrow is not None
    if not (wide.start and wide.end and narrow.start and narrow.end):
        return False
    return wide.start <= narrow.start and narrow.end <= wide.end


def _span(when: When | None) -> tuple[date | None, date | None]:
    return (when.start, when.end) if when else (None, None)


def window_words(when: When) -> str:
    """Return days as they follow "announced": a single day with its weekday.

    >>> window_words(When(date(2026, 2, 1), date(2026, 2, 1), "day", "Sunday", "weekday"))
    'for Sunday 1 February 2026'
    >>> window_words(When(date(2026, 1, 26), date(2026, 2, 1), "week", "next week", "week"))
    'for the week of 26 January 2026'
    """
    words = when_words(when).removeprefix("within ")
    if when.start is None or when.end is None:
        return words
    if when.start == when.end:
        return f"for {WEEKDAYS[when.start.weekday()]} {words}"
    return f"for the {words}" if words.startswith("week of") else f"for {words}"


def _outcome_words(prospect: Prospect) -> str:
    """Return what became of it where that is not what was announced: held late or elsewhere, or moved."""
    last = prospect.expectations[-1] if prospect.expectations else None
    late = late_words(prospect.late)
    held = next((each for each in reversed(prospect.expectations) if each.was_held), None)
    if held:
        place = " in another place" if held.resolution == "held_elsewhere" else ""
        on = f"held {when_words(held.happened)}" if held.happened and (late or place or prospect.answer) else ""
        return ", ".join(filter(None, (f"{on}{place}" if on else place.strip(), late)))
    if prospect.answer:
        return f"now: {contact_lead(prospect.answer)}, {when_words(prospect.answer.when)}"
    if prospect.standing in ("cancelled", "denied", "postponed") or last is None:
        return ""
    return f"moved, {late.removesuffix('late')}later" if late else ""


def late_words(late: int | None) -> str:
    """Return by how much something slipped.

    >>> late_words(3), late_words(1), late_words(None)
    ('three days late', 'one day late', '')
    """
    return f"{number_words(late)} day{'s' * (late != 1)} late" if late else ""


def denial_words(prospect: Prospect) -> str:
    """Return who denied on the same day what was announced: both sides are named, with who passed their words on."""
    disputed = [each for each in prospect.expectations if each.disputed]
    return "; ".join(
        f"disputed: {_teller(each.ground)} announced it, {_teller(denial)} denied it the same day"
        for each in disputed[:1]
        for denial in each.denials[:2]
    )


def _teller(ground: Ground) -> str:
    """Return whose word it is: the chain, else the outlet itself."""
    chain = chain_words(ground.claim)
    outlet = outlet_words(ground.article)
    return f"{chain} ({outlet})" if chain else outlet


def waiting_words(step: Step) -> str:
    """Return what a meeting waits for, and whether that has come."""
    return f"waits for “{quote_words(step.first)}”{_bracketed(fulfilment_words(step))}"


def _bracketed(words: str) -> str:
    return f" ({words})" if words else ""


def step_row(step: Step) -> Row:
    """Return the line of a precondition: what must come first, what then, and whether the first has come."""
    lead, then = order_words(step.first, step.then, step.cue)
    after = (f"{then}“{quote_words(step.then)}”", says_who(step.grounds), fulfilment_words(step))
    return Row(
        label=day_words(step.day, short=True) if step.day else "",
        lead=lead,
        quote=quote_words(step.first),
        after="; ".join(filter(None, after)),
        sources=source_words(step.grounds),
        grounds=(*step.grounds, *step.shown_by),
    )


def fulfilment_words(step: Step) -> str:
    """Return whether what must come first has come, with the claim that shows it."""
    if not step.shown_by:
        return ""
    shown = step.shown_by[-1]
    return f"{FULFILMENTS[step.fulfilment]}: {_deed_words(shown)} ({source_words([shown])})"


def _deed_words(ground: Ground) -> str:
    match ground.claim:
        case Agreement(what=what, status=status, negated=negated):
            return f"“{quote_words(what)}” {PACTS[status].lower()}{', denied' * negated}"
        case Meeting(format=form, status=status, when=when):
            return f"{form} {'held' if status == 'occurred' else STATUSES.get(status, status)}, {when_words(when)}"
    return ""
