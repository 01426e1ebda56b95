"""One article opened: its text with all that was taken from it, its copies, and its other versions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from accord.desk.known.assembling import tell_claims
from accord.errors import UsageError
from accord.record.store import Reading, Record
from accord.terms.article import Article
from accord.terms.changes import Edit
from accord.terms.doubt import Doubt
from accord.terms.kept import KeptArticle
from accord.terms.process import Ground
from accord.view.edits import find_edits

HASH = "sha256:"
SHORTEST = 8  # figures of an id that name an article


@dataclass(frozen=True, slots=True)
class Copy:
    """Another article that carries the same report, and why it is held to; empty where others tie them."""

    article: Article
    why: str


@dataclass(frozen=True, slots=True)
class Opened:
    """An article; `grounds` are its claims in the order of its text, those too that an analyst struck.

    `events` names the event that a claim tells. `versions` are the texts that its page has had, itself among them, in
    the order in which they came; `model` and `accord` say what read it.
    """

    article: Article
    grounds: tuple[Ground, ...]
    events: Mapping[str, str]
    doubts: tuple[Doubt, ...]
    copies: tuple[Copy, ...]
    versions: tuple[Article, ...]
    processes: tuple[str, ...]
    model: str | None
    accord: str


def open_article(record: str, name: str, *, as_of: date | None = None) -> Opened | None:
    """Return the article of this id, or of an id that begins so, as known and judged on a day; None where none is.

    Raises:
        RecordError: the record cannot be read.
        UsageError: it was not known on that day, or several ids begin so.
    """
    with Record.open(record).reading() as desk:
        kept = _kept(desk, name, as_of)
        return _opened(desk, kept, as_of) if kept else None


def compare_versions(record: str, old: str, new: str) -> Edit | None:
    """Return two versions of an article with the claims in which they differ; None where one is not on record."""
    with Record.open(record).reading() as desk:
        found = [_kept(desk, name, None) for name in (old, new)]
        first, second = (each.article if each else None for each in found)
        if first is None or second is None:
            return None
        grounds = _grounds(desk, (first.id, second.id), None)
    edits = find_edits((first, second), grounds)
    return next(iter(edits), Edit(first, second, (), ()))


def _kept(desk: Reading, name: str, as_of: date | None) -> KeptArticle | None:
    bare = name.removeprefix(HASH)
    named = desk.articles_named(HASH + bare) if len(bare) >= SHORTEST else ()
    if len(named) > 1:
        message = f"more than one article has an id that begins with {bare!r:.80}; give more of its figures"
        raise UsageError(message)
    kept = next(iter(desk.articles(named)), None)
    if kept is not None and as_of is not None and kept.known > as_of:
        message = f"this article was known from {kept.known} on, not on {as_of}; take the day away to read it"
        raise UsageError(message)
    return kept


def _opened(desk: Reading, kept: KeptArticle, as_of: date | None) -> Opened:
    article = kept.article
    grounds = _grounds(desk, (article.id,), as_of)
    extraction = desk.extraction(article.id)
    return Opened(
        article=article,
        grounds=grounds,
        events=desk.events_of(ground.id for ground in grounds),
        doubts=extraction.doubts if extraction else (),
        copies=tuple(_copies(desk, article, as_of)),
        versions=tuple(each.article for each in desk.articles(desk.versions(kept.page)) if _was_known(each, as_of)),
        processes=desk.processes_of([article.id]).get(article.id, ()),
        model=extraction.model if extraction else None,
        accord=extraction.accord if extraction else "",
    )


def _was_known(kept: KeptArticle, as_of: date | None) -> bool:
    return as_of is None or kept.known <= as_of


def _grounds(desk: Reading, articles: Iterable[str], as_of: date | None) -> tuple[Ground, ...]:
    told = tell_claims(desk, desk.claims_of(articles), until=as_of, fold_copies=False)
    return tuple(ground for each in told for ground in each.grounds)


def _copies(desk: Reading, article: Article, as_of: date | None) -> Iterable[Copy]:
    """Yield the other articles of the same story, the earliest first."""
    (story,) = desk.stories(desk.stories_of([article.id]).values()) or (None,)
    members = story.members if story else ()
    why = {
        end: tie.reason
        for tie in desk.ties_among("story", members)
        if tie.weight > 0
        for end in (tie.one, tie.other)
        if article.id in (tie.one, tie.other)
    }
    for kept in desk.articles(name for name in members if name != article.id):
        if _was_known(kept, as_of):
            yield Copy(kept.article, why.get(kept.article.id, ""))
