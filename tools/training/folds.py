"""Models over named features, and what they say of negotiations that they were not fitted on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from tools.training.origins import with_origin, without_origins

Numbers: TypeAlias = np.ndarray[tuple[int], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One thing to judge: its features, the answer, its negotiation. One of no `weight` is judged, not learnt from.

    `origin` is the set of the team's own dispatches that it is from.
    """

    features: tuple[str, ...]
    right: bool
    group: str
    weight: float = 1.0
    origin: str = ""


class Course:
    """Lessons as a matrix, over the features that enough weighted lessons show."""

    def __init__(self, lessons: Sequence[Lesson], *, seen_at_least: int, strength: float) -> None:
        counts = Counter(name for lesson in lessons if lesson.weight > 0 for name in set(lesson.features))
        shown = [tuple(name for name in lesson.features if counts[name] >= seen_at_least) for lesson in lessons]
        rows = [dict.fromkeys(with_origin(names, each.origin), 1.0) for names, each in zip(shown, lessons, strict=True)]
        self._vectorizer = DictVectorizer(sparse=True)
        self._matrix: csr_matrix = self._vectorizer.fit_transform(rows)
        self._right = np.array([lesson.right for lesson in lessons])
        self._weights = np.array([lesson.weight for lesson in lessons])
        self._groups = np.array([lesson.group for lesson in lessons])
        self._strength = strength

    def held_out(self, folds: int = 8) -> Numbers:
        """Return the probability of each lesson by a model that never saw its negotiation."""
        said = np.zeros(len(self._right))
        splits = GroupKFold(n_splits=min(folds, len(set(self._groups.tolist()))))
        for taught, asked in splits.split(self._matrix, groups=self._groups):
            model = self._fit(taught)
            said[asked] = model.predict_proba(self._matrix[asked])[:, 1]
        return said

    def judge(self, threshold: float) -> dict[str, object]:
        """Return the judge fitted on all lessons, as it is stored."""
        model = self._fit(np.arange(len(self._right)))
        names = self._vectorizer.get_feature_names_out()
        weights = {str(n): round(float(w), 3) for n, w in zip(names, model.coef_[0], strict=True) if abs(w) >= 0.03}
        return {
            "bias": round(float(model.intercept_[0]), 3),
            "threshold": threshold,
            "weights": without_origins(weights),
        }

    def _fit(self, rows: np.ndarray[tuple[int], np.dtype[np.intp]]) -> LogisticRegression:
        taught = rows[self._weights[rows] > 0]
        model = LogisticRegression(C=self._strength, max_iter=3000)
        model.fit(self._matrix[taught], self._right[taught], sample_weight=self._weights[taught])
        return model
