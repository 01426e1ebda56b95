"""Hosting: which state's parties talk in the capital of another, whose own people a bare office there need not mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from accord.lexicon.names import capitals, home_of_group, state_of_code
from accord.lexicon.offices import movement_words
from accord.lexicon.powers import hosting_verbs
from accord.resolve.actors.owning import AMERICA
from accord.resolve.actors.reference import Reference
from accord.resolve.actors.setting import state_of_dateline
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_WHERE = frozenset(("in", "at", "from", "near", "outside", "to"))
_DATELINE = 60  # characters at the head of a report
_TWO = 2


def hosted_states(
    doc: Doc, known: Sequence[Reference], people: Sequence[Reference], described: Sequence[Reference]
) -> frozenset[str]:
    """Return the state whose government and opponents a report from another capital is about, or the two it hosts.

    The state reported from does no more in it than host, mediate and welcome; America, whose own tell of any conflict,
    is never meant.
    """
    host = state_of_dateline(doc.text)
    if host in (None, AMERICA):
        return frozenset()
    others = set(_states_at_odds(known, described))
    if len(others) != 1 or host in others or not others & {found.key for found in known}:
        return frozenset(_hosted_pair(doc, known, host)) if not others and host is not None else frozenset()
    spoken = {doc[person.root].sent.start for person in people if person.role}
    return frozenset(others) if host is not None and _only_hosts(doc, known, host, spoken) else frozenset()


def _hosted_pair(doc: Doc, known: Sequence[Reference], host: str) -> Iterator[str]:
    """Yield the two other states of a sentence that tells that a state hosts them, or brings them together."""
    hosting = [found for found in known if found.key == host and _is_hosting(doc[found.root])]
    for sentence in {doc[found.root].sent.start: doc[found.root].sent for found in hosting}.values():
        inside = [each for each in known if sentence.start <= each.root < sentence.end and each.kind == "state"]
        guests = {found.key for found in inside} - {host}
        joined = any(found.key in guests and any(doc[found.root].conjuncts) for found in inside)
        if len(guests) == _TWO and joined:
            yield from guests


def _is_hosting(root: Token) -> bool:
    return root.dep_ in SUBJECTS and root.head.lemma_ in hosting_verbs()


def tells_only(doc: Doc, person: Reference, state: str, others: Set[str], known: Sequence[Reference]) -> bool:
    """Return whether the sentence that names somebody names a state, or its capital, and none of the others."""
    sentence = doc[person.root].sent
    cities = {state_of_code(capitals().get(token.text, "")) for token in sentence}
    named = cities | {found.key for found in known if sentence.start <= found.root < sentence.end and not _heads(found)}
    return state in named and named.isdisjoint(others)


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
        if _is_hosting(root):
            return True
        where = (root.dep_ == "pobj" and root.head.lower_ in _WHERE) or root.dep_ in ("appos", "npadvmod")
        acts = acts or not (where or root.sent.start in spoken)
    return not acts


def _heads(found: Reference) -> bool:
    """Return whether a name stands in the dateline."""
    return found.span.start < _DATELINE and (found.how == "metonym" or found.words.isupper())
