"""Short names in capitals that a text never spells out: "the ZPF said", "LZF and MDL delegates"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.lexicon.offices import group_words, nobody, person_words, plural_titles, things_in_short
from accord.lexicon.places import places

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, DocSpan, Token

_FEWEST, _MOST = 3, 7  # letters
_SHOUTED = 0.3  # of the words of a sentence: more in capitals is a headline
_ACTS = ("nsubj", "nsubjpass", "agent")
_OF = ("of", "from")  # "representatives of the LZF"
_WITH = ("with", "between", "by", "against")


def find_capitals(doc: Doc, taken: set[int]) -> Iterator[DocSpan]:
    """Yield every place of the words in capitals that somewhere act, have people, or are met: names of bodies."""
    seen = [token for token in doc if token.i not in taken and _may_be_short(token)]
    bodies = {token.text for token in seen if _is_body(token) and not _is_shouted(token)}
    yield from (doc[token.i : token.i + 1] for token in seen if token.text in bodies)


def _may_be_short(token: Token) -> bool:
    word = token.text
    fits = _FEWEST <= len(word) <= _MOST and word.isalpha() and word.isupper() and word.capitalize() not in places()
    return fits and word not in nobody() and word not in things_in_short() and not _is_within_name(token)


def _is_within_name(token: Token) -> bool:
    """Return whether a word written large stands right beside it: "Joe BIDEN", "NEW YORK", "MAERSK Line"."""
    return any(
        (near.text.isupper() and len(near) > 1) or (near.pos_ == "PROPN" and near.lower_ not in person_words())
        for near in (token.doc[at] for at in (token.i - 1, token.i + 1) if 0 <= at < len(token.doc))
        if near.text[:1].isupper()
    )


def _is_body(token: Token) -> bool:
    """Return whether a word acts, has people of its own, or stands with another that does."""
    head = token.head
    if token.dep_ == "conj":
        return head.i != token.i and _may_act(head)
    return _may_act(token)


def _may_act(token: Token) -> bool:
    head = token.head
    if token.dep_ in _ACTS and head.pos_ in ("VERB", "AUX"):
        return True
    if token.dep_ in ("compound", "nmod", "poss", "amod"):
        return _are_people(head)
    if token.dep_ == "pobj" and head.lower_ in _OF:
        return _are_people(head.head)
    return token.dep_ == "pobj" and head.lower_ in _WITH


def _are_people(noun: Token) -> bool:
    """Return whether a noun names people or a body of some: "leaders", "the spokesman", "a delegation"."""
    return noun.lower_ in person_words() or noun.lower_ in plural_titles() or noun.lower_ in group_words()


def _is_shouted(token: Token) -> bool:
    words = [word for word in token.sent if word.is_alpha]
    return sum(word.text.isupper() for word in words) > _SHOUTED * len(words)
