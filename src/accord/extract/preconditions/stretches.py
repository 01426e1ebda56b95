"""Order by place: where the parser lost a construction, the clause behind a word of order and the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.preconditions.phrases import LONGEST, is_speech
from accord.lexicon.preconditions import words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SUBJECTS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "DT", "EX", "WP", "CD", "VBG"))
_BREAKS = frozenset((";", ":", '"', "“", "”", "(", ")", "–", "—"))
SHORTEST = 3  # words of a clause that says something


def by_place(cue: Token) -> tuple[Sequence[Token], Sequence[Token]] | None:
    """Return the words of the clause that a word of order opens, and of the clause that it is said of.

    The second is what stands before ("could live with limits provided research is not halted"), without who says it.
    """
    opens = cue.i + 1
    while opens < cue.sent.end and cue.doc[opens].lower_ in ("that", "which", '"', "“"):
        opens += 1
    behind = _clause(list(cue.doc[opens : cue.sent.end]))
    before = _told(_stretch_before(cue))
    return (behind, before) if behind and _verb(before) is not None and len(before) >= SHORTEST else None


def fronted(cue: Token) -> tuple[Sequence[Token], Sequence[Token]] | None:
    """Return what stands behind "only after" at the head of a sentence, and what is turned round behind it.

    "Only after [a full withdrawal] will [Chad talk about a treaty]".
    """
    words = list(cue.doc[cue.i + 1 : cue.sent.end])
    if cue.i - 1 != cue.sent.start or cue.nbor(-1).lower_ != "only":
        return None
    at = next((i for i, word in enumerate(words) if word.tag_ == "MD"), len(words))
    end = next((i for i, word in enumerate(words) if i > at and word.text in {*_BREAKS, ",", "."}), len(words))
    behind, later = words[:at], [word for word in words[at + 1 : end] if not word.is_space]
    named = any(word.pos_ in ("NOUN", "PROPN") for word in behind)
    return (behind, later) if named and SHORTEST <= len(later) <= LONGEST and at <= LONGEST else None


def verb_in(words: Sequence[Token]) -> Token:
    """Return the verb that a clause turns on: of "will be let in" the last, of "is ready" the only one."""
    at = _verb(words)
    head = words[0] if at is None else words[at]
    return head.head if head.dep_ in ("aux", "auxpass") and head.head in words else head


def _clause(words: list[Token]) -> list[Token]:
    """Return the words up to the end of a clause with a subject and a verb, or none."""
    end = next((i for i, word in enumerate(words) if word.text in _BREAKS or _ends(words, i)), len(words))
    clause = words[:end]
    while clause and (clause[-1].is_punct or clause[-1].is_space):
        clause.pop()
    at = _verb(clause)
    if at is None or at == 0 or not SHORTEST <= len(clause) <= LONGEST:
        return []
    return clause if any(word.tag_ in _SUBJECTS for word in clause[:at]) else []


def _ends(words: list[Token], at: int) -> bool:
    """Return whether a comma ends a clause, rather than joins its members: what goes on with its verb does not."""
    if words[at].text != "," or at + 1 == len(words):
        return words[at].text in ".?!"
    verb = _verb(words[:at])
    return verb is None or words[at + 1].tag_ != words[verb].tag_


def _stretch_before(cue: Token) -> list[Token]:
    """Return the words before a word of order, from the last mark that parts clauses."""
    words = list(cue.doc[cue.sent.start : cue.i])
    while words and (words[-1].is_punct or words[-1].lower_ in words_for("leads-on")):
        words.pop()
    begins = next((i + 1 for i in range(len(words) - 1, -1, -1) if words[i].text in _BREAKS), 0)
    return words[begins:]


def _told(words: list[Token]) -> list[Token]:
    """Return what is told, without who tells it before ("he said that") or behind (", he said")."""
    said = [i for i, word in enumerate(words) if word.tag_ in _FINITE | {"VBN", "VBG"} and is_speech(word)]
    commas = [i for i, word in enumerate(words) if word.text == ","]
    if said and any(comma < said[-1] for comma in commas) and not any(w.tag_ == "MD" for w in words[said[-1] :]):
        words = words[: max(comma for comma in commas if comma < said[-1])]
    elif said:
        words = words[said[-1] + 1 :]
    while words and (words[0].is_punct or words[0].lower_ in ("that", "and", "but") or words[0].pos_ == "ADP"):
        words = words[1:]
    return words[-LONGEST:] if len(words) <= LONGEST else []


def _verb(words: Sequence[Token]) -> int | None:
    return next((i for i, word in enumerate(words) if word.tag_ in _FINITE), None)
