"""The analyst's word put upon claims: what was corrected, struck, accepted or noted, also where a text was read anew.

Claims are never changed: a judgement stands beside its claim, and what views show is made anew from both each time.
The result does not depend on the order in which claims or judgements come.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from accord.resolve.judging.corrections import ACTORS, FIXED, corrected
from accord.terms.claim import Claim, Evidence
from accord.terms.judgement import Judgement
from accord.terms.process import Ground
from accord.terms.tie import Tie
from accord.terms.verdicts import NO_HEIRS, judged_ids, last_words, open_proposals, state_of, words_on

CERTAIN = 1000
LIKE = 0.5
ASIDE = FIXED | ACTORS | {"chain", "participants", "subject_type"}
REASONS = {"same": "are one", "different": "are two"}


@dataclass(frozen=True, slots=True)
class Judged:
    """Claims with the analyst's word on them.

    `grounds` are those that count, corrected where an analyst corrected them, each with what was said of it; `struck`
    those that an analyst struck; `faults` the corrections that do not fit their claim (any more), and why; `proposals`
    what programs proposed and nobody answered, by the id of the claim: on no claim does it change anything.
    """

    grounds: tuple[Ground, ...]
    struck: tuple[Ground, ...] = ()
    faults: tuple[tuple[Judgement, str], ...] = ()
    proposals: tuple[tuple[str, Judgement], ...] = ()


def judge(grounds: Iterable[Ground], judgements: Iterable[Judgement], *, heirs: Mapping[str, str] = NO_HEIRS) -> Judged:
    """Return claims as judgements leave them; `heirs` names the claims that stand for those of an older reading."""
    every = tuple(judgements)
    said = words_on(every, heirs=heirs)
    counted: list[Ground] = []
    struck: list[Ground] = []
    faults: list[tuple[Judgement, str]] = []
    for ground in grounds:
        words = said.get(ground.id, ())
        judged, wrong = _judge(ground, words)
        faults += wrong
        (struck if state_of(words) == "struck" else counted).append(judged)
    return Judged(tuple(counted), tuple(struck), tuple(faults), open_proposals(every, heirs=heirs))


def _judge(ground: Ground, words: Sequence[Judgement]) -> tuple[Ground, list[tuple[Judgement, str]]]:
    """Put every correction on a claim, which keeps the id that it had before."""
    if not words:
        return ground, []
    name, faults = ground.id, []
    for judgement in words:
        if judgement.verdict == "correct":
            try:
                ground = replace(corrected(ground, judgement), given=name)
            except TypeError as error:
                faults.append((judgement, str(error)))
    return replace(ground, judgements=tuple(words)), faults


def find_judged_ties(judgements: Iterable[Judgement], *, heirs: Mapping[str, str] = NO_HEIRS) -> tuple[Tie, ...]:
    """Return what analysts said to be one, or two, as ties that outweigh all others, in the order of their ends."""
    ties: list[Tie] = []
    for judgement in last_words(judgements, heirs=heirs):
        pair = sorted(set(judged_ids(judgement, heirs)))
        if judgement.verdict in REASONS and len(pair) == 2:
            weight = CERTAIN if judgement.verdict == "same" else -CERTAIN
            ties.append(Tie.of(*pair, weight=weight, reason=_reason(judgement)))
    return tuple(sorted(ties))


def _reason(judgement: Judgement) -> str:
    note = f": {judgement.note}" if judgement.note else ""
    return f"{judgement.by} says that they {REASONS[judgement.verdict]}{note}"


def find_heirs(older: Iterable[tuple[str, Claim]], newer: Iterable[tuple[str, Claim]]) -> dict[str, str]:
    """Return, by the ids of claims of an older reading, the claims of a newer one of the same text that tell the same.

    An heir is of the same kind, rests on an overlapping passage and agrees in some of what it says; the likest pair
    first, each claim once. A claim that the newer reading gives again needs none.
    """
    before, after = dict(older), dict(newer)
    lost = [(name, claim) for name, claim in before.items() if name not in after]
    fresh = [(name, claim) for name, claim in after.items() if name not in before]
    pairs = [(_likeness(old, new), one, other) for one, old in lost for other, new in fresh if _overlap(old, new)]
    heirs: dict[str, str] = {}
    for likeness, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness >= LIKE and one not in heirs and other not in heirs.values():
            heirs[one] = other
    return heirs


def _overlap(old: Claim, new: Claim) -> bool:
    return type(old) is type(new) and _meet(old.passage, new.passage)


def _meet(one: Evidence, other: Evidence) -> bool:
    return one.span.meets(other.span)


def _likeness(old: Claim, new: Claim) -> float:
    """Return how much two claims of a kind share, from 0 to 1: half by what they say, half by the words of each field.

    Who it is about is told by the words alone: ids of actors may be others in another reading.
    """
    names = [item.name for item in fields(old) if item.name not in ASIDE]
    told = [name for name in names if getattr(old, name) or getattr(new, name)]
    says = [_agreement(getattr(old, name), getattr(new, name)) for name in told]
    pairs = ((old, new), (new, old))
    rests = [any(e.field == o.field and _meet(e, o) for o in two.evidence) for one, two in pairs for e in one.evidence]
    return 0.5 * sum(says) / max(1, len(says)) + 0.5 * sum(rests) / len(rests)


def _agreement(one: object, other: object) -> float:
    """Return how much two values share: texts by their words."""
    if isinstance(one, str) and isinstance(other, str):
        ours, theirs = ({*words.casefold().split()} for words in (one, other))
        return len(ours & theirs) / max(1, len(ours | theirs))
    return float(one == other)
