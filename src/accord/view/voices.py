"""Who speaks for whom, what was said by whom through whom, and what could not be settled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accord.lexicon.offices import press_offices
from accord.lexicon.past import is_former
from accord.terms.article import Article
from accord.terms.claim import Link, Meeting, Position, Statement
from accord.terms.doubt import Doubt
from accord.terms.process import Figure, Ground
from accord.terms.voices import Question, Saying, Voice
from accord.view.onlookers import Looks
from accord.view.wording import word_statement


def fold_sayings(grounds: Iterable[Ground]) -> tuple[Saying, ...]:
    """Return what was said, the latest first; the same words of one speaker in several articles are one line."""
    found: dict[tuple[str, str], list[Ground]] = {}
    for ground in grounds:
        link = _speaker(ground)
        if link and isinstance(ground.claim, Statement):
            words = ground.claim.quote or ground.claim.content
            found.setdefault((_name(ground, link), " ".join(words.split())), []).append(ground)
    sayings = (_saying(on) for on in found.values())
    return tuple(sorted(sayings, key=lambda saying: saying.told, reverse=True))


def _speaker(ground: Ground) -> Link | None:
    """The last link that says something: the mouth the words come from."""
    return next((link for link in reversed(ground.claim.chain) if link.role == "said"), None)


def _name(ground: Ground, link: Link) -> str:
    return ground.figure(link.actor).name if link.actor and link.actor in ground.figures else link.name


def _saying(grounds: list[Ground]) -> Saying:
    ground = grounds[0]
    claim, link = ground.claim, _speaker(ground)
    assert isinstance(claim, Statement)
    assert link is not None
    figure = ground.figures.get(link.actor or "")
    wording = word_statement(ground.article, claim)
    return Saying(
        speaker=_name(ground, link),
        side=(figure and figure.side) or _side_named(ground, link),
        named=link.named,
        via=tuple(other.name for other in claim.chain if other is not link),
        words=wording.words,
        quoted=wording.quoted,
        cue=wording.cue,
        negated=claim.negated,
        addressee=claim.addressee,
        grounds=tuple(grounds),
    )


def _side_named(ground: Ground, link: Link) -> str | None:
    """The side that the chain names, under its common name; None where the speaker is the side itself."""
    side = ground.figure(link.represents).name if link.represents else None
    return None if side in (_name(ground, link), link.name) else side


def fold_voices(
    grounds: Iterable[Ground], *, sides: tuple[str, ...], looks_on: Looks = lambda _: False
) -> tuple[Voice, ...]:
    """Return who speaks or acts for whom: `sides` first, and within a side those who do so the most.

    Who once held an office speaks for nobody any more, and a reporter and who only looks on for no side.
    """
    found: dict[tuple[str, str], tuple[Figure, list[Ground]]] = {}
    for ground in grounds:
        for figure in _acting(ground):
            if figure.kind != "person" or not figure.side or looks_on(figure):
                continue
            if not _is_past_or_press(figure.role or ""):
                found.setdefault((figure.side, figure.name), (figure, []))[1].append(ground)
    order = {side: rank for rank, side in enumerate(sides)}
    voices = [Voice(figure.name, side, figure.role, tuple(on)) for (side, _), (figure, on) in found.items()]
    return tuple(sorted(voices, key=lambda v: (order.get(v.side, len(order)), v.side, -len(v.grounds), v.name)))


def _is_past_or_press(role: str) -> bool:
    return is_former(role) or not press_offices().isdisjoint(re.findall(r"\w+", role.lower()))


def _acting(ground: Ground) -> set[Figure]:
    match ground.claim:
        case Meeting(participants=participants):
            ids = [participant.actor for participant in participants]
        case Position(holder=holder):
            ids = [holder] if holder else []
        case Statement(chain=chain):
            ids = [link.actor for link in chain if link.actor]
        case _:
            ids = []
    return {ground.figures[actor] for actor in ids if actor in ground.figures}


def fold_questions(doubts: Iterable[tuple[Article, Doubt]]) -> tuple[Question, ...]:
    """Return the doubts, those of one kind and reason together, the most frequent first."""
    found: dict[tuple[str, str], list[tuple[Article, Doubt]]] = {}
    for article, doubt in doubts:
        found.setdefault((doubt.kind, doubt.why), []).append((article, doubt))
    questions = (Question(kind, why, tuple(raised)) for (kind, why), raised in found.items())
    return tuple(sorted(questions, key=lambda question: (-len(question.raised), question.kind, question.why)))


def find_revisions(articles: Iterable[Article]) -> Iterator[tuple[Article, Article]]:
    """Yield each article that was published anew at the same address, with the version it replaces."""
    seen: dict[str, Article] = {}
    for article in articles:
        if article.url and article.url in seen:
            yield article, seen[article.url]
        if article.url:
            seen[article.url] = article
