"""Stages: one clause tells how talks began, stopped and went on: "were launched in 2021, halted, and resumed in 2024".

What was taken up again after a stop is another contact than what had stopped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from accord.extract.meetings.cues.tenses import tense_of
from accord.extract.meetings.status.operators import operators_over
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.where.places import Spot
from accord.lexicon.meetings import word_class
from accord.lexicon.times import tense_words
from accord.terms.mark import Scene, Time
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

Kind: TypeAlias = Literal["start", "stop", "restart"]

_OFF = frozenset(("cancelled", "postponed", "stalled"))
_UP_AGAIN = frozenset(("pick", "take"))  # "picked up again", "taken up again"


@dataclass(frozen=True, slots=True)
class _Stage:
    """A verb that tells what became of talks, as what, and when."""

    verb: Token
    kind: Kind
    time: Time | None


def by_stages(scene: Scene, telling: Telling, spots: Sequence[Spot]) -> Iterator[Telling]:
    """Yield a telling once for each dated stage of talks that stopped and went on, or none where they did not."""
    stages = _stages(scene, telling)
    kinds = [stage.kind for stage in stages]
    again = "stop" in kinds and "restart" in kinds[kinds.index("stop") :]
    dated = [stage for stage in stages if stage.time is not None]
    if not again or len({stage.time.when for stage in dated if stage.time is not None}) < 2:
        return
    for n, stage in enumerate(dated, 1):
        yield _told_of(telling, stage, _spot_of(scene, stage, stages, spots), n)


def _told_of(telling: Telling, stage: _Stage, spot: Spot | None, n: int) -> Telling:
    """Return what a clause says of one stage of talks."""
    tense = tense_of(stage.verb)
    off = (("cancelled", stage.verb.i),) if stage.kind == "stop" else ()
    modality = replace(
        telling.modality, tense=tense, operators=off, off="", unmet=False, over=tense in ("past", "perfect")
    )
    return replace(
        telling,
        clause=replace(telling.clause, verb=stage.verb.i, above=(), below=()),
        modality=modality,
        time=stage.time,
        spot=spot,
        edge="first" if stage.kind == "start" else None,
        restart=stage.kind == "restart",
        number=telling.number or f"#{n}",
    )


def _stages(scene: Scene, telling: Telling) -> list[_Stage]:
    """Return the stages that the verb of a contact and those joined to it tell; none where one tells of none."""
    clause = telling.clause
    if not telling.cue.entry.noun or clause.verb is None or clause.prep is not None:
        return []
    if clause.link not in SUBJECTS | {"dobj"}:
        return []
    verbs = list(_joined(scene.doc[clause.verb]))
    kinds = [_kind(verb) for verb in verbs]
    if len(verbs) < 2 or None in kinds:
        return []
    times = _times(scene, verbs)
    return [_Stage(verb, kind, times.get(verb.i)) for verb, kind in zip(verbs, kinds, strict=True) if kind is not None]


def _joined(verb: Token) -> Iterator[Token]:
    """Yield a verb with those that go on with its subject: "launched in 2007, halted in 2013 and resumed in 2022"."""
    yield verb
    for child in verb.rights:
        goes_on = child.dep_ == "conj" or (child.dep_ == "advcl" and child.tag_ == "VBN")
        if goes_on and child.pos_ == "VERB" and not any(each.dep_ in SUBJECTS for each in child.lefts):
            yield from _joined(child)


def _kind(verb: Token) -> Kind | None:
    """Return what a verb does with talks: begins them, stops them or takes them up again; None for any other."""
    lemma = verb.lemma_.lower()
    up = any(child.lower_ == "up" for child in verb.rights) and any(word.lower_ == "again" for word in verb.rights)
    if lemma in word_class("restarting") or (lemma in _UP_AGAIN and up):
        return "restart"
    if any(name in _OFF for name, _ in operators_over([verb])):
        return "stop"
    return "start" if lemma in tense_words("starts") else None


def _times(scene: Scene, verbs: Sequence[Token]) -> dict[int, Time]:
    """Return the time of each verb that has one."""
    sentence = verbs[0].sent
    found: dict[int, Time] = {}
    for time in scene.times_in(Span(sentence.start_char, sentence.end_char)):
        verb = _verb_over(scene, time.span, verbs)
        if time.when is not None and verb is not None:
            found.setdefault(verb.i, time)
    return found


def _verb_over(scene: Scene, span: Span, verbs: Sequence[Token]) -> Token | None:
    """Return the first of these verbs over some words, with no other verb between."""
    words = scene.doc.char_span(span.start, span.end, alignment_mode="expand")
    for above in words.root.ancestors if words is not None else ():
        if above.pos_ in ("VERB", "AUX"):
            return above if above in verbs else None
    return None


def _spot_of(scene: Scene, stage: _Stage, stages: Sequence[_Stage], spots: Sequence[Spot]) -> Spot | None:
    """Return the place under the verb of a stage."""
    verbs = [each.verb for each in stages]
    return next((spot for spot in spots if _verb_over(scene, spot.span, verbs) == stage.verb), None)
