"""Listed: the names of a list that the parser broke: "between A, the B, C and D"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LONGEST = 30  # tokens


def rest_of_list(first: Token) -> list[Token]:
    """Return the last word of each name behind the first, up to that after "and"; none where the parser joined them."""
    doc, at = first.doc, first.i + 1
    if at >= len(doc) or doc[at].text != "," or any(child.dep_ == "conj" for child in first.children):
        return []
    found: list[Token] = []
    closing = False
    while at < min(len(doc), first.i + _LONGEST):
        word = doc[at]
        if word.pos_ == "PROPN":
            found = [*found[:-1], word] if found and found[-1].i == at - 1 else [*found, word]
        elif closing and found and found[-1].i == at - 1:
            return found
        elif word.lower_ == "and":
            closing = True
        elif word.text != "," and word.pos_ != "DET":
            return []
        at += 1
    return []
