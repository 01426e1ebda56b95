"""Sources: where what is told of each event began, who carries whose stories, and how sources did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from accord.terms.brief import Contact, Pact
from accord.terms.judgement import Judgement
from accord.terms.process import Process
from accord.terms.sources import Backed, Carried, Sources
from accord.terms.story import Origin, Story
from accord.view.expectations import find_expectations
from accord.view.happened import fold_contacts, fold_pacts
from accord.view.known import known_by, scope_of, telling
from accord.view.tracks import fold_tracks


@dataclass(frozen=True, slots=True)
class Descent:
    """What is known of where a process's articles come from.

    `origins` are given by the id of the event, `stories` are those that several articles carry, and `rated` is what
    analysts said of a source, by its name.
    """

    origins: Mapping[str, tuple[Origin, ...]]
    stories: Sequence[Story]
    rated: Mapping[str, tuple[Judgement, ...]] = field(default_factory=dict)


def fold_sources(
    process: Process,
    descent: Descent,
    *,
    as_of: date | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Sources:
    """Return the sources of one negotiation; events are those of these days, stories those that were published then."""
    whole = known_by(process, as_of)
    scope = scope_of(whole, as_of=as_of, since=since, until=until)
    told = telling(whole)
    lines: list[Contact | Pact] = [*fold_contacts(told.events), *fold_pacts(told.events)]
    within = [line for line in lines if scope.holds((line.when and line.when.start) or line.day, line.day)]
    backed = [Backed(line, descent.origins.get(line.event, ())) for line in within]
    carried = tuple(_carried(whole, descent.stories))
    begun = {article.id: story.first for story in carried for article in story.carriers}
    return Sources(
        scope=scope,
        events=tuple(sorted(backed, key=lambda each: (each.line.day, each.line.told), reverse=True)),
        stories=tuple(story for story in carried if scope.holds(story.first.published, _last(story))),
        tracks=fold_tracks(find_expectations(whole, as_of=as_of), rated=descent.rated, begun=begun, as_of=scope.as_of),
    )


def _carried(process: Process, stories: Sequence[Story]) -> Iterator[Carried]:
    """Yield the stories that several articles of the process carry, the widest first."""
    known = {article.id: article for article in (*process.articles, *(copy for copy, _ in process.reprints))}
    found = [(story, [known[name] for name in story.members if name in known]) for story in stories]
    for story, articles in sorted(found, key=lambda pair: (-len(pair[1]), pair[0].members)):
        if len(articles) > 1:
            yield Carried(story.id, articles[0], tuple(articles[1:]), story.why)


def _last(story: Carried) -> date | None:
    days: list[date] = [article.published for article in (story.first, *story.carriers) if article.published]
    return max(days, default=None)
