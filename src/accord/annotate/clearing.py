"""An article without what nobody sees in it, for reading; and the way back to the places of its own text.

A soft hyphen or a character without width hides a name from whoever looks for its letters, as does a no-break space
between first name and surname. Reading passes over them; what is put on record points into the text as it was given.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TypeVar

from accord.terms.article import Article
from accord.terms.claim import Claim, Evidence
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.unseen import BIDI, CONTROL, ENDS, INVISIBLE, SPACES

_COMMAND = "\x1b\\[[0-?]{0,20}[@-~]"
_UNSEEN = re.compile("|".join((_COMMAND, BIDI.pattern, INVISIBLE.pattern, CONTROL.pattern)))
# what Windows-1252 has where Unicode has controls: its quotation marks and dashes, in texts taken for Latin-1
_WESTERN = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
_ALIKE = {**_WESTERN, **dict.fromkeys(SPACES, " "), **dict.fromkeys(ENDS, "\n")}
_ODD = re.compile(f"[{''.join(map(chr, (*_ALIKE,)))}]")

Placed = TypeVar("Placed", Evidence, Doubt)


@dataclass(frozen=True, slots=True)
class Clearing:
    """An article as given, the same without what nobody sees, and the place in the first of each letter of the second.

    Without `places` both have the same letters at the same places.
    """

    given: Article
    clear: Article
    places: tuple[int, ...] = ()

    def back(self, found: Extraction) -> Extraction:
        """Return what the clear article gave as that of the article given, with its own doubts."""
        if self.clear is self.given:
            return found
        claims = tuple(_with(claim, [self._back(entry) for entry in claim.evidence]) for claim in found.claims)
        doubts = {*self.given.doubts, *map(self._back, found.doubts)}
        return replace(found, article=self.given, claims=claims, doubts=tuple(sorted(doubts)))

    def forth(self, claim: Claim) -> Claim:
        """Return a claim on the article given as one on the clear one."""
        return claim if self.clear is self.given else _with(claim, [self._forth(entry) for entry in claim.evidence])

    def _back(self, entry: Placed) -> Placed:
        if entry.start == entry.end:
            return entry
        if not self.places:
            return replace(entry, exact=self.given.text[entry.start : entry.end])
        start, end = self.places[entry.start], self.places[entry.end - 1] + 1
        return replace(entry, start=start, end=end, exact=self.given.text[start:end])

    def _forth(self, entry: Evidence) -> Evidence:
        start, end = entry.start, entry.end
        if self.places:
            start, end = bisect_left(self.places, start), bisect_left(self.places, end)
        return replace(entry, start=start, end=end, exact=self.clear.text[start:end])


def cleared(article: Article) -> Clearing:
    """Return an article with the same one as its readers see it.

    >>> cleared(Article("a.txt", "Zel\\u200bensky left New\\u00a0York.")).clear.text
    'Zelensky left New York.'
    """
    text, title = article.text, article.title
    if not (_ODD.search(text) or _UNSEEN.search(text) or (title and seen_of(title) != title)):
        return Clearing(article, article)
    alike = text.translate(_ALIKE)
    clear = replace(article, text=_UNSEEN.sub("", alike), title=title and seen_of(title), doubts=())
    return Clearing(article, clear, _places(alike) if len(clear.text) < len(text) else ())


def seen_of(words: str) -> str:
    """Return words as their readers see them: without characters that have no width, and with plain spaces."""
    return _UNSEEN.sub("", words.translate(_ALIKE))


def _places(text: str) -> tuple[int, ...]:
    """Return the place of each letter that is kept."""
    kept: list[int] = []
    at = 0
    for unseen in _UNSEEN.finditer(text):
        kept += range(at, unseen.start())
        at = unseen.end()
    return (*kept, *range(at, len(text)))


def _with(claim: Claim, evidence: list[Evidence]) -> Claim:
    return replace(claim, evidence=tuple(evidence))
