"""Actors: who the names, descriptions and pronouns of an article refer to, and for whom each speaks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.names import country_of_outlet
from accord.resolve.actors.again import name_again
from accord.resolve.actors.aides import masters_side, with_served
from accord.resolve.actors.at_home import with_those_at_home
from accord.resolve.actors.chambers import with_chambers
from accord.resolve.actors.departed import with_departed
from accord.resolve.actors.descriptions import find_descriptions, join_to_people
from accord.resolve.actors.former import with_present, without_past
from accord.resolve.actors.governing import with_governed
from accord.resolve.actors.groups import with_groups
from accord.resolve.actors.guests import with_guests
from accord.resolve.actors.holders import join_to_holders
from accord.resolve.actors.home import with_commissioners, with_home, with_secretaries
from accord.resolve.actors.hosting import hosted_states
from accord.resolve.actors.left_over import with_left_over
from accord.resolve.actors.movements import name_movements, with_leaders
from accord.resolve.actors.named import known_references, people_references
from accord.resolve.actors.neighbours import with_neighbours
from accord.resolve.actors.numbering import most_said, number_cast
from accord.resolve.actors.opponents import with_opponents
from accord.resolve.actors.pronouns import find_pronouns
from accord.resolve.actors.reference import Reference
from accord.resolve.actors.setting import Setting
from accord.resolve.actors.sovereigns import with_sovereigns
from accord.resolve.actors.told_of import with_ministers_told_of
from accord.terms.actor import Actor
from accord.terms.article import Article
from accord.terms.mark import Mention, Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc


def resolve_actors(
    doc: Doc,
    names: Sequence[Name],
    quoted: Sequence[Span],
    *,
    article: Article | None = None,
    sides: Mapping[str, str] | None = None,
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """Return the actors of an article, in the order of their first mention, and every mention of them.

    `quoted` are the stretches within quotation marks, where "he" is not resolved; `article` tells the outlet, whose
    country is meant by a bare "President", and the headline; `sides` are those that the user gave to actors by name.
    """
    given, text = sides or {}, doc.text
    by_token = {token: name for name in names for token in range(name.first, name.last)}
    people = list(people_references(doc, text, names, by_token=by_token, known_people=frozenset(given)))
    described = list(find_descriptions(doc, text, by_token))
    people, described = join_to_people(doc, text, people, described)
    home = country_of_outlet(article.outlet) if article and article.outlet else None
    title = (article.title if article else None) or ""
    known = list(known_references(doc, text, names))
    states = [found.key for found in known if found.kind == "state"]
    guests = hosted_states(doc, known, people, described) if home is None else frozenset[str]()
    setting = Setting(home, title, guests)
    people = with_ministers_told_of(doc, with_neighbours(doc, people, names))
    people = with_opponents(doc, people, known, title)
    people = with_guests(doc, with_home(doc, people, known, setting), states, title)
    people, described = without_past(people, described)
    people = masters_side(people, _side_of(people))
    described = with_served(doc, _with_owners_inside(described, people), people, _side_of(people))
    described = with_leaders(doc, described, people, _side_of(people))
    described = join_to_holders(doc, people, described, home)
    described = name_again(doc, text, known, described)
    people, described = with_present(doc, people, described, known)
    people = with_groups(doc, people, [*known, *described])
    people = with_commissioners(with_secretaries(people, known), known)
    people, described = with_governed(doc, people, described, known, setting)
    described = with_chambers(doc, described)
    people = with_those_at_home(doc, with_left_over(doc, with_sovereigns(doc, people, known), known), known)
    people = masters_side(people, _side_of(people))
    described = with_served(doc, described, people, _side_of(people))
    people = with_departed(doc, people)
    references = name_movements([*known, *people, *described, *find_pronouns(doc, people, quoted)])
    references.sort(key=lambda reference: (reference.span, reference.root))
    return number_cast(references, given)


def _with_owners_inside(described: Sequence[Reference], people: Sequence[Reference]) -> list[Reference]:
    """Give a described source the side of the person it belongs to: "Kabila's foreign minister"."""
    side = _side_of(people)
    return [
        replace(found, side=next((side.get(p.key) for p in people if found.span.holds(p.span)), None))
        if found.side is None
        else found
        for found in described
    ]


def _side_of(people: Sequence[Reference]) -> dict[str, str | None]:
    by_key: dict[str, list[str | None]] = defaultdict(list)
    for person in people:
        by_key[person.key].append(person.side)
    return {key: most_said(found) for key, found in by_key.items()}
