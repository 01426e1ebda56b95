"""Two versions side by side: nothing is lost of either, and only what differs is marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accord.render.claims.compared import Pair, compare

LINES = st.lists(
    st.sampled_from(["Talks began.", "Talks ended.", "", "  ", "Maps 🗺 were shown.", "א map", "x" * 40]), max_size=8
)


def _lines(pairs: tuple[Pair, ...], side: str) -> list[str]:
    told = ("".join(part.text for part in getattr(pair, side)) for pair in pairs)
    return [line for line in told if line]


@given(LINES, LINES)
def test_both_versions_are_there_to_the_letter(old: list[str], new: list[str]) -> None:
    """Every paragraph of both stands in its column, in its order."""
    pairs = compare("\n".join(old), "\n".join(new))
    assert _lines(pairs, "old") == [line for line in old if line.strip()]
    assert _lines(pairs, "new") == [line for line in new if line.strip()]


@given(LINES)
def test_a_version_does_not_differ_from_itself(lines: list[str]) -> None:
    """Where nothing was edited nothing is marked."""
    assert not any(pair.differs for pair in compare("\n".join(lines), "\n".join(lines)))


def test_a_number_that_was_edited_is_marked_and_nothing_else() -> None:
    """The reader sees the one word that an outlet changed in silence."""
    (pair,) = compare("The sides agreed on 12 points.", "The sides agreed on 14 points.")
    assert [part.text.strip() for part in pair.old if part.changed] == ["12"]
    assert [part.text.strip() for part in pair.new if part.changed] == ["14"]


def test_paragraphs_that_have_nothing_in_common_stand_apart() -> None:
    """A paragraph that was replaced by another is shown as gone and come, not as a heap of shared commas."""
    first, second = compare("Maps were drawn by engineers.", "Quiet dinner; nobody spoke")
    assert not first.new
    assert not second.old
