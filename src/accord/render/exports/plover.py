"""Meetings and agreements as PLOVER events, a line of JSON each, with the CAMEO root beside the PLOVER type.

PLOVER folds what became of an event into its type: a meeting to come is AGREE, one called off REJECT. So the status,
the days as the words have them and the claims stand beside, under `accord`; it allows fields of one's own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import IO

from accord.lexicon.coding import Coding, actor_code, codings, consult_scores
from accord.render.exports.safe_text import one_line, web_address
from accord.terms.brief import Contact, Pact
from accord.terms.exported import EventLine, Losses, Outgoing
from accord.terms.process import Ground
from accord.terms.typed import Json
from accord.terms.wire import value_to_json
from accord.version import __version__

NO_TYPE = "{event|events} left out whose status PLOVER has no type for (postponed, denied, carried out, broken)"
NO_DAY = "{event|events} without a day or only announced, dated by the first report, as `accord.date_is` says"
MAYBE = "possible {meeting|meetings} of the same type as scheduled ones; `accord.status` tells them apart"
NO_ACTOR = "{event|events} left out in which nobody is named"
NO_CODE = "{mention of an actor|mentions of actors} without a code, given by name"
PLURAL = 3


def write_plover(told: Iterable[Outgoing[EventLine]], sink: IO[bytes], losses: Losses) -> None:
    """Write events, one a line; what was retracted is told with its last values and `accord.change`."""
    for each in told:
        event = each.value.event
        coding = _coding(event)
        if coding is None:
            losses.add(NO_TYPE)
        elif not _actors(event, Losses()):
            losses.add(NO_ACTOR)
        else:
            record = _record(each, coding, losses)
            sink.write(json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")


def _coding(event: Contact | Pact) -> Coding | None:
    if isinstance(event, Contact):
        return codings("meeting").get(event.status)
    return codings("agreement").get("rejected" if event.negated else event.status)


def _record(told: Outgoing[EventLine], coding: Coding, losses: Losses) -> dict[str, Json]:
    line = told.value
    event = line.event
    first = event.grounds[-1]
    modes = _modes(event, coding)
    day, last, meaning = _dates(event, coding)
    losses.add(NO_DAY, meaning == "report")
    losses.add(MAYBE, event.status == "possible")
    record: dict[str, Json] = {
        "id": line.id,
        "date": day.isoformat() if day else None,
        "actor": _actors(event, losses),
        "event": [coding.type],
        "mode": list(modes),
        "context": ["diplomatic"],
        "quad_code": coding.quad,
        "event_scale": _scale(coding, modes),
        "cameo": coding.cameo,
        "coder": f"accord {__version__}",
        "text_info": {"start": first.claim.passage.start, "end": first.claim.passage.end},
        "cite_info": _citation(first),
        "accord": _own(told, meaning),
    }
    if last and last != day:
        record["enddate"] = last.isoformat()
    if isinstance(event, Contact) and event.place:
        record["event_loc"] = {"text": one_line(event.place)}
    return record


def _own(told: Outgoing[EventLine], meaning: str) -> dict[str, Json]:
    """Return what PLOVER has no field for."""
    event = told.value.event
    return {
        "status": event.status,
        "when": value_to_json(event.when),
        "date_is": meaning,
        "hedge": event.hedge,
        "negotiation": told.value.negotiation or None,
        "what": one_line(event.what) if isinstance(event, Pact) else None,
        "mediators": [one_line(name) for name in event.mediators] if isinstance(event, Contact) else [],
        "claims": [ground.id for ground in event.grounds[::-1]],
        "change": told.change or None,
        "why": told.why or None,
    }


def _dates(event: Contact | Pact, coding: Coding) -> tuple[date | None, date | None, str]:
    """Return the days of what PLOVER codes: of a meeting that was held its own, of a promise those of its report."""
    own = event.when if coding.type in ("CONSULT", "SUPPORT") else None
    if own and (own.start or own.end):
        return own.start or own.end, own.end, "event"
    days = sorted(ground.article.published for ground in event.grounds if ground.article.published)
    return (days[0] if days else None), None, "report"


def _modes(event: Contact | Pact, coding: Coding) -> tuple[str, ...]:
    if not isinstance(event, Contact) or coding.type != "CONSULT":
        return (coding.mode,) if coding.mode else ()
    found = {
        "phone": event.format == "call",
        "visit": event.format == "visit",
        "third-party": bool(event.mediators),
        "multilateral": len(event.sides) >= PLURAL,
    }
    return tuple(mode for mode, holds in found.items() if holds)


def _scale(coding: Coding, modes: tuple[str, ...]) -> float:
    """Return the score of the type, or of the first mode that has one of its own."""
    return next((consult_scores()[mode] for mode in modes if mode in consult_scores()), coding.scale)


def _actors(event: Contact | Pact, losses: Losses) -> list[Json]:
    """Return all who take part as one list, as PLOVER has it for what is mutual; people stand with their side."""
    people = event.people if isinstance(event, Contact) else ()
    actors: list[Json] = [_actor(side, losses) for side in event.sides]
    for person in people:
        told = _actor(person.side or person.name, Losses())
        told |= {"actor_text": one_line(person.name), "office": one_line(person.role) if person.role else None}
        actors.append(told)
    return actors


def _actor(side: str, losses: Losses) -> dict[str, Json]:
    code = actor_code(side)
    losses.add(NO_CODE, code is None)
    return {"code": code, "actor_text": one_line(side), "identifier_text": one_line(side)}


def _citation(ground: Ground) -> dict[str, Json]:
    article = ground.article
    return {
        "corpus": "accord",
        "citation": article.id,
        "url": web_address(article.url),
        "title": one_line(article.title) if article.title else None,
        "publication": article.outlet,
        "language": article.language,
    }
