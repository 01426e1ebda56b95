"""Sides: for whom the words around a name show a person or body to speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from accord.lexicon.offices import fixed_offices, group_words, leader_words, person_words
from accord.terms.mark import Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OUTWARD = frozenset(("to", "for", "on", "with", "against", "in", "at"))


def title_tokens(doc: Doc, name: Name) -> list[Token]:
    """Return the words right before a name that belong to it: "Omani Foreign Minister" Badr al-Busaidi."""
    found: list[Token] = []
    for i in range(name.first - 1, max(-1, name.first - 12), -1):
        token = doc[i]
        if not _may_stand_in_title(token):
            break
        found.insert(0, token)
    return found if any(_is_office(token) for token in found) else []


def _may_stand_in_title(token: Token) -> bool:
    if token.text in ("'s", "’s", "of", "and", "&", "-", ".", "for"):
        return True
    return token.pos_ in ("PROPN", "NOUN", "ADJ") and not token.is_space


def _is_office(token: Token) -> bool:
    return token.lower_ in person_words() or token.lower_.rstrip("s") in person_words()


def apposition_tokens(doc: Doc, name: Name) -> list[Token]:
    """Return the words of the office set beside a name: Badr al-Busaidi, "the foreign minister of Oman"."""
    root = doc[name.root]
    beside = [child for child in root.children if child.dep_ == "appos"]
    if root.dep_ == "appos":
        beside.append(root.head)
    for noun in beside:
        if _is_office(noun) or noun.lower_ in group_words():
            inside = [token for token in noun.subtree if not name.first <= token.i < name.last]
            return [token for token in inside if abs(token.i - root.i) < 25]
    return []


def office_of(tokens: Iterable[Token]) -> str | None:
    """Return the words of an office without the names, articles and punctuation at their edges."""
    words = [token for token in tokens if not token.is_space]
    while words and (words[0].is_punct or words[0].pos_ in ("DET", "PART", "CCONJ") or words[0].text in ("'s", "’s")):
        words = words[1:]
    while words and (words[-1].is_punct or words[-1].pos_ in ("DET", "CCONJ", "ADP")):
        words = words[:-1]
    return "".join(token.text_with_ws for token in words).strip() or None


def side_in(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the known side that the words of an office name: the first that is not what the office looks to.

    An ambassador "to" Qatar speaks for the state named before, not for Qatar.
    """
    fixed = fixed_side(" ".join(token.lower_ for token in tokens))
    return fixed or next(_sides(tokens, names), None)


def _sides(tokens: list[Token], names: Mapping[int, Name]) -> Iterator[str]:
    outward = False
    for token in tokens:
        outward = outward or token.lower_ in _OUTWARD
        name = names.get(token.i)
        if name is not None and name.form != "person" and name.kind not in ("outlet", "person") and not outward:
            yield name.words


def fixed_side(office: str) -> str | None:
    """Return the side of an office that belongs to one wherever it is named."""
    return next((side for words, side in fixed_offices().items() if words in office), None)


def is_bare_leader(office: str, tokens: list[Token], names: Mapping[int, Name]) -> bool:
    """Return whether an office is a head of state or government with no country named beside it."""
    return office.lower().split()[-1] in leader_words() and not any(token.i in names for token in tokens)
