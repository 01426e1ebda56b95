"""The brief: where each negotiation stands, as a fold of what its articles put on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from accord.terms.article import Article
from accord.terms.process import Event, Process
from accord.view.awaited import ANNOUNCED, Expectation, fold_awaited
from accord.view.drafts import Paper, Step, fold_papers, fold_steps
from accord.view.happened import Contact, Pact, fold_contacts, fold_pacts
from accord.view.stands import Issue, fold_issues
from accord.view.voices import (
    Question,
    Saying,
    Voice,
    find_revisions,
    fold_questions,
    fold_sayings,
    fold_voices,
)

HELD = ("occurred", "ongoing")


@dataclass(frozen=True, slots=True)
class Negotiation:
    """One negotiation as of a day; every line names the claims, and so the words, that it rests on.

    `happened` is what was or is being held and what was agreed, newest first; `beside` the contacts of one of its sides
    with others; `off` what was called off or denied; `proposed` agreements that are not agreed;
    `reprints` pairs each article that repeats another with that one, `revisions` each new version with the old.
    """

    as_of: date
    sides: tuple[str, ...]
    mediators: tuple[str, ...]
    articles: tuple[Article, ...]
    reprints: tuple[tuple[Article, Article], ...]
    revisions: tuple[tuple[Article, Article], ...]
    happened: tuple[Contact | Pact, ...]
    beside: tuple[Contact, ...]
    off: tuple[Contact, ...]
    proposed: tuple[Pact, ...]
    awaited: tuple[Expectation, ...]
    issues: tuple[Issue, ...]
    papers: tuple[Paper, ...]
    steps: tuple[Step, ...]
    voices: tuple[Voice, ...]
    sayings: tuple[Saying, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The negotiations that the articles tell of, the one with the most articles first."""

    negotiations: tuple[Negotiation, ...]


def fold_brief(processes: Sequence[Process], *, as_of: date | None = None) -> Brief:
    """Return the brief as of a day: nothing published later counts.

    Without a day, each negotiation is told as of its last article.
    """
    known = [_known_by(process, as_of) for process in processes]
    return Brief(tuple(_negotiation(process, as_of) for process in known if process.articles))


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


def _negotiation(process: Process, as_of: date | None) -> Negotiation:
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
    )


def _between(contact: Contact, sides: tuple[str, ...]) -> bool:
    """Whether two of the sides and mediators of the negotiation meet; where it has fewer, any contact counts."""
    there = {*contact.sides, *contact.mediators}
    return len(sides) < 2 or len(there & {*sides}) > 1


def _newest_first(lines: Sequence[Contact | Pact]) -> tuple[Contact | Pact, ...]:
    """Those with a day by that day, then those without by the day of the report."""
    return tuple(sorted(lines, key=lambda line: (line.when is not None, line.day), reverse=True))
