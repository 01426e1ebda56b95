"""Dates: which of a sentence's expressions of time says when the contact was or is to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause, done_beside, turned
from accord.extract.meetings.cues.tenses import tense_of
from accord.extract.meetings.when.closes import closes_phrase
from accord.extract.meetings.when.errands import is_let_in, is_of_end
from accord.extract.meetings.when.stretches import day_reached, in_which, is_when, with_last_day
from accord.extract.meetings.when.unfit import (
    is_label,
    is_of_another_event,
    is_of_something_else,
    was_set_first,
)
from accord.extract.meetings.where.ways import is_housing, is_way_to_where
from accord.lexicon.meetings import contact_words, word_class
from accord.lexicon.offices import person_words
from accord.terms.mark import Scene, Time
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span
from accord.terms.when import When

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_CROSSED = 8  # edges from a time to the contact
_FEW = 3  # days
_WHEN = frozenset(("when", "as", "while"))
_COMING = frozenset(("future", "upcoming", "forthcoming", "eventual"))
_SHORT = frozenset(("hour", "minute"))
_OFFICES = frozenset(("host", "mediator", "facilitator", "organiser", "organizer", "moderator", "delegate"))
_AFTER = frozenset(("after", "following"))
_SAME_DAY = _AFTER | {"during", "at", "in"}


def time_of(scene: Scene, cue: Cue, clause: Clause, arguments: frozenset[int]) -> Time | None:
    """Return the time that hangs on a cue or on the verb that carries it, the nearest of several; None without one."""
    sentence = scene.doc[cue.token].sent
    inside = tuple(scene.times_in(Span(sentence.start_char, sentence.end_char)))
    fit = [(rank, time) for time in inside if time.when and (rank := _rank(scene, time, cue, clause, arguments))]
    fit = [pair for pair in fit if not _is_of_another_stage(scene.doc, pair[1], clause)] or fit
    fit = [pair for pair in fit if not is_label(scene, pair[1])] or fit
    fit = [pair for pair in fit if is_of_end(scene, pair[1], cue, clause)] or fit
    if not fit:
        return day_reached(scene, cue, scene.today)
    offset = scene.doc[cue.token].idx
    best = min(fit, key=lambda pair: (pair[0], abs(pair[1].span.start - offset)))[1]
    best = next((time for _, time in fit if _is_finer(time, best)), best)
    return with_last_day(scene, clause, in_which(scene, best, clause), inside)


def _is_of_another_stage(doc: Doc, time: Time, clause: Clause) -> bool:
    """Return whether a time is that of an old plan, or of how talks began that are to go on on another day."""
    found = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    behind = (
        next((each for each in (found.root.head, found.root.head.head) if each.i in clause.below), None)
        if found
        else None
    )
    begun = behind is not None and clause.verb is not None and tense_of(doc[clause.verb]) == "future"
    return was_set_first(doc, time) or (begun and behind is not None and tense_of(behind) in ("past", "perfect"))


def _is_finer(time: Time, wide: Time) -> bool:
    """Return whether a time tells which days of a wide one are meant: "this year's summit from 15 to 16 October"."""
    a, b = time.when, wide.when
    if a is None or b is None or a.granularity != "day" or b.granularity == "day":
        return False
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return False
    return b.start <= a.start and a.end <= b.end


def _rank(scene: Scene, time: Time, cue: Cue, clause: Clause, arguments: frozenset[int]) -> int:
    """Return 1 for a time on the cue itself, 2 on its verb, 3 on those who met or a plan above, 0 for any other."""
    span = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    verb = scene.doc[cue.token if clause.verb is None else clause.verb]
    if span is None or is_when(span.root, verb):
        return 2 * (span is not None)
    if is_of_something_else(scene.doc, time, span.root, cue, clause):
        return 0
    if closes_phrase(span.root, scene.doc[cue.token], clause):
        return 2
    token = _outer_root(span.root)
    turn = turned(scene.doc[cue.top]).i
    main = _main_of_when(scene.doc[cue.token], scene.doc[cue.top], clause)
    own = {cue.token, cue.top, turn, *clause.below, *arguments}
    for _ in range(_CROSSED):
        if token.i in (cue.token, cue.top, turn) or token.i in clause.below:
            return 1
        if token.i == clause.verb and token.i != main:
            return 2 * _is_of_verb(scene, time, token, clause, cue)
        if token.i == main or token.i in arguments or _goes_on_to(token, clause) or _is_above(token, clause):
            return 3
        if is_held_participle(token, scene.doc[cue.token]):
            return 1
        if _stops(token, span.root) or (token.i not in own and is_of_another_event(token, span.root)):
            return 0
        token = token.head
    return 0


def _stops(token: Token, time: Token) -> bool:
    """Return whether a time is that of a word above it that is no contact: "the resolution of 2015"."""
    of_noun = time.dep_ == "pobj" and time.head.lower_ == "of"
    return _ends_search(token) or (of_noun and token.lemma_.lower() in word_class("dated"))


def is_held_participle(verb: Token, cue: Token) -> bool:
    """Return whether a participle behind those who met tells of a contact: "between A and B, held in May"."""
    fits = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_.lower() in word_class("held_when")
    if fits and verb.head.dep_ == "pobj" and verb.head.lemma_.lower() in contact_words():
        return verb.head.head.lower_ in _SAME_DAY and verb.head.head.head == cue  # "spoke in a call held on Friday"
    return fits and verb.i > cue.i and verb.nbor(-1).text in (",", "(", "–", "—") and cue in verb.ancestors


def _is_above(token: Token, clause: Clause) -> bool:
    """Return whether a word over a contact has its time: a plan, or the journey to it."""
    if token.i not in clause.above:
        return _is_way_to(token, clause.verb)
    if is_let_in(token):
        return True
    return _is_plan(token) or _is_set(token, clause) or token.lemma_.lower() in word_class("journey")


def _is_set(token: Token, clause: Clause) -> bool:
    """Return whether the time of a "be" is that of what is set: "on Friday they are due to meet"."""
    ahead = [token, *(child for child in token.children if child.dep_ == "acomp" and _is_plan(child))]
    ends = {child.i for word in ahead for child in word.children if child.dep_ == "xcomp"}
    return token.lemma_ == "be" and clause.prep is None and clause.verb in ends


def _is_of_office(doc: Doc, clause: Clause) -> bool:
    """Return whether a contact only says who someone is: "the host of the talks was appointed in 2017"."""
    prep = doc[clause.prep] if clause.prep is not None and clause.link in ("nsubj", "nsubjpass", "appos") else None
    return prep is not None and prep.lower_ in ("of", "in") and prep.head.lemma_.lower() in _OFFICES | person_words()


def _is_of_verb(scene: Scene, time: Time, verb: Token, clause: Clause, cue: Cue) -> bool:
    """Return whether the time of a verb is that of the contact that it carries."""
    if _is_of_office(scene.doc, clause) or _sets_date(scene, time, clause):
        return False
    told_of = clause.prep is None and clause.link == "dobj" and verb.lemma_.lower() in word_class("reporting")
    return (_is_coarse(time) and not told_of) or _is_about(scene, verb, clause, cue)


def _sets_date(scene: Scene, time: Time, clause: Clause) -> bool:
    """Return whether a time is when a date is to be found for a contact: "will agree this week on a date for talks"."""
    occasions = any(scene.doc[i].lemma_.lower() in word_class("occasions") for i in clause.above)
    now, when = scene.today, time.when
    if not occasions or now is None or when is None or when.start is None or when.end is None:
        return False
    return when.granularity != "day" and when.start <= now <= when.end


def _ends_search(token: Token) -> bool:
    """Return whether nothing above a word can be the contact that its time is of."""
    if token.lower_ == "according":  # "will meet on Friday, according to a source"
        return False
    aside = (token.dep_ == "appos" and token.ent_type_ != "GPE") or token.lemma_ in word_class("limits")
    return aside or token.pos_ in ("VERB", "AUX") or token.head.i == token.i


def _is_way_to(verb: Token, main: int | None) -> bool:
    """Return whether a verb tells of the journey to what the main verb tells: "after flying in on Monday, he met"."""
    if verb.pos_ != "VERB" or verb.dep_ in ("acl", "relcl") or verb.lemma_.lower() not in word_class("journey"):
        return False
    after = verb.dep_ == "conj" and main is not None and verb.i > main  # "walked out on Monday, but returned on Friday"
    return main is not None and not after and main in (verb.head.i, verb.head.head.i)


def _goes_on_to(verb: Token, clause: Clause) -> bool:
    """Return whether a verb tells of the way to what is told after an "and": "flew in on Monday and met the rebels"."""
    main = verb.doc[clause.verb] if clause.verb is not None and clause.prep is None else None
    if main is not None and is_way_to_where(verb, main):
        return True
    if main is None or main.dep_ != "conj" or main.head != verb or main.tag_ != "VBD" or verb.tag_ != "VBD":
        return False
    there = verb.lemma_ == "be" and any(child.lower_ in ("in", "at") and child.dep_ == "prep" for child in verb.rights)
    own = any(child.dep_ in SUBJECTS for child in main.children)
    return not own and (there or verb.lemma_.lower() in word_class("journey"))


def _is_coarse(time: Time) -> bool:
    """Return whether a time is wide enough for talks and what was done after them: "this month"."""
    when = time.when
    return when is not None and (when.granularity != "day" or _days(when) > _FEW)


def _days(when: When) -> int:
    return (when.end - when.start).days if when.start is not None and when.end is not None else 0


def _main_of_when(cue: Token, top: Token, clause: Clause) -> int:
    """Return the verb of the main clause over "when they met", "before meeting" or "as talks ended", -1 without one."""
    if top.dep_ == "pobj" and top.head.lower_ == "as" and any(child.dep_ == "acl" for child in top.rights):
        return top.head.head.i
    beside = done_beside(cue.doc, clause)
    if beside is not None:
        return -1 if beside.lemma_.lower() in word_class("reporting") | word_class("journey") else beside.i
    carried = clause.verb is not None and clause.prep is None and clause.link in SUBJECTS
    verb = cue.doc[clause.verb] if carried and clause.verb is not None else cue
    return verb.head.i if verb.dep_ == "advcl" and _is_at_once(verb) else -1


def _is_at_once(verb: Token) -> bool:
    """Return whether a clause was on the day of its main clause: "when they met", "an hour before they met"."""
    marks = {child.lower_ for child in verb.children if child.dep_ in ("advmod", "mark")}
    hours = any(child.lemma_.lower() in _SHORT for child in verb.children if child.dep_ == "npadvmod")
    return bool(marks & _WHEN) or (hours and bool(marks & {"before", "after"}))


def _is_plan(token: Token) -> bool:
    """Return whether the time of a word above is that of what is planned: "is due on Friday to meet"."""
    return token.lemma_.lower() in word_class("planning") and (token.tag_ == "VBN" or token.pos_ == "ADJ")


def _is_about(scene: Scene, verb: Token, clause: Clause, cue: Cue) -> bool:
    """Return whether the time of a verb is that of the noun below it.

    What is done in the course of talks is done on their day; what is done after them, or tells of them, need not be.
    """
    lemma = verb.lemma_.lower()
    if not cue.entry.noun or clause.link in SUBJECTS:
        return True
    if clause.prep is None:
        return clause.link != "dobj" or lemma not in word_class("reporting")
    prep = outer_prep(scene.doc[clause.prep])
    if any(child.lower_ in _COMING for child in scene.doc[cue.top].lefts):
        return False
    if prep in _AFTER and lemma in contact_words():
        return False
    if (prep == "of" and lemma in word_class("walking_out")) or (prep == "from" and lemma in word_class("emerging")):
        return True
    return prep in _SAME_DAY or is_housing(verb) or (lemma in word_class("journey") or lemma in word_class("light"))


def outer_prep(prep: Token) -> str:
    """Return the word of a preposition; of "at the end of talks" it is "at"."""
    noun = prep.head
    outer = prep.lower_ == "of" and noun.dep_ == "pobj" and noun.lemma_.lower() in word_class("edges")
    return noun.head.lower_ if outer else prep.lower_


def _outer_root(root: Token) -> Token:
    opens = root.tag_ == "VBG" and root.lower_ in ("starting", "beginning")  # "hold talks starting on Friday"
    bracketed = root.dep_ == "appos" and root.i > 0 and root.nbor(-1).text == "("  # "talks in Oslo (10-11 May)"
    clause = root.dep_ == "advcl" and root.lemma_ == "be"  # "before the year is out"
    inner = opens or bracketed or clause or root.dep_ in ("pobj", "nummod", "compound", "pcomp")
    return root.head if inner and root.head.i != root.i else root
