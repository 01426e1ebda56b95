"""Articles that their outlets edited: which claims vanished from the later version, and which are new in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from accord.terms.article import Article
from accord.terms.changes import Edit
from accord.terms.claim import Agreement, Claim, Draft, Meeting, Position, Precondition, Statement
from accord.terms.page import page_of
from accord.terms.process import Ground


def find_edits(articles: Iterable[Article], grounds: Iterable[Ground]) -> tuple[Edit, ...]:
    """Return each article that is a later version of a page, with the version before and the claims that differ.

    A claim is gone where the later version neither has its passage nor makes the same claim in other words.
    """
    by_article: dict[str, list[Ground]] = {}
    for ground in grounds:
        by_article.setdefault(ground.article.id, []).append(ground)
    return tuple(
        Edit(
            old=old,
            new=new,
            gone=_without(by_article.get(old.id, []), new, by_article.get(new.id, [])),
            added=_without(by_article.get(new.id, []), old, by_article.get(old.id, [])),
        )
        for old, new in _versions(articles)
    )


def _versions(articles: Iterable[Article]) -> Iterator[tuple[Article, Article]]:
    """Yield each version of a page with the one after it; `articles` are in the order of publication."""
    seen: dict[str, Article] = {}
    for article in articles:
        page = page_of(article)
        if page is None:
            continue
        if page in seen and seen[page].text != article.text:
            yield seen[page], article
        seen[page] = article


def _without(grounds: Sequence[Ground], article: Article, others: Iterable[Ground]) -> tuple[Ground, ...]:
    """Return the claims that another version does not make."""
    text = _plain(article.text)
    made = {_content(ground) for ground in others}
    return tuple(g for g in grounds if _plain(g.claim.passage.exact) not in text and _content(g) not in made)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _content(ground: Ground) -> tuple[object, ...]:
    """Return what a claim says, whichever words carry it."""
    claim: Claim = ground.claim
    match claim:
        case Meeting(format=form, status=status, when=when, place=place, participants=participants):
            company = frozenset(ground.figure(participant.actor).name for participant in participants)
            return "meeting", form, status, when and when.edtf, place and place.name, company
        case Statement(content=content):
            return "statement", _plain(content).casefold()
        case Position(party=party, stance=stance, content=content):
            return "position", ground.side(party), stance, _plain(content).casefold()
        case Draft(name=name, points=points):
            return "draft", name.casefold(), points
        case Agreement(what=what, status=status):
            return "agreement", what.casefold(), status
        case Precondition(first=first, then=then):
            return "precondition", first.casefold(), then.casefold()
    return (ground.id,)
