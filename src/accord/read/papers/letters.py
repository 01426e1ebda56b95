"""The letters of a page of a PDF file as lines: what stands side by side, and whether readers see it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from accord.read.html.colour import is_as_its_ground

MOST_LETTERS = 60_000
SMALLEST = 1.0  # points
OPAQUE = 26  # of 255
HYPHENS = "\x02\ufffe"  # what the library puts for a hyphen that parts a word at the end of a line
BREAKS = ("\r", "\n")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: its words, where it stands in points from the bottom left, and whether it is seen."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    seen: bool = True


@dataclass(frozen=True, slots=True)
class _Letter:
    char: str
    box: tuple[float, float, float, float] | None  # left, right, bottom, top; None for what the library put in
    seen: bool


def lines_of(page: pdfium.PdfPage) -> tuple[Line, ...]:
    """Return the lines of a page in the order in which they are written."""
    text = page.get_textpage()
    width, height = page.get_size()
    lines: list[Line] = []
    gathered: list[_Letter] = []
    for letter in _letters(text.raw, (width, height)):
        if letter.char in BREAKS or (gathered and gathered[-1].seen != letter.seen and letter.box):
            lines.extend(_line(gathered))
            gathered = []
        if letter.char not in BREAKS:
            gathered.append(letter)
    lines.extend(_line(gathered))
    return tuple(lines)


def _letters(text: object, size: tuple[float, float]) -> Iterator[_Letter]:
    for at in range(min(pdf.FPDFText_CountChars(text), MOST_LETTERS)):
        code = pdf.FPDFText_GetUnicode(text, at)
        char = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        if pdf.FPDFText_IsGenerated(text, at) == 1:
            yield _Letter(char, None, seen=True)
        else:
            box = _box(text, at)
            yield _Letter("" if char in HYPHENS else char, box, seen=_is_seen(text, at, box, size))


def _box(text: object, at: int) -> tuple[float, float, float, float]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdf.FPDFText_GetCharBox(text, at, left, right, bottom, top)
    return left.value, right.value, bottom.value, top.value


def _is_seen(text: object, at: int, box: tuple[float, float, float, float], size: tuple[float, float]) -> bool:
    """Return whether a letter stands on the page, is not tiny, and has another colour than paper.

    Letters without fill over the picture of a page, as recognised text has them, are seen: on the picture.
    """
    left, right, bottom, top = box
    if right < 0 or top < 0 or left > size[0] or bottom > size[1]:
        return False
    if pdf.FPDFText_GetFontSize(text, at) * _scale(text, at) < SMALLEST:
        return False
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdf.FPDFText_GetFillColor(text, at, red, green, blue, alpha):
        return True
    colour = f"rgb({red.value},{green.value},{blue.value})"
    return alpha.value >= OPAQUE and not is_as_its_ground(colour, "white")


def _scale(text: object, at: int) -> float:
    matrix = pdf.FS_MATRIX()
    if not pdf.FPDFText_GetMatrix(text, at, matrix):
        return 1.0
    return float(max(abs(matrix.a), abs(matrix.b), abs(matrix.c), abs(matrix.d)))


def _line(letters: list[_Letter]) -> Iterator[Line]:
    words = " ".join("".join(letter.char for letter in letters).split())
    boxes = [letter.box for letter in letters if letter.box and not letter.char.isspace()]
    if words and boxes:
        left, right, bottom, top = zip(*boxes, strict=True)
        seen = all(letter.seen for letter in letters if letter.box)
        yield Line(words, min(left), max(right), min(bottom), max(top), seen)
