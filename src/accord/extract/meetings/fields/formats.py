"""Format and level: what kind of contact it was, and of what rank those who took part."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from accord.extract.meetings.fields.means import CALLS, IN_PERSON
from accord.extract.meetings.tellings.event import Event
from accord.extract.meetings.tellings.telling import Telling
from accord.lexicon.meetings import word_class
from accord.lexicon.offices import levels
from accord.terms.claim import Format, Level
from accord.terms.mark import Scene
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

TALKS = frozenset(("talks", "negotiations", "negotiate", "consultations", "dialogue", "round", "session"))
_LEVELS: tuple[Level, ...] = ("leaders", "ministers", "envoys", "technical")
_BEFORE = 8  # tokens before a name in which its office may stand


def format_of(scene: Scene, event: Event) -> Format:
    """Return the format of an event: what its cues say together, with those who met by name deciding the rest."""
    cues = {telling.cue.entry.id for telling in event.tellings}
    if "summit" in cues:
        return "summit"
    if _is_by_wire(scene, event, cues):
        return "call"
    if cues & TALKS:
        return "meeting" if cues & {"meet", "host", "sit-down", "see", "dine"} and _are_named(scene, event) else "talks"
    if cues & {"meet", "meeting", "gather", "sit-down"} and any(_is_of_teams(scene, each) for each in event.tellings):
        return "talks"
    said = {telling.cue.format for telling in event.tellings}
    return (
        "meeting"
        if said == {"call", "visit"} or (said == {"call"} and _is_placed(scene, event))
        else event.tellings[0].cue.format
    )


def _is_placed(scene: Scene, event: Event) -> bool:
    """Return whether those who only "spoke" did so in a place, or came to talk, and so face to face."""
    return any(
        (telling.spot is not None and telling.spot.fine) or _came_for(scene.doc[telling.cue.token])
        for telling in event.tellings
    )


def _came_for(cue: Token) -> bool:
    ways = word_class("journey") | word_class("going")
    return any(above.lemma_.lower() in ways for above in islice(cue.ancestors, 2))


def _is_by_wire(scene: Scene, event: Event, cues: set[str]) -> bool:
    """Return whether a contact was by telephone: told first as a call, or with "by phone" and nothing face to face."""
    first = event.tellings[0].cue
    if first.entry.id in CALLS or (cues & CALLS and not cues & TALKS):
        return True
    if first.entry.noun and scene.doc[first.token].lower_ in word_class("phone"):
        return True
    return not cues & IN_PERSON and any(each.wire for each in event.tellings)


def _is_of_teams(scene: Scene, telling: Telling) -> bool:
    """Return whether those who met are there to negotiate: "the delegations met", "met for a round of talks"."""
    cue = scene.doc[telling.cue.token]
    those = [child for child in cue.children if child.dep_ in SUBJECTS or child.lower_ in ("of", "between")]
    teams = any(
        word.tag_ == "NNS" and word.lemma_.lower() in word_class("teams") for child in those for word in _near(child)
    )
    aims = (noun for child in cue.rights if child.lower_ == "for" for noun in child.rights if noun.dep_ == "pobj")
    return teams or any(aim.lemma_.lower() in ("round", "talk", "negotiation") for aim in aims)


def _near(word: Token) -> tuple[Token, ...]:
    """Return a word, those joined to it, and what hangs on it by one edge."""
    return (word, *word.conjuncts, *(child for child in word.rights if child.dep_ == "pobj"))


def _are_named(scene: Scene, event: Event) -> bool:
    """Return whether people of two sides are named."""
    attendees = [each for telling in event.tellings for each in telling.attendance.attendees]
    return len({each.side for each in attendees if scene.actor(each.actor).kind == "person"}) >= 2


def level_of(scene: Scene, event: Event) -> tuple[Level, Span] | None:
    """Return the level that both sides reached, with the word that shows it; the lower of two different ranks."""
    by_side: dict[str, tuple[int, Span]] = {}
    for telling in event.tellings:
        for each in telling.attendance.attendees:
            for rank, span in _ranks(scene, each.span):
                held = by_side.get(each.side)
                if held is None or rank < held[0]:
                    by_side[each.side] = (rank, span)
    if len(by_side) < 2:
        return None
    rank, span = max(by_side.values())
    return _LEVELS[rank], span


def _ranks(scene: Scene, name: Span) -> Iterator[tuple[int, Span]]:
    """Yield the ranks, 0 for leaders, of the offices in the words of a name or right before it."""
    found = scene.doc.char_span(name.start, name.end, alignment_mode="expand")
    if found is None:
        return
    first = max(found.sent.start, found.start - _BEFORE)
    for token in scene.doc[first : found.end]:
        for rank, level in enumerate(_LEVELS):
            if token.lower_ in levels()[level]:
                yield rank, Span(token.idx, token.idx + len(token))
