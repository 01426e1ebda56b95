"""Provisos: on what a side makes what it does hang: "if the troops leave", "in return for seats", "provided that"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.positions.awaited import is_dated
from accord.lexicon.phrases import Heard
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token

_NOW = ("VBZ", "VBP")
_PARTICIPLES = ("provided", "providing")
_LATER = ("when", "after")
_FIRM_AFTER_ONLY = ("after", "once", "if", "when")
_HELPING = ("aux", "auxpass", "nsubj", "nsubjpass", "dobj")
_STOPS = frozenset((",", ";", ":", ".", "–", "—", "”", '"', "“", "''", "``"))


@dataclass(frozen=True, slots=True)
class Proviso:
    """The words of a condition, by their places in the article (`last` exclusive), and the word on which it hangs.

    `firm` tells whether it can be nothing else than a condition, whatever it hangs on; `opener` is its first word.
    """

    first: int
    last: int
    opener: str
    firm: bool
    holder: Token | None

    @property
    def apart(self) -> bool:
        """Whether what hangs on the condition can be told without it."""
        return self.firm or self.opener in ("if", "once", "should")

    def holds(self, token: Token) -> bool:
        """Return whether a word is one of the condition's own."""
        return self.first <= token.i < self.last


def find_provisos(sentence: DocSpan, turns: Iterable[Heard], end: int | None = None) -> Iterator[Proviso]:
    """Yield the conditions that a sentence states, in order, each but once; none goes on beyond `end`, a place."""
    seen = sentence.start
    for heard in sorted(turns, key=lambda each: (each.first, -each.last)):
        if heard.name not in ("proviso", "supposed") or sentence.start + heard.first < seen:
            continue
        opening = [sentence[at] for at in range(heard.first, heard.last)]
        top, firm = _top_of(opening), heard.name == "proviso" or _is_only(opening)
        if top is None or not _is_meant(opening, top, firm=firm):
            continue
        first, last = opening[0].i, _end_of(sentence, opening, top, end)
        if last > opening[-1].i + 1:
            seen = last
            yield Proviso(first, last, opening[0].lower_, firm, _holder(opening[0], first, last))


def _is_only(opening: list[Token]) -> bool:
    """Return whether a side would do something only then, with words between: "will [only] sign a truce [after] it"."""
    verb = _holder(opening[0], opening[0].i, opening[-1].i + 1)
    if verb is None or opening[0].lower_ not in _FIRM_AFTER_ONLY:
        return False
    only = any(child.lower_ == "only" and child.dep_ == "advmod" for child in verb.lefts)
    return only and any(child.tag_ == "MD" for child in verb.lefts)


def _top_of(opening: list[Token]) -> Token | None:
    """Return the verb of the clause that some words open, else the first of them; None where they open nothing."""
    last = opening[-1]
    if last.lower_ == "should":
        return last.head if any(child.dep_ == "nsubj" and child.i > last.i for child in last.head.lefts) else None
    below = last.dep_ in ("mark", "advmod", "aux") and last.head.i > last.i
    return last.head if below else last


def _is_meant(opening: list[Token], top: Token, *, firm: bool) -> bool:
    """Return whether words do open a condition: "once again" and "provided arms" do not."""
    last = opening[-1]
    if last.lower_ in _PARTICIPLES:
        helped = any(child.dep_ in _HELPING for child in last.children)
        return not helped and last.dep_ != "ROOT" and (last.i == 0 or last.nbor(-1).text != "-")
    if any(word.lower_ == "condition" for word in opening):
        return not any(token.lower_ == "anonymity" for token in last.doc[last.i : last.i + 3])
    if firm:
        return True
    opener = opening[0].lower_
    if opener in ("until", "before", "ahead", "prior"):
        return not is_dated(opening[-1])
    if opener in ("without", "subject"):
        return True
    if top.i == last.i or (last.i > 0 and last.nbor(-1).lower_ in ("even", "as", "or")):
        return False
    if opener == "if":
        return top.dep_ != "ccomp" or top.head.i > top.i
    return top.dep_ in ("advcl", "conj", "dep", "ROOT") and (opener not in _LATER or top.tag_ in _NOW)


def _end_of(sentence: DocSpan, opening: list[Token], top: Token, end: int | None) -> int:
    """Return where a condition ends: with all that hangs on its words; at the next mark where nothing does."""
    edges = [_edge(word) for word in (*opening, top)]
    last = min(max(edges), sentence.end - 1)
    if last <= opening[-1].i + 1:
        later = (token.i for token in sentence if token.i > opening[-1].i + 1 and token.text in _STOPS)
        last = next(later, sentence.end) - 1
    if end is not None and opening[-1].i < end:
        last = min(last, end - 1)
    while last > opening[-1].i and (
        sentence.doc[last].is_punct or sentence.doc[last].is_space or _joins(sentence, last)
    ):
        last -= 1
    return last + 1


def _edge(top: Token) -> int:
    """Return the last word of a clause, without what is said beside it: "before they left[, and that it wanted]"."""
    beside = (child for child in top.rights if child.dep_ == "conj")
    said = next((each for each in beside if any(child.lower_ == "that" for child in each.lefts)), None)
    return said.left_edge.i - 1 if said is not None else top.right_edge.i


def _joins(sentence: DocSpan, last: int) -> bool:
    return sentence.doc[last].dep_ == "cc"


def _holder(word: Token, first: int, last: int) -> Token | None:
    """Return the word outside a condition on which it hangs."""
    for _ in range(12):
        if word.head.i == word.i:
            return None
        word = word.head
        if not first <= word.i < last and word.pos_ != "ADP":
            return word
    return None


def words_of(proviso: Proviso, sentence: DocSpan) -> Span:
    """Return where the words of a condition stand."""
    end = sentence.doc[proviso.last - 1]
    return Span(sentence.doc[proviso.first].idx, end.idx + len(end))
