"""Tails: the source that a sentence closes with: "…, announced the ministry on Sunday", "…, a source told Reuters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.statements.frames import Frame
from accord.extract.statements.grammar import own_subject
from accord.extract.statements.parts import Stretch
from accord.lexicon.cues import classes_of, words_of
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_SPEAKING = ("person", "state", "armed_group", "organisation", "alliance", "unnamed", "outlet")
_AFTER = ("prep", "npadvmod", "punct", "dobj", "advmod", "tmod")
_LOOSE = ("advcl", "relcl", "conj", "acl", "ROOT", "dep", "ccomp")


def find_tail(scene: Scene, stretch: Stretch, verb: Token) -> tuple[Frame, Token] | None:
    """Return the frame of a verb that closes its sentence with the one who spoke, whom the parse takes for its object.

    What is said is the sentence before the comma.
    """
    if verb.lower_ not in words_of("tail_verbs") or verb.i <= stretch.first + 2 or verb.nbor(-1).text != ",":
        return None
    if own_subject(verb) is not None or any(child.i > verb.i and child.dep_ not in _AFTER for child in verb.children):
        return None
    named = next((child for child in verb.children if child.dep_ == "dobj" and child.i > verb.i), None)
    if named is None or verb.right_edge.i + 2 < stretch.last or not _speaks(scene, named):
        return None
    verbs = next(found for found in classes_of(verb.lemma_.lower()) if found.id == "say")
    return Frame(verbs, "clause", Span(stretch.span.start, verb.nbor(-1).idx)), named


def find_lost_tail(scene: Scene, stretch: Stretch, verb: Token) -> tuple[Frame, Token] | None:
    """Return the frame of a verb that closes its sentence, and its subject right before it, which the parse hangs on a
    noun of what is said: "They spoke of the 1994 Protocol, an Angolan source told the agency".
    """
    if verb.tag_ not in ("VBD", "VBZ") or verb.dep_ not in _LOOSE or verb.i <= stretch.first + 3:
        return None
    if own_subject(verb) is not None or any(child.i > verb.i and child.dep_ not in _AFTER for child in verb.children):
        return None
    named = verb.nbor(-1)
    first = named.left_edge
    if named.dep_ != "appos" or named.right_edge.i >= verb.i or first.i <= stretch.first or first.nbor(-1).text != ",":
        return None
    verbs = next((found for found in classes_of(verb.lemma_.lower()) if found.id == "say"), None)
    if verbs is None or verb.right_edge.i + 2 < stretch.last or not _speaks(scene, named):
        return None
    return Frame(verbs, "clause", Span(stretch.span.start, first.nbor(-1).idx)), named


def _speaks(scene: Scene, named: Token) -> bool:
    """Return whether a noun is the name or the description of somebody who can speak."""
    mention = scene.mention_at(named.i)
    return mention is not None and scene.actor(mention.actor).kind in _SPEAKING
