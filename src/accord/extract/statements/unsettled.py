"""Unsettled: words of somebody whom the text does not plainly name: "he said", and no one before who could be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.extract.statements.grammar import is_told, own_subject
from accord.extract.statements.parts import Stretch, Utterance
from accord.lexicon.cues import classes_of
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LEADS_BACK = frozenset(("he", "she", "they"))


def find_unsettled(scene: Scene, stretches: Sequence[Stretch], found: Sequence[Utterance]) -> Iterator[Doubt]:
    """Yield a doubt for each pronoun that speaks and leads back to nobody."""
    settled = {utterance.verb for utterance in found}
    heard = {utterance.stretch.first for utterance in found}
    for stretch in stretches:
        if stretch.first in heard:
            continue  # whoever "they" are, it is told in the words of another
        for token in scene.doc[stretch.first : stretch.last]:
            if token.lower_ in _LEADS_BACK and _speaks(stretch, token) and token.head.i not in settled:
                end = token.idx + len(token)
                yield Doubt("speaker", token.idx, end, token.text, "leads back to nobody that the text plainly names")


def _speaks(stretch: Stretch, pronoun: Token) -> bool:
    """Return whether a pronoun outside quotations is the subject of a verb of saying that tells something."""
    verb = pronoun.head
    if (
        any(quote.outer.start <= pronoun.idx < quote.outer.end for quote in stretch.quotes)
        or own_subject(verb) != pronoun
    ):
        return False
    says = any(verbs.id == "say" for verbs in classes_of(verb.lemma_.lower()))
    holds = bool(stretch.quotes) or any(child.dep_ == "ccomp" for child in verb.children)
    return says and holds and is_told(verb)
