"""Standing: how often and where an article names each side, and with whom it meets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from accord.extract.meetings.tellings.event import Event
from accord.extract.meetings.who.mediation import told_to_help
from accord.terms.actor import SIDES
from accord.terms.mark import Scene
from accord.terms.span import Span

_LOWEST = 5
_SHARES = 6


@dataclass(frozen=True, slots=True)
class Standing:
    """How the sides of an article stand in it.

    `ranks` begin with the side that is named most, `shares` are those of all names of sides, in sixths. `titled` are in
    the title, `helping` are told to mediate, `main` are those who meet most often, `named` those that each sentence
    names.
    """

    ranks: dict[str, int]
    shares: dict[str, int]
    titled: frozenset[str]
    helping: frozenset[str]
    main: frozenset[str]
    named: dict[int, frozenset[str]]


def standing_of(scene: Scene, events: Sequence[Event]) -> Standing:
    """Return how the sides of an article stand in it, and in its contacts as far as these name them."""
    named = [m for m in scene.mentions if m.how != "pronoun" and scene.side(m.actor).kind in SIDES]
    counted = Counter(scene.side(mention.actor).id for mention in named)
    title = scene.article.title or ""
    together = Counter(event.sides for event in events if len(event.sides) > 1).most_common(1)
    return Standing(
        ranks={side: min(rank, _LOWEST) for rank, (side, _) in enumerate(counted.most_common())},
        shares={side: _SHARES * count // len(named) for side, count in counted.items()},
        titled=frozenset(scene.side(m.actor).id for m in named if m.span.of(scene.article.text) in title),
        helping=frozenset(each.side for each in scene.once(told_to_help)),
        main=together[0][0] if together else frozenset(),
        named=_by_sentence(scene),
    )


def _by_sentence(scene: Scene) -> dict[int, frozenset[str]]:
    sentences = enumerate(scene.doc.sents)
    named = ((n, scene.mentions_in(Span(sentence.start_char, sentence.end_char))) for n, sentence in sentences)
    return {n: frozenset(scene.side(mention.actor).id for mention in mentions) for n, mentions in named}
