"""Whether letters can be told from what is behind them."""

from __future__ import annotations

import re
from functools import lru_cache

NAMES = {"white": (255, 255, 255), "black": (0, 0, 0), "snow": (255, 250, 250), "ivory": (255, 255, 240)}
TOO_CLOSE = 16
_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![0-9a-f])")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+%?))?\s*\)")

_HSL = re.compile(r"hsla?\(\s*[\d.]+(?:deg)?[\s,]+([\d.]{1,6})%[\s,]+([\d.]{1,6})%")
_CLEAR = re.compile(r"0*(?:\.0\d*)?%?|\d%")

Colour = tuple[int, int, int]


@lru_cache(maxsize=1024)
def is_as_its_ground(colour: str, ground: str) -> bool:
    """Return whether letters of a colour vanish on a ground; False where either cannot be told.

    >>> is_as_its_ground("#fefefe", "white"), is_as_its_ground("#fff", "#003366")
    (True, False)
    """
    if colour == "transparent" or _is_clear(colour):
        return True
    letters, behind = read_colour(colour), read_colour(ground)
    if letters is None or behind is None:
        return False
    return all(abs(one - other) < TOO_CLOSE for one, other in zip(letters, behind, strict=True))


def read_colour(words: str) -> Colour | None:
    """Return red, green and blue of the first colour named, from 0 to 255; None where none is understood."""
    found = _HEX.search(words)
    if found:
        digits = found[1][:6] if len(found[1]) >= 6 else "".join(digit * 2 for digit in found[1][:3])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    mixed = _RGB.search(words)
    if mixed:
        return int(mixed[1]), int(mixed[2]), int(mixed[3])
    grey = _HSL.search(words)
    if grey and (grey[1] in ("0", "0.0") or grey[2] in ("0", "100")):
        level = round(min(float(grey[2]), 100.0) * 2.55)
        return level, level, level
    return next((NAMES[word] for word in re.findall(r"[a-z]+", words) if word in NAMES), None)


def _is_clear(colour: str) -> bool:
    mixed = _RGB.fullmatch(colour)
    return bool(mixed and mixed[4] and _CLEAR.fullmatch(mixed[4]))
