"""Who is joined to a noun by "and", also where an office beside a name or a headline's grammar hides it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_PASSED = frozenset(("det", "punct"))
_RELATIVE = frozenset(("WDT", "WP"))


def everyone(noun: Token) -> Iterator[Token]:
    """Yield a noun and all that is joined to it: "A, an adviser to C, and B", "Premier A and Premier B"."""
    yield from _hidden_before(noun)
    yield noun
    yield from noun.conjuncts
    for one in (noun, *noun.conjuncts):
        for beside in one.rights:
            if beside.dep_ == "appos":
                yield from beside.conjuncts
                yield from (word for word in beside.subtree if word.dep_ == "conj" and _follows_comma(word))


def _follows_comma(joined: Token) -> bool:
    """Return whether a comma closes what stands before an "and": "A, an adviser to C, and B" are A and B."""
    mark = next((child for child in joined.head.rights if child.dep_ == "cc" and child.i < joined.i), None)
    return mark is not None and mark.nbor(-1).text == ","


def subjects_of(verb: Token) -> tuple[Token, ...]:
    """Return the subject nearest to a verb, with what the parser left beside it before an "and".

    A dateline may stand before it and look like another. "Who" stands for the noun that it is said of.
    """
    found = [child for child in verb.lefts if child.dep_ == "nsubj"]
    if not found:
        return ()
    if found[-1].tag_ in _RELATIVE and verb.dep_ == "relcl":
        return (verb.head,)
    first = len(found) - 1
    while first and _are_joined(found[first - 1], found[first]):
        first -= 1
    return (*_cut_off(verb, found[first]), *found[first:])


def _cut_off(verb: Token, subject: Token) -> tuple[Token, ...]:
    """Return the first of two subjects that the parser took for a sentence of its own: "Premier A and Premier" "B"."""
    start = verb.sent.start
    if subject.left_edge.i != start or start == 0 or verb.doc[start - 1].is_punct or verb.doc[start - 1].is_space:
        return ()
    root = verb.doc[start - 1].sent.root
    open_ = any(child.dep_ == "cc" and child.lower_ == "and" for child in root.rights)
    return (root,) if open_ and root.tag_ == "NNP" else ()


def _are_joined(one: Token, other: Token) -> bool:
    """Return whether an "and" stands right before the words of the second of two nouns, and belongs to the first."""
    before = [token for token in other.doc[one.i + 1 : other.left_edge.i] if token.dep_ not in _PASSED]
    return bool(before) and before[-1].dep_ == "cc" and before[-1].lower_ == "and"


def _hidden_before(noun: Token) -> Iterator[Token]:
    """Yield the name that stands before an "and" within the words of another: "Premier [A] and Premier B signed"."""
    for child in noun.lefts:
        if child.dep_ in ("nmod", "compound") and child.tag_ == "NNP":
            named = (child, *(below for below in child.rights if below.dep_ == "appos"))
            yield from (one for one in named if any(b.dep_ == "cc" and b.lower_ == "and" for b in one.rights))
