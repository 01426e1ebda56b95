"""One line out of all that tell an event: what counts of each field, and what the others say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import cast

from accord.terms.account import Account
from accord.terms.brief import Contact, Pact
from accord.terms.claim import AHEAD, Agreement, AgreementStatus, Level, Meeting, Participant, Status
from accord.terms.process import Event, Figure, Ground
from accord.terms.when import When
from accord.view.accounts import Told, counting, fold_accounts, format_accounts, status_accounts
from accord.view.enough import is_unlikely

STRONGEST: tuple[Status, ...] = ("occurred", "denied", "cancelled", "ongoing", "postponed", "scheduled", "possible")
DONE: tuple[AgreementStatus, ...] = ("agreed", "signed", "implemented")


def fold_event(event: Event) -> Contact | Pact:
    """Return an event as one line."""
    return fold_contact(event) if isinstance(event.latest.claim, Meeting) else fold_pact(event)


def fold_contact(event: Event) -> Contact:
    """Return a meeting as all who tell it put it on record; who took part is told by those that tell how it ended.

    Tellings that are likelier wrong than right add nobody.
    """
    told = [(ground, ground.claim) for ground in reversed(event.tellings) if isinstance(ground.claim, Meeting)]
    status = _status(told)
    bearing = [(ground, claim) for ground, claim in told if _told_status(claim) == status]
    form = Counter(claim.format for _, claim in bearing).most_common(1)[0][0]
    accounts = tuple(_meeting_accounts(told, status, form))
    figures = _figures([each for each in bearing if not is_unlikely(each[0])] or bearing)
    mediators = _names(figure for figure, p in figures if p.part == "mediator" and figure.kind != "person")
    return Contact(
        when=cast("When | None", counting(accounts, "when")),
        hedge=bearing[0][1].hedge,
        grounds=event.tellings[::-1],
        event=event.id,
        accounts=accounts,
        ties=event.ties,
        format=form,
        status=status,
        sides=tuple(side for side in _sides(figures) if side not in mediators),
        mediators=mediators,
        people=_people(figure for figure, _ in figures),
        place=cast("str | None", counting(accounts, "place")),
        level=cast("Level | None", counting(accounts, "level")),
    )


def fold_pact(event: Event) -> Pact:
    """Return an agreement as all who tell it put it on record; the latest article has the word on its status.

    What was agreed or signed is not proposed again where one later tells when it is to begin.
    """
    told = [(ground, ground.claim) for ground in reversed(event.tellings) if isinstance(ground.claim, Agreement)]
    _, latest = _last_word(told)
    parties = [ground.figure(party) for ground, claim in told for party in claim.parties]
    accounts = tuple(_pact_accounts(told))
    return Pact(
        when=cast("When | None", counting(accounts, "when")),
        hedge=latest.hedge,
        grounds=event.tellings[::-1],
        event=event.id,
        accounts=accounts,
        ties=event.ties,
        what=latest.what,
        status=latest.status,
        negated=latest.negated,
        sides=tuple(dict.fromkeys(figure.side or figure.name for figure in parties if _is_party(figure))),
    )


def _last_word(told: Sequence[tuple[Ground, Agreement]]) -> tuple[Ground, Agreement]:
    """Return the latest telling, or the latest that has it done where those after it only have it to come."""
    done = next((each for each in told if each[1].status in DONE and not each[1].negated), None)
    if done is None:
        return told[0]
    since = told[: told.index(done)]
    return done if all(claim.status == "proposed" and not claim.negated for _, claim in since) else told[0]


def _meeting_accounts(told: Sequence[tuple[Ground, Meeting]], status: Status, form: str) -> Iterator[Account]:
    ahead = status in AHEAD
    finals = [_told_status(claim) == status or (ahead and _told_status(claim) in AHEAD) for _, claim in told]
    yield from status_accounts([Told(_told_status(claim), ground, final=True) for ground, claim in told], status)
    yield from format_accounts([Told(claim.format, ground, final=True) for ground, claim in told], form)
    whens = [Told(c.when, g, final) for (g, c), final in zip(told, finals, strict=True) if c.when]
    yield from fold_accounts("when", whens, ahead=ahead)
    places = [Told(c.place.name, g, final) for (g, c), final in zip(told, finals, strict=True) if c.place]
    yield from fold_accounts("place", places, ahead=ahead)
    levels = [Told(c.level, g, final) for (g, c), final in zip(told, finals, strict=True) if c.level]
    yield from fold_accounts("level", levels, ahead=ahead)


def _pact_accounts(told: Sequence[tuple[Ground, Agreement]]) -> Iterator[Account]:
    _, latest = _last_word(told)
    statuses = [Told(_pact_status(claim), ground, final=True) for ground, claim in told]
    yield from status_accounts(statuses, _pact_status(latest))
    ahead = latest.status == "proposed"
    yield from fold_accounts(
        "when", [Told(c.when, g, final=c.status == latest.status) for g, c in told if c.when], ahead=ahead
    )


def _told_status(claim: Meeting) -> Status:
    return "denied" if claim.negated else claim.status


def _pact_status(claim: Agreement) -> AgreementStatus:
    return "rejected" if claim.negated else claim.status


def _status(told: Iterable[tuple[Ground, Meeting]]) -> Status:
    """Held or broken off beats announced; otherwise the latest article has the word."""
    latest: dict[date, list[Status]] = {}
    for ground, claim in told:
        latest.setdefault(ground.article.published or date.min, []).append(_told_status(claim))
    every = [status for statuses in latest.values() for status in statuses]
    return "occurred" if "occurred" in every else min(latest[max(latest)], key=STRONGEST.index)


def _figures(told: Iterable[tuple[Ground, Meeting]]) -> list[tuple[Figure, Participant]]:
    """Who took part; a host is not one of them."""
    return [(ground.figure(p.actor), p) for ground, claim in told for p in claim.participants if p.part != "host"]


def _sides(figures: Iterable[tuple[Figure, Participant]]) -> tuple[str, ...]:
    """The sides that take part, themselves or through people who act for them."""
    return _names(Figure(figure.side or figure.name, "unknown") for figure, _ in figures if _stands_for_side(figure))


def _stands_for_side(figure: Figure) -> bool:
    return figure.side is not None or figure.kind not in ("person", "outlet", "unnamed")


def _is_party(figure: Figure) -> bool:
    """Whether a party to an agreement is to be told: those without a name are a side too, "14 armed groups"."""
    return figure.kind != "outlet" or figure.side is not None


def _names(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.name for figure in figures))


def _people(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The people, each once: who bears the last name of just one other who was there is that other."""
    people = dict.fromkeys(figure for figure in figures if figure.kind == "person")
    return tuple(person for person in people if len({p.name for p in people if _bears_name(p, person)}) != 1)


def _bears_name(person: Figure, bare: Figure) -> bool:
    """Whether somebody's full name ends with another's, and their sides do not differ: Albin Kurti, Kurti."""
    sides = {side for side in (person.side, bare.side) if side}
    return person.name.endswith(f" {bare.name}") and len(sides) < 2
