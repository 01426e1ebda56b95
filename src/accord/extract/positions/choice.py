"""Choice: which stands of an article are put on record.

What the judge of stands accepts; and, of a sentence of which it accepts none for a side, the likeliest stand that the
side takes there in a plain frame: "Sudan rejected the truce", where the word of the issue is part of what is rejected.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accord.extract.positions.appraisals import appraisal_of
from accord.extract.positions.hanging import hangs_firmly
from accord.extract.positions.stands import Likely, Stand, stand_traits
from accord.extract.positions.subjects import Subject, is_rumour
from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.units import Unit, told_aims
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
SURE = 0.05  # where the side takes or spurns the very thing, in so many words
_FINITE = ("VBD", "VBZ", "VBP", "VBN")
CALLED = 0.08  # where the side calls it unacceptable, or not negotiable, in so many words
_OURS = frozenset(("it", "we", "i", "they"))
_SAID = frozenset(("ready", "reject", "redline", "agree", "vow", "back", "insist", "demand", "welcome", "plan"))
_OWNED = frozenset(("demand", "insist", "reject", "propose", "ready"))


def choose_stands(stands: Sequence[Stand], judge: Judge) -> list[tuple[Stand, float]]:
    """Return the stands to put on record, in order, with how likely each is.

    One that is told in a plain frame beside a unit that seemed likelier begins with the plain one.
    """
    chances = [judge.probability(traits) for traits in stand_traits(stands)]
    judged = {place for place, chance in enumerate(chances) if chance >= judge.threshold}
    heard = {where for place in judged for where in _sentences(stands[place])}
    chosen = {place: _led_by(stands[place], _appraised_part(stands[place])) for place in judged}
    for place in sorted(range(len(stands)), key=lambda place: -chances[place]):
        if chances[place] < SURE:
            break
        plain = _plain_part(stands[place]) if place not in judged else None
        if plain is None or (_sentence(stands[place]) in heard and not _is_aim(plain.unit)):
            continue
        if chances[place] >= min(_least(plain), judge.threshold):
            chosen[place] = _led_by(stands[place], plain)
            heard.add(_sentence(stands[place]))
    taken = {_act(stand) for stand in chosen.values() if is_taken(stand.said[0])}
    for place, chance in enumerate(chances):
        if place not in chosen and chance >= SURE and _act(stands[place]) in taken:
            chosen[place] = stands[place]
    return [(chosen[place], chances[place]) for place in sorted(chosen)]


def _plain_part(stand: Stand) -> Likely | None:
    """Return the surest unit of a stand that is told in a plain frame, also a further one of what a plan is called.

    What is said of an issue beside its likeliest unit is mostly on something else.
    """
    first = stand.said[0]
    others = stand.beside(first) if stand.subject.type != "issue" else ()
    return next((said for said in (first, *others) if is_plain(said)), None)


def _appraised_part(stand: Stand) -> Likely | None:
    """Return the unit of a stand's surest sentence that tells in so many words what a side makes of a plan."""
    first = stand.said[0]
    return next((said for said in (first, *stand.beside(first)) if is_appraised(said)), None)


def _led_by(stand: Stand, said: Likely | None) -> Stand:
    """Return a stand whose surest sentence is told by another of its units."""
    first = stand.said[0]
    if said is first or said is None:
        return stand
    spare = (first, *(each for each in stand.spare if each is not said))
    return replace(stand, said=(said, *stand.said[1:]), subject=_named_as(said, stand), spare=spare)


def _named_as(said: Likely, stand: Stand) -> Subject:
    return stand.subject if stand.subject.type == "issue" else replace(stand.subject, token=said.subject.token)


def _least(said: Likely) -> float:
    """Return how likely a stand in a plain frame must be at least."""
    if is_taken(said) or is_appraised(said):
        return SURE
    return CALLED if is_called(said) else PLAIN


def is_taken(said: Likely) -> bool:
    """Return whether the side accepts, backs or rejects the very thing that a stand is on: "backs [the plan]"."""
    unit, token = said.unit, said.subject.token
    if unit.way != "does" or token is None or unit.head.i != token.i or unit.head.dep_ != "dobj":
        return False
    own = unit.predicate.tag_ in _FINITE and not is_rumour(token) and unit.clause is not None and not unit.clause.joint
    return own and (is_turn(unit.predicate, "take") or is_turn(unit.predicate, "spurn"))


def is_appraised(said: Likely) -> bool:
    """Return whether the side praises, faults or studies the plan or deal that a stand is on."""
    return said.subject.type != "issue" and appraisal_of(said.unit) is not None


def _act(stand: Stand) -> tuple[str, int, int]:
    """Return what is done to what: the same for all of a list who do it."""
    unit = stand.said[0].unit
    return stand.subject.name, unit.predicate.i, unit.head.i


def is_called(said: Likely) -> bool:
    """Return whether the side says in so many words that what it speaks of is a red line, or not negotiable."""
    return verdict_of(said.unit) is not None


def is_plain(said: Likely) -> bool:
    """Return whether the side itself shows its stance with a word of stance, on words of the subject."""
    unit, token = said.unit, said.subject.token
    if token is None or token.i not in {word.i for word in unit.words}:
        return False
    if is_appraised(said):
        return True
    if _is_aim(unit):
        return True
    if unit.way == "owns":
        return unit.head.i != unit.predicate.i and not _OWNED.isdisjoint(unit.cues_at(unit.predicate))
    if verdict_of(unit) is not None or hangs_firmly(unit) or _tells_of_itself(unit):
        return True
    own = unit.way == "does" and unit.clause is not None and not unit.clause.joint
    return own and (
        not _FRAMES.isdisjoint(unit.cues_at(unit.predicate)) or _is_against(unit) or _is_made_condition(unit)
    )


def _is_aim(unit: Unit) -> bool:
    """Return whether a content is what a side's demand is told to be, as one of several: "its demands are [a vote]"."""
    return unit.way == "owns" and unit.head in told_aims(unit.predicate)


def _is_made_condition(unit: Unit) -> bool:
    """Return whether a side makes something a condition: "has made [a truce] a condition for talks"."""
    verb = unit.predicate
    made = verb.lemma_ == "make" and unit.head.dep_ in ("dobj", "nsubj") and not is_denied(verb)
    return made and any(is_turn(child, "terms") and child.i > unit.head.i for child in verb.rights)


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
