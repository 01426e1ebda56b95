"""Where what is told began: corroboration counts the mouths and media at the far end of the chains, not outlets.

A named mouth is one origin, whoever quotes it. What nobody is named for began with the medium that it is credited to,
else with the outlet that had the story first; unnamed mouths of two sides are two origins, those of one side through
one medium are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from accord.lexicon.copies import medium_names
from accord.resolve.cast import name_key
from accord.terms.article import Article
from accord.terms.claim import Link
from accord.terms.process import Ground
from accord.terms.story import Origin


class _Key(NamedTuple):
    """What tells origins apart: a named mouth alone; else the medium, and the side of the unnamed mouth if known."""

    medium: str
    mouth: str
    side: str


def find_origins(grounds: Iterable[Ground], story_of: Mapping[str, str]) -> tuple[Origin, ...]:
    """Return the origins of what several claims tell together, the one with the most carriers first.

    `story_of` gives the id of each article's story; an article that it does not know is a story of its own.
    """
    ordered = sorted(grounds, key=lambda ground: (_day(ground.article), ground.article.id, ground.claim.passage.start))
    first: dict[str, Article] = {}
    for ground in ordered:
        first.setdefault(_story(ground, story_of), ground.article)
    found: dict[_Key, list[Ground]] = {}
    for ground in ordered:
        found.setdefault(_key(ground, first[_story(ground, story_of)]), []).append(ground)
    origins = (_origin(held) for held in _without_echoes(found).values())
    return tuple(
        sorted(origins, key=lambda origin: (-len(origin.carriers), _day(origin.carriers[0]), origin.carriers[0].id))
    )


def _story(ground: Ground, story_of: Mapping[str, str]) -> str:
    return story_of.get(ground.article.id, ground.article.id)


def _day(article: Article) -> date:
    return article.published or date.max


def _mouth(ground: Ground) -> Link | None:
    """The last link that says it: whose words or knowledge it is."""
    return next((link for link in reversed(ground.claim.chain) if link.role == "said"), None)


def _medium(ground: Ground, first: Article) -> str:
    """The medium nearest to the mouth: the last that relays it, else the outlet that had the story first."""
    relayed = [link.name for link in ground.claim.chain if link.role == "relayed"]
    name = relayed[-1] if relayed else first.outlet or first.source
    return medium_names().get(name.casefold(), name)


def _key(ground: Ground, first: Article) -> _Key:
    mouth = _mouth(ground)
    if mouth is not None and mouth.named:
        return _Key("", name_key(ground.figure(mouth.actor or mouth.name).name), "")
    side = mouth and _side(ground, mouth)
    return _Key(name_key(_medium(ground, first)), "", name_key(side or ""))


def _side(ground: Ground, mouth: Link) -> str | None:
    if mouth.represents:
        return ground.figure(mouth.represents).name
    return ground.figure(mouth.actor).side if mouth.actor else None


def _without_echoes(found: Mapping[_Key, list[Ground]]) -> dict[_Key, list[Ground]]:
    """Give what a medium tells on nobody's word to the one mouth that it has it from, where there is just one."""
    kept = {key: list(held) for key, held in found.items()}
    for key in [key for key in found if not key.mouth and not key.side]:
        mouths = [other for other in kept if other != key and _shares_medium(kept[other], key.medium)]
        if len(mouths) == 1:
            kept[mouths[0]] += kept.pop(key)
    return kept


def _shares_medium(held: Iterable[Ground], medium: str) -> bool:
    return any(name_key(_medium(ground, ground.article)) == medium for ground in held)


def _origin(held: Iterable[Ground]) -> Origin:
    ordered = sorted(held, key=lambda ground: (_day(ground.article), ground.article.id))
    mouth = next((found for found in map(_mouth, ordered) if found), None)
    return Origin(
        medium=_first_medium(ordered, named=mouth is not None and mouth.named),
        mouth=_name(ordered, mouth) if mouth else None,
        carriers=tuple({ground.article.id: ground.article for ground in ordered}.values()),
        grounds=tuple(ordered),
    )


def _first_medium(ordered: Sequence[Ground], *, named: bool) -> str | None:
    """The medium that all name as theirs; a named mouth has spoken to the world unless all name one medium."""
    relayed = {
        _medium(ground, ground.article)
        for ground in ordered
        if any(link.role == "relayed" for link in ground.claim.chain)
    }
    if named:
        everyone = all(any(link.role == "relayed" for link in ground.claim.chain) for ground in ordered)
        return min(relayed) if everyone and len(relayed) == 1 else None
    return min(relayed, default=None) or _medium(ordered[0], ordered[0].article)


def _name(held: Iterable[Ground], mouth: Link) -> str:
    ground = next(ground for ground in held if mouth in ground.claim.chain)
    return ground.figure(mouth.actor or mouth.name).name if mouth.named else mouth.name
