"""A timeline narrowed to what somebody asks for: a side, a person, a place, a format, a status, a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace

from accord.terms.brief import Contact, Pact, Version
from accord.terms.timeline import Moment, Timeline


@dataclass(frozen=True, slots=True)
class Sieve:
    """What moments must have to be told; None lets all through.

    Formats are those of meetings, "agreement" and "draft"; statuses those of meetings and agreements, and "draft".
    """

    side: str | None = None
    person: str | None = None
    place: str | None = None
    format: str | None = None
    status: str | None = None
    source: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through."""
        return not any(getattr(self, item.name) for item in fields(self))


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from, in the order of the alphabet."""

    side: tuple[str, ...]
    person: tuple[str, ...]
    place: tuple[str, ...]
    format: tuple[str, ...]
    status: tuple[str, ...]
    source: tuple[str, ...]


def sift(timeline: Timeline, sieve: Sieve) -> Timeline:
    """Return the timeline with the moments that have all that is asked for."""
    return replace(timeline, moments=tuple(moment for moment in timeline.moments if _passes(moment, sieve)))


def choices_of(timeline: Timeline) -> Choices:
    """Return every value that some moment has."""
    return Choices(*(_every(item.name, timeline.moments) for item in fields(Choices)))


def _every(name: str, moments: Iterable[Moment]) -> tuple[str, ...]:
    return tuple(sorted({value for moment in moments for value in _values(moment, name)}, key=str.casefold))


def _passes(moment: Moment, sieve: Sieve) -> bool:
    asked = ((item.name, getattr(sieve, item.name)) for item in fields(sieve))
    return all(value in _values(moment, name) for name, value in asked if value)


def _values(moment: Moment, name: str) -> frozenset[str]:
    """Return the values that a moment has for one of the fields."""
    line = moment.line
    if name == "source":
        return frozenset(ground.article.medium for ground in line.grounds)
    match line:
        case Contact():
            return frozenset(_of_contact(line, name))
        case Pact():
            found = {"side": line.sides, "format": ("agreement",), "status": (line.status,)}
        case Version():
            found = {"side": line.authors, "format": ("draft",), "status": ("draft",)}
    return frozenset(found.get(name, ()))


def _of_contact(contact: Contact, name: str) -> Iterator[str]:
    match name:
        case "side":
            yield from (*contact.sides, *contact.mediators)
            yield from (person.side for person in contact.people if person.side)
        case "person":
            yield from (person.name for person in contact.people)
        case "place" if contact.place:
            yield contact.place
        case "format":
            yield contact.format
        case "status":
            yield contact.status
