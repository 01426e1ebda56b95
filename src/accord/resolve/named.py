"""Named actors: known states, bodies and media, and people with what the words beside their names say of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from accord.resolve.people import full_names
from accord.resolve.reference import Reference
from accord.resolve.sides import (
    after_name,
    apposition_tokens,
    office_of,
    owner_before,
    possessor,
    side_in,
    title_tokens,
)
from accord.terms.mark import How, Name

if TYPE_CHECKING:
    from spacy.tokens import Doc

_HOW: Mapping[str, How] = {"name": "name", "person": "name", "other": "name", "demonym": "alias", "capital": "metonym"}
_PLACE_WORDS = frozenset(
    ("in", "at", "to", "from", "near", "outside", "around", "into", "through", "toward", "towards", "via", "around")
)


def known_references(doc: Doc, text: str, names: Sequence[Name]) -> Iterator[Reference]:
    """Yield states, bodies and media; a city that stands for itself is a place and nobody."""
    for name in names:
        if name.kind != "person" and not (name.form == "capital" and is_place(doc, name)):
            words = name.span.of(text)
            yield Reference(name.span, name.root, name.words, name.kind, _HOW[name.form], words=words)


def is_place(doc: Doc, name: Name) -> bool:
    """Return whether a city's name stands for the city: "in Vienna" and "visited Vienna", not "Vienna said"."""
    root, before = doc[name.root], doc[name.first - 1].lower_ if name.first else ""
    if root.dep_ == "pobj":
        return root.head.lower_ in _PLACE_WORDS
    return root.dep_ in ("npadvmod", "dobj", "appos") or before in _PLACE_WORDS


def people_references(
    doc: Doc, text: str, names: Sequence[Name], *, by_token: Mapping[int, Name], known_people: frozenset[str]
) -> Iterator[Reference]:
    """Yield people with the office and side that the words beside each name give.

    `known_people` are names that the user gave: they are never taken for a short form of another.
    """
    people = [name for name in names if name.kind == "person"]
    full = full_names(name.words for name in people)
    full = {form: form if form in known_people else key for form, key in full.items()}
    for name in people:
        title, beside = title_tokens(doc, name, by_token), apposition_tokens(doc, name)
        side = side_in(title, by_token) or after_name(doc, name, by_token)
        side = side or side_in(beside, by_token) or possessor(doc, name, by_token)
        words = name.span.of(text)
        key = full[name.words]
        yield Reference(
            name.span,
            name.root,
            key,
            "person",
            "name" if key == words else "alias",
            office_of(title) or office_of(beside),
            side,
            full.get(owner_before(doc, title, by_token) or ""),
            words,
        )
