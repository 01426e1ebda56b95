"""Spoken for: for whom somebody speaks by what stands beside the name: Juma, "for the FDLR," said; "on behalf of"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from accord.lexicon.cues import classes_of
from accord.resolve.actors.antecedents import side_named
from accord.resolve.actors.sides import side_in
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_BEHALF = ("on", "behalf", "of")
_REACH = 7  # words of those spoken for


def spoken_for(doc: Doc, name: Name, first: int, names: Mapping[int, Name]) -> str | None:
    """Return the side between commas after a name, or before it at the head of its sentence.

    "Juma, for the FDLR, said" and "Juma, on behalf of the FDLR," have it, and so has "On behalf of the FDLR, Juma";
    "For the FDLR, Juma said" may only tell what matters to it. Title and name begin at `first`.
    """
    if name.last + 3 < len(doc) and doc[name.last].text == ",":
        return _between_commas(doc, name.last + 1, names)
    start = doc[name.first].sent.start
    if not _is_behalf(doc, start) or doc[first - 1].text != ",":
        return None
    inside = list(doc[start + len(_BEHALF) : first - 1])
    return _side(inside, names) if not any(token.text == "," for token in inside) else None


def _between_commas(doc: Doc, at: int, names: Mapping[int, Name]) -> str | None:
    """Return the side of those somebody speaks for, up to the next comma; after a bare "for" somebody says something.

    "Rebels, for Israel, are" no more than what it takes them for.
    """
    behalf = _is_behalf(doc, at)
    if not behalf and doc[at].lower_ != "for":
        return None
    begin = at + (len(_BEHALF) if behalf else 1)
    end = next((i for i in range(begin, min(len(doc), begin + _REACH)) if doc[i].text == ","), None)
    if end is None or end + 1 >= len(doc) or not (behalf or _says(doc[end + 1])):
        return None
    return _side(list(doc[begin:end]), names)


def _is_behalf(doc: Doc, at: int) -> bool:
    return tuple(token.lower_ for token in doc[at : at + len(_BEHALF)]) == _BEHALF


def _says(verb: Token) -> bool:
    return verb.pos_ == "VERB" and bool(classes_of(verb.lemma_.lower()))


def _side(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return whom the words name: one state, body or group alone, or the people of one."""
    if not tokens or any(names[token.i].kind in ("person", "outlet") for token in tokens if token.i in names):
        return None
    own = names.get(tokens[-1].i)
    return side_named(own) if own is not None else side_in(tokens, names)
