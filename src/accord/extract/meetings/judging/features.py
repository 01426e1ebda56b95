"""Features: what a judge looks at to tell a contact worth recording from talk of talks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accord.extract.meetings.tellings.event import Event, own_sides
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.tellings.verdict import Verdict
from accord.lexicon.meetings import word_class
from accord.terms.claim import AHEAD
from accord.terms.mark import Scene


def features(scene: Scene, event: Event, events: Sequence[Event]) -> tuple[str, ...]:
    """Return the features of an event among those of its article, each once; none holds a name."""
    found = [*_of_event(scene, event), *_among(event, events)]
    for n, (telling, verdict) in enumerate(zip(event.tellings, event.verdicts, strict=True)):
        own = [*_of_telling(scene, telling, verdict)]
        found += [f"any:{name}" for name in own]
        if n == 0:
            found += [f"first:{name}" for name in own]
    return tuple(sorted(set(found)))


def _of_event(scene: Scene, event: Event) -> Iterator[str]:
    tellings = event.tellings
    yield f"tellings:{min(len(tellings), 4)}"
    yield f"sides:{min(len(event.sides), 4)}"
    named = max(len(own_sides(telling)) for telling in tellings)
    yield f"named:{min(named, 3)}"
    dated, placed = any(map(_is_dated, tellings)), any(t.spot for t in tellings)
    yield f"dated:{dated}|placed:{placed}"
    yield f"named:{min(named, 2)}|dated:{dated}|placed:{placed}"
    yield f"where:{min(tellings[0].order // 4, 4)}"
    everyone = {each.actor for t in tellings for each in t.attendance.attendees}
    people = [actor for actor in everyone if scene.actor(actor).kind == "person"]
    yield f"people:{min(len(people), 2)}"
    kinds = sorted({scene.actor(side).kind for side in event.sides})
    yield from (f"kind:{kind}" for kind in kinds)
    if all(verdict.refused for verdict in event.verdicts):
        yield "refused"
    for status in sorted({verdict.status for verdict in event.verdicts}):
        yield f"status:{status}"


def _is_dated(telling: Telling) -> bool:
    """Return whether a telling names a time itself; one lent to it says little of it."""
    return telling.time is not None and not telling.lent


def _among(event: Event, events: Sequence[Event]) -> Iterator[str]:
    """Yield how an event stands to the others: whether a richer one of the same sides is told too."""
    others = [other for other in events if other is not event and other.sides & event.sides and len(other.sides) > 1]
    same = [other for other in others if other.sides == event.sides]
    stage = _stage(event)
    richer = [other for other in same if _stage(other) == stage and _wealth(other) > _wealth(event)]
    earlier = [other for other in same if _stage(other) == stage and other.tellings[0].order < event.tellings[0].order]
    yield f"same:{min(len(same), 2)}"
    yield f"richer:{min(len(richer), 2)}"
    yield f"earlier:{min(len(earlier), 2)}"
    yield f"richest:{_wealth(event) == max(map(_wealth, events))}"
    yield f"wealth:{min(_wealth(event), 6)}"
    yield f"richer:{bool(richer)}|stage:{stage}"


def _stage(event: Event) -> str:
    return "ahead" if event.verdicts[0].status in AHEAD else "done"


def _wealth(event: Event) -> int:
    """Return how much an event says of its own: who, when, where."""
    named = max(len(own_sides(telling)) for telling in event.tellings)
    dated, placed = any(map(_is_dated, event.tellings)), any(t.spot for t in event.tellings)
    return 2 * min(named, 2) + dated + placed


def _of_telling(scene: Scene, telling: Telling, verdict: Verdict) -> Iterator[str]:
    entry, clause, modality = telling.cue.entry, telling.clause, telling.modality
    named = min(len(own_sides(telling)), 2)
    yield f"cue:{entry.id}"
    yield f"cue:{entry.id}|named:{named}"
    yield f"rule:{verdict.rule}"
    yield f"rule:{verdict.rule}|named:{named}"
    yield f"tense:{modality.tense}"
    yield f"link:{clause.link}"
    yield f"prep:{modality.prep}"
    yield from (f"operator:{name}" for name, _ in modality.operators)
    yield from (f"edge:{each.edge}" for each in telling.attendance.attendees)
    yield f"definite:{telling.definite}"
    yield f"quoted:{telling.quoted}"
    yield f"number:{_number(telling)}"
    if modality.conditional:
        yield "conditional"
    if telling.attendance.ensemble:
        yield "ensemble"
    yield from _of_words(scene, telling)


def _of_words(scene: Scene, telling: Telling) -> Iterator[str]:
    """Yield the words of the cue's surroundings that the lexicon knows."""
    top = scene.doc[telling.cue.top]
    yield "plural" if top.tag_.endswith("S") else "singular"
    yield (
        "bare" if not any(child.dep_ in ("det", "poss", "amod", "compound", "nummod") for child in top.lefts) else "set"
    )
    if telling.clause.verb is not None:
        lemma = scene.doc[telling.clause.verb].lemma_.lower()
        classes = [name for name in ("light", "reporting", "journey", "mediating") if lemma in word_class(name)]
        yield from (f"verb:{name}" for name in classes or ["other"])
        if lemma in word_class("light"):
            yield f"carried:{lemma}"
    if telling.time is not None and telling.time.when is not None and not telling.lent:
        yield f"grain:{telling.time.when.granularity}"


def _number(telling: Telling) -> str:
    if not telling.number:
        return "none"
    return (
        "many"
        if telling.number in ("two", "three", "four", "five", "six", "several", "many", "multiple", "series")
        else "one"
    )
