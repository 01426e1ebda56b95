"""How many independent origins something has, and the chain from each article to where it began, in words."""

from __future__ import annotations

from collections.abc import Sequence

from accord.render.wording.words import list_words, outlet_words, plain
from accord.terms.story import Origin

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ARROW = " → "
EVERY = 1_000_000


def origins_words(origins: Sequence[Origin], *, named: int = EVERY) -> str:
    """Return how many origins something has, and who carries it: what corroborates it is origins, not outlets.

    More than `named` origins are counted, not named.
    """
    outlets = len({outlet_words(article) for origin in origins for article in origin.carriers})
    if not origins:
        return "no origin known"
    if len(origins) == 1:
        name = origin_name(origins[0])
        alone = outlets == 1 and outlet_words(origins[0].carriers[0]) == name
        return f"one origin ({name})" + ("" if alone else f", carried by {count_words(outlets, 'outlet')}")
    names = "; ".join(origin_name(origin) for origin in origins)
    which = f" ({names})" if len(origins) <= named else ""
    return f"{_independent(origins)}{which}, carried by {count_words(outlets, 'outlet')}"


def origin_name(origin: Origin) -> str:
    """Return where it began: "Axios, a US official"."""
    named = dict.fromkeys(plain(name) for name in (origin.medium, origin.mouth) if name)
    return ", ".join(named)


def path_words(path: Sequence[str]) -> str:
    """Return the chain from an article to where it began.

    >>> path_words(("Kyiv Post", "Axios", "a US official"))
    'Kyiv Post → Axios → a US official'
    """
    return ARROW.join(map(plain, path))


def count_words(number: int, thing: str) -> str:
    """Return a number with its noun, up to twelve as a word.

    >>> count_words(1, "outlet"), count_words(12, "outlet"), count_words(40, "outlet")
    ('one outlet', 'twelve outlets', '40 outlets')
    """
    return f"{number_words(number)} {thing}{'s' * (number != 1)}"


def number_words(number: int) -> str:
    """Return a number as a word up to twelve, else in digits."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _independent(origins: Sequence[Origin]) -> str:
    """Origins that speak for one side are not independent of each other."""
    sides = {origin.side or origin_name(origin) for origin in origins}
    if len(sides) == len(origins):
        return count_words(len(origins), "independent origin")
    if len(sides) == 1:
        return f"{count_words(len(origins), 'origin')}, all of {list_words(sorted(sides))}"
    return f"{count_words(len(origins), 'origin')} of {count_words(len(sides), 'side')}"
