"""Mended: paragraphs in which a medium corrects itself: "Correction: An earlier dispatch said that they met in Oslo".

What stands there is what was not so, or how it was instead, of this article or of another one; nobody says it of the
talks. So nothing in it goes on record, and who reads is told that there is a correction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accord.lexicon.load import load_patterns
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene
from accord.terms.span import Span

_MOST = 120  # words of a correction; a longer paragraph is the article itself
_WHY = "an article mends what was told before, in these words; nothing of them is on record"


def find_corrections(scene: Scene) -> tuple[Span, ...]:
    """Return the paragraphs of an article that mend what it, or an earlier one, told."""
    return tuple(found for found in scene.paragraphs if _mends(found.of(scene.article.text)))


def _mends(paragraph: str) -> bool:
    openers = load_patterns("notices", "correction")
    return any(opener.regex.search(paragraph) for opener in openers) and len(paragraph.split()) <= _MOST


def corrections_told(scene: Scene, corrections: Iterable[Span]) -> Iterator[Doubt]:
    """Yield each correction as what an officer has to look at."""
    for span in corrections:
        words = span.trimmed(scene.article.text)
        yield Doubt("correction", words.start, words.end, words.of(scene.article.text), _WHY)
