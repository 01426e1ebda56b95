"""Hosting: which state's parties talk in the capital of another, whose own people a bare office there need not mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.lexicon.names import capitals, home_of_group, state_of_code
from accord.lexicon.offices import movement_words
from accord.lexicon.powers import hosting_verbs
from accord.resolve.actors.owning import AMERICA
from accord.resolve.actors.reference import Reference
from accord.resolve.actors.setting import state_of_dateline

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_WHERE = frozenset(("in", "at", "from", "near", "outside", "to"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_DATELINE = 60  # characters at the head of a report


def hosted_state(
    doc: Doc, known: Sequence[Reference], people: Sequence[Reference], described: Sequence[Reference]
) -> str | None:
    """Return the one state whose government and opponents a report from another capital is about, or None.

    The state reported from does no more in it than host, mediate and welcome; America, whose own tell of any conflict,
    is never meant.
    """
    host = state_of_dateline(doc.text)
    others = set(_states_at_odds(known, described))
    if host in (None, AMERICA) or len(others) != 1 or host in others or not others & {found.key for found in known}:
        return None
    spoken = {doc[person.root].sent.start for person in people if person.role}
    return others.pop() if host is not None and _only_hosts(doc, known, host, spoken) else None


def tells_only(doc: Doc, person: Reference, state: str, other: str, known: Sequence[Reference]) -> bool:
    """Return whether the sentence that names somebody names one of two states, or its capital, and not the other."""
    sentence = doc[person.root].sent
    cities = {state_of_code(capitals().get(token.text, "")) for token in sentence}
    named = cities | {found.key for found in known if sentence.start <= found.root < sentence.end and not _heads(found)}
    return state in named and other not in named


def _states_at_odds(known: Sequence[Reference], described: Sequence[Reference]) -> Iterator[str]:
    """Yield the homes of the groups named, and the states whose government is told of with an opposition or rebels."""
    yield from (home for found in known if (home := home_of_group(found.key)))
    if any(found.role in movement_words() for found in described):
        sides = {found.key for found in known if found.kind == "state"}
        yield from (found.side for found in described if found.side in sides and found.kind == "organisation")


def _only_hosts(doc: Doc, known: Sequence[Reference], host: str, spoken: set[int]) -> bool:
    """Return whether a state hosts in so many words, or does nothing where no holder of an office speaks."""
    acts = False
    for found in known:
        root = doc[found.root]
        if found.key != host or _heads(found):
            continue
        if root.dep_ in _SUBJECTS and root.head.lemma_ in hosting_verbs():
            return True
        where = (root.dep_ == "pobj" and root.head.lower_ in _WHERE) or root.dep_ in ("appos", "npadvmod")
        acts = acts or not (where or root.sent.start in spoken)
    return not acts


def _heads(found: Reference) -> bool:
    """Return whether a name stands in the dateline."""
    return found.span.start < _DATELINE and (found.how == "metonym" or found.words.isupper())
