"""Former holders: for whom somebody speaks now who once held an office of state: a former president, AU mediator."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.names import kind_of_name, mediating_bodies, state_named
from accord.lexicon.past import is_former
from accord.resolve.actors.numbering import most_said
from accord.resolve.actors.reference import Reference

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_AT_HEAD = frozenset(("head", "chair", "chairman", "chairperson", "mediator", "facilitator"))


def without_past(
    people: Sequence[Reference], described: Sequence[Reference]
) -> tuple[list[Reference], list[Reference]]:
    """Return the people and the descriptions, former holders of a state's office who now speak for somebody else.

    "A former Colombian minister" whom the text calls the UN's envoy elsewhere does not speak for Colombia.
    """
    now = {person.key for person in people if (person.side or person.owner) and not is_former(person.role or "")}
    past = {person.key: person.side for person in people if person.key in now and _was_of_state(person)}
    kept = [replace(p, side=None) if p.key in past and _was_of_state(p) else p for p in people]
    return kept, [
        replace(found, side=None) if found.side is not None and found.side == past.get(found.key) else found
        for found in described
    ]


def _was_of_state(person: Reference) -> bool:
    """Return whether somebody held an office before of the state that its words name."""
    words = re.findall(r"[^\W\d_][\w'’-]*", person.role or "")
    named = {
        state_named(" ".join(words[i:j])) for i in range(len(words)) for j in range(i + 1, min(i + 4, len(words) + 1))
    }
    return is_former(person.role or "") and person.side is not None and person.side in named


def with_present(
    doc: Doc, people: Sequence[Reference], described: Sequence[Reference], known: Sequence[Reference]
) -> tuple[list[Reference], list[Reference]]:
    """Return the people and the descriptions, former holders of an office with the body for which they act now.

    It is the one that their name is given elsewhere in the text, or that the text says somebody heads whom it leaves
    without a name, where it names no other former holder and the old state only in his office.
    """
    old = {p.key: p.side for p in people if is_former(p.role or "") and p.side and kind_of_name(p.side) == "state"}
    if not old:
        return list(people), list(described)
    now = {key: side for key in old if (side := most_said(_bodies_of(people, key)))}
    beside = {doc[person.root].sent.start for person in people if person.key in old}
    heads = [found for found in described if _is_head(doc, found) and doc[found.root].sent.start not in beside]
    if len(old) == 1 and not now and len({found.side for found in heads}) == 1 and _only_there(people, known, old):
        (holder,) = old
        now = {holder: heads[0].side} if heads[0].side else {}
        described = [replace(found, key=holder, kind="person") if found in heads else found for found in described]
    people = [
        replace(person, side=now[person.key]) if person.key in now and person.side == old[person.key] else person
        for person in people
    ]
    return people, list(described)


def _bodies_of(people: Sequence[Reference], key: str) -> Iterator[str]:
    """Yield the bodies that the text gives somebody in an office of now."""
    for person in people:
        if person.key == key and person.side in mediating_bodies() and not is_former(person.role or ""):
            yield person.side


def _is_head(doc: Doc, found: Reference) -> bool:
    """Return whether a description is the one head of a body that mediates: "the head of the African Union panel"."""
    noun = doc[found.root]
    the = any(child.lower_ == "the" for child in noun.lefts)
    return found.kind == "unnamed" and noun.lower_ in _AT_HEAD and the and found.side in mediating_bodies()


def _only_there(people: Sequence[Reference], known: Sequence[Reference], old: dict[str, str]) -> bool:
    """Return whether a text names the state of a former holder no oftener than with his office."""
    named = Counter(found.key for found in known)
    return all(
        named[side] <= sum(person.key == key and person.side == side for person in people) for key, side in old.items()
    )
