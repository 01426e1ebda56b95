"""What changed as an Atom feed (RFC 4287), written with feedgenerator: an entry for each line of `accord changes`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from html import escape
from typing import IO, NamedTuple

from feedgenerator import Atom1Feed

from accord.render.exports.markdown import short_hash
from accord.render.exports.safe_text import web_address, xml_text
from accord.render.exports.waiting import Waiting
from accord.render.sheets.changes import FATES, edit_group, move_row
from accord.render.sheets.drafts import version_row
from accord.render.wording.event_rows import event_row
from accord.render.wording.heading import headline
from accord.render.wording.prospects import prospect_row, step_row
from accord.render.wording.rows import Row
from accord.render.wording.words import outlet_words
from accord.terms.article import Article
from accord.terms.brief import Contact, Pact, Prospect
from accord.terms.changes import Changes, Edit, Move
from accord.terms.exported import Losses
from accord.terms.process import Ground
from accord.terms.typed import Json

EPOCH = date(1970, 1, 1)
CUT = "{entry|entries} told by several articles, linked to the last of them alone"


class Told(NamedTuple):
    """A line of what changed under its heading: the id of what it is about, the articles that tell it, and its day."""

    kind: str
    name: str
    row: Row
    articles: tuple[Article, ...]
    day: date


@dataclass(frozen=True, slots=True)
class FeedHead:
    """What the feed is called, and the days that it is about."""

    title: str
    since: date
    as_of: date | None = None


def write_atom(changes: Iterable[Changes], sink: IO[bytes], losses: Losses, *, head: FeedHead) -> None:
    """Write the feed, the newest entry first; the same thing has the same id in every feed, and one entry in each."""
    with Waiting() as entries:
        last = max(_days_of_entries(changes, entries, losses), default=head.as_of or head.since)
        feed = _Feed(
            title=xml_text(head.title),
            link=f"urn:x-accord:changes:{short_hash(head.title)}",
            description="",
            subtitle=f"What changed since {head.since}",
            language="en",
            author_name="accord",
        )
        feed.last, feed.entries = last, entries
        feed.write(sink, "utf-8")


def _days_of_entries(changes: Iterable[Changes], entries: Waiting, losses: Losses) -> Iterator[date]:
    """Put an entry for each line of what changed with the others; yield the day of each that is not there yet."""
    for each in changes:
        negotiation = headline(each.scope)
        for told in _told(each):
            body = json.dumps(_entry(negotiation, told)).encode()
            if entries.add(f"{told.day} {told.name}", body, name=told.name):
                losses.add(CUT, len(told.articles) > 1)
                yield told.day


class _Feed(Atom1Feed):  # type: ignore[misc]
    """A feed whose time is that of what it tells, not of when it was written, and whose entries come one by one."""

    last: date
    entries: Waiting

    def latest_post_date(self) -> datetime:
        """Return the time of the feed."""
        return _moment(self.last)

    def write_items(self, handler: object) -> None:
        """Write the entries."""
        for body in self.entries.in_order(last_first=True):
            entry = json.loads(body)
            day = _moment(date.fromisoformat(entry.pop("day")))
            self.items.clear()
            self.add_item(**entry, updateddate=day, pubdate=day)
            super().write_items(handler)


def _entry(negotiation: str, told: Told) -> dict[str, Json]:
    """Return an entry by the names of its parts; its summary is read as HTML, so that what stands in it is escaped."""
    kind, name, row, articles, day = told
    address = next((found for article in articles if (found := web_address(article.url))), None)
    return {
        "title": xml_text(f"{kind}: {_line(row)}"),
        "link": address or f"urn:x-accord:{xml_text(name)}",
        "description": escape(xml_text("; ".join(filter(None, (row.label, _line(row), row.after, row.sources))))),
        "unique_id": f"urn:x-accord:{xml_text(name)}",
        "day": day.isoformat(),
        "categories": [xml_text(kind), xml_text(negotiation)],
        "author_name": xml_text(", ".join(dict.fromkeys(map(outlet_words, articles)))) or "accord",
    }


def _line(row: Row) -> str:
    quote = f"“{row.quote}”" if row.quote else ""
    lead = f"{row.lead} ({row.aside})" if row.aside else row.lead
    return " ".join(filter(None, (f"{lead}:" if row.text or quote else lead, row.text, quote)))


def _told(changes: Changes) -> Iterator[Told]:
    """Yield every line of what changed under its heading, with the id of what it is about."""
    yield from _events("Newly told as held or agreed", changes.happened)
    for title, of in FATES:
        for prospect in filter(of, changes.prospects):
            told = _line_told(title, prospect.contact.event, prospect_row(prospect), prospect.grounds)
            yield told._replace(day=max(told.day, _day_after(prospect))) if prospect.standing == "overdue" else told
    yield from _events("Denied or called off, not announced before", changes.off)
    yield from _moves("Position that moved", changes.moves)
    yield from _moves("Position on a new matter", changes.stances)
    for version in changes.versions:
        yield _line_told("New on the table", version.grounds[0].id, version_row(version), version.grounds)
    yield from _events("Withdrawn or broken", changes.withdrawn)
    for step in changes.steps:
        shown = (*step.grounds, *step.shown_by)
        yield _line_told("What had to come first", step.grounds[-1].id, step_row(step), shown)
    for edit in changes.edits:
        yield from _edit(edit)


def _events(title: str, lines: Iterable[Contact | Pact]) -> Iterator[Told]:
    for line in lines:
        yield _line_told(title, line.event, event_row(line), line.grounds)


def _moves(title: str, moves: Iterable[Move]) -> Iterator[Told]:
    for move in moves:
        now = move.course.now
        yield _line_told(title, now.grounds[-1].id, move_row(move), now.grounds)


def _edit(edit: Edit) -> Iterator[Told]:
    """Yield which claims an edited article makes no more, or newly makes; one that makes the same is told itself."""
    group = edit_group(edit)
    for row in group.rows:
        about = row.grounds[0].id if row.grounds else edit.new.id.removeprefix("sha256:")
        shown = replace(row, label=group.title, lead=row.label or row.lead)
        yield Told("Article edited", f"edit:{about}", shown, (edit.new,), edit.new.published or EPOCH)


def _line_told(kind: str, name: str, row: Row, grounds: Iterable[Ground]) -> Told:
    articles = tuple(dict.fromkeys(ground.article for ground in grounds))
    days = (article.published for article in articles if article.published)
    return Told(kind, name, row, articles, max(days, default=EPOCH))


def _day_after(prospect: Prospect) -> date:
    """Return the day on which it was overdue: the first after its days."""
    when = prospect.contact.when
    last = when.end if when else None
    return last + timedelta(days=1) if last and last < date.max else EPOCH


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
