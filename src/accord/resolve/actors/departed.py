"""Departed: who the text says has left an office that it also gives them, or held it only then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.past import is_former
from accord.resolve.actors.reference import Reference
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_OFFICES = re.compile(r"\b(?:president|prime minister|premier|chancellor|minister|secretary)\b", re.I)
_HELD = frozenset(("office", "power", "post", "presidency", "premiership", "job"))
_LEAVING = frozenset(("leave", "vacate", "quit"))
_TAKEN = frozenset(("oust", "depose", "topple", "overthrow", "dismiss", "unseat"))
_BACK = frozenset(("return", "reinstate", "reelect", "regain", "refuse", "reject", "withdraw"))
_THEN = re.compile(r"\bthen[- ](?:\w+ )?$", re.I)


def with_departed(doc: Doc, people: Sequence[Reference]) -> list[Reference]:
    """Return the people, who has left an office of state with it as a former one: "Ana Gomes, who left office in May".

    Who the text says was back in it stays. What somebody was "then" is told so: "then-president" Ana Gomes.
    """
    left = set(_departed(doc, people))
    return [_past(person) if person.key in left else _as_of_then(doc.text, person) for person in people]


def _past(person: Reference) -> Reference:
    role = person.role or ""
    return replace(person, role=f"former {role}") if _OFFICES.search(role) and not is_former(role) else person


def _as_of_then(text: str, person: Reference) -> Reference:
    role = person.role or ""
    before = text[max(0, person.span.start - len(role) - 12) : person.span.start].removesuffix(" ")
    led = _THEN.search(before.removesuffix(role)) if role and not is_former(role) else None
    return replace(person, role=f"then-{role}") if led is not None else person


def _departed(doc: Doc, people: Sequence[Reference]) -> Iterator[str]:
    """Yield the keys of the people of whom the text tells that they have gone, and not that they came back."""
    by_root = {person.root: person.key for person in people}
    for token in doc:
        if token.pos_ != "VERB" or not _is_told(token) or not _leaves(token):
            continue
        key = next((by_root[word.i] for word in _who(token) if word.i in by_root), None)
        if key is not None and not any(word.lemma_.lower() in _BACK for word in token.sent):
            yield key


def _is_told(verb: Token) -> bool:
    """Return whether a verb tells what has happened: "left", "has left", not "would leave", "has not left"."""
    aside = any(child.dep_ == "neg" or child.tag_ in ("MD", "TO") or child.dep_ == "mark" for child in verb.lefts)
    has = any(child.lemma_ in ("have", "be") and child.dep_ in ("aux", "auxpass") for child in verb.lefts)
    return not aside and (verb.tag_ == "VBD" or (verb.tag_ == "VBN" and has))


def _leaves(verb: Token) -> bool:
    """Return whether a verb tells that somebody leaves, or is put out of, an office."""
    word = verb.lemma_.lower()
    if word in _TAKEN:
        return any(child.dep_ == "auxpass" for child in verb.lefts)
    if word == "step":
        return any(child.lower_ in ("down", "aside") for child in verb.rights)
    if word == "resign":
        return not any(child.lower_ in ("as", "from") for child in verb.rights)
    return word in _LEAVING and any(child.dep_ == "dobj" and child.lower_ in _HELD for child in verb.rights)


def _who(verb: Token) -> Iterator[Token]:
    """Yield who a verb is said of: its subject, or whom "who" stands for."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is not None and subject.lower_ == "who" and verb.dep_ == "relcl":
        yield verb.head
        yield from (child for child in verb.head.children if child.dep_ in ("appos", "compound"))
    elif subject is not None:
        yield subject
