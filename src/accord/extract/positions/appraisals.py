"""Appraisals: what a side makes of a plan, proposal or deal, in so many words: "praised [the draft]".

So it does with a noun or an adjective before the plan: "voiced doubts about [the draft]", "is happy with [the draft]".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.findings import is_text
from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.units import Unit, unit_of
from accord.terms.claim import Stance
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_FOR = frozenset(("to", "for", "of", "behind"))
_OVER = frozenset(("about", "to", "over", "on", "with", "of", "at"))
_OPPOSITE: dict[Stance, Stance] = {"supports": "opposes", "opposes": "supports"}
_ANSWERS: dict[str, Stance] = {"yes": "supports", "no": "opposes"}


def appraisal_of(unit: Unit) -> Stance | None:
    """Return the stance of a side that praises, faults or studies a plan or deal, None where it does nothing such."""
    found = _appraised(unit)
    return found[1] if found is not None else None


def appraised_words(unit: Unit) -> Span | None:
    """Return where the words for the plan stand that a side appraises by a noun or adjective before them."""
    found = _appraised(unit)
    if found is None or found[0].i == unit.head.i:
        return None
    return unit_of(unit.candidate, "owns", found[0], found[0]).content


def judged_so(unit: Unit, words: set[int]) -> Stance | None:
    """Return the stance on a text that is called sound, or a trap; one that is called no trap need not be liked."""
    sound, denied = bool(words & unit.candidate.passage.turned("sound")), is_denied(unit.head)
    if sound:
        return "opposes" if denied else "supports"
    return None if denied else "opposes"


def _appraised(unit: Unit) -> tuple[Token, Stance] | None:
    if unit.way != "does":
        return None
    for text in (unit.head, *_behind(unit.head)):
        if text.pos_ in ("NOUN", "PROPN") and is_text(text):
            stance = _by_object(text, unit) if text.dep_ in ("dobj", "dative") else _by_link(text, unit)
            return (text, stance) if stance is not None else None
    return None


def _behind(head: Token) -> list[Token]:
    preps = (child for child in head.rights if child.dep_ == "prep")
    return [noun for prep in preps for noun in prep.rights if noun.dep_ == "pobj"]


def _by_object(text: Token, unit: Unit) -> Stance | None:
    """Return what a verb shows of the plan that is its object, or what it gives it: "gave [it] a cautious welcome"."""
    verb = text.head
    if verb.i != unit.predicate.i or is_denied(verb) or any(child.dep_ == "prt" for child in verb.rights):
        return None
    if text.dep_ == "dative":
        given = next((child for child in verb.rights if child.dep_ == "dobj"), None)
        return _shown_by(given, unit) if given is not None and is_turn(verb, "lend") else None
    if is_turn(verb, "laud"):
        return "supports"
    if is_turn(verb, "censure"):
        return "opposes"
    return "open" if is_turn(verb, "ponder") and verb.tag_ != "VBD" else None


def _by_link(text: Token, unit: Unit) -> Stance | None:
    """Return what the words show by which a plan hangs on a verb: "voiced support for [it]", "said no to [it]"."""
    if text.dep_ != "pobj":
        return None
    prep, link = text.head, text.head.head
    if link.pos_ == "ADJ":
        return _by_adjective(link, prep, unit)
    given = (each for each in link.rights if each.dep_ == "dobj" and each.pos_ == "NOUN")
    noun = link if link.pos_ == "NOUN" else next(given, None)
    verb = link if noun is None or link.i != noun.i else link.head
    if unit.predicate.i not in (verb.i, link.i) or is_denied(verb):
        return None
    if noun is None:
        return _by_answer(verb, prep)
    if noun.dep_ != "dobj" or any(child.lower_ == "no" for child in noun.lefts):
        return None
    stance = _shown_by(noun, unit)
    if stance is None or prep.lower_ not in (_FOR if stance == "supports" else _OVER):
        return None
    if is_turn(verb, "lift"):
        return _OPPOSITE[stance]
    return stance if is_turn(verb, "lend") else None


def _by_answer(verb: Token, prep: Token) -> Stance | None:
    """Return what "yes" or "no" to a plan shows."""
    if verb.lemma_.lower() != "say" or prep.lower_ != "to" or prep.i == 0:
        return None
    return _ANSWERS.get(prep.nbor(-1).lower_)


def _by_adjective(word: Token, prep: Token, unit: Unit) -> Stance | None:
    """Return what an adjective shows of how a side likes a plan: "is unhappy with [the draft]"."""
    verb = word.head
    if word.dep_ not in ("acomp", "oprd") or unit.predicate.i not in (word.i, verb.i) or prep.lower_ not in _OVER:
        return None
    if is_turn(word, "discontent"):
        return None if is_denied(verb) else "opposes"
    if not is_turn(word, "content"):
        return None
    return "opposes" if is_denied(verb) else "supports"


def _shown_by(noun: Token, unit: Unit) -> Stance | None:
    """Return whether a noun is one of approval or of misgiving: "its blessing", "cold water"."""
    if noun.i in unit.candidate.passage.turned("approval"):
        return "supports"
    return "opposes" if noun.i in unit.candidate.passage.turned("misgiving") else None
