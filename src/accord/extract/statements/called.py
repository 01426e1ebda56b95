"""Names: "the accord, [which Oslo calls the Lake Pact]" tells how a thing is called, and nothing that was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.cues import words_of

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_NAMED = ("oprd", "attr", "ccomp", "xcomp", "dobj")


def is_only_named(verb: Token) -> bool:
    """Return whether a clause about another thing only tells its name: "which Oslo calls the Lake Pact".

    A word of what it is thought to be is no name: "which Oslo calls a trap", "what the UN called a historic truce".
    """
    things = [child for child in verb.lefts if child.dep_ == "dobj" and child.tag_ in ("WDT", "WP")]
    if verb.lemma_.lower() not in words_of("names") or not things:
        return False
    links = [child for child in verb.rights if child.dep_ == "prep" and child.lower_ in ("as", "to")]
    inner = [word for link in links for word in link.rights if word.dep_ == "pobj"]
    return any(map(_is_name, (*inner, *(child for child in verb.rights if child.dep_ in _NAMED))))


def _is_name(noun: Token) -> bool:
    """Return whether a noun is the name of one thing: "the Lake Pact", not "the last chance" or "a Russian trap"."""
    the = any(child.lower_ == "the" for child in noun.lefts)
    before = [child for child in noun.lefts if child.dep_ in ("compound", "nmod", "amod")]
    return the and noun.pos_ in ("NOUN", "PROPN") and any(word.text[:1].isupper() for word in (noun, *before))
