"""A record kept up with feeds: what `accord watch` opens, and closes again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from accord.desk.watch.arriving import Extract
from accord.desk.watch.watching import Tools, Watch
from accord.fetch.memory import Memory, place_of
from accord.fetch.visits import Pace, Visitor
from accord.fetch.web import Net, Web
from accord.lexicon.roster import load_roster
from accord.read.feeds.feeds_file import read_feeds_file
from accord.read.feeds.fetched import FeedReader
from accord.record.store import Record
from accord.terms.article import Article
from accord.terms.extraction import Extraction


@dataclass(frozen=True, slots=True)
class WatchOptions:
    """The user's choices: language pipeline, actors, whether private addresses are asked, what was put aside again."""

    model: str | None = None
    actors: Path | None = None
    allow_private: bool = False
    again: bool = False


@contextmanager
def watching(where: str, file: Path, options: WatchOptions) -> Iterator[Watch]:
    """Open what keeps a record up with the feeds that a file names.

    Raises:
        FeedsError: the file is wrong, or another watch keeps this record up.
        RecordError: the record cannot be opened.
        LexiconError: the actors file is wrong.
    """
    feeds = read_feeds_file(file)
    record = Record.open(where)
    extract = _extractor(options)
    pace = Pace(feeds.pause)
    memory = Memory(place_of(record.address.path, record.where))
    try:
        visitor = Visitor(Web(Net(allow_private=options.allow_private, proxy=feeds.proxy)), pace)
        with FeedReader() as reader:
            watch = Watch(feeds, Tools(record, memory, visitor, reader, extract, pace))
            if options.again:
                memory.take_up(pace.clock())
            yield watch
    finally:
        memory.close()


def _extractor(options: WatchOptions) -> Extract:
    """Return what extracts: the actors are checked now, the language pipeline is loaded with the first article."""
    if options.actors:
        load_roster(options.actors)

    def extract(article: Article) -> Extraction:
        from accord.desk.articles.reader import shared_reader

        return next(shared_reader(options.model, options.actors).extract([article]))

    return extract
