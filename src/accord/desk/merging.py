"""Two records made one: everything that another holds is put on this one, with the times at which it was recorded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from accord.desk.following import follow_charter, follow_extraction, follow_judgement
from accord.record.store import Record, Writing
from accord.terms.kept import Dossier

Clock: TypeAlias = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of merging: what is new here, by kind."""

    articles: int = 0
    readings: int = 0
    judgements: int = 0
    charters: int = 0


def merge_record(into: str, other: str, clock: Clock, *, show: bool = False) -> Merged:
    """Put everything that another record holds on this one, an article at a time; what is here already stays as it is.

    Merging that was stopped goes on where it stopped when it is called again.

    Raises:
        RecordError: one of the records cannot be opened, read or written.
        SourceError: a claim there has the id of a claim of another article here.
    """
    from tqdm import tqdm

    record, source = Record.open(into), Record.open(other)
    with source.reading() as there:
        names = tqdm(there.article_ids(), desc="merging", unit=" articles", disable=None if show else True, delay=2)
        counts = [_merge_article(record, there.dossier(name), clock()) for name in names]
        charters = sum(_put(record, clock(), lambda desk, c=c: _put_charter(desk, c)) for c in there.charters())
        judgements = sum(_put(record, clock(), lambda desk, j=j: _put_judgement(desk, j)) for j in there.all_judgements())
    return Merged(sum(new for new, _ in counts), sum(readings for _, readings in counts), judgements, charters)
