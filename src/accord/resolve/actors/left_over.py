"""Left over: the one state of a text without a leader, to the one leader whom the text leaves without a state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.cabinets import without_term
from accord.lexicon.names import state_named
from accord.lexicon.offices import without_president
from accord.lexicon.powers import hosting_verbs, without_prime_minister
from accord.resolve.actors.reference import Reference
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_LEADERS = ("president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "leader")
_BARE = ("president", "prime minister")
_AGAIN = 2  # times that a text names the state that it is about
_FAR_MORE = 3  # times as often as the next
_WHERE = frozenset(("in", "at", "from", "near", "outside"))


def with_left_over(doc: Doc, people: Sequence[Reference], known: Sequence[Reference]) -> list[Reference]:
    """Return the people, the one president or premier without a state as that of the one state that has none named.

    So a paper speaks of its own: "Prime Minister Albanese met the Indonesian president. Australia has offered aid".
    Neither a state whose people stand beside him, nor one that hosts or mediates, nor one without such an office is
    meant; of several it is the one that the text names far the most.
    """
    settled = {person.key for person in people if person.side or person.owner}
    offices = {p.key: without_term((p.role or "").lower()) for p in people if p.key not in settled and p.role}
    bare = [key for key, office in offices.items() if office in _BARE]
    led = {person.side for person in people if person.side and _leads(person)}
    if len(bare) != 1 or not led:
        return list(people)
    key = bare[0]
    without = without_president() if offices[key] == "president" else without_prime_minister()
    beside = {doc[person.root].sent.start: doc[person.root] for person in people if person.key == key}
    no = led | without | set(_hosts(doc, known)) | set(_beside(doc, [*people, *known], key, beside))
    left = Counter(found.key for found in known if _acts(doc, found) and found.key not in no)
    state = _foremost(left)
    return (
        [replace(person, side=state) if person.key == key else person for person in people] if state else list(people)
    )


def _leads(person: Reference) -> bool:
    """Return whether somebody leads a state now."""
    role = (person.role or "").lower()
    return role.endswith(_LEADERS) and not any(word in role.split() for word in ("former", "vice", "deputy", "ex"))


def _acts(doc: Doc, found: Reference) -> bool:
    """Return whether a state stands for itself, and not for where something is."""
    root = doc[found.root]
    return found.kind == "state" and not (root.dep_ == "pobj" and root.head.lower_ in _WHERE)


def _hosts(doc: Doc, known: Sequence[Reference]) -> Iterator[str]:
    """Yield the states that mediate, host or only have something to say of it."""
    for found in known:
        root = doc[found.root]
        verb = root.head if root.dep_ in SUBJECTS else root.head.head
        if found.kind == "state" and verb.lemma_ in hosting_verbs():
            yield found.key


def _beside(doc: Doc, references: Sequence[Reference], key: str, sentences: dict[int, Token]) -> Iterator[str]:
    """Yield the states whose people, or which themselves, somebody meets, or is named in a row with."""
    for found in references:
        root = doc[found.root]
        name = sentences.get(root.sent.start)
        side = found.key if found.kind == "state" else found.side
        if name is None or side is None or found.key == key or state_named(side) is None:
            continue
        met = root.dep_ in ("pobj", "dobj", "conj", "dative")
        if met or (found.kind == "person" and root.dep_ not in SUBJECTS):
            yield side


def _foremost(counted: Counter[str]) -> str | None:
    """Return the one state left that is named more than once, of several the one named far the most."""
    ranked = counted.most_common(2)
    if not ranked or ranked[0][1] < _AGAIN or (len(ranked) > 1 and ranked[0][1] < _FAR_MORE * ranked[1][1]):
        return None
    return ranked[0][0]
