"""What a view may tell: what was known by a day, without what an analyst struck and what makes no line by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from accord.terms.brief import Contact, Pact
from accord.terms.claim import Meeting
from accord.terms.process import Event, Ground, Process
from accord.terms.scope import Scope
from accord.terms.verdicts import last_words, state_of
from accord.view.enough import is_unlikely, is_untold, says_enough
from accord.view.onlookers import is_known_name, is_of_onlooker, onlookers_of


def known_by(process: Process, as_of: date | None) -> Process:
    """Return the process with only the articles published by a day; those without a date stay."""
    if as_of is None:
        return process
    out = {article.id for article in process.articles if article.published and article.published > as_of}
    return replace(
        process,
        articles=tuple(article for article in process.articles if article.id not in out),
        grounds=tuple(ground for ground in process.grounds if ground.article.id not in out),
        events=_narrowed(process.events, lambda ground: ground.article.id not in out),
        reprints=tuple((copy, of) for copy, of in process.reprints if not (copy.published and copy.published > as_of)),
        doubts=tuple((article, doubt) for article, doubt in process.doubts if article.id not in out),
    )


def telling(process: Process) -> Process:
    """Return the process with the claims that say enough to be a line, of those who take part, that nobody struck.

    Its events keep their ids, whichever of their claims is left out; one of which all that is left is likelier wrong
    than right is left out whole.
    """
    told = ((event, tuple(filter(_is_told, event.tellings))) for event in process.events)
    events = tuple(Event(kept, event.ties, event.id) for event, kept in told if kept and not is_untold(kept))
    unsure, looks_on = _unsure(process), onlookers_of(process)
    grounds = tuple(
        ground
        for ground in process.grounds
        if _is_told(ground) and not _is_of(ground, unsure) and not is_of_onlooker(ground, looks_on)
    )
    return replace(process, grounds=grounds, events=events)


def scope_of(process: Process, *, as_of: date | None, since: date | None, until: date | None) -> Scope:
    """Return what a view of a process tells of; without a day, as of its last article."""
    standing = [ground for ground in process.grounds if not is_struck(ground)]
    unsure, looks_on = _unsure(process), onlookers_of(process)
    out = [g for g in standing if not says_enough(g) or _is_of(g, unsure) or is_of_onlooker(g, looks_on)]
    return Scope(
        as_of=as_of or last_day(process),
        since=since,
        until=until,
        sides=process.sides,
        mediators=process.mediators,
        articles=process.articles,
        reprints=process.reprints,
        struck=len(process.grounds) - len(standing),
        left_out=len(out),
        name=process.name,
        beyond=process.beyond,
    )


def last_day(process: Process) -> date:
    """Return the day of the last article; the first of all days where none has a date.

    One that was read before the day that it bears is not the last, unless all are such.
    """
    days = days_of(process)
    return days[-1] if days else date.min


def days_of(process: Process) -> list[date]:
    """Return the days on which articles were published, the first first; of those read too soon only if all are."""
    dated = [(article.id, article.published) for article in process.articles if article.published]
    early = {article.id for article, doubt in process.doubts if doubt.kind == "future-date"}
    return sorted({day for name, day in dated if name not in early} or {day for _, day in dated})


def is_struck(ground: Ground) -> bool:
    """Return whether an analyst struck the claim."""
    return bool(ground.judgements) and state_of(last_words(ground.judgements)) == "struck"


def is_between(contact: Contact, sides: tuple[str, ...]) -> bool:
    """Return whether two of the sides and mediators of a negotiation meet; where it has fewer, any contact counts."""
    there = {*contact.sides, *contact.mediators}
    return len(sides) < 2 or len(there & {*sides}) > 1


def is_of_others(pact: Pact, sides: tuple[str, ...]) -> bool:
    """Return whether an agreement binds known states or bodies of which fewer than two, or not the one, negotiate."""
    if len(sides) < 2 or not any(is_known_name(side) and side not in sides for side in pact.sides):
        return False
    return len({*pact.sides} & {*sides}) < min(2, len(pact.sides))


def _is_told(ground: Ground) -> bool:
    return says_enough(ground) and not is_struck(ground)


def _unsure(process: Process) -> frozenset[str]:
    """Return the claims of the events of which all that is told is likelier wrong than right."""
    doubtful = (event for event in process.events if any(map(is_unlikely, event.tellings)))  # few: asked first
    told = (tuple(filter(_is_told, event.tellings)) for event in doubtful)
    return frozenset(ground.id for tellings in told if is_untold(tellings) for ground in tellings)


def _is_of(ground: Ground, unsure: frozenset[str]) -> bool:
    return isinstance(ground.claim, Meeting) and ground.id in unsure


def _narrowed(events: Iterable[Event], keeps: Callable[[Ground], bool]) -> tuple[Event, ...]:
    """Return the events with those of their tellings that are kept, and without those that lose all."""
    told = ((event, tuple(filter(keeps, event.tellings))) for event in events)
    return tuple(
        event if len(kept) == len(event.tellings) else replace(event, tellings=kept) for event, kept in told if kept
    )
