"""Organs: media that speak for themselves: those of a government, and any that accuses or condemns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.statements.parts import Attribution
from accord.extract.statements.relays import is_own
from accord.lexicon.cues import words_of
from accord.terms.mark import Scene


def find_own_words(scene: Scene, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield what a medium says in its own name, where nobody else speaks through it beside."""
    for attribution in found:
        speaker = attribution.speaker
        if not speaker.medium or speaker.actor is None or is_own(scene, speaker):
            continue
        if scene.actor(speaker.actor).kind == "outlet" and (
            _judges(scene, attribution) or _speaks_for_state(attribution)
        ):
            yield replace(attribution, speaker=replace(speaker, medium=False))


def _judges(scene: Scene, attribution: Attribution) -> bool:
    return attribution.kind == "judge" and scene.doc[attribution.verb].lemma_.lower() in words_of("media", "judging")


def _speaks_for_state(attribution: Attribution) -> bool:
    """Return whether a medium is an organ in which a government speaks: what it says is a statement."""
    return attribution.kind == "say" and attribution.speaker.name.lower() in words_of("media", "organs")
