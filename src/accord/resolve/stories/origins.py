"""Where what is told began: corroboration counts the mouths and media at the far end of the chains, not outlets.

A named mouth is one origin, whoever quotes it. What nobody is named for began with the medium that it is credited to,
else with the outlet that had the story first; unnamed mouths of two sides are two origins, those of one side through
one medium are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from accord.lexicon.copies import medium_names
from accord.resolve.cast import name_key
from accord.terms.article import Article
from accord.terms.claim import HELD, OFF, Link, Meeting
from accord.terms.process import Ground
from accord.terms.story import Origin, story_id


class _Key(NamedTuple):
    """What tells origins apart: a named mouth alone; else the medium, and the side of the unnamed mouth if known."""

    medium: str
    mouth: str
    side: str


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim with the article that its story began with, and the outlets whose own reports belong to stories.

    `homes` gives, by the key of its name, the outlet that the story of an outlet's report began with.
    """

    ground: Ground
    first: Article
    homes: Mapping[str, str]

    @property
    def mouth(self) -> Link | None:
        """The last link that says it: whose words or knowledge it is."""
        return next((link for link in reversed(self.ground.claim.chain) if link.role == "said"), None)

    @property
    def relayed(self) -> str | None:
        """The medium nearest to the mouth, where the article names one."""
        named = [link.name for link in self.ground.claim.chain if link.role == "relayed"]
        return self.homes.get(name_key(_common(named[-1])), _common(named[-1])) if named else None

    @property
    def medium(self) -> str:
        """The medium nearest to the mouth: the one that is named, else the outlet that had the story first."""
        return self.relayed or _outlet(self.first)

    @property
    def side(self) -> str | None:
        """The side that the mouth speaks for."""
        mouth = self.mouth
        if mouth is None or not (mouth.represents or mouth.actor):
            return None
        figure = self.ground.figure(mouth.represents or mouth.actor or "")
        return figure.side or (figure.name if mouth.represents else None)

    @property
    def key(self) -> _Key:
        """The key of the origin."""
        mouth = self.mouth
        if mouth is not None and mouth.named:
            return _Key("", name_key(self.name(mouth)), "")
        return _Key(name_key(self.medium), "", name_key(self.side or ""))

    def name(self, link: Link) -> str:
        """Return the common name of a link that has one, else its words."""
        return self.ground.figure(link.actor).name if link.actor and link.named else _common(link.name)

    @property
    def paths(self) -> tuple[tuple[str, ...], ...]:
        """The ways to where it began, from the article and from each that prints the same text."""
        links = [self.name(link) for link in self.ground.claim.chain]
        begun = [] if self.relayed else [_outlet(self.first)]
        way = (_outlet(self.ground.article), *begun, *links)
        copies = sorted({_outlet(copy) for copy in self.ground.reprints} - {way[0]})
        return tuple(tuple(dict.fromkeys(each)) for each in (way, *((copy, *way) for copy in copies)))


def vouching(grounds: Sequence[Ground]) -> tuple[Ground, ...]:
    """Return the claims of an event, in the order of publication, that tell what the event is now known to be.

    Who announced a meeting does not vouch for its having been held, nor who told of a plan for its being off.
    """
    held = [ground for ground in grounds if _stage(ground) == "held"]
    now = "held" if held else _stage(grounds[-1])
    return tuple(ground for ground in grounds if _stage(ground) == now)


def _stage(ground: Ground) -> str:
    """Return how far what a claim tells has come: announced, held, off."""
    claim = ground.claim
    if not isinstance(claim, Meeting):
        return ""
    if claim.negated or claim.status in (*OFF, "postponed"):
        return "off"
    return "held" if claim.status in HELD else "announced"


def find_origins(grounds: Iterable[Ground], story_of: Mapping[str, str]) -> tuple[Origin, ...]:
    """Return the origins of what several claims tell together, the one with the most carriers first.

    `story_of` gives the id of each article's story; an article that it does not know is a story of its own.
    """
    ordered = sorted(grounds, key=lambda ground: (_day(ground.article), ground.article.id, ground.id))
    first = _beginnings(ordered, story_of)
    begun = {ground.article.id: first[story_of.get(ground.article.id, ground.article.id)] for ground in ordered}
    homes = {name_key(_outlet(ground.article)): _outlet(begun[ground.article.id]) for ground in reversed(ordered)}
    found: dict[_Key, list[_Told]] = {}
    for ground in ordered:
        told = _Told(ground, begun[ground.article.id], homes)
        found.setdefault(told.key, []).append(told)
    origins = map(_origin, _without_echoes(found))
    return tuple(sorted(origins, key=lambda o: (-len(o.carriers), _day(o.carriers[0]), o.paths, o.carriers[0].id)))


def _beginnings(ordered: Iterable[Ground], story_of: Mapping[str, str]) -> dict[str, Article]:
    """Return, for each story, the article that it began with, else the earliest of those that tell this."""
    first: dict[str, Article] = {}
    for ground in ordered:
        article = ground.article
        story = story_of.get(article.id, article.id)
        if story not in first or story == story_id(article.id):
            first[story] = article
    return first


def _without_echoes(found: Mapping[_Key, list[_Told]]) -> Iterable[list[_Told]]:
    """Give what a medium tells on nobody's word to the one mouth that it has it from, where there is just one."""
    kept = dict(found)
    for key in sorted(key for key in found if not key.mouth and not key.side):
        mouths = [other for other in sorted(kept) if other != key and _passes_through(kept[other], key.medium)]
        if len(mouths) == 1:
            kept[mouths[0]] = [*kept[mouths[0]], *kept.pop(key)]
    return kept.values()


def _passes_through(held: Iterable[_Told], medium: str) -> bool:
    return any(name_key(told.medium) == medium for told in held)


def _origin(held: Sequence[_Told]) -> Origin:
    ordered = sorted(held, key=lambda told: (_day(told.ground.article), told.ground.article.id, told.ground.id))
    mouth = next(((told, told.mouth) for told in ordered if told.mouth), None)
    carriers = {article.id: article for told in ordered for article in (told.ground.article, *told.ground.reprints)}
    return Origin(
        medium=_medium(ordered),
        mouth=mouth[0].name(mouth[1]) if mouth and mouth[1] else None,
        side=next((told.side for told in ordered if told.side), None),
        carriers=tuple(sorted(carriers.values(), key=lambda article: (_day(article), article.id))),
        paths=tuple(dict.fromkeys(path for told in ordered for path in told.paths)),
        grounds=tuple(told.ground for told in ordered),
    )


def _medium(ordered: Sequence[_Told]) -> str | None:
    """The medium that it began with; a named mouth has spoken to the world, unless all name one medium."""
    relayed = {told.relayed for told in ordered if told.mouth is None or told.relayed}
    if any(told.mouth and told.mouth.named for told in ordered):
        return next(iter(relayed)) if len(relayed) == 1 and all(told.relayed for told in ordered) else None
    return min(filter(None, relayed), default=None) or ordered[0].medium


def _outlet(article: Article) -> str:
    return _common(article.outlet) if article.outlet else article.medium


def _common(name: str) -> str:
    """Return a medium's own name, however it is spelled; any other name as it is."""
    return medium_names().get(name.casefold(), name)


def _day(article: Article) -> date:
    return article.published or date.max
