"""When things are: what is still to be, or must be, has something that comes first; a plain past only had it before."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from accord.extract.preconditions.phrases import is_speech, spoken
from accord.lexicon.preconditions import OrderCue, words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token

NEAR = 2  # steps up from a noun to the verb that tells whether it is still to be
_VERBAL = frozenset(("VERB", "AUX"))
_FINITE = frozenset(("VBD", "VBN", "VBZ", "VBP", "MD"))


def is_past(cue: OrderCue, sub: Token, main: Token) -> bool:
    """Return whether a word of time joins what happened: "agreed after talks", not "agreed only after talks"."""
    if is_kept_back(sub, main):
        return False
    if cue.id == "before" and _has_been(main):
        return True
    if _tells_the_past(main, now=cue.id != "after"):
        return True
    if cue.id != "after" or _has_modal(_verb_of(main)):
        return False
    over = next((word for word in (main, *main.ancestors) if word.tag_ in _FINITE), main)
    return over.tag_ == "VBD" or any(child.lower_ == "had" for child in over.children if child.dep_ == "aux")


def _has_been(main: Token) -> bool:
    """Return whether a verb tells in the perfect what was: "raids have occurred"; who "has demanded" still does."""
    verb = _verb_of(main)
    perfect = verb.tag_ == "VBN" and any(child.lower_ in ("has", "have") for child in verb.children)
    return perfect and not is_ahead(verb) and verb.lemma_.lower() not in words_for("wanting")


def is_to_come(sub: Token) -> bool:
    """Return whether what a word of time introduces is still to be: "before they would sign", "until it is over"."""
    return is_ahead(sub) or _is_present(sub) or any(word.lower_ == "any" for word in sub.subtree)


def is_forestalled(cue: OrderCue, sub: Token, main: Token) -> bool:
    """Return whether something was done too soon for another to happen: "left before the other side could sign"."""
    could = any(child.dep_ == "aux" and child.lower_ == "could" for child in sub.lefts)
    wanted = any(word.lemma_.lower() in words_for("wanting") for word in (main, *main.ancestors))
    return cue.id == "before" and could and main.tag_ == "VBD" and not wanted


def was_before(sub: Token, main: Token) -> bool:
    """Return whether a clause of time tells what has been: "will meet after the round ended", not "would meet"."""
    had = main.tag_ == "VBN"
    would = any(
        child.dep_ == "aux" and child.lower_ in words_for("shifted") and not (had and child.lower_ in ("had", "'d"))
        for child in main.children
    )
    would = would or (main.dep_ == "xcomp" and main.head.tag_ == "VBD" and is_withheld(main.head))
    held = any(child.dep_ == "acl" and child.tag_ == "VBN" for child in sub.children)
    been = any(child.lower_ in ("was", "were", "had") for child in sub.children if child.dep_ in ("aux", "auxpass"))
    told = sub.tag_ == "VBD" or (sub.tag_ == "VBN" and been) or (sub.pos_ == "NOUN" and held)
    return told and main.pos_ in _VERBAL and main.tag_ != "VBD" and not would and not is_ahead(sub)


def is_when_it_was_said(sub: Token, main: Token) -> bool:
    """Return whether a time is that of the saying: "he told reporters after the meeting"."""
    what = spoken(main)
    said = main.pos_ in _VERBAL and main.tag_ != "VB" and is_speech(main) and sub.head.i != what.i
    before = sub.left_edge.i - 2
    apart = before >= 0 and sub.doc[before].text == "," and is_ahead(what)
    return said and not (what.i < main.i < sub.i and (is_denied(what) or apart))


def is_denied(main: Token, *, without: Token | None = None) -> bool:
    """Return whether a phrase says that something is not, or cannot be: "there will be no truce".

    What hangs on it by the word `without` may be left out: "will shut the ports if they cannot pay" denies nothing.
    """
    near = [child for child in main.children if without is None or child.i != without.i]
    below = [main, *near, *(inner for child in near for inner in child.children)]
    if main.pos_ in _VERBAL and main.lemma_.lower() in words_for("refusing"):
        return True
    return any(token.dep_ == "neg" or token.lower_ in words_for("denying") for token in below)


def is_withheld(main: Token) -> bool:
    """Return whether somebody will not do something: "will not sign", "refuses to talk", "no talks", "is not ready"."""
    subject = next((child for child in main.lefts if child.dep_ in ("nsubj", "nsubjpass", "expl")), main)
    beside = [main, *main.children, *subject.children]
    things = (word for child in main.rights if child.dep_ in ("dobj", "attr") for word in child.lefts)
    beside += [word for word in things if word.lower_ == "no"]
    if any(word.dep_ == "neg" or word.lower_ in words_for("none") for word in beside):
        return True
    return any(word.lemma_.lower() in words_for("refusing") for word in (main, *main.children) if word.dep_ != "nsubj")


def is_refused(main: Token) -> bool:
    """Return whether somebody refuses what a phrase names: "ruled out [lifting] it", "is against any [visit]".

    What another demands, and is refused, is no such thing: "rejected the demand that they [leave] first".
    """
    if is_withheld(main) or _says_no(main):
        return True
    refused, word = False, main
    for _ in range(6):
        if word.dep_ not in ("pcomp", "pobj", "xcomp", "dobj", "prep", "acomp") or word.head.i == word.i:
            break
        word = word.head
        refused ^= _says_no(word)
        refused ^= word.pos_ in _VERBAL and any(child.dep_ == "neg" for child in word.children)
    return refused


def _says_no(word: Token) -> bool:
    """Return whether a word refuses what hangs on it: "reject", "rule out", "against"."""
    if word.lemma_.lower() in words_for("refusing") or (word.lower_ == "against" and word.pos_ == "ADP"):
        return True
    particles = {child.lower_ for child in word.rights if child.dep_ in ("prt", "advmod", "prep")}
    return (word.lemma_ == "rule" and "out" in particles) or (word.lemma_ == "turn" and "down" in particles)


def is_ahead(verb: Token) -> bool:
    """Return whether a verb is of what may, must or will be, or of what one is ready for."""
    if any(child.dep_ == "acomp" and child.lower_ in words_for("ready") for child in verb.children):
        return True
    if verb.lemma_ == "be" and any(child.dep_ == "xcomp" and _has_to(child) for child in verb.rights):
        return True
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.tag_ == "MD" or child.lower_ == "to" for child in auxiliaries):
        return True
    joined = verb.dep_ == "conj" and verb.tag_ in ("VB", "VBN") and verb.head.pos_ in _VERBAL
    return joined and not any(child.tag_ in _FINITE for child in auxiliaries) and is_ahead(verb.head)


def _has_to(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)


def is_kept_back(sub: Token, main: Token) -> bool:
    """Return whether something is to be only then: "only after", or is denied until then."""
    before = sub.left_edge.i - 2
    if before >= 0 and any(word.lower_ == "only" for word in sub.doc[before : sub.i]):
        return True
    return is_denied(main) or any(child.lower_ == "only" for child in main.children if child.dep_ == "advmod")


def is_done(main: Token) -> bool:
    """Return whether a verb is of what has been done: "opened its ports", "had been put off"."""
    past = any(child.lower_ in ("was", "were", "has", "have", "had") for child in main.children)
    return main.pos_ in _VERBAL and (main.tag_ == "VBD" or (main.tag_ == "VBN" and past))


def tense_of(head: Token) -> str:
    """Return the time of a phrase in a word: `ahead`, `present`, `past`, or `noun` for one without a verb."""
    if head.pos_ not in _VERBAL:
        return "noun"
    return "ahead" if is_ahead(head) else "present" if _is_present(head) else "past"


def _tells_the_past(main: Token, *, now: bool) -> bool:
    """Return whether what is said of comes in a story of what happened: "met after", "was held before".

    The present tells a story too in headlines and in "comes after"; with `now` it is taken for what it is.
    """
    verb = _verb_of(main)
    done = any(child.dep_ == "auxpass" and child.lower_ in ("was", "were") for child in verb.children)
    if is_ahead(verb) or _is_wanted(verb) or (not done and verb.lemma_.lower() in words_for("wanting")):
        return False
    return not (now and _is_present(verb) and verb.lemma_.lower() not in words_for("coming"))


def _is_wanted(verb: Token) -> bool:
    """Return whether a participle, taken for a past, is what a side wants done: "wants the siege lifted before"."""
    above = verb.head
    wants = above.lemma_ in ("want", "need", "like") and above.i < verb.left_edge.i
    return verb.dep_ == "ccomp" and verb.tag_ in ("VBD", "VBN") and wants and not any(map(_helps, verb.lefts))


def _helps(word: Token) -> bool:
    return word.dep_ in ("aux", "auxpass", "mark")


def _verb_of(main: Token) -> Token:
    return next((word for word in (main, *islice(main.ancestors, NEAR)) if word.pos_ in _VERBAL), main)


def _has_modal(verb: Token) -> bool:
    return any(child.tag_ == "MD" for child in verb.children if child.dep_ in ("aux", "auxpass"))


def _is_present(verb: Token) -> bool:
    """Return whether a verb is of now or of a wish, not of what was: "stays", "is over", "that it withdraw"."""
    if verb.pos_ not in _VERBAL or any(child.lower_ in ("was", "were", "had", "did") for child in verb.children):
        return False
    if verb.tag_ == "VBN":
        return any(child.lower_ in ("is", "are", "be", "has", "have") for child in verb.children)
    return verb.tag_ in ("VBZ", "VBP", "VB")
