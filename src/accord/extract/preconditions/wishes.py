"""What a phrase is about, for the sides: what they want, what they fear, and whether it is denied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.lexicon.pacts import deal_nouns, draft_nouns
from accord.lexicon.preconditions import wishes, word_classes, words_for

if TYPE_CHECKING:
    from accord.terms.parsed import Token


@dataclass(frozen=True, slots=True)
class Wish:
    """Whether a phrase names what sides want of each other, whether what they threaten, and whether it denies it."""

    wanted: bool
    feared: bool
    denied: bool

    @property
    def name(self) -> str:
        """What it is in a word: `wanted`, `feared-denied`, `mixed`, `neither`."""
        about = "mixed" if self.wanted and self.feared else "wanted" if self.wanted else "feared"
        return (about if self.wanted or self.feared else "neither") + ("-denied" if self.denied else "")


def kind_of(token: Token) -> str | None:
    """Return the class of a word that tells what a phrase is about: CONTACT, DEAL, GIVING, THREAT, …"""
    word = token.lemma_.lower()
    return "DEAL" if word in deal_nouns() or word in draft_nouns() else word_classes().get(word)


def wish_of(words: Sequence[Token]) -> Wish:
    """Return what a phrase is about."""
    kinds = {kind for token in words if (kind := kind_of(token))}
    denied = any(token.dep_ == "neg" or token.lower_ in words_for("denying") for token in words)
    return Wish(wanted=bool(kinds & wishes("wanted")), feared=bool(kinds & wishes("feared")), denied=denied)
