"""What the versions of an article share: its page, else its words."""

from __future__ import annotations

from accord.terms.article import Article
from accord.terms.page import page_of


def page_or_text(article: Article) -> str:
    """Return the page of an article; for one that has none, its text stands in."""
    return page_of(article) or f"text:{article.text_sha256[:16]}"
