"""Wires: whether the words of a contact say that it was over a wire: "spoke by telephone", "a video conference"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause, is_in_a_row
from accord.lexicon.meetings import word_class

if TYPE_CHECKING:
    from accord.terms.parsed import Doc


def is_over_wire(doc: Doc, cue: Cue, clause: Clause) -> bool:
    """Return whether a contact is told "by phone" or as a "video call"; what was said of it on the phone is not."""
    own = {cue.token, cue.top, clause.verb}
    return any(
        token.lower_ in word_class("phone")
        and token.pos_ == "NOUN"
        and token.dep_ in ("pobj", "compound")
        and any(above.i in own for above in (token, *token.ancestors))
        and (token.i in own or not is_in_a_row(token.head))
        for token in doc[cue.token].sent
    )
