"""Generated news for measuring the record: articles of many negotiations with their claims, the same for every run.

No language is read here: each sentence is written together with the claim that it carries, so that a million claims can
be put on record in minutes and the cost of the record alone is what is measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from accord.terms.actor import Actor
from accord.terms.article import Article
from accord.terms.claim import (
    Agreement,
    Claim,
    Draft,
    Evidence,
    Link,
    Meeting,
    Participant,
    Place,
    Position,
    Precondition,
    Statement,
    Status,
)
from accord.terms.extraction import Extraction
from accord.terms.when import When

SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "dar")
ISSUES = ("ceasefire", "withdrawal", "prisoners_hostages", "elections", "sanctions", "governance")
STANCES = ("supports", "open", "conditional", "opposes")
STATUSES: tuple[Status, ...] = ("occurred", "occurred", "scheduled", "possible")
TOWNS = ("Harbour", "Northern", "Capital", "Evening", "Delta", "Summit", "Straits")
OUTLETS = tuple(f"{town} {kind}" for town in TOWNS for kind in ("Wire", "Radio"))
FIRST_DAY = date(2023, 1, 2)


@dataclass(slots=True)
class _Page:
    """An article in the making: sentences with the claims that they carry."""

    sides: tuple[str, ...]
    text: str = ""
    claims: list[Claim] = field(default_factory=list)

    def says(self, sentence: str) -> tuple[Evidence, ...]:
        start = len(self.text)
        self.text += sentence + "\n"
        return (Evidence("claim", start, start + len(sentence), sentence),)


@dataclass(frozen=True, slots=True)
class Newswire:
    """The news of a number of negotiations: `per_article` claims an article, articles spread over `days`."""

    negotiations: int
    articles: int
    per_article: int = 25
    days: int = 1000
    seed: int = 7

    def sides(self, negotiation: int) -> tuple[str, ...]:
        """Return the two sides and the mediator of a negotiation."""
        chance = Random(1_000_003 + negotiation)
        return tuple(_name(chance) + f" {negotiation}" for _ in range(3))

    def extractions(self, first: int = 0) -> Iterator[Extraction]:
        """Yield the articles in order of publication with their claims, from the `first` on."""
        for number in range(first, self.articles):
            yield self.extraction(number)

    def extraction(self, number: int) -> Extraction:
        """Return one article with its claims: a function of its number alone."""
        chance = Random(self.seed + number * 7919)
        sides = self.sides(chance.randrange(self.negotiations))
        day = FIRST_DAY + timedelta(days=number * self.days // self.articles)
        page = _Page(sides)
        page.says(f"{sides[0]} and {sides[1]} on {day:%d %B %Y}: {_words(chance, 8)}, report {number}.")
        for place in range(self.per_article):
            KINDS[place % len(KINDS)](page, chance, day)
        title = f"{sides[0]}: {_words(chance, 6)}"
        article = Article(f"wire-{number}.txt", page.text, title, chance.choice(OUTLETS), published=day)
        actors = [Actor(f"a{n}", name, "state") for n, name in enumerate(sides, 1)]
        actors += [Actor(f"a{n + 3}", f"{_name(chance)} {_name(chance)}", "person", f"a{n}") for n in (1, 2)]
        return Extraction(article, tuple(actors), tuple(page.claims), ())


def _word(chance: Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(3))


def _name(chance: Random) -> str:
    return _word(chance).capitalize()


def _words(chance: Random, count: int = 5) -> str:
    """Return words that no other sentence shares, as the news of two days does not."""
    return " ".join(_word(chance) for _ in range(count))


def _meeting(page: _Page, chance: Random, day: date) -> None:
    status = chance.choice(STATUSES)
    ahead = chance.randint(1, 12) if status in ("scheduled", "possible") else -chance.randint(0, 4)
    held = day + timedelta(days=ahead)
    city = f"Port {_name(chance)}"
    who = f"Envoys of {page.sides[0]} and {page.sides[1]}"
    sentence = f"{who} meet in {city} on {held:%d %B}; {_words(chance)}, it is {status}."
    page.claims.append(
        Meeting(
            evidence=page.says(sentence),
            rule="newswire",
            format=chance.choice(("talks", "meeting", "call")),
            participants=(Participant("a1"), Participant("a2"), Participant("a3", "mediator")),
            status=status,
            place=Place(city),
            when=When(held, held, "day", f"{held:%d %B}", "newswire"),
        )
    )


def _statement(page: _Page, chance: Random, day: date) -> None:
    speaker = chance.choice((1, 2))
    wish = chance.choice(("want", "refuse", "await", "expect"))
    words = f"We {wish} point {chance.randint(1, 40)} of the plan, {_words(chance)}"
    via = (Link("relayed", chance.choice(OUTLETS)),) if chance.random() < 0.4 else ()
    said = Link("said", page.sides[speaker - 1], f"a{speaker + 3}", page.sides[speaker - 1])
    evidence = page.says(f'"{words}," said {_name(chance)} {_name(chance)} of {page.sides[speaker - 1]} on {day:%A}.')
    page.claims.append(
        Statement(evidence=evidence, rule="newswire", chain=(*via, said), content=words, quote=words),
    )


def _position(page: _Page, chance: Random, day: date) -> None:
    party, issue = chance.choice((1, 2)), chance.choice(ISSUES)
    stance = chance.choice(STANCES)
    content = f"{issue.replace('_', ' ')} within {chance.randint(2, 90)} days, {_words(chance)}"
    evidence = page.says(f"{page.sides[party - 1]} {stance} {content}, said its official {_name(chance)} on {day:%A}.")
    page.claims.append(
        Position(
            evidence=evidence,
            rule="newswire",
            party=f"a{party}",
            subject_type="issue",
            subject=issue,
            stance=stance,  # type: ignore[arg-type]
            content=content,
        )
    )


def _draft(page: _Page, chance: Random, day: date) -> None:
    points = chance.randint(5, 30)
    evidence = page.says(f"A {points}-point plan of {page.sides[2]} with {_words(chance)} came on {day:%A}.")
    page.claims.append(
        Draft(evidence=evidence, rule="newswire", name=f"{points}-point plan", points=points, authors=("a3",))
    )


def _agreement(page: _Page, chance: Random, day: date) -> None:
    what = f"the {_words(chance, 2)} of {chance.randint(20, 900)} prisoners"
    evidence = page.says(f"{page.sides[0]} and {page.sides[1]} agreed on {what} on {day:%d %B}.")
    page.claims.append(
        Agreement(
            evidence=evidence,
            rule="newswire",
            what=what,
            parties=("a1", "a2"),
            status="agreed",
            when=When(day, day, "day", f"{day:%d %B}", "newswire"),
        )
    )


def _precondition(page: _Page, chance: Random, day: date) -> None:
    first, then = f"a pause of {chance.randint(2, 60)} days", f"talks on {_words(chance, 3)}"
    evidence = page.says(f"Only after {first} would {then} follow, it was said on {day:%A}.")
    page.claims.append(Precondition(evidence=evidence, rule="newswire", first=first, then=then))


KINDS = (
    _statement, _position, _meeting, _statement, _position, _statement, _position, _agreement, _statement, _position,
    _statement, _draft, _precondition,
)  # fmt: skip
