"""Beside: the name set next to a description of its bearer: "the Irish premier" Mary Robinson."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.lexicon.cues import words_of
from accord.lexicon.offices import group_words, person_words
from accord.terms.actor import BODIES
from accord.terms.mark import Mention, Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_NEAR = 6  # characters between a name and the office beside it
_FAR = 80  # characters between an office with whom it is for and the name of its holder
_FOR = re.compile(r"^ (?:of|for|to|in|at|with) [^;.:()]+$")


def name_after(head: Token) -> Token | None:
    """Return the name set right after a common noun: "the monitoring group" Halo Watch."""
    name = next((child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    close = name is not None and head.pos_ == "NOUN" and 0 < name.i - head.i <= _NEAR and name.nbor(-1).text != ","
    return name if close else None


def body_before(scene: Scene, head: Token) -> Mention | None:
    """Return the name set right before the word for what it is: "the Free Movement (FM) rebel group"."""
    if head.lower_ not in words_of("recall", "groups"):
        return None
    for child in head.lefts:
        inner = scene.mention_at(child.i) if child.dep_ in ("nmod", "compound") else None
        if inner is not None and inner.how in ("name", "alias") and scene.actor(inner.actor).kind == "armed_group":
            return inner
    return None


def holder_last(scene: Scene, head: Token) -> Mention | None:
    """Return the name behind several offices of one person: "the premier and leader of Accord, Ana Gomes, said"."""
    joined = [child for child in head.children if child.dep_ == "conj"]
    offices = [head, *(child for child in joined if child.lower_ in person_words())]
    if len(offices) < 2 or any(token.tag_ != "NN" for token in offices):
        return None
    for child in (more for token in offices for more in token.rights if more.dep_ in ("conj", "appos")):
        named = scene.mention_at(child.i)
        behind_comma = child.left_edge.i > 0 and child.left_edge.nbor(-1).text == ","
        if named is not None and behind_comma and scene.actor(named.actor).kind == "person":
            return named
    return None


def named_beside(scene: Scene, mention: Mention) -> Mention | None:
    """Return the name set right after a description: "the Irish premier" Mary Robinson, "the monitoring group" Halo."""
    text = scene.article.text
    for child in scene.doc[mention.root].children:
        inner = scene.mention_at(child.i) if child.dep_ == "appos" else None
        if inner is not None and inner.how == "name" and scene.actor(inner.actor).kind == "person":
            return inner
    holder = _holder_named(scene, mention)
    if holder is not None:
        return holder
    for other in scene.mentions:
        near = 0 <= other.span.start - mention.span.end <= _NEAR
        if (
            near
            and other.how in ("name", "alias")
            and text[mention.span.end : other.span.start].strip(" ,") in ("", "the")
        ):
            kind = scene.actor(other.actor).kind
            if kind == "person" or (kind in BODIES and scene.doc[other.root].dep_ == "appos"):
                return other
    return None


def _holder_named(scene: Scene, mention: Mention) -> Mention | None:
    """Return the name that closes a description with whom it is for: "the spokesman for the rebels", Ana Gomes, ….

    It stands between commas, or right behind the name of a state or body: "the commander of forces in Mali" Ana Gomes.
    """
    text = scene.article.text
    behind = [other for other in scene.mentions if 0 < other.span.start - mention.span.end < _FAR]
    for other in behind:
        between = text[mention.span.end : other.span.start]
        if other.how != "name" or scene.actor(other.actor).kind != "person" or not _FOR.match(between):
            continue
        close = between.split()[-1].lower() in group_words() | {"affairs"} or any(
            known.span.end == other.span.start - 1 and _is_body(scene, known) for known in behind
        )
        if "," not in between.rstrip(", ") and (
            (between.endswith(", ") and text[other.span.end : other.span.end + 1] == ",") or close
        ):
            return other
    return None


def _is_body(scene: Scene, mention: Mention) -> bool:
    return mention.how == "name" and scene.actor(mention.actor).kind in ("state", *BODIES)
