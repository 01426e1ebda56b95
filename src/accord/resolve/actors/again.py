"""Again: a body that a text names and then calls by what it is: "the group", "the rebels", "the party"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from accord.lexicon.called import again_words, opposing_words, rebel_nouns, rebel_words
from accord.lexicon.offices import group_words
from accord.resolve.actors.antecedents import is_coalition
from accord.resolve.actors.reference import Reference
from accord.terms.actor import BODIES
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_AFTER = re.compile(r"(?:\)| \([^()]{2,12}\))?, (?:the |an? )")
_CLOSED = re.compile(r"(?: \([^()]{2,12}\))?(?:[,.;:)]|$| (?:said|says|has|had|is|was|on)\b)")
_REGIONAL = frozenset(("regional",))
_TELLING = frozenset(("prep", "relcl", "acl", "appos"))
_WORD = 20  # letters
_BEHIND = 24  # letters between a name and what it is said to be: " (UF), the "


def name_again(doc: Doc, text: str, known: Sequence[Reference], described: Sequence[Reference]) -> list[Reference]:
    """Return the descriptions, those that can only mean one body that the text names with the key of that body.

    It is the body that a description stands beside ("the rebel group FACT"), or the one named before that is so
    called; of several it is the subject of the sentence before. "The alliance" and "the union" are nobody else's.
    """
    bodies = [found for found in known if found.kind in BODIES]
    starts = {found.span.start: found for found in bodies}
    ends = {found.span.end: found for found in bodies}
    called: dict[str, set[str]] = {}
    beside: dict[int, Reference] = {}
    for found in described:
        noun = doc[found.root].lower_
        last = found.span.end == doc[found.root].idx + len(noun)
        body = (
            _beside(doc, text, found, (starts, ends))
            if last and noun in again_words()
            else _fought_for(doc, found, bodies)
        )
        if body is not None and _may_be(noun, body):
            called.setdefault(noun, set()).add(body.key)
            beside[found.root] = body
    named: list[Reference] = []
    for found in described:
        meant = beside.get(found.root) or (_meant(doc, found, bodies, called) if _is_bare(doc, found) else None)
        if meant is not None:
            named.append(replace(found, key=meant.key, kind=meant.kind, role=None, side=None))
        elif found.kind == "person" or not _is_nobody(doc[found.root].lower_):
            named.append(found)
    return named


def _is_nobody(noun: str) -> bool:
    """Return whether a noun is said of bodies named before alone: "the union"."""
    return noun in again_words() and noun not in group_words()


def _beside(
    doc: Doc, text: str, found: Reference, edges: tuple[Mapping[int, Reference], Mapping[int, Reference]]
) -> Reference | None:
    """Return the body whose name stands right after a description, inside it, or in apposition before or after it.

    `edges` are the bodies by the places where their names start and end.
    """
    starts, ends = edges
    after = starts.get(found.span.end + 1)
    if after is not None and text[found.span.end] == " ":
        return after
    counted = any(child.dep_ == "nummod" for child in doc[found.root].lefts)
    for own in () if counted else starts.values():
        inside = found.span.start <= own.span.start and own.span.end < found.span.end
        if inside and own.kind != "alliance" and text[own.span.end : found.span.end] in _fighters():
            return own
    after = starts.get(found.span.end + 2)
    if after is not None and text[found.span.end] == "," and _CLOSED.match(text, after.span.end):
        return after
    for gap in range(2, _BEHIND):
        before = ends.get(found.span.start - gap)
        if before is not None:
            closed = _AFTER.fullmatch(text, before.span.end, found.span.start) and _CLOSED.match(text, found.span.end)
            return before if closed else None
    return None


def _fought_for(doc: Doc, found: Reference, bodies: Sequence[Reference]) -> Reference | None:
    """Return the armed group that rebels are "of" or "from": "rebels from the FACT group"."""
    noun = doc[found.root]
    if found.how != "description" or noun.lower_ not in _plurals():
        return None
    own = [child for child in noun.rights if child.lower_ in ("of", "from")]
    inside = {word.i for prep in own[:1] for word in prep.subtree if word.idx < found.span.end}
    return next((body for body in bodies if body.kind == "armed_group" and body.root in inside), None)


@cache
def _fighters() -> frozenset[str]:
    """Return the nouns that, right behind a group's name, mean the group: "FACT rebels"."""
    return frozenset(f" {noun}" for noun in _plurals())


@cache
def _plurals() -> frozenset[str]:
    """Return the nouns for those who fight: "rebels"."""
    return frozenset(noun for noun in rebel_nouns() if noun.endswith("s"))


def _is_bare(doc: Doc, found: Reference) -> bool:
    """Return whether a noun stands with "the" alone, or with a word for fighters: "the armed group"."""
    noun = doc[found.root]
    if found.how != "description" or noun.lower_ not in again_words():
        return False
    ends = found.span.end == noun.idx + len(noun)
    if any(child.dep_ in _TELLING and not (ends and (_is_where(child) or _is_added(child))) for child in noun.rights):
        return False
    lefts = [child for child in noun.lefts if child.dep_ != "punct"]
    words = rebel_words() if noun.lower_ in rebel_nouns() else _REGIONAL
    return any(child.lower_ == "the" for child in lefts) and all(
        child.lower_ == "the" or child.lower_ in words for child in lefts
    )


def _is_added(word: Token) -> bool:
    """Return whether a comma sets off words that say more of a body already known: "the group, which is armed"."""
    return word.dep_ in ("relcl", "acl") and word.head.nbor().text == ","


def _is_where(prep: Token) -> bool:
    """Return whether words behind rebels only say where they were met: "the rebels in Doha"."""
    rebels = prep.head.lower_ in rebel_nouns() and prep.head.tag_.endswith("S")
    return rebels and prep.dep_ == "prep" and prep.lower_ in ("in", "at")


def _meant(doc: Doc, found: Reference, bodies: Sequence[Reference], called: Mapping[str, set[str]]) -> Reference | None:
    """Return the one body named before that a bare noun may mean, else of several the subject before it.

    Else it is the one that the noun stood beside: "the rebels" after "the FLA rebels and the JNIM group".
    """
    noun = doc[found.root]
    fitting = [body for body in bodies if body.span.start < found.span.start and _fits(doc, noun.lower_, body, called)]
    if len({body.key for body in fitting}) < 2:
        return fitting[0] if fitting else None
    beside = {body.key: body for body in fitting if body.key in called.get(noun.lower_, ())}
    only = next(iter(beside.values())) if len(beside) == 1 and noun.lower_ in _plurals() else None
    return _subject_before(doc, noun, fitting) or only


def _may_be(noun: str, body: Reference) -> bool:
    """Return whether a noun may stand for a body at all: "the opposition" is no party, but an alliance."""
    return noun not in opposing_words() or is_coalition(body.words.lower().split())


def _fits(doc: Doc, noun: str, body: Reference, called: Mapping[str, set[str]]) -> bool:
    if not _may_be(noun, body):
        return False
    if body.key in called.get(noun, ()) or _word_before(doc, body) == noun:
        return True
    if noun in rebel_nouns():
        return body.kind == "armed_group" and not body.key.endswith("Armed Forces")
    return noun in body.words.lower().split()


def _word_before(doc: Doc, body: Reference) -> str:
    return doc.text[max(0, body.span.start - _WORD) : body.span.start].rstrip().rpartition(" ")[2].lower()


def _subject_before(doc: Doc, noun: Token, bodies: Iterable[Reference]) -> Reference | None:
    """Return the one body that the sentence before names, or this one before a word, where it is a subject there."""
    first = doc[noun.sent.start - 1].sent.start if noun.sent.start else noun.sent.start
    near = [body for body in bodies if first <= body.root < noun.i]
    acting = [body for body in near if doc[body.root].dep_ in SUBJECTS]
    return acting[-1] if acting and len({body.key for body in near}) == 1 else None
