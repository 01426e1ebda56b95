"""Tails: the source that a sentence closes with: "…, announced the ministry on Sunday", "…, a source told Reuters"."""

from __future__ import annotations

from collections.abc import Iterator
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
_BODY = 12  # words of the name of a body
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
    """Return the frame of a verb that closes its sentence, and its subject, which the parse hangs on what is said.

    "They spoke of the 1994 Protocol, an Angolan source told the agency"; with an office, then the name between commas.
    """
    if verb.tag_ not in ("VBD", "VBZ", "VBN") or verb.dep_ not in _LOOSE or verb.i <= stretch.first + 5:
        return None
    if any(child.i > verb.i and child.dep_ not in _AFTER and not _tells_beside(child) for child in verb.children):
        return None
    named = _spliced(verb) if own_subject(verb) is not None else _apposed(scene, verb)
    if named is None or _goes_on(stretch, verb) or not _speaks(scene, named[1]):
        return None
    verbs = next((found for found in classes_of(verb.lemma_.lower()) if found.id == "say"), None)
    comma = named[0].nbor(-1) if named[0].i > stretch.first else named[0]
    if verbs is None or comma.text != ",":
        return None
    return Frame(verbs, "clause", Span(stretch.span.start, comma.idx)), named[1]


def _tells_beside(verb: Token) -> bool:
    """Return whether a clause behind a comma only tells what was done by it: "said on Sunday[, denying that]"."""
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.left_edge.nbor(-1).text == ","


def _apposed(scene: Scene, verb: Token) -> tuple[Token, Token] | None:
    """Return the first word and the head of a subject that the parse makes an apposition, or hangs on a "by"."""
    if verb.dep_ == "acl" and verb.head.i == verb.i - 1 and verb.head.dep_ != "appos":
        return (verb.head.left_edge, verb.head) if _is_whole(verb.head) else None
    apart = [one for one in _back_to_comma(verb) if one.dep_ == "appos"]
    body = next((one for one in apart if one.lower_ in words_of("own_voices")), None)
    if body is not None:
        return body.left_edge, body
    whole = next((one for one in apart if one.right_edge.i == verb.i - 1 and one.left_edge.nbor(-1).text == ","), None)
    if whole is not None and whole.left_edge.dep_ == "det":
        return whole.left_edge, whole
    closed = verb.nbor(-1).text == ","
    named = verb.nbor(-2 if closed else -1)
    first = (named.head if closed and named.dep_ == "appos" else named).left_edge
    if named.dep_ == "pobj" and named.ent_type_ == "PERSON" and named.left_edge.nbor(-1).text == ",":
        return named.left_edge, named
    if named.dep_ != "appos" or named.right_edge.i >= verb.i:
        return None
    known = not closed or (scene.mention_at(named.i) is not None and first != named.left_edge)
    return (first, named) if known else None


def _is_whole(noun: Token) -> bool:
    """Return whether a noun that the parse puts into a clause before it is all that stands behind a comma."""
    first = noun.left_edge
    return first.i > 0 and first.nbor(-1).text == "," and first.dep_ in ("det", "nummod", "poss", "amod", "compound")


def _back_to_comma(verb: Token) -> Iterator[Token]:
    """Yield the words before a verb, the nearest first, up to the comma before them."""
    for token in reversed(verb.doc[max(0, verb.i - _BODY) : verb.i]):
        if token.text == ",":
            return
        yield token


def _spliced(verb: Token) -> tuple[Token, Token] | None:
    """Return the first word and the head of the subject of a verb that is joined to the one before by a comma alone."""
    subject = own_subject(verb)
    if subject is None or verb.dep_ != "conj" or any(child.dep_ == "cc" for child in verb.head.children):
        return None
    return subject.left_edge, subject


def _goes_on(stretch: Stretch, verb: Token) -> bool:
    """Return whether a sentence goes on behind a verb and its "on Sunday", other than with whom it is according to."""
    after = [token for token in verb.subtree if verb.i < token.i < stretch.last]
    last = max((token.i for token in after), default=verb.i)
    rest = verb.doc[last + 1 : stretch.last]
    return len(rest) > 1 and not any(token.lower_ in ("according", "citing") for token in rest[:2])


def _speaks(scene: Scene, named: Token) -> bool:
    """Return whether a noun is the name or the description of somebody who can speak."""
    mention = scene.mention_at(named.i)
    if mention is None and named.lower_ in words_of("own_voices"):
        return any(scene.mention_at(token.i) is not None for token in named.subtree)
    if mention is None and named.tag_ == "NNS" and named.lower_ in words_of("sources"):
        return True
    if mention is None:
        return named.pos_ == "PROPN" and named.is_upper and len(named) > 2
    return scene.actor(mention.actor).kind in _SPEAKING
