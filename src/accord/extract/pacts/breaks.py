"""Where a name ends: at a comma that opens something new, a day, an interval, or with whom a text is talked over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.pacts import pact_words

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def breaks_off(token: Token) -> bool:
    """Return whether a name ends before a word: at a line's end, at a comma, or where a circumstance follows."""
    if (
        token.is_space
        or token.tag_ in ("WDT", "WP")
        or (token.is_punct and token.text in ",;:–—-(" and _opens_new(token))
    ):
        return True
    if token.pos_ == "ADP" and token.lower_ == "to":
        return any(word.lemma_.lower() in pact_words("receivers") for word in token.rights)
    if _is_interval(token) or (token.lower_ == "with" and _is_for_all(token)):
        return True
    dated = token.lower_ in ("on", "in", "late", "earlier") and token.i + 1 < len(token.doc)
    return token.lower_ in pact_words("breaks") or (dated and token.nbor().ent_type_ in ("DATE", "TIME"))


def _is_for_all(link: Token) -> bool:
    """Return whether "with" tells who has a draft: "a draft of the accord [with both parties]"."""
    inner = next((word for word in link.rights if word.dep_ == "pobj"), None)
    every = inner is not None and any(child.lower_ in ("both", "all", "each", "two") for child in inner.lefts)
    together = every and inner is not None and inner.lemma_.lower() in pact_words("receivers")
    return together or (link.head.pos_ in ("NOUN", "PROPN") and is_shared(link.head))


def _is_interval(token: Token) -> bool:
    """Return whether a word begins how long after or before another thing was: "two days after", not "for 90 days"."""
    unit = token.nbor() if token.like_num and token.i + 1 < len(token.doc) else token
    follows = unit.nbor().lower_ if unit.i + 1 < len(unit.doc) else ""
    return unit.lower_ in pact_words("units") and follows in ("after", "before", "later", "earlier", "ago", "ahead")


def _opens_new(mark: Token) -> bool:
    """Return whether a comma or dash ends a name; one within a list ("territory, guarantees and aid") does not."""
    if mark.i + 1 >= len(mark.doc) or (mark.text == "-" and not mark.whitespace_):
        return False
    after = mark.nbor()
    if after.dep_ == "cc" and after.i + 1 < len(mark.doc):
        last = next((word for word in after.head.rights if word.dep_ == "conj" and word.i > after.i), None)
        return last is None or last.pos_ not in ("NOUN", "PROPN", "NUM")
    listed = any(word.dep_ == "conj" and word.head.i < mark.i for word in (after, *after.ancestors) if word.i > mark.i)
    return not listed


def is_shared(noun: Token) -> bool:
    """Return whether "with" tells who gets a text or talks it over: "discussed the plan [with Sudan]"."""
    top = noun
    while top.dep_ == "pobj" and top.head.lower_ == "of":
        top = top.head.head
    return top.dep_ == "dobj" and top.head.lemma_.lower() in pact_words("shared")
