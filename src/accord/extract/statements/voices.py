"""Voices: what each stretch gives to whom, its quotations included, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.statements.attributions import find_attributions
from accord.extract.statements.parts import Attribution, Speaker, Stretch, Utterance
from accord.extract.statements.relays import find_relays, is_own
from accord.terms.mark import Quote, Scene

_QUOTED = 0.6  # the share of a stretch within quotation marks from which it needs no cue of its own


def find_utterances(scene: Scene, stretches: Sequence[Stretch]) -> tuple[Utterance, ...]:
    """Return the utterances of an article in order."""
    found: list[Utterance] = []
    for number, stretch in enumerate(stretches):
        earlier = [utterance.speaker for utterance in found]
        attributions = find_attributions(scene, stretch, earlier)
        if attributions:
            found += _attributed(scene, stretch, attributions)
        elif stretch.quotes and stretch.quoted_share() >= _QUOTED:
            carried = _carried(found, stretches, number)
            if carried is not None:
                found.append(carried)
    return tuple(found)


def _attributed(scene: Scene, stretch: Stretch, attributions: Sequence[Attribution]) -> list[Utterance]:
    """Return one utterance for each attribution, each quotation given to the cue it belongs to."""
    relays = find_relays(scene, stretch)
    owned: dict[int, list[Quote]] = {number: [] for number in range(len(attributions))}
    for quote in stretch.quotes:
        owned[_owner(quote, attributions)].append(quote)
    return [
        _utterance(scene, stretch, attribution.with_relays(*relays), owned[number])
        for number, attribution in enumerate(attributions)
        if attribution.content or owned[number]
    ]


def _owner(quote: Quote, attributions: Sequence[Attribution]) -> int:
    """Return the number of the attribution that a quotation belongs to: the one that holds it, else the nearest."""

    def distance(number: int) -> tuple[int, int]:
        attribution = attributions[number]
        holding = [span for span in attribution.content if span.meets(quote.outer)]
        size = min((span.end - span.start for span in holding), default=0)
        before, after = quote.outer.start - attribution.cue.end, attribution.cue.start - quote.outer.end
        return (0, size) if holding else (1, max(before, after))

    return min(range(len(attributions)), key=distance)


def _utterance(scene: Scene, stretch: Stretch, attribution: Attribution, quotes: Sequence[Quote]) -> Utterance:
    inferred = "+recalled" if attribution.speaker.inferred else ""
    return Utterance(
        attribution.speaker,
        stretch,
        f"{attribution.kind}-{attribution.frame}{inferred}",
        attribution.cue,
        attribution.content,
        tuple(quotes),
        tuple(relay for relay in attribution.relays if not is_own(scene, relay)),
        attribution.denies,
        attribution.hedge,
    )


def _carried(found: Sequence[Utterance], stretches: Sequence[Stretch], number: int) -> Utterance | None:
    """Return a quoted stretch without a cue as the words of the last speaker, where nothing stands between."""
    if not found or number == 0:
        return None
    last, stretch = found[-1], stretches[number]
    if last.stretch is not stretches[number - 1] or last.stretch.paragraph < stretch.paragraph - 1:
        return None
    speaker: Speaker = last.speaker
    return Utterance(speaker, stretch, "carried-over", None, (), stretch.quotes, last.relays)
