"""Hours: two contacts told with one verb, each with its partner and its part of a day.

"Saw the king in the morning and the rebels in the afternoon", "met A on Monday and B on Tuesday".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.who.attendee import Attendee
from accord.terms.mark import Mention, Scene, Time
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token

_PARTS = frozenset(("morning", "noon", "midday", "afternoon", "evening", "night"))
_ADVERBS = frozenset(("later", "earlier", "afterwards"))
_BEFORE = frozenset(("in", "on", "at", "the", "this", "that", "late", "early", "same", ","))
_THEN = frozenset((",", "and", "then", "with", "the"))
_JOINT = frozenset((",", "and", "then", "on", "the", "a", "late", "early"))
_STOPS = frozenset((".", ";", ":", "—", ","))
_ACTORS = frozenset(("subject", "holder"))


@dataclass(frozen=True, slots=True)
class _When:
    """Words that say at which part of a day, or on which day, one of two contacts was: "on Monday morning"."""

    first: int
    last: int
    time: Time | None


def by_hours(scene: Scene, telling: Telling) -> Iterator[Telling]:
    """Yield a telling once for each of the two parts of a day that it names with a partner each, else as it is."""
    whens = _whens(scene, telling)
    early = _named_between(scene, telling, telling.cue.token, whens[0].first) if len(whens) == 2 else []
    late = _named_between(scene, telling, whens[0].last, whens[1].first) if len(whens) == 2 else []
    behind = [] if late or len(whens) != 2 else _named_behind(scene, telling, *whens)
    acting = [each for each in telling.attendance.attendees if each.edge in _ACTORS or each.part != "party"]
    joined = bool(behind) or (bool(late) and _are_joined(scene, telling, whens[0], whens[1], late[0]))
    late = late or behind
    if not (early and acting and joined):
        yield telling
        return
    told = [when.time for when in whens]
    for n, partners in enumerate((early, late)):
        time = told[n] or telling.time or told[1 - n]
        present = replace(telling.attendance, attendees=(*acting, *_attendees(scene, telling, partners)))
        yield replace(telling, attendance=present, time=time, number=f"#{n + 1}")


def _whens(scene: Scene, telling: Telling) -> list[_When]:
    """Return the parts of days and the days behind a cue, those that stand together as one."""
    cue = scene.doc[telling.cue.token]
    days = _days(scene, cue.sent)
    found: list[_When] = []
    for token in scene.doc[cue.i + 1 : cue.sent.end]:
        if token.i not in days and token.lower_ not in _PARTS | _ADVERBS:
            continue
        time = days.get(token.i)
        if found and all(each.lower_ in _BEFORE for each in scene.doc[found[-1].last + 1 : token.i]):
            found[-1] = _When(found[-1].first, token.i, found[-1].time or time)
        else:
            found.append(_When(token.i, token.i, time))
    return found


def _days(scene: Scene, sentence: DocSpan) -> dict[int, Time]:
    """Return the single days that a sentence names, by each of their words."""
    told = [time for time in scene.times_in(Span(sentence.start_char, sentence.end_char)) if time.when is not None]
    days = [time for time in told if time.when and time.when.granularity == "day"]
    return {token.i: time for time in days for token in sentence if time.span.start <= token.idx < time.span.end}


def _named_between(scene: Scene, telling: Telling, first: int, last: int) -> list[Mention]:
    """Return the people, or else the sides, that are named between two words."""
    words = scene.doc[first + 1 : last]
    named = [each for each in scene.mentions_in(Span(words.start_char, words.end_char)) if each.how != "pronoun"]
    acting = {each.actor for each in telling.attendance.attendees if each.edge in _ACTORS}
    named = [each for each in named if each.actor not in acting and not _is_owner(scene, each)]
    people = [each for each in named if scene.actor(each.actor).kind == "person"]
    return people or [each for each in named if scene.actor(each.actor).kind in ("state", "armed_group")]


def _is_owner(scene: Scene, mention: Mention) -> bool:
    """Return whether a name only tells whose somebody is who is named: "Chile's president Luis Ruiz"."""
    root = scene.doc[mention.root]
    held = scene.mention_at(root.head.i) if root.dep_ == "poss" else None
    return root.dep_ == "poss" and (held is None or scene.actor(held.actor).kind != "unnamed")


def _named_behind(scene: Scene, telling: Telling, first: _When, last: _When) -> list[Mention]:
    """Return who is named right behind the second day: "hosted A on Monday and, a day later, [B]"."""
    joint = [token.lower_ for token in scene.doc[first.last + 1 : last.first]]
    if "and" not in joint or not all(word in _JOINT for word in joint):
        return []
    sentence = scene.doc[telling.cue.token].sent
    stops = (each.i for each in scene.doc[last.last + 2 : sentence.end] if each.text in _STOPS)
    behind = scene.doc[last.last + 1 : next(stops, sentence.end)]
    if any(token.pos_ in ("VERB", "AUX", "ADP") for token in behind):
        return []
    return _named_between(scene, telling, last.last, behind.end)


def _are_joined(scene: Scene, telling: Telling, first: _When, last: _When, partner: Mention) -> bool:
    """Return whether "and" leads from the first part of the day to the second partner, with no verb on the way."""
    start = next(token for token in scene.doc if token.idx >= partner.span.start)
    between = scene.doc[first.last + 1 : start.i]
    words: list[Token] = list(scene.doc[telling.cue.token + 1 : last.first])
    verbs = any(token.pos_ in ("VERB", "AUX") for token in words)
    opening = [token.lower_ for token in between[:2]]
    return not verbs and "and" in opening and opening[0] in _THEN and not any(each.text in ";:—" for each in between)


def _attendees(scene: Scene, telling: Telling, partners: list[Mention]) -> Iterator[Attendee]:
    """Yield the partners as they are known at the contact, else by their names."""
    known = {each.actor: each for each in telling.attendance.attendees}
    for mention in partners:
        side = scene.side(mention.actor).id
        new = Attendee(mention.actor, side, "party", mention.span, "object", inferred=False)
        yield known.get(mention.actor, new)
