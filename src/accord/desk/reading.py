"""From articles to claims: read, parse, mark, resolve, extract.

One process reads by default; more share the articles in batches, and the order and the bytes of what comes out stay
the same.
"""

from __future__ import annotations

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from itertools import chain, islice
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, TypeAlias

from accord.annotate.breaks import find_break, is_cut
from accord.annotate.clearing import Clearing, cleared
from accord.annotate.datelines import find_dateline
from accord.annotate.names import Gazetteer, find_names
from accord.annotate.paragraphs import find_paragraphs
from accord.annotate.pipeline import DEFAULT_MODEL, load_pipeline, parse
from accord.annotate.plain import Strings, plain_doc
from accord.annotate.quotes import find_quotes
from accord.annotate.times import find_times
from accord.desk.options import ReadingOptions
from accord.errors import AccordError, SourceError
from accord.extract import extract_claims
from accord.lexicon.roster import Roster, load_roster
from accord.read import Gauge, measure, read_sources
from accord.read.text.dateline import written_on
from accord.resolve.actors import resolve_actors
from accord.resolve.times import mark_times
from accord.terms.article import Article
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.mark import Scene
from accord.terms.skipped import Skipped

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from spacy.tokens import Doc as SpacyDoc

Found: TypeAlias = "Extraction | Skipped"
Beside: TypeAlias = "Callable[[Scene, Extraction], Extraction]"
BATCH = 16
BROKEN = "the text breaks off in mid-sentence; what follows is not known"


class Reader:
    """Reads articles with one language pipeline and one set of known names."""

    def __init__(self, model: str | None = None, roster: Roster | None = None, *, beside: Beside | None = None) -> None:
        name = model or DEFAULT_MODEL
        self.nlp = load_pipeline(name)
        self.model = f"{name} {self.nlp.meta['version']}"
        self._roster = roster or Roster()
        self._beside = beside
        self._strings = Strings(self.nlp.vocab.strings)
        self._gazetteer = Gazetteer(self.nlp, self._roster.known)
        gc.freeze()  # a pipeline lives as long as its process: collecting garbage need not walk over it each time

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield the extraction of each article, in order.

        Raises:
            SourceError: something in an article sets off a fault of accord's own.
        """
        return (self._extract(clearing, doc) for clearing, doc in self._parsed(articles))

    def extract_each(self, articles: Iterable[Article]) -> Iterator[Found]:
        """Yield the extraction of each article, in order, or why there is none: no article ends the batch."""
        for clearing, doc in self._parsed(articles):
            try:
                yield self._extract(clearing, doc)
            except SourceError as error:
                why, _, remedy = str(error).partition("; ")
                yield Skipped(clearing.given.source, why, remedy)

    def _parsed(self, articles: Iterable[Article]) -> Iterator[tuple[Clearing, SpacyDoc]]:
        clearings = [cleared(article) for article in articles]
        return zip(clearings, parse((each.clear.text for each in clearings), self.nlp), strict=True)

    def _extract(self, clearing: Clearing, parsed: SpacyDoc) -> Extraction:
        try:
            scene = self.mark(clearing.clear, parsed)
            found = replace(extract_article(scene), model=self.model)
            return clearing.back(self._beside(scene, found) if self._beside else found)
        except AccordError:
            raise
        except Exception as error:  # what no rule foresaw in one article must not end the others
            message = f"accord itself fails on it ({_where(error)}); report that as a fault, with the article"
            raise SourceError(message) from error

    def scene(self, article: Article) -> Scene:
        """Return one article, parsed and marked."""
        return self.mark(article, next(iter(parse([article.text], self.nlp))))

    def mark(self, article: Article, parsed: SpacyDoc) -> Scene:
        """Return the article with its quotations, times, actors and mentions marked."""
        doc = plain_doc(parsed, self._strings)
        quotes = find_quotes(article.text)
        dateline = find_dateline(article.text)
        names = tuple(name for name in find_names(doc, self._gazetteer.find(parsed)) if not dateline.meets(name.span))
        quoted = [quote.outer for quote in quotes]
        actors, mentions = resolve_actors(doc, names, quoted, article=article, sides=self._roster.sides)
        written = written_on(article.text, article.published)
        marked = mark_times(doc, find_times(doc), written or article.published)
        times = tuple(time for time in marked if not dateline.meets(time.span))
        return Scene(article, doc, find_paragraphs(article.text), quotes, times, actors, mentions, dateline, written)


def extract_article(scene: Scene) -> Extraction:
    """Return everything that one marked article puts on record; on a sentence that is cut short nothing rests."""
    claims, doubts = extract_claims(scene)
    broken = find_break(scene.article.text)
    if broken:
        words = broken.of(scene.article.text)
        claims = tuple(claim for claim in claims if not is_cut(words) or claim.passage.end <= broken.start)
        doubts = (*doubts, Doubt("breaks-off", broken.start, broken.end, words, BROKEN))
    return Extraction(scene.article, scene.actors, claims, tuple(sorted({*scene.article.doubts, *doubts})))


def _where(error: Exception) -> str:
    """Return what went wrong and in which line of ours, for whoever mends it."""
    *_, (frame, line) = walk_tb(error.__traceback__)
    return f"{type(error).__name__} in {Path(frame.f_code.co_filename).name}, line {line}"


@cache
def shared_reader(model: str | None = None, actors: Path | None = None) -> Reader:
    """Return the reader of this process with this pipeline and these actors, loaded once."""
    return Reader(model, load_roster(actors) if actors else None)


def read_claims(
    sources: Sequence[str], options: ReadingOptions, *, known: Callable[[Article], bool] | None = None
) -> Iterator[Found]:
    """Yield what each article of the sources gives, and what was skipped and why, in the order of the sources.

    Articles that are `known` already are passed over before anything is read in them; an article that several sources
    hold is read once, and skipped after that.

    Raises:
        ModelError: the language pipeline cannot be loaded.
        LexiconError: the actors file is wrong.
        SourceError: a process that reads was killed.
    """
    roster = load_roster(options.actors) if options.actors else Roster()
    gauge = Gauge()
    every = read_sources(sources, date=options.date, today=options.today, gauge=gauge)
    if options.progress and sys.stderr.isatty():
        every = _shown(every, gauge, measure(sources))
    found = (item for item in every if known is None or isinstance(item, Skipped) or not known(item))
    once = _once(found)
    if options.jobs == 1 or options.pointer:
        return _alone(once, options, roster)
    return _together(_batched(once), options, roster)


def _batched(found: Iterator[Article | Skipped]) -> Iterator[list[Article | Skipped]]:
    return iter(lambda: list(islice(found, BATCH)), [])


def _once(found: Iterable[Article | Skipped]) -> Iterator[Article | Skipped]:
    """Pass on what is read, the same article only the first time: its text, title, outlet, day and address."""
    first: dict[str, str] = {}
    for item in found:
        if isinstance(item, Skipped) or item.id not in first:
            if isinstance(item, Article):
                first[item.id] = item.source
            yield item
        else:
            why = f"it is the same article as {first[item.id]}"
            yield Skipped(item.source, why, "it is read and counted once", fault=False, same_as=first[item.id])


def _alone(found: Iterator[Article | Skipped], options: ReadingOptions, roster: Roster) -> Iterator[Found]:
    """Yield what this process extracts; a language model that reads beside the rules is asked one article at a time.

    The pipeline is loaded once there is an article to read, while those that follow are taken from their files.
    """
    for item in found:
        if isinstance(item, Article):
            break
        yield item
    else:
        return
    with ThreadPoolExecutor(1) as aside:
        loaded = aside.submit(Reader, options.model, roster, beside=_beside(options))
        for batch in _batched(chain([item], found)):
            yield from _extract_batch(loaded.result(), batch)


def _beside(options: ReadingOptions) -> Beside | None:
    if options.pointer is None:
        return None
    from accord.desk.pointing import Pointing

    return Pointing(options.pointer)


def _together(batches: Iterator[list[Article | Skipped]], options: ReadingOptions, roster: Roster) -> Iterator[Found]:
    """Yield what several processes extract, in order, never far ahead of what is taken."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
        os.environ.setdefault(threads, "1")  # each process has a core of its own: threads inside it would only wait
    with ProcessPoolExecutor(
        options.jobs, mp_context=get_context("spawn"), initializer=_open_reader, initargs=(options.model, roster)
    ) as pool:
        try:
            yield from _in_turn(pool, batches, most=2 * options.jobs)
        except BrokenProcessPool:
            message = "a process that reads was killed, or ran out of memory; read fewer articles at once, or --jobs 1"
            raise SourceError(message) from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _in_turn(pool: Executor, batches: Iterable[list[Article | Skipped]], *, most: int) -> Iterator[Found]:
    waiting: deque[Future[list[Found]]] = deque()
    for batch in batches:
        waiting.append(pool.submit(_extract_here, batch))
        if len(waiting) > most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


_HERE: list[Reader] = []  # the one reader of a worker process


def _open_reader(model: str | None, roster: Roster) -> None:
    _HERE.append(Reader(model, roster))


def _extract_here(batch: list[Article | Skipped]) -> list[Found]:
    return list(_extract_batch(_HERE[0], batch))


def _extract_batch(reader: Reader, batch: list[Article | Skipped]) -> Iterator[Found]:
    extracted = reader.extract_each([item for item in batch if isinstance(item, Article)])
    return (item if isinstance(item, Skipped) else next(extracted) for item in batch)


def _shown(found: Iterable[Article | Skipped], gauge: Gauge, total: int | None) -> Iterator[Article | Skipped]:
    """Pass on what is read, with a bar on the terminal: how much of the files, how fast, how long yet."""
    from tqdm import tqdm

    articles = 0
    with tqdm(total=total, desc="reading", unit="B", unit_scale=True, delay=2, leave=False) as bar:
        for item in found:
            articles += isinstance(item, Article)
            rate = articles / max(bar.format_dict["elapsed"], 0.001)
            bar.set_postfix_str(f"{articles:,} articles, {rate:.1f} a second", refresh=False)
            bar.update(gauge.done - bar.n)
            yield item
