"""Texts read by the default reader, loaded once for all tests that need one."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TypeVar

import pytest

from accord.annotate.names import Gazetteer, find_names
from accord.annotate.plain import plain_doc
from accord.desk.articles.reader import Reader
from accord.errors import ModelError
from accord.terms.article import Article
from accord.terms.claim import Claim
from accord.terms.extraction import Extraction
from accord.terms.mark import Name, Scene

Kind = TypeVar("Kind", bound=Claim)


@cache
def reader() -> Reader:
    try:
        return Reader()
    except ModelError as error:
        pytest.skip(str(error))


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer(reader().nlp)


def names(text: str) -> tuple[Name, ...]:
    """The names in a text, the known ones and those that the pipeline sees."""
    doc = reader().nlp(text)
    return find_names(plain_doc(doc), _gazetteer().find(doc))


def article(
    text: str, *, published: str = "2024-06-05", outlet: str | None = None, title: str | None = None
) -> Article:
    """An article of Wednesday 5 June 2024, unless another day is given."""
    return Article("test", text, title=title, outlet=outlet, published=date.fromisoformat(published))


@cache
def scene(text: str, *, published: str = "2024-06-05", outlet: str | None = None) -> Scene:
    """A text with its marks and actors."""
    return reader().mark(article(text, published=published, outlet=outlet), reader().nlp(text))


@cache
def extraction(text: str, *, published: str = "2024-06-05", outlet: str | None = None) -> Extraction:
    """Everything that a text puts on record."""
    return next(reader().extract([article(text, published=published, outlet=outlet)]))


def claims(kind: type[Kind], text: str, *, published: str = "2024-06-05") -> list[Kind]:
    """The claims of one kind of a text."""
    return [claim for claim in extraction(text, published=published).claims if isinstance(claim, kind)]
