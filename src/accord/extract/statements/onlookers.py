"""Onlookers: statements of those who only look on: analysts, scholars, critics. What they think is nobody's stand."""

from __future__ import annotations

from accord.lexicon.positions import turn_words
from accord.terms.claim import Statement
from accord.terms.mark import Scene


def is_of_onlooker(scene: Scene, statement: Statement | None) -> bool:
    """Return whether only somebody who looks on says what a sentence tells."""
    link = next((link for link in reversed(statement.chain) if link.role == "said"), None) if statement else None
    if link is None or link.represents is not None:
        return False
    actor = scene.actor(link.actor) if link.actor is not None else None
    if actor is not None and actor.represents is not None:
        return False
    called = f"{link.name} {actor.role or '' if actor is not None else ''}".lower().split()
    return any(heard.name == "onlooker" for heard in turn_words().find([(word, word.rstrip("s")) for word in called]))
