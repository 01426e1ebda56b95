"""Unfit times: those of a term, of a contact before, or of another event that the same sentence tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause
from accord.extract.meetings.cues.tenses import is_yielding
from accord.extract.meetings.where.seats import is_of_former
from accord.lexicon.meetings import contact_words, noun_cues, word_class
from accord.terms.mark import Scene, Time
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_STATES = frozenset(("relation", "tie", "contact", "war", "conflict", "ruler", "power", "rule", "dispute"))
_FOREMOST = frozenset(("first", "only", "second", "third", "fourth", "fifth"))
_OUTSIDE = frozenset(("ahead", "before", "since", "until"))
_BROKEN = frozenset(("suspend", "adjourn", "pause", "halt", "interrupt", "stall", "stop"))
_FOR = frozenset(("for", "over"))
_LATER = frozenset(("after", "following"))
_HOURS = frozenset(("dawn", "daybreak", "sunrise", "noon", "midday", "sunset", "dusk", "midnight"))
_FORMERLY = frozenset(("originally", "initially", "previously", "first"))


def is_unfit(root: Token, time: Time, clause: Clause, doc: Doc) -> bool:
    """Return whether a time is a term set for a result: "conclude negotiations by 1 September", "a 9 July deadline"."""
    open_start = time.when is not None and time.when.start is None
    ending = clause.verb is not None and doc[clause.verb].lemma_.lower() in word_class("concluding")
    within = time.when is not None and time.when.rule == "window-ahead"  # "conclude their talks within 60 days"
    return (
        _is_since(root)
        or _is_of_another(root, time)
        or ((open_start or within) and ending)
        or root.head.lemma_ in word_class("limits")
        or _is_moved_to(root)
        or _is_how_long_off(root, clause, doc)
        or _is_of_topic(root, time, clause, doc)
    )


def is_of_something_else(doc: Doc, time: Time, root: Token, cue: Cue, clause: Clause) -> bool:
    """Return whether a time is that of what follows, of an office somebody held, or no time of a contact at all."""
    return is_of_what_follows(time, doc[cue.token]) or is_unfit(root, time, clause, doc) or is_of_former(root, clause)


def is_label(scene: Scene, time: Time) -> bool:
    """Return whether a time only heads an item of a digest: "Also this week: the envoy received him on Sunday"."""
    return scene.article.text[time.span.end : time.span.end + 1] == ":"


def is_of_what_follows(time: Time, cue: Token) -> bool:
    """Return whether a time is that of what is told after it: "met on Friday, a day after the vote"."""
    return time.when is not None and time.when.rule == "units-after" and time.span.start > cue.idx


def _is_since(root: Token) -> bool:
    """Return whether a time is that of the contact before: "their first meeting since 2011", "no ties since 1980"."""
    since = root if root.lower_ == "since" else root.head
    if since.lower_ != "since":
        return False
    noun = since.head
    if noun.pos_ == "NOUN" and noun.lemma_.lower() in _STATES:
        return True
    before = [noun, *(child for child in noun.rights if child.i < since.i and child.dep_ in ("dobj", "attr"))]
    if noun.lower_ == "first" or any(each.lower_ in _FOREMOST for each in before):
        return True
    return any(_is_foremost(child) for each in before for child in each.lefts)


def _is_foremost(word: Token) -> bool:
    """Return whether a word sets a contact above those before it: "first", "most direct", "third"."""
    return word.lower_ in _FOREMOST or word.tag_ in ("JJS", "RBS") or any(map(_is_foremost, word.lefts))


def _is_of_another(root: Token, time: Time) -> bool:
    """Return whether a date only names something else: "a successor to the 2015 deal", "the May 9 Declaration"."""
    yearly = time.when is not None and time.when.granularity == "year"
    named = root.dep_ in ("nummod", "compound", "nmod", "amod") and root.head.i > root.i
    written = time.when is not None and any(letter.isdigit() for letter in time.when.said)
    paper = written and root.head.lemma_.lower() in word_class("dated")
    return named and (yearly or paper) and root.head.lemma_.lower() not in noun_cues()


def _is_moved_to(root: Token) -> bool:
    """Return whether a time is where something else was put off to: "pushed the duties back to 9 July after a call"."""
    prep = root if root.dep_ == "prep" else root.head
    mover = prep.head if prep.head.pos_ == "VERB" else prep.head.head
    return (
        prep.dep_ == "prep"
        and prep.lower_ in ("to", "until")
        and mover.lemma_.lower() in word_class("moving") | _BROKEN
    )


def _is_how_long_off(root: Token, clause: Clause, doc: Doc) -> bool:
    """Return whether a time is that of a pause in a contact: "suspended the talks for the weekend"."""
    verb = doc[clause.verb] if clause.verb is not None else None
    return verb is not None and is_length_of_pause(root, verb)


def is_length_of_pause(root: Token, verb: Token) -> bool:
    """Return whether a time says how long a verb says that something rests: "suspended for the weekend"."""
    if root.dep_ != "pobj" or root.head.lower_ not in _FOR:
        return False
    return verb.lemma_.lower() in _BROKEN | word_class("pausing") and (
        root.head.head == verb or root.head.head.head == verb
    )


def _is_of_topic(root: Token, time: Time, clause: Clause, doc: Doc) -> bool:
    """Return whether a time is that of what a contact is about: "the talks will cover the vote in July"."""
    verb = doc[clause.verb] if clause.verb is not None and clause.link in SUBJECTS else None
    if verb is None or clause.prep is not None or root.i < verb.i:
        return False
    if is_yielding(verb):
        return True
    if verb.lemma_.lower() not in word_class("covering"):
        return False
    over = root.head if root.dep_ == "pobj" else root
    if over.head != verb:
        return verb in over.ancestors
    coarse = time.when is not None and time.when.granularity != "day"
    return coarse and any(child.dep_ in ("dobj", "prep") and child.i < over.i for child in verb.rights)


def is_of_another_event(noun: Token, time: Token) -> bool:
    """Return whether a time says when an event was that a contact came before or after: "after Monday's attack"."""
    prep = noun.head.head if noun.head.lower_ == "of" and noun.head.head.lower_ == "ahead" else noun.head
    lemma = noun.lemma_.lower()
    if noun.dep_ != "pobj" or lemma in contact_words() or lemma in _HOURS:
        return False
    if prep.lower_ in _OUTSIDE:
        return True
    names = time.dep_ in ("poss", "compound", "nmod", "amod") and time.head == noun
    return names or (prep.lower_ in _LATER and lemma in word_class("dated"))


def was_set_first(doc: Doc, time: Time) -> bool:
    """Return whether a time is that of a plan since changed: "originally scheduled for Monday, will open on Friday"."""
    found = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    verb = found.root.head if found is not None else None
    verb = verb.head if verb is not None and verb.pos_ == "ADP" else verb
    if verb is not None and verb.tag_ == "VBN" and verb.lemma_.lower() in _BROKEN:
        return verb.dep_ == "acl"  # "talks, suspended last week, will go on"
    if verb is None or verb.tag_ != "VBN" or verb.lemma_.lower() not in word_class("planning"):
        return False
    return any(child.lower_ in _FORMERLY for child in verb.lefts) or _is_changed_now(verb)


def _is_changed_now(planned: Token) -> bool:
    """Return whether a plan is behind a contact of which the main verb tells what is now planned instead."""
    main = next((above for above in planned.ancestors if above.pos_ in ("VERB", "AUX")), planned)
    return planned.dep_ == "acl" and any(child.lower_ in ("now", "instead") for child in main.children)
