"""Everything behind one claim, event, article or judgement, found by its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from accord.terms.article import Article
from accord.terms.process import OF_EVENT, Event, Ground, Process
from accord.terms.shown import Shown, ShownArticle, ShownClaim, ShownEvent, ShownJudgement
from accord.terms.story import Origin
from accord.view.event import fold_event

HASH = "sha256:"
Origins = Mapping[str, tuple[Origin, ...]]
UNKNOWN: Origins = MappingProxyType({})


def find_shown(processes: Iterable[Process], name: str, *, origins: Origins = UNKNOWN) -> Shown | None:
    """Return what has this id, or None; an article's may be given without the name of the hash.

    `origins` are where each event began that is told, by its id.
    """
    return next((shown for process in processes for shown in _found(process, name, origins)), None)


def _found(process: Process, name: str, origins: Origins) -> Iterator[Shown]:
    events = {ground.id: event for event in process.events for ground in event.tellings}
    named = (event for event in process.events if event.id == name)
    yield from (ShownEvent(fold_event(event), origins.get(event.id, ())) for event in named)
    yield from (_claim(ground, events.get(name), origins) for ground in process.grounds if ground.id == name)
    yield from _judgement(process.grounds, name)
    articles = (*process.articles, *(copy for copy, _ in process.reprints))
    yield from (_article(article, process) for article in articles if article.id in (name, HASH + name))
    by_claim = (event for claim, event in events.items() if OF_EVENT + claim == name)
    yield from (ShownEvent(fold_event(event), origins.get(event.id, ())) for event in by_claim)


def _claim(ground: Ground, event: Event | None, origins: Origins) -> ShownClaim:
    if event is None:
        return ShownClaim(ground, None, ())
    ties = tuple(tie for tie in event.ties if ground.id in (tie.one, tie.other))
    return ShownClaim(ground, fold_event(event), ties, origins.get(event.id, ()))


def _judgement(grounds: Sequence[Ground], name: str) -> Iterator[ShownJudgement]:
    """Yield the judgement of this id, with all the claims that it is about."""
    said = {judgement for ground in grounds for judgement in ground.judgements if judgement.id == name}
    for judgement in said:
        yield ShownJudgement(judgement, tuple(ground for ground in grounds if judgement in ground.judgements))


def _article(article: Article, process: Process) -> ShownArticle:
    return ShownArticle(
        article=article,
        grounds=tuple(ground for ground in process.grounds if ground.article == article),
        doubts=tuple(doubt for of, doubt in process.doubts if of == article),
        reprints=tuple(copy for copy, of in process.reprints if of == article),
        repeats=next((of for copy, of in process.reprints if copy == article), None),
    )
