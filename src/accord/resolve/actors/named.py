"""Named actors: known states, bodies and media, and people with what the words beside their names say of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.lexicon.names import common_name, kind_of_name, seats, side_of_body
from accord.lexicon.offices import kin_words
from accord.lexicon.past import is_former
from accord.lexicon.powers import addressing_verbs, gatherings
from accord.resolve.actors.aides import with_masters
from accord.resolve.actors.clauses import clause_side, led_by
from accord.resolve.actors.lists import Titled, share_in_lists
from accord.resolve.actors.owning import after_name, led_body, owned_after, owner_before, possessor, succeeded_by
from accord.resolve.actors.paired import sides_of_pairs, with_pairs
from accord.resolve.actors.reference import Reference
from accord.resolve.actors.setting import is_of_another_house
from accord.resolve.actors.sides import side_in
from accord.resolve.actors.spoken_for import spoken_for
from accord.resolve.actors.titles import apposition_tokens, line_after, office_of, title_tokens
from accord.resolve.people import full_names
from accord.terms.mark import How, Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_HOW: Mapping[str, How] = {"name": "name", "person": "name", "other": "name", "demonym": "alias", "capital": "metonym"}
_KNOWN_AS = (("known", "as"), ("known", "by"), ("nom", "de"))
_APART = 18  # words between a name and another for the same person
_PLACE_WORDS = frozenset(
    ("in", "at", "to", "from", "near", "outside", "around", "into", "through", "toward", "towards", "via")
)


def known_references(doc: Doc, text: str, names: Sequence[Name]) -> Iterator[Reference]:
    """Yield states, bodies and media; a city that stands for itself is a place and nobody."""
    for name in names:
        if name.kind != "person" and not (name.form == "capital" and is_place(doc, name)):
            words = name.span.of(text)
            body = seats().get(words) if name.form == "capital" else None
            key, kind = (body, kind_of_name(body)) if body is not None else (name.words, name.kind)
            side = side_of_body(key)
            if side and words == key and is_of_another_house(doc, words, side, names):
                side = None
            yield Reference(name.span, name.root, key, kind, _HOW[name.form], side=side, words=words)


def is_place(doc: Doc, name: Name) -> bool:
    """Return whether a city's name stands for the city: "in Vienna" and "visited Vienna", not "Vienna said".

    So it does in the name of a text or talks ("the Vienna Convention"), not after "accused" or "urged".
    """
    root, before = doc[name.root], doc[name.first - 1].lower_ if name.first else ""
    if root.dep_ in ("dobj", "dative") and root.head.lemma_ in addressing_verbs():
        return False
    paired = _dashed(doc, name.first - 1) or _dashed(doc, name.last)
    if root.dep_ == "compound" and root.head.i > name.first and root.head.lower_ in gatherings() and not paired:
        return True
    if root.dep_ == "pobj":
        return root.head.lower_ in _PLACE_WORDS
    return root.dep_ in ("npadvmod", "dobj", "appos") or before in _PLACE_WORDS


def _dashed(doc: Doc, at: int) -> bool:
    """Return whether a token joins two names: "Moscow-Kyiv talks"."""
    return 0 < at < len(doc) and doc[at].text in ("-", "–", "/")


def people_references(
    doc: Doc, text: str, names: Sequence[Name], *, by_token: Mapping[int, Name], known_people: frozenset[str]
) -> list[Reference]:
    """Return people with the office and side that the words beside each name give.

    `known_people` are names that the user gave: they are never taken for a short form of another.
    """
    people = [name for name in names if name.kind == "person"]
    kin = frozenset(name.words for name in people if _is_kin(doc, name))
    office = frozenset(name.words for name in people if title_tokens(doc, name, by_token))
    full = full_names((name.words for name in people), kin=kin, in_office=office)
    second = {other: full[name] for name, other in _also_known(doc, people)}
    full = {form: form if form in known_people else second.get(key, key) for form, key in full.items()}
    titled = [_titled(doc, text, name, by_token, full) for name in people]
    shared = with_masters(doc, titled, share_in_lists(doc, titled))
    return with_pairs(shared, titled, sides_of_pairs(doc, titled, by_token))


def _also_known(doc: Doc, people: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of names that a text says are one person's: "Juan Vega, better known as Simon Diaz".

    So it does with another short name in brackets: "Juan Vega (Timo)".
    """
    for first, second in pairwise(people):
        between = doc[first.last : second.first]
        words = [token.lower_ for token in between]
        closed = second.last < len(doc) and doc[second.last].text == ")"
        if words == ["("] and closed and " " in first.words and " " not in second.words:
            yield first.words, second.words
        known = "alias" in words or any(pair in _KNOWN_AS for pair in pairwise(words))
        if known and len(words) < _APART and not any(token.is_sent_end for token in between):
            yield first.words, second.words


def _is_kin(doc: Doc, name: Name) -> bool:
    """Return whether somebody is named as a member of a family: "his wife", Rosalynn Carter."""
    near = (*doc[max(0, name.first - 3) : name.first], *doc[name.last : name.last + 4])
    return any(token.lower_ in kin_words() for token in near)


def _titled(doc: Doc, text: str, name: Name, names: Mapping[int, Name], full: Mapping[str, str]) -> Titled:
    title = title_tokens(doc, name, names)
    beside = line_after(doc, name, names) or apposition_tokens(doc, name, names)
    after = owned_after(doc, name, names)
    owner = owner_before(doc, title, names) or owner_before(doc, beside, names) or (after.words if after else None)
    owner = owner or succeeded_by(doc, name, names)
    words, key = name.span.of(text), full[name.words]
    reference = Reference(
        name.span,
        name.root,
        key,
        "person",
        "name" if key == words else "alias",
        office_of(title) or office_of(beside),
        _side(doc, name, names, title, beside),
        full.get(owner or ""),
        words,
    )
    return Titled(reference, name.first, name.last, tuple(title), tuple(beside))


def _side(doc: Doc, name: Name, names: Mapping[int, Name], title: list[Token], beside: list[Token]) -> str | None:
    """Return the side that the nearest words show: the title, an "of", the office beside it, an owner, the sentence."""
    side = _led_now(doc, name, names, title) or side_in(title, names) or after_name(doc, name, names)
    side = side or _led_or_beside(doc, name, names, beside) or possessor(doc, name, names)
    first = title[0] if title else doc[name.first]
    side = side or spoken_for(doc, name, first.i, names) or clause_side(doc[name.root], first, names)
    return side or led_body(doc, name, first.i, names)


def _led_now(doc: Doc, name: Name, names: Mapping[int, Name], title: list[Token]) -> str | None:
    """Return the body that a former holder of an office heads: former President Mbeki, "who leads an AU panel"."""
    if not is_former(office_of(title) or "") or not any(True for _ in led_by(doc[name.root])):
        return None
    led = clause_side(doc[name.root], title[0], names)
    return led if led is not None and kind_of_name(led) != "state" else None


def _led_or_beside(doc: Doc, name: Name, names: Mapping[int, Name], beside: list[Token]) -> str | None:
    """Return the side of the office beside a name; of one in an unknown body, the state whose team it leads."""
    side = side_in(beside, names)
    if side is None or common_name(side) is not None:
        return side
    first = doc[name.first]
    led = clause_side(doc[name.root], first, names) if any(True for _ in led_by(doc[name.root])) else None
    return led if led is not None and kind_of_name(led) == "state" else side
