"""Status: whether a contact took place, goes on, is set, is only possible, or was refused, denied, called off."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause, done_beside, is_in_a_row, turned
from accord.extract.meetings.cues.presence import is_attending, is_without
from accord.extract.meetings.cues.tenses import Tense, is_yielding, tense_of
from accord.extract.meetings.status.ends import Off, called_off, is_due, is_in_course, is_to_come, was_set
from accord.extract.meetings.status.operators import governor_of, operators_below, operators_over
from accord.extract.meetings.who.brought import agent_in
from accord.lexicon.meetings import noun_cues, word_class
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_NOT_YET = frozenset(("before", "until", "once", "till"))
_AHEAD = frozenset(("prior", "forward"))
_HAPPENING = frozenset(("past", "perfect", "present", "progressive"))
_UP = 4  # edges from a contact to "anniversary"
_THWARTED = frozenset(("suppose", "mean"))
_IFS = frozenset(("if", "unless", "whether", "should"))


@dataclass(frozen=True, slots=True)
class Modality:
    """What the words over and around a cue say of its reality, before any date is looked at.

    `conditional` is True under an "if", `unmet` where a plan is told of as past ("had been due"), `waits` where the
    contact comes only after something else ("before they meet"). `operators` are the ids of the operators that stand
    over it, nearest first, with the tokens that are them; `over` is True where its verb tells of the past; `off` tells
    that a second verb calls it off, `coming` that what is to be done at it is still to come; `was_set` that no more is
    told than that it was to be: "was due on Friday".
    """

    tense: Tense
    negated: bool
    conditional: bool
    unmet: bool
    waits: bool
    operators: tuple[tuple[str, int], ...]
    prep: str
    over: bool
    off: Off
    coming: bool
    was_set: bool = False

    def has(self, *ids: str) -> bool:
        """Return whether one of these operators stands over the cue."""
        return any(found in ids for found, _ in self.operators)


def modality_of(doc: Doc, cue: Cue, clause: Clause) -> Modality:
    """Return tense, negation and operators of a cue."""
    verb = doc[clause.verb] if clause.verb is not None else None
    attached = verb is not None and _is_attached(doc, clause)
    tense = tense_of(verb) if verb is not None else "none"
    above = [doc[i] for i in clause.above]
    stays = verb is not None and _stays(doc, clause, verb)
    over = above if attached or stays or clause.prep is None else governor_of(doc[clause.prep])
    own = [verb] if verb is not None and cue.entry.noun and _governs(doc, verb, clause, attached=attached) else []
    found = (
        *operators_below(doc, clause),
        *operators_over([*own, *over], *dict.fromkeys((turned(doc[cue.top]), doc[cue.top], doc[cue.token]))),
    )
    if verb is not None and is_in_course(verb, doc[cue.top]):
        found = (("ongoing", verb.i), *found)
    if verb is not None and _is_only_told_to_yield(verb, clause):
        found = (*found, ("ongoing", verb.i))
    told = tense in ("past", "perfect")
    held = [verb] if verb is not None and (attached or stays) and not is_without(verb, doc[cue.top], told=told) else []
    line = [verb, *above] if verb is not None else above
    return Modality(
        tense=tense if attached and not _says_nothing(doc, verb, clause, tense) else "none",
        negated=any(_negated(token) for token in (doc[cue.top], *held, *over)),
        conditional=_is_conditional(line),
        unmet=any(map(_is_unmet, line)) or _is_remembered(doc[cue.top]),
        waits=any(map(_waits, line)),
        operators=tuple(dict.fromkeys(found)),
        prep=_prep(doc, clause),
        over=told or done_beside(doc, clause) is not None,
        off=called_off(doc, clause),
        coming=not attached and clause.prep is not None and is_to_come(doc, clause),
        was_set=verb is not None and (clause.prep is None or is_due(verb)) and was_set(verb),
    )


def _prep(doc: Doc, clause: Clause) -> str:
    """Return the preposition over a noun, that over the "start" of "at the start of talks"; "" without one."""
    if clause.prep is None:
        return ""
    prep = doc[clause.prep]
    if prep.lower_ == "of" and prep.head.lower_ == "ahead":
        return "ahead"
    if prep.lower_ == "of" and prep.head.lemma_.lower() in word_class("eves"):
        return "before"
    if prep.lower_ == "of":
        prep = _outer_prep(prep) or prep
    return "before" if prep.lower_ == "to" and prep.head.lower_ in _AHEAD else prep.lower_


def _is_attached(doc: Doc, clause: Clause) -> bool:
    """Return whether the verb of a contact tells of the contact itself."""
    if clause.prep is None:
        return True
    if clause.link in SUBJECTS:
        return agent_in(doc[clause.prep]) is None
    return _is_taking_part(doc[clause.prep]) or is_in_a_row(doc[clause.prep])


def _stays(doc: Doc, clause: Clause, verb: Token) -> bool:
    """Return whether somebody will not go to a contact, and so none is told of: "refused to send envoys for talks"."""
    if clause.prep is None or doc[clause.prep].lower_ != "for" or verb.lemma_.lower() not in word_class("going"):
        return False
    return _negated(verb) or any(name == "refused" for name, _ in operators_over([doc[i] for i in clause.above]))


def _is_taking_part(prep: Token) -> bool:
    """Return whether a contact is what someone's part is in: "never confirmed its participation in the talks"."""
    if prep.lower_ not in ("in", "at"):
        return False
    verb = prep.head
    if verb.lemma_ == "take":
        return is_attending(verb) and (_negated(verb) or tense_of(verb) not in _HAPPENING)
    return verb.lemma_.lower() in word_class("taking_part")


def _says_nothing(doc: Doc, verb: Token | None, clause: Clause, tense: Tense) -> bool:
    """Return whether a tense is not that of the contact: "the meeting is vital", "a part in the talks would help"."""
    if verb is not None and verb.lemma_ == "be" and tense == "present":
        return not any(child.dep_ == "xcomp" for child in verb.children)
    if verb is not None and tense == "present" and verb.tag_ == "VBN" and verb.lemma_.lower() in word_class("meant"):
        return True
    if verb is not None and _is_only_told_to_yield(verb, clause):
        return True
    if clause.prep is None or doc[clause.prep].lower_ == "of" or tense not in ("future", "modal", "would", "should"):
        return False
    if is_in_a_row(doc[clause.prep]):
        return False
    contact = next(iter(doc[clause.prep].rights), None)
    return verb is None or contact is None or not is_attending(verb) or is_without(verb, contact, told=True)


def _is_only_told_to_yield(verb: Token, clause: Clause) -> bool:
    """Return whether a contact is the subject of what may come of it, and so goes on: "the talks could bear fruit"."""
    return clause.prep is None and clause.link == "nsubj" and is_yielding(verb)


def _governs(doc: Doc, verb: Token, clause: Clause, *, attached: bool) -> bool:
    """Return whether a verb says how real a contact is: "talks were planned", "are expected in Oslo for talks".

    So does "are due in Oslo for talks". What the contact itself does to something says nothing of that: "the talks
    set a framework".
    """
    if attached:
        return clause.link != "nsubj" or not (is_yielding(verb) or _tells_of_another(verb))
    prep = doc[clause.prep].lower_ if clause.prep is not None else ""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    planned = passive and verb.lemma_.lower() in word_class("planning")
    return prep == "for" and (planned or is_due(verb))


def _tells_of_another(verb: Token) -> bool:
    """Return whether what a contact is the subject of says nothing of the contact: "had been promising"."""
    return verb.lemma_.lower() in word_class("volitional") or any(child.dep_ == "dobj" for child in verb.rights)


def _waits(verb: Token) -> bool:
    """Return whether a verb stands under "before" or "once", and so tells of what is not yet."""
    return verb.tag_ != "VBD" and any(c.dep_ in ("mark", "advmod") and c.lower_ in _NOT_YET for c in verb.children)


def _is_unmet(verb: Token) -> bool:
    """Return whether a plan was one before the time told of, so that it may have come to nothing: "had been due".

    What somebody "was supposed" to do has come to nothing.
    """
    if verb.lemma_ in _THWARTED and any(c.dep_ == "auxpass" and c.lower_ in ("was", "were") for c in verb.lefts):
        return any(child.dep_ == "xcomp" and not _is_aim(child) for child in verb.rights)
    if not any(child.dep_ == "aux" and child.lower_ in ("had", "'d", "’d") for child in verb.children):
        return False
    if verb.lemma_ == "be":
        return any(child.dep_ == "acomp" and child.lower_ in word_class("planning") for child in verb.children)
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return verb.lemma_.lower() in word_class("planning") and (passive or verb.lemma_ == "plan")


def _is_aim(verb: Token) -> bool:
    """Return whether a verb tells what a contact was for, not that it was to be: "talks were meant to end a feud"."""
    subjects = (child for child in verb.head.lefts if child.dep_ in SUBJECTS)
    aimed = verb.lemma_ != "take" and any(child.dep_ == "dobj" for child in verb.rights)
    return aimed and any(subject.lemma_.lower() in noun_cues() for subject in subjects)


def _is_remembered(noun: Token) -> bool:
    """Return whether only a day of remembrance is told of: "the anniversary of the launch of the talks"."""
    over = islice(noun.ancestors, _UP)
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and any(word.lemma_ == "anniversary" for word in over)


def _is_conditional(line: list[Token]) -> bool:
    """Return whether one of these words stands under an "if"."""
    return any(_is_if(child, token) for token in line for child in token.children)


def _is_if(child: Token, verb: Token) -> bool:
    inverted = child.dep_ == "aux" and child.text == "Should" and child.i < verb.i
    return inverted or (child.dep_ == "mark" and child.lower_ in _IFS)


def _outer_prep(prep: Token) -> Token | None:
    noun = prep.head
    return noun.head if noun.dep_ == "pobj" else None


def _negated(token: Token) -> bool:
    return any(
        (child.dep_ == "neg" and (child.i == 0 or child.nbor(-1).lower_ != "or"))
        or (child.dep_ == "det" and child.lower_ == "no")
        or child.lower_ == "never"
        or (child.lower_ == "yet" and token.lemma_ in ("have", "be") and _leads_to_infinitive(child))
        for child in token.children
    )


def _leads_to_infinitive(word: Token) -> bool:
    """Return whether "to" stands right behind a word: "have yet to meet"."""
    return word.i + 1 < len(word.doc) and word.nbor().lower_ == "to"


def is_after(prep: str) -> bool:
    """Return whether what hangs on this preposition has happened by then: "after talks", "during a visit"."""
    return prep in word_class("after")


def is_before(prep: str) -> bool:
    """Return whether what hangs on this preposition was still to come: "ahead of talks"."""
    return prep in word_class("before")
