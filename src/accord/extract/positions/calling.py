"""Calling: which names of plans, deals and meetings in one article mean the same one.

"The deal" is what the article otherwise calls "the grain deal", "the treaty" its "peace treaty". What a side says
of one thing stands together by whatever name, and is put on record under a name that tells which it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.extract.positions.subjects import Subject
from accord.lexicon.positions import families_of_noun, plain_words


@dataclass(frozen=True, slots=True)
class Called:
    """A name: the family of its noun ("deal" and "pact" are of one), the noun, and the words that tell which it is."""

    family: str
    noun: str
    telling: frozenset[str]
    another: bool  # whether it is said to be a new one, not the one that stands


def called(subject: Subject) -> Called:
    """Return how a plan, deal or meeting is called."""
    assert subject.token is not None
    noun = subject.token.lemma_.lower()
    words = "".join(letter if letter.isalnum() else " " for letter in subject.name.lower()).split()
    family = families_of_noun().get(noun, noun)
    plain = {noun, subject.token.lower_, *plain_words()}
    return Called(family, noun, frozenset(word for word in words if word not in plain), "new" in words)


def is_telling(subject: Subject) -> bool:
    """Return whether a name tells which plan, deal or meeting it is: "the grain deal", not "the deal"."""
    return subject.type == "issue" or bool(called(subject).telling)


def one_name(subjects: Iterable[Subject]) -> Mapping[str, Subject]:
    """Return for each name the subject whose name stands for all that mean the same: the one said most often.

    A name means what a fuller one does ("peace deal", "the final peace deal"); one that tells nothing ("the deal") what
    most others of its family do.
    """
    first: dict[str, Subject] = {}
    counted = Counter(first.setdefault(subject.name, subject).name for subject in subjects)
    how = {name: called(subject) for name, subject in first.items()}
    order = sorted(counted, key=lambda name: (-counted[name], -len(how[name].telling)))
    return {name: first[next(_same(how[name], order, how), name)] for name in counted}


def _same(ours: Called, order: Sequence[str], how: Mapping[str, Called]) -> Iterator[str]:
    """Yield the names that may mean the same as one, those that tell more and are said more often first."""
    if ours.another and not ours.telling:
        return
    family = [name for name in order if how[name].family == ours.family]
    for name in family:
        theirs = how[name].telling
        if theirs and (ours.telling <= theirs or theirs <= ours.telling):
            yield name
    if not ours.telling:
        yield from family
