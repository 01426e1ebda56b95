"""From articles to claims: read, parse, mark, resolve, extract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accord.annotate.names import Gazetteer, find_names
from accord.annotate.paragraphs import find_paragraphs
from accord.annotate.pipeline import DEFAULT_MODEL, load_pipeline, parse
from accord.annotate.quotes import find_quotes
from accord.annotate.times import find_times
from accord.extract import extract_claims
from accord.resolve.actors import resolve_actors
from accord.resolve.times import mark_times
from accord.terms.article import Article
from accord.terms.extraction import Extraction
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Reader:
    """Reads articles with one language pipeline and one set of known names."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self._nlp = load_pipeline(model)
        self._gazetteer = Gazetteer(self._nlp.vocab)

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Yield the extraction of each article, in order."""
        articles = list(articles)
        for article, doc in zip(articles, parse((article.text for article in articles), self._nlp), strict=True):
            yield extract_article(self.mark(article, doc))

    def mark(self, article: Article, doc: Doc) -> Scene:
        """Return the article with its quotations, times, actors and mentions marked."""
        quotes = find_quotes(article.text)
        names = find_names(doc, self._gazetteer)
        quoted = [quote.outer for quote in quotes]
        actors, mentions = resolve_actors(doc, names, quoted, outlet=article.outlet)
        times = mark_times(doc, find_times(doc), article.published)
        return Scene(article, doc, find_paragraphs(article.text), quotes, times, actors, mentions)


def extract_article(scene: Scene) -> Extraction:
    """Return everything that one marked article puts on record."""
    claims, doubts = extract_claims(scene)
    return Extraction(scene.article, scene.actors, claims, tuple(sorted({*scene.article.doubts, *doubts})))
