"""Watching feeds: what is due is asked for, what is new is read and goes on record, what fails is tried again.

Everything that is still to be done is kept before anything is done about it, and an article is marked as done only when
it is on record: whenever a watch is stopped, the next one goes on where it was, and nothing is lost or comes twice.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from accord.desk.watch.arriving import Extract, put_aside, record_article, take_back
from accord.errors import SourceError
from accord.fetch.fault import FetchError
from accord.fetch.memory import FeedState, Memory, Waiting
from accord.fetch.visits import Pace, Visit, Visitor
from accord.fetch.waiting import back_off
from accord.read.copy import NoArticleError
from accord.read.feeds.fetched import FeedReader, Fetched
from accord.record.store import Record
from accord.terms.article import Article
from accord.terms.feed import Feed, FeedEntry, FeedPage, Feeds
from accord.terms.skipped import Skipped
from accord.terms.watched import Later, Notice, Told

MOST_FEED = 5_000_000  # bytes
MOST_NEW = 200  # articles of one feed at one time
MOST_TRIES = 8
FIRST_WAIT = timedelta(minutes=5)
PATIENCE = timedelta(minutes=2)  # how long one round waits for a host's turn
WEEK = timedelta(days=7)
GONE = 410


@dataclass(frozen=True, slots=True)
class Tools:
    """What a watch works with: the record, what was seen, who visits, reads and extracts, time and chance."""

    record: Record
    memory: Memory
    visitor: Visitor
    reader: FeedReader
    extract: Extract
    pace: Pace = field(default_factory=Pace)
    chance: Callable[[], float] = random.random


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do, and when: ask a feed, or fetch what waits."""

    at: datetime
    feed: Feed
    waiting: Waiting | None = None

    @property
    def url(self) -> str:
        """The address that it asks."""
        return (self.waiting and self.waiting.entry.url) or self.feed.url


class Watch:
    """Keeps a record up with its feeds."""

    def __init__(self, feeds: Feeds, tools: Tools) -> None:
        self._feeds: Mapping[str, Feed] = {feed.url: feed for feed in feeds.feeds}
        self._tools = tools
        self._asked: set[str] = set()
        self._begin()

    def run(self, *, once: bool = False) -> Iterator[Told]:
        """Do what is due, always the first thing next; with `once`, end when nothing is due any more."""
        clock = self._tools.pace.clock
        if once:
            yield from self._put_off_before(clock())
        while True:
            now = clock()
            tasks = [replace(task, at=max(task.at, self._turn(task.url, now))) for task in self._tasks(now, once=once)]
            if once:
                tasks = [task for task in tasks if task.at <= now + PATIENCE]
            if not tasks:
                return
            task = min(tasks, key=lambda each: (each.at, each.waiting is not None, each.url))
            if task.at > now:
                self._tools.pace.sleep((task.at - now).total_seconds())
            yield from self._visit(task.feed, task.waiting) if task.waiting else self._ask(task.feed)

    def _put_off_before(self, now: datetime) -> Iterator[Told]:
        """Tell of the feeds that failed when they were last asked, and that it is too soon to ask again."""
        for feed in self._feeds.values():
            state = self._tools.memory.feed(feed.url)
            if state and state.failures and state.next_at > now:
                times = f"{state.failures} times in a row" if state.failures > 1 else "when it was last asked"
                yield Later(feed.name, feed.url, f"not asked now, since it failed {times}", state.next_at)

    def left(self) -> int:
        """Return how many articles are still to be fetched."""
        return len(self._tools.memory.waiting(self._feeds))

    def _begin(self) -> None:
        """Forget what was seen if that was beside another record, or one that has lost entries since."""
        number, name = self._tools.memory.belongs()
        with self._tools.record.reading() as desk:
            last = desk.entries(1, before=number + 1) if number else []
        if number and (not last or (last[0].number, last[0].id) != (number, name)):
            self._tools.memory.forget()

    def _turn(self, url: str, now: datetime) -> datetime:
        """Return when an address may be asked, now at the soonest."""
        try:
            return max(self._tools.visitor.turn(url) or now, now)
        except FetchError:
            return now

    def _tasks(self, now: datetime, *, once: bool) -> Iterator[Task]:
        """Yield what is to be done, and when. With `once`, each feed is asked one time, and nothing waits for long."""
        memory = self._tools.memory
        for feed in self._feeds.values():
            state = memory.feed(feed.url)
            due = state.next_at if state else now
            if not once or (feed.url not in self._asked and (due <= now or not (state and state.failures))):
                yield Task(now if once else due, feed)
        for waiting in memory.waiting(self._feeds):
            if not once or waiting.next_at <= now:
                yield Task(waiting.next_at, self._feeds[waiting.feed], waiting)

    def _ask(self, feed: Feed) -> Iterator[Told]:
        """Ask a feed what is new, if anything is since it was last asked."""
        tools, now = self._tools, self._tools.pace.clock()
        self._asked.add(feed.url)
        state = tools.memory.feed(feed.url) or FeedState(feed.url, now)
        asking = {"if-none-match": state.etag, "if-modified-since": state.modified}
        try:
            visit = tools.visitor.get(feed.url, {key: each for key, each in asking.items() if each}, most=MOST_FEED)
            if visit.moved_to:
                yield Notice(feed.name, f"has moved for good to {visit.moved_to}; write that address into feeds.toml")
            if visit.reply.status == 304:
                tools.memory.put_feed(replace(state, next_at=self._next(feed), failures=0))
                return
            page = tools.reader.read_feed(_fetched(visit))
        except (FetchError, NoArticleError) as error:
            yield from self._failed(feed, state, error)
            return
        yield from self._expect(feed, page, visit)

    def _expect(self, feed: Feed, page: FeedPage, visit: Visit) -> Iterator[Told]:
        """Keep what is new in a feed as still to be fetched, together with what the feed is to be asked with next."""
        memory, now = self._tools.memory, self._tools.pace.clock()
        known = memory.prints(feed.url)
        new = [entry for entry in page.entries if known.get(entry.id) != entry.print]
        whole = not page.cut and len(new) <= MOST_NEW
        headers = visit.reply.headers if whole else {}
        with memory.changing():
            memory.expect(feed.url, ((_lean(entry, feed), entry.print) for entry in new[:MOST_NEW]), now)
            memory.listed(feed.url, (entry.id for entry in page.entries), now)
            etag, modified = headers.get("etag"), headers.get("last-modified")
            memory.put_feed(FeedState(feed.url, self._next(feed), etag, modified))
        if page.cut:
            yield Notice(feed.name, "breaks off amid an entry; what is whole was taken, the rest when it is sent whole")
        if len(new) > MOST_NEW:
            yield Notice(
                feed.name, f"has {len(new)} new entries; {MOST_NEW} are taken now, the others when it is asked next"
            )

    def _failed(self, feed: Feed, state: FeedState, error: FetchError | NoArticleError) -> Iterator[Told]:
        """Have a feed asked again later, and say so."""
        failures, wait, gone = state.failures + 1, None, False
        if isinstance(error, FetchError):
            wait, gone = error.wait, error.status == GONE
            failures = 0 if error.refused else failures
        pause = WEEK if gone else back_off(failures, feed.every, self._tools.chance())
        at = self._tools.pace.clock() + max(pause, timedelta(seconds=wait or 0))
        self._tools.memory.put_feed(replace(state, next_at=at, failures=failures))
        if gone:
            yield Notice(feed.name, "is gone for good (410); take it out of feeds.toml, or give its new address")
        elif isinstance(error, FetchError) and error.passes:
            yield Later(feed.name, feed.url, error.why, at)
        else:
            yield Notice(feed.name, f"{error.why}; {error.remedy} (it is asked again {at:%Y-%m-%d %H:%M} UTC)")

    def _next(self, feed: Feed) -> datetime:
        """Return when a feed is asked next, a little sooner or later each time."""
        return self._tools.pace.clock() + feed.every * (0.9 + 0.2 * self._tools.chance())

    def _visit(self, feed: Feed, waiting: Waiting) -> Iterator[Told]:
        """Fetch one article and put it on record; have it tried again later where that may help, else put it aside."""
        tools, entry, source = self._tools, waiting.entry, waiting.entry.url or f"{feed.url}#{waiting.entry.id}"
        try:
            told: Told = record_article(
                tools.record, feed, self._article(feed, entry), (tools.extract, tools.pace.clock)
            )
        except FetchError as error:
            if error.passes and waiting.tries + 1 < MOST_TRIES:
                yield self._put_off(feed, waiting, error)
                return
            told = put_aside(tools.record, source, error, tools.pace.clock())
        except SourceError as error:
            told = put_aside(tools.record, source, error, tools.pace.clock())
        self._settle(waiting, aside=isinstance(told, Skipped))
        yield told

    def _article(self, feed: Feed, entry: FeedEntry) -> Article:
        """Return the article of an entry: as the feed has it where the user wants that, else from its page."""
        tools, today = self._tools, self._tools.pace.clock().date()
        if (feed.text == "entry" and (entry.html or entry.text)) or not entry.url:
            return tools.reader.read_entry(entry, feed, today=today)
        return tools.reader.read_page(_fetched(tools.visitor.get(entry.url)), entry, feed, today=today)

    def _settle(self, waiting: Waiting, *, aside: bool) -> None:
        """Mark an entry as done, and every other that leads to the same page; the record is ahead, never behind."""
        memory, record = self._tools.memory, self._tools.record
        with record.reading() as desk:
            last = desk.entries(1)
        with memory.changing():
            for each in self._same(waiting):
                memory.settle(each.feed, each.entry.id, aside=aside)
            if last:
                memory.belong(last[0].number, last[0].id)
        if not aside and waiting.entry.url:
            take_back(record, waiting.entry.url, self._tools.pace.clock())

    def _same(self, waiting: Waiting) -> list[Waiting]:
        """Return an entry and the others whose article is on the same page."""
        url, every = waiting.entry.url, self._tools.memory.waiting(self._feeds)
        others = [each for each in every if url and each.entry.url == url and self._feeds[each.feed].text == "page"]
        return [waiting, *(each for each in others if (each.feed, each.entry.id) != (waiting.feed, waiting.entry.id))]

    def _put_off(self, feed: Feed, waiting: Waiting, error: FetchError) -> Later:
        pause = back_off(waiting.tries, FIRST_WAIT, self._tools.chance())
        at = self._tools.pace.clock() + max(pause, timedelta(seconds=error.wait or 0))
        with self._tools.memory.changing():
            for each in self._same(waiting):
                self._tools.memory.put_off(replace(each, next_at=at, tries=waiting.tries + 1))
        return Later(feed.name, waiting.entry.url or waiting.entry.id, error.why, at)


def _fetched(visit: Visit) -> Fetched:
    reply = visit.reply
    return Fetched(reply.url, reply.headers.get("content-type", ""), reply.body)


def _lean(entry: FeedEntry, feed: Feed) -> FeedEntry:
    """Return an entry with the text that it carries only where that is wanted."""
    return entry if feed.text == "entry" or not entry.url else replace(entry, html=None, text=None)
