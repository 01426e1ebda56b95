"""Spellings of one name in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME_SOUND = (
    (r"(skyy|skiy|skyi|skii|skij|ski|skyj)\b", "sky"),
    (r"(yy|iy|yi|ii|ij|yj|iyy|ey|ei)\b", "y"),
    (r"kh", "h"),
    (r"q", "k"),
    (r"w", "v"),
    (r"ou|oo", "u"),
    (r"ee", "i"),
    (r"^(al|el|as|ash|an)[- ]", ""),
    (r"[’'`-]", ""),
    (r"(.)\1", r"\1"),
)


@lru_cache(maxsize=10_000)
def skeleton(name: str) -> str:
    """Return what is left of a name when transliteration and accents are taken away.

    >>> skeleton("Zelenskyy") == skeleton("Zelenskiy") == skeleton("Zelensky")
    True
    >>> skeleton("Lavrov") == skeleton("Lapid")
    False
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    for pattern, sound in _SAME_SOUND:
        plain = re.sub(pattern, sound, plain)
    return plain


@lru_cache(maxsize=10_000)
def consonants(name: str) -> str:
    """Return the consonants of a name, those that one sound is written with told alike.

    >>> consonants("Araghchi") == consonants("Araqchi"), consonants("Mekdad") == consonants("Miqdad")
    (True, True)
    >>> consonants("Lavrov") == consonants("Lapid")
    False
    """
    plain = re.sub(r"[^a-z]", "", skeleton(name).replace("gh", "k"))
    plain = re.sub(r"[aeiouyv]", "", re.sub(r"[gq]", "k", plain))
    return re.sub(r"(.)\1", r"\1", plain)
