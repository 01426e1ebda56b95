"""Descriptions: sources and bodies without a name, and offices that stand for somebody the text names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.offices import group_words, person_words
from accord.resolve.reference import Reference
from accord.resolve.sides import side_in
from accord.terms.actor import ActorKind
from accord.terms.mark import Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEADING = frozenset(("the", "a", "an", "this", "that", "these", "those"))
_BESIDE = frozenset((",", ", the", ", a", ", an", "", "—", "–", "(", ", who is the"))


def find_descriptions(doc: Doc, text: str, names: Mapping[int, Name]) -> Iterator[Reference]:
    """Yield what is described by an office and not named: "a senior Emirati official", "Colombia's delegation"."""
    for token in doc:
        if token.i in names or token.pos_ not in ("NOUN", "PROPN") or _is_title(token):
            continue
        group = token.lower_ in group_words()
        if group or token.lower_ in person_words():
            yield _reference(text, token, names, group=group)


def _is_title(noun: Token) -> bool:
    """Return whether an office stands before a name, or before another noun that it belongs to."""
    if noun.dep_ not in ("compound", "nmod", "amod"):
        return False
    return noun.head.i > noun.i


def _reference(text: str, noun: Token, names: Mapping[int, Name], *, group: bool) -> Reference:
    words = _phrase(noun, names)
    first, last = words[0], words[-1]
    span = Span(first.idx, last.idx + len(last))
    words_there = span.of(text)
    kind: ActorKind = "organisation" if group and not noun.tag_.endswith("S") else "unnamed"
    return Reference(
        span,
        noun.i,
        words_there,
        kind,
        "description",
        role=noun.lemma_,
        side=side_in(words, names),
        words=words_there,
    )


def _phrase(noun: Token, names: Mapping[int, Name]) -> list[Token]:
    """Return the noun with what stands before it and its "of", "in", "with" phrases, without its article."""
    words = [token for token in noun.subtree if noun.left_edge.i <= token.i <= noun.i and not token.is_space]
    for child in noun.rights:
        if child.dep_ != "prep" or child.lower_ not in ("of", "from", "in", "at", "with", "for", "to"):
            break
        inside = list(child.subtree)
        named = any(names[token.i].kind == "person" for token in inside if token.i in names)
        if named or len(inside) > 7 or any(token.dep_ in ("relcl", "acl", "appos") for token in inside):
            break
        words += inside
    cut = max(
        (at for at, token in enumerate(words) if token.is_punct and token.i < noun.i and token.text != "-"), default=-1
    )
    words = words[cut + 1 :]
    while len(words) > 1 and words[0].lower_ in _LEADING:
        words = words[1:]
    return words


def join_to_people(
    doc: Doc, text: str, people: Sequence[Reference], described: Sequence[Reference]
) -> tuple[list[Reference], list[Reference]]:
    """Give the offices set beside a name to that person, and those that can mean only one person to that one.

    Returns the people, with the side and office of what stands beside them, and the descriptions, with the keys of
    the people they mean.
    """
    beside = {
        at: found for at, person in enumerate(people) if (found := _beside(doc, text, person, described)) is not None
    }
    joined = [
        replace(
            person,
            side=person.side or beside[at].side,
            role=person.role or beside[at].words,
            owner=person.owner or beside[at].owner,
        )
        if at in beside
        else person
        for at, person in enumerate(people)
    ]
    holder = {found.span: people[at].key for at, found in beside.items()}
    meant = [(found, holder.get(found.span) or _only_holder(doc, found, joined)) for found in described]
    return joined, [replace(found, key=key, kind="person") if key else found for found, key in meant]


def _beside(doc: Doc, text: str, person: Reference, described: Sequence[Reference]) -> Reference | None:
    """Return the office set right before or after a name, with no more than a comma and an article between."""
    for found in described:
        if doc[found.root].tag_.endswith("S") or found.kind != "unnamed":
            continue
        if found.span.end <= person.span.start and person.span.start - found.span.end <= 3:
            between = text[found.span.end : person.span.start].strip()
            if between in _BESIDE and not (between == "" and person.role):
                return found
        if person.span.end <= found.span.start and found.span.start - person.span.end <= 8:
            between = text[person.span.end : found.span.start].strip()
            if between and between in _BESIDE:
                return found
    return None


def _only_holder(doc: Doc, found: Reference, people: Sequence[Reference]) -> str | None:
    """Return the one person named before whose office this is: "the minister", "the Kenyan president"."""
    noun = doc[found.root]
    start = doc.char_span(found.span.start, found.span.end, alignment_mode="expand")
    definite = start is not None and start.start > 0 and doc[start.start - 1].lower_ == "the"
    if (
        found.kind != "unnamed"
        or not definite
        or noun.tag_.endswith("S")
        or noun.lower_ in ("official", "source", "member")
    ):
        return None
    before = [person for person in people if person.span.start < found.span.start and person.role]
    holders = {
        person.key
        for person in before
        if noun.lemma_.lower() in (person.role or "").lower().split() and found.side in (None, person.side)
    }
    return holders.pop() if len(holders) == 1 else None
