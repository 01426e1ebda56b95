"""Where a text breaks off, and what only looks like it."""

from __future__ import annotations

import pytest

from accord.annotate.breaks import find_break

TOLD = "The two sides met in Geneva on Monday. A spokesman said the talks had gone well."


@pytest.mark.parametrize(
    "last",
    [
        "The minister said that the",
        "The minister said that the…",
        "The minister said he would […]",
        "Both delegations, he said, would never",
        "Norwegian officials",
        "“We shall never",
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_sentence_that_breaks_off_is_found(last: str, gap: str) -> None:
    found = find_break(f"{TOLD}{gap}{last}\n")
    if gap == "\n\n" and last in ("Both delegations, he said, would never", "Norwegian officials", "“We shall never"):
        assert found is None  # a short line by itself may be a heading
    elif last == "Norwegian officials":
        assert found is None  # or a signature
    else:
        assert found is not None and found.of(f"{TOLD}{gap}{last}") == last


@pytest.mark.parametrize(
    "last",
    [
        "",
        "“We shall see,” he said.",
        "(Reporting by Jane Roe in Geneva; Editing by John Doe)",
        "Reporting by Jane Roe in Geneva; Editing by John Doe",
        "Jane Roe contributed to this report",
        "Jane Roe, Example Wire",
        "Officials of both sides at the lake on Monday. Photo: Example Wire",
        "Read more: What the two sides want from the talks and what they can get",
        "- Envoys resume talks on the island after a break of more than three weeks",
        "Envoys Resume Talks",
        "The talks go on:",
    ],
)
def test_text_that_ends_as_texts_do_is_whole(last: str) -> None:
    assert find_break(f"{TOLD}\n\n{last}") is None


@pytest.mark.parametrize(
    "text", ["", "TALKS RESUME", "Envoys resume talks on the island", "The minister said that the"]
)
def test_a_headline_alone_breaks_off_nothing(text: str) -> None:
    assert find_break(text) is None
