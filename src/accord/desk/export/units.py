"""A record taken apart into what is exported together: one negotiation, or some of the articles that belong to none.

Who is who and which claims tell one event is found out within a unit, as the views do. So memory is bounded by the
largest negotiation, and by a thousand articles of those that belong to none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

from accord.desk.known.assembling import EventsOf, tell_claims
from accord.desk.known.picking import with_their_events
from accord.desk.known.selecting import Want, find_charters, tell_declared, tell_undeclared
from accord.desk.views.choice import Choice
from accord.record.store import Reading
from accord.resolve.processes import whole_process
from accord.terms.article import Article
from accord.terms.claim import Agreement, Meeting
from accord.terms.kept import Sought
from accord.terms.process import Event, Ground, Process

TOGETHER = 5000  # articles of a record whose undeclared negotiations are told as the views tell them: all at once
CHUNK = 1000


@dataclass(frozen=True)
class Unit:
    """What goes out together, as known now and, where changes are asked for, as known before.

    `name` is that of a declared negotiation. `homes` are the negotiations of each article that belongs to any; `chunk`
    are the articles of a unit that is a part of those that belong to none; `alone` is set where one negotiation is
    asked for, which then has all that it tells, be it also told in another.
    """

    name: str | None
    now: tuple[Process, ...]
    before: tuple[Process, ...]
    homes: Mapping[str, tuple[str, ...]]
    chunk: frozenset[str] | None = None
    alone: bool = False

    def owns(self, article: str) -> bool:
        """Return whether the claims of an article go out with this unit: each goes out once."""
        homes = self.homes.get(article, ())
        if self.name is None:
            return not homes and (self.chunk is None or article in self.chunk)
        return self.name in homes if self.alone else homes[:1] == (self.name,)

    def owns_event(self, event: Event) -> bool:
        """Return whether an event goes out with this unit."""
        homes = {home for ground in event.tellings for home in self.homes.get(ground.article.id, ())}
        if self.name is not None:
            return self.name in homes if self.alone else min(homes, default=None) == self.name
        first = event.tellings[0].article.id
        return not homes and (self.chunk is None or first in self.chunk)

    @property
    def beyond(self) -> int:
        """How many earlier articles were not looked at; those that belong to no negotiation are looked at together."""
        return max((process.beyond for process in self.now), default=0)

    @cached_property
    def negotiations(self) -> Mapping[str, str]:
        """What each article's negotiation is called: as it was declared, else by its sides."""
        processes = (*self.before, *self.now)
        return {article.id: called(process) for process in processes for article in articles_of(process)}


def called(process: Process) -> str:
    """Return what a negotiation is called."""
    return process.name or " – ".join(process.sides)


def articles_of(process: Process) -> Iterator[Article]:
    """Yield the articles of a process, with those that only print or tell again what others do."""
    seen: set[str] = set()
    every = (*process.articles, *(copy for copy, _ in process.reprints), *(g.article for g in process.grounds))
    for article in every:
        if article.id not in seen:
            seen.add(article.id)
            yield article


def each_unit(desk: Reading, then: Reading, choice: Choice, want: Want) -> Iterator[Unit]:
    """Yield the units of a record; `then` is the record as what is known before is looked up in it.

    Raises:
        UsageError: the record knows no negotiation of this name.
    """
    eve = eve_of(choice)
    for charter in find_charters(desk, choice.process):
        now = (tell_declared(desk, charter, Sought(until=choice.as_of), want),)
        before = (tell_declared(then, charter, Sought(until=eve), want),) if eve else ()
        yield _unit(desk, charter.name, now, before, alone=choice.process is not None)
    if choice.process is None:
        yield from _others(desk, then, choice, want)


def eve_of(choice: Choice) -> date | None:
    """Return the day before that since which changes are asked for, or None."""
    if choice.since is None or choice.since == date.min:
        return None
    return choice.since - timedelta(days=1)


def _others(desk: Reading, then: Reading, choice: Choice, want: Want) -> Iterator[Unit]:
    """Yield what belongs to no declared negotiation: of a small record all together, else a thousand articles each."""
    if not desk.count_articles(None):
        return
    eve = eve_of(choice)
    if want.most is not None or desk.counts()["articles"] <= TOGETHER:
        now = tell_undeclared(desk, Sought(until=choice.as_of), want)
        before = tell_undeclared(then, Sought(until=eve), want) if eve else ()
        yield _unit(desk, None, now, before)
        return
    for chunk in _chunks(desk):
        now = (_whole(desk, chunk, choice.as_of, want),)
        before = (_whole(then, chunk, eve, want),) if eve else ()
        yield replace(_unit(desk, None, now, before), chunk=frozenset(chunk))


def _chunks(desk: Reading) -> Iterator[list[str]]:
    """Yield the articles that belong to no negotiation, in the order of publication."""
    names = desk.article_ids()
    while some := list(islice(names, CHUNK)):
        homes = desk.processes_of(some)
        if chunk := [name for name in some if name not in homes]:
            yield chunk


def _whole(desk: Reading, chunk: Iterable[str], until: date | None, want: Want) -> Process:
    claims = with_their_events(desk, desk.claims_of(chunk))
    told = tell_claims(desk, claims, until=until, fold_copies=want.fold_copies)
    return replace(whole_process(told, events=EventsOf(desk, until=until)), sides=(), mediators=())


def _unit(
    desk: Reading, name: str | None, now: tuple[Process, ...], before: tuple[Process, ...], *, alone: bool = False
) -> Unit:
    articles = {article.id for process in (*now, *before) for article in articles_of(process)}
    return Unit(name, now, before, desk.processes_of(articles), alone=alone)


def events_in(desk: Reading, processes: tuple[Process, ...], until: date | None) -> tuple[Event, ...]:
    """Return the events of a unit; those that several undeclared negotiations tell are put together."""
    if len(processes) == 1:
        return processes[0].events
    told: dict[str, Ground] = {
        ground.id: ground
        for process in processes
        for ground in process.grounds
        if isinstance(ground.claim, Meeting | Agreement)
    }
    return EventsOf(desk, until=until)(tuple(told.values()))
