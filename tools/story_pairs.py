"""Pairs of articles that carry one report, or only look so: written for `tests/resolve/pairs`, in part derived.

Each file there tells of one negotiation in articles by several outlets. Most name another article that they are a
rewrite, a translation or a relay of, or a look-alike: another source's report of the same event, the next day's article
above the same background, a read-out of another meeting after the same pattern. Reprints, trimmed texts and revised
pages are made here by what papers do to agency copy.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import cast

from accord.terms.article import Article

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "resolve" / "pairs"
WORKED_WITH = ("aceh", "colombia", "dayton", "karabakh", "mindanao", "naivasha", "sahara", "ulster")
SAME = ("rewrite", "translation", "relay")
ADVERTISEMENTS = (
    "Sign up for our morning letter: the day in five minutes.",
    "Read more on this subject in our dossier.",
)
SPELLED = (("percent", "per cent"), ("per cent", "percent"), (" said ", " told reporters "), ("Wednesday", "yesterday"))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, how the one came from the other, and whether they carry one report."""

    negotiation: str
    kind: str
    same: bool
    one: Article
    other: Article


def read_pairs(folder: Path = FOLDER) -> tuple[Pair, ...]:
    """Return all pairs, by negotiation."""
    return tuple(pair for path in sorted(folder.glob("*.toml")) for pair in _pairs(path))


def halves(pairs: tuple[Pair, ...]) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """Return the pairs to work with, and those that are only ever reported on."""
    return (
        tuple(pair for pair in pairs if pair.negotiation in WORKED_WITH),
        tuple(pair for pair in pairs if pair.negotiation not in WORKED_WITH),
    )


def _pairs(path: Path) -> Iterator[Pair]:
    content = tomllib.loads(path.read_text("utf-8"))
    tables = cast("list[Mapping[str, str]]", content["article"])  # but for the day of publication
    articles = {table["id"]: _article(path.stem, table, str(content["background"])) for table in tables}
    for table in tables:
        if "of" in table:
            kind = table["kind"]
            yield Pair(path.stem, kind, same=kind in SAME, one=articles[table["of"]], other=articles[table["id"]])
    report, rewrite, exclusive = articles["report"], articles["rewrite"], articles["exclusive"]
    same = [("reprint", article, reprinted(article)) for article in (report, exclusive, articles["readout"])]
    same += [("trim", report, trimmed(report)), ("trim of a rewrite", rewrite, trimmed(rewrite))]
    same += [("revision", report, revised(report)), ("two relays", articles["translated"], articles["relayed"])]
    yield from (Pair(path.stem, kind, same=True, one=one, other=other) for kind, one, other in same)
    apart = [("other source", rewrite, articles["other"]), ("next day", trimmed(report), articles["tomorrow"])]
    apart += [("other subject", report, replace(exclusive, published=report.published))]
    yield from (Pair(path.stem, kind, same=False, one=one, other=other) for kind, one, other in apart)


def _article(negotiation: str, table: Mapping[str, str], background: str) -> Article:
    text = table["text"].strip() + (f"\n\n{background.strip()}" if "tail" in table else "")
    return Article(
        source=f"{negotiation}/{table['id']}",
        text=text,
        title=table["title"],
        outlet=table["outlet"],
        published=cast("date", table["published"]),
        url=f"https://{re.sub(r'[^a-z]', '', table['outlet'].lower())}.example/{negotiation}/{table['id']}",
    )


def reprinted(article: Article) -> Article:
    """Return an article as a paper prints it that has it from an agency: its own place line, spelling and notices."""
    body = re.sub(r"^[A-Z][^\n]{2,60}? [-—] ", "", article.text)
    for agency, paper in SPELLED:
        body = body.replace(agency, paper, 1)
    first, *others = body.split("\n\n")
    paragraphs = [f"({article.outlet}) {first}", ADVERTISEMENTS[0], *others, ADVERTISEMENTS[1]]
    return replace(
        article,
        source=f"{article.source}/reprint",
        text="\n\n".join(paragraphs),
        title=f"From the agencies: {article.title}",
        outlet="Morning Bell",
        url="https://morningbell.example/wire",
        published=article.published and article.published + timedelta(days=1),
    )


def trimmed(article: Article) -> Article:
    """Return the first half of an article's sentences under a shorter headline, as a page with little room has it."""
    sentences = re.split(r"(?<=[.”])\s+(?=[A-Z“])", article.text)
    words = (article.title or "").split()
    return replace(
        article,
        source=f"{article.source}/trim",
        text=" ".join(sentences[: max(2, len(sentences) // 2)]),
        title=" ".join(words[:5]),
        outlet="Pocket Daily",
        url=f"https://pocketdaily.example/{article.source}",
    )


def revised(article: Article) -> Article:
    """Return an article as its outlet publishes it anew at the same address: one paragraph gone, another added."""
    first, second, *others = article.text.split("\n\n")
    added = "Officials in the capital did not answer questions late in the evening. This report has been updated."
    return replace(
        article, source=f"{article.source}/later", text="\n\n".join((first, second, added, *others[1:])), title=None
    )
