"""Plans: what was then still to come, by the words for what is due: "was due in Oslo on Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.times import tense_words

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def was_to_be(token: Token) -> bool:
    """Return whether a clause tells in the past tense what was then to come: "was to meet on Friday", "was due on"."""
    verb = next((above for above in ancestors_of(token) if above.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    over = verb.head if any(child.lower_ == "to" for child in helpers_of(verb)) and verb.dep_ == "xcomp" else verb
    planned = over.lemma_ == "be" if over != verb else is_due(verb, token)
    if over.lemma_.lower() in tense_words("planned"):
        planned = True
        over = over.head if over.pos_ == "ADJ" and over.head.lemma_ == "be" else over
    return planned and any(word.lower_ in ("was", "were") for word in (over, *helpers_of(over)))


def is_due_behind(verb: Token, time: Token) -> bool:
    """Whether a time hangs on the verb that is the day of its object: "cancelled talks [due] in Lome on Friday"."""
    behind = (word for child in verb.rights if child.dep_ == "dobj" for word in child.rights if word.i < time.i)
    return any(
        word.dep_ in ("amod", "acl")
        and word.lemma_.lower() in tense_words("planned")
        and all(inner.ent_type_ != "DATE" for inner in word.subtree)
        for word in behind
    )


def is_due(verb: Token, time: Token) -> bool:
    """Whether a time behind "due" hangs on the verb before it: "was due in Oslo on Friday"."""
    due = (child for child in verb.rights if verb.lemma_ == "be" and child.dep_ == "acomp" and child.i < time.i)
    return any(child.lower_ in tense_words("planned") for child in due)


def is_set_for(verb: Token, time: Token) -> bool:
    """Whether a clause tells which day was set: "set Monday as the date", "announced talks in Oslo for Friday"."""
    named = time.head == verb and time.i + 1 < len(time.doc) and time.nbor().lower_ == "as"
    things = (child for child in verb.rights if child.dep_ == "dobj" and child.i < time.i)
    meant = time.dep_ == "pobj" and time.head.lower_ == "for" and any(True for _ in things)
    return (named or meant) and verb.lemma_.lower() in tense_words("settled")


def helpers_of(verb: Token) -> list[Token]:
    """Return the auxiliaries of a verb."""
    return [child for child in verb.children if child.dep_ in ("aux", "auxpass")]


def ancestors_of(token: Token) -> list[Token]:
    """The words above, up to the root, each but once even where the parse is broken."""
    return list(dict.fromkeys(token.ancestors))
