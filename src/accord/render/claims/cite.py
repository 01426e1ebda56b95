"""The line by which a claim, an event or an article is cited: where it stands, when, who says so, and its id."""

from __future__ import annotations

from accord.render.wording.event_rows import event_row
from accord.render.wording.origins import origins_words
from accord.render.wording.words import chain_words, day_words, outlet_words, plain
from accord.terms.article import Article
from accord.terms.process import Ground
from accord.terms.shown import ShownEvent


def cite_claim(ground: Ground) -> str:
    """Return the line that cites a claim: source, date, chain, and the id by which the record finds it again."""
    chain = chain_words(ground.claim)
    said = f"according to {chain}" if chain else ""
    return _line(*_source(ground.article), said, f"claim {plain(ground.id)}", _address(ground.article))


def cite_article(article: Article) -> str:
    """Return the line that cites an article: outlet, headline, date, id and address."""
    return _line(*_source(article), f"article {plain(article.id.removeprefix('sha256:'))[:16]}", _address(article))


def cite_event(shown: ShownEvent) -> str:
    """Return the line that cites an event: what it was and when, how many independent origins it has, and its id."""
    event = shown.event
    row = event_row(event)
    what = " ".join(filter(None, (f"{row.lead}:", row.text, f"“{row.quote}”" if row.quote else "")))
    origins = origins_words(shown.origins, named=3) if shown.origins else ""
    return _line(what, row.label, origins, f"event {plain(event.event)}")


def _source(article: Article) -> tuple[str, str, str]:
    title = f"“{plain(article.title)}”" if article.title else ""
    return outlet_words(article), title, day_words(article.published) if article.published else "no date"


def _address(article: Article) -> str:
    return plain(article.url or "")


def _line(*parts: str) -> str:
    return "; ".join(filter(None, parts))
