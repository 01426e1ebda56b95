"""Who is who across articles: one name for one actor, by rules that would rather keep two apart than join them wrongly.

Sides are one where their names agree, or where one article's name for a state, group or organisation is another's
alias for one of the same kind. People are one where their full names agree but for transliteration, or where a bare
surname and its side fit exactly one fuller name.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from accord.terms.actor import Actor
from accord.terms.extraction import Extraction
from accord.terms.process import Figure

_SPELLINGS = (("iy", "i"), ("yy", "i"), ("y", "i"), ("kh", "h"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ei", "e"))
_PARTICLES = re.compile(r"\b(?:al|el|bin|ibn|the)\b[- ]?")


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


def find_cast(extractions: Sequence[Extraction]) -> list[dict[str, Figure]]:
    """Return, for each extraction, who its actor ids are in all of them."""
    sides = _side_names(extractions)
    people = _person_names(extractions, sides)
    roles = _roles(extractions, people)
    return [_figures(extraction, sides, people, roles) for extraction in extractions]


def _figures(
    extraction: Extraction, sides: Mapping[str, str], people: Mapping[str, str], roles: Mapping[str, str]
) -> dict[str, Figure]:
    by_id = {actor.id: actor for actor in extraction.actors}
    figures: dict[str, Figure] = {}
    for actor in extraction.actors:
        side = by_id.get(actor.represents or "")
        side_name = _named(side, sides) if side is not None and side is not actor else None
        if actor.kind == "person":
            name = people[name_key(actor.name)]
            figures[actor.id] = Figure(name, "person", side_name, roles.get(name))
        else:
            figures[actor.id] = Figure(_named(actor, sides), actor.kind, side_name, actor.role)
    return figures


def _named(actor: Actor, sides: Mapping[str, str]) -> str:
    return sides.get(name_key(actor.name), actor.name)


def _side_names(extractions: Iterable[Extraction]) -> dict[str, str]:
    """Return the common name of each key; the one most articles use, else the one read first."""
    actors = [a for extraction in extractions for a in extraction.actors if a.kind not in ("person", "unnamed")]
    names: dict[str, Counter[str]] = {}
    for actor in actors:
        names.setdefault(name_key(actor.name), Counter())[actor.name] += 1
    common = {key: counted.most_common(1)[0][0] for key, counted in names.items()}
    for actor in actors:
        for alias in map(name_key, actor.aliases):
            if alias in common and alias != name_key(actor.name) and _as_frequent(names, name_key(actor.name), alias):
                common[alias] = common[name_key(actor.name)]
    return common


def _as_frequent(names: Mapping[str, Counter[str]], key: str, alias: str) -> bool:
    return names[key].total() >= names[alias].total()


def _person_names(extractions: Iterable[Extraction], sides: Mapping[str, str]) -> dict[str, str]:
    """Return the fullest common name of each person's key."""
    counted: Counter[tuple[str, str]] = Counter()
    side_of: dict[str, set[str]] = {}
    for extraction in extractions:
        by_id = {actor.id: actor for actor in extraction.actors}
        for actor in extraction.actors:
            if actor.kind == "person":
                key = name_key(actor.name)
                counted[key, actor.name] += 1
                side = by_id.get(actor.represents or "")
                side_of.setdefault(key, set()).update({_named(side, sides)} if side else set())
    names: dict[str, str] = {}
    for (key, name), _ in counted.most_common():
        names.setdefault(key, name)
    return {key: names[_fuller(key, side_of)] for key in names}


def _fuller(key: str, side_of: Mapping[str, set[str]]) -> str:
    """Return the one longer name that ends in this bare surname and shares its side; the key itself otherwise."""
    if " " in key:
        return key
    fits = [other for other in side_of if other.endswith(f" {key}") and _agree(side_of[key], side_of[other])]
    return fits[0] if len(fits) == 1 else key


def _agree(one: set[str], other: set[str]) -> bool:
    return not one or not other or bool(one & other)


def _roles(extractions: Iterable[Extraction], people: Mapping[str, str]) -> dict[str, str]:
    """Return each person's office, as most articles word it."""
    counted: dict[str, Counter[str]] = {}
    for extraction in extractions:
        for actor in extraction.actors:
            if actor.kind == "person" and actor.role:
                counted.setdefault(people[name_key(actor.name)], Counter())[actor.role] += 1
    return {name: roles.most_common(1)[0][0] for name, roles in counted.items()}
