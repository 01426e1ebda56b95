"""The verbs that need no record: read, extract, verify, brief."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias, TypeVar

from accord.desk.articles.checking import Checked, check_line, verify_files
from accord.desk.articles.options import ReadingOptions
from accord.desk.views.briefing import Days, make_brief
from accord.library.views import Views
from accord.read import read_sources
from accord.read.copy import NoArticleError
from accord.read.text.language import require_english
from accord.terms.article import Article
from accord.terms.brief import Negotiation
from accord.terms.extraction import Extraction
from accord.terms.skipped import Skipped
from accord.terms.wire import to_line

Source: TypeAlias = "str | os.PathLike[str]"
Kept = TypeVar("Kept")
BATCH = 16


class SkippedWarning(UserWarning):
    """Something that should have been an article was not read; the message says what, why, and what helps."""


@dataclass(frozen=True, slots=True)
class With:
    """How articles are read: with which language pipeline, which actors file, which day where they carry none.

    `jobs` is the number of processes that read.
    """

    model: str | None = None
    actors: Source | None = None
    date: date | None = None
    jobs: int = 1

    @property
    def options(self) -> ReadingOptions:
        """The same as the use cases take it."""
        return ReadingOptions(self.model, Path(self.actors) if self.actors else None, self.date, self.jobs)


def read(*sources: Source, date: date | None = None) -> Iterator[Article]:
    """Yield the articles of files and folders: text, HTML, article JSON, JSON lines.

    What gives no article is left out with a `SkippedWarning`; `date` is the day of articles that carry none.
    """
    return _warned(read_sources(sources, date=date))


def extract(
    *sources: Source | Article,
    model: str | None = None,
    actors: Source | None = None,
    date: date | None = None,
    jobs: int = 1,
) -> Iterator[Extraction]:
    """Yield what each article puts on record: its actors, claims and doubts.

    A source is a file, a folder, or an article. What gives no article is left out with a `SkippedWarning`.

    Raises:
        ModelError: the language pipeline cannot be loaded.
        LexiconError: the actors file is wrong.
    """
    given = With(model, actors, date, jobs)
    articles = [source for source in sources if isinstance(source, Article)]
    files = [os.fspath(source) for source in sources if not isinstance(source, Article)]
    return chain(extract_articles(articles, given), _warned(_read_claims(files, given)))


def _read_claims(files: Sequence[str], given: With) -> Iterator[Extraction | Skipped]:
    from accord.desk.articles.reading import read_claims

    return read_claims(files, given.options) if files else iter(())


def extract_articles(articles: Iterable[Article], given: With) -> Iterator[Extraction]:
    """Yield the extractions of articles at hand, in their order; one in another language is left out with a warning."""
    from accord.desk.articles.reader import shared_reader

    every = _warned(map(_in_english, articles))
    while some := list(islice(every, BATCH)):
        yield from shared_reader(given.model, given.options.actors).extract(some)


def _in_english(article: Article) -> Article | Skipped:
    try:
        require_english(article.text)
    except NoArticleError as refused:
        return Skipped(article.source, refused.why, refused.remedy)
    return article


def verify(*claims: Source | Extraction, again: bool = True, actors: Source | None = None) -> Checked:
    """Check claims against the words they rest on: files of the claims format, or extractions.

    With `again`, each text is also read anew, and what its words do not give again is a fault.

    Returns how many claims were checked, and every fault with its place.

    Raises:
        ClaimsError: a file cannot be read.
    """
    at = Path(actors) if actors else None
    found: list[Checked] = []
    for each in claims:
        if isinstance(each, Extraction):
            found.append(check_line(to_line(each), where=each.article.source, read_again=again, actors=at))
        else:
            found += verify_files([os.fspath(each)], read_again=again, actors=at)
    return Checked(sum(one.claims for one in found), tuple(fault for one in found for fault in one.faults))


def brief(
    *sources: Source,
    as_of: date | None = None,
    since: date | None = None,
    together: bool = False,
    model: str | None = None,
    actors: Source | None = None,
) -> Views[Negotiation]:
    """Return where the talks stand by articles, or by files of claims that were extracted before.

    With `together` all articles are of one negotiation, where accord would tell several apart by their sides.

    Raises:
        SourceError: none of the sources gave an article.
    """
    files = [os.fspath(source) for source in sources]
    found, skipped = make_brief(files, With(model, actors).options, Days(as_of, since), together=together)
    list(_warned(skipped))
    return Views(Negotiation, "brief", found.negotiations)


def _warned(found: Iterable[Kept | Skipped]) -> Iterator[Kept]:
    """Pass on what was read; warn of what was not, but for what a folder only passes over."""
    for item in found:
        if not isinstance(item, Skipped):
            yield item
        elif item.fault or item.same_as:
            warnings.warn(item.message, SkippedWarning, stacklevel=2)
