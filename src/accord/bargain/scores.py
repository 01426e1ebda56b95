"""Whether any rival has a higher score than a given outcome, for each rule, exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import log, prod

import numpy as np

from accord.bargain.pareto import Ints
from accord.bargain.solution import RuleName

_NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Rivals:
    """Gains of the packages that could be chosen instead (one row each), and the gains of the one that is."""

    rows: Ints
    own: tuple[int, ...]


def beaten_in_product(rivals: Rivals) -> bool:
    """Return whether a rival has a larger product of gains; with a gain of zero or less there is no product."""
    rows = rivals.rows[np.all(rivals.rows > 0, axis=1)]
    if min(rivals.own) <= 0:
        return bool(len(rows))
    lead = np.log(rows).sum(axis=1) - sum(map(log, rivals.own))
    close = rows[np.abs(lead) <= _NEAR].tolist()
    return bool(np.any(lead > _NEAR)) or any(prod(row) > prod(rivals.own) for row in close)


def beaten_in_smallest_gain(rivals: Rivals) -> bool:
    """Return whether a rival's smallest gain is larger."""
    return bool(np.any(rivals.rows.min(axis=1) > min(rivals.own)))


def beaten_in_smallest_share(rivals: Rivals) -> bool:
    """Return whether a rival's smallest share of the ideal gains is larger."""
    tops = np.maximum(rivals.rows.max(axis=0, initial=0), rivals.own)
    able = np.flatnonzero(tops > 0)
    if not len(able):
        return False
    own = min(Fraction(rivals.own[k], int(tops[k])) for k in able.tolist())
    lead = (rivals.rows[:, able] / tops[able]).min(axis=1) - float(own)
    close = rivals.rows[np.abs(lead) <= _NEAR][:, able].tolist()
    limits = tops[able].tolist()
    return bool(np.any(lead > _NEAR)) or any(
        min(Fraction(g, top) for g, top in zip(row, limits, strict=True)) > own for row in close
    )


def beaten_in_total(rivals: Rivals) -> bool:
    """Return whether a rival's sum of gains is larger."""
    return bool(np.any(rivals.rows.sum(axis=1) > sum(rivals.own)))


RULES: Mapping[RuleName, Callable[[Rivals], bool]] = {
    "nash": beaten_in_product,
    "kalai-smorodinsky": beaten_in_smallest_share,
    "egalitarian": beaten_in_smallest_gain,
    "utilitarian": beaten_in_total,
}
