"""Two records made one: everything that another holds is put on this one, with the times at which it was recorded."""

from __future__ import annotations

from dataclasses import dataclass

from accord.desk.ledger.adding import Clock, record_charter, record_judgement
from accord.desk.ledger.following import follow_extraction
from accord.record.store import Record, Writing
from accord.terms.kept import Dossier


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of merging: what is new here, by kind."""

    articles: int = 0
    readings: int = 0
    judgements: int = 0
    charters: int = 0


def merge_record(into: str, other: str, clock: Clock, *, show: bool = False) -> Merged:
    """Put what another record holds on this one, an article at a time; what is here already stays as it is.

    What could not be read stays where it is. Merging that was stopped goes on where it stopped when it is called again.

    Raises:
        RecordError: one of the records cannot be opened, read or written.
        SourceError: a claim there has the id of a claim of another article here.
    """
    from tqdm import tqdm

    record, source = Record.open(into), Record.open(other)
    articles = readings = 0
    with source.reading() as there:
        names = tqdm(there.article_ids(), desc="merging", unit=" articles", disable=None if show else True, delay=2)
        for name in names:
            with record.writing(clock()) as here:
                articles += not here.holds(name)
                readings += _merge_article(here, there.dossier(name))
        charters = sum(record_charter(record, charter, clock()) for charter in there.charters())
        judgements = sum(record_judgement(record, said, clock()) for said in there.all_judgements())
    return Merged(articles, readings, judgements, charters)


def _merge_article(here: Writing, found: Dossier) -> int:
    """Put all of one article on record, with what follows; return how many readings are new."""
    for article, recorded in found.sightings:
        here.put_article(article, recorded=recorded)
    new = 0
    for extraction, recorded in found.readings:
        change = here.put_extraction(extraction, recorded=recorded)
        if change is not None:
            follow_extraction(here, change)
            new += 1
    return new
