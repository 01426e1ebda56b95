"""Neighbours: whose bare office it is after a sentence on a state: "Britain welcomed it. Foreign Secretary" Ann Lee."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.cabinets import without_term
from accord.lexicon.offices import bare_titles
from accord.lexicon.powers import hosting_verbs, rebuffing_verbs, taking_up_verbs
from accord.resolve.actors.antecedents import side_named
from accord.resolve.actors.reference import Reference
from accord.resolve.actors.sides import bare_office

if TYPE_CHECKING:
    from accord.terms.mark import Name
    from accord.terms.parsed import Doc, DocSpan

_WORLDWIDE = frozenset(("president", "vice president", "former president"))
_QUOTED = re.compile(r"^[\"“][^\"“”\n]*[\"”] ")
_OF_MINISTRY = re.compile(r"(?:foreign|defence|defense|interior) ministry spokes(?:man|woman|person)")
_OWN = ("his", "her", "their")
_COUNTRY = ("country", "government", "nation")
_REACH = 6  # words of an office before a name


def with_neighbours(doc: Doc, people: Sequence[Reference], names: Sequence[Name]) -> list[Reference]:
    """Return the people, those whose bare office opens the sentence after one on what their state says of the news.

    Nobody else holds the office there, and the text gives those people no side anywhere.
    """
    settled = {person.key for person in people if person.side or person.owner}
    found = dict(_found(doc, [person for person in people if person.key not in settled], names))
    held = {(person.side, _office(person)) for person in people if person.side}
    return [
        replace(person, side=found[person.key])
        if person.key in found and (found[person.key], _office(person)) not in held
        else person
        for person in people
    ]


def _found(doc: Doc, people: Sequence[Reference], names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Yield the key of each such person with the state."""
    for person in people:
        office, sentence = _office(person), doc[person.root].sent
        if office is None or office in _WORLDWIDE or not sentence.start:
            continue
        before = doc[sentence.start - 1].sent
        between = doc.text[before.start_char : person.span.start]
        state = _state_taking_up(before, names) or (_lone_subject(before, names) if _is_own(sentence) else None)
        if _opens(doc, person) and "\n" not in between and state:
            yield person.key, state


def _opens(doc: Doc, person: Reference) -> bool:
    """Return whether a sentence opens with an office and its holder: Foreign Secretary Ann Lee; or the quote before."""
    opening = _QUOTED.sub("", doc.text[doc[person.root].sent.start_char : person.span.start].strip()).lower()
    return opening.removeprefix("the ").removesuffix(",") == (person.role or "").lower()


def _office(person: Reference) -> str | None:
    office = without_term(person.role or "")
    known = bare_office(office)
    return known or (office if office and (office in bare_titles() or _OF_MINISTRY.fullmatch(office)) else None)


def _is_own(sentence: DocSpan) -> bool:
    """Return whether somebody speaks of "his country" or "her government"."""
    return any(token.lower_ in _OWN and token.nbor().lower_ in _COUNTRY for token in sentence[:-1])


def _lone_subject(sentence: DocSpan, names: Sequence[Name]) -> str | None:
    """Return the one state that a whole sentence is about, whatever it does in it."""
    subjects = [name for name in names if name.kind == "state" and sentence.doc[name.root].head == sentence.root]
    own = [name for name in subjects if sentence.doc[name.root].dep_ == "nsubj"]
    lone = len(own) == 1 and not any(child.dep_ == "conj" for child in sentence.doc[own[0].root].children)
    return side_named(own[0]) if lone and sentence.root.lemma_ not in hosting_verbs() else None


def _state_taking_up(sentence: DocSpan, names: Sequence[Name]) -> str | None:
    """Return the one state of a sentence that does no more in it than take up news."""
    inside = [name for name in names if sentence.start <= name.root < sentence.end and name.kind == "state"]
    verb = sentence.root
    lone = len({side_named(name) for name in inside}) == 1
    if verb.lemma_.lower() not in (taking_up_verbs() | rebuffing_verbs() if lone else taking_up_verbs()):
        return None
    subjects = [
        name for name in inside if sentence.doc[name.root].dep_ == "nsubj" and sentence.doc[name.root].head == verb
    ]
    own = [name for name in subjects if not any(child.dep_ == "conj" for child in sentence.doc[name.root].children)]
    return side_named(own[0]) if len(own) == 1 else None
