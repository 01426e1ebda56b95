"""Text from outside made safe to show: nothing in it can move the cursor, turn the line round or hide."""

from __future__ import annotations

from unicodedata import category

KEPT = frozenset("\n\t")
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def printable(text: str) -> str:
    r"""Return the text with every control, direction mark and zero-width character shown as a visible escape.

    Line feeds and tabs stay. The result can always be encoded as UTF-8.

    >>> print(printable("\x1b[31mred\u202e \ufeffend"))
    \x1b[31mred\u202e \ufeffend
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def is_unseen(char: str) -> bool:
    """Return whether a character is a control or format character: one that acts on the text and is not seen itself."""
    return char not in KEPT and category(char) in UNSEEN


def _shown(char: str) -> str:
    return escaped(char) if is_unseen(char) else char


def escaped(char: str) -> str:
    r"""Return one character as the escape that Python would write: `\x1b`, `\u202e`, `\U000e0041`."""
    return char.encode("ascii", "backslashreplace").decode("ascii") if ord(char) > 0x7F else f"\\x{ord(char):02x}"
