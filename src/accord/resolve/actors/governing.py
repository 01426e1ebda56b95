"""Governing: whose "the government", "the army" and "his regime" are in a text about the conflict of one state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.cabinets import is_of_cabinet, without_term
from accord.lexicon.names import home_of_group, kind_of_name, state_named
from accord.lexicon.offices import movement_words
from accord.lexicon.powers import governing_words, not_governing
from accord.resolve.actors.clauses import led_by
from accord.resolve.actors.owning import AMERICA
from accord.resolve.actors.reference import Reference
from accord.resolve.actors.setting import Setting

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_OFFICES = frozenset(
    (
        "president",
        "vice president",
        "prime minister",
        "interior minister",
        "defence minister",
        "defense minister",
        "foreign minister",
        "justice minister",
        "information minister",
        "army chief",
        "military ruler",
        "junta leader",
        "junta chief",
        "presidential spokesman",
    )
)
_OUTWARD = frozenset(("president", "vice president", "prime minister", "foreign minister"))
_SPOKEN = ("foreign ministry spokes", "defence ministry spokes", "defense ministry spokes", "government spokes")
_FAR_MORE = 3  # times as often as the next


def with_governed(
    doc: Doc,
    people: Sequence[Reference],
    described: Sequence[Reference],
    known: Sequence[Reference],
    setting: Setting,
) -> tuple[list[Reference], list[Reference]]:
    """Return the people and the descriptions, those of the one state in conflict with that state as their side.

    "The government", "government negotiators" and "the army" are its own where nothing beside them says another's, and
    so are those who lead them, whose government it is, and who hold its offices; the latter not in the press of another
    state. Where the place reported from hosts, a president or foreign minister may be the host's.
    """
    if any(found.key == AMERICA for found in known):
        described = [
            replace(found, side=AMERICA) if _is_of_administration(doc, found) else found for found in described
        ]
    in_conflict = _state_in_conflict(doc, people, described, known)
    state = in_conflict or _only_state(known)
    if state is None:
        return list(people), list(described)
    given = {found.root for found in described if found.side is None and _is_governments(doc[found.root])}
    described = [
        replace(found, side=state) if found.root in given and found.kind != "person" else found for found in described
    ]
    spans = [found.span for found in described if found.root in given]
    governors = {person.key for person in people if any(span.holds(person.span) for span in spans)}
    governors |= {person.key for person in people if _is_of_government(doc, person, given)}
    if in_conflict and state != AMERICA and setting.home in (None, state):
        hosts = [
            person for person in people if not (_is_met(doc[person.root]) or (setting.guests and _looks_out(person)))
        ]
        named = {found.key for found in known} - ({AMERICA} if _has_president(people, AMERICA) else set())
        governors |= _bare_holders(hosts, state, named)
    governors |= {person.key for person in people if (person.role or "").lower().startswith(_SPOKEN)}
    settled = {person.key for person in people if person.side or person.owner}
    return [
        replace(person, side=state) if person.key in governors - settled else person for person in people
    ], described


def _state_in_conflict(
    doc: Doc, people: Sequence[Reference], described: Sequence[Reference], known: Sequence[Reference]
) -> str | None:
    """Return the state whose conflict a text is about, or None where it may be another's.

    It is the home of the groups that the text names, else the one whose opposition or rebels it speaks of, else the
    one whose government or army it does.
    """
    named = Counter(found.key for found in known if found.kind == "state")
    homes = {home for found in known if (home := home_of_group(found.key))}
    governed = Counter(
        found.side
        for found in described
        if found.side and doc[found.root].lower_ in governing_words() and kind_of_name(found.side) == "state"
    )
    opposed = set(_opposed([*people, *described], known))
    if homes:
        home = homes.pop()
        mostly = not governed or home in governed or _foremost(named) == home
        return home if not homes and home in named and mostly else None
    if len(opposed) == 1:
        return opposed.pop()
    return _foremost(governed)


def _only_state(known: Sequence[Reference]) -> str | None:
    """Return the state of a text that names only one and no group of another's."""
    named = {found.key for found in known if found.kind == "state"}
    return named.pop() if len(named) == 1 and not any(home_of_group(found.key) for found in known) else None


def _opposed(references: Sequence[Reference], known: Sequence[Reference]) -> Iterator[str]:
    """Yield the states with whose names the text names an opposition or rebels."""
    for found in references:
        people, _, movement = (found.side or "").rpartition(" ")
        if movement in movement_words() and (state := state_named(people)):
            yield state
        if found.role in movement_words():
            yield from (state.key for state in known if state.kind == "state" and found.span.holds(state.span))


def _foremost(counted: Mapping[str, int]) -> str | None:
    """Return what is counted far more often than anything else, or None."""
    if not counted:
        return None
    (first, most), *others = sorted(counted.items(), key=lambda item: -item[1])
    return first if not others or most >= _FAR_MORE * others[0][1] else None


def _is_governments(noun: Token) -> bool:
    """Return whether a noun is "the government", or people of it, whose side no word beside it tells."""
    if noun.lower_ in governing_words():
        return (not noun.tag_.endswith("S") or noun.lower_ == "authorities") and not _is_elsewhere(noun)
    if _is_owned_by_government(noun):
        return True
    compound = [child for child in noun.lefts if child.dep_ == "compound" and child.lower_ in governing_words()]
    return bool(compound) and not any(map(_is_elsewhere, compound)) and not _is_elsewhere(noun)


def _is_elsewhere(noun: Token) -> bool:
    """Return whether the words beside a noun make it another's: "a local government", "the Basque government".

    Where somebody's government does something is no matter: "Maduro's government in" Barbados.
    """
    owned = any(child.dep_ == "poss" for child in noun.lefts)
    for child in noun.children:
        if (
            child.i > noun.i
            and child.lower_ in ("of", "" if owned else "in")
            and (any(_names(child)) or noun.lower_ == "regime")
        ):
            return True
        named = (
            child.text[:1].isupper()
            and not child.is_sent_start
            and child.pos_ in ("PROPN", "ADJ")
            and child.dep_ != "poss"
        )
        others = child.lower_ in not_governing() or child.tag_ == "PRP$"
        if child.i < noun.i and (others or (named and child.ent_type_ != "PERSON")):
            return True
    return False


def _names(preposition: Token) -> Iterator[Token]:
    return (token for token in preposition.children if token.ent_type_ in ("GPE", "NORP", "LOC"))


def _has_president(people: Sequence[Reference], state: str) -> bool:
    return any(person.side == state and (person.role or "").lower().endswith(" president") for person in people)


def _bare_holders(people: Sequence[Reference], state: str, named: Set[str]) -> set[str]:
    """Return those who alone in a text hold an office of state that it gives no state, and none of that state holds.

    The president of the United States is bare in any text that names that state, and not its president.
    """
    offices = _OFFICES - {"president", "vice president"} if AMERICA in named and state != AMERICA else _OFFICES
    held = [person.role.lower() for person in people if person.side == state and person.role]
    holders: dict[str, set[str]] = {}
    for person in people:
        office = without_term(person.role or "")
        bare = office in offices or office != (person.role or "").lower() or is_of_cabinet(office)
        if person.side is None and bare and office and not any(role.endswith(office) for role in held):
            holders.setdefault(office, set()).add(person.key)
    return {key for keys in holders.values() if len(keys) == 1 for key in keys}


def _looks_out(person: Reference) -> bool:
    """Return whether somebody holds an office in which a host meets guests."""
    return without_term((person.role or "").lower()) in _OUTWARD


def _is_of_administration(doc: Doc, found: Reference) -> bool:
    """Return whether people are "administration officials", as the American press calls those of its own."""
    before = doc[found.root - 1].lower_ if found.root else ""
    return found.side is None and before == "administration" and not _is_elsewhere(doc[found.root])


def _is_met(name: Token) -> bool:
    """Return whether somebody is whom others meet, and may be of another state: talks "with" President Kebe."""
    return name.head.lower_ == "with" or (name.dep_ == "dobj" and name.head.lemma_ in ("meet", "receive", "host"))


def _is_of_government(doc: Doc, person: Reference, given: set[int]) -> bool:
    """Return whether somebody holds an office of such a government or leads its delegation."""
    words = frozenset((person.role or "").lower().split())
    owned = any(_is_owned_by_government(noun) for noun in _titles_beside(doc[person.root]))
    return owned or bool(words & governing_words()) or any(noun.i in given for noun in led_by(doc[person.root]))


def _titles_beside(name: Token) -> Iterator[Token]:
    """Yield a name and the nouns that stand beside it for the same person: "the [negotiator], Ana Gomes"."""
    yield name
    if name.dep_ == "appos":
        yield name.head
    yield from (child for child in name.rights if child.dep_ == "appos")


def _is_owned_by_government(noun: Token) -> bool:
    """Return whether people are "the government's" or "the army's", whose side no word beside it tells."""
    owners = (child for child in noun.lefts if child.dep_ == "poss" and child.lower_ in governing_words())
    return any(any(each.lower_ == "the" for each in owner.lefts) and not _is_elsewhere(owner) for owner in owners)
