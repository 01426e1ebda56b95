"""How lines about meetings and agreements are worded."""

from __future__ import annotations

from collections.abc import Iterable

from accord.render.rows import Group, Row
from accord.render.words import (
    chain_words,
    company_words,
    day_words,
    list_words,
    plain,
    quote_words,
    source_words,
    when_words,
)
from accord.terms.brief import Contact, Pact, Prospect, Standing
from accord.terms.process import Ground

STATUSES = {"scheduled": "scheduled", "possible": "possible", "postponed": "postponed", "ongoing": "under way"}
PACTS = {
    "proposed": "Proposed",
    "agreed": "Agreed",
    "signed": "Signed",
    "announced": "Announced",
    "implemented": "Carried out",
    "violated": "Broken",
    "rejected": "Rejected",
}
AWAITED: tuple[tuple[str, tuple[Standing, ...]], ...] = (
    ("To come", ("due", "awaited", "no date")),
    ("Postponed, no new date", ("postponed",)),
    ("Due by now, nothing heard", ("overdue",)),
    ("Moved or replaced", ("moved",)),
)


def event_row(line: Contact | Pact) -> Row:
    """Return the line of a meeting or an agreement, under its day."""
    if isinstance(line, Pact):
        who = list_words(line.sides)
        lead, text, quote = f"{PACTS[line.status]}{', denied' * line.negated}", who, quote_words(line.what)
    else:
        lead, text, quote = _contact_lead(line), _contact_words(line), ""
    label = when_words(line.when) if line.when else f"told {day_words(line.told, short=True)}"
    sources = source_words(line.grounds)
    return Row(label, lead, text=text, quote=quote, after=says_who(line.grounds), sources=sources, grounds=line.grounds)


def _contact_lead(contact: Contact) -> str:
    status = "" if contact.status == "occurred" else STATUSES.get(contact.status, contact.status)
    hedge = f" (“{plain(contact.hedge)}”)" if contact.hedge and contact.status != "occurred" else ""
    return f"{contact.format.capitalize()}{', ' * bool(status)}{status}{hedge}"


def _contact_words(contact: Contact) -> str:
    acting = {person.side for person in contact.people}
    mediators = [side for side in contact.mediators if side not in acting]
    place = f", {plain(contact.place)}" if contact.place else ""
    mediated = f"; mediated by {list_words(mediators)}" if mediators else ""
    return f"{company_words(contact.sides, contact.people)}{place}{mediated}"


def says_who(grounds: Iterable[Ground]) -> str:
    """Name who says so, unless an article says it on its own authority."""
    chains = [chain_words(ground.claim) for ground in grounds]
    return f"according to {chains[0]}" if all(chains) else ""


def awaited_groups(expectations: Iterable[Prospect]) -> tuple[Group, ...]:
    """Return the announced meetings by where they stand; those that were held are told as such elsewhere."""
    every = tuple(expectations)
    return tuple(
        Group(title, tuple(_expectation_row(e) for e in every if e.standing in standings))
        for title, standings in AWAITED
    )


def _expectation_row(expectation: Prospect) -> Row:
    contact, answer = expectation.contact, expectation.answer
    said = f"“{plain(contact.when.said)}”" if contact.when and contact.when.said else ""
    instead = f"now: {_contact_lead(answer)}, {when_words(answer.when)}" if answer else ""
    after = "; ".join(filter(None, (said, says_who(contact.grounds), instead)))
    grounds = expectation.grounds
    return Row(
        label=when_words(contact.when),
        lead=_contact_lead(contact),
        text=_contact_words(contact),
        after=after,
        sources=source_words(grounds),
        grounds=grounds,
        faint=expectation.standing == "moved",
    )
