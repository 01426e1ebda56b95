"""Verdicts: what a side calls unacceptable, or not negotiable; and which words a stance is on when verbs turn it round.

"Praia said the new fee was out of the question" is against the new fee, "our flag is not negotiable" for the flag. Of
"agreed to suspend the raids" a side is for suspending the raids; of "will not give up its port", for its port.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.appraisals import appraised_words, judged_so
from accord.extract.positions.edges import trimmed
from accord.extract.positions.findings import finding_of, is_only_called, is_text
from accord.extract.positions.lines import barred_act, is_own_right, is_unclear_line
from accord.extract.positions.refusals import (
    breaks_not,
    has_no,
    is_cheerless,
    is_given_up,
    is_not_against,
    is_spared,
    is_unwanted,
    refuses,
    unplanned,
    words_above,
)
from accord.extract.positions.turns import has_none, is_denied, is_turn
from accord.extract.positions.units import Unit, unit_of
from accord.extract.positions.wondering import asks
from accord.lexicon.positions import stance_of_cue
from accord.terms.claim import Stance
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_CALLED = ("acomp", "attr", "oprd", "prep", "advmod", "neg")
_NONE = frozenset(("no", "zero", "not", "never"))
_BESIDE = frozenset(("in", "at", "by", "on", "over", "from"))
_OUGHT = frozenset(("must", "should", "can", "ca", "could", "ought", "shall"))


def verdict_of(unit: Unit) -> Stance | None:
    """Return the stance on the subject of a content that says what it is called: "against" what is unacceptable.

    What is not negotiable a side is for, unless it is "any" such thing.
    """
    if has_none(unit.head) or barred_act(unit) is not None:
        return "opposes"
    finding = finding_of(unit)
    if finding is not None:
        return finding[0]
    subject = called(unit)
    if subject is None:
        return "opposes" if _is_called_barred(unit) else None
    words = {token.i for token in _calling(unit.head)}
    passage = unit.candidate.passage
    if words & passage.turned("firm"):
        return "opposes" if any(child.lower_ == "any" for child in subject.children) else "supports"
    if is_text(subject) and words & (passage.turned("sound") | passage.turned("scorned")):
        return judged_so(unit, words)
    barred = words & passage.turned("barred")
    if barred and is_own_right(unit, subject, _calling(unit.head)):
        return "supports"
    if barred and is_unclear_line(unit, subject, _calling(unit.head)):
        return None
    denied = any(child.dep_ == "neg" and child.i not in barred for child in unit.head.children)
    return "opposes" if barred and not denied else None


def is_refusal(unit: Unit) -> bool:
    """Return whether a content is what a noun says no to: "its refusal to [leave]", "the opposition to [the base]"."""
    noun = unit.predicate
    if noun.pos_ != "NOUN" or unit.head.i == noun.i or unit.way == "says":
        return False
    return "reject" in _cues(unit, noun) and not any(child.lower_ == "no" for child in noun.children)


def _is_withdrawn(unit: Unit) -> bool:
    """Return whether a refusal is given up: "lifted its [objection] to the base"."""
    return is_refusal(unit) and unit.predicate.dep_ == "dobj" and is_turn(unit.predicate.head, "lift")


def _is_called_barred(unit: Unit) -> bool:
    """Return whether the verb that governs the content calls it unacceptable: "branded the plan as unfeasible"."""
    if unit.way != "does" or unit.head.dep_ != "dobj" or is_denied(unit.predicate):
        return False
    beside = [child for child in unit.predicate.rights if child.dep_ in ("oprd", "acomp", "ccomp", "xcomp", "prep")]
    named = [child for child in beside if child.dep_ != "prep" or child.lower_ == "as"]
    return any(token.i in unit.candidate.passage.turned("barred") for child in named for token in child.subtree)


def called(unit: Unit) -> Token | None:
    """Return the noun that the content is about, where it is a clause."""
    subject = next((child for child in unit.head.children if child.dep_ in _SUBJECTS), None)
    return subject if subject is not None and subject.pos_ != "PRON" else None


def _calling(head: Token) -> list[Token]:
    """Return the head of a clause and what completes it."""
    below = [token for child in head.children if child.dep_ in _CALLED for token in child.subtree]
    return [head, *below]


def is_line(unit: Unit) -> bool:
    """Return whether the content is a red line that the side itself has: what it is for is not said so."""
    barred = unit.candidate.passage.turned("barred")
    against = any(stance_of_cue()[name] == "opposes" for name in _cues(unit, unit.predicate))
    return unit.head.i in barred and unit.head.pos_ == "NOUN" and (unit.way == "owns" or not against)


def turned_content(unit: Unit, stance: Stance) -> Span | None:
    """Return where the content of a stance stands, where a verdict, a "no" or a verb of ending turns it round."""
    finding = finding_of(unit)
    shown = finding[1] if finding is not None else appraised_words(unit)
    if shown is not None:
        return shown
    subject = called(unit) if barred_act(unit) is None else None
    if subject is not None and verdict_of(unit) == stance:
        return _without_no(unit_of(unit.candidate, "owns", subject, subject), stance)
    if stance == "opposes" and subject is not None and subject.dep_ == "nsubjpass" and ought_not(unit.head):
        return unit_of(unit.candidate, "owns", subject, subject).content
    own_act = _is_act(unit, stance) or (stance == "opposes" and is_refused_act(unit))
    own_act |= stance == "open" and is_spared(unit)
    undone = unplanned(unit) if stance == "opposes" else None
    act = barred_act(unit) or undone or (unit.predicate if own_act else None)
    if act is not None:
        return unit_of(unit.candidate, "will", act, act).content
    if stance == "opposes" and unit.words[0].lower_ in _NONE:
        return _without_no(unit, stance)
    return _denied_below(unit) if stance == "opposes" else None


def _denied_below(unit: Unit) -> Span | None:
    """Return where what is denied stands in "clear that it would not [leave]"."""
    below = next((child for child in unit.head.children if child.dep_ == "ccomp" and is_denied(child)), None)
    if unit.head.pos_ != "ADJ" or below is None:
        return None
    last = unit.words[-1]
    return Span(below.idx, last.idx + len(last)) if below.i < last.i else None


def _without_no(unit: Unit, stance: Stance) -> Span:
    """Return where a content stands, without its "no" where the side is against it; "zero tax" may be what it bars."""
    words, none = list(unit.words), _NONE - {"zero"} if unit.way == "owns" else _NONE
    if stance == "opposes" and words[0].lower_ in none and len(words) > 1:
        words = trimmed(words[1:])
    return Span(words[0].idx, words[-1].idx + len(words[-1]))


def _is_act(unit: Unit, stance: Stance) -> bool:
    """Return whether the stance is on ending, not on what is ended: "agreed to suspend", "refused to give up"."""
    return is_ending(unit) and unit.predicate.tag_ in ("VB", "VBG", "VBP") and (stance == "opposes") == refuses(unit)


def ought_not(head: Token) -> bool:
    """Return whether a content says that something must not be: "testing should not start"."""
    bound = any(child.dep_ == "aux" and child.lower_ in _OUGHT for child in head.children)
    return bound and is_denied(head) and head.dep_ != "xcomp"


def is_refused_act(unit: Unit) -> bool:
    """Return whether the act of a unit is what is refused: "rejects the idea of [leaving] the union"."""
    act = unit.way == "does" and unit.predicate.tag_ == "VBG" and unit.head.i != unit.predicate.i
    return act and not is_denied(unit.predicate) and not is_ending(unit) and refuses(unit)


def is_ending(unit: Unit) -> bool:
    """Return whether a unit tells that its content is ended, put off or given up."""
    if unit.way != "does" or unit.head.i == unit.predicate.i:
        return False
    lifted = unit.head.dep_ == "dobj" and is_turn(unit.predicate, "lift")
    return lifted or unit.predicate.i in unit.candidate.passage.turned("stop")


def is_upside_down(unit: Unit, stance: Stance) -> bool:
    """Return whether a content would be shown with the opposite of its stance."""
    if stance == "opposes" and (is_line(unit) or _has_none(unit) or _tells_of_another(unit)):
        return True
    subject = called(unit)
    if subject is not None and is_unclear_line(unit, subject, _calling(unit.head)):
        return True
    if is_only_called(unit) or _is_of_two(unit, subject):
        return True
    done = is_ending(unit) and unit.predicate.tag_ not in ("VB", "VBG", "VBP")
    if done and (stance == "opposes") == refuses(unit):
        return True
    if _is_unlikely(unit) or _is_idle(unit) or _spares(unit, unit.head) or _is_withdrawn(unit):
        return True
    if breaks_not(unit) or (stance == "opposes" and is_cheerless(unit)):
        return True
    return stance != "opposes" and is_given_up(unit)


def _is_of_two(unit: Unit, subject: Token | None) -> bool:
    """Return whether a clause has a "before" or "until" behind its subject: "[a truce before a deal] is no option"."""
    marks = (child for child in unit.head.lefts if child.dep_ == "mark")
    return subject is not None and any(subject.i < mark.i < unit.head.i for mark in marks)


def _tells_of_another(unit: Unit) -> bool:
    """Return whether a speaker tells that another refuses: with "Oslo is against the toll" one refuses no toll."""
    other = unit.way == "says" and unit.clause is not None and bool(unit.clause.mentions)
    return other and any(stance_of_cue()[cue] == "opposes" for cue in _cues(unit, unit.head))


def _is_idle(unit: Unit) -> bool:
    """Return whether what is denied is a fact, a thought or a success, or does not reach the content.

    "Denied that it planned to leave", "did not expect a vote" and "never managed to end the raids" refuse nothing;
    "never meant to lose hours at the talks" does not refuse the talks.
    """
    acts = (unit.head, unit.predicate, *words_above(unit))
    if any(is_turn(word, "deny") and not is_denied(word) for word in (unit.predicate, *unit.predicate.ancestors)):
        return True
    if any(is_turn(word, "think") and is_denied(word) for word in acts):
        return True
    if any(child.lower_ == "no" for word in words_above(unit) if not has_no(word) for child in word.children):
        return True
    beside = unit.way == "does" and unit.head.dep_ == "pobj" and unit.head.head.lower_ in _BESIDE
    return beside and is_unwanted(unit)


def _is_unlikely(unit: Unit) -> bool:
    """Return whether somebody holds it to be unlikely that the side does what a unit tells."""
    above = unit.predicate.head
    return any(is_turn(word, "unlikely") for word in (unit.head, above, *above.children))


def _has_none(unit: Unit) -> bool:
    """Return whether a content tells that there is none of something, where nobody wants or plans that."""
    cues = (*_cues(unit, unit.predicate), *_cues(unit, unit.head))
    wanted = any(stance_of_cue()[cue] == "supports" for cue in cues)
    return unit.words[0].lower_ in _NONE and called(unit) is None and not wanted


def is_left_open(unit: Unit) -> bool:
    """Return whether a side does not refuse the content, or weighs whether to do it: "has not ruled out a visit"."""
    whether = any(word.tag_ == "VB" and asks(word) for word in (unit.head, unit.predicate))
    return (whether and not unit.candidate.voiced) or (
        unit.way == "does" and (whether or _spares(unit, unit.predicate) or is_not_against(unit) or is_spared(unit))
    )


def _spares(unit: Unit, verb: Token) -> bool:
    """Return whether a word of refusal is denied: "has not refused", "is not opposed to", "has no objection to"."""
    if verb.i not in unit.candidate.passage.turned("refuse"):
        return False
    above = verb.dep_ == "acomp" and verb.tag_ == "VBN" and is_denied(verb.head)
    return is_denied(verb) or above or (verb.pos_ == "NOUN" and any(child.lower_ == "no" for child in verb.lefts))


def _cues(unit: Unit, token: Token) -> list[str]:
    return [cue for cue in unit.cues_at(token) if cue != "deny"]
