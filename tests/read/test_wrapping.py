"""Lines broken at a fixed width are paragraphs again; any other line stays a line."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.read.text.wrapping import unwrapped
from newsstand import BODY, SENTENCES, article

PARAGRAPHS = " ".join(SENTENCES[:3]), " ".join(SENTENCES[3:])


@pytest.mark.parametrize("width", [60, 72, 80])
def test_text_broken_at_a_width_is_whole_again(width: int) -> None:
    broken = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert unwrapped(broken) == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "\n".join(SENTENCES),
        "",
        "One line",
        "\n".join(f"Envoys Meet Again in Hall {n} of the Old Palace" for n in range(9)),
        "\n".join(["Present at the table:", *(f"- the envoy of party {n} to the talks" for n in range(9))]),
        "Nicosia\n3 June 2024\n\nThe talks have resumed.\n",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(alphabet="aB. \n-"))
def test_no_offset_moves(text: str) -> None:
    joined = unwrapped(text)
    assert len(joined) == len(text) and joined.split() == text.split()


def test_plain_text_is_read_unwrapped_below_its_headline(tmp_path: Path) -> None:
    body = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS)
    (tmp_path / "a.txt").write_text(f"date 2024-06-03\nIsland talks to resume\n\n{body}\n")
    found = article(tmp_path / "a.txt")
    assert found.title == "Island talks to resume" and found.text == "\n\n".join(PARAGRAPHS)
