"""The brief: from sources, from claims extracted before, or from the record, to where the talks stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from accord.desk.articles.claims_file import holds_claims, read_claims_file
from accord.desk.articles.options import ReadingOptions
from accord.desk.articles.partly import find_left_out
from accord.desk.views.choice import need_days
from accord.errors import SourceError
from accord.resolve.processes import find_processes
from accord.terms.brief import Brief
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.skipped import Skipped
from accord.view.brief import fold_brief


@dataclass(frozen=True, slots=True)
class Days:
    """As of which day a brief tells, and since which day articles were published that it rests on."""

    as_of: date | None = None
    since: date | None = None

    def __post_init__(self) -> None:
        need_days(as_of=self.as_of, since=self.since)


def make_brief(
    sources: Sequence[str], options: ReadingOptions, days: Days = Days(), *, together: bool = False
) -> tuple[Brief, tuple[Skipped, ...]]:
    """Return the brief of the sources, and what was skipped and why; articles without a date always count.

    With `together` all sources are of one negotiation.

    Raises:
        SourceError: none of the sources gave an article.
    """
    found = list(_found(sources, options))
    skipped = tuple(item for item in found if isinstance(item, Skipped))
    copies = Counter(item.same_as for item in skipped if item.same_as)
    extractions = [_with_copies(item, copies) for item in found if isinstance(item, Extraction)]
    if not extractions:
        reasons = "; ".join(item.message for item in skipped[:3]) or "the sources hold no article"
        message = f"nothing to brief on: {reasons}"
        raise SourceError(message)
    skipped += tuple(part for item in extractions for part in find_left_out(item))
    told = [e for e in extractions if days.since is None or (e.article.published or date.max) >= days.since]
    return fold_brief(find_processes(told, together=together), as_of=days.as_of), skipped


def _with_copies(extraction: Extraction, copies: Mapping[str, int]) -> Extraction:
    """Return an extraction with a doubt where other sources held the same article."""
    count = copies.get(extraction.article.source, 0)
    if not count:
        return extraction
    why = f"{count} more source{'s' * (count > 1)} held this article word for word; it counts once"
    return replace(extraction, doubts=(Doubt("same-article", 0, 0, "", why), *extraction.doubts))


def brief_record(record: str, days: Days = Days(), *, process: str | None = None) -> Brief:
    """Return the brief of a record, or of one negotiation in it.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no negotiation of this name.
    """
    from accord.desk.known.selecting import BRIEF, select_processes  # a brief of files needs no database

    processes = select_processes(record, process=process, as_of=days.as_of, since=days.since, want=BRIEF)
    return fold_brief(processes, as_of=days.as_of)


def _found(sources: Sequence[str], options: ReadingOptions) -> Iterator[Extraction | Skipped]:
    """Yield from claims files without a language model, from all other sources with one."""
    claims = [source for source in sources if holds_claims(Path(source))]
    for source in claims:
        yield from read_claims_file(Path(source))
    articles = [source for source in sources if source not in claims]
    if articles:
        from accord.desk.articles.reading import read_claims

        yield from read_claims(articles, options)
