"""Opened: paragraphs of quoted words, left open, that only the next one gives to a speaker.

"“We waited for hours." and, in a paragraph below, "“Nobody came,” the envoy said." are the words of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accord.extract.statements.parts import Stretch, Utterance
from accord.terms.mark import Quote, Scene


def with_opened(scene: Scene, stretches: Sequence[Stretch], found: Sequence[Utterance]) -> Iterator[Utterance]:
    """Yield the utterances, before each the quoted paragraphs that it carries on and that are nobody's yet."""
    told = {quote.outer.start for utterance in found for quote in utterance.quotes}
    for utterance in found:
        first = min(utterance.quotes, key=_start, default=None)
        yield from reversed(list(_opened(scene, stretches, utterance, first, told)))
        yield utterance


def goes_on(last: Utterance, new: Utterance, scene: Scene) -> bool:
    """Return whether the quoted words of one utterance carry on those of the one before."""
    first = min(new.quotes, key=_start, default=None)
    if first is None or first.continues is None:
        return False
    return last.kind == "opened" and scene.quotes[first.continues] in last.quotes


def _opened(
    scene: Scene, stretches: Sequence[Stretch], utterance: Utterance, first: Quote | None, told: set[int]
) -> Iterator[Utterance]:
    """Yield the words before a quotation that carries them on, the nearest first."""
    while first is not None and first.continues is not None:
        first = scene.quotes[first.continues]
        stretch = next((each for each in stretches if first in each.quotes), None)
        if first.outer.start in told or stretch is None or not stretch.is_quoted:
            return
        yield Utterance(utterance.speaker, stretch, "opened", "over", quotes=stretch.quotes, relays=utterance.relays)


def _start(quote: Quote) -> int:
    return quote.outer.start
