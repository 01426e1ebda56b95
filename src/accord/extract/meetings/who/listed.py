"""Listed: the names of a list that the parser broke: "between A, the B, C and D"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LONGEST = 30  # tokens
_ADRIFT = frozenset(("npadvmod", "nmod", "dep", "appos", "nsubj", "ROOT", "compound", "amod"))


def rest_of_list(first: Token) -> list[Token]:
    """Return the last word of each name behind the first, up to that after "and"; none where the parser joined them."""
    doc, at = first.doc, first.i + 1
    if at >= len(doc) or doc[at].text != "," or any(child.dep_ == "conj" for child in first.children):
        return []
    found: list[Token] = []
    closing = False
    while at < min(len(doc), first.i + _LONGEST):
        word = doc[at]
        if word.pos_ == "PROPN" or (word.pos_ == "ADJ" and word.text[:1].isupper()):
            found = [*found[:-1], word] if found and found[-1].i == at - 1 else [*found, word]
        elif closing and found and found[-1].i == at - 1:
            return found
        elif word.lower_ == "and":
            closing = True
        elif word.text != "," and word.pos_ != "DET":
            return []
        at += 1
    return []


def first_of_row(second: Token) -> list[Token]:
    """Return the name before a comma that the parser hung elsewhere: the "US" of "US, Chadian and Malian envoys"."""
    at = second.left_edge.i
    if at < 2 or second.doc[at - 1].text != "," or not any(child.dep_ == "conj" for child in second.children):
        return []
    first = second.doc[at - 2]
    return [first] if first.pos_ == "PROPN" and first.dep_ in _ADRIFT else []


def joined_before(name: Token) -> list[Token]:
    """Return the name that the parser hung on the next instead of joining both: "President A and leader B met"."""
    before = [child for child in name.lefts if child.dep_ in ("nmod", "compound") and child.pos_ == "PROPN"]
    return [each for each in before if any(word.dep_ == "cc" for word in name.doc[each.i : name.i])]
