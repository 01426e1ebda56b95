"""Small articles with their claims, written by hand, for tests of what is built on claims.

Every sentence here is invented. A claim finds its evidence by the words that are given, so an offset cannot be wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from accord.terms.actor import Actor, ActorKind
from accord.terms.article import Article
from accord.terms.claim import (
    Agreement,
    AgreementStatus,
    Claim,
    Draft,
    Evidence,
    Format,
    Link,
    Meeting,
    Participant,
    Place,
    Position,
    Precondition,
    Stance,
    Statement,
    Status,
    SubjectType,
)
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.when import Granularity, When

Made = TypeVar("Made", bound=Claim)


def days(first: str, last: str | None = None, *, by: Granularity = "day", said: str = "") -> When:
    return When(date.fromisoformat(first), date.fromisoformat(last or first), by, said, "test")


@dataclass
class Story:
    """An article in the making: `cast` maps names to (kind, side); claims are added one by one."""

    text: str
    outlet: str = "Strait Gazette"
    on: str | None = "2004-03-20"
    title: str = "A report"
    url: str | None = None
    source: str = ""
    cast: dict[str, Actor] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def actor(
        self, name: str, kind: ActorKind = "state", side: str | None = None, *, role: str | None = None, also: str = ""
    ) -> str:
        if name not in self.cast:
            represents = self.actor(side) if side else None
            aliases = (also,) if also else ()
            self.cast[name] = Actor(f"a{len(self.cast) + 1}", name, kind, represents, aliases, role)
        return self.cast[name].id

    def words(self, words: str, name: str = "claim") -> Evidence:
        start = self.text.index(words)
        return Evidence(name, start, start + len(words), words)

    def meeting(
        self,
        words: str,
        *who: str,
        status: Status = "occurred",
        when: When | None = None,
        place: str | None = None,
        form: Format = "talks",
        mediator: str | None = None,
        hedge: str | None = None,
        chain: tuple[Link, ...] = (),
    ) -> Meeting:
        parties = [Participant(self.actor(name)) for name in who]
        parties += [Participant(self.actor(mediator), "mediator")] if mediator else []
        evidence = (self.words(words), *((self.words(place, "place"),) if place else ()))
        return self._add(
            Meeting(
                evidence=evidence,
                rule="test-meeting",
                chain=chain,
                hedge=hedge,
                format=form,
                participants=tuple(parties),
                status=status,
                place=Place(place) if place else None,
                when=when,
            )
        )

    def position(
        self,
        content: str,
        side: str,
        stance: Stance,
        *,
        on: str = "territory",
        of: SubjectType = "issue",
        holder: str | None = None,
        condition: str | None = None,
    ) -> Position:
        return self._add(
            Position(
                evidence=(self.words(content), self.words(content, "content")),
                rule="test-position",
                party=self.actor(side),
                subject_type=of,
                subject=on,
                stance=stance,
                content=content,
                holder=self.actor(holder) if holder else None,
                condition=condition,
            )
        )

    def statement(
        self,
        words: str,
        speaker: str,
        *,
        quoted: bool = True,
        named: bool = True,
        via: tuple[str, ...] = (),
        cue: str | None = None,
        negated: bool = False,
    ) -> Statement:
        figure = self.cast.get(speaker)
        side = next((a.name for a in self.cast.values() if figure and a.id == figure.represents), None)
        relayed = tuple(Link("relayed", name) for name in via)
        said = Link("said", speaker, figure.id if figure else None, side, named)
        fields = ((speaker, "speaker"), (cue, "cue"), (words, "content")) if cue else ()
        return self._add(
            Statement(
                evidence=(self.words(words), *(self.words(told, field) for told, field in fields)),
                rule="test-statement",
                negated=negated,
                chain=(*relayed, said),
                content=words,
                quote=words if quoted else None,
            )
        )

    def agreement(self, what: str, *parties: str, status: AgreementStatus, when: When | None = None) -> Agreement:
        ids = tuple(self.actor(party) for party in parties)
        evidence = (self.words(what),)
        return self._add(
            Agreement(evidence=evidence, rule="test-agreement", what=what, parties=ids, status=status, when=when)
        )

    def draft(self, name: str, *, points: int | None = None, version: str | None = None) -> Draft:
        evidence = (self.words(name),)
        return self._add(Draft(evidence=evidence, rule="test-draft", name=name, points=points, version=version))

    def precondition(self, first: str, then: str, cue: str | None = None) -> Precondition:
        evidence = (self.words(first), self.words(then, "then"), *((self.words(cue, "cue"),) if cue else ()))
        return self._add(Precondition(evidence=evidence, rule="test-first", first=first, then=then))

    def _add(self, claim: Made) -> Made:
        self.claims.append(claim)
        return claim

    def done(self) -> Extraction:
        article = Article(
            source=self.source or f"{self.outlet}.txt",
            text=self.text,
            title=self.title,
            outlet=self.outlet,
            published=date.fromisoformat(self.on) if self.on else None,
            url=self.url,
        )
        return Extraction(article, tuple(self.cast.values()), tuple(self.claims), tuple(self.doubts))
