"""One snapshot of a record: what was on it at one moment, by the questions that are asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, select

from accord.record import calendar, casting, entering, fetching, finding, log, rows, shelves, tallies
from accord.record.decoding import judgement_from
from accord.record.ledger import ledger_lines
from accord.record.searching import search
from accord.record.tables import article, event_member, judgement, story_member
from accord.terms.claim import Claim
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter, Judgement
from accord.terms.kept import (
    Dossier,
    Entry,
    EventRow,
    Hit,
    KeptArticle,
    KeptClaim,
    Naming,
    Newest,
    Sought,
    StoryRow,
    Tally,
    TieKind,
    Unread,
)
from accord.terms.story import Print
from accord.terms.telling import Telling
from accord.terms.tie import Tie, in_order


class Reading:
    """One snapshot of a record. Ids that it does not hold are left out of every answer."""

    def __init__(self, link: Connection) -> None:
        self._link = link

    def holds(self, name: str) -> bool:
        """Return whether the article with this id is on record."""
        return bool(fetching.keys_of(self._link, [name]))

    def articles(self, names: Iterable[str]) -> list[KeptArticle]:
        """Return the articles with these ids, in the order asked for."""
        return fetching.articles(self._link, names)

    def articles_named(self, beginning: str) -> tuple[str, ...]:
        """Return the ids of the first two articles whose id begins so: one, where it is as good as the whole id."""
        return finding.articles_named(self._link, beginning)

    def article_ids(self) -> Iterator[str]:
        """Yield the ids of all articles, those known first first, without holding them all."""
        last = 0
        query = select(article.c.key, article.c.id).order_by(article.c.key).limit(500)
        while some := self._link.execute(query.where(article.c.key > last)).all():
            yield from (row.id for row in some)
            last = some[-1].key

    def readings(self, name: str) -> tuple[str, ...]:
        """Return the ids of the readings of an article: the one that counts, then the others, the latest first."""
        keys = fetching.keys_of(self._link, [name])
        return tuple(fetching.readings_of(self._link, keys[name])) if name in keys else ()

    def extraction(self, name: str, *, reading: str | None = None) -> Extraction | None:
        """Return what a reading of an article gave, by default the one that counts; None where there is none."""
        known = self.readings(name)
        wanted = reading if reading is not None else next(iter(known), None)
        return fetching.extraction(self._link, wanted) if wanted in known and wanted is not None else None

    def doubts(self, names: Iterable[str]) -> dict[str, tuple[Doubt, ...]]:
        """Return what could not be settled in these articles, by their ids."""
        return fetching.doubts_of(self._link, names)

    def judged_before(self, names: Iterable[str]) -> dict[str, dict[str, Claim]]:
        """Return the claims of these articles that were judged and that later readings do not give as they stood."""
        return fetching.judged_before(self._link, names)

    def former_homes(self, claims: Iterable[str]) -> dict[str, str]:
        """Return the article of each of these claims that only readings give which count no more."""
        return fetching.former_homes(self._link, claims)

    def extractions(self) -> Iterator[Extraction]:
        """Yield what every reading gave, in the order of their ids."""
        for name in fetching.reading_ids(self._link):
            found = fetching.extraction(self._link, name)
            if found is not None:
                yield found

    def namings(self, sought: Sought) -> Iterator[Naming]:
        """Yield whom the articles that are sought name, those known first first."""
        return casting.namings(self._link, sought)

    def namings_in(self, articles: Iterable[str]) -> list[Naming]:
        """Return whom these articles name, those known first first."""
        return casting.namings_in(self._link, articles)

    def dossier(self, name: str) -> Dossier:
        """Return all that the record holds of an article; it must be on record."""
        return fetching.dossier(self._link, fetching.keys_of(self._link, [name])[name])

    def ledger(self) -> Iterator[str]:
        """Yield the ledger as lines of JSON: the same whatever order it came in."""
        return ledger_lines(self._link)

    def versions(self, page: str) -> tuple[str, ...]:
        """Return the ids of the articles that are versions of one page, in the order in which they were recorded."""
        return finding.versions(self._link, page)

    def grounds(self, names: Iterable[str]) -> list[KeptClaim]:
        """Return the claims that stand with these ids and all they rest on, in the order asked for."""
        return fetching.claims(self._link, names)

    def find_claims(self, sought: Sought) -> list[str]:
        """Return the ids of the claims that are wanted, those known last first."""
        return finding.find_claims(self._link, sought)

    def find_articles(self, sought: Sought) -> list[str]:
        """Return the ids of the articles that are wanted, those known last first."""
        return finding.find_articles(self._link, sought)

    def claims_of(self, names: Iterable[str]) -> list[str]:
        """Return the ids of the claims that stand in these articles."""
        return finding.claims_of(self._link, names)

    def judgements(self, about: Iterable[str]) -> list[Judgement]:
        """Return what was said of these claims, judgements or sources, the oldest first."""
        found = fetching.judgements_about(self._link, about)
        every = {said.id: said for each in found.values() for said in each}
        return sorted(every.values(), key=lambda said: (said.at, said.id))

    def find_judgements(self, names: Iterable[str]) -> list[Judgement]:
        """Return the judgements with these ids."""
        return fetching.judgements(self._link, names)

    def judgements_on_names(self) -> list[Judgement]:
        """Return what analysts said of names of people and bodies, the oldest first."""
        return casting.judgements_on_names(self._link)

    def proposals(self) -> list[Judgement]:
        """Return what programs proposed, answered or not, the oldest first."""
        return casting.proposals(self._link)

    def all_judgements(self) -> list[Judgement]:
        """Return every judgement on record, the oldest first."""
        query = select(judgement.c.body).order_by(judgement.c.at, judgement.c.id)
        return [judgement_from(body) for body in self._link.execute(query).scalars()]

    def charters(self) -> tuple[Charter, ...]:
        """Return the charters of all processes, the oldest first."""
        return fetching.charters(self._link)

    def events(self, names: Iterable[str]) -> list[EventRow]:
        """Return the events with these ids, in the order asked for."""
        return rows.events(self._link, names)

    def events_of(self, claims: Iterable[str]) -> dict[str, str]:
        """Return the id of the event to which each of these claims belongs."""
        return rows.owners(self._link, event_member, claims)

    def find_events(self, sought: Sought) -> list[str]:
        """Return the ids of the events that are wanted, those told last first."""
        return finding.find_events(self._link, sought)

    def stories(self, names: Iterable[str]) -> list[StoryRow]:
        """Return the stories with these ids, in the order asked for."""
        return rows.stories(self._link, names)

    def stories_of(self, articles: Iterable[str]) -> dict[str, str]:
        """Return the id of the story to which each of these articles belongs."""
        return rows.owners(self._link, story_member, articles)

    def processes_of(self, articles: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the names of the processes to which each of these articles belongs."""
        return finding.processes_of(self._link, articles)

    def count_articles(self, process: str | None, *, since: date | None = None, until: date | None = None) -> int:
        """Return how many articles that were known between two days belong to a process, or to none."""
        return finding.count_articles(self._link, process, since=since, until=until)

    def days_told(self, process: str | None) -> dict[date, int]:
        """Return how many articles of a process, or of those that belong to none, were known on each day."""
        return calendar.days_told(self._link, process)

    def articles_holding(self, claims: Iterable[str]) -> dict[str, str]:
        """Return the id of the article in which each of these claims stands."""
        return finding.articles_holding(self._link, claims)

    def articles_in(self, process: str, *, since: date | None = None, until: date | None = None) -> list[str]:
        """Return the ids of the articles of a process between two days, those known last first."""
        return finding.articles_in(self._link, process, since=since, until=until)

    def tellings(self, claims: Iterable[str]) -> list[Telling]:
        """Return the tellings of these claims, in the order of their ids."""
        return shelves.filed(self._link, shelves.TELLINGS, claims)

    def tellings_near(self, keys: Iterable[str], first: date | None = None, last: date | None = None) -> list[Telling]:
        """Return the tellings that share one of the keys, of those days or of no day, in the order of their ids."""
        return shelves.near(self._link, shelves.TELLINGS, keys, (first, last))

    def prints(self, articles: Iterable[str]) -> list[Print]:
        """Return the prints of these articles, in the order of their ids."""
        return shelves.filed(self._link, shelves.PRINTS, articles)

    def prints_near(self, keys: Iterable[str], *, worth: Callable[[str], bool] = bool) -> list[Print]:
        """Return the prints that share one of the keys and whose JSON is worth reading, in the order of their ids."""
        return shelves.near(self._link, shelves.PRINTS, keys, worth=worth)

    def neighbourhood(self, kind: TieKind, names: Iterable[str]) -> tuple[tuple[str, ...], tuple[Tie, ...]]:
        """Return all that these reach over ties with a positive weight, themselves too, and all ties among them."""
        return shelves.neighbourhood(self._link, kind, names)

    def ties_among(self, kind: TieKind, names: Iterable[str]) -> tuple[Tie, ...]:
        """Return all ties that have both ends among these, in their order."""
        wanted = set(names)
        found = shelves.ties_of(self._link, kind, wanted)
        return in_order(tie for tie in found if tie.one in wanted and tie.other in wanted)

    def search(self, query: str, *, kinds: Sequence[str] = (), until: date | None = None, limit: int = 20) -> list[Hit]:
        """Return what `find_words` does, of these kinds and what was known by a day."""
        return self.find_words(query, Sought(kinds=tuple(kinds), until=until, limit=limit))

    def find_words(self, query: str, sought: Sought) -> list[Hit]:
        """Return what holds every word and "phrase" of the query and fits what is sought, known last first.

        Raises:
            UsageError: the query holds no word.
        """
        return search(self._link, query, sought)

    def entries(self, limit: int, *, before: int | None = None) -> list[Entry]:
        """Return the last entries of the log, the newest first; `before` is the number of an entry."""
        return log.entries(self._link, limit, before=before)

    def last_entry(self) -> int:
        """Return the number of the last entry of the log; 0 where there is none."""
        number, _ = entering.last_entry(self._link)
        return number

    def unread(self) -> Iterator[Unread]:
        """Yield what could not be read, in the order in which it came."""
        return log.all_unread(self._link)

    def tallies(self) -> dict[str, Tally]:
        """Return how many articles belong to each negotiation that has any, and when they were known."""
        return tallies.tallies(self._link)

    def newest(self, moment: datetime | None, limit: int) -> Newest:
        """Return what came on record after a moment, or ever: how much, and the articles of the latest days."""
        return tallies.newest(self._link, moment, limit)

    def counts(self) -> dict[str, int]:
        """Return how many articles, readings, claims and judgements are on record."""
        return fetching.count_rows(self._link)
