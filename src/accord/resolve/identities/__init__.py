"""Every person and body of all articles, each once: its spellings, its sides and offices over time, and why.

Made anew from what articles say each time it is asked for, so that a merge is undone by taking its reason away: a
judgement that two names are two. The result does not depend on the order of the articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from accord.resolve.cast import name_key
from accord.resolve.identities.namesakes import (
    Bearer,
    find_bearers,
    find_name_ties,
    find_said_ties,
    find_shorter_ties,
    most_used,
    sighting_order,
)
from accord.resolve.judging import CERTAIN
from accord.resolve.processes.charters import is_known, side_key
from accord.terms.actor import Actor, ActorKind
from accord.terms.identity import Identity, Sighting, Stint
from accord.terms.tie import Tie

NOBODY = frozenset({"unnamed", "outlet"})


def find_sightings(article: str, published: date | None, actors: Sequence[Actor]) -> Iterator[Sighting]:
    """Yield what one article says of each person and body that it names; unnamed sources are left out, and media."""
    names = {actor.id: actor.name for actor in actors}
    for actor in actors:
        if actor.kind == "person" or (actor.kind not in NOBODY and actor.name[:1] != actor.name[:1].lower()):
            side = names.get(actor.represents or "")
            stands_for = side if side != actor.name else None
            yield Sighting(article, actor.name, actor.kind, stands_for, actor.role, actor.aliases, published)


def find_identities(
    sightings: Iterable[Sighting], judged: Iterable[Tie] = (), *, outlets: Iterable[str] = ()
) -> tuple[Identity, ...]:
    """Return who is who, those first whom the most articles name, without the outlets that publish them.

    `judged` are the ties that analysts set.
    """
    media = {name_key(outlet) for outlet in outlets}
    bearers = find_bearers(seen for seen in sightings if name_key(seen.name) not in media)
    said = list(find_said_ties(bearers, judged))
    ties = [*find_name_ties(bearers), *said]
    for words in sorted({len(bearer.words) for bearer in bearers if bearer.person and bearer.words}, reverse=True):
        ties += list(find_shorter_ties(bearers, words, _group_numbers(bearers, ties)))
    apart = [tie for tie in said if tie.weight < 0]
    groups = sorted(_group(bearers, ties), key=lambda group: min(member.label for member in group[0]))
    found = [_identity(members, used, apart) for members, used in groups]
    return tuple(sorted(found, key=lambda one: (-one.seen.articles, one.name)))


def _group_numbers(bearers: Sequence[Bearer], ties: Sequence[Tie]) -> dict[str, int]:
    groups = _group(bearers, ties)
    return {bearer.label: number for number, (members, _) in enumerate(groups) for bearer in members}


def _group(bearers: Sequence[Bearer], ties: Sequence[Tie]) -> list[tuple[list[Bearer], list[Tie]]]:
    """Return those that are one, each group with the ties that made it: the strongest first, none across a no."""
    groups = {bearer.label: _Group([bearer]) for bearer in bearers}
    for tie in (tie for tie in ties if tie.weight < 0):
        groups[tie.one].foes.add(tie.other)
        groups[tie.other].foes.add(tie.one)
    for tie in sorted(ties, key=lambda tie: (-tie.weight, tie)):
        one, other = groups[tie.one], groups[tie.other]
        if tie.weight > 0 and one is not other and one.may_be(other, tie):
            one.take(other, tie)
            groups.update(dict.fromkeys(other.labels, one))
    whole = {id(group): group for group in groups.values()}
    return [(group.members, group.ties) for group in whole.values()]


@dataclass(slots=True)
class _Group:
    """Names that are one so far, why, and the labels they must never be one with."""

    members: list[Bearer]
    ties: list[Tie] = field(default_factory=list)
    foes: set[str] = field(default_factory=set)

    @property
    def labels(self) -> set[str]:
        return {member.label for member in self.members}

    def may_be(self, other: _Group, tie: Tie) -> bool:
        """Whether a tie may join two: what the lexicon knows as two bodies is joined by an analyst alone."""
        known = {member.key for member in (*self.members, *other.members) if member.known}
        return not self.foes & other.labels and (len(known) < 2 or tie.weight >= CERTAIN)

    def take(self, other: _Group, tie: Tie) -> None:
        self.members += other.members
        self.ties += [*other.ties, tie]
        self.foes |= other.foes


def _identity(members: Sequence[Bearer], used: Iterable[Tie], apart: Iterable[Tie]) -> Identity:
    labels = {member.label for member in members}
    seen = sorted({sighting for member in members for sighting in member.sightings}, key=sighting_order)
    spellings = _most_first(_stints((s, s.name) for s in seen))
    return Identity(
        kind=cast("ActorKind", most_used(sighting.kind for sighting in seen)),
        seen=Stint.of(_best_name(spellings, person=members[0].person), seen),
        spellings=spellings,
        sides=_in_time(_stints(((s, s.side) for s in seen), side_key)),
        offices=_in_time(_stints(((s, s.role) for s in seen), _office)),
        ties=tuple(sorted(used)),
        apart=tuple(sorted(tie for tie in apart if {tie.one, tie.other} & labels)),
    )


def _best_name(spellings: Sequence[Stint], *, person: bool) -> str:
    """Return the name most articles use; of people a full one, if there is any."""
    full = [spelling for spelling in spellings if person and " " in spelling.words]
    return (full or spellings)[0].words


def _stints(told: Iterable[tuple[Sighting, str | None]], alike: Callable[[str], str] = str) -> list[Stint]:
    """Return each wording with its articles; what is alike by its key is one, in the words that are used most."""
    found: defaultdict[str, list[tuple[Sighting, str]]] = defaultdict(list)
    for sighting, words in told:
        if words:
            found[alike(words)].append((sighting, words))
    return [Stint.of(most_used(words for _, words in seen), (s for s, _ in seen)) for seen in found.values()]


def _office(words: str) -> str:
    """Return what wordings of one office have in common: whose it is may be said with it."""
    own = [word for word in words.split() if not is_known(word.removesuffix("'s").removesuffix("’s"))]
    return " ".join(own).casefold() or words.casefold()


def _most_first(stints: Iterable[Stint]) -> tuple[Stint, ...]:
    return tuple(sorted(stints, key=lambda stint: (-stint.articles, stint.words)))


def _in_time(stints: Iterable[Stint]) -> tuple[Stint, ...]:
    return tuple(sorted(stints, key=lambda s: (s.first or date.max, s.last or date.max, -s.articles, s.words)))
