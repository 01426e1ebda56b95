"""What a row of a chronology tells of: a meeting, an agreement, a draft, or else a statement, with its status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from accord.lexicon.columns import event_in, kind_of_cell, level_of_cell, plain_words, status_in, status_of_cell
from accord.resolve.rows.row_words import names_in
from accord.terms.claim import AgreementStatus
from accord.terms.sheet import Role
from accord.terms.when import When

Said = Mapping[Role, str]
AHEAD = ("scheduled", "possible", "postponed", "cancelled", "denied")
PROPOSED = "proposed"
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class NoEvent:
    """Which cell keeps a row from being placed, or a word of it; why, and what to do."""

    role: Role
    why: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Event:
    """A claim as it is typed in: its kind and fields, who says so; whether it is over; what was left out."""

    kind: str
    fields: Mapping[str, str]
    is_past: bool
    speaker: str | None = None
    named: tuple[str, ...] = ()
    doubts: tuple[NoEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sort:
    kind: str
    format: str = "meeting"
    status: str = "agreed"


def event_of(said: Said, when: When, today: date) -> Event | NoEvent:
    """Return what a row tells of by its cells, or which of them does not fit."""
    sort = _sort(said)
    who = names_in(said["who"]) + names_in(said["mediator"], "mediator") + names_in(said["host"], "host")
    if sort.kind in ("meeting", "agreement") and not who:
        remedy = "name the participants in a column, to have it as an event"
        return _statement(
            said, when, today, (NoEvent("who", f"nobody is named, so this {sort.kind} is a statement", remedy),)
        )
    if sort.kind == "meeting":
        return _meeting(said, sort, who, when, today)
    if sort.kind == "agreement":
        return _agreement(said, sort, who, when, today)
    if sort.kind == "draft":
        authors = ", ".join(name.partition(" as ")[0] for name in who)
        fields = {"name": said["draft"] or said["event"]} | ({"authors": authors} if authors else {})
        return Event("draft", fields, is_past=True, named=who)
    return _statement(said, when, today, _untold(said, who))


def _untold(said: Said, who: tuple[str, ...]) -> tuple[NoEvent, ...]:
    """Say that a row with several participants is no event, where nothing tells what they did."""
    if len(who) < SEVERAL or kind_of_cell(said["kind"]) or event_in(said["kind"]) or event_in(said["event"]):
        return ()
    remedy = "write meeting or agreement in a column with the heading kind, to have it as an event"
    return (
        NoEvent("event", "the words tell of no meeting or agreement that accord knows, so this is a statement", remedy),
    )


def _sort(said: Said) -> _Sort:
    """Return what sort of event it is: by the cell that says so, else by the words of the event."""
    named = kind_of_cell(said["kind"])
    pattern = event_in(said["kind"]) or event_in(said["event"])
    kind = named or (pattern.fields["kind"] if pattern else "statement")
    fields = pattern.fields if pattern and pattern.fields["kind"] == kind else {}
    return _Sort(kind, fields.get("format", "meeting"), fields.get("status", "agreed"))


def _meeting(said: Said, sort: _Sort, who: tuple[str, ...], when: When, today: date) -> Event | NoEvent:
    status = status_of_cell(said["status"]) if said["status"] else status_in(said["event"])
    if said["status"] and status is None:
        remedy = "write held, ongoing, scheduled, possible, cancelled, postponed or denied"
        return NoEvent("status", f"“{said['status']:.40}” is no status", remedy)
    ahead = _is_ahead(when, today)
    if ahead and status not in AHEAD:
        return _ahead("status")
    fields = {"participants": ", ".join(who), "status": status or "occurred", "format": sort.format}
    fields |= {"place": said["place"]} if said["place"] else {}
    level = level_of_cell(said["level"])
    fields |= {"level": level} if level else {}
    doubts: tuple[NoEvent, ...] = ()
    if said["level"] and level is None:
        doubts = (
            NoEvent("level", f"“{said['level']:.40}” is no level", "write leaders, ministers, envoys or technical"),
        )
    return Event("meeting", fields, is_past=status not in AHEAD, named=who, doubts=doubts)


def _agreement(said: Said, sort: _Sort, who: tuple[str, ...], when: When, today: date) -> Event | NoEvent:
    words = plain_words(said["status"])
    known = get_args(AgreementStatus)
    held = status_of_cell(said["status"]) == "occurred"
    if words and words not in known and not held:
        return NoEvent("status", f"“{said['status']:.40}” is no status of an agreement", f"write {', '.join(known)}")
    status = words if words in known else sort.status
    if _is_ahead(when, today) and status != PROPOSED:
        return _ahead("status")
    parties = dict.fromkeys(
        name.partition(" as ")[0] for name in who if not name.endswith((" as mediator", " as host"))
    )
    if not parties:
        return NoEvent("who", "no party is named, only who mediated", "name the parties")
    fields = {"parties": ", ".join(parties), "status": status, "what": said["event"]}
    return Event("agreement", fields, is_past=status != PROPOSED, named=who)


def _statement(said: Said, when: When, today: date, doubts: tuple[NoEvent, ...] = ()) -> Event | NoEvent:
    speakers = names_in(said["holder"]) or names_in(said["who"])
    speaker = speakers[0].partition(" as ")[0] if len(speakers) == 1 else None
    fields = {"content": said["event"]} | ({"quote": said["quote"]} if said["quote"] else {})
    return Event("statement", fields, is_past=not _is_ahead(when, today), speaker=speaker, doubts=doubts)


def _is_ahead(when: When, today: date) -> bool:
    return (when.start or when.end or today) > today


def _ahead(role: Role) -> NoEvent:
    why = "the day lies ahead, and nothing says whether it is scheduled or possible"
    return NoEvent(role, why, "say so in a column with the heading status, or in the words of the event")
