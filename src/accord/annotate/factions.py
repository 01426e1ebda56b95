"""Factions: movements, fronts, parties and armies by their whole name, however the language pipeline parts it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from accord.lexicon.names import Known
from accord.lexicon.offices import (
    address_words,
    faction_owners,
    faction_words,
    honours,
    ideals,
    movement_words,
    outer_words,
    person_words,
    plural_titles,
    regular_words,
)
from accord.terms.actor import BODIES

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, DocSpan, Token

Found: TypeAlias = "tuple[int, int, Known]"

_POSSESSIVE = ("'s", "’s", "'", "’")
_SMALL = ("of", "for", "the", "and")
_BEFORE = ("DET", "ADP", "CCONJ", "SCONJ", "PRON", "ADV", "VERB", "AUX")
_STATE_HAS = ("army", "forces", "congress")  # "the Sudanese army", "the Ecuadorian Congress"
_LONGEST = 8  # words on either side of the word for a faction


def find_factions(doc: Doc, found: Iterable[Found]) -> Iterator[DocSpan]:
    """Yield the names that a word for a faction heads: "Zandian United Front", "Movement for Justice and Change".

    Those that the lexicon knows by name are left to it (`found`), and so are the armies and parliaments of states.
    """
    entries = list(found)
    end = 0
    for token in doc:
        if token.i < end or token.lower_ not in faction_words() or not token.text[:1].isupper():
            continue
        first, last = _first(doc, token.i), _last(doc, token.i)
        inside = [entry for entry in entries if entry[0] < last and first < entry[1]]
        if last - first > 1 and _is_unknown(doc, inside) and not _is_states(token, doc[first:last], inside):
            yield doc[first:last]
            end = last


def _first(doc: Doc, head: int) -> int:
    """Return the first of the words written large that stand right before a word for a faction."""
    first = head
    while first > max(0, head - _LONGEST) and not doc[first].is_sent_start:
        before = doc[first - 1]
        if first > 1 and _joins(doc[first - 2], before):
            before = doc[first - 2]
        if not _is_part(before):
            break
        first = before.i
    if first and doc[first - 1].text == "General" and doc[first].lower_ in faction_owners():
        return first - 1  # "General People's Congress": an office anywhere else
    while first < head and (doc[first].pos_ in _BEFORE or doc[first].lower_ in outer_words() | movement_words()):
        first += 1
    return first


def _joins(before: Token, joint: Token) -> bool:
    """Return whether a joint binds two parts of one name: "People's Front", "Justice and Development Party"."""
    if joint.text in _POSSESSIVE:
        return before.lower_ in faction_owners()
    return joint.lower_ == "and" and before.lower_ in ideals()


def _last(doc: Doc, head: int) -> int:
    """Return the end of a name that goes on behind its word: "Congress Party", "Alliance for the Republic"."""
    last = head + 1
    while last < len(doc) and doc[last].lower_ in faction_words() and _is_part(doc[last]):
        last += 1
    if last == len(doc) or doc[last].lower_ not in ("of", "for"):
        return last
    whole = last
    for token in doc[last : head + _LONGEST]:
        if token.ent_type_ == "PERSON" or token.lower_ in faction_words():
            break
        if _is_part(token):
            last = token.i + 1
        elif token.lower_ not in _SMALL:
            break
    return last if last == len(doc) or doc[last].text != "-" else whole


def _is_part(token: Token) -> bool:
    """Return whether a word can be part of a name: it is written large, and is no office or form of address."""
    word = token.lower_
    return token.text[:1].isupper() and token.text.isalpha() and (word in faction_words() or word not in _offices())


@cache
def _offices() -> frozenset[str]:
    return person_words() | plural_titles() | address_words() | honours()


def _is_unknown(doc: Doc, inside: Iterable[Found]) -> bool:
    """Return whether the lexicon knows no body within a name, but by the word for a faction alone ("Congress")."""
    bodies = [doc[first:last] for first, last, known in inside if known.kind in BODIES]
    return all(len(span) == 1 and span[0].lower_ in faction_words() for span in bodies)


def _is_states(head: Token, name: DocSpan, inside: Iterable[Found]) -> bool:
    """Return whether a name says no more than whose army or parliament it is: "Lebanese Armed Forces"."""
    states = {at for first, last, known in inside if known.kind == "state" for at in range(first, last)}
    rest = [token for token in name if token.i not in states and token.i != head.i]
    return head.lower_ in _STATE_HAS and all(token.lower_ in regular_words() for token in rest)
