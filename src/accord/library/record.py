"""A record in a program: its views, its claims, and the analyst's word."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from types import TracebackType
from typing import IO, TypedDict, Unpack

from accord.desk.articles.checking import Checked
from accord.desk.articles.verifying import verify_on_record
from accord.desk.export.sending import Asked as Outgoing
from accord.desk.export.sending import export
from accord.desk.known.walking import walk_articles
from accord.desk.ledger.adding import Added, add_sources, record_extraction
from accord.desk.ledger.keeping import check_record, read_log, search_record
from accord.desk.review.judging import Analyst, Word, judge_on_record
from accord.desk.views.briefing import Days, brief_record
from accord.desk.views.choice import Choice, need_days, need_kinds
from accord.desk.views.looking_ahead import view_changes, view_outlooks
from accord.desk.views.sourcing import view_sources
from accord.desk.views.viewing import view_drafts, view_events, view_matrices, view_networks, view_shown, view_timelines
from accord.library.claims import Claims
from accord.library.files import opened
from accord.library.reading import Source, With, extract_articles
from accord.library.views import Views
from accord.record.store import Record as Store
from accord.terms.article import Article
from accord.terms.brief import Negotiation
from accord.terms.changes import Changes
from accord.terms.drafts import Drafts
from accord.terms.extraction import Extraction
from accord.terms.judgement import Judgement, Verdict
from accord.terms.kept import Entry, Hit, Sought
from accord.terms.listing import Listing
from accord.terms.matrix import Matrix
from accord.terms.network import Network
from accord.terms.outlook import Outlook
from accord.terms.shown import Shown
from accord.terms.sources import Sources
from accord.terms.timeline import Timeline
from accord.terms.wire import KINDS

PLAIN = With()


class Asked(TypedDict, total=False):
    """What a view can be asked for: one negotiation, what was known on a day, and between which days."""

    process: str | None
    as_of: date | None
    since: date | None
    until: date | None


class Record:
    """The record of negotiations at a path, or in the PostgreSQL schema of a DSN.

    Every view is made anew from what is on record, as the commands of the same names make it; each takes `process`,
    `as_of`, `since` and `until`.
    """

    def __init__(self, where: Source) -> None:
        """Open a record.

        Raises:
            RecordError: there is none there, it cannot be opened, or a newer accord made it.
        """
        self.where = os.fspath(where)
        self._store = Store.open(self.where)

    @classmethod
    def create(cls, where: Source) -> Record:
        """Make a new record and open it.

        Raises:
            RecordError: there is something already, or it cannot be made there.
        """
        Store.create(os.fspath(where)).close()
        return cls(where)

    def close(self) -> None:
        """Close the record."""
        self._store.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<the record {self._store.where}>"

    def _choice(self, asked: Asked) -> Choice:
        return Choice(self.where, **asked)

    def brief(
        self, *, process: str | None = None, as_of: date | None = None, since: date | None = None
    ) -> Views[Negotiation]:
        """Return where the talks stand."""
        found = brief_record(self.where, Days(as_of, since), process=process)
        return Views(Negotiation, "brief", found.negotiations)

    def timeline(self, **asked: Unpack[Asked]) -> Views[Timeline]:
        """Return what was and what is to come, by its days."""
        return Views(Timeline, "timeline", view_timelines(self._choice(asked)))

    def matrix(self, **asked: Unpack[Asked]) -> Views[Matrix]:
        """Return where each side stands on each issue."""
        return Views(Matrix, "matrix", view_matrices(self._choice(asked)))

    def network(self, **asked: Unpack[Asked]) -> Views[Network]:
        """Return who met whom, how often, and when last."""
        return Views(Network, "network", view_networks(self._choice(asked)))

    def drafts(self, **asked: Unpack[Asked]) -> Views[Drafts]:
        """Return what is on the table, and what each side says of it."""
        return Views(Drafts, "drafts", view_drafts(self._choice(asked)))

    def sources(self, **asked: Unpack[Asked]) -> Views[Sources]:
        """Return where what is told comes from; as a frame, the track records of the sources."""
        return Views(Sources, "sources", view_sources(self._choice(asked)))

    def outlook(self, *, every: bool = False, **asked: Unpack[Asked]) -> Views[Outlook]:
        """Return what is awaited, due and overdue; with `every`, all that was ever announced."""
        return Views(Outlook, "outlook", view_outlooks(self._choice(asked), every=every))

    def changes(
        self, since: date, *, process: str | None = None, as_of: date | None = None, until: date | None = None
    ) -> Views[Changes]:
        """Return what is new since a day."""
        choice = Choice(self.where, process, as_of, since, until)
        return Views(Changes, "changes", view_changes(choice, since=since))

    def events(self, **asked: Unpack[Asked]) -> Views[Listing]:
        """Return each meeting and agreement with the claims that tell it."""
        return Views(Listing, "events", (view_events(self._choice(asked)),))

    def show(self, name: str, *, as_of: date | None = None) -> Shown:
        """Return all that is behind the id of a claim, an event, an article or a judgement.

        Raises:
            UsageError: nothing of this id is on record.
        """
        need_days(as_of=as_of)
        return view_shown(self.where, name, as_of=as_of)

    def search(
        self, words: str, *, kinds: Iterable[str] = (), as_of: date | None = None, limit: int = 20
    ) -> Views[Hit]:
        """Return the articles and claims that hold all words and "phrases", those known last first.

        Raises:
            UsageError: there is no word to search for, or no such kind.
        """
        need_days(as_of=as_of)
        sought = need_kinds(kinds, ("article", *KINDS))
        found = search_record(self.where, words, kinds=sought, until=as_of, limit=limit)
        return Views(Hit, "search", tuple(found))

    def claims(self, *, kinds: Iterable[str] = (), every: bool = False, **asked: Unpack[Asked]) -> Claims:
        """Return the claims that count, read as they are gone through; `since` and `until` are days of publication.

        With `every`, also what analysts struck, and what a language model pointed at and nobody accepted.

        Raises:
            UsageError: there is no such kind.
        """
        return Claims(self.where, self._sought(asked, kinds), every=every)

    def articles(self, **asked: Unpack[Asked]) -> Iterator[Article]:
        """Yield the articles, those known last first."""
        return walk_articles(self.where, self._sought(asked))

    def _sought(self, asked: Asked, kinds: Iterable[str] = ()) -> Sought:
        need_days(as_of=asked.get("as_of"), since=asked.get("since"), until=asked.get("until"))
        last = min(filter(None, (asked.get("as_of"), asked.get("until"))), default=None)
        return Sought(
            kinds=need_kinds(kinds, KINDS), process=asked.get("process"), since=asked.get("since"), until=last
        )

    def verify(self, *claims: str, again: bool = False) -> Checked:
        """Check claims on record against the words they rest on; with `again`, read their articles anew as well.

        Returns how many were checked, and every fault.
        """
        return verify_on_record(self.where, claims, again=again)

    def export(
        self, form: str, to: Source | IO[bytes], *, table: str = "claims", **asked: Unpack[Asked]
    ) -> tuple[str, ...]:
        """Write the record in a form of `accord export`, to a new file or an open one; return what it cannot carry.

        Raises:
            UsageError: there is no such form, or it is a folder of notes.
            OutputError: the file cannot be written, or is there already.
        """
        wanted = Outgoing(self._choice(asked), form, table)
        with opened(to) as sink:
            return tuple(export(wanted, sink).lines())

    def log(self, *, limit: int = 20, before: int | None = None) -> tuple[Entry, ...]:
        """Return the last entries of the log, the newest first; `before` is the number of an entry."""
        return tuple(read_log(self.where, limit=limit, before=before))

    def check(self) -> tuple[str, ...]:
        """Return everything that is wrong with the record: nothing, where every hash and every rule holds."""
        return tuple(check_record(self.where))

    def add(self, *sources: Source | Article | Extraction, given: With = PLAIN) -> Added:
        """Put articles, files and folders of them, or extractions on record; say how many were new.

        `given` says how they are read. What is on record already is passed over.

        Raises:
            RecordError: the record cannot be written.
            ModelError: the language pipeline cannot be loaded.
        """
        articles = [source for source in sources if isinstance(source, Article)]
        read = [source for source in sources if isinstance(source, Extraction)]
        files = [os.fspath(source) for source in sources if not isinstance(source, Article | Extraction)]
        with self._store.reading() as desk:
            fresh = [article for article in articles if not desk.holds(article.id)]
        came = [record_extraction(self._store, each, _now()) for each in (*extract_articles(fresh, given), *read)]
        new = [count for count in came if count is not None]
        known = len(articles) - len(fresh) + len(came) - len(new)
        rest = add_sources(self._store, files, given.options, _now) if files else Added(0, 0, 0, ())
        return Added(rest.articles + len(new), rest.claims + sum(new), rest.known + known, rest.skipped)

    def judge(self, verdict: Verdict, *about: str, by: str, **said: Unpack[Said]) -> Judgement:
        """Put an analyst's word on record, with name and time: nothing is changed, every view shows it.

        Raises:
            UsageError: it is about nothing on record, or says what cannot be said of it.
        """
        return judge_on_record(self._store, Word(verdict, about, **said), Analyst(by, _now))


class Said(TypedDict, total=False):
    """What goes with a verdict: the field that is corrected, what is put there or how it is rated, and why."""

    field: str | None
    value: str | None
    note: str | None


def _now() -> datetime:
    return datetime.now(UTC)
