"""How results are put into words: names instead of ids, numbers with their nouns, lists with an and."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from accord.bargain.scenario import Choice, Grounds, Package, Scenario

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LARGE = (("trillion", 10**12), ("billion", 10**9), ("million", 10**6))


class Names:
    """Turns the ids of a scenario into what people call things."""

    def __init__(self, scenario: Scenario) -> None:
        self._parties = {party.id: party.name for party in scenario.parties}
        self._points = {point.id: point.name for point in scenario.points}
        self._options = {(p.id, o.id): o.text for p in scenario.points for o in p.options}
        self._sources = {source.id: source.text for source in scenario.sources}

    def party(self, party: str) -> str:
        """Return the name of a party."""
        return self._parties.get(party, party)

    def point(self, point: str) -> str:
        """Return the name of a point."""
        return self._points.get(point, point)

    def option(self, point: str, option: str) -> str:
        """Return the text of an option; an empty one is a point left open."""
        return self._options.get((point, option), option) if option else "left open"

    def choice(self, choice: Choice) -> str:
        """Return a choice as words."""
        return f"{self.point(choice.point)}: {either(self.option(choice.point, option) for option in choice.options)}"

    def source(self, grounds: Grounds) -> str:
        """Return the source: its id in brackets, or as written if it is not listed, or the analyst."""
        if grounds.source:
            return f"[{grounds.source}]" if grounds.source in self._sources else grounds.source
        return f"claim {grounds.claim}" if grounds.claim else "analyst’s reading"

    def cited(self, grounds: Grounds) -> str:
        """Return the source as it stands behind a sentence: in brackets of one kind or the other."""
        source = self.source(grounds)
        return source if source.startswith("[") else f"({source})"

    def gains(self, gains: Sequence[int]) -> str:
        """Return what each party gains, in the order of the parties."""
        return ", ".join(f"{name} {signed(gain)}" for name, gain in zip(self._parties.values(), gains, strict=True))

    def package(self, package: Package) -> tuple[tuple[str, str], ...]:
        """Return a package by its names."""
        return tuple((self.point(point), self.option(point, option)) for point, option in package)


def count(number: int, noun: str, plural: str = "") -> str:
    """Return the number with its noun.

    >>> count(1, "point"), count(3, "party", "parties"), count(12, "package"), count(0, "way")
    ('one point', 'three parties', '12 packages', 'no ways')
    """
    word = SMALL[number] if 0 <= number < len(SMALL) else f"{number:,}"
    return f"{word} {noun if number == 1 else plural or noun + 's'}"


def listed(words: Iterable[str], joint: str = "and") -> str:
    """Return the words as a list.

    >>> listed(["a", "b", "c"]), listed(["a"]), listed([])
    ('a, b and c', 'a', 'none')
    """
    words = list(words)
    if not words:
        return "none"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}"


def either(words: Iterable[str]) -> str:
    """Return the words as alternatives.

    >>> either(["a treaty", "a pact"])
    'a treaty or a pact'
    """
    return listed(words, "or")


def sentence(words: str) -> str:
    """Return the words with a capital and a full stop.

    >>> sentence("nobody refused it")
    'Nobody refused it.'
    """
    words = words.strip()
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?", "”")) else ".")


def large(number: int) -> str:
    """Return a number that need not be read digit by digit.

    >>> large(3_486_784_401), large(950), large(7 * 10**27)
    ('3.5 billion', '950', '7 × 10^27')
    """
    if number >= 10**15:
        power = len(str(number)) - 1
        return f"{round(number / 10**power):d} × 10^{power}"
    for word, size in LARGE:
        if number >= size:
            return f"{number / size:.1f} {word}".replace(".0 ", " ")
    return f"{number:,}"


def day(date: str) -> str:
    """Return an ISO date as people write it.

    >>> day("2025-12-24"), day("2025-12"), day("2025"), day("")
    ('24 December 2025', 'December 2025', '2025', '')
    """
    parts = date.split("-")
    if len(parts) == 1:
        return date
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month


def signed(number: int) -> str:
    """Return a difference with its sign.

    >>> signed(3), signed(-2), signed(0)
    ('+3', '−2', '±0')
    """
    return f"+{number:,}" if number > 0 else f"−{-number:,}" if number < 0 else "±0"


def share(fraction: Fraction | None) -> str:
    """Return a share in per cent.

    >>> share(Fraction(2, 3)), share(None)
    ('67 %', '–')
    """
    return "–" if fraction is None else f"{round(fraction * 100)} %"


def quoted(grounds: Grounds) -> str:
    """Return the words of a source between quotation marks.

    >>> quoted(Grounds(words="not one inch"))
    '“not one inch”'
    """
    return f"“{grounds.words}”" if grounds.words else ""


def spread(rows: Sequence[str], most: int) -> tuple[str, ...]:
    """Return the first rows, and how many more there are.

    >>> spread(["a", "b", "c"], 2), spread(["a", "b"], 2)
    (('a', 'b', 'and one more'), ('a', 'b'))
    """
    rest = len(rows) - most
    return tuple(rows) if rest <= 0 else (*rows[:most], f"and {count(rest, 'more', 'more')}")
