"""Meetings and agreements as one line each: what all the articles that tell of it put on record together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from accord.terms.brief import Contact, Dated, Pact
from accord.terms.claim import Agreement, Meeting, Participant, Status
from accord.terms.process import Event, Figure, Ground
from accord.terms.when import When

STRONGEST: tuple[Status, ...] = ("occurred", "denied", "cancelled", "ongoing", "postponed", "scheduled", "possible")
WIDTH = {"day": 0, "week": 1, "month": 2, "season": 3, "year": 4}


_Line = TypeVar("_Line", bound=Dated)


def fold_contacts(events: Iterable[Event]) -> tuple[Contact, ...]:
    """Return the meetings of every status, the newest first; one that names fewer than two who meet is left out."""
    contacts = (_contact(event) for event in events if isinstance(event.latest.claim, Meeting))
    return _newest_first(contact for contact in contacts if len(_company(contact)) > 1)


def fold_pacts(events: Iterable[Event]) -> tuple[Pact, ...]:
    """Return the agreements, the newest first."""
    return _newest_first(_pact(event) for event in events if isinstance(event.latest.claim, Agreement))


def _newest_first(lines: Iterable[_Line]) -> tuple[_Line, ...]:
    return tuple(sorted(lines, key=lambda line: (line.day, line.told), reverse=True))


def _company(contact: Contact) -> set[str]:
    """Everybody who meets: the sides, and the people who belong to none of them."""
    return {*contact.sides, *contact.mediators, *(person.side or person.name for person in contact.people)}


def _contact(event: Event) -> Contact:
    told = [(ground, ground.claim) for ground in reversed(event.tellings) if isinstance(ground.claim, Meeting)]
    status = _status(told)
    bearing = [claim for _, claim in told if claim.status == status] or [claim for _, claim in told]
    figures = _figures((ground, claim) for ground, claim in told if claim in bearing)
    mediators = _names(figure for figure, p in figures if p.part == "mediator" and figure.kind != "person")
    return Contact(
        when=_narrowest(claim.when for claim in (bearing if status == "occurred" else [claim for _, claim in told])),
        hedge=bearing[0].hedge,
        grounds=event.tellings[::-1],
        format=Counter(claim.format for claim in bearing).most_common(1)[0][0],
        status=status,
        sides=tuple(side for side in _sides(figures) if side not in mediators),
        mediators=mediators,
        people=_people(figure for figure, _ in figures),
        place=next((claim.place.name for claim in (*bearing, *(claim for _, claim in told)) if claim.place), None),
        level=next((claim.level for claim in bearing if claim.level), None),
    )


def _figures(told: Iterable[tuple[Ground, Meeting]]) -> list[tuple[Figure, Participant]]:
    """Who took part, as those tell it that tell how it ended; a host is not one of them."""
    return [(ground.figure(p.actor), p) for ground, claim in told for p in claim.participants if p.part != "host"]


def _status(told: Iterable[tuple[Ground, Meeting]]) -> Status:
    """Held or broken off beats announced; otherwise the latest article has the word."""
    latest: dict[date, list[Status]] = {}
    for ground, claim in told:
        status: Status = "denied" if claim.negated else claim.status
        latest.setdefault(ground.article.published or date.min, []).append(status)
    every = [status for statuses in latest.values() for status in statuses]
    return "occurred" if "occurred" in every else min(latest[max(latest)], key=STRONGEST.index)


def _narrowest(whens: Iterable[When | None]) -> When | None:
    """The words that say the most; those of the latest article where several say as much."""
    return min((when for when in whens if when), key=_width, default=None)


def _width(when: When) -> tuple[bool, int]:
    return (when.start is None or when.end is None, WIDTH[when.granularity])


def _sides(figures: Iterable[tuple[Figure, Participant]]) -> tuple[str, ...]:
    """The sides that take part, themselves or through people who act for them."""
    return _names(Figure(figure.side or figure.name, "unknown") for figure, _ in figures if _stands_for_side(figure))


def _stands_for_side(figure: Figure) -> bool:
    return figure.side is not None or figure.kind not in ("person", "outlet", "unnamed")


def _is_party(figure: Figure) -> bool:
    return figure.kind == "person" or _stands_for_side(figure)


def _names(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.name for figure in figures))


def _people(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(dict.fromkeys(figure for figure in figures if figure.kind == "person"))


def _pact(event: Event) -> Pact:
    told = [(ground, ground.claim) for ground in reversed(event.tellings) if isinstance(ground.claim, Agreement)]
    _, latest = told[0]
    parties = [ground.figure(party) for ground, claim in told for party in claim.parties]
    return Pact(
        when=_narrowest(claim.when for _, claim in told),
        hedge=latest.hedge,
        grounds=event.tellings[::-1],
        what=latest.what,
        status=latest.status,
        negated=latest.negated,
        sides=tuple(dict.fromkeys(figure.side or figure.name for figure in parties if _is_party(figure))),
    )
