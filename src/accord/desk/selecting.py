"""From the record to negotiations: the claims that a view can need, and no more, as they were known on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from accord.desk.hydrating import hydrate_together
from accord.errors import UsageError
from accord.lexicon.issues import issue_codes
from accord.record.store import Reading, Record
from accord.resolve.charters import is_on_subject, standing_charters
from accord.resolve.partition import part
from accord.resolve.processes import Told, declared_process, gather_processes
from accord.terms.article import Article
from accord.terms.judgement import Charter
from accord.terms.kept import Sought
from accord.terms.process import Event, Ground, Process
from accord.terms.tie import Tie
from accord.terms.wire import KINDS

AHEAD = ("scheduled", "possible", "postponed")
EVENTS = ("meeting", "agreement")


@dataclass(frozen=True, slots=True)
class Want:
    """What a view needs: claims of these kinds, the latest `most` of each, and the `stands` latest of each side.

    With `ahead`, all meetings that are still announced are wanted, however long ago. A view that counts claims wants
    each; one that tells the news wants a reprint to stand beside the text that it repeats (`fold_copies`).
    """

    kinds: tuple[str, ...] = tuple(KINDS)
    most: int | None = None
    stands: int = 0
    ahead: int = 0
    fold_copies: bool = True


EVERY_CLAIM = Want(fold_copies=False)
ALL = Want()
BRIEF = Want(most=150, stands=3, ahead=100)
OUTLOOK = Want(kinds=("meeting", "agreement", "precondition"), most=200, ahead=400)
CHANGES = Want(most=400, stands=3, ahead=100)


def select_processes(
    record: str, *, process: str | None = None, as_of: date | None = None, since: date | None = None, want: Want = ALL
) -> tuple[Process, ...]:
    """Return the negotiations of a record, or the one of this name, as they were known on a day.

    Negotiations that were declared are told by their names; where there are none, the sides that the articles have in
    common make them. Nothing published before `since` is looked at, but for what belongs to a later event.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no negotiation of this name.
    """
    with Record.open(record).reading() as desk:
        charters = find_charters(desk, process)
        if charters:
            return tuple(_declared(desk, charter, Days(as_of, since), want) for charter in charters)
        claims = find_wanted(desk, None, Days(as_of, since), want)
        told, events = tell_claims(desk, claims, Days(as_of, since), want)
        return gather_processes(told, events=events)


@dataclass(frozen=True, slots=True)
class Days:
    """Between which days what is told was published."""

    until: date | None
    since: date | None

    def sought(self, **what: object) -> Sought:
        """Return a search for what was published between these days."""
        return Sought(since=self.since, until=self.until, **what)  # type: ignore[arg-type]


def find_charters(desk: Reading, name: str | None) -> tuple[Charter, ...]:
    """Return the negotiations that were declared, or the one of this name.

    Raises:
        UsageError: the record knows no negotiation of this name.
    """
    standing = standing_charters(desk.charters())
    if name is None:
        return standing
    named = tuple(charter for charter in standing if charter.name == name)
    if not named:
        known = ", ".join(repr(charter.name) for charter in standing) or "none so far"
        message = f"no negotiation is called {name!r}; on record: {known}; declare one with `accord process add`"
        raise UsageError(message)
    return named


def _declared(desk: Reading, charter: Charter, day: Days, want: Want) -> Process:
    claims = find_wanted(desk, charter, day, want)
    told, events = tell_claims(desk, claims, day, want)
    on_subject = [_on_subject(each, charter) for each in told]
    return declared_process(charter, on_subject, events=events)


def _on_subject(told: Told, charter: Charter) -> Told:
    grounds = tuple(ground for ground in told.grounds if is_on_subject(ground, charter))
    return Told(told.article, grounds, told.figures, told.doubts, told.copies)


def find_wanted(desk: Reading, charter: Charter | None, day: Days, want: Want) -> list[str]:
    """Return the ids of the claims to tell from, with all that tell the same events."""
    process = charter.name if charter else None
    found: dict[str, None] = {}
    for kind in want.kinds:
        found |= dict.fromkeys(desk.find_claims(day.sought(kinds=(kind,), process=process, limit=want.most)))
    if want.stands and charter and want.most:
        for side, issue in product((*charter.sides, *charter.mediators), issue_codes()):
            wanted = day.sought(kinds=("position",), process=process, side=side, issue=issue, limit=want.stands)
            found |= dict.fromkeys(desk.find_claims(wanted))
    events = set(desk.events_of(found).values())
    if want.ahead:
        events |= set(desk.find_events(Sought(process=process, until=day.until, statuses=AHEAD, limit=want.ahead)))
    for row in desk.events(events):
        found |= dict.fromkeys(row.members)
    return list(found)


def tell_claims(desk: Reading, claims: Sequence[str], day: Days, want: Want) -> tuple[list[Told], EventsOf]:
    """Return the articles of these claims as they were known on a day, and who puts their claims together to events."""
    judged = hydrate_together(desk, claims, until=day.until)
    known = [g for g in (*judged.grounds, *judged.struck) if _is_known(g.article, day.until)]
    copies = _copies(desk, {ground.article.id for ground in known}, day) if want.fold_copies else {}
    by_article: defaultdict[str, list[Ground]] = defaultdict(list)
    for ground in known:
        by_article[ground.article.id].append(ground)
    told = [
        _article(desk, sorted(grounds, key=_place), copies.get(name, ()))
        for name, grounds in by_article.items()
        if not any(name == copy.id for others in copies.values() for copy in others)
    ]
    told.sort(key=lambda each: (each.article.published or date.max, each.article.source, each.article.id))
    return told, EventsOf(desk)


class EventsOf:
    """Puts claims together to events by the ties that the record has between them."""

    def __init__(self, desk: Reading) -> None:
        self._desk = desk

    def __call__(self, grounds: Sequence[Ground]) -> tuple[Event, ...]:
        """Return the events that these claims tell: as they were seen when nothing else was known."""
        by_id = {ground.id: ground for ground in grounds}
        tellings = self._desk.tellings(by_id)
        ties = self._desk.ties_among("event", [telling.id for telling in tellings])
        groups = part(tellings, ties)
        home = {name: number for number, group in enumerate(groups) for name in group}
        why: defaultdict[int, list[Tie]] = defaultdict(list)
        for tie in ties:
            if tie.weight > 0 and home[tie.one] == home[tie.other]:
                why[home[tie.one]].append(tie)
        events = (
            Event(tuple(sorted((by_id[name] for name in group), key=_order)), tuple(why[number]))
            for number, group in enumerate(groups)
        )
        return tuple(sorted(events, key=lambda event: _order(event.tellings[0])))


def _article(desk: Reading, grounds: Sequence[Ground], copies: Sequence[Article]) -> Told:
    first = grounds[0]
    extraction = desk.extraction(first.article.id)
    doubts = extraction.doubts if extraction else ()
    return Told(
        first.article,
        tuple(replace(ground, reprints=tuple(copies)) for ground in grounds),
        first.figures,
        tuple(dict.fromkeys((*first.article.doubts, *doubts))),
        tuple(copies),
    )


def _copies(desk: Reading, articles: Collection[str], day: Days) -> dict[str, tuple[Article, ...]]:
    """Return, by the article that was first, the later ones that print the same text."""
    found: dict[str, tuple[Article, ...]] = {}
    for story in desk.stories(set(desk.stories_of(articles).values())):
        if len(story.members) < 2:
            continue
        members = {kept.article.id: kept.article for kept in desk.articles(story.members)}
        known = [name for name in story.members if _is_known(members[name], day.until)]
        ties = desk.ties_among("story", known)
        later = dict.fromkeys(_later(tie, known) for tie in ties if tie.reason.startswith("reprint"))
        first = next((name for name in known if name not in later), None)
        if first is not None and later:
            found[first] = tuple(members[name] for name in known if name in later)
    return found


def _later(tie: Tie, order: Sequence[str]) -> str:
    """Return the end of a tie that comes later in an order."""
    return max(tie.one, tie.other, key=order.index)


def _is_known(article: Article, until: date | None) -> bool:
    return until is None or article.published is None or article.published <= until


def _place(ground: Ground) -> tuple[int, str]:
    return ground.claim.passage.start, ground.id


def _order(ground: Ground) -> tuple[date, str]:
    return ground.article.published or date.max, ground.id
