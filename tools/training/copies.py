"""Weigh what a rewrite is told by: `python -m tools.training.copies` prints the table for `lexicon/data/copies.toml`.

Right are the rewrites, translations and relays of the half of our pairs that may be worked with; wrong are its
look-alikes, and all pairs of real articles of a few days, which are reports of their own but for the few that share
whole sentences. Negotiations are held out in turn for the figures that are printed beside it.
"""

from __future__ import annotations

import json
import sys
from itertools import combinations

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from accord.resolve.stories.copies import LATEST
from accord.resolve.stories.likeness import Likeness
from accord.resolve.stories.prints import print_of
from tools.stories import GOLD, read_gold
from tools.story_pairs import halves, read_pairs

TAUGHT = ("rewrite", "translation", "relay", "two relays", "other source", "other subject", "next day")
COPIED = 0.2  # real articles that share more runs of words than this teach nothing: nobody has judged them
REAL_WEIGHT = 0.3
STRENGTH = 1.0


def main() -> int:
    """Fit and print the weights."""
    taught = [pair for pair in halves(read_pairs())[0] if pair.kind in TAUGHT]
    likes = [Likeness.of(print_of(pair.one), print_of(pair.other)) for pair in taught]
    rows = [(like.traits, pair.same, pair.negotiation, 1.0) for like, pair in zip(likes, taught, strict=True)]
    rows += [(traits, False, group, REAL_WEIGHT) for group, traits in _real()]
    names = sorted(rows[0][0])
    matrix = np.array([[traits[name] for name in names] for traits, *_ in rows])
    right = np.array([same for _, same, *_ in rows])
    weights = np.array([weight for *_, weight in rows])
    groups = np.array([group for *_, group, _ in rows])
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    folds = GroupKFold(n_splits=8)
    held = cross_val_predict(
        model, matrix, right, groups=groups, cv=folds, method="decision_function", params={"sample_weight": weights}
    )
    for threshold in (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25):
        found = held > threshold
        ours = weights == 1.0
        print(
            f"# over {threshold}: {(found & right).sum()} of {right.sum()} found, "
            f"{(found & ~right & ours).sum()} wrong of ours, {(found & ~ours).sum()} of {(~ours).sum()} real",
            file=sys.stderr,
        )
    model.fit(matrix, right, sample_weight=weights)
    print("\n".join(f"{name} = {value:.2f}" for name, value in zip(names, model.coef_[0], strict=True)))
    print(f"bias = {model.intercept_[0]:.2f}")
    return 0


def _real() -> list[tuple[str, dict[str, float]]]:
    """Return the negotiation and the traits of each pair of real articles that may teach."""
    articles, _ = read_gold()
    found: list[tuple[str, dict[str, float]]] = []
    prints = {name: print_of(articles[name]) for name in sorted(path.stem for path in (GOLD / "train").glob("*.json"))}
    for one, other in combinations(prints, 2):
        like = Likeness.of(prints[one], prints[other])
        if like.days is not None and like.days <= LATEST and max(like.verbatim) < COPIED:
            found.append((_negotiation(one), like.traits))
    return found


def _negotiation(name: str) -> str:
    return str(json.loads((GOLD / "articles" / f"{name}.json").read_text("utf-8"))["process"])


if __name__ == "__main__":
    sys.exit(main())
