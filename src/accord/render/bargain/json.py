"""All results as JSON: every value by its field names, fractions exact, the frontier as rows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from fractions import Fraction

import numpy as np

from accord.bargain.analysis import Analysis
from accord.render.bargain.charts import Json
from accord.version import __version__

FORMAT = "accord-bargain-1"


def analysis_json(analysis: Analysis) -> str:
    """Return the analysis as JSON text; the same analysis gives the same bytes."""
    return json.dumps(
        {"format": FORMAT, "accord": __version__, "analysis": plain(analysis)}, ensure_ascii=False, indent=1
    )


def plain(value: object) -> Json:
    """Return a value as JSON has it: a frozen value becomes its fields, a fraction `"2/3"`.

    >>> plain((Fraction(2, 3), frozenset({2, 1}), None))
    ['2/3', [1, 2], None]
    """
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return [plain(item) for item in sorted(value)]
    assert isinstance(value, Sequence), type(value)
    return [plain(item) for item in value]
