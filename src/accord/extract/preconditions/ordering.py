"""Whether a word of order says here what comes first, rather than when or how something was, or who did it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.preconditions.refused import is_dropped, is_effort, is_hoped, is_whether
from accord.extract.preconditions.steps import subject_of
from accord.extract.preconditions.tenses import (
    is_ahead,
    is_denied,
    is_done,
    is_forestalled,
    is_kept_back,
    is_past,
    is_to_come,
    is_when_it_was_said,
    is_withheld,
    tense_of,
    was_before,
)
from accord.extract.preconditions.wishes import kind_of
from accord.lexicon.preconditions import OrderCue, words_for
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def orders(cue: OrderCue, pair: tuple[Token, Token], sub: Token, main: Token) -> bool:
    """Return whether a cue says what comes first, rather than when something was, what it was like or who did it."""
    held = is_withheld(main) or (cue.id == "when" and _is_only_then(sub, main))
    to_leave = held and sub.lemma_ == "leave" and subject_of(sub) is not None
    if cue.in_time and ((_is_a_date(sub) and not to_leave) or is_when_it_was_said(*pair)):
        return False
    told = cue.id == "once" and is_done(main) and tense_of(sub) == "past" and not is_kept_back(sub, main)
    if told or (cue.id == "until" and is_effort(pair[1])):
        return False
    if cue.id == "when" and not _is_condition(sub, (pair[1], main)):
        return False
    if cue.form == "clause" and any(word.lemma_.lower() in words_for("hearsay") for word in (sub, *sub.rights)):
        return False
    if (cue.denied and sub.lemma_.lower() in words_for("manner")) or is_whether(cue, pair[0]):
        return False
    open_yet = cue.id != "after" and is_to_come(sub) and not is_forestalled(cue, sub, main)
    past = cue.in_time and is_past(cue, pair[0], main) and not open_yet
    if past or (cue.in_time and was_before(sub, main)):
        return False
    leaving = main.lemma_.lower() in words_for("leaving")
    return not ((cue.denied and not (is_denied(main) or leaving)) or is_dropped(pair[1]))


def _is_condition(sub: Token, verbs: tuple[Token, ...]) -> bool:
    """Return whether "when" tells a condition of what is to come: "will be held when the guns are silent"."""
    told = sub.tag_ == "VBD" or any(child.lower_ in ("was", "were", "had") for child in sub.children)
    awaited = _is_only_then(sub, verbs[-1]) or any(is_ahead(verb) or is_denied(verb) for verb in verbs)
    return sub.dep_ != "relcl" and not told and awaited


def _is_only_then(sub: Token, main: Token) -> bool:
    """Return whether something is or can be only then: "possible only when they leave", "is only possible when"."""
    before = any(child.lower_ == "when" and child.nbor(-1).lower_ == "only" for child in sub.lefts if child.i)
    found = [child for child in main.rights if child.dep_ == "acomp" and child.i < sub.i]
    only = any(child.lower_ == "only" for word in (main, *found) for child in word.children if child.i < sub.i)
    return before or (only and any(child.lower_ in words_for("possible") for child in found))


def _is_a_date(sub: Token) -> bool:
    """Return whether a word of time has no step with it: a day, a feast, a pause, a trip, a court to stand before."""
    lemma = sub.lemma_.lower()
    if (
        any(word.lemma_.lower() in words_for("people") for word in sub.subtree)
        or _comes_back(sub)
        or _is_given_back(sub)
    ):
        return False
    no_event = sub.pos_ == "PROPN" or (sub.pos_ == "NOUN" and lemma in words_for("acting"))
    return lemma in words_for("only-when") or (sub.dep_ == "pobj" and no_event)


def _comes_back(verb: Token) -> bool:
    """Return whether somebody is to come back to what they left: "before it returns to the accord"."""
    preps = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "to")
    things = (word for prep in preps for word in prep.rights if word.dep_ == "pobj")
    return verb.lemma_ == "return" and any(kind_of(word) in ("DEAL", "CONTACT") for word in things)


def _is_given_back(sub: Token) -> bool:
    """Return whether a return is of a thing or a state, not of one who travels: "before the return of the order"."""
    preps = (child for child in sub.rights if child.lower_ == "of")
    things = [word for prep in preps for word in prep.rights if word.dep_ == "pobj"]
    back = sub.lower_ == "return" and sub.pos_ == "NOUN"
    return back and any(word.pos_ == "NOUN" and word.lemma_.lower() not in words_for("acting") for word in things)


def are_things(scene: Scene, cue: OrderCue, sub: Token, main: Token) -> bool:
    """Return whether a cue that orders what happens has two things that may happen, not who does them."""
    return not (cue.things and (acts(scene, sub) or acts(scene, main) or is_hoped(main) or is_done(main)))


def acts(scene: Scene, head: Token) -> bool:
    """Return whether a head is one who acts, not something that could come first or follow: "the ministry".

    What one is to do may: "the parties accepting a text".
    """
    if head.pos_ != "PRON" and any(child.dep_ == "acl" and child.tag_ == "VBG" for child in head.rights):
        return False
    if head.pos_ in ("PROPN", "PRON"):
        return True
    return head.pos_ == "NOUN" and (scene.mention_at(head.i) is not None or head.lemma_.lower() in words_for("acting"))
