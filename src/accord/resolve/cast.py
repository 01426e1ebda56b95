"""Who is who across articles: one name for one actor, by rules that would rather keep two apart than join them wrongly.

Outlets are told by the articles' own heads; what begins with a small letter ("each side") is no name. Sides are one
where their names agree, or where one article's name for a state, group or organisation is another's alias for one of
the same kind. People are one where their full names agree but for transliteration or a middle initial, or where a bare
surname and its side fit exactly one fuller name, and where the spellings of one name act for one side. A person acts
for the side that two articles at least give, and two thirds of those that give any; else for the one of the article at
hand, if it gives one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations

from accord.lexicon.names import common_name, kind_of_name
from accord.resolve.held import office_held
from accord.resolve.people import is_full, is_spelling_of, surname_sound
from accord.terms.actor import Actor
from accord.terms.extraction import Extraction
from accord.terms.process import Figure

AGREE = 2
NONE: frozenset[frozenset[str]] = frozenset()
_SPELLINGS = (("iy", "i"), ("yy", "i"), ("y", "i"), ("kh", "h"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ei", "e"))
_INITIAL = re.compile(r" (?:\w )+")
_PARTICLES = re.compile(r"\b(?:al|el|bin|ibn|the)\b[- ]?")


@lru_cache(maxsize=4096)  # the same names come again and again
def name_key(name: str) -> str:
    """Return a name without accents, case, articles and the variants of transliteration.

    >>> name_key("Volodymyr Zelenskyy") == name_key("Volodymyr Zelensky")
    True
    >>> name_key("Badr al-Busaidi") == name_key("Badr Busaidi")
    True
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower() or name.lower()
    plain = re.sub(r"['’.]", "", _PARTICLES.sub("", plain)).replace("-", " ")
    for variant, kept in _SPELLINGS:
        plain = plain.replace(variant, kept)
    return " ".join(re.sub(r"(.)\1", r"\1", plain).split())


def find_cast(extractions: Sequence[Extraction], *, apart: Container[frozenset[str]] = NONE) -> list[dict[str, Figure]]:
    """Return, for each extraction, who its actor ids are in all of them; `apart` holds keys that are not joined."""
    sides = _side_names(extractions, apart)
    people = _People.of(extractions, sides, apart)
    outlets = frozenset(name_key(e.article.outlet) for e in extractions if e.article.outlet)
    return [_figures(extraction, sides, people, outlets) for extraction in extractions]


def _figures(
    extraction: Extraction, sides: Mapping[str, str], people: _People, outlets: frozenset[str]
) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for actor, side in _with_sides(extraction, sides):
        if name_key(actor.name) in outlets:
            figures[actor.id] = Figure(actor.name, "outlet")
        elif actor.kind == "person" or people.bears_surname(actor, side):
            key = people.key(actor, side)
            side, role = people.side(key) or side or people.only_side(key), people.roles.get(key)
            figures[actor.id] = Figure(people.names[key], "person", side, role, _others(actor, people.names[key]))
        else:
            kind = actor.kind if actor.name[:1] != actor.name[:1].lower() else "unnamed"
            name = _named(actor, sides)
            figures[actor.id] = Figure(name, kind, side, actor.role, _others(actor, name))
    return figures


def _others(actor: Actor, name: str) -> tuple[str, ...]:
    """Return the names that an article gives an actor beside its common one."""
    return tuple(dict.fromkeys(alias for alias in (actor.name, *actor.aliases) if alias != name))


def _with_sides(extraction: Extraction, sides: Mapping[str, str]) -> Iterator[tuple[Actor, str | None]]:
    """Yield each actor with the common name of the side it stands for, if it stands for another."""
    by_id = {actor.id: actor for actor in extraction.actors}
    for actor in extraction.actors:
        side = by_id.get(actor.represents or "")
        yield actor, _named(side, sides) if side is not None and side is not actor else None


def _named(actor: Actor, sides: Mapping[str, str]) -> str:
    name = _filed(actor)
    return sides.get(name_key(name), name)


def _filed(actor: Actor) -> str:
    """Return the name of an actor; one that an article only gives the short form of goes by its name in full."""
    full = common_name(actor.name) if actor.name.isupper() else None
    return full if full and kind_of_name(full) == actor.kind else actor.name


def _side_names(extractions: Iterable[Extraction], apart: Container[frozenset[str]]) -> dict[str, str]:
    """Return the common name of each key: the one most articles use, else the one read first."""
    actors = [a for extraction in extractions for a in extraction.actors if a.kind not in ("person", "unnamed")]
    names: dict[str, Counter[str]] = {}
    for actor in actors:
        names.setdefault(name_key(_filed(actor)), Counter())[_filed(actor)] += 1
    common = {key: counted.most_common(1)[0][0] for key, counted in names.items()}
    for actor in actors:
        key = name_key(_filed(actor))
        for alias in map(name_key, actor.aliases):
            if alias not in common or alias == key or frozenset((alias, key)) in apart:
                continue
            if names[key].total() >= names[alias].total():
                common[alias] = common[key]
    return common


@dataclass(frozen=True, slots=True)
class _People:
    """The common names of people, the sides each was seen to act for, and their offices, by the keys of their names."""

    names: Mapping[str, str]
    sides: Mapping[str, Counter[str]]
    roles: Mapping[str, str]
    apart: Container[frozenset[str]]
    spelt: Mapping[str, str]

    @classmethod
    def of(
        cls, extractions: Iterable[Extraction], sides: Mapping[str, str], apart: Container[frozenset[str]]
    ) -> _People:
        """Gather everybody that the articles name."""
        spelled: dict[str, Counter[str]] = {}
        seen: dict[str, Counter[str]] = {}
        offices: dict[str, list[str]] = {}
        in_time = sorted(extractions, key=lambda e: e.article.published or date.max)
        everybody = [(a, side) for e in in_time for a, side in _with_sides(e, sides) if a.kind == "person"]
        for actor, side in everybody:
            key = name_key(actor.name)
            spelled.setdefault(key, Counter())[actor.name] += 1
            seen.setdefault(key, Counter()).update({side} if side else ())
            if actor.role:
                offices.setdefault(key, []).append(actor.role)
        names = {key: counted.most_common(1)[0][0] for key, counted in spelled.items()}
        roles = {key: office_held(told) for key, told in offices.items()}
        return cls(names, seen, roles, apart, dict(_spellings(spelled, seen, apart)))

    def key(self, actor: Actor, side: str | None) -> str:
        """Return the key of the person: for a bare surname, that of the one fuller name that shares its side."""
        key = name_key(actor.name)
        if is_full(actor.name):
            return self._full_key(key, side)
        fits = self._fuller(key, side)
        return fits[0] if len(fits) == 1 else key

    def bears_surname(self, actor: Actor, side: str | None) -> bool:
        """Return whether what was taken for a body is a person whom others name in full: "Petro said"."""
        bare = actor.kind == "organisation" and not is_full(actor.name) and not actor.role and not side
        if not bare or actor.name.isupper() or common_name(actor.name) or actor.name[:1].islower():
            return False
        return len(self._fuller(name_key(actor.name), None)) == 1

    def _fuller(self, key: str, side: str | None) -> list[str]:
        """Return the keys of the people in full whose surname this is, and whose side it can be."""
        fits = [other for other in self.names if other.endswith(f" {key}") and self._may_be(key, other, side)]
        return sorted({self._full_key(other, side) for other in fits})

    def _full_key(self, key: str, side: str | None) -> str:
        plain = self._without_initial(key, side)
        return self.spelt.get(plain, plain)

    def _without_initial(self, key: str, side: str | None) -> str:
        """Return the key of the same name without its middle initial, where only one initial is known of it."""
        plain = _INITIAL.sub(" ", key)
        if plain == key or plain not in self.names or not self._may_be(key, plain, side):
            return key
        first = f"{plain.split()[0]} "
        twins = [other for other in self.names if other.startswith(first) and _INITIAL.sub(" ", other) == plain]
        return plain if len(twins) == 2 else key

    def side(self, key: str) -> str | None:
        """Return the side that most articles give, if they are two at least and two thirds of those that give one."""
        side, count = next(iter(self.sides[key].most_common(1)), (None, 0))
        return side if count >= AGREE and 3 * count >= 2 * self.sides[key].total() else None

    def only_side(self, key: str) -> str | None:
        """Return the one side that any article gives somebody of a full name, where no other gives another."""
        return next(iter(self.sides[key])) if is_full(self.names[key]) and len(self.sides[key]) == 1 else None

    def _may_be(self, key: str, other: str, side: str | None) -> bool:
        if frozenset((key, other)) in self.apart:
            return False
        return side is None or not self.sides[other] or side in self.sides[other]


def _spellings(
    spelled: Mapping[str, Counter[str]], sides: Mapping[str, Counter[str]], apart: Container[frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Yield the key of each full name with that of the spelling of it that most articles use, where there is another.

    Names are one where each could be each other's spelling, and all are seen to act for one side and no other.
    """
    alike: dict[tuple[str, str], list[str]] = {}
    for key in spelled:
        if " " in key and len(sides[key]) == 1 and not _INITIAL.search(key):
            (side,) = sides[key]
            alike.setdefault((surname_sound(spelled[key].most_common(1)[0][0]), side), []).append(key)
    for keys in alike.values():
        for group in _groups(keys, lambda one, other: _is_one(one, other, spelled, apart)):
            best = max(group, key=lambda key: (spelled[key].total(), -len(key), key))
            yield from ((key, best) for key in group if key != best)


def _is_one(one: str, other: str, spelled: Mapping[str, Counter[str]], apart: Container[frozenset[str]]) -> bool:
    names = (spelled[key].most_common(1)[0][0] for key in (one, other))
    return frozenset((one, other)) not in apart and is_spelling_of(*names)


def _groups(keys: Sequence[str], is_one: Callable[[str, str], bool]) -> Iterator[list[str]]:
    """Yield the keys that hang together, where each is one with each: of "Ali", "Ali Omar" and "Ali Isa" none is."""
    left = sorted(keys)
    while left:
        group, begun = [], [left.pop(0)]
        while begun:
            group.append(begun.pop())
            near = [key for key in left if is_one(group[-1], key)]
            left = [key for key in left if key not in near]
            begun += near
        if len(group) > 1 and all(is_one(one, other) for one, other in combinations(group, 2)):
            yield group
