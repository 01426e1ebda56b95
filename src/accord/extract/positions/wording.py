"""Wording: the words by which a unit speaks of an issue, whether the lists of issues have them or not.

The lists know "truce" and "tariff"; that who "stops the shelling" speaks of a ceasefire the judge learns. Names are
left out, so that what it learns of one negotiation holds for others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accord.extract.positions.units import Unit, class_of

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_TELLING = frozenset(("NOUN", "VERB", "ADJ", "ADV"))
_BESIDE = frozenset(("NOUN", "VERB", "ADJ"))
_NAME = "NAME"


def wording_of(unit: Unit) -> tuple[str, ...]:
    """Return the words of a unit as traits: of its content, of the rest of its sentence, its head and its verb."""
    within = {token.i for token in unit.words}
    beside = (token for token in unit.candidate.passage.sentence if token.i not in within)
    words = (f"w:{word}" for word in _words(unit.words, _TELLING))
    others = (f"s:{word}" for word in _words(beside, _BESIDE))
    return (*dict.fromkeys((*words, *others)), f"h:{class_of(unit.head)}", f"p:{class_of(unit.predicate)}")


def _words(tokens: Iterable[Token], kinds: frozenset[str]) -> Iterator[str]:
    """Yield the dictionary forms of the words of some kinds that belong to no name."""
    for token in tokens:
        if token.pos_ in kinds and token.is_alpha and len(token) > 2 and not token.ent_type_:
            word = class_of(token)
            if word != _NAME:
                yield word
