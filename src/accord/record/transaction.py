"""One transaction that adds to a record: all of it is kept, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, delete

from accord.record import entering, fetching, log, rows, shelves
from accord.record.indexing import put_words
from accord.record.marks import stamp
from accord.record.snapshot import Reading
from accord.record.standing import settle
from accord.record.tables import FOLLOWING
from accord.terms.article import Article
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter, Judgement
from accord.terms.kept import Change, EventRow, StoryRow, TieKind
from accord.terms.story import Print
from accord.terms.telling import Telling
from accord.terms.tie import Tie


class Writing(Reading):
    """One transaction; it reads what it has written."""

    def __init__(self, link: Connection, now: datetime) -> None:
        super().__init__(link)
        self._now = now

    def put_extraction(self, extraction: Extraction, *, recorded: datetime | None = None) -> Change | None:
        """Put a reading of an article on record; return what changed, or None where it was on record already.

        `recorded` is when another record took it up, where it comes from one.

        Raises:
            SourceError: a text holds what no record can keep, or a claim's id is that of a claim of another article.
        """
        at = recorded or self._now
        key = self.put_article(extraction.article, recorded=at)
        if entering.put_reading(self._link, key, extraction, stamp(at)) is None:
            return None
        return settle(self._link, key)

    def put_article(self, article: Article, *, recorded: datetime | None = None) -> int:
        """Put an article on record where it is new, and where it was seen; return its key.

        Raises:
            SourceError: its text holds what no record can keep.
        """
        key, new = entering.put_article(self._link, article, recorded or self._now)
        if new:
            put_words(self._link, "article", [key])
        return key

    def put_judgement(self, judgement: Judgement, *, recorded: datetime | None = None) -> bool:
        """Put an analyst's word on record; return False where it was on record already."""
        return entering.put_judgement(self._link, judgement, stamp(recorded or self._now))

    def put_charter(self, charter: Charter, *, recorded: datetime | None = None) -> bool:
        """Put the charter of a process on record; return False where it was on record already."""
        return entering.put_charter(self._link, charter, stamp(recorded or self._now))

    def put_unread(self, source: str, why: str, *, remedy: str, payload: bytes | None = None) -> bool:
        """Keep what could not be read, and the reason; return False where it is kept already."""
        found = log.unread_of(source, why, remedy=remedy, payload=payload, now=self._now)
        return log.put_unread(self._link, found)

    def take_unread(self, name: str) -> None:
        """Forget what could not be read, by its id, now that it was."""
        log.take_unread(self._link, name)

    def put_tellings(self, tellings: Iterable[Telling]) -> None:
        """File tellings, each in place of that which its claim had."""
        shelves.put_filed(self._link, shelves.TELLINGS, tellings, lambda telling: telling.day)

    def drop_tellings(self, claims: Iterable[str]) -> None:
        """Take away the tellings of these claims, and every tie that the claims have."""
        claims = list(claims)
        shelves.drop_filed(self._link, shelves.TELLINGS, claims)
        shelves.drop_ties(self._link, "event", claims)

    def put_prints(self, prints: Iterable[Print]) -> None:
        """File prints, each in place of that which its article had."""
        shelves.put_filed(self._link, shelves.PRINTS, prints, lambda each: each.published)

    def put_ties(self, kind: TieKind, ties: Iterable[Tie]) -> None:
        """Keep ties, each in place of the tie that the same two had."""
        shelves.put_ties(self._link, kind, ties)

    def put_events(self, gone: Iterable[str], events: Sequence[EventRow]) -> None:
        """Put events in the place of those that are gone; what is gone is on no docket any more."""
        rows.put_events(self._link, gone, events)

    def put_stories(self, gone: Iterable[str], stories: Sequence[StoryRow]) -> None:
        """Put stories in the place of those that are gone."""
        rows.put_stories(self._link, gone, stories)

    def put_membership(self, process: str, article: str) -> None:
        """Note that an article belongs to a process."""
        rows.put_membership(self._link, process, fetching.keys_of(self._link, [article])[article])

    def drop_membership(self, process: str, article: str) -> None:
        """Note that an article belongs to a process no more."""
        rows.drop_membership(self._link, process, fetching.keys_of(self._link, [article])[article])

    def put_docket(self, process: str, event: str, day: date | None) -> None:
        """Note that an event belongs to a process, and under which day."""
        rows.put_docket(self._link, process, event, day)

    def drop_process(self, process: str) -> None:
        """Forget which articles and events belong to a process."""
        rows.drop_process(self._link, process)

    def forget_views(self) -> None:
        """Forget all that follows from the ledger, save which claims stand: it is to be made again."""
        for table in FOLLOWING:
            if table.name not in ("claim_side", "claim", "counting"):
                self._link.execute(delete(table))
