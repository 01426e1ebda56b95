"""The brief: where each negotiation stands, as a fold of what its articles put on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from accord.terms.brief import Brief, Contact, Negotiation, Pact
from accord.terms.process import Event, Process
from accord.view.awaited import ANNOUNCED, fold_awaited
from accord.view.drafts import fold_papers, fold_steps
from accord.view.enough import says_enough
from accord.view.happened import fold_contacts, fold_pacts
from accord.view.stands import fold_issues
from accord.view.voices import (
    find_revisions,
    fold_questions,
    fold_sayings,
    fold_voices,
)

HELD = ("occurred", "ongoing")
BACKGROUND = timedelta(days=14)


def fold_brief(processes: Sequence[Process], *, as_of: date | None = None) -> Brief:
    """Return the brief as of a day: nothing published later counts.

    Without a day, each negotiation is told as of its last article.
    """
    known = [_known_by(process, as_of) for process in processes]
    return Brief(tuple(_negotiation(_telling(process), process, as_of) for process in known if process.articles))


def _telling(process: Process) -> Process:
    """Return the process with the claims that say enough to be a line."""
    events = (tuple(filter(says_enough, event.tellings)) for event in process.events)
    return replace(
        process,
        grounds=tuple(filter(says_enough, process.grounds)),
        events=tuple(Event(tellings) for tellings in events if tellings),
    )


def _known_by(process: Process, as_of: date | None) -> Process:
    """Return the process with only the articles published by a day; those without a date stay."""
    if as_of is None:
        return process
    out = {article.id for article in process.articles if article.published and article.published > as_of}
    events = (tuple(g for g in event.tellings if g.article.id not in out) for event in process.events)
    return replace(
        process,
        articles=tuple(article for article in process.articles if article.id not in out),
        grounds=tuple(ground for ground in process.grounds if ground.article.id not in out),
        events=tuple(Event(tellings) for tellings in events if tellings),
        reprints=tuple((copy, of) for copy, of in process.reprints if not (copy.published and copy.published > as_of)),
        doubts=tuple((article, doubt) for article, doubt in process.doubts if article.id not in out),
    )


def _negotiation(process: Process, whole: Process, as_of: date | None) -> Negotiation:
    day = as_of or max((article.published or date.min for article in process.articles), default=date.min)
    sides = process.sides + process.mediators
    every = fold_contacts(process.events)
    contacts = tuple(contact for contact in every if _between(contact, sides))
    held: list[Contact | Pact] = [c for c in contacts if c.status in HELD]
    pacts = fold_pacts(process.events)
    return Negotiation(
        as_of=day,
        sides=process.sides,
        mediators=process.mediators,
        articles=process.articles,
        reprints=process.reprints,
        revisions=tuple(find_revisions(process.articles)),
        happened=_newest_first([*held, *(pact for pact in pacts if pact.status != "proposed")]),
        beside=tuple(contact for contact in every if contact not in contacts and contact.status in HELD),
        off=tuple(c for c in contacts if c.status not in (*HELD, *ANNOUNCED)),
        proposed=tuple(pact for pact in pacts if pact.status == "proposed"),
        awaited=fold_awaited(contacts, as_of=day),
        issues=fold_issues(process.grounds, sides=sides),
        papers=fold_papers(process.grounds, sides=sides),
        steps=fold_steps(process.grounds),
        voices=fold_voices(process.grounds, sides=sides),
        sayings=fold_sayings(process.grounds),
        questions=fold_questions(process.doubts),
        left_out=len(whole.grounds) - len(process.grounds),
    )


def _between(contact: Contact, sides: tuple[str, ...]) -> bool:
    """Whether two of the sides and mediators of the negotiation meet; where it has fewer, any contact counts."""
    there = {*contact.sides, *contact.mediators}
    return len(sides) < 2 or len(there & {*sides}) > 1


def _newest_first(lines: Sequence[Contact | Pact]) -> tuple[Contact | Pact, ...]:
    """Sort by the day; background that names neither day nor place goes behind what was told in the weeks before."""
    return tuple(sorted(lines, key=lambda line: (_rank(line), line.told), reverse=True))


def _rank(line: Contact | Pact) -> date:
    vague = isinstance(line, Contact) and line.when is None and line.place is None
    return line.told - BACKGROUND if vague and line.told - date.min > BACKGROUND else line.day
