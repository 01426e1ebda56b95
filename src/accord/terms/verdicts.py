"""What judgements add up to: which of them are in force, which is the last word on a matter, and how a claim stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from accord.terms.judgement import Judgement

State = Literal["pending", "accepted", "corrected", "struck"]
UNCOUNTED = frozenset({"undo", "propose"})
ANSWERS = frozenset({"accept", "correct", "strike"})
NO_HEIRS: Mapping[str, str] = MappingProxyType({})


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that nothing in force undoes, the oldest first.

    An undo is a judgement like any other, so that it can be undone itself.
    """
    known = {judgement.id: judgement for judgement in judgements}
    if not known:  # as of most claims
        return ()
    undoers = Counter(target for judgement in known.values() for target in _undone(judgement))
    settled = [name for name in known if not undoers[name]]
    fallen: set[str] = set()
    for name in settled:  # grows: what all undoers are settled of is settled
        for target in _undone(known[name]):
            undoers[target] -= 1
            if name not in fallen:
                fallen.add(target)
            if not undoers[target] and target in known:
                settled.append(target)
    return _by_time(known[name] for name in settled if name not in fallen)


def _undone(judgement: Judgement) -> frozenset[str]:
    return frozenset(judgement.about) if judgement.verdict == "undo" else frozenset()


def _by_time(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    return tuple(sorted(judgements, key=lambda judgement: (judgement.at, judgement.id)))


def last_words(judgements: Iterable[Judgement], *, heirs: Mapping[str, str] = NO_HEIRS) -> tuple[Judgement, ...]:
    """Return the judgements that count: of those in force, the last on each matter, the oldest first.

    Whether a claim stands (accept, strike) is one matter, each of its fields another, whether two things are one a
    third; every note is a matter of its own. `heirs` names the claims that stand for those of an older reading.
    """
    said = (judgement for judgement in in_force(judgements) if judgement.verdict not in UNCOUNTED)
    return _by_time({_matter(judgement, heirs): judgement for judgement in said}.values())


def open_proposals(
    judgements: Iterable[Judgement], *, heirs: Mapping[str, str] = NO_HEIRS
) -> tuple[tuple[str, Judgement], ...]:
    """Return what programs proposed, each with its claim, and no analyst has answered by judging the claim since."""
    said = in_force(judgements)
    answered = {name: each.at for each in said if each.verdict in ANSWERS for name in judged_ids(each, heirs)}
    proposed = [(name, each) for each in said if each.verdict == "propose" for name in judged_ids(each, heirs)]
    return tuple((name, each) for name, each in proposed if name not in answered or answered[name] < each.at)


def _matter(judgement: Judgement, heirs: Mapping[str, str]) -> tuple[str, ...]:
    about = judged_ids(judgement, heirs)
    match judgement.verdict:
        case "note":
            return (judgement.id,)
        case "correct":
            return ("field", judgement.field or "", *about)
        case "accept" | "strike":
            return ("standing", *about)
        case "same" | "different":
            return ("pair", *sorted(about))
    return (judgement.verdict, *about)


def judged_ids(judgement: Judgement, heirs: Mapping[str, str]) -> tuple[str, ...]:
    """Return what a judgement is about today: claims of an older reading by the ids of those that stand for them."""
    return tuple(heirs.get(name, name) for name in judgement.about)


def words_on(
    judgements: Iterable[Judgement], *, heirs: Mapping[str, str] = NO_HEIRS
) -> dict[str, tuple[Judgement, ...]]:
    """Return the judgements that count, by each thing they are about."""
    found: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in last_words(judgements, heirs=heirs):
        for name in dict.fromkeys(judged_ids(judgement, heirs)):
            found[name].append(judgement)
    return {name: tuple(said) for name, said in found.items()}


def state_of(said: Iterable[Judgement]) -> State:
    """Return how a claim stands by the judgements that count of it; a correction takes back what was struck before."""
    state: State = "pending"
    for judgement in _by_time(said):
        match judgement.verdict:
            case "strike":
                state = "struck"
            case "correct":
                state = "corrected"
            case "accept" if state in ("pending", "struck"):
                state = "accepted"
    return state
