"""Choice: which stands of an article are put on record.

What the judge of stands accepts; and, of a sentence of which it accepts none for a side, the likeliest stand that the
side takes there in a plain frame: "Sudan rejected the truce", where the word of the issue is part of what is rejected.
"""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.positions.hanging import hangs_firmly
from accord.extract.positions.stands import Stand, stand_traits
from accord.extract.positions.units import Unit
from accord.extract.positions.verdicts import verdict_of
from accord.lexicon.judge import Judge

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
_OWNED = frozenset(("demand", "insist", "reject", "propose", "ready"))


def choose_stands(stands: Sequence[Stand], judge: Judge) -> list[tuple[Stand, float]]:
    """Return the stands to put on record, in order, with how likely each is."""
    chances = [judge.probability(traits) for traits in stand_traits(stands)]
    judged = {place for place, chance in enumerate(chances) if chance >= judge.threshold}
    heard = {where for place in judged for where in _sentences(stands[place])}
    for place in sorted(range(len(stands)), key=lambda place: -chances[place]):
        if chances[place] < min(PLAIN, judge.threshold):
            break
        where = _sentence(stands[place])
        if place not in judged and where not in heard and is_plain(stands[place]):
            judged.add(place)
            heard.add(where)
    return [(stands[place], chances[place]) for place in sorted(judged)]


def is_plain(stand: Stand) -> bool:
    """Return whether the side itself shows its stance with a word of stance, on words of the subject."""
    unit, token = stand.said[0].unit, stand.subject.token
    if token is None or token.i not in {word.i for word in unit.words}:
        return False
    if unit.way == "owns":
        return unit.head.i != unit.predicate.i and bool(_OWNED & _cues_at(unit))
    if verdict_of(unit) is not None or hangs_firmly(unit):
        return True
    own = unit.way == "does" and unit.clause is not None and not unit.clause.joint
    return own and bool(_FRAMES & _cues_at(unit))


def _cues_at(unit: Unit) -> set[str]:
    at = unit.predicate.i - unit.candidate.passage.sentence.start
    return {cue.name for cue in unit.candidate.passage.cues if cue.first <= at < cue.last}


def _sentence(stand: Stand) -> tuple[str, int]:
    return stand.side, stand.said[0].unit.candidate.passage.span.start


def _sentences(stand: Stand) -> set[tuple[str, int]]:
    return {(stand.side, each.unit.candidate.passage.span.start) for each in stand.shown}
