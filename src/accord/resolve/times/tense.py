"""Which way a sentence looks at a time it names: back, ahead, or not told.

The parse is climbed from the time to the first word that decides: "will meet on Friday", "a call planned for Friday",
"met on Friday". English tells a coming Friday from the last one by nothing else.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.lexicon.times import tense_words
from accord.resolve.times.calendar import Direction
from accord.resolve.times.plans import ancestors_of, helpers_of, is_due, is_due_behind, is_set_for
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_OF_NOUN = ("poss", "compound", "nmod", "amod")


def direction_of(token: Token) -> Direction:
    """Return which way the sentence looks at the time whose head is `token`."""
    below, after = token, False
    for above in ancestors_of(token):
        looks = _judged(above, below, token)
        if looks:
            return "unknown" if after and looks == "future" else looks
        after = after or above.lemma_.lower() in tense_words("after")
        below = above
    return "unknown"


def _judged(word: Token, below: Token, time: Token) -> Direction | None:
    """What one word above the time decides, if anything."""
    lemma = word.lemma_.lower()
    if lemma in tense_words("before") and below.pos_ not in ("VERB", "AUX"):
        return "unknown"
    if word.pos_ in ("VERB", "AUX"):
        return _of_verb(word, below, time)
    if word.pos_ in ("NOUN", "PROPN", "ADJ", "ADV"):
        return _of_noun(word, time)
    return None


def _of_noun(noun: Token, time: Token) -> Direction | None:
    """ "a planned call on Tuesday", "due on Friday"; past where the clause says that it came to be, or to nothing.

    "Friday's talks", where they are not what the clause is about, lie on the nearest Friday.
    """
    words = [noun, *(child for child in noun.children if child.dep_ in ("amod", "compound", "acl"))]
    if any(word.dep_ == "amod" and _has_been(word) for word in words):
        return "past"
    if any(_looks_ahead(word, time) for word in words):
        return "past" if _came_to_be(noun) else "future"
    return "unknown" if time.head == noun and time.dep_ in _OF_NOUN and _is_loose(noun) else None


def _has_been(verb: Token) -> bool:
    """Whether what the parser took for an adjective is a verb in the perfect: "had last held talks in April"."""
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def _is_loose(noun: Token) -> bool:
    """Whether the tense of the clause says nothing of the noun: "in favour of Thursday's talks"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        return _is_loose(noun.head.head)
    if noun.dep_ == "pobj":
        return not (noun.head.lower_ in tense_words("within") or noun.lower_ in tense_words("margins"))
    return noun.dep_ not in ("nsubj", "nsubjpass", "compound", "poss")


def _looks_ahead(word: Token, time: Token) -> bool:
    """Whether a word looks ahead to the time: "due", "planned", and "postponed until" but not "postponed it on"."""
    lemma = word.lemma_.lower()
    return lemma in tense_words("ahead") and (lemma not in tense_words("movable") or _aims_at(word, time))


def _aims_at(word: Token, time: Token) -> bool:
    """Whether a preposition of aim stands between: "until Friday", "for a meeting on Friday"."""
    between = takewhile(lambda step: step != word, (time, *ancestors_of(time)))
    return any(step.lower_ in tense_words("aimed") for step in between)


def _came_to_be(planned: Token) -> bool:
    """Whether the clause around a plan says in the past tense that it came about, or did not."""
    noun = planned.head if planned.dep_ == "acl" else planned
    if any(child.lower_ in ("last", "previous") and child.dep_ == "amod" for child in noun.lefts):
        return any(_finite(word) == "past" for word in ancestors_of(noun)[:1] if word.pos_ == "VERB")
    known = tense_words("missed") if planned.lemma_.lower() in tense_words("bounds") else tense_words("realised")
    verbs = [word for word in ancestors_of(planned) if word.pos_ == "VERB"]
    return any(verb.lemma_.lower() in known and _finite(verb) == "past" for verb in verbs)


def _of_verb(verb: Token, below: Token, time: Token) -> Direction | None:
    """The tense of a clause, with its auxiliaries and with the verb that governs an infinitive."""
    said = _said_before(verb, time)
    if said is not None:
        return _of_verb(said, below, time)
    own = _finite(verb)
    if is_due_behind(verb, time):
        return "future"
    if _is_only_described(verb):
        return None
    if own is None:
        return _governed(verb)
    if own == "past":
        return _of_past(verb, below, time)
    if _is_present(verb):
        return _of_present(verb, below, time)
    return "unknown" if below.tag_ == "VBG" else "future"


def _of_present(verb: Token, below: Token, time: Token) -> Direction:
    """What a clause in the present tense tells of a time in it: what it looks ahead to, else what it "will" do then."""
    if verb.lemma_.lower() in tense_words("speech") or _is_done_before(below):
        return "past"
    if verb.lemma_.lower() in tense_words("after"):
        return "past" if below.dep_ == "dobj" else "unknown"
    return "future" if _looks_ahead(verb, time) or _is_direct(below, time) else "unknown"


def _of_past(verb: Token, below: Token, time: Token) -> Direction:
    """What a clause in the past tense tells of a time in it: that of a plan is still ahead, unless it failed."""
    if verb.lemma_ == "be" and below.pos_ == "ADP" and time.dep_ in _OF_NOUN:
        return "unknown"
    if below.lower_ == "for" and below.dep_ == "prep" and verb.lemma_.lower() in tense_words("setting_out"):
        return "unknown"
    if verb.lemma_ == "be" and any(child.lower_ in tense_words("chances") for child in verb.rights):
        return "future"  # "a meeting was possible in May"
    if is_due(verb, time) or is_set_for(verb, time):
        return "past" if _thwarted(verb) else "future"
    if _is_settled(verb, below, time):
        return "future" if any(map(_lies_ahead, verb.rights)) else "unknown"
    return "future" if _looks_ahead(verb, time) and not _thwarted(verb) and not _came_to_be(verb) else "past"


def _is_done_before(prep: Token) -> bool:
    """Whether a time is that of what was done before: "is hopeful after meeting them on Friday"."""
    return prep.lower_ in tense_words("after") and any(child.dep_ == "pcomp" for child in prep.rights)


def _is_settled(verb: Token, below: Token, time: Token) -> bool:
    """Whether a clause says only that a contact on some day was arranged: "Friday's talks had been pencilled in"."""
    named = time.dep_ in _OF_NOUN and time.head == below and below.dep_ == "nsubjpass"
    return named and verb.lemma_.lower() in tense_words("settled") and any(c.dep_ == "auxpass" for c in verb.lefts)


def _lies_ahead(verb: Token) -> bool:
    """Whether a second verb of a clause is in the future: "was agreed in May and will go ahead"."""
    return verb.dep_ == "conj" and _finite(verb) == "future" and not _is_present(verb)


def _said_before(verb: Token, time: Token) -> Token | None:
    """The verb of what was said, where the time at its end hangs on the saying: "will meet, on Friday, he said"."""
    if verb.lemma_.lower() not in tense_words("speech"):
        return None
    speaker = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if speaker is None or not time.i < speaker.i < verb.i:
        return None
    told = [verb.head] if verb.dep_ == "advcl" else [child for child in verb.lefts if child.dep_ == "ccomp"]
    return next((each for each in told if each.pos_ == "VERB" and each.i < time.i), None)


def _is_only_described(verb: Token) -> bool:
    """Whether a participle tells who sets up a contact, whenever it is: "will join talks hosted by Oman on Friday"."""
    bare = verb.dep_ == "acl" and verb.tag_ == "VBN" and not helpers_of(verb)
    return bare and verb.lemma_.lower() in tense_words("set_up")


def _is_direct(below: Token, time: Token) -> bool:
    """Whether the time hangs on the verb itself, or on its subject or object, by no more than one preposition."""
    if below == time or (below.pos_ == "ADP" and below == time.head) or below.dep_ in SUBJECTS:
        return True
    return below.dep_ == "dobj" and time.head.pos_ == "ADP" and time.head.head == below


def _thwarted(verb: Token) -> bool:
    """ "were meant to start", "had originally been scheduled": the day is over."""
    had = any(child.lower_ == "had" for child in helpers_of(verb))
    return had or any(word.lemma_.lower() in tense_words("thwarted") for word in (verb, *verb.children))


def _is_present(verb: Token) -> bool:
    """Whether the clause is in the present tense, which looks ahead only by the way ("meets on Friday")."""
    return not any(child.lower_ in tense_words("future_auxiliaries") for child in helpers_of(verb))


def _finite(verb: Token) -> Direction | None:
    """What the verb's own form and auxiliaries tell; None for an infinitive or a bare participle in -ing."""
    helpers = helpers_of(verb)
    has = any(child.lemma_ == "have" for child in helpers)
    if any(child.lower_ in tense_words("future_auxiliaries") for child in helpers):
        return "past" if has else "future"
    if any(child.lower_ == "to" for child in helpers):
        return None
    tag = helpers[0].tag_ if helpers else verb.tag_
    if has or tag in ("VBD", "VBN"):
        return "past"
    return "future" if tag in ("VBZ", "VBP") else None


def _is_put_forward(verb: Token) -> bool:
    """Whether a gerund names what is only proposed: "proposed meeting on Thursday", "a proposal for resuming talks"."""
    over = verb.head.head if verb.head.pos_ == "ADP" else verb.head
    return over.lemma_.lower() in tense_words("gerund") and not _thwarted(over)


def _was_let(verb: Token) -> bool:
    """Whether somebody was let do something, and so did it: "was allowed to meet him on Friday"."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return passive and verb.lemma_.lower() in tense_words("letting") and _finite(verb) == "past"


def _governed(verb: Token) -> Direction | None:
    """An infinitive looks ahead where its governor does ("agreed to meet") or where it stands alone ("X to meet")."""
    if verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "ccomp", "pcomp"):
        return "future" if _is_put_forward(verb) else None
    if verb.tag_ == "VBG":
        return "future" if verb.dep_ == "acl" and verb.lemma_ in tense_words("starts") else None
    if verb.tag_ != "VB" and not any(child.lower_ == "to" for child in helpers_of(verb)):
        return None
    head = verb.head
    if any(child.lower_ == "have" for child in helpers_of(verb)) or _was_let(head):
        return "past"
    if verb.dep_ == "ROOT" or head.lemma_ == "be":
        return "future"
    if verb.dep_ in ("xcomp", "ccomp", "acl", "relcl", "advcl") and head.lemma_.lower() in tense_words("ahead"):
        return "past" if _thwarted(head) else "future"
    return None
