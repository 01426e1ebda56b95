"""Surnames: who is told by a last name alone, by two in one ("the Sadat-Begin meeting"), or by a name behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.lexicon.meetings import noun_cues
from accord.terms.actor import SIDES, Actor
from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token


_BODIES = frozenset(("conference", "forum", "dialogue", "dialog", "round"))


def bearers_of(scene: Scene, word: str) -> list[Actor]:
    """Return the people of an article who bear this last name."""
    return [actor for actor in scene.actors if actor.kind == "person" and _is_surname(word, actor.name)]


def bearers_of_pair(scene: Scene, mention: Mention) -> list[Actor]:
    """Return the two people whose last names a mention joins, where it names just two: "Sadat-Begin"."""
    parts = re.split(r"\s?[-–‑/]\s?", mention.span.of(scene.article.text))
    found = [bearers for part in parts if len(bearers := bearers_of(scene, part)) == 1] if len(parts) == 2 else []
    return [bearers[0] for bearers in found] if len(found) == 2 else []


def is_contact_name(name: str) -> bool:
    """Return whether a name is that of a contact, which cannot take part in itself: "Geneva Discussions"."""
    word = name.split()[-1].lower()
    return word not in _BODIES and (word in noun_cues() or word.removesuffix("s") in noun_cues())


def _is_surname(word: str, name: str) -> bool:
    """Return whether a word is the last of a name, with or without its article: "al-Sharaa" is "Sharaa" too."""
    last = name.split()[-1]
    return word in (last, last.removeprefix("al-").removeprefix("Al-").removeprefix("el-").removeprefix("El-"))


def name_behind(scene: Scene, token: Token) -> Mention | None:
    """Return the name behind a description that says whom it is of: "leader of the opposition party, the Frelimo"."""
    if not any(child.dep_ == "appos" for child in token.rights):
        return None
    beside = (scene.mention_at(child.i) for child in token.rights if child.dep_ == "appos")
    named = [mention for mention in beside if mention is not None and mention.how != "description"]
    return next((mention for mention in named if scene.actor(mention.actor).kind in SIDES), None)
