"""Family names that the language pipeline overlooks, of people whom the text names in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.annotate.particled import PARTICLES
from accord.terms.mark import Name
from accord.terms.span import Span
from accord.terms.spelling import skeleton

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token


def find_surnames(doc: Doc, seen: Iterable[Name], taken: set[int]) -> list[Name]:
    """Return the bare family names, also in capitals, of the people seen, where nothing else was seen.

    Within a longer name ("the Carter Center") and as an ordinary word they are left alone.
    """
    parts = {name.words.split()[-1] for name in seen if name.kind == "person" and " " in name.words}
    wanted = {skeleton(part) for part in parts if len(part) > 3 and part[:1].isupper()}
    if not wanted:
        return []
    free = (token for token in doc if token.i not in taken and len(token) > 3 and token.text[0].isupper())
    return [_person(token) for token in free if _alone(token, taken) and skeleton(token.text) in wanted]


def _alone(token: Token, taken: set[int]) -> bool:
    if token.pos_ not in ("PROPN", "NOUN", "ADJ") and not token.text.isupper():
        return False
    beside = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc) and i not in taken]
    shouted = token.text.isupper()
    return not any(other.pos_ == "PROPN" and other.text[:1].isupper() and not shouted for other in beside)


def _person(token: Token) -> Name:
    span = Span(token.idx, token.idx + len(token))
    return Name(span, token.i, token.i + 1, token.i, "person", token.text, "person")


def as_people(names: list[Name]) -> Iterator[Name]:
    """Yield the names, those that are also a person's surname elsewhere in the text as that person."""
    parts = {
        skeleton(part) for name in names if name.kind == "person" and " " in name.words for part in name.words.split()
    }
    people = {name.words for name in names if name.kind == "person"}
    for name in names:
        meant = name.words in people or _is_part(name.words, parts)
        yield replace(name, kind="person", form="person") if meant else name


def _is_part(words: str, parts: set[str]) -> bool:
    """Return whether a short name is part of a longer one, with or without its particle: "De Mistura"."""
    particle, _, rest = words.partition(" ")
    plural = words[:-1] if words.endswith("s") else words  # an apostrophe may be lost
    return (
        skeleton(words) in parts
        or skeleton(plural) in parts
        or (particle.lower() in PARTICLES and skeleton(rest) in parts)
    )
