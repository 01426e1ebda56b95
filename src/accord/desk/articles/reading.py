"""From sources to claims: articles are taken from their files, and each is read.

One process reads by default; more share the articles in batches, and the order and the bytes of what comes out stay
the same.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from typing import TYPE_CHECKING

from accord.desk.articles.options import ReadingOptions
from accord.desk.articles.reader import Beside, Found, Reader
from accord.errors import SourceError
from accord.lexicon.roster import Roster, load_roster
from accord.read import Gauge, measure, read_sources
from accord.terms.article import Article
from accord.terms.skipped import Skipped

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

BATCH = 16


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
    from accord.desk.articles.pointing import Pointing

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
