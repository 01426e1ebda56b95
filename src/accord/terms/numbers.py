"""Numbers as words or digits."""

from __future__ import annotations

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = {
    word: 10 * n
    for n, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}


def number_in(words: str) -> int | None:
    """Return the whole number below a hundred that words or digits say, or None.

    >>> number_in("twenty-eight"), number_in("19"), number_in("several")
    (28, 19, None)
    """
    plain = words.lower().strip()
    if plain.isdigit():
        return int(plain)
    if plain in _UNITS:
        return _UNITS.index(plain)
    tens, _, unit = plain.partition("-")
    if tens in _TENS and (not unit or unit in _UNITS[1:10]):
        return _TENS[tens] + (_UNITS.index(unit) if unit else 0)
    return None


def number_words(number: int) -> str:
    """Return a number as a newspaper writes it: up to twelve in words.

    >>> number_words(3), number_words(28)
    ('three', '28')
    """
    return _UNITS[number] if 0 <= number <= 12 else str(number)
