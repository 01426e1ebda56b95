"""Text that cannot act on the terminal it is shown on."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.terms.safe import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Talks “resume” in Genève\n\tnext week", "Talks “resume” in Genève\n\tnext week"),
        ("\x1b[2J\x1b]0;title\x07", r"\x1b[2J\x1b]0;title\x07"),
        ("\x9b31m", r"\x9b31m"),
        ("agreed\rnot agreed", r"agreed\x0dnot agreed"),
        ("\u202egreed\u202c", r"\u202egreed\u202c"),
        ("a\u200bb\ufeffc\u2028d", r"a\u200bb\ufeffc\u2028d"),
        ("\U000e0041", r"\U000e0041"),
        ("\ud83d", r"\ud83d"),
        ("\x7f\x00", r"\x7f\x00"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(alphabet=st.characters()))
def test_nothing_unseen_is_left_and_it_can_always_be_written(text: str) -> None:
    shown = printable(text)
    shown.encode()
    assert all(char in "\n\t" or category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for char in shown)
    assert printable(shown) == shown
