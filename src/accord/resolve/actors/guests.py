"""Sides that only the whole text shows: by its headline, and for the counterpart of the other of its two states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from accord.lexicon.names import known_names
from accord.lexicon.offices import relative_words, title_words
from accord.resolve.actors.reference import Reference
from accord.resolve.people import surname

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_WORD = re.compile(r"[^\W\d_][\w.-]*|['’]s\b")
_SHORT = frozenset(("fm", "pm", "president", "prime", "foreign", "defence", "defense", "chief", "top", "acting", "new"))
_REACH = 4  # words of a headline between a state and a name


def with_guests(doc: Doc, people: Sequence[Reference], states: Sequence[str], title: str | None) -> list[Reference]:
    """Return the people, those whose side no words beside them show with what the whole text shows.

    A headline may say it ("Serbia's Vucic"); and who meets "his Kenyan counterpart", in a text about Kenya and one
    other state above all, is of the other. `states` are those the text names, as often as it does.
    """
    settled = {person.key for person in people if person.side}
    open_ = {person.key for person in people} - settled
    found = {key: side for key in open_ if (side := side_in_headline(title or "", surname(key)))}
    pair = two_states(states, title or "")
    found |= {key: side for key, side in _counterparts(doc, people, pair) if key in open_ and key not in found}
    return [replace(person, side=found.get(person.key)) if person.key in found else person for person in people]


def side_in_headline(title: str, family: str) -> str | None:
    """Return the state that a headline sets before a family name, with no more than an office between.

    >>> side_in_headline("Serbia's Vucic: no deal yet", "Vucic"), side_in_headline("Turkish FM Fidan in Cairo", "Fidan")
    ('Serbia', 'Turkey')
    >>> side_in_headline("Serbia tells Vucic", "Vucic") is None
    True
    """
    words = [found[0] for found in _WORD.finditer(title)]
    if family not in words:
        return None
    at, owned = words.index(family) - 1, False
    for _ in range(_REACH):
        word = words[at].lower() if at >= 0 else ""
        if word in _SHORT or word in title_words():
            at -= 1
        elif word in ("'s", "’s") and not owned:
            at, owned = at - 1, True
        else:
            break
    return _state(words[: at + 1], owned=owned) if at >= 0 else None


def names_state(title: str, state: str | None) -> bool:
    """Return whether a headline names a state, by its name or its people.

    >>> names_state("Burhan hears US pitch for Sudan truce", "Sudan"), names_state("Sudanese foes meet", "Chad")
    (True, False)
    """
    words = [found[0] for found in _WORD.finditer(title)]
    runs = (" ".join(words[at : at + length]) for at in range(len(words)) for length in (1, 2, 3))
    known = _states() | _demonyms()
    return state is not None and any(known.get(run) == state for run in runs)


def _state(words: Sequence[str], *, owned: bool) -> str | None:
    """Return the state that the last words name: in the possessive, or its people's adjective."""
    ends = [" ".join(words[-length:]) for length in (3, 2, 1)]
    known = _states() if owned else _demonyms()
    return next((known[end] for end in ends if end in known), None)


@cache
def _states() -> dict[str, str]:
    return {name.words: name.name for name in known_names() if name.kind == "state"}


@cache
def _demonyms() -> dict[str, str]:
    return {name.words: name.name for name in known_names() if name.form == "demonym"}


def two_states(states: Sequence[str], title: str) -> list[str]:
    """Return the two states that a text is about: the ones its headline names, else those it names far the most."""
    ranked = Counter(states).most_common(3)
    headed = [state for state, _ in Counter(states).most_common() if re.search(rf"\b{re.escape(state)}\b", title)]
    if len(headed) == 2:
        return headed
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[2][1] > ranked[1][1] * 0.5):
        return []
    return [state for state, _ in ranked[:2]]


def _counterparts(doc: Doc, people: Sequence[Reference], pair: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the key of each person who meets "his Kenyan counterpart", with the other state of the two in the text."""
    if pair:
        met = find_counterparts(doc, people)
        yield from ((key, pair[1 - pair.index(theirs)]) for key, theirs in met if theirs in pair)


def find_counterparts(doc: Doc, people: Sequence[Reference]) -> Iterator[tuple[str, str]]:
    """Yield the key of each person who has "his Kenyan counterpart", with the counterpart's state: not his own."""
    words = relative_words()
    for token in [token for token in doc[2:] if token.lower_ in words]:
        if token.nbor(-2).lower_ not in ("his", "her"):
            continue
        theirs = _demonyms().get(token.nbor(-1).text)
        before = {person.key for person in people if token.sent.start <= person.root < token.i}
        if theirs and len(before) == 1:
            yield before.pop(), theirs
