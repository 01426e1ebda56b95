"""Lists of people: a title, a side or an owner that one of them takes from the one named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.lexicon.names import kind_of_name
from accord.lexicon.offices import plural_titles
from accord.resolve.actors.reference import Reference
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_JOINTS = frozenset((",", "and", "&", "as", "well"))
_OF_ONE_CABINET = frozenset(("minister", "spokesman", "spokeswoman", "spokesperson", "chief", "general"))


@dataclass(frozen=True, slots=True)
class Titled:
    """A person's name as it stands in the text, the words of the title before it and of the office set beside it."""

    reference: Reference
    first: int
    last: int
    title: tuple[Token, ...]
    beside: tuple[Token, ...]

    @property
    def start(self) -> int:
        """The index of the first token of title and name."""
        return self.title[0].i if self.title else self.first


def share_in_lists(doc: Doc, people: Sequence[Titled]) -> list[Reference]:
    """Return the references, each with the side that its place in a list of people gives it.

    "Hamas officials A and B" are both of Hamas, "Ruto's envoys, A and B" both his; "the Omani premier A and foreign
    minister B" are of one cabinet; "A and his envoy B" speak for one side.
    """
    found: list[Reference] = []
    common: Reference | None = None
    for at, person in enumerate(people):
        before = people[at - 1] if at else None
        joined = before is not None and _joined(doc, before, person)
        if not joined:
            common = None
        reference = person.reference
        if reference.side is None and joined and before is not None:
            reference = _shared(person, before, found[-1], common)
        if any(token.lower_ in plural_titles() or token.tag_ == "NNPS" for token in (*person.title, *person.beside)):
            common = reference
        found.append(_with_owner(doc, person, reference, people[:at]))
    return found


def _joined(doc: Doc, before: Titled, person: Titled) -> bool:
    between = doc[before.last : person.start]
    return 0 < len(between) < 4 and all(token.lower_ in _JOINTS for token in between)


def _shared(person: Titled, before: Titled, said: Reference, common: Reference | None) -> Reference:
    reference = person.reference
    if common is not None and not person.title:
        owner, role = reference.owner or common.owner, reference.role or common.role
        return replace(reference, side=common.side, owner=owner, role=role)
    last = person.title[-1].lower_ if person.title else ""
    of_state = last != "minister" or kind_of_name(said.side or "") == "state"
    if last in _OF_ONE_CABINET and before.title and said.side and of_state and _office(person) != _office(before):
        return replace(reference, side=said.side)
    return reference


def _office(person: Titled) -> str:
    return " ".join(token.lower_ for token in person.title[-2:])


def _with_owner(doc: Doc, person: Titled, reference: Reference, before: Sequence[Titled]) -> Reference:
    """Return the reference with the person whose envoy "his envoy" is: the one joined before, else the subject."""
    if reference.owner or reference.side:
        return reference
    pronoun = doc[person.start - 1] if person.title and person.start else None
    if person.beside and not (pronoun is not None and pronoun.tag_ == "PRP$"):
        pronoun = person.beside[0]
    if pronoun is None or pronoun.lower_ not in ("his", "her"):
        return reference
    if before and pronoun.i and pronoun.nbor(-1).lower_ == "and" and _ends_before(before[-1], pronoun.nbor(-1)):
        return replace(reference, owner=before[-1].reference.key)
    sentence = doc[person.first].sent
    subjects = {
        other.reference.key
        for other in before
        if sentence.start <= other.first < pronoun.i and _is_subject(doc[other.reference.root])
    } - {reference.key}
    return replace(reference, owner=subjects.pop()) if len(subjects) == 1 else reference


def _is_subject(name: Token) -> bool:
    """Return whether somebody does what a clause tells, also behind his office: "the envoy, Ann Lee, met"."""
    return name.dep_ in SUBJECTS or (name.dep_ == "appos" and name.head.dep_ in SUBJECTS)


def _ends_before(person: Titled, joint: Token) -> bool:
    """Return whether a name ends right before a word, or before the comma that closes an apposition with it."""
    return person.last == joint.i or (person.last == joint.i - 1 and joint.nbor(-1).text == ",")
