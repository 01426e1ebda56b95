"""Marked text: whatever the marks, nothing of the text is lost, moved or told twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accord.render.claims.marked import (
    Mark,
    Segment,
    around,
    closing,
    glyphs,
    marked_paragraphs,
    marks_of,
    numbered,
    segments,
)
from accord.terms.process import Ground
from accord.terms.safe import is_unseen
from newsroom import Story

LETTERS = st.sampled_from(
    [*"ab \n\t.", "é", "🤝", "👩\u200d🚀", "🇨🇾", "ש", "ل", "\u202e", "\u200b", "\u200d", "e\u0301", "\x1b"]
)
TEXTS = st.lists(LETTERS, max_size=60).map("".join)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """Give a text and marks that nest, overlap, repeat, are empty or reach beyond it."""
    text = draw(TEXTS)
    places = st.integers(-3, len(text) + 3)
    marks = st.builds(Mark, places, places, st.sampled_from("xyz"), st.sampled_from(["claim", "when", "place"]))
    return text, draw(st.lists(marks, max_size=12))


@given(marked())
def test_segments_are_the_text(given_: tuple[str, list[Mark]]) -> None:
    """Put together they are the text, to the code point, and each says truly where it stands."""
    text, marks = given_
    found = segments(text, marks)
    assert "".join(segment.text for segment in found) == text
    assert all(text[segment.start : segment.end] == segment.text for segment in found)


@given(marked())
def test_the_words_of_every_mark_are_within_it_and_nowhere_else(given_: tuple[str, list[Mark]]) -> None:
    """The segments upon which a mark lies are its words exactly, in one piece."""
    text, marks = given_
    found = segments(text, marks)
    for mark in {mark for mark in marks if 0 <= mark.start < mark.end <= len(text)}:
        own = [segment for segment in found if mark in segment.marks]
        assert "".join(segment.text for segment in own) == text[mark.start : mark.end]
        assert own[0].start == mark.start


@given(marked())
def test_paragraphs_lose_only_line_feeds_and_empty_lines(given_: tuple[str, list[Mark]]) -> None:
    """What a page prints as paragraphs is every line that has words, in order."""
    text, marks = given_
    found = marked_paragraphs(text, marks)
    lines = ["".join(segment.text for segment in each.segments) for each in found]
    assert lines == [line for line in text.split("\n") if line.strip()]
    assert all(text.startswith(line, each.at) for line, each in zip(lines, found, strict=True))


@given(TEXTS)
def test_no_unseen_character_is_shown_as_itself(text: str) -> None:
    """Direction marks and zero-width characters are named, so that they can neither hide nor turn round a word."""
    shown = glyphs(text)
    plain = "".join(each.text for each in shown if not each.name)
    assert not any(is_unseen(char) for char in plain if char != "\u200d")
    assert len([each for each in shown if each.name]) == sum(map(is_unseen, text)) - plain.count("\u200d")


def test_a_joined_picture_stays_one() -> None:
    """An astronaut is not taken apart into a woman and a rocket; a joiner between letters is shown."""
    assert [each.text for each in glyphs("a 👩\u200d🚀 b")] == ["a 👩\u200d🚀 b"]
    assert [each.name for each in glyphs("a\u200db")] == ["", "zero width joiner", ""]


def test_nested_and_overlapping_fields_are_told_apart() -> None:
    """A word that carries two fields of one claim and lies in the passage of another says all of that."""
    text = "Envoys met in Skopje on Saturday."
    marks = [Mark(0, 33, "c1", "claim"), Mark(14, 20, "c1", "place"), Mark(14, 20, "c2", "claim")]
    (skopje,) = [segment for segment in segments(text, marks) if segment.text == "Skopje"]
    assert skopje.claims == ("c1", "c2") or skopje.claims == ("c2", "c1")
    assert skopje.fields("c1") == ("place",)
    assert skopje.fields("c2") == ()
    assert skopje.is_field


def test_a_claim_has_its_number_where_its_passage_ends() -> None:
    """Numbers count passages in the order of the text, and stand behind the last word of each."""
    story = Story("Envoys met in Skopje. They agreed on maps.\nThey parted.")
    first = story.meeting("Envoys met in Skopje.", "Serbia", "Kosovo", place="Skopje")
    second = story.agreement("agreed on maps", "Serbia", "Kosovo", status="agreed")
    grounds = [Ground(story.done().article, claim) for claim in (second, first)]
    numbers = numbered(grounds)
    assert [numbers[ground.id] for ground in grounds] == [2, 1]
    ends = {
        numbers[claim]: segment.text
        for each in marked_paragraphs(story.text, marks_of(grounds))
        for segment in each.segments
        for claim in closing(segment, numbers)
    }
    assert ends == {1: ".", 2: "agreed on maps"}


def test_what_is_around_a_claim_is_its_paragraph_with_those_beside_it() -> None:
    """The words in context are the paragraph before, its own, and the one after."""
    text = "One.\nTwo.\nThree words here.\nFour.\nFive."
    paragraphs = marked_paragraphs(text, [Mark(10, 15, "c", "claim")])
    assert [each.segments[0].text for each in around(paragraphs, "c")] == ["Two.", "Three", "Four."]
    assert around(paragraphs, "nobody") == ()


def test_what_is_left_out_between_two_passages_is_known() -> None:
    """A claim may rest on words far apart; a page must not run them together."""
    text = "One.\nTwo.\nThree.\nFour.\nFive."
    paragraphs = marked_paragraphs(text, [Mark(0, 3, "c", "claim"), Mark(23, 27, "c", "claim")])
    found = around(paragraphs, "c", beside=0)
    assert [("".join(segment.text for segment in each.segments), each.after_gap) for each in found] == [
        ("One.", False),
        ("Five.", True),
    ]


def test_a_segment_without_marks_belongs_to_no_claim() -> None:
    """Plain text stays plain."""
    (only,) = segments("plain", [])
    assert only == Segment(0, "plain")
    assert not only.claims
    assert not only.is_field
