"""How lines about meetings and agreements are worded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from accord.lexicon.outlook import break_told
from accord.render.wording.mouths import mouth_words, with_articles
from accord.render.wording.rows import Row
from accord.render.wording.words import (
    company_words,
    list_words,
    plain,
    quote_words,
    source_words,
    told_words,
    when_words,
)
from accord.terms.brief import Contact, Pact
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
MOUTHS = 2
CURRENT = timedelta(days=7)
"""How long after the last word of talks that are under way they are still taken to be so."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def event_row(line: Contact | Pact, *, as_of: date | None = None) -> Row:
    """Return the line of a meeting or an agreement, under its day; talks last told long before a day were so then."""
    if isinstance(line, Pact):
        who = list_words(line.sides)
        lead, text, quote = pact_lead(line), who, quote_words(_agreed_to(line))
    else:
        then = " then" if as_of and line.status == "ongoing" and as_of - line.told > CURRENT else ""
        lead, text, quote = f"{contact_lead(line)}{then}", contact_words(line), ""
    label = when_words(line.when) if line.when else told_words(line.told)
    row = Row(label, lead, text=text, quote=quote, after=says_who(line.grounds), sources=source_words(line.grounds))
    return replace(row, grounds=line.grounds, event=line.event)


def pact_lead(pact: Pact) -> str:
    """Return what became of an agreement; what only one side is told to have agreed to is none of both.

    An accord that is named by its year ("the 2015 deal") was agreed, whoever is told of.
    """
    alone = " by one side" if pact.status == "agreed" and len(pact.sides) == 1 and not _YEAR.search(pact.what) else ""
    return f"{PACTS[pact.status]}{alone}{', denied' * pact.negated}"


def _agreed_to(pact: Pact) -> str:
    """Return what was agreed, without the word that the line begins with."""
    words = pact.what
    return words.removeprefix("agreed ") if pact.status == "agreed" and words.startswith("agreed to ") else words


def contact_lead(contact: Contact) -> str:
    """Return what kind of contact it is, its status, and the words that weaken that."""
    status = "" if contact.status == "occurred" else STATUSES.get(contact.status, contact.status)
    if contact.status == "cancelled":
        told = (break_told(ground.claim.passage.exact) for ground in contact.grounds)
        status = next(filter(None, told), status)
    hedge = f" (“{plain(contact.hedge)}”)" if contact.hedge and contact.status != "occurred" else ""
    return f"{contact.format.capitalize()}{', ' * bool(status)}{status}{hedge}"


def contact_words(contact: Contact) -> str:
    """Return who meets, where, and who mediates."""
    mediators = [side for side in contact.mediators if side not in contact.sides]
    helping = [person for person in contact.people if person.side in mediators]
    place = _where(contact)
    company = company_words(contact.sides, [person for person in contact.people if person not in helping])
    helpers = with_articles(company_words(mediators, helping))
    if helpers and _is_alone(contact, mediators):
        return f"{company}, with {helpers} as mediator{'s' * (len(mediators) > 1)}{place}"
    mediated = f"; mediated by {helpers}" if helpers and company else ""
    return f"{company or helpers}{place}{mediated}"


def _where(contact: Contact) -> str:
    """Return the place behind a comma: "Abu Dhabi"; "in Oman" where Oman is one of those who meet."""
    if not contact.place:
        return ""
    among = contact.place in (*contact.sides, *contact.mediators)
    return f", {'in ' * among}{with_articles(plain(contact.place)) if among else plain(contact.place)}"


def _is_alone(contact: Contact, mediators: Sequence[str]) -> bool:
    """Return whether only one side is told to have met with the mediators."""
    there = {*contact.sides, *(person.side or person.name for person in contact.people)}
    return len(there - {*mediators}) == 1


def says_who(grounds: Iterable[Ground]) -> str:
    """Name who says so, two at most by name, unless an article says it on its own authority."""
    chains = list(dict.fromkeys(map(mouth_words, grounds)))
    if not all(chains):
        return ""
    named = [chain for chain in chains if not any(other.endswith(f" {chain}") for other in chains)]
    if len(named) > MOUTHS:
        return f"according to {named[0]} and others"
    passed_on = any(", via " in chain for chain in named)
    return f"according to {', and to '.join(named) if passed_on else list_words(named)}"
