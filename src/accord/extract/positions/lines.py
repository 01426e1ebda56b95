"""Red lines: whether what a side calls one is its own, which it keeps, or another's act, which it will not have.

"Our army is a red line" is for the army, "a cut in pensions is a red line" against the cut; whether "the port is a red
line" keeps the port or keeps it away, the words alone do not show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.turns import is_turn
from accord.extract.positions.units import Unit

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LINES = ("line", "lines", "redline")
_LISTING = ("include", "be", "comprise", "remain", "cover")
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_NOW = ("VBZ", "VBP")


def is_own_right(unit: Unit, subject: Token, calling: list[Token]) -> bool:
    """Return whether what is called a red line is the side's own, which it will keep: "[our army] is a red line"."""
    roots = {mention.root for mention in unit.candidate.mentions}
    own = any(child.lower_ in ("our", "its") or child.i in roots for child in subject.children)
    kept = (own and not _is_act(subject)) or is_turn(subject, "cherished")
    return any(token.lower_ in _LINES for token in calling) and kept


def is_unclear_line(unit: Unit, subject: Token, calling: list[Token]) -> bool:
    """Return whether what is called a red line may be kept or kept away: "[the port] is a red line"."""
    verb = unit.head
    if not any(token.lower_ in _LINES for token in calling) or verb.tag_ not in _NOW:
        return False
    named = any(child.lower_ in _DEFINITE for child in subject.lefts)
    return named and subject.tag_ in ("NN", "NNP") and not _is_act(subject)


def barred_act(unit: Unit) -> Token | None:
    """Return what a side counts among its red lines, where that is an act: "its red lines include [ceding] land"."""
    for word in (unit.head, unit.predicate):
        act = next((each for each in (word, *word.conjuncts) if each.dep_ != "conj"), word)
        if word.tag_ == "VBG" and (_tells_lines(act) or (act.head.lemma_ in _LISTING and _tells_lines(act.head))):
            return word
    return None


def _tells_lines(verb: Token) -> bool:
    """Return whether red lines are the subject of a verb."""
    subjects = (child for child in verb.lefts if child.dep_ == "nsubj" and child.lower_ in _LINES)
    return any(child.lower_ == "red" for subject in subjects for child in subject.lefts)


def _is_act(noun: Token) -> bool:
    """Return whether a noun names what somebody may do to a side, or is a verb's: "the [closure]", "[ceding] land"."""
    return noun.tag_ == "VBG" or is_turn(noun, "harm")
