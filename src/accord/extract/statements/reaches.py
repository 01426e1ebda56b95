"""Reaches: what a source beside a verb of its own is given for: its sentence, or the clause that it is set into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.extract.statements.parts import Stretch
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_JOINS = frozenset(("and", "but", "while", "whereas", "although", "though", "yet"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NAMING = frozenset(("NOUN", "PROPN", "PRON"))
_IN_SUBJECT = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "ADP", "PART", "ADV"))
_RELATIVES = frozenset(("WDT", "WP", "WP$", "WRB"))
_OPENING = 2  # tokens of a sentence within which a source opens it
_SHORT = 12  # characters that say something by themselves


def find_reach(stretch: Stretch, token: Token, hole: Span) -> tuple[Span, ...]:
    """Return what a source is given for, without the words that name it.

    That is the stretch, or the relative clause that names it; of several clauses with subjects of their own the one it
    is set into: "Mali signed, and [Chad], according to an envoy, [will sign in May]".
    """
    clause = token.head
    if clause.dep_ == "relcl" and token.i >= clause.left_edge.i:
        last = clause.right_edge
        return _around(Span(clause.left_edge.idx, last.idx + len(last)), hole, _SHORT)
    words = [word for word in token.doc[stretch.first : stretch.last] if not word.is_space]
    outside = [word for word in words if not hole.start <= word.idx < hole.end]
    own = _own_clause(stretch, outside, hole) if _is_set_in(words, hole) else None
    return _around(stretch.span, hole, _SHORT) if own is None else _around(own, hole, 0)


def _is_set_in(words: Sequence[Token], hole: Span) -> bool:
    """Return whether the words that name a source neither open nor close their sentence, and a comma closes them."""
    behind = [word for word in words if word.idx >= hole.end]
    before = [word for word in words if word.idx < hole.start]
    return len(before) > _OPENING and len(behind) > _OPENING and "," in (behind[0].text, behind[0].nbor(-1).text)


def _own_clause(stretch: Stretch, words: Sequence[Token], hole: Span) -> Span | None:
    """Return the clause around a source, where words of its sentence join others to it."""
    joins = [words[at] for at in _joints(stretch, words)]
    before = [join for join in joins if join.idx < hole.start]
    behind = [join for join in joins if join.idx >= hole.end]
    if not joins:
        return None
    start = next(word.idx for word in words if not word.is_punct and (not before or word.i > before[-1].i))
    return Span(start, behind[0].nbor(-1).idx if behind else stretch.span.end)


def _joints(stretch: Stretch, words: Sequence[Token]) -> Iterator[int]:
    """Yield the places of the words behind commas that join a clause with a subject of its own to another."""
    for at, word in enumerate(words):
        joins = word.lower_ in _JOINS and at > 1 and words[at - 1].text in (",", ";")
        quoted = any(quote.outer.start <= word.idx < quote.outer.end for quote in stretch.quotes)
        if joins and not quoted and _has_subject(words[at + 1 :]) and any(_tells(words, i) for i in range(1, at)):
            yield at


def _tells(words: Sequence[Token], at: int) -> bool:
    return words[at].tag_ in _FINITE and any(word.pos_ in _NAMING for word in words[:at])


def _has_subject(words: Sequence[Token]) -> bool:
    """Return whether words begin with who or what the first verb among them is said of: "the rebels left"."""
    end = next((at for at, word in enumerate(words) if word.tag_ in _FINITE), 0)
    subject = [word for word in words[:end] if word.text != ","]
    plain = all(word.pos_ in _IN_SUBJECT and word.tag_ not in _RELATIVES for word in subject)
    return plain and any(word.pos_ in _NAMING for word in subject)


def _around(reach: Span, hole: Span, least: int) -> tuple[Span, ...]:
    """Return what a source is given for without the phrase that names it."""
    sides = (Span(reach.start, hole.start), Span(hole.end, reach.end))
    return tuple(side for side in sides if side.end - side.start > least)
