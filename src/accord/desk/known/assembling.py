"""Claims on record put together again: to the articles that hold them, and to the events that they tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from accord.desk.known.earlier import tied_then
from accord.desk.known.hydrating import hydrate_together
from accord.record.store import Reading
from accord.resolve.events.partition import part
from accord.resolve.processes import Told
from accord.terms.article import Article
from accord.terms.doubt import Doubt
from accord.terms.process import Event, Ground
from accord.terms.tie import Tie


def tell_claims(desk: Reading, claims: Iterable[str], *, until: date | None, fold_copies: bool) -> list[Told]:
    """Return the articles of these claims as they were known on a day, in the order of publication.

    What analysts struck is among them, with the judgement that says so. With `fold_copies`, a reprint stands beside
    the article that it repeats and tells nothing itself.
    """
    judged = hydrate_together(desk, claims, until=until)
    known = (*judged.grounds, *judged.struck)
    names = {ground.article.id for ground in known}
    copies = _copies(desk, names, until) if fold_copies else {}
    doubts = desk.doubts(names)
    by_article: defaultdict[str, list[Ground]] = defaultdict(list)
    for ground in known:
        by_article[ground.article.id].append(ground)
    told = [
        _article(sorted(grounds, key=_place), copies.get(name, ()), doubts.get(name, ()))
        for name, grounds in by_article.items()
        if not any(name == copy.id for others in copies.values() for copy in others)
    ]
    return sorted(told, key=lambda each: (each.article.published or date.max, each.article.source, each.article.id))


class EventsOf:
    """Puts claims together to events by the ties that the record has between them, or had by a day."""

    def __init__(self, desk: Reading, *, until: date | None = None) -> None:
        self._desk = desk
        self._until = until

    def __call__(self, grounds: Sequence[Ground]) -> tuple[Event, ...]:
        """Return the events that these claims tell: as they were seen when nothing else was known."""
        by_id = {ground.id: ground for ground in grounds}
        groups, ties = self._groups(by_id)
        home = {name: number for number, group in enumerate(groups) for name in group}
        why: defaultdict[int, list[Tie]] = defaultdict(list)
        for tie in ties:
            if tie.weight > 0 and home.get(tie.one, -1) == home.get(tie.other, -2):
                why[home[tie.one]].append(tie)
        events = (
            Event(tuple(sorted((by_id[name] for name in group), key=_order)), tuple(why[number]))
            for number, group in enumerate(groups)
        )
        return tuple(sorted(events, key=lambda event: _order(event.tellings[0])))

    def _groups(self, by_id: Mapping[str, Ground]) -> tuple[Iterable[Sequence[str]], Sequence[Tie]]:
        """Return which claims tell one event, and the ties between them: as on record, or made anew for a past day."""
        if self._until is not None:
            tellings, ties = tied_then(self._desk, by_id, self._until)
            return part(tellings, ties), ties
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for name, event in self._desk.events_of(by_id).items():
            groups[event].append(name)
        return tuple(groups.values()), self._desk.ties_among(
            "event", [name for group in groups.values() for name in group]
        )


def _article(grounds: Sequence[Ground], copies: Sequence[Article], doubts: Iterable[Doubt]) -> Told:
    first = grounds[0]
    return Told(
        first.article,
        tuple(replace(ground, reprints=tuple(copies)) for ground in grounds),
        first.figures,
        tuple(dict.fromkeys((*first.article.doubts, *doubts))),
        tuple(copies),
    )


def _copies(desk: Reading, articles: Collection[str], until: date | None) -> dict[str, tuple[Article, ...]]:
    """Return, by the first article that tells something, the later ones that print the same text.

    Copies of one day have no order of their own: there the one that holds the claims is the first.
    """
    found: dict[str, tuple[Article, ...]] = {}
    for story in desk.stories(set(desk.stories_of(articles).values())):
        if len(story.members) < 2:
            continue
        kept = [each for each in desk.articles(story.members) if until is None or each.known <= until]
        members = {each.article.id: each for each in kept}
        known = [name for name in story.members if name in members]
        known.sort(key=lambda name: (members[name].known, name not in articles))
        while known and known[0] not in articles:
            del known[0]
        ties = desk.ties_among("story", known)
        later = dict.fromkeys(_later(tie, known) for tie in ties if tie.reason.startswith("reprint"))
        first = next((name for name in known if name not in later), None)
        if first is not None and later:
            found[first] = tuple(members[name].article for name in known if name in later)
    return found


def _later(tie: Tie, order: Sequence[str]) -> str:
    """Return the end of a tie that comes later in an order."""
    return max(tie.one, tie.other, key=order.index)


def _place(ground: Ground) -> tuple[int, str]:
    return ground.claim.passage.start, ground.id


def _order(ground: Ground) -> tuple[date, str]:
    return ground.article.published or date.max, ground.id
