"""Closes: times that end the phrase of a contact, and that the parser hung on the verb or the subject behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.cues.clause import Clause
from accord.lexicon.meetings import word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def closes_phrase(root: Token, cue: Token, clause: Clause) -> bool:
    """Return whether a time behind a contact ends the words of it, whatever it hangs on.

    "Met him, on Friday, he said"; "after a call with him late on Friday, he flew"; "who met him, on Friday, said".
    """
    prep = root.head if root.dep_ == "pobj" else root
    if prep.i < cue.i:
        return False
    return _is_before_saying(prep, cue) or prep.head.i == clause.prep or _ends_relative(prep, cue)


def _is_before_saying(prep: Token, cue: Token) -> bool:
    """Return whether a time that the parser hung on a verb of saying ends what was said: ", on Friday, he said"."""
    saying = prep.head
    if saying.lemma_.lower() not in word_class("reporting") or not prep.i < saying.i:
        return False
    speaker = next((child for child in reversed(list(saying.lefts)) if child.dep_ == "nsubj"), None)
    return speaker is not None and speaker.i > prep.i and not _has_verb_between(cue, prep)


def _ends_relative(prep: Token, cue: Token) -> bool:
    """Return whether commas part a time from what is told of who met: "the envoy, who met him, on Friday, said"."""
    met = next((above for above in (cue, *cue.ancestors) if above.dep_ == "relcl"), None)
    if met is None or prep.nbor(-1).text != "," or _has_verb_between(cue, prep):
        return False
    last = prep.right_edge
    closed = last.i + 1 < len(cue.doc) and cue.doc[last.i + 1].text == ","
    over = (met.head, met.head.head)
    return closed and (prep.head in over or prep.head.i > last.i)


def _has_verb_between(cue: Token, prep: Token) -> bool:
    return any(word.pos_ in ("VERB", "AUX") for word in cue.doc[cue.i + 1 : prep.i])
