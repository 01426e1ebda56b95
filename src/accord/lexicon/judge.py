"""A small trained part: a linear model over named features, readable and the same on every machine.

The weights are fitted by `tools/train.py` (logistic regression, scikit-learn) and kept as JSON beside the lexicon:
one number per feature name, so that anyone can read what a judgement rests on. Nothing but a sum is needed at run time.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat


@dataclass(frozen=True, slots=True)
class Judge:
    """A fitted linear model; it says yes where the probability reaches `threshold`."""

    bias: float
    threshold: float
    weights: Mapping[str, float]

    def probability(self, features: Iterable[str]) -> float:
        """Return how likely the model holds it, from 0 to 1; features it never saw count nothing."""
        return self.chance(self.total(features))

    def total(self, features: Iterable[str]) -> float:
        """Return what features weigh together: one number for what is the same all over a sentence."""
        return math.fsum(map(self.weights.get, features, repeat(0.0)))

    def chance(self, total: float) -> float:
        """Return how likely the model holds it where the features weigh so much together."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.bias + total))))

    def confidence(self, features: Iterable[str]) -> float:
        """Return the probability as a claim carries it: in hundredths."""
        return round(self.probability(features), 2)

    def accepts(self, features: Iterable[str]) -> bool:
        """Return whether the probability reaches the threshold."""
        return self.probability(features) >= self.threshold

    def reasons(self, features: Iterable[str], count: int = 3) -> list[tuple[str, float]]:
        """Return the features that weigh most, with their weights."""
        known = [(name, self.weights[name]) for name in sorted(set(features)) if name in self.weights]
        return sorted(known, key=lambda pair: (-abs(pair[1]), pair[0]))[:count]


@cache
def load_judges(name: str) -> Mapping[str, Judge]:
    """Return the judges of `lexicon/data/judges/<name>.json`, by label."""
    text = files("accord.lexicon").joinpath("data", "judges", f"{name}.json").read_text("utf-8")
    return {label: Judge(**fitted) for label, fitted in json.loads(text).items()}
