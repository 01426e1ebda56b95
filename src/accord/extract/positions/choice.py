"""Choice: which stands of an article are put on record.

What the judge of stands accepts; and, of a sentence of which it accepts none for a side, the likeliest stand that the
side takes there in a plain frame: "Sudan rejected the truce", where the word of the issue is part of what is rejected.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.positions.hanging import hangs_firmly
from accord.extract.positions.stands import Stand, stand_traits
from accord.extract.positions.subjects import is_rumour
from accord.extract.positions.turns import is_turn
from accord.extract.positions.units import Unit
from accord.extract.positions.verdicts import verdict_of
from accord.lexicon.judge import Judge

if TYPE_CHECKING:
    pass

PLAIN = 0.2  # the least probability of a stand in a plain frame: of these a third and more are right
_FRAMES = frozenset(
    (
        "demand",
        "insist",
        "urge",
        "agree",
        "back",
        "propose",
        "ready",
        "reject",
        "redline",
        "against",
        "vow",
        "welcome",
        "plan",
        "quit",
        "enact",
        "must",
        "needful",
        "weigh",
    )
)
SURE = 0.05  # where the side takes or spurns the very thing, in so many words
_FINITE = ("VBD", "VBZ", "VBP", "VBN")
CALLED = 0.08  # where the side calls it unacceptable, or not negotiable, in so many words
_OURS = frozenset(("it", "we", "i", "they"))
_SAID = frozenset(("ready", "reject", "redline", "agree", "vow", "back", "insist", "demand", "welcome", "plan"))
_OWNED = frozenset(("demand", "insist", "reject", "propose", "ready"))


def choose_stands(stands: Sequence[Stand], judge: Judge) -> list[tuple[Stand, float]]:
    """Return the stands to put on record, in order, with how likely each is."""
    chances = [judge.probability(traits) for traits in stand_traits(stands)]
    judged = {place for place, chance in enumerate(chances) if chance >= judge.threshold}
    heard = {where for place in judged for where in _sentences(stands[place])}
    for place in sorted(range(len(stands)), key=lambda place: -chances[place]):
        if chances[place] < SURE:
            break
        where, least = _sentence(stands[place]), min(_least(stands[place]), judge.threshold)
        if place not in judged and where not in heard and chances[place] >= least and is_plain(stands[place]):
            judged.add(place)
            heard.add(where)
    taken = {_act(stands[place]) for place in judged if is_taken(stands[place])}
    judged |= {place for place, chance in enumerate(chances) if chance >= SURE and _act(stands[place]) in taken}
    return [(stands[place], chances[place]) for place in sorted(judged)]


def _least(stand: Stand) -> float:
    """Return how likely a stand in a plain frame must be at least."""
    if is_taken(stand):
        return SURE
    return CALLED if is_called(stand) else PLAIN


def is_taken(stand: Stand) -> bool:
    """Return whether the side accepts, backs or rejects the very thing that the stand is on: "backs [the plan]"."""
    unit, token = stand.said[0].unit, stand.said[0].subject.token
    if unit.way != "does" or token is None or unit.head.i != token.i or unit.head.dep_ != "dobj":
        return False
    own = unit.predicate.tag_ in _FINITE and not is_rumour(token) and unit.clause is not None and not unit.clause.joint
    return own and (is_turn(unit.predicate, "take") or is_turn(unit.predicate, "spurn"))


def _act(stand: Stand) -> tuple[str, int, int]:
    """Return what is done to what: the same for all of a list who do it."""
    unit = stand.said[0].unit
    return stand.subject.name, unit.predicate.i, unit.head.i


def is_called(stand: Stand) -> bool:
    """Return whether the side says in so many words that what it speaks of is a red line, or not negotiable."""
    return verdict_of(stand.said[0].unit) is not None


def is_plain(stand: Stand) -> bool:
    """Return whether the side itself shows its stance with a word of stance, on words of the subject."""
    unit, token = stand.said[0].unit, stand.said[0].subject.token
    if token is None or token.i not in {word.i for word in unit.words}:
        return False
    if unit.way == "owns":
        return unit.head.i != unit.predicate.i and not _OWNED.isdisjoint(unit.cues_at(unit.predicate))
    if verdict_of(unit) is not None or hangs_firmly(unit) or _tells_of_itself(unit):
        return True
    own = unit.way == "does" and unit.clause is not None and not unit.clause.joint
    return own and (not _FRAMES.isdisjoint(unit.cues_at(unit.predicate)) or _is_against(unit))


def _is_against(unit: Unit) -> bool:
    """Return whether a side is "[against] the levy"."""
    link = unit.head.head
    return unit.predicate.lemma_ == "be" and link.head.i == unit.predicate.i and link.lower_ == "against"


def _tells_of_itself(unit: Unit) -> bool:
    """Return whether the side says with a word of stance what it does itself: "said it was [willing] to sign"."""
    subject = next((child for child in unit.head.lefts if child.dep_ == "nsubj"), None)
    if not unit.candidate.speaks or unit.way != "does" or subject is None or subject.lower_ not in _OURS:
        return False
    words = (unit.head, *(child for child in unit.head.rights if child.dep_ in ("acomp", "attr", "oprd")))
    return any(not _SAID.isdisjoint(unit.cues_at(word)) for word in words)


def _sentence(stand: Stand) -> tuple[str, int]:
    return stand.side, stand.said[0].unit.candidate.passage.span.start


def _sentences(stand: Stand) -> set[tuple[str, int]]:
    return {(stand.side, each.unit.candidate.passage.span.start) for each in stand.shown}
