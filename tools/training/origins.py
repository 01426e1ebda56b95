"""What a training article is from, as something that a model may weigh while it is fitted and never after.

The team's own dispatches hold more of everything than newspapers do, each set in its own measure. A feature of the set
takes that up, so that the other features learn what speaks for a claim and not which set it stands in; it is left out
of the stored judge, whose chances are then those of newspapers. Thresholds are chosen on newspapers alone.
"""

from __future__ import annotations

from collections.abc import Mapping

_ORIGIN = "origin:"


def with_origin(features: tuple[str, ...], origin: str) -> tuple[str, ...]:
    """Return the features of an example with that of its set; a newspaper's article is of none."""
    return (*features, _ORIGIN + origin) if origin else features


def without_origins(weights: Mapping[str, float]) -> dict[str, float]:
    """Return the weights of a judge without those of the sets, in the order of their names."""
    return {name: weights[name] for name in sorted(weights) if not name.startswith(_ORIGIN)}
