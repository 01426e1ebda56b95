"""The brief: from sources, from claims extracted before, or from the record, to where the talks stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from accord.desk.claims_file import holds_claims, read_claims_file
from accord.desk.options import ReadingOptions
from accord.desk.selecting import BRIEF, select_processes
from accord.errors import SourceError
from accord.resolve.processes import find_processes
from accord.terms.brief import Brief
from accord.terms.extraction import Extraction
from accord.terms.skipped import Skipped
from accord.view.brief import fold_brief


def make_brief(
    sources: Sequence[str], options: ReadingOptions, *, as_of: date | None = None
) -> tuple[Brief, tuple[Skipped, ...]]:
    """Return the brief of the sources, and what was skipped and why.

    Raises:
        SourceError: none of the sources gave an article.
    """
    found = list(_found(sources, options))
    extractions = [item for item in found if isinstance(item, Extraction)]
    skipped = tuple(item for item in found if isinstance(item, Skipped))
    if not extractions:
        reasons = "; ".join(item.message for item in skipped[:3]) or "the sources hold no article"
        message = f"nothing to brief on: {reasons}"
        raise SourceError(message)
    return fold_brief(find_processes(extractions), as_of=as_of), skipped


def brief_record(record: str, *, process: str | None = None, as_of: date | None = None) -> Brief:
    """Return the brief of a record, or of one negotiation in it, as of a day.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        UsageError: the record knows no negotiation of this name.
    """
    return fold_brief(select_processes(record, process=process, as_of=as_of, want=BRIEF), as_of=as_of)


def _found(sources: Sequence[str], options: ReadingOptions) -> Iterator[Extraction | Skipped]:
    """Yield from claims files without a language model, from all other sources with one."""
    claims = [source for source in sources if holds_claims(Path(source))]
    for source in claims:
        yield from read_claims_file(Path(source))
    articles = [source for source in sources if source not in claims]
    if articles:
        from accord.desk.reading import read_claims

        yield from read_claims(articles, options)
