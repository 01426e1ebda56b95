"""The brief: where each negotiation stands, as a fold of what its articles put on record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from accord.terms.brief import Brief, Contact, Negotiation, Pact
from accord.terms.claim import AHEAD, HELD
from accord.terms.process import Process
from accord.view.awaited import fold_awaited, fold_awaited_beside
from accord.view.drafts import fold_papers
from accord.view.happened import fold_contacts, fold_pacts
from accord.view.known import is_between, is_of_others, known_by, scope_of, telling
from accord.view.onlookers import onlookers_of
from accord.view.stands import fold_issues
from accord.view.steps import fold_steps
from accord.view.voices import (
    find_revisions,
    fold_questions,
    fold_sayings,
    fold_voices,
)

BACKGROUND = timedelta(days=14)


def fold_brief(processes: Sequence[Process], *, as_of: date | None = None) -> Brief:
    """Return the brief as of a day: nothing published later counts.

    Without a day, each negotiation is told as of its last article.
    """
    known = [known_by(process, as_of) for process in processes]
    return Brief(tuple(_negotiation(telling(process), process, as_of) for process in known if process.articles))


def _negotiation(process: Process, whole: Process, as_of: date | None) -> Negotiation:
    scope = scope_of(whole, as_of=as_of, since=None, until=None)
    sides = process.sides + process.mediators
    every = fold_contacts(process.events)
    contacts = tuple(contact for contact in every if is_between(contact, sides))
    others = tuple(contact for contact in every if contact not in contacts)
    held: list[Contact | Pact] = [c for c in contacts if c.status in HELD and not _sums_up(c, every)]
    others_held: list[Contact | Pact] = [c for c in others if c.status in HELD and not _sums_up(c, every)]
    told = fold_pacts(process.events)
    pacts = [pact for pact in told if not is_of_others(pact, sides)]
    others_agreed = [pact for pact in told if pact not in pacts and pact.status != "proposed"]
    return Negotiation(
        as_of=scope.as_of,
        sides=process.sides,
        mediators=process.mediators,
        articles=process.articles,
        reprints=process.reprints,
        revisions=tuple(find_revisions(process.articles)),
        happened=_newest_first([*held, *(pact for pact in pacts if pact.status != "proposed")]),
        beside=_newest_first([*others_held, *others_agreed]),
        off=tuple(c for c in contacts if c.status not in (*HELD, *AHEAD)),
        proposed=tuple(pact for pact in pacts if pact.status == "proposed"),
        awaited=fold_awaited(process, contacts, as_of=scope.as_of),
        awaited_beside=fold_awaited_beside(process, others, as_of=scope.as_of),
        issues=fold_issues(process.grounds, sides=sides),
        papers=fold_papers(process.grounds, sides=sides),
        steps=fold_steps(process.grounds),
        voices=fold_voices(process.grounds, sides=sides, looks_on=onlookers_of(process)),
        sayings=fold_sayings(process.grounds),
        questions=fold_questions(process.doubts),
        left_out=scope.left_out,
        struck=scope.struck,
        name=scope.name,
    )


def _sums_up(contact: Contact, contacts: Sequence[Contact]) -> bool:
    """Whether it tells of all that was held since a day, of which one at least is told by a line of its own."""
    when = contact.when
    if when is None or when.start is None or when.end is not None:
        return False
    return any(
        len({*other.sides, *other.mediators} & {*contact.sides, *contact.mediators}) > 1
        for other in contacts
        if other.when and other.when.end and when.start <= other.when.end and other.status in HELD
    )


def _newest_first(lines: Sequence[Contact | Pact]) -> tuple[Contact | Pact, ...]:
    """Sort by the day; background that names neither day nor place goes behind what was told in the weeks before."""
    return tuple(sorted(lines, key=lambda line: (_rank(line), line.told), reverse=True))


def _rank(line: Contact | Pact) -> date:
    """Return the last of its days, or the middle of a month or a year of which no day is told."""
    when = line.when
    if when and when.start and when.end and when.granularity in ("month", "season", "year"):
        return when.start + (when.end - when.start) / 2
    vague = isinstance(line, Contact) and line.when is None and line.place is None
    return line.told - BACKGROUND if vague and line.told - date.min > BACKGROUND else line.day
