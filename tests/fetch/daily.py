"""A day of news for tests of watching: a site that publishes by a simulated clock, with faults where wanted."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from accord.desk.watch.arriving import Extract
from accord.desk.watch.watching import Tools, Watch
from accord.fetch.memory import Memory, place_of
from accord.fetch.visits import Pace, Visitor
from accord.fetch.web import Limits, Net, Web
from accord.read.apart.pages import Limits as Allowed
from accord.read.feeds.fetched import FeedReader
from accord.record.store import Record
from accord.terms.article import Article
from accord.terms.extraction import Extraction
from accord.terms.feed import Feed, Feeds
from accord.terms.watched import Told
from newsserver import Answer, Asked, Site

START = datetime(2026, 1, 26, 6, tzinfo=UTC)
PLACES = ("Larnaca", "Valletta", "Rhodes", "Tunis", "Muscat")


class DayIsOverError(Exception):
    """The simulated day has ended."""


@dataclass
class Hours:
    """A clock that moves when somebody waits; waiting beyond the end of the day ends it."""

    now: datetime = START
    end: datetime = START + timedelta(hours=24)

    def clock(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        if self.now > self.end:
            raise DayIsOverError


def sentences(number: int, version: int = 1) -> tuple[str, ...]:
    """The sentences of an article, other ones in each version."""
    place = PLACES[number % len(PLACES)]
    return (
        f"Negotiators from Northland and Southland met in {place} on Monday for round {number} of their talks.",
        f"The mediator Ada Brandt told reporters that paragraph {number + 3} of the draft was still open to both.",
        f"A spokesman for Southland said that it rejects any withdrawal before {number + 7} districts are counted.",
        f"The delegations said in version {version} of their note that they would meet again within {number + 2} days.",
    )


def feed_page(number: int, version: int = 1, *, host: str = "") -> str:
    """The page of an article."""
    told = "".join(f"<p>{sentence}</p>" for sentence in sentences(number, version))
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Round {number}</title>"
        f"<meta property='og:site_name' content='Strait Wire'><link rel='canonical' href='{host}/news/{number}'></head>"
        f"<body><article><h1>Round {number}</h1>{told}</article></body></html>"
    )


@dataclass
class Story:
    """An article: when it is published, and when it is edited, if it is."""

    number: int
    at: datetime
    edited: datetime | None = None
    gone: bool = False


@dataclass
class Day:
    """The site for a day. `fault` may answer a request in place of the site."""

    stories: list[Story]
    hours: Hours
    shown: int = 12
    fault: Callable[[Asked, int], Answer | None] = lambda asked, count: None
    counts: dict[str, int] = field(default_factory=dict)

    def open(self) -> Site:
        self.site = Site()
        for path in ("/rss.xml", "/atom.xml", *(f"/news/{story.number}" for story in self.stories)):
            self.site.routes[path] = self._answer
        self.site.routes["/robots.txt"] = self._answer
        return self.site

    def feeds(self) -> Feeds:
        every = timedelta(minutes=15)
        return Feeds(tuple(Feed(f"{self.site.url}/{name}.xml", name, every) for name in ("rss", "atom")), pause=1.0)

    def version(self, story: Story) -> int:
        return 2 if story.edited and story.edited <= self.hours.now else 1

    def _updated(self, story: Story) -> datetime:
        return story.edited if story.edited and self.version(story) == 2 else story.at

    def _answer(self, asked: Asked) -> Answer:
        self.counts[asked.path] = self.counts.get(asked.path, 0) + 1
        wrong = self.fault(asked, self.counts[asked.path])
        if wrong:
            return wrong
        if asked.path == "/robots.txt":
            return Answer("User-agent: *\nDisallow: /private", kind="text/plain")
        if asked.path.startswith("/news/"):
            return self._page(int(asked.path.rpartition("/")[2]))
        return self._feed(asked)

    def _page(self, number: int) -> Answer:
        [story] = [story for story in self.stories if story.number == number]
        if story.gone:
            return Answer(status=404)
        return Answer(feed_page(number, self.version(story), host=self.site.url))

    def _feed(self, asked: Asked) -> Answer:
        out = [story for story in self.stories if story.at <= self.hours.now][-self.shown :][::-1]
        atom = "atom" in asked.path
        body = self._atom(out[::2]) if atom else self._rss([*out, *out[:1]])
        tag = f'"{hash(body)}"'
        if asked.headers.get("if-none-match") == tag:
            return Answer(status=304)
        return Answer(body, kind="application/xml", headers={"ETag": tag})

    def _rss(self, out: list[Story]) -> str:
        items = "".join(
            f"<item><title>Round {story.number}</title><link>{self.site.url}/news/{story.number}</link>"
            f"<guid isPermaLink='false'>r{story.number}</guid><pubDate>{format_datetime(story.at)}</pubDate>"
            f"<description>{escape(sentences(story.number, self.version(story))[3])}</description></item>"
            for story in out
        )
        return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Strait Wire</title>{items}</channel></rss>"

    def _atom(self, out: list[Story]) -> str:
        entries = "".join(
            f"<entry><id>tag:{story.number}</id><title>Round {story.number}</title>"
            f"<link href='/news/{story.number}'/><published>{story.at.isoformat()}</published>"
            f"<updated>{self._updated(story).isoformat()}</updated></entry>"
            for story in out
        )
        return f"<feed xmlns='http://www.w3.org/2005/Atom'><id>x</id><title>Strait Wire</title>{entries}</feed>"


def bare(article: Article) -> Extraction:
    """An article without claims, for tests of what comes before them."""
    return Extraction(article, (), (), ())


@dataclass
class Keeper:
    """A record that is kept up with a day's feeds; it can be stopped and started again."""

    path: Path
    day: Day
    extract: Extract = bare
    computing: int = 10  # seconds that a feed or a page is given

    def __post_init__(self) -> None:
        self.record = Record.create(str(self.path)) if not self.path.exists() else Record.open(str(self.path))
        self.told: list[Told] = []

    def watch(self, *, once: bool = False) -> list[Told]:
        """Watch until the day is over, or with `once` one round; return what was told."""
        told: list[Told] = []
        memory = Memory(place_of(self.path, ""))
        pace = Pace(1.0, self.day.hours.clock, self.day.hours.sleep)
        web = Web(Net(allow_private=True), Limits(seconds=0.4, most=500_000))
        try:
            with FeedReader(Allowed(computing=self.computing)) as reader:
                tools = Tools(self.record, memory, Visitor(web, pace), reader, self.extract, pace, lambda: 0.5)
                for each in Watch(self.day.feeds(), tools).run(once=once):
                    told.append(each)
                    self.told.append(each)
        except DayIsOverError:
            pass
        finally:
            memory.close()
        return told

    def ledger(self) -> list[str]:
        with self.record.reading() as desk:
            return list(desk.ledger())

    def unread(self) -> list[tuple[str, str]]:
        with self.record.reading() as desk:
            return [(each.source, each.why) for each in desk.unread()]


def hangs(desk: BaseHTTPRequestHandler) -> None:
    """Wait longer than anybody who asks."""
    threading.Event().wait(0.6)
