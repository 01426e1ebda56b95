"""Which names of all articles are one person's or one body's, and why.

A name is taken with the side it stands for, so that two who share a name can be told apart. Full names of people are
one where they agree but for transliteration, also for two sides in turn; a shorter name joins the one longer name of
its side that has its words. Bodies are one where they share name and side, or where an article, or the lexicon, gives
one's name as the other's. What an analyst said of two names outweighs all of this.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from accord.resolve.cast import name_key
from accord.resolve.processes.charters import is_known, side_key
from accord.terms.identity import MARK, Sighting
from accord.terms.spelling import consonants
from accord.terms.tie import Tie

NAME, ALIAS, SOUND, ACROSS, SHORTER = 90, 70, 65, 60, 50
CLEARLY = 10
GENERATIONS = frozenset({"jr", "sr", "ii", "iii"})
TELLING = 4  # consonants of a surname that are enough to know it by its sound


@dataclass(frozen=True, slots=True)
class Bearer:
    """One name with the side it stands for, and every article that has it so; `label` tells it from its namesakes."""

    label: str
    key: str
    person: bool
    side: str
    sightings: tuple[Sighting, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, without what tells a father from his son."""
        return tuple(word for word in self.key.split() if word not in GENERATIONS)

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.words[-1] if self.words else ""

    @property
    def known(self) -> bool:
        """Whether it is a body that the lexicon knows."""
        return not self.person and is_known(self.sightings[0].name)

    @property
    def full(self) -> bool:
        """Whether it is a person's name with more than one word."""
        return self.person and len(self.words) > 1


def find_bearers(sightings: Iterable[Sighting]) -> tuple[Bearer, ...]:
    """Return every name with its side, in the order of their labels."""
    found: defaultdict[tuple[bool, str, str], list[Sighting]] = defaultdict(list)
    for sighting in sorted(set(sightings), key=sighting_order):
        person = sighting.kind == "person"
        key = name_key(sighting.name) if person else body_key(sighting.name, sighting.side)
        found[person, key, side_key(sighting.side) if sighting.side else ""].append(sighting)
    labels = Counter(_label(seen) for seen in found.values())
    bearers = (
        Bearer(_label(seen, twice=labels[_label(seen)] > 1), key, person, side, tuple(seen))
        for (person, key, side), seen in found.items()
    )
    return tuple(sorted(bearers, key=lambda bearer: bearer.label))


def body_key(name: str, side: str | None) -> str:
    """Return what names of one body of a side have in common: whose it is may be said in several ways.

    >>> body_key("Iran's foreign ministry", "Iran") == body_key("Iranian Foreign Ministry", "Iran")
    True
    """
    if not side or is_known(name):
        return side_key(name)
    words = [word for word in name.split() if side_key(_bare(word)) != side_key(side)]
    return side_key(" ".join(words) if words else name)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def sighting_order(sighting: Sighting) -> tuple[object, ...]:
    """Return what puts sightings in the same order however they came."""
    return sighting.article, sighting.name, sighting.kind, sighting.side or "", sighting.role or "", sighting.aliases


def most_used(names: Iterable[str]) -> str:
    """Return the most frequent name; of several, the first in the alphabet."""
    return min(Counter(names).items(), key=lambda pair: (-pair[1], pair[0]))[0]


def _label(seen: Sequence[Sighting], *, twice: bool = False) -> str:
    """Return the name with its side; with its kind too, where a person and a body would else share a label."""
    name, sides = most_used(sighting.name for sighting in seen), [s.side for s in seen if s.side]
    told = [most_used(sides)] if sides else []
    told += [most_used(sighting.kind for sighting in seen)] if twice else []
    return f"{name} ({', '.join(told)})" if told else name


def find_name_ties(bearers: Sequence[Bearer]) -> Iterator[Tie]:
    """Yield why two names may be one, but for shorter forms, which need to know who else there is."""
    for alike in _blocks(bearers, lambda bearer: (bearer.person, bearer.key)):
        yield from _same_name(alike)
    people = [bearer for bearer in bearers if bearer.person and bearer.full and bearer.side]
    for near in _blocks(people, lambda person: (person.side, consonants(person.surname), person.key[:1])):
        for one, other in combinations(near, 2):
            if one.key != other.key and _sound_alike(one, other):
                yield _tie(one, other, SOUND, "full names that sound the same, for one side")
    yield from _alias_ties([bearer for bearer in bearers if not bearer.person])


def _blocks(bearers: Iterable[Bearer], block: Callable[[Bearer], Hashable]) -> Iterator[list[Bearer]]:
    """Yield those that have something in common together."""
    blocks: defaultdict[Hashable, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        blocks[block(bearer)].append(bearer)
    yield from blocks.values()


def _sound_alike(one: Bearer, other: Bearer) -> bool:
    return len(consonants(one.surname)) >= TELLING and consonants(one.key) == consonants(other.key)


def _same_name(alike: Sequence[Bearer]) -> Iterator[Tie]:
    """Yield why those who share a name are one: full names and known bodies whatever side they are said to be of."""
    whole = alike[0].full or alike[0].known
    sides = {bearer.side for bearer in alike if bearer.side}
    for one, other in combinations(alike, 2):
        if len(sides) < 2:
            yield _tie(one, other, NAME, "one name, which some articles give without a side")
        elif whole:
            told = "one full name, for two sides or for none" if one.person else "one name that is known"
            yield _tie(one, other, ACROSS if one.person else NAME, told)


def _alias_ties(bodies: Sequence[Bearer]) -> Iterator[Tie]:
    """Yield the names that articles give one body beside another name; what two bodies are called tells neither."""
    by_key: defaultdict[str, list[Bearer]] = defaultdict(list)
    called: defaultdict[str, dict[Bearer, str]] = defaultdict(dict)
    for body in bodies:
        by_key[body.key].append(body)
        for sighting in body.sightings:
            for alias in sighting.aliases:
                called[side_key(alias)].setdefault(body, f"an article calls {sighting.name} also {alias}")
    for alias, owners in called.items():
        if len({body.key for body in owners} - {alias}) == 1:
            for (body, reason), other in product(owners.items(), by_key[alias]):
                if other.key != body.key and _fit(body, other):
                    yield _tie(body, other, ALIAS, reason)


def _fit(one: Bearer, other: Bearer) -> bool:
    """Whether two bodies can be one: of one kind, and not of two sides."""
    kinds = {sighting.kind for sighting in one.sightings} & {sighting.kind for sighting in other.sightings}
    return bool(kinds) and (not one.side or not other.side or one.side == other.side)


def find_shorter_ties(bearers: Sequence[Bearer], words: int, group_of: Mapping[str, int]) -> Iterator[Tie]:
    """Yield, for each name of a person with so many words, the one longer name that it shortens.

    `group_of` says, by labels, which names were taken for one before. A name without a side joins another only where
    nobody else in all articles fits; of several that fit, one must be in ten times as many articles as all others.
    """
    people = [bearer for bearer in bearers if bearer.person]
    longer: defaultdict[str, list[Bearer]] = defaultdict(list)
    for person in people:
        if len(person.words) >= words:
            longer[person.surname].append(person)
    for short in people:
        if len(short.words) == words:
            fits = [p for p in longer[short.surname] if short.side in ("", p.side) and _shortens(short, p)]
            yield from _only_fit(short, fits, group_of)


def _shortens(short: Bearer, long: Bearer) -> bool:
    """Whether the words of a name, or initials for them, come in this order in another."""
    rest = iter(long.words)
    return short.words != long.words and all(any(word in (other, other[:1]) for other in rest) for word in short.words)


def _only_fit(short: Bearer, fits: Sequence[Bearer], group_of: Mapping[str, int]) -> Iterator[Tie]:
    groups: defaultdict[int, list[Bearer]] = defaultdict(list)
    for fit in fits:
        groups[group_of[fit.label]].append(fit)
    ranked = sorted(groups.values(), key=lambda members: (-_articles(members), members[0].label))
    if not ranked:
        return
    most, others = _articles(ranked[0]), sum(map(_articles, ranked[1:]))
    name = most_used(sighting.name for sighting in short.sightings)
    whose = f"for {most_used(s.side for s in short.sightings if s.side)}" if short.side else "in all articles"
    if not others:
        yield _tie(short, ranked[0][0], SHORTER, f"{name} fits nobody else {whose}")
    elif short.side and most >= CLEARLY * others:
        yield _tie(short, ranked[0][0], SHORTER, f"{name} {whose} is this one in {most} articles, others in {others}")


def _articles(bearers: Iterable[Bearer]) -> int:
    return len({sighting.article for bearer in bearers for sighting in bearer.sightings})


def find_said_ties(bearers: Sequence[Bearer], judged: Iterable[Tie]) -> Iterator[Tie]:
    """Yield what analysts said of names, as ties of the labels that bear them; with a side in brackets only of that."""
    by_name: defaultdict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        names = {bearer.label, *(sighting.name for sighting in bearer.sightings)}
        for key in {bearer.key, *map(name_key, names)}:
            by_name[key].append(bearer)
    for tie in judged:
        if tie.one.startswith(MARK) and tie.other.startswith(MARK):
            ones, others = (_called(by_name, end.removeprefix(MARK)) for end in (tie.one, tie.other))
            yield from (
                _tie(one, other, tie.weight, tie.reason) for one in ones for other in others if one.label != other.label
            )


def _called(by_name: Mapping[str, Sequence[Bearer]], name: str) -> list[Bearer]:
    """Return those who bear a name, or for whom it is another name that the lexicon knows."""
    return [bearer for key in dict.fromkeys((name_key(name), side_key(name))) for bearer in by_name.get(key, ())]


def _tie(one: Bearer, other: Bearer, weight: int, reason: str) -> Tie:
    return Tie.of(one.label, other.label, weight=weight, reason=reason)
