"""Sources as they lie on a desk, for tests of reading: texts, pages and their faults. Every sentence is invented."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import BinaryIO

from accord.read import read_sources
from accord.terms.article import Article
from accord.terms.skipped import Skipped

SENTENCES = (
    "Negotiators from the two sides met in Larnaca on Tuesday and agreed to meet again next week, the envoy said.",
    "The mediator told reporters that the crossing points in the divided capital were still open for discussion.",
    "“We have a text on the table and nobody has walked away,” she said, adding that the leaders might join later.",
    "A spokesman for the southern delegation said it would accept the map only if property claims were settled first.",
    "Talks on the island have been held on and off for half a century, and the last round collapsed in the Alps.",
)
BODY = "\n\n".join(SENTENCES)
SECRET = "Both delegations have signed a final peace treaty in secret, the envoy was told to say."
META = '<meta property="og:site_name" content="Example Wire">'


def page(body: str = "", *, head: str = "", shown: str = "", sentences: tuple[str, ...] = SENTENCES) -> str:
    """Return a saved page with the sentences as paragraphs; `body` follows them, `shown` stands by the headline."""
    paragraphs = "".join(f"<p>{sentence}</p>\n" for sentence in sentences)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{META}{head}<title>Island talks to resume</title>'
        '<link rel="canonical" href="https://wire.example/island-talks"></head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
        f"<article><h1>Island talks to resume</h1>{shown}{paragraphs}{body}</article>"
        "<footer><p>© Example Wire. All rights reserved.</p></footer></body></html>"
    )


def read(
    *sources: str | os.PathLike[str],
    date: date | None = None,
    today: date | None = None,
    stdin: BinaryIO | None = None,
) -> list[Article | Skipped]:
    """Return all that the sources give."""
    return list(read_sources(sources, date=date, today=today, stdin=stdin))


def article(source: str | Path, *, date: date | None = None, today: date | None = None) -> Article:
    """Return the one article that a source gives."""
    [found] = read(source, date=date, today=today)
    assert isinstance(found, Article), found
    return found


def skipped(source: str | Path) -> Skipped:
    """Return the one refusal that a source gives."""
    [found] = read(source)
    assert isinstance(found, Skipped), found
    return found


def kinds(found: Article) -> list[str]:
    """Return the kinds of an article's doubts."""
    return [doubt.kind for doubt in found.doubts]
