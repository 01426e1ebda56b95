"""Characters that are not seen and act on the text: reported, and left where they are."""

from __future__ import annotations

import re

from accord.terms.doubt import Doubt
from accord.terms.safe import escaped
from accord.terms.unseen import BIDI, CONTROL, INVISIBLE

KINDS = (
    ("bidi-control", BIDI, "turn the direction of the text"),
    ("invisible-character", INVISIBLE, "cannot be seen"),
    ("control-character", CONTROL, "control the screen they are shown on"),
    ("lost-character", re.compile("\ufffd"), "stand for letters that were lost before or while this text was read"),
)
_ANY = re.compile("|".join(pattern.pattern for _, pattern, _ in KINDS))
LONE = re.compile("[\ud800-\udfff]")


def doubts_on_marks(text: str) -> tuple[Doubt, ...]:
    """Return one doubt for each kind of such characters in the text, at the first of them."""
    return tuple(doubt for kind, pattern, does in KINDS if (doubt := _doubt(text, kind, pattern, does)))


def _doubt(text: str, kind: str, pattern: re.Pattern[str], does: str) -> Doubt | None:
    first = pattern.search(text)
    if first is None:
        return None
    count = len(pattern.findall(text))
    shown = "�" if kind == "lost-character" else escaped(first[0])
    why = f"{count} character(s) {does}, the first {shown} at offset {first.start()}"
    return Doubt(kind=kind, start=first.start(), end=first.end(), exact=first[0], why=why)


def has_marks(text: str) -> bool:
    """Return whether a text holds any such character."""
    return bool(_ANY.search(text))


def unmarked(text: str) -> str:
    """Return a text without all such characters."""
    return _ANY.sub("", text)


def normalised(text: str) -> str:
    """Return the text with line feeds for line ends, and with the replacement character for halves of a character.

    Everything else stays as it is: this is the text that offsets count in.
    """
    return LONE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
