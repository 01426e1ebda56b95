"""Stance: whether a side is for, open to, for only if, or against what a unit is on, and the words that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accord.extract.positions.appraisals import appraisal_of
from accord.extract.positions.blame import is_blamed, is_not_yet, is_untimely
from accord.extract.positions.contents import is_possible
from accord.extract.positions.governors import governors, is_of_own_wish, is_ready, says_ready, shown_at
from accord.extract.positions.hanging import condition_of, hangs, proviso_of
from accord.extract.positions.refusals import (
    averted,
    is_loath,
    is_refusing,
    is_turned_down,
    is_unintended,
    is_unwanted,
    unplanned,
)
from accord.extract.positions.subjects import Subject
from accord.extract.positions.turns import has_none, is_denied, is_of_nobody, is_turn
from accord.extract.positions.units import Unit, class_of
from accord.extract.positions.verdicts import (
    is_ending,
    is_left_open,
    is_refusal,
    is_refused_act,
    ought_not,
    verdict_of,
)
from accord.lexicon.judge import Judge, load_judges
from accord.lexicon.positions import stance_of_cue
from accord.terms.claim import Stance
from accord.terms.span import Span

JUDGED: tuple[Stance, ...] = ("supports", "opposes", "open")
_TALKS = ("procedure", "other")  # to agree to talks is to be for them
_WAYS = ("p:", "u:", "v:", "c:link", "above:")


def stance_of(unit: Unit, subject: Subject, traits: Sequence[str]) -> Stance:
    """Return the stance: conditional where the side's own act hangs on a stated condition, else the likeliest.

    What is refused within the content turns "for" into "against": "said it would never recognise".
    """
    if hangs(unit) or (has_none(unit.head) and proviso_of(unit) is not None):
        return "conditional"
    verdict = verdict_of(unit) or ("opposes" if is_untimely(unit) or is_blamed(unit) else None)
    if verdict is None and subject.type != "issue":
        verdict = appraisal_of(unit)
    if verdict is not None:
        return verdict
    judges: dict[Stance, Judge] = {stance: load_judges("positions")[stance] for stance in JUDGED}
    features = stance_traits(unit, subject, traits)
    best = max(JUDGED, key=lambda stance: judges[stance].probability(features))
    if is_possible(unit) and not is_denied(unit.head) and (unit.way == "will" or _is_own(unit)):
        return "open"
    if best == "open" and _is_unready(unit):
        return "opposes"
    if best == "opposes" and is_of_own_wish(unit):
        return "supports"
    if best == "supports" and _may_agree(unit):
        return "open"
    if is_ready(unit) or is_left_open(unit) or (best == "supports" and _is_talked_over(unit, subject)):
        return "open"
    return "opposes" if best == "supports" and (_is_refused(unit) or averted(unit) is not None) else best


def _is_talked_over(unit: Unit, subject: Subject) -> bool:
    """Return whether an issue is only to be spoken of: "will discuss [the possibility of a ceasefire]"."""
    word, last = subject.token, unit.predicate.i
    if subject.type != "issue" or subject.name in _TALKS or word is None:
        return False
    for _ in range(8):
        if word.pos_ == "VERB" or word.head.i == word.i:
            return False
        talked = word.dep_ in ("dobj", "nsubjpass") and is_turn(word.head, "talk-over")
        if talked:
            return word.head.tag_ in ("VB", "VBG") or word.head.i == last
        word = word.head
    return False


def _is_own(unit: Unit) -> bool:
    """Return whether a side says something of itself: "said [it] may lift the ban"."""
    subject = next((child for child in unit.head.lefts if child.dep_ == "nsubj"), None)
    own = subject is not None and subject.lower_ in ("it", "we", "i")
    return own and unit.way in ("does", "says") and unit.candidate.speaks and not is_denied(unit.head)


def _may_agree(unit: Unit) -> bool:
    """Return whether a side only may accept or offer the content: "could offer [a longer truce]"."""
    may = any(child.dep_ == "aux" and child.lower_ in ("may", "might", "could") for child in unit.predicate.lefts)
    if unit.way != "does" or not may or is_denied(unit.predicate):
        return False
    return not {"agree", "propose", "back", "abide"}.isdisjoint(unit.cues_at(unit.predicate))


def _is_refused(unit: Unit) -> bool:
    """Return whether the side says that it will not do what the content says."""
    if unit.way in ("does", "will") and is_unintended(unit):
        return not is_ending(unit)
    if unit.way == "will" and is_turned_down(unit) and not is_ending(unit):
        return True
    if unit.way == "will" and is_unwanted(unit) and not is_not_yet(unit.predicate.head):
        return True
    if ought_not(unit.head) or is_refused_act(unit) or is_refusal(unit) or _is_unready(unit):
        return True
    if is_loath(unit) or is_refusing(unit) or unplanned(unit) is not None:
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


def _is_unready(unit: Unit) -> bool:
    """Return whether the side says that it is not ready or willing: "was not willing to leave"."""
    ready = any(map(says_ready, governors(unit)))
    return ready and unit.way in ("does", "will") and any(is_denied(token) for token in governors(unit)[:-1])


def is_warned_against(unit: Unit) -> bool:
    """Return whether the side is, warns, argues or votes against the content."""
    link = unit.head.head if unit.head.dep_ in ("pobj", "pcomp") else None
    if link is None or link.lower_ != "against" or is_denied(unit.predicate):
        return False
    return is_turn(unit.predicate, "speak") or unit.predicate.lemma_ in ("be", "stand", "remain")


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


def _line(unit: Unit) -> Iterator[str]:
    """Yield the stance of the words that govern the content, from the outermost, and whether it is turned in all."""
    shown, turned = [], False
    for token in governors(unit):
        stances = shown_at(unit, token)
        turned ^= "opposes" in stances
        denied = any(child.dep_ == "neg" or child.lower_ in ("no", "never") for child in token.children)
        turned ^= denied or is_of_nobody(token)
        shown += [stance for stance in stances if stance != "opposes"]
    yield f"line:{turned}"
    yield f"line:{turned}|{unit.way}"
    yield f"line:open:{'open' in shown}|{turned}"


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
