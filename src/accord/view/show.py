"""Everything behind one claim, event, article or judgement, found by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from accord.terms.article import Article
from accord.terms.process import Event, Ground, Process
from accord.terms.shown import Shown, ShownArticle, ShownClaim, ShownEvent, ShownJudgement
from accord.view.event import fold_event

LEAST = 6
HASH = "sha256:"
Fits = Callable[[str], bool]


def find_shown(processes: Sequence[Process], name: str) -> Mapping[str, Shown]:
    """Return what has this id; else everything whose id begins with it, six characters at least; by the whole id."""
    exact = dict(_found(processes, lambda known: known == name))
    if exact or len(name.removeprefix(HASH)) < LEAST:
        return exact
    begins = (name, HASH + name)
    return dict(_found(processes, lambda known: known.startswith(begins)))


def _found(processes: Sequence[Process], fits: Fits) -> Iterator[tuple[str, Shown]]:
    for process in processes:
        events = {ground.id: event for event in process.events for ground in event.tellings}
        yield from ((event.id, ShownEvent(fold_event(event))) for event in process.events if fits(event.id))
        for ground in process.grounds:
            if fits(ground.id):
                yield ground.id, _claim(ground, events.get(ground.id))
        yield from _judgements(process.grounds, fits)
        yield from ((article.id, _article(article, process)) for article in _articles(process) if fits(article.id))


def _claim(ground: Ground, event: Event | None) -> ShownClaim:
    ties = tuple(tie for tie in event.ties if ground.id in (tie.one, tie.other)) if event else ()
    return ShownClaim(ground, fold_event(event) if event else None, ties)


def _judgements(grounds: Sequence[Ground], fits: Fits) -> Iterator[tuple[str, Shown]]:
    """Yield the judgements, each with all the claims that it is about."""
    for ground in grounds:
        for judgement in ground.judgements:
            if fits(judgement.id):
                about = tuple(other for other in grounds if judgement in other.judgements)
                yield judgement.id, ShownJudgement(judgement, about)


def _articles(process: Process) -> Sequence[Article]:
    return [*process.articles, *(copy for copy, _ in process.reprints)]


def _article(article: Article, process: Process) -> ShownArticle:
    return ShownArticle(
        article=article,
        grounds=tuple(ground for ground in process.grounds if ground.article == article),
        doubts=tuple(doubt for of, doubt in process.doubts if of == article),
        reprints=tuple(copy for copy, of in process.reprints if of == article),
        repeats=next((of for copy, of in process.reprints if copy == article), None),
    )
