"""What goes out of a record, a negotiation at a time: claims, events, positions, expectations and articles.

Each comes once, with the ids of the record and told as the views tell it. Where changes are asked for, what is known
now is compared with what was known on the day before: what is told otherwise goes out as changed, and what an analyst
struck, an outlet took back or a later reading does not give again as retracted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, islice

from accord.desk.export.lines import (
    GONE,
    article_lines,
    changed_claims,
    edits_in,
    expectation_lines,
    own_grounds,
    position_lines,
)
from accord.desk.export.units import Unit, each_unit, eve_of, events_in
from accord.desk.known.selecting import ALL, EVERY_CLAIM, Want
from accord.desk.views.choice import Choice
from accord.desk.views.viewing import VIEW, Fold, View
from accord.record.earlier import Earlier
from accord.render.exports.grids import ARTICLES, EVENTS, EXPECTATIONS, POSITIONS, TableForm
from accord.terms.claim import Agreement, Meeting
from accord.terms.exported import (
    ArticleLine,
    ClaimLine,
    EventLine,
    ExpectationLine,
    Line,
    Losses,
    Outgoing,
    PositionLine,
)
from accord.terms.process import Event, Ground, Process
from accord.view.compared import compare
from accord.view.event import fold_event
from accord.view.known import is_struck
from accord.view.listing import fold_listing

STRUCK = "{claim|claims} left out that an analyst struck"
OFF_SUBJECT = "{position|positions} left out that {is|are} on no issue of {its|their} negotiation, as in its views"
BEYOND = "earlier {article|articles} not looked at, as in the views (--format csv or jsonl has all claims)"
AGAIN = "its article was read anew and does not give it any more"
PAGE = 500


@dataclass(frozen=True, slots=True)
class Together:
    """What is made of one reading of some articles; each is found out as it is taken."""

    claims: Iterator[Outgoing[ClaimLine]]
    events: Iterator[Outgoing[EventLine]]
    articles: Iterator[Outgoing[ArticleLine]]


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a record goes out: the record now, and as what changed is told against it.

    `losses` gathers what was left out and why.
    """

    desk: Earlier
    then: Earlier
    choice: Choice
    losses: Losses

    @property
    def as_changes(self) -> bool:
        """Whether only what changed goes out."""
        return eve_of(self.choice) is not None

    def units(self, want: Want) -> Iterator[Unit]:
        """Yield what goes out together, as it is told with these wants."""
        return each_unit(self.desk, self.then, self.choice, want)

    def viewed(self) -> Iterator[Unit]:
        """Yield the units as the views look at them, and count what these leave out."""
        for unit in self.units(VIEW):
            self.losses.add(BEYOND, unit.beyond)
            yield unit

    def known(self, want: Want) -> Iterator[Unit]:
        """Yield the units as they are known now alone."""
        return each_unit(self.desk, self.then, replace(self.choice, since=None), want)

    def together(self) -> Iterator[Together]:
        """Yield claims, events and articles unit by unit, so that the record is read once for all of them."""
        known: set[str] = set()
        for unit in self.units(EVERY_CLAIM):
            yield Together(self._claims_in(unit), self._events_in(unit, known), self._articles_in(unit))
        yield Together(self._fallen_claims(), self._fallen_events(known), self._silent())

    def claims(self) -> Iterator[Outgoing[ClaimLine]]:
        """Yield every claim, or what changed of them."""
        return chain.from_iterable(part.claims for part in self.together())

    def events(self) -> Iterator[Outgoing[EventLine]]:
        """Yield every meeting and agreement, or what changed of them."""
        return chain.from_iterable(part.events for part in self.together())

    def events_and_claims(self) -> Iterator[Outgoing[EventLine] | Outgoing[ClaimLine]]:
        """Yield both, unit by unit and of each the events first."""
        for part in self.together():
            yield from part.events
            yield from part.claims

    def articles(self) -> Iterator[Outgoing[ArticleLine]]:
        """Yield every article that puts something on record, or what changed of them."""
        return chain.from_iterable(part.articles for part in self.together())

    def _claims_in(self, unit: Unit) -> Iterator[Outgoing[ClaimLine]]:
        now, before = self._claim_lines(unit, unit.now), self._claim_lines(unit, unit.before)
        if self.as_changes:
            yield from changed_claims(now, before)
            return
        told = [line for line in now if not is_struck(line.ground)]
        self.losses.add(STRUCK, len(now) - len(told))
        self.losses.add(OFF_SUBJECT, self._off_subject(unit))
        yield from map(Outgoing, told)

    def _claim_lines(self, unit: Unit, processes: tuple[Process, ...]) -> list[ClaimLine]:
        """Return the claims of a unit in the order of publication, each with its event."""
        until = self.choice.as_of if processes is unit.now else eve_of(self.choice)
        events = {g.id: event.id for event in events_in(self.desk, processes, until) for g in event.tellings}
        vanished = {ground.id: edit.new.id for edit in edits_in(processes) for ground in edit.gone}
        return [
            ClaimLine(ground, unit.negotiations[ground.article.id], events.get(ground.id), vanished.get(ground.id))
            for process in processes
            for ground in process.grounds
            if unit.owns(ground.article.id)
        ]

    def _off_subject(self, unit: Unit) -> int:
        """Count the claims of a declared negotiation that it leaves out as they are on none of its issues."""
        if unit.name is None:
            return 0
        told = {ground.id for process in unit.now for ground in process.grounds}
        articles = [name for name, homes in unit.homes.items() if unit.owns(name) and homes]
        left = [name for name in self.desk.claims_of(articles) if name not in told]
        return sum(self.choice.as_of is None or kept.known <= self.choice.as_of for kept in self.desk.grounds(left))

    def _fallen_claims(self) -> Iterator[Outgoing[ClaimLine]]:
        """Yield the claims that an article gave before it was read anew."""
        for ground in self.fallen_grounds():
            yield Outgoing(ClaimLine(ground), "retracted", AGAIN)

    def fallen_grounds(self) -> Iterator[Ground]:
        """Yield the claims that went with a later reading, of the negotiation that is asked for."""
        if self.choice.since is None or not self.as_changes:
            return
        for kept in self.desk.fallen(self.choice.since):
            article = kept[0].article
            homes = self.desk.processes_of([article.id]).get(article.id, ())
            if self.choice.process is None or self.choice.process in homes:
                yield from own_grounds(kept)

    def _events_in(self, unit: Unit, known: set[str]) -> Iterator[Outgoing[EventLine]]:
        """Yield the events of a unit, or what changed of them; note their ids where changes are asked for."""
        now = self._event_lines(unit, unit.now, self.choice.as_of)
        before = self._event_lines(unit, unit.before, eve_of(self.choice))
        known.update(line.id for line in (*now, *before) if self.as_changes)
        yield from self._told(now, before, EVENTS, lambda _: GONE)

    def _fallen_events(self, known: set[str]) -> Iterator[Outgoing[EventLine]]:
        """Yield the events that went with a later reading, none of whose claims is left."""
        for ground in self.fallen_grounds():
            event = Event((ground,))
            if isinstance(ground.claim, Meeting | Agreement) and event.id not in known:
                yield Outgoing(EventLine(fold_event(event)), "retracted", AGAIN)

    def _event_lines(self, unit: Unit, processes: tuple[Process, ...], until: date | None) -> list[EventLine]:
        owned = [event for event in events_in(self.desk, processes, until) if unit.owns_event(event)]
        listing = fold_listing(owned)
        return [EventLine(e, unit.negotiations.get(e.grounds[-1].article.id, "")) for e in listing.events]

    def positions(self) -> Iterator[Outgoing[PositionLine]]:
        """Yield every stance that the matrix shows, or what changed of them."""
        for unit in self.viewed():
            now = [line for process in unit.now for line in position_lines(process, self.choice.as_of)]
            before = [line for process in unit.before for line in position_lines(process, eve_of(self.choice))]
            yield from self._told(now, before, POSITIONS, lambda _: GONE)

    def expectations(self) -> Iterator[Outgoing[ExpectationLine]]:
        """Yield every announcement with what became of it, or what changed of them."""
        for unit in self.units(ALL):
            now = expectation_lines(unit, unit.now, self.choice.as_of)
            before = expectation_lines(unit, unit.before, eve_of(self.choice))
            yield from self._told(now, before, EXPECTATIONS, lambda _: GONE)

    def _articles_in(self, unit: Unit) -> Iterator[Outgoing[ArticleLine]]:
        now, before = article_lines(unit, unit.now), article_lines(unit, unit.before)
        yield from self._told(now, before, ARTICLES, lambda _: GONE)

    def _silent(self) -> Iterator[Outgoing[ArticleLine]]:
        """Yield the articles in which no claim stands; copies of a text are among them, for which the first stands."""
        eve, process = eve_of(self.choice), self.choice.process
        names = iter(self.desk.articles_in(process)) if process else self.desk.article_ids()
        while some := list(islice(names, PAGE)):
            homes = self.desk.processes_of(silent := self.desk.silent(some))
            for kept in self.desk.articles(silent):
                if self.choice.as_of is None or kept.known <= self.choice.as_of:
                    new = eve is not None and (kept.known > eve or self.then.is_new(kept.recorded))
                    home = process or next(iter(homes.get(kept.article.id, ())), "")
                    if new or eve is None:
                        yield Outgoing(ArticleLine(kept.article, home), "added" if new else "")

    def views(self, fold: Fold[View]) -> Iterator[tuple[tuple[View, ...], tuple[View, ...]]]:
        """Yield a view of the negotiations of each unit, as known now and as known before."""
        for unit in self.viewed():
            now = tuple(fold(process, as_of=self.choice.as_of) for process in unit.now)
            before = tuple(fold(process, as_of=eve_of(self.choice)) for process in unit.before)
            yield now, before

    def _told(
        self, now: Iterable[Line], before: Iterable[Line], form: TableForm[Line], why: Callable[[Line], str]
    ) -> Iterator[Outgoing[Line]]:
        """Yield all lines, or those that a table tells otherwise than before."""
        if self.as_changes:
            return compare(before, now, told=form.told, why=why)
        return map(Outgoing, now)
