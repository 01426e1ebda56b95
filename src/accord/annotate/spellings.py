"""Spellings: two forms under which one text names one body, neither of which the lexicon joins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.terms.actor import BODIES
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_SHORTEST = 3  # letters of a short form that no bracket explains
_FEWEST = 2  # initials that a name must share with the short form behind it


def join_spellings(doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names, each body that a text spells in two ways under one: "the Maoist leader" and "the Maoists".

    So it is with a short form that nothing but its letters explains ("the High Peace Council ... the HPC"), and with
    another wording of a known body before its short form: "the Liberation Front of Tigray (TPLF)".
    """
    one = {**_plurals(names), **_shortened(names), **_explained(doc, names)}
    for name in names:
        full = one.get(name.words) if name.form == "other" else None
        yield replace(name, words=full.words, kind=full.kind) if full is not None else name


def _plurals(names: Sequence[Name]) -> dict[str, Name]:
    """Return for each adherent or adjective in the singular the body that the plural names."""
    bodies = {name.words: name for name in names if name.kind in BODIES}
    return {words: bodies[f"{words}s"] for words in bodies if f"{words}s" in bodies and not words.isupper()}


def _shortened(names: Sequence[Name]) -> dict[str, Name]:
    """Return for each short form the one body of the text whose initials it is."""
    long = {name.words: name for name in names if name.kind in BODIES and " " in name.words}
    found: dict[str, Name] = {}
    for name in names:
        if name.form == "other" and name.words.isupper() and len(name.words) >= _SHORTEST:
            fitting = [full for words, full in long.items() if _initials(words) == name.words]
            if len(fitting) == 1:
                found[name.words] = fitting[0]
    return found


def _explained(doc: Doc, names: Sequence[Name]) -> dict[str, Name]:
    """Return for each wording right before a known body's short form in brackets that body."""
    known = {name.first: name for name in names if name.form == "name" and name.kind in BODIES}
    found: dict[str, Name] = {}
    for name in names:
        short = known.get(name.last + 1)
        if name.form != "other" or name.kind not in BODIES or short is None or doc[name.last].text != "(":
            continue
        own, letters = _initials(name.words), doc[short.first : short.last].text
        part = len(own) >= _FEWEST and letters.startswith(own)
        if part or (len(own) > _FEWEST and sorted(own) == sorted(letters)):
            found[name.words] = short
    return found


def _initials(words: str) -> str:
    return "".join(word[0] for word in words.replace("-", " ").split() if word[0].isupper())
