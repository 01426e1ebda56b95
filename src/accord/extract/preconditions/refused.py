"""Pairs that only look like an order: a day of the calendar, a trip, the caption of a picture, what is long done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.preconditions.steps import subject_of
from accord.extract.preconditions.tenses import is_ahead, is_denied, tense_of
from accord.extract.preconditions.wishes import kind_of
from accord.lexicon.preconditions import OrderCue, words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_VERBAL = frozenset(("VERB", "AUX"))
_BY_THE_CALENDAR = frozenset(("before", "until", "when", "once"))
_CLOSING = frozenset(('"', "”", "'", "’", ")"))
_TOLD = frozenset(("leads-to", "leads-on", "makes-way", "followed-by"))
_IN_TURN = frozenset(("must-first", "and-then"))
_WARNING = frozenset(("if", "once", "unless", "when", "should", "in-case", "without"))
_MADE = frozenset(("condition", "depends"))
_CONDITIONS = frozenset(("if", "when", "unless", "should"))


def is_no_order(cue: OrderCue, token: Token, sub: Token, main: Token) -> bool:
    """Return whether a cue tells when or how something is, not what must come first."""
    if (cue.id in _BY_THE_CALENDAR and _is_of_the_calendar(sub)) or _is_a_day(cue, sub, main) or _is_gone(cue, sub):
        return True
    if cue.in_time and (_is_a_caption(token) or _was_until(cue, sub, main) or _is_unawaited(token)):
        return True
    if cue.id in _WARNING and (_is_harm(main) or _is_weather(sub)):
        return True
    if (cue.in_time or cue.id in _IN_TURN) and (_is_a_trip(sub, main) or _is_next(cue, sub, main)):
        return True
    if (cue.id == "needed-to" and _is_a_measure(sub)) or (cue.id == "condition" and _is_praised(token)):
        return True
    if _is_a_contrast(cue, token, sub) or (cue.id == "depends" and _is_a_cause(token, main)):
        return True
    if _is_asked(token) or _is_joined(token) or _is_second(token) or (cue.denied and _might_have_been(main)):
        return True
    if (cue.id in _TOLD and (_is_a_story(token) or _is_described(token))) or (
        cue.id in _CONDITIONS and _is_a_verdict(main)
    ):
        return True
    if cue.id == "must-first":
        return sub.tag_ == "VBD" or (main.tag_ == "VBD" and not is_ahead(main))
    return (cue.id == "and-then" and is_denied(main)) or (cue.id in _MADE and _is_waived(token))


def _is_harm(main: Token) -> bool:
    """Return whether what is said of is what befalls people, prices or talks: "thousands could die if", "may collapse".

    Nobody makes it a condition; it is what somebody warns of.
    """
    told = [main, *(child for child in main.rights if child.dep_ in ("acomp", "attr", "dobj"))]
    things = [inner for child in main.rights if child.dep_ == "dobj" for inner in child.lefts]
    harmed = any(word.lemma_.lower() in words_for("harm") for word in (*told, *things))
    return harmed and all(child.dep_ != "neg" for child in main.children)


def _is_weather(sub: Token) -> bool:
    """Return whether a condition is one that no side can meet: "if the rains come", "if the weather is good"."""
    named = subject_of(sub) if sub.pos_ in _VERBAL else sub
    return named is not None and named.lemma_.lower() in words_for("weather")


def is_effort(main: Token) -> bool:
    """Return whether "until" tells only how long somebody goes on: "will keep working until they sign"."""
    near = (main, main.head, *main.children)
    if any(word.lemma_.lower() in words_for("effort") for word in near if word.pos_ in ("VERB", "ADJ")):
        return True
    things = {child.lemma_.lower() for child in main.children if child.dep_ in ("nsubj", "nsubjpass", "dobj")}
    goes_on = main.lemma_.lower() in words_for("going-on") and bool(things & words_for("efforts"))
    return goes_on or any(child.lemma_.lower() == "commitment" for child in main.children if child.dep_ == "dobj")


def is_hoped(main: Token) -> bool:
    """Return whether a text only tells a hope: "expressed hope that the talks will lead to peace"."""
    return any(word.lemma_.lower() in words_for("hoping") for word in main.ancestors)


def is_dropped(main: Token) -> bool:
    """Return whether a side gave up a demand, or makes it no longer: "dropped its demand that", "no longer insists"."""
    demand = next((word for word in main.ancestors if word.lemma_.lower() in words_for("listed")), None)
    asking = (word for word in (main, *main.ancestors) if word.lemma_.lower() in words_for("wanting"))
    past = (child for word in asking for child in word.lefts if child.lower_ == "longer" and child.i)
    given_up = demand is not None and demand.head.lemma_.lower() in words_for("dropping")
    return given_up or any(child.nbor(-1).lower_ == "no" for child in past)


def is_whether(cue: OrderCue, sub: Token) -> bool:
    """Return whether "if" brings in a question: "has no idea if", "is looking into if"."""
    above = sub.head
    known = any(child.lemma_ in ("idea", "clue", "word") for child in above.rights if child.dep_ == "dobj")
    asked = sub.dep_ in ("ccomp", "acl", "pcomp") and above.i < sub.left_edge.i
    of_words = above.pos_ in ("NOUN", "ADP") or above.lemma_.lower() in words_for("asking")
    return cue.id == "if" and ((asked and of_words) or (known and is_denied(above)))


def _is_of_the_calendar(sub: Token) -> bool:
    """Return whether a time is no step of anybody: "before the year ends", "before his term expires"."""
    named = sub if sub.pos_ not in _VERBAL else subject_of(sub)
    if named is None:
        return False
    if any(child.dep_ == "acomp" and child.lemma_.lower() in words_for("only-when") for child in sub.rights):
        return True
    if sub.lemma_.lower() in words_for("gathering") and named.lemma_.lower() in words_for("houses"):
        return True
    near = [named, *(child for child in named.lefts if child.dep_ == "compound")]
    if named.lemma_.lower() in words_for("ends"):
        near = [inner for child in named.rights if child.lower_ == "of" for inner in child.rights]
    return any(word.lemma_.lower() in words_for("calendar") for word in near)


def _is_a_day(cue: OrderCue, sub: Token, main: Token) -> bool:
    """Return whether an event with its date only tells when: "will meet before the summit in July", not "must"."""
    if cue.id != "before" or sub.pos_ in _VERBAL or is_denied(main):
        return False
    must = any(child.lower_ in ("must", "should", "only", "need", "has", "have") for child in main.lefts)
    return not must and any(word.ent_type_ == "DATE" for word in sub.subtree)


def _is_gone(cue: OrderCue, sub: Token) -> bool:
    """Return whether what is named after "after" lies back: "following the map already agreed", "last week's talks".

    So do "months of talks" and "several rounds".
    """
    long_ = sub.tag_ == "NNS" and sub.lemma_.lower() in words_for("stretches")
    return cue.id == "after" and (long_ or any(word.lower_ in words_for("gone") for word in sub.subtree))


def _is_joined(token: Token) -> bool:
    """Return whether a word of order is part of another: "the once-busy port"."""
    return token.i + 1 < len(token.doc) and token.nbor().text == "-" and not token.whitespace_


def _is_asked(token: Token) -> bool:
    """Return whether a sentence only asks: "How can they talk when the guns go on?"."""
    end = token.sent.end - 1
    while end > token.i and (token.doc[end].is_space or token.doc[end].text in _CLOSING):
        end -= 1
    return token.doc[end].text == "?"


def _is_a_contrast(cue: OrderCue, token: Token, sub: Token) -> bool:
    """Return whether "while" only sets one thing beside another: "Chad opposes it, while Mali is for it"."""
    if cue.id != "while":
        return False
    goes_on = tense_of(sub) == "present" and sub.tag_ != "VBN"
    return not goes_on or token.i == token.sent.start or token.nbor(-1).is_punct


def _is_a_cause(token: Token, main: Token) -> bool:
    """Return whether "linked to" or "subject to" tells what a thing is like: "the outage is linked to the siege"."""
    beside = token.lower_ in ("linked", "tied") or token.dep_ in ("amod", "acl")
    return beside and token.lower_ in words_for("linking") and kind_of(main) is None


def _is_second(token: Token) -> bool:
    """Return whether a mark opens the second of two clauses under the same one: "if it stops or if it pulls back"."""
    verb = token.head
    joined = token.dep_ == "mark" and verb.dep_ == "conj"
    return joined and any(child.dep_ == "mark" and child.lower_ == token.lower_ for child in verb.head.lefts)


def _might_have_been(main: Token) -> bool:
    """Return whether a text looks back at what came about: "would not have been possible without your help"."""
    words = {child.lower_ for child in main.children if child.dep_ in ("aux", "auxpass")}
    return "have" in words and bool(words & words_for("shifted"))


def _is_a_caption(token: Token) -> bool:
    """Return whether a sentence stands under a picture: "the envoy (L) greets his host before their talks"."""
    words = token.sent
    return any(
        word.text in ("L", "R", "C") and word.i > words.start and word.nbor(-1).text == "(" and word.i + 1 < words.end
        for word in words
    )


def _is_a_trip(sub: Token, main: Token) -> bool:
    """Return whether one goes from one talk or place to the next: "will see the king before meeting the premier"."""
    own = sub.tag_ == "VBG" and sub.dep_ == "pcomp" and subject_of(sub) is None
    joined = any(
        a.dep_ in ("conj", "dep") and a.head.i == b.i and subject_of(a) is None for a, b in ((sub, main), (main, sub))
    )
    told = subject_of(sub)
    same = told is not None and told.lower_ in ("he", "she", "they") and not is_denied(main)
    return (own or joined or same) and all(_is_a_visit(verb) for verb in (sub, main))


def _is_next(cue: OrderCue, sub: Token, main: Token) -> bool:
    """Return whether talks only come before a trip or a word to the press: "will fly home after the meeting"."""
    talks = sub.pos_ == "NOUN" and kind_of(sub) == "CONTACT"
    told = any(word.lemma_.lower() in words_for("press") for word in main.subtree)
    left = main.pos_ in _VERBAL and main.lemma_.lower() in words_for("going") - words_for("encounters")
    return cue.id == "after" and talks and (told or left) and not is_denied(main)


def _is_a_measure(sub: Token) -> bool:
    """Return whether what is needed is only how often: "it takes [several meetings] to settle this"."""
    return sub.lemma_.lower() in words_for("encounters") and any(map(_counts, sub.lefts))


def _counts(word: Token) -> bool:
    return word.pos_ == "NUM" or word.lower_ in ("several", "many", "more", "few")


def _is_praised(token: Token) -> bool:
    """Return whether a noun only tells what somebody thinks of a thing: "hailed it as a step", "called it a basis"."""
    beside, verb = token.head.lower_ == "as", token.head.head if token.head.lower_ == "as" else token.head
    if token.lemma_ == "basis" and (beside or verb.lemma_ in ("call", "find", "deem", "judge")):
        return any(child.dep_ == "amod" for child in token.lefts)
    return token.lemma_ == "step" and beside and verb.lemma_.lower() in words_for("praising")


def _is_a_visit(verb: Token) -> bool:
    thing = next((child.lemma_.lower() for child in verb.rights if child.dep_ == "dobj"), "")
    lemma = verb.lemma_.lower()
    return lemma in words_for("going") or (lemma == "hold" and thing in words_for("encounters"))


def _was_until(cue: OrderCue, sub: Token, main: Token) -> bool:
    """Return whether "until" tells what ended something: "had meant to sign until the other side stayed away"."""
    if cue.id != "until" or sub.tag_ != "VBD" or is_ahead(main) or is_denied(main):
        return False
    return main.tag_ in ("VBD", "VBN") and main.lemma_.lower() not in words_for("denying")


def _is_unawaited(token: Token) -> bool:
    """Return whether nobody waits for what a word of time introduces: "will sign without waiting until they leave"."""
    before = [word.lower_ for word in token.doc[max(0, token.i - 2) : token.i]]
    return before == ["without", "waiting"]


def _is_a_story(token: Token) -> bool:
    """Return whether a verb tells what one thing led to: "a round in spring led to a swap"; not "has allowed"."""
    return token.tag_ == "VBD" and not is_ahead(token)


def _is_described(token: Token) -> bool:
    """Return whether a clause only tells what a thing is for: "the corridor, which allows grain to leave"."""
    return token.dep_ == "relcl" and token.tag_ in ("VBZ", "VBP") and not is_ahead(token)


def _is_a_verdict(main: Token) -> bool:
    """Return whether what is said of is only what somebody thinks of it: "it would be a mistake if"."""
    told = (child.lemma_.lower() for child in main.rights if child.dep_ in ("attr", "acomp", "dobj", "oprd"))
    return any(word in words_for("verdicts") for word in told)


def _is_waived(token: Token) -> bool:
    """Return whether a condition is none, or nobody asks for it any more: "did not make it a condition for talks"."""
    if token.dep_ == "dobj" and token.head.lemma_.lower() in words_for("dropping"):
        return True
    verb = next((word for word in token.ancestors if word.pos_ in _VERBAL), token)
    return any(child.dep_ == "neg" or child.lower_ == "no" for word in (token, verb) for child in word.lefts)
