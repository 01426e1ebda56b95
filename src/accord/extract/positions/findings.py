"""Findings: what a side finds of a thing in the same clause: "considers [the levy] unacceptable"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.edges import trimmed
from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.units import Unit
from accord.lexicon.positions import stance_of_cue, type_of_noun
from accord.terms.claim import Stance
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token


_FAULTS = frozenset(("flawed", "redline", "breach"))
_HARDLY = frozenset(("hardly", "far", "less", "too", "no", "neither", "barely", "if", "more", "only"))


def finding_of(unit: Unit) -> tuple[Stance, Span] | None:
    """Return the stance of a side that finds a thing unacceptable, or not negotiable, and where the thing stands."""
    verb = unit.predicate
    if unit.way != "does" or not is_turn(verb, "find") or is_denied(verb) or unit.head.dep_ != "dobj":
        return None
    passage, words = unit.candidate.passage, list(unit.words)
    firm, barred = passage.turned("firm"), passage.turned("barred") | passage.turned("scorned")
    sound = passage.turned("sound") - barred - firm if is_text(unit.head) else frozenset[int]()
    behind = _behind(unit)
    found = {token.i for token in behind}
    named = firm | barred | sound
    while len(words) > 1 and (words[-1].i in named or (words[-1].is_quote and not found & barred)):
        found.add(words.pop().i)
    if _is_faulted(unit, behind):
        barred |= found
    if found & sound and any(is_turn(token, "denial") or token.lower_ in _HARDLY for token in behind):
        return None
    firm |= sound
    if not found & (firm | barred) or unit.head.pos_ == "PRON":
        return None
    left = trimmed(_without_opening(words))
    stance: Stance = "supports" if found & firm and not _is_any(left) else "opposes"
    return stance, Span(left[0].idx, left[-1].idx + len(left[-1]))


def _without_opening(words: list[Token]) -> list[Token]:
    """Return words without the mark and article that open what a thing is called: "the levy ["a] red line"."""
    while len(words) > 1 and (words[-1].is_quote or words[-1].lower_ in ("a", "an", "as")):
        words = words[:-1]
    return words


def _behind(unit: Unit) -> list[Token]:
    """Return the words that tell what the thing is found to be, where they stand behind it: "[as unacceptable]"."""
    rights = [child for child in unit.predicate.rights if child.i > unit.words[-1].i]
    named = (child for child in rights if child.dep_ in ("oprd", "acomp") or child.lower_ == "as" or _is_as(child))
    return [token for child in named for token in child.subtree]


def _is_as(word: Token) -> bool:
    """Return whether the parser took what a thing is found to be for a clause: "described it [as balanced]"."""
    return word.dep_ == "advcl" and word.pos_ == "ADJ" and any(child.lower_ == "as" for child in word.lefts)


def _is_faulted(unit: Unit, behind: list[Token]) -> bool:
    """Return whether the words for a thing fault it: "called the levy [a violation of the treaty]"."""
    words = [*behind, *(word for word in behind[:1] if word.head.i != unit.predicate.i)]
    if any(is_turn(word, "denial") or word.lower_ in _HARDLY for word in words):
        return False
    return any(not _FAULTS.isdisjoint(unit.cues_at(word)) for word in words)


def is_only_called(unit: Unit) -> bool:
    """Return whether a side only says what a thing is, with no word for or against it: "called the dam [a river]"."""
    verb = unit.predicate
    if unit.way != "does" or not is_turn(verb, "find") or unit.head.dep_ != "dobj":
        return False
    behind = _behind(unit)
    if any(unit.head.i < each.first < word.i for each in unit.candidate.passage.provisos for word in behind):
        return True
    if finding_of(unit) is not None:
        return False
    fair = unit.candidate.passage.turned("sound")
    praised = (
        word.i in fair or any(stance_of_cue()[cue] == "supports" for cue in unit.cues_at(word)) for word in behind
    )
    return bool(behind) and not any(praised)


def is_text(noun: Token) -> bool:
    """Return whether a noun names a plan, proposal or deal, which may be sound; what talks were is no stand."""
    return type_of_noun().get(noun.lemma_.lower(), "meeting") != "meeting"


def _is_any(words: list[Token]) -> bool:
    return words[0].lower_ in ("any", "no")
