"""What is told to be broken or undone must have been made: the accord that a side violates, breaks or scraps."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from accord.lexicon.pacts import draft_nouns, pact_words

if TYPE_CHECKING:
    from accord.terms.parsed import Token

NEAR = 4  # words up from the breach to who is accused of it
_OPEN = frozenset(("if", "unless", "whether", "to"))


def breach_of(head: Token) -> Token | None:
    """Return the word for the breach that a side is accused of, or that befell it: "of violating", "was broken"."""
    over = head.head if head.dep_ in ("dobj", "nsubjpass") else head.head.head if head.dep_ == "pobj" else None
    if over is None or over.lemma_.lower() not in pact_words("breaking") or head.lemma_.lower() in draft_nouns():
        return None
    accused = any(word.lemma_.lower() in ("accuse", "blame") for word in islice(over.ancestors, NEAR))
    befell = head.dep_ == "nsubjpass" and not _is_open(over)
    return over if accused or befell else None


def is_undone(head: Token) -> bool:
    """Return whether a side put an end to what a noun names or gave it more time: "suspended the accord".

    So does "the truce has been extended".
    """
    verb, passive = head.head, head.dep_ == "nsubjpass"
    definite = any(child.lower_ in ("the", "its", "their", "that") or child.dep_ == "poss" for child in head.lefts)
    words = pact_words("undoing") | (pact_words("prolonging") if passive else frozenset())
    done = (passive or head.dep_ == "dobj") and verb.tag_ in ("VBD", "VBN") and verb.lemma_.lower() in words
    return definite and done and head.lemma_.lower() not in draft_nouns() and not _is_open(verb)


def is_kept(head: Token) -> bool:
    """Return whether sides have had what a noun names for a while: "have had a truce for 23 years"."""
    verb = head.head
    had = head.dep_ == "dobj" and verb.lemma_ == "have" and not _is_open(verb)
    preps = (child for word in (verb, *verb.subtree) for child in word.rights if child.lower_ in ("for", "since"))
    inner = (word for prep in preps for word in prep.rights if word.dep_ == "pobj")
    return had and any(word.ent_type_ == "DATE" for word in inner)


def _is_open(verb: Token) -> bool:
    return any(child.tag_ == "MD" or child.dep_ == "neg" or child.lower_ in _OPEN for child in verb.lefts)
