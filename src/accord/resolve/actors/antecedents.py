"""Antecedents: whose an office is by a word that stands for a side named before: "its envoy", "the group's leader"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from accord.lexicon.called import coalition_words, opposing_words, rebel_nouns
from accord.lexicon.names import side_of_body
from accord.lexicon.offices import faction_words
from accord.terms.actor import BODIES, SIDES
from accord.terms.mark import Name
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_COUNTRY = frozenset(("country", "nation", "kingdom"))
_OF_A_BODY = frozenset(
    ("representative", "negotiator", "spokesman", "spokeswoman", "spokesperson", "leader", "delegate")
)
_BACK = 2  # sentences before the one at hand


def carried_side(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the side meant by "the country's president" and "its negotiator": the one that the sentence is about.

    Where it names none it is the subject of the sentence before.
    """
    country = next((token for token in tokens if token.lower_ in _COUNTRY and owns(token)), None)
    if country is not None:
        return state_before(country, names)
    own = _pronoun(tokens)
    if own is None:
        return None
    return _chaired(own, names) if own.lower_ == "whose" else _of_it(own, names)


def called_side(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the body meant by "the group's leader", "the rebels' delegation" and "a spokesman for the movement"."""
    body = next((token for token in tokens if token.lower_ in _again() and (owns(token) or _is_served(token))), None)
    return _of_body(body, names) if body is not None else None


def _pronoun(tokens: list[Token]) -> Token | None:
    """Return the "its" or "whose" that opens the words of an office, or stands right before them."""
    first = tokens[0]
    if first.lower_ in ("its", "whose"):
        return first
    before = first.nbor(-1) if first.i else first
    return before if before.lower_ == "its" else None


def _chaired(whose: Token, names: Mapping[int, Name]) -> str | None:
    """Return the body behind which a clause says who leads it: "the Front, whose leader is" Juma."""
    verb = whose.head.head
    body = names.get(verb.head.i) if verb.dep_ == "relcl" else None
    return side_named(body) if body is not None and body.kind in SIDES else None


def _of_it(its: Token, names: Mapping[int, Name]) -> str | None:
    """Return the side that "its" stands for."""
    sentence = its.sent
    body = _acting(sentence.start, its, names)
    if body is not None and its.head.lower_ in _OF_A_BODY and _is_body(sentence.start, its.i, body, names):
        return body
    if _states(sentence.start, its.i, names):
        return state_before(its, names)
    return body or _before(its, names)


def _is_body(first: int, last: int, side: str, names: Mapping[int, Name]) -> bool:
    """Return whether a side named in a stretch is a group or body, and no state."""
    named = (names[i] for i in range(first, last) if i in names)
    return any(name.kind in BODIES and side_named(name) == side for name in named)


def _of_body(noun: Token, names: Mapping[int, Name]) -> str | None:
    """Return the body that "the party's" or "the rebels'" stands for: the subject before, else the only one so called.

    Fighters are an armed group's; a party or union is one by its name.
    """
    fitting = {
        name.words: name
        for name in names.values()
        if name.first < noun.i and name.kind in BODIES and _may_be_called(name, noun)
    }
    if len(fitting) == 1:
        return next(iter(fitting))
    found = _acting(noun.sent.start, noun, names) or _before(noun, names)
    return found if found in fitting else None


def _may_be_called(name: Name, noun: Token) -> bool:
    """Return whether a body may be spoken of by a noun: "the movement" is one by name or an armed group.

    "The opposition" is the one alliance that stood beside the word: "the opposition Unity Front".
    """
    words = name.words.lower().split()
    if noun.lower_ in opposing_words():
        return name.first > 0 and noun.doc[name.first - 1].lower_ == noun.lower_ and is_coalition(words)
    return noun.lower_ in words or (noun.lower_ in rebel_nouns() and name.kind == "armed_group")


def is_coalition(words: Iterable[str]) -> bool:
    """Return whether a name is an alliance's by its words: "Unity Front", not "Labour Party"."""
    return not coalition_words().isdisjoint(words)


def _before(token: Token, names: Mapping[int, Name]) -> str | None:
    """Return the side that the sentence before is about; where that only says "the group", the one before it."""
    start = token.sent.start
    for _ in range(_BACK):
        if not start:
            return None
        last = token.doc[start - 1]
        found = _acting(last.sent.start, last, names)
        if found or not any(word.lower_ in _again() and word.dep_ in SUBJECTS for word in last.sent):
            return found
        start = last.sent.start
    return None


def _acting(first: int, last: Token, names: Mapping[int, Name]) -> str | None:
    """Return the one side that acts in a stretch up to a word, above all as the subject of the whole sentence."""
    doc = last.doc
    named = {name.first: name for i in range(first, last.i) if (name := names.get(i)) and name.kind in SIDES}
    acting = [name for name in named.values() if _is_subject(doc[name.root])]
    leading = [name for name in acting if _verb_of(doc[name.root]).dep_ == "ROOT"] or acting
    sides = {side_named(name) for name in leading}
    return sides.pop() if len(sides) == 1 else None


def _verb_of(noun: Token) -> Token:
    return noun.head if noun.dep_ in SUBJECTS else noun.head.head


@cache
def _again() -> frozenset[str]:
    """Return the nouns by which a text speaks again of a body that it named: "the group", "the party"."""
    return rebel_nouns() | opposing_words() | faction_words()


def owns(token: Token) -> bool:
    """Return whether a word stands in the possessive."""
    return token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"


def _is_served(token: Token) -> bool:
    """Return whether somebody is "of" or "for" what a word means: "an official of the [group]"."""
    definite = [child.lower_ for child in token.lefts] == ["the"]
    return definite and token.dep_ == "pobj" and token.head.lower_ in ("of", "for", "from")


def side_named(name: Name) -> str:
    """Return the side that a known name stands for: the state of an agency, else what it names."""
    return side_of_body(name.words) or name.words


def state_before(token: Token, names: Mapping[int, Name]) -> str | None:
    """Return the state joined to a word by "and", else the one state named before it in its sentence.

    Where several are named it is the one that is or owns the subject; where none is, that of the sentence before.
    """
    joined = names.get(token.i - 2) if token.i > 1 and token.nbor(-1).lower_ == "and" else None
    if joined is not None and joined.kind not in ("person", "outlet"):
        return side_named(joined)
    before = _states(token.sent.start, token.i, names)
    if not before and token.sent.start:
        sentence = token.doc[token.sent.start - 1].sent
        before = [name for name in _states(sentence.start, sentence.end, names) if _is_subject(token.doc[name.root])]
    if len({name.words for name in before}) == 1:
        return before[0].words
    subjects = {name.words for name in before if _is_subject(token.doc[name.root])}
    return subjects.pop() if len(subjects) == 1 else None


def _states(first: int, last: int, names: Mapping[int, Name]) -> list[Name]:
    return [names[i] for i in range(first, last) if i in names and names[i].kind == "state"]


def _is_subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS or (
        token.dep_ in ("poss", "amod", "compound", "nmod") and token.head.dep_ in SUBJECTS
    )
