"""The outlook: meetings that were announced, where they stand on a day, and what they wait for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from accord.terms.brief import Contact, Prospect, Step
from accord.terms.outlook import Outlook
from accord.terms.process import Process
from accord.terms.scope import Scope
from accord.terms.when import When
from accord.view.awaited import fold_prospects
from accord.view.expectations import find_expectations
from accord.view.fulfilled import Phrase
from accord.view.happened import fold_contacts
from accord.view.known import known_by, scope_of, telling
from accord.view.steps import fold_steps

LINKED = timedelta(days=60)
"""How far apart a meeting and what must come first may be told: later, it is about another round."""

STANDS = timedelta(days=365)
"""How long it is told what must come first."""


def fold_outlook(
    process: Process, *, as_of: date | None = None, since: date | None = None, until: date | None = None
) -> Outlook:
    """Return what was announced for the days between two days, and what became of it, as known by a third."""
    whole = known_by(process, as_of)
    told = telling(whole)
    scope = scope_of(whole, as_of=as_of, since=since, until=until)
    expectations = find_expectations(whole, as_of=as_of)
    contacts = fold_contacts(told.events)
    steps = tuple(step for step in fold_steps(told.grounds) if _still_stands(step, scope.as_of))
    prospects = fold_prospects(contacts, expectations, as_of=scope.as_of)
    about = [(step, phrase) for step in steps if (phrase := Phrase(step.then)).is_of_contact]
    return Outlook(
        scope=scope,
        prospects=tuple(_waiting(prospect, about) for prospect in prospects if _is_within(prospect, scope)),
        expectations=tuple(e for e in expectations if scope.holds(*_days(e.window, e.announced))),
        steps=steps,
    )


def _still_stands(step: Step, as_of: date) -> bool:
    """Whether what must come first was told within the year: what was asked before then has been overtaken."""
    return step.day is None or as_of - step.day <= STANDS


def _is_within(prospect: Prospect, scope: Scope) -> bool:
    """Whether any of the days that it was announced for, or on which it was held, are told of."""
    contact = prospect.contact
    windows = [_days(e.window, e.announced) for e in prospect.expectations] or [_days(contact.when, contact.told)]
    return any(scope.holds(*days) for days in windows)


def _days(when: When | None, told: date | None) -> tuple[date | None, date | None]:
    return (when.start, when.end) if when else (told, told)


def _waiting(prospect: Prospect, steps: Iterable[tuple[Step, Phrase]]) -> Prospect:
    """Add what must come first, to a meeting that is still to come; `steps` are those that end in a contact."""
    if prospect.standing in ("held", "cancelled", "denied"):
        return prospect
    contact = prospect.contact
    waits = (step for step, then in steps if _is_near(step, contact) and any(map(then.names_meeting, contact.grounds)))
    return replace(prospect, waits_for=tuple(waits))


def _is_near(step: Step, contact: Contact) -> bool:
    """Whether both are told about the same time, and before the days of the meeting have passed."""
    if step.day is None:
        return True
    over = contact.when.end if contact.when else None
    return abs(step.day - contact.told) <= LINKED and (over is None or step.day <= over)
