"""Stance: whether a side is for, open to, for only if, or against what a unit is on, and the words that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from accord.extract.positions.blame import is_blamed, is_not_yet, is_untimely
from accord.extract.positions.contents import is_possible
from accord.extract.positions.edges import trimmed
from accord.extract.positions.refusals import is_turned_down, is_unintended, is_unwanted
from accord.extract.positions.subjects import Subject
from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.units import Unit, class_of
from accord.extract.positions.verdicts import (
    is_ending,
    is_left_open,
    is_refused_act,
    ought_not,
    verdict_of,
)
from accord.lexicon.judge import Judge, load_judges
from accord.lexicon.positions import stance_of_cue
from accord.terms.claim import Stance
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

JUDGED: tuple[Stance, ...] = ("supports", "opposes", "open")
_IF = frozenset(("if", "unless", "until", "once", "provided", "providing", "after", "before", "on", "without"))
_FIRM = frozenset(("only", "unless", "provided", "providing", "condition"))
_UNDER = frozenset(("xcomp", "acomp", "pcomp"))
_READY = frozenset(("ready", "open", "willing", "prepared", "willingness", "readiness"))
_WAYS = ("p:", "u:", "v:", "c:link", "above:")


def stance_of(unit: Unit, subject: Subject, traits: Sequence[str]) -> Stance:
    """Return the stance: conditional where the side's own act hangs on a stated condition, else the likeliest.

    What is refused within the content turns "for" into "against": "said it would never recognise".
    """
    if _hangs(unit):
        return "conditional"
    verdict = verdict_of(unit) or ("opposes" if is_untimely(unit) or is_blamed(unit) else None)
    if verdict is not None:
        return verdict
    judges: dict[Stance, Judge] = {stance: load_judges("positions")[stance] for stance in JUDGED}
    features = stance_traits(unit, subject, traits)
    best = max(JUDGED, key=lambda stance: judges[stance].probability(features))
    if is_possible(unit) and unit.way == "will":
        return "open" if condition_of(unit) is None else "conditional"
    if _is_ready(unit) or is_left_open(unit):
        return "open" if not _is_offered_if(unit) else "conditional"
    return "opposes" if best == "supports" and _is_refused(unit) else best


def _is_refused(unit: Unit) -> bool:
    """Return whether the side says that it will not do what the content says."""
    if unit.way in ("does", "will") and is_unintended(unit):
        return not is_ending(unit)
    if unit.way == "will" and is_unwanted(unit) and not is_not_yet(unit.predicate.head):
        return True
    if ought_not(unit.head) or is_refused_act(unit):
        return True
    if unit.head.i != unit.predicate.i:
        return (
            is_denied(unit.head)
            or (unit.way == "does" and not is_ending(unit) and (is_unwanted(unit) or is_turned_down(unit)))
            or is_warned_against(unit)
        )
    clause = unit.clause
    if clause is None or not clause.negated or clause.subject is None:
        return False
    own = clause.subject.pos_ == "PRON" or any(mention in unit.candidate.mentions for mention in clause.mentions)
    return unit.way == "will" or (unit.way == "says" and own)


def is_warned_against(unit: Unit) -> bool:
    """Return whether the side warns, argues or votes against the content."""
    link = unit.head.head if unit.head.dep_ in ("pobj", "pcomp") else None
    return link is not None and link.lower_ == "against" and is_turn(unit.predicate, "speak")


def _hangs(unit: Unit) -> bool:
    """Return whether what the side does hangs on a condition that is meant as one: "only if", "unless", "provided"."""
    condition = condition_of(unit)
    if condition is None or unit.way == "owns":
        return False
    sentence = unit.candidate.passage.sentence
    below = {token.i for token in unit.predicate.subtree}
    inside = [token for token in sentence if condition.start <= token.idx < condition.end]
    before = sentence.doc[inside[0].i - 1].lower_ if inside[0].i > sentence.start else ""
    firm = before == "only" or any(token.lower_ in _FIRM for token in inside[:2])
    kept = inside[0].lower_ in ("until", "without") and is_denied(unit.predicate)
    return (firm or kept) and any(token.i in below for token in inside)


def _is_offered_if(unit: Unit) -> bool:
    """Return whether what a side is ready for hangs on an "if" below it: "willing to end the war if we do the same"."""
    condition = condition_of(unit)
    below = [token for token in unit.predicate.subtree if condition and condition.start <= token.idx < condition.end]
    return bool(below) and below[0].lower_ in ("if", "once", "when")


def stance_traits(unit: Unit, subject: Subject, traits: Sequence[str]) -> tuple[str, ...]:
    """Return what speaks for one stance or another on a subject."""
    return tuple(dict.fromkeys(_stance_traits(unit, subject, traits)))


def _stance_traits(unit: Unit, subject: Subject, traits: Sequence[str]) -> Iterator[str]:
    yield from (trait for trait in traits if trait.startswith(_WAYS))
    yield f"type:{subject.type}"
    yield f"on:{subject.name if subject.type == 'issue' else 'named'}"
    yield f"if:{condition_of(unit) is not None}"
    yield from _polarity(unit)
    yield from _cues_near(unit)
    head, act = unit.head, unit.predicate
    yield from (f"p:tag:{unit.way}:{act.tag_}", f"p:dep:{unit.way}:{act.dep_}")
    yield from (f"head:{child.dep_}:{child.lower_}" for child in head.children if child.dep_ in ("neg", "aux", "det"))
    yield f"head:{class_of(head)}" if head.pos_ in ("VERB", "ADJ") else f"head:{head.pos_}"


def _polarity(unit: Unit) -> Iterator[str]:
    """Yield the stances that the cues at the predicate, above it and in the content show, and whether denied."""
    start = unit.candidate.passage.sentence.start
    denied = unit.clause is not None and unit.clause.negated
    places = {"at": {unit.predicate.i - start}, "above": {unit.predicate.head.i - start}, "in": set(unit.inside)}
    for heard in unit.candidate.passage.cues:
        stance = stance_of_cue()[heard.name]
        for place, where in places.items():
            if where & set(range(heard.first, heard.last)):
                yield f"shows:{place}:{stance}:{denied}"
    yield f"denied:{denied}:{unit.way}"
    yield from _line(unit)


def _cues_near(unit: Unit) -> Iterator[str]:
    """Yield the cues within the content and at the word above the predicate."""
    inside, above = unit.inside, unit.predicate.head.i - unit.candidate.passage.sentence.start
    for heard in unit.candidate.passage.cues:
        if heard.first in inside:
            yield f"c:cue:{heard.name}"
        if heard.first <= above < heard.last:
            yield f"above:cue:{unit.way}:{heard.name}"


def _is_ready(unit: Unit) -> bool:
    """Return whether the side says that it is ready to, or might, do or discuss what the content says."""
    ready = any(token.lemma_.lower() in _READY for token in _governors(unit))
    return ready and "line:False" in _line(unit)


def _line(unit: Unit) -> Iterator[str]:
    """Yield the stance of the words that govern the content, from the outermost, and whether it is turned in all."""
    shown, turned = [], False
    for token in _governors(unit):
        stances = _shown_at(unit, token)
        turned ^= "opposes" in stances
        turned ^= any(child.dep_ == "neg" or child.lower_ in ("no", "never") for child in token.children)
        shown += [stance for stance in stances if stance != "opposes"]
    yield f"line:{turned}"
    yield f"line:{turned}|{unit.way}"
    yield f"line:open:{'open' in shown}|{turned}"


def _governors(unit: Unit) -> list[Token]:
    """Return the words from the outermost that the predicate hangs on, to the head of the content."""
    found = [unit.predicate] if unit.head.i == unit.predicate.i else [unit.predicate, unit.head]
    while found[0].dep_ in _UNDER and len(found) < 5:
        found.insert(0, found[0].head)
    called = next((child for child in unit.head.children if child.dep_ == "acomp"), None)
    return found if called is None or unit.head.pos_ != "AUX" else [*found, called]


def _shown_at(unit: Unit, token: Token) -> set[Stance]:
    at = token.i - unit.candidate.passage.sentence.start
    cues = unit.candidate.passage.cues
    return {stance_of_cue()[cue.name] for cue in cues if cue.name != "deny" and cue.first <= at < cue.last}


def condition_of(unit: Unit) -> Span | None:
    """Return the words of a stated condition: an "if", "unless" or "once" clause, or what must come before or after."""
    sentence = unit.candidate.passage.sentence
    for token in sentence:
        if token.lower_ not in _IF:
            continue
        top = token.head if token.dep_ in ("mark", "advmod") and token.head.dep_ == "advcl" else None
        if token.lower_ == "on" and not any(child.lower_ == "condition" for child in token.children):
            continue
        if token.lower_ == "without" and not is_denied(token.head):
            continue
        if token.dep_ == "prep" and token.lower_ not in ("after", "before"):
            top = token
        if top is not None:
            under = (word for word in top.subtree if sentence.start <= word.i < sentence.end)
            words = sorted(under, key=attrgetter("i"))
            words = words if token.lower_ == "on" else trimmed(words)
            return Span(words[0].idx, words[-1].idx + len(words[-1]))
    return None


def stance_words(unit: Unit, stance: Stance) -> Span:
    """Return the words that show the stance: a cue at the predicate, then one in the sentence, then the predicate."""
    sentence = unit.candidate.passage.sentence
    at = unit.predicate.i - sentence.start
    fitting = [heard for heard in unit.candidate.passage.cues if stance_of_cue()[heard.name] == stance]
    own = [heard for heard in fitting if heard.first <= at < heard.last]
    for heard in (*own, *fitting):
        words = sentence[heard.first : heard.last]
        return Span(words.start_char, words.end_char)
    return Span(unit.predicate.idx, unit.predicate.idx + len(unit.predicate))
