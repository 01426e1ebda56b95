"""The events and stories that claims and articles on record make, as the record lists them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from accord.desk.known.hydrating import hydrate
from accord.record.store import Reading
from accord.resolve.events.partition import part
from accord.resolve.stories import part_stories
from accord.resolve.stories.origins import find_origins, vouching
from accord.terms.brief import Contact
from accord.terms.claim import AHEAD
from accord.terms.kept import EventRow, StoryRow
from accord.terms.process import Event, Ground
from accord.view.event import fold_event


def find_event_rows(desk: Reading, claims: Collection[str]) -> list[EventRow]:
    """Return the events of claims that no tie joins to others."""
    tellings = desk.tellings(claims)
    ties = desk.ties_among("event", [telling.id for telling in tellings])
    grounds = {ground.id: ground for ground in hydrate(desk, (telling.id for telling in tellings)).grounds}
    story_of = desk.stories_of({ground.article.id for ground in grounds.values()})
    groups = (sorted((grounds[name] for name in group), key=_order) for group in part(tellings, ties))
    return [_row(Event(tuple(told)), origins=len(find_origins(vouching(told), story_of))) for told in groups]


def find_story_rows(desk: Reading, articles: Collection[str]) -> list[StoryRow]:
    """Return the stories of articles that no tie joins to others."""
    kept = {each.article.id: each.article for each in desk.articles(articles)}
    stories = part_stories(desk.prints(articles), desk.ties_among("story", list(articles)))
    firsts = ((story, kept[story.members[0]]) for story in stories)
    return [StoryRow(story.id, first.outlet or "", first.published, story.members) for story, first in firsts]


def day_of(row: EventRow) -> date | None:
    """Return the day under which an event is filed."""
    return row.end or row.start or row.last_told


def _order(ground: Ground) -> tuple[date, str]:
    return ground.article.published or date.max, ground.id


def _row(event: Event, *, origins: int) -> EventRow:
    """Return an event as the record lists it."""
    line = fold_event(event)
    days = [ground.article.published for ground in event.tellings if ground.article.published]
    row = EventRow(
        id=event.id,
        kind="agreement",
        status=line.status,
        members=tuple(ground.id for ground in event.tellings),
        start=line.when.start if line.when else None,
        end=line.when.end if line.when else None,
        granularity=line.when.granularity if line.when else None,
        sides=line.sides,
        first_told=min(days, default=None),
        last_told=max(days, default=None),
        articles=len({ground.article.id for ground in event.tellings}),
        origins=origins,
    )
    if not isinstance(line, Contact):
        return replace(row, what=line.what)
    return replace(
        row,
        kind="meeting",
        format=line.format,
        level=line.level,
        place=line.place,
        sides=(*line.sides, *line.mediators),
        standing="announced" if line.status in AHEAD else None,
    )
