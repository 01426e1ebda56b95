"""Actors: who the names, descriptions and pronouns of an article refer to, and for whom each speaks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from accord.lexicon.names import country_of_outlet
from accord.resolve.descriptions import find_descriptions
from accord.resolve.people import full_names
from accord.resolve.pronouns import find_pronouns
from accord.resolve.reference import Reference
from accord.resolve.sides import apposition_tokens, is_bare_leader, office_of, side_in, title_tokens
from accord.terms.actor import Actor
from accord.terms.mark import How, Mention, Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_HOW: Mapping[str, How] = {"name": "name", "person": "name", "other": "name", "demonym": "alias", "capital": "metonym"}
_PLACE_WORDS = frozenset(
    ("in", "at", "to", "from", "near", "outside", "around", "into", "through", "toward", "towards")
)


def resolve_actors(
    doc: Doc,
    names: Sequence[Name],
    quoted: Sequence[Span],
    *,
    outlet: str | None = None,
    sides: Mapping[str, str] | None = None,
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """Return the actors of an article, in the order of their first mention, and every mention of them.

    `quoted` are the stretches within quotation marks, where "he" is not resolved; `outlet` is the article's own,
    whose country is meant by a bare "President"; `sides` are those that the user gave to actors by name.
    """
    by_token = {token: name for name in names for token in range(name.first, name.last)}
    named = [*_known(doc, names), *_people(doc, names, by_token, outlet)]
    people = [reference for reference in named if reference.kind == "person"]
    taken = frozenset(token for name in names for token in range(name.first, name.last))
    described = [_with_owner(found, people) for found in find_descriptions(doc, by_token, taken)]
    references = [*named, *described, *find_pronouns(doc, people, quoted)]
    references.sort(key=lambda reference: (reference.span, reference.root))
    return _cast(references, sides or {})


def _known(doc: Doc, names: Sequence[Name]) -> Iterator[Reference]:
    """Yield states, bodies and media; a city after a preposition of place is a place and nobody."""
    for name in names:
        if name.kind != "person" and not (name.form == "capital" and is_place(doc, name)):
            yield Reference(name.span, name.root, name.words, name.kind, _HOW[name.form])


def is_place(doc: Doc, name: Name) -> bool:
    """Return whether a city's name stands for the city: "in Vienna", not "Vienna said"."""
    root = doc[name.root]
    if root.dep_ == "pobj":
        return root.head.lower_ in _PLACE_WORDS
    return (
        root.dep_ in ("npadvmod", "dobj", "compound", "appos", "conj")
        and root.dep_ != "nsubj"
        and _beside_place(doc, name)
    )


def _beside_place(doc: Doc, name: Name) -> bool:
    before = doc[name.first - 1].lower_ if name.first else ""
    return before in _PLACE_WORDS or doc[name.root].dep_ in ("npadvmod", "dobj", "appos")


def _people(doc: Doc, names: Sequence[Name], by_token: Mapping[int, Name], outlet: str | None) -> Iterator[Reference]:
    people = [name for name in names if name.kind == "person"]
    full = full_names(name.words for name in people)
    home = country_of_outlet(outlet) if outlet else None
    for name in people:
        title = title_tokens(doc, name)
        beside = apposition_tokens(doc, name)
        office = office_of(title) or office_of(beside)
        side = side_in(title, by_token) or side_in(beside, by_token)
        if side is None and home and office and is_bare_leader(office, title or beside, by_token):
            side = home
        how: How = "name" if full[name.words] == name.words else "alias"
        yield Reference(name.span, name.root, full[name.words], "person", how, office, side)


def _with_owner(found: Reference, people: Sequence[Reference]) -> Reference:
    """Give a described source the side of the person it belongs to: "Assad's foreign minister"."""
    if found.side is not None:
        return found
    inside = [person for person in people if found.span.holds(person.span) and person.side]
    side = inside[0].side if inside else None
    return Reference(found.span, found.root, found.key, found.kind, found.how, found.role, side)


def _cast(references: Iterable[Reference], given: Mapping[str, str]) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """Number the actors by first mention and put what all references to each of them say together."""
    by_key: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        by_key[reference.key].append(reference)
    sides = {key: given.get(key) or _most_said(found.side for found in group) for key, group in by_key.items()}
    ids = {key: f"a{number}" for number, key in enumerate(by_key, 1)}
    missing = sorted({side for side in sides.values() if side is not None and side not in ids})
    ids |= {side: f"a{number}" for number, side in enumerate(missing, len(ids) + 1)}
    actors = [_actor(key, group, ids, sides[key]) for key, group in by_key.items()]
    actors += [Actor(ids[side], side, "state") for side in missing]
    mentions = [
        Mention(found.span, found.root, ids[found.key], found.how) for group in by_key.values() for found in group
    ]
    return tuple(actors), tuple(sorted(mentions, key=lambda mention: (mention.span, mention.root)))


def _actor(key: str, group: Sequence[Reference], ids: Mapping[str, str], side: str | None) -> Actor:
    return Actor(
        ids[key],
        key,
        group[0].kind,
        represents=ids[side] if side and side != key else None,
        role=_most_said(found.role for found in group),
    )


def _most_said(values: Iterable[str | None]) -> str | None:
    """Return the value given most often, the first where several are."""
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None
