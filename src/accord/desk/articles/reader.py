"""One article to claims: parse, mark, resolve, extract."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, TypeAlias

from accord.annotate.breaks import find_break, is_cut
from accord.annotate.clearing import Clearing, cleared
from accord.annotate.datelines import find_dateline
from accord.annotate.names import Gazetteer, find_names
from accord.annotate.paragraphs import find_paragraphs
from accord.annotate.pipeline import DEFAULT_MODEL, load_pipeline, parse
from accord.annotate.plain import Strings, plain_doc
from accord.annotate.quotes import find_quotes
from accord.annotate.times import find_times
from accord.errors import AccordError, SourceError
from accord.extract import extract_claims
from accord.lexicon.roster import Roster, load_roster
from accord.read.text.dateline import written_on
from accord.resolve.actors import resolve_actors
from accord.resolve.times import mark_times
from accord.terms.article import Article
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.mark import Scene
from accord.terms.skipped import Skipped

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc

Found: TypeAlias = "Extraction | Skipped"
Beside: TypeAlias = "Callable[[Scene, Extraction], Extraction]"
BROKEN = "the text breaks off in mid-sentence; what follows is not known"


class Reader:
    """Reads articles with one language pipeline and one set of known names."""

    def __init__(self, model: str | None = None, roster: Roster | None = None, *, beside: Beside | None = None) -> None:
        name = model or DEFAULT_MODEL
        self.nlp = load_pipeline(name)
        self.model = f"{name} {self.nlp.meta['version']}"
        self._roster = roster or Roster()
        self._beside = beside
        self._strings = Strings(self.nlp.vocab.strings)
        self._gazetteer = Gazetteer(self.nlp, self._roster.known)
        gc.freeze()  # a pipeline lives as long as its process: collecting garbage need not walk over it each time

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield the extraction of each article, in order.

        Raises:
            SourceError: something in an article sets off a fault of accord's own.
        """
        return (self._extract(clearing, doc) for clearing, doc in self._parsed(articles))

    def extract_each(self, articles: Iterable[Article]) -> Iterator[Found]:
        """Yield the extraction of each article, in order, or why there is none: no article ends the batch."""
        for clearing, doc in self._parsed(articles):
            try:
                yield self._extract(clearing, doc)
            except SourceError as error:
                why, _, remedy = str(error).partition("; ")
                yield Skipped(clearing.given.source, why, remedy)

    def _parsed(self, articles: Iterable[Article]) -> Iterator[tuple[Clearing, SpacyDoc]]:
        clearings = [cleared(article) for article in articles]
        return zip(clearings, parse((each.clear.text for each in clearings), self.nlp), strict=True)

    def _extract(self, clearing: Clearing, parsed: SpacyDoc) -> Extraction:
        try:
            scene = self.mark(clearing.clear, parsed)
            found = replace(extract_article(scene), model=self.model)
            return clearing.back(self._beside(scene, found) if self._beside else found)
        except AccordError:
            raise
        except Exception as error:  # what no rule foresaw in one article must not end the others
            message = f"accord itself fails on it ({_where(error)}); report that as a fault, with the article"
            raise SourceError(message) from error

    def scene(self, article: Article) -> Scene:
        """Return one article, parsed and marked."""
        return self.mark(article, next(iter(parse([article.text], self.nlp))))

    def mark(self, article: Article, parsed: SpacyDoc) -> Scene:
        """Return the article with its quotations, times, actors and mentions marked."""
        doc = plain_doc(parsed, self._strings)
        quotes = find_quotes(article.text)
        dateline = find_dateline(article.text)
        names = tuple(name for name in find_names(doc, self._gazetteer.find(parsed)) if not dateline.meets(name.span))
        quoted = [quote.outer for quote in quotes]
        actors, mentions = resolve_actors(doc, names, quoted, article=article, sides=self._roster.sides)
        written = written_on(article.text, article.published)
        marked = mark_times(doc, find_times(doc), written or article.published)
        times = tuple(time for time in marked if not dateline.meets(time.span))
        return Scene(article, doc, find_paragraphs(article.text), quotes, times, actors, mentions, dateline, written)


def extract_article(scene: Scene) -> Extraction:
    """Return everything that one marked article puts on record; on a sentence that is cut short nothing rests."""
    claims, doubts = extract_claims(scene)
    broken = find_break(scene.article.text)
    if broken:
        words = broken.of(scene.article.text)
        claims = tuple(claim for claim in claims if not is_cut(words) or claim.passage.end <= broken.start)
        doubts = (*doubts, Doubt("breaks-off", broken.start, broken.end, words, BROKEN))
    return Extraction(scene.article, scene.actors, claims, tuple(sorted({*scene.article.doubts, *doubts})))


def _where(error: Exception) -> str:
    """Return what went wrong and in which line of ours, for whoever mends it."""
    *_, (frame, line) = walk_tb(error.__traceback__)
    return f"{type(error).__name__} in {Path(frame.f_code.co_filename).name}, line {line}"


@cache
def shared_reader(model: str | None = None, actors: Path | None = None) -> Reader:
    """Return the reader of this process with this pipeline and these actors, loaded once."""
    return Reader(model, load_roster(actors) if actors else None)
