"""Fit a judge: logistic regression over named features, its threshold chosen on negotiations held out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from tools.training.origins import with_origin, without_origins


@dataclass(frozen=True, slots=True)
class Example:
    """One candidate: its features, whether it is right, and the negotiation it is from (the unit held out).

    An example of no `weight` teaches nothing and is not counted (an entry that the annotator doubted). One with an
    `origin` is of the team's own dispatches: it teaches, and is not counted.
    """

    features: tuple[str, ...]
    right: bool
    group: str
    weight: float = 1.0
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a threshold is to be best at: F-beta, where beta below 1 puts precision before recall.

    `missed` counts the right answers for which there is no candidate. With several `groupings` the groups are held out
    together in as many ways, so that a threshold rests on no one of them. Values that fall short of the best by no more
    than the share `slack` count as good, and the middle of their thresholds is taken.
    """

    beta: float = 0.8
    missed: int = 0
    groupings: int = 1
    slack: float = 0.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """A judge as it is stored, with what it scored on negotiations that it was not fitted on."""

    judge: dict[str, object]
    precision: float
    recall: float
    f1: float


def fit_judge(examples: Sequence[Example], aim: Aim, *, strength: float = 0.3, seen_at_least: int = 3) -> Fitted:
    """Fit a judge on examples, its threshold the best for the aim over predictions for held-out groups.

    `strength` is scikit-learn's C.
    """
    used = [example for example in examples if example.weight > 0]
    vectorizer = DictVectorizer(sparse=True)
    counts: dict[str, int] = {}
    for example in used:
        for name in set(example.features):
            counts[name] = counts.get(name, 0) + 1
    shown = [tuple(name for name in example.features if counts[name] >= seen_at_least) for example in used]
    rows = [dict.fromkeys(with_origin(names, each.origin), 1.0) for names, each in zip(shown, used, strict=True)]
    matrix = vectorizer.fit_transform(rows)
    right = np.array([example.right for example in used])
    groups = np.array([example.group for example in used])
    model = LogisticRegression(C=strength, max_iter=2000)
    splits = min(8, len(set(groups.tolist())))
    ways = [GroupKFold(splits, shuffle=seed > 0, random_state=seed or None) for seed in range(aim.groupings)]
    held_out = [
        cross_val_predict(model, matrix, right, groups=groups, cv=way, method="predict_proba")[:, 1] for way in ways
    ]
    counted = np.tile(np.array([not example.origin for example in used]), aim.groupings)
    asked, answers = np.concatenate(held_out)[counted], np.tile(right, aim.groupings)[counted]
    threshold, precision, recall = _best_threshold(asked, answers, aim)
    model.fit(matrix, right)
    weights = {
        str(name): round(float(weight), 3)
        for name, weight in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(weight) >= 0.01
    }
    judge = {
        "bias": round(float(model.intercept_[0]), 3),
        "threshold": threshold,
        "weights": without_origins(weights),
    }
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Fitted(judge, precision, recall, f1)


def _best_threshold(
    scores: np.ndarray[tuple[int], np.dtype[np.float64]],
    right: np.ndarray[tuple[int], np.dtype[np.bool_]],
    aim: Aim,
) -> tuple[float, float, float]:
    """Return the threshold of the best F-beta, with its precision and recall."""
    wanted = int(right.sum()) + aim.missed * aim.groupings
    found: list[tuple[float, float, float, float]] = []
    for threshold in np.arange(0.1, 0.9, 0.01):
        given = scores >= threshold
        hits = int((given & right).sum())
        if not hits:
            continue
        precision, recall = hits / int(given.sum()), hits / wanted
        value = (1 + aim.beta**2) * precision * recall / (aim.beta**2 * precision + recall)
        found.append((value, round(float(threshold), 2), precision, recall))
    if not found:
        return 0.5, 0.0, 0.0
    best = max(found)
    level = [each for each in found if each[0] >= best[0] * (1 - aim.slack)] if aim.slack else [best]
    return level[len(level) // 2][1:]
